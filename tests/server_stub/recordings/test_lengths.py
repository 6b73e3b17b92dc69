"""What is there counts, not the length in a header."""

import io
import struct
from datetime import timedelta

import pytest
import soundfile

from server_stub.recordings.convert import convert
from server_stub.recordings.jobs import Converted
from server_stub.recordings.lengths import with_true_length
from tests.server_stub.recordings.sounds import RATE, encoded, sound_file, speechlike, tone


def kept(data: bytes) -> Converted:
    return convert(data, io.BytesIO(), longest=timedelta(minutes=10))


def said(data: bytes, chunk: bytes, size: int, order: str = "<I") -> bytes:
    """Return ``data`` with ``size`` as the length of its first chunk called ``chunk``."""
    at = data.index(chunk) + len(chunk)
    field = struct.pack(order, size)
    return data[:at] + field + data[at + len(field) :]


@pytest.mark.parametrize("size", [0, 1_000, 0x7FFFFFFF, 0xFFFFFFFF])
def test_that_wav_with_a_wrong_size_is_kept_to_its_end(size: int) -> None:
    whole = sound_file(speechlike(2), "WAV", "PCM_16")
    for wrong in (said(whole, b"data", size), said(said(whole, b"data", size), b"RIFF", size)):
        assert kept(wrong).frames == 2 * RATE


@pytest.mark.parametrize("size", [0, 1_000, 0x7FFFFFFF])
def test_that_aiff_with_a_wrong_size_is_kept_to_its_end(size: int) -> None:
    whole = sound_file(speechlike(2), "AIFF", "PCM_16")
    assert kept(said(whole, b"SSND", size, ">I")).frames == pytest.approx(2 * RATE, abs=4)


@pytest.mark.parametrize("size", [0, 24, 1_000, 2**62])
def test_that_w64_with_a_wrong_size_is_kept_to_its_end(size: int) -> None:
    whole = sound_file(speechlike(2), "W64", "PCM_16")
    mark = b"data\xf3\xac\xd3\x11\x8c\xd1\x00\xc0\x4f\x8e\xdb\x8a"
    assert kept(said(whole, mark, size, "<Q")).frames == 2 * RATE or size == 1_000


@pytest.mark.parametrize("size", [0, 0xFFFFFFFF])
def test_that_au_with_an_unknown_size_is_kept_to_its_end(size: int) -> None:
    whole = sound_file(speechlike(2), "AU", "PCM_16")
    assert kept(whole[:8] + struct.pack(">I", size) + whole[12:]).frames == 2 * RATE


def test_that_chunks_behind_the_sound_do_not_sound() -> None:
    whole = sound_file(speechlike(2), "WAV", "PCM_16")
    notes = whole + b"LIST" + struct.pack("<I", 26) + b"INFOISFT" + struct.pack("<I", 14) + b"a recorder 1.0"
    assert with_true_length(notes) == notes
    assert kept(notes).frames == 2 * RATE


def test_that_flac_without_a_length_is_kept_to_its_end() -> None:
    data = bytearray(sound_file(speechlike(2), "FLAC", "PCM_16"))
    data[21] &= 0xF0  # The number of samples, 36 bits of the stream's header: RFC 9639, 8.2.
    data[22:26] = bytes(4)
    assert kept(bytes(data)).frames == 2 * RATE


def test_that_all_streams_of_a_chained_ogg_are_kept() -> None:
    for subtype in ("OPUS", "VORBIS"):
        first = sound_file(tone(2), "OGG", subtype)
        second = sound_file(tone(3, pitch_hz=600), "OGG", subtype)
        assert kept(first + second).duration == pytest.approx(
            timedelta(seconds=5), abs=timedelta(seconds=0.2)
        )


def test_that_streams_of_different_rates_follow_each_other_in_time() -> None:
    chained = encoded(tone(2, rate=16_000), "adts", "aac", rate=16_000) + encoded(
        tone(2, rate=8_000), "adts", "aac", rate=8_000
    )
    assert kept(chained).duration == pytest.approx(timedelta(seconds=4), abs=timedelta(seconds=0.5))


@pytest.mark.parametrize(("frames", "size"), [(1, 500), (10, 10_000), (100_000, 1)])
def test_that_mp3_with_a_wrong_xing_header_is_kept_to_its_end(frames: int, size: int) -> None:
    data = encoded(tone(5, rate=16_000), "mp3", "libmp3lame", rate=16_000)
    mark = b"Xing" if b"Xing" in data else b"Info"
    at = data.index(mark) + 8  # … behind the flags.
    wrong = data[:at] + struct.pack(">II", frames, size) + data[at + 8 :]
    assert kept(wrong).duration > timedelta(seconds=4.8)


def test_that_a_length_that_is_right_is_left_alone() -> None:
    for kind in ("WAV", "WAVEX", "RF64", "W64", "AIFF"):
        data = sound_file(speechlike(0.5), kind, "PCM_16")
        assert with_true_length(data) == data, kind
        with soundfile.SoundFile(io.BytesIO(with_true_length(data))) as sound:
            assert sound.frames == RATE // 2
