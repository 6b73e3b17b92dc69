"""How recordings are kept: once, whole or not at all, and found again unharmed."""

import asyncio
import errno
import hashlib
import os
import resource
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server_stub.errors import StoreFailed, StoreFull, StoreUnusable
from server_stub.recordings.errors import (
    EmptyRecording,
    NotSound,
    RecordingDamaged,
    RecordingMissing,
    RecordingRefused,
    TooLarge,
    TooLong,
)
from server_stub.recordings.store import RecordingLimits, RecordingStore, StoredRecording, read_range
from tests.server_stub.recordings.sounds import RATE, body, sound_file, speechlike, voicemail

NOBODY = "0" * 64


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "recordings"


def files(folder: Path) -> list[str]:
    """Return the names of all files that are there, also half written ones."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


async def test_that_a_recording_is_kept_under_the_hash_of_what_is_kept(folder: Path) -> None:
    store = RecordingStore(folder)
    kept = await store.keep(body(voicemail(1.5)))
    assert files(folder) == [f"{kept.id[:2]}/{kept.id}.flac"]
    found = await store.find(kept.id)
    content = found.path.read_bytes()
    assert hashlib.sha256(content).hexdigest() == kept.id
    assert kept == StoredRecording(kept.id, timedelta(seconds=1.5), RATE, len(content))
    assert found.size == len(content)


async def test_that_the_same_sound_is_kept_once(folder: Path) -> None:
    store = RecordingStore(folder)
    samples = speechlike()
    first = await store.keep(body(sound_file(samples, "WAV", "PCM_16")))
    again = await RecordingStore(folder).keep(body(sound_file(samples, "FLAC", "PCM_16"), chunk=1))
    other = await store.keep(body(voicemail(2)))
    assert first == again
    assert first.id != other.id
    assert len(files(folder)) == 2


async def test_that_many_at_a_time_are_all_kept(folder: Path) -> None:
    store = RecordingStore(folder)
    kept = await asyncio.gather(*(store.keep(body(voicemail(0.1 * n))) for n in (1, 2, 3, 3, 2, 1)))
    assert len({recording.id for recording in kept}) == 3
    for recording in kept:
        assert (await store.find(recording.id)).size == recording.size


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", EmptyRecording),
        (b"no sound at all", NotSound),
        (voicemail(30), TooLarge),
        (sound_file(speechlike(3, rate=4_000), "OGG", "VORBIS", rate=4_000), TooLong),
    ],
)
async def test_that_nothing_is_left_of_what_is_refused(
    data: bytes, refusal: type[RecordingRefused], folder: Path
) -> None:
    store = RecordingStore(folder, limits=RecordingLimits(size=200_000, duration=timedelta(seconds=2)))
    with pytest.raises(refusal):
        await store.keep(body(data))
    assert files(folder) == []


async def test_that_a_body_is_not_read_past_its_limit_asvs_5_2_1(folder: Path) -> None:
    endless = body(bytes(1_000_000), chunk=1_000)
    with pytest.raises(TooLarge):
        await RecordingStore(folder, limits=RecordingLimits(size=5_000)).keep(endless)
    assert len([chunk async for chunk in endless]) == 1_000 - 6


async def test_that_nothing_is_left_when_the_sender_goes_in_the_middle(folder: Path) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield voicemail()
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await RecordingStore(folder).keep(broken())
    assert files(folder) == []


async def test_that_nothing_half_done_is_left_when_it_is_called_off(folder: Path) -> None:
    store = RecordingStore(folder)
    waiting = asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield voicemail()
        waiting.set()
        await asyncio.Event().wait()

    keeping = asyncio.create_task(store.keep(slow()))
    await waiting.wait()
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    assert files(folder) == []


@pytest.mark.parametrize(
    "recording_id", [NOBODY, "", "ab", NOBODY.upper() + "x", "../../etc/passwd", "٠" * 64]
)
async def test_that_an_id_that_names_nothing_is_missing(recording_id: str, folder: Path) -> None:
    store = RecordingStore(folder)
    with pytest.raises(RecordingMissing):
        await store.find(recording_id)
    assert await store.purge(recording_id) is False


async def test_that_damage_shows_when_the_recording_is_read(folder: Path) -> None:
    store = RecordingStore(folder)
    kept = await store.keep(body(voicemail()))
    path = (await store.find(kept.id)).path
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(RecordingDamaged, match=kept.id):
        await store.find(kept.id)
    path.write_bytes(content[:-1])
    with pytest.raises(RecordingDamaged):
        await store.find(kept.id)


async def test_that_a_damaged_recording_is_repaired_by_sending_it_again(folder: Path) -> None:
    store = RecordingStore(folder)
    kept = await store.keep(body(voicemail()))
    (await store.find(kept.id)).path.write_bytes(b"damaged")
    assert await store.keep(body(voicemail())) == kept
    assert (await store.find(kept.id)).size == kept.size


async def test_that_a_range_gives_just_those_bytes(folder: Path) -> None:
    store = RecordingStore(folder)
    kept = await store.keep(body(voicemail(40)))
    found = await store.find(kept.id)
    content = found.path.read_bytes()
    assert len(content) > 300_000, "more than one chunk is to be read"
    for start, end in ((0, found.size), (5, 6), (1_000, 299_999), (found.size - 1, found.size)):
        assert b"".join([chunk async for chunk in read_range(found.open, start, end)]) == content[start:end]


async def test_that_a_range_past_the_end_of_the_file_fails(folder: Path) -> None:
    store = RecordingStore(folder)
    found = await store.find((await store.keep(body(voicemail()))).id)
    with pytest.raises(StoreFailed, match="ends at byte"):
        _ = [chunk async for chunk in read_range(found.open, 0, found.size + 1)]


async def test_that_a_purged_recording_is_gone_and_its_listener_hears_it_to_the_end(folder: Path) -> None:
    store = RecordingStore(folder)
    kept = await store.keep(body(voicemail(40)))
    found = await store.find(kept.id)
    listening = read_range(found.open, 0, found.size)
    heard = len(await anext(listening))
    assert await store.purge(kept.id) is True
    assert await store.purge(kept.id) is False
    assert heard + sum([len(chunk) async for chunk in listening]) == kept.size
    with pytest.raises(RecordingMissing):
        await store.find(kept.id)


async def test_that_garbage_is_unreferenced_and_not_fresh(folder: Path) -> None:
    store = RecordingStore(folder)
    now = datetime.now(UTC)
    named = await store.keep(body(voicemail(0.1)))
    fresh = await store.keep(body(voicemail(0.2)))
    old = await store.keep(body(voicemail(0.3)))
    left_over = folder / "incoming" / "broken.part"
    left_over.write_bytes(b"RIFF")
    being_sent = folder / "incoming" / "now.part"
    being_sent.write_bytes(b"RIFF")
    for recording in (named, old):
        _age((await store.find(recording.id)).path)
    _age(left_over)
    assert await store.collect_garbage({named.id}, now=now) == 2
    assert files(folder) == sorted(
        [f"{r.id[:2]}/{r.id}.flac" for r in (named, fresh)] + ["incoming/now.part"]
    )
    assert await store.collect_garbage({named.id}, now=now + timedelta(hours=3)) == 2


def _age(path: Path) -> None:
    two_hours_ago = (datetime.now(UTC) - timedelta(hours=2)).timestamp()
    os.utime(path, (two_hours_ago, two_hours_ago))


async def test_that_an_old_recording_that_is_sent_again_counts_as_fresh(folder: Path) -> None:
    store = RecordingStore(folder)
    kept = await store.keep(body(voicemail()))
    _age((await store.find(kept.id)).path)
    await store.keep(body(voicemail()))
    assert await store.collect_garbage((), now=datetime.now(UTC)) == 0


@pytest.fixture
def small_disk() -> Iterator[None]:
    """Let no file grow past 100 kB, which the system refuses as it does a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(sound_file(speechlike(30), "WAV", "ULAW"), id="while it comes"),
        pytest.param(sound_file(speechlike(30), "OGG", "VORBIS"), id="while it is converted"),
    ],
)
async def test_that_a_full_disk_is_reported_and_nothing_is_left_behind(
    data: bytes, folder: Path, small_disk: None
) -> None:
    with pytest.raises(StoreFull, match="no space left"):
        await RecordingStore(folder).keep(body(data))
    assert files(folder) == []


@pytest.mark.parametrize("refused", [errno.ENOSPC, errno.EDQUOT])
async def test_that_a_disk_that_is_full_at_the_very_end_leaves_nothing(
    refused: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(refused, os.strerror(refused))

    store = RecordingStore(folder)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreFull):
        await store.keep(body(voicemail()))
    assert files(folder) == []


async def test_that_a_disk_that_has_become_read_only_is_reported(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(_self: Path, *_arguments: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    store = RecordingStore(folder)
    monkeypatch.setattr(Path, "open", read_only)
    with pytest.raises(StoreFailed, match="Read-only file system"):
        await store.keep(body(voicemail()))


def test_that_a_folder_that_cannot_be_made_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "recordings").write_text("a file where the folder belongs")
    with pytest.raises(StoreUnusable, match="recordings cannot be kept in"):
        RecordingStore(tmp_path / "recordings")


KILLED = """
import asyncio, os, pathlib, signal, sys
from server_stub.recordings.store import RecordingStore
from tests.server_stub.recordings.sounds import body, voicemail

moment, folder = sys.argv[1], pathlib.Path(sys.argv[2])
replace, fsync, synced = pathlib.Path.replace, os.fsync, []

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def replacing(self, target):
    if moment == "before the name is given":
        die()
    assert synced, "the content is on the disk before it gets its name"
    replace(self, target)
    if moment == "after the name is given":
        die()

def syncing(handle):
    fsync(handle)
    synced.append(handle)
    if moment == "after the content is on the disk":
        die()

async def main():
    store = RecordingStore(folder)
    pathlib.Path.replace, os.fsync = replacing, syncing
    await store.keep(body(voicemail()))

asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        ("after the content is on the disk", 0),
        ("before the name is given", 0),
        ("after the name is given", 1),
        ("never", 1),
    ],
)
def test_that_after_a_kill_a_recording_is_there_whole_or_not_at_all(
    moment: str,
    there: int,
    folder: Path,
) -> None:
    ended = subprocess.run([sys.executable, "-c", KILLED, moment, str(folder)], check=False)
    assert ended.returncode == (0 if moment == "never" else -9)
    asyncio.run(_look_after_the_kill(folder, there))


async def _look_after_the_kill(folder: Path, there: int) -> None:
    store = RecordingStore(folder)
    named = [Path(name).stem for name in files(folder) if name.endswith(".flac")]
    assert len(named) == there
    for recording_id in named:
        await store.find(recording_id)
    await store.collect_garbage(named, now=datetime.now(UTC) + timedelta(hours=2))
    assert files(folder) == [f"{recording_id[:2]}/{recording_id}.flac" for recording_id in named]
    kept = await store.keep(body(voicemail()))
    assert len(files(folder)) == 1, "what was sent again is the same recording"
    assert not named or named == [kept.id]
