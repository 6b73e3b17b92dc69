"""The process that decodes: a bomb, a crash or a hang costs that recording only, and it can reach nothing."""

import asyncio
import io
import os
import signal
import socket
import sys
from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import psutil
import pytest
import soundfile

from server_stub.recordings.decoder import RecordingDecoder
from server_stub.recordings.decoding import SoundDecoder
from server_stub.recordings.errors import (
    DecoderBroken,
    DecoderBusy,
    NotSound,
    RecordingRefused,
    TooCostly,
    UnsupportedSound,
)
from server_stub.recordings.jobs import Converted, DecodingJob, DecodingLimits
from server_stub.recordings.kinds import SoundKind
from tests.server_stub.recordings.sounds import RATE, voicemail

BROKE: Final = "the decoder crashed on a recording"


def job(folder: Path, data: bytes | None = None, **limits: object) -> DecodingJob:
    """Return the job to decode ``data``, a voicemail if there is none."""
    source = folder / "sent"
    source.write_bytes(voicemail() if data is None else data)
    return DecodingJob(
        str(source),
        str(folder / "kept.flac"),
        "",
        timedelta(minutes=10),
        msgspec.structs.replace(DecodingLimits(), **limits),
    )


def doing(body: str) -> tuple[str, ...]:
    """Return the command of a process that does ``body`` in place of converting."""
    program = (
        "import sys\n"
        "from server_stub.recordings import convert, worker\n"
        "real = convert.convert\n"
        "def instead(data, target, **options):\n"
        "    if len(data) == REHEARSED:\n"
        "        return real(data, target, **options)\n"
        f"    {body}\n"
        "convert.convert = instead\n"
        "sys.exit(worker.main())\n"
    ).replace("REHEARSED", str(44 + 38_400))
    return (sys.executable, "-P", "-c", program)


async def refusal(decoder: RecordingDecoder, todo: DecodingJob) -> RecordingRefused:
    with pytest.raises(RecordingRefused) as refused:
        await decoder.decode(todo)
    remove(todo)
    return refused.value


def remove(todo: DecodingJob) -> None:
    Path(todo.target).unlink(missing_ok=True)


class Assailant:
    """Sends a signal to the processes whose turn is in ``doomed``, counted from 0."""

    def __init__(self, number: int, doomed: set[int]) -> None:
        self.pids: list[int] = []
        self._number = number
        self._doomed = doomed

    def started(self, pid: int) -> None:
        if len(self.pids) in self._doomed:
            os.kill(pid, self._number)
        self.pids.append(pid)


async def test_that_each_recording_has_a_process_of_its_own_that_ends(tmp_path: Path) -> None:
    seen = Assailant(signal.SIGKILL, set())
    decoder = RecordingDecoder(on_start=seen.started)
    for _ in range(2):
        todo = job(tmp_path)
        assert await decoder.decode(todo) == Converted(RATE, RATE)
        remove(todo)
    assert len(set(seen.pids)) == 2
    assert not any(psutil.pid_exists(pid) for pid in seen.pids)


@pytest.mark.logs_expected(BROKE)
async def test_that_a_process_that_is_killed_is_started_once_more(tmp_path: Path) -> None:
    assailant = Assailant(signal.SIGKILL, {0})
    decoder = RecordingDecoder(on_start=assailant.started)
    assert await decoder.decode(job(tmp_path)) == Converted(RATE, RATE)
    assert len(assailant.pids) == 2


@pytest.mark.logs_expected(BROKE)
async def test_that_a_recording_that_breaks_the_decoder_is_refused_and_the_next_is_taken(
    tmp_path: Path,
) -> None:
    assailant = Assailant(signal.SIGSEGV, {0, 1})
    decoder = RecordingDecoder(on_start=assailant.started)
    todo = job(tmp_path)
    refused = await refusal(decoder, todo)
    assert isinstance(refused, NotSound)
    assert "crashes the decoder" in str(refused)
    assert await decoder.decode(todo) == Converted(RATE, RATE)


async def test_that_a_decoder_that_hangs_is_ended_and_the_next_recording_is_taken(tmp_path: Path) -> None:
    assailant = Assailant(signal.SIGSTOP, {0})
    decoder = RecordingDecoder(on_start=assailant.started)
    assert isinstance(await refusal(decoder, job(tmp_path, wall=timedelta(seconds=0.2))), TooCostly)
    assert not psutil.pid_exists(assailant.pids[0])
    assert await decoder.decode(job(tmp_path)) == Converted(RATE, RATE)


async def test_that_a_decoder_that_takes_too_much_of_the_processor_is_ended(tmp_path: Path) -> None:
    decoder = RecordingDecoder(doing("while True: pass"))
    assert isinstance(await refusal(decoder, job(tmp_path, cpu=timedelta(seconds=1))), TooCostly)


async def test_that_a_decoder_that_takes_too_much_memory_is_refused_it(tmp_path: Path) -> None:
    decoder = RecordingDecoder(doing("bytearray(1 << 30)"))
    assert isinstance(await refusal(decoder, job(tmp_path)), TooCostly)


async def test_that_a_decoder_that_is_called_off_ends(tmp_path: Path) -> None:
    started = asyncio.Event()
    pids: list[int] = []

    def on_start(pid: int) -> None:
        pids.append(pid)
        started.set()

    decoding = asyncio.create_task(
        RecordingDecoder(doing("while True: pass"), on_start=on_start).decode(job(tmp_path))
    )
    await started.wait()
    decoding.cancel()
    await asyncio.gather(decoding, return_exceptions=True)
    assert not psutil.pid_exists(pids[0])


async def test_that_more_than_may_wait_are_turned_away(tmp_path: Path) -> None:
    decoder = RecordingDecoder(most_waiting=1)
    first = asyncio.create_task(decoder.decode(job(tmp_path)))
    await asyncio.sleep(0)
    with pytest.raises(DecoderBusy):
        await decoder.decode(job(tmp_path))
    assert await first == Converted(RATE, RATE)


@pytest.mark.parametrize("program", ["/nowhere/python", "without av"])
async def test_that_a_server_that_cannot_decode_reports_it(program: str, tmp_path: Path) -> None:
    without = "import sys; sys.modules['av'] = None; from server_stub.recordings.worker import main; sys.exit(main())"
    command = (program,) if program.startswith("/") else (sys.executable, "-P", "-c", without)
    with pytest.raises(DecoderBroken, match=r"av|could not start"):
        await RecordingDecoder(command).decode(job(tmp_path))


@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/hostname')",
        "__import__('socket').create_connection(('127.0.0.1', 9))",
        "__import__('os').pipe()",
    ],
)
async def test_that_the_process_can_open_no_file_and_no_connection(attempt: str, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Too many open files"):
        await RecordingDecoder(doing(attempt)).decode(job(tmp_path))


PLAYLISTS: Final = {
    "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{address}\n#EXT-X-ENDLIST\n",
    "concat": "ffconcat version 1.0\nfile {address}\n",
    "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 9 RTP/AVP 0\n",
    "dash": '<?xml version="1.0"?><MPD><Period><AdaptationSet><Representation><BaseURL>{address}</BaseURL>'
    "</Representation></AdaptationSet></Period></MPD>",
}


@pytest.mark.parametrize("demuxer", PLAYLISTS)
@pytest.mark.parametrize("scheme", ["http", "file"])
async def test_that_a_playlist_opens_neither_file_nor_address(
    demuxer: str, scheme: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.wav"
    secret.write_bytes(voicemail())
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        address = (
            f"http://127.0.0.1:{listener.getsockname()[1]}/s.wav" if scheme == "http" else secret.as_uri()
        )
        playlist = PLAYLISTS[demuxer].format(address=address).encode()
        assert isinstance(await refusal(RecordingDecoder(), job(tmp_path, playlist)), NotSound)
        with pytest.raises((NotSound, UnsupportedSound, RecordingRefused)):  # … even taken for what it is.
            list(SoundDecoder(playlist, SoundKind("A playlist", demuxer)).blocks())
        with pytest.raises(BlockingIOError):
            listener.accept()


def silence(*, minutes: int, rate: int, channels: int) -> bytes:
    """Return a FLAC file of silence, written piece by piece: unpacked it would not fit into memory."""
    file = io.BytesIO()
    piece = np.zeros((rate * 10, channels), np.int16)
    with soundfile.SoundFile(file, "w", rate, channels, "PCM_16", format="FLAC") as flac:
        for _ in range(minutes * 6):
            flac.write(piece)
    return file.getvalue()


async def test_that_a_bomb_is_refused_within_its_limits_asvs_5_2_3(tmp_path: Path) -> None:
    """It has two megabytes at most, and stands for minutes of silence at 192 kHz on eight channels."""
    bomb = silence(minutes=5, rate=192_000, channels=8)
    assert len(bomb) < 2_000_000
    todo = job(tmp_path, bomb, cpu=timedelta(seconds=1))
    assert isinstance(await refusal(RecordingDecoder(), todo), TooCostly)
