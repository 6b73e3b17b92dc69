"""Recordings of every kind that the intake takes are read; everything else is refused with a reason."""

import sys
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agent_desktop.audio import sound
from agent_desktop.audio.base import SoundUnavailable
from agent_desktop.audio.sound import decode
from agent_desktop.model.sound import SoundFault
from tests.agent_desktop.audio.hearing import as_recorded, likeness, pitch_hz, speech, tone, wav


@pytest.mark.parametrize(
    ("kind", "subtype"), [("WAV", "PCM_16"), ("WAV", "PCM_24"), ("WAV", "FLOAT"), ("FLAC", "PCM_16")]
)
def test_that_a_lossless_recording_is_read_to_the_sample(kind: str, subtype: str) -> None:
    recording = speech(0.5)
    levels = recording / 32768 if subtype == "FLOAT" else recording
    read = decode(wav(levels, subtype=subtype, kind=kind))
    assert read.rate == 8000
    assert np.array_equal(read.samples, recording)


@pytest.mark.parametrize(
    ("kind", "subtype", "rate"),
    [
        ("WAV", "PCM_U8", 8000),
        ("WAV", "ULAW", 8000),
        ("WAV", "ALAW", 8000),
        ("OGG", "VORBIS", 16_000),
        ("OGG", "OPUS", 8000),
        ("OGG", "OPUS", 48_000),
        ("MP3", "MPEG_LAYER_III", 44_100),
    ],
)
def test_that_a_lossy_recording_sounds_as_it_was(kind: str, subtype: str, rate: int) -> None:
    recording = speech(2.0, rate)
    read = decode(wav(recording, rate, subtype, kind))
    assert read.rate == rate
    assert read.duration_s == pytest.approx(2.0, abs=0.1)
    middle = as_recorded(recording, rate)[24_000:72_000]
    assert likeness(middle, as_recorded(read.samples, rate)) > 0.85


def test_that_a_recording_of_a_mobile_telephone_is_read() -> None:
    read = decode(wav(tone(440, 1.0), subtype="GSM610"))
    assert read.duration_s == pytest.approx(1.0, abs=0.05)
    assert pitch_hz(as_recorded(read.samples)) == pytest.approx(440, abs=2)


def test_that_both_sides_of_a_stereo_recording_are_heard() -> None:
    sides = np.stack((tone(440, 1.0), np.zeros(8000, np.int16)), axis=1)
    read = decode(wav(sides))
    assert pitch_hz(as_recorded(read.samples)) == 440
    assert read.samples.max() == pytest.approx(6000, abs=2)


def test_that_a_recording_cut_short_is_read_as_far_as_it_goes() -> None:
    whole = wav(speech(1.0))
    assert decode(whole[: len(whole) // 2]).duration_s == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    "junk", [b"", b"RIFF", b"<html>not found</html>", bytes(1000), wav(speech(1.0))[:44]]
)
def test_that_a_file_that_is_not_sound_is_refused(junk: bytes) -> None:
    with pytest.raises(SoundUnavailable) as refusal:
        decode(junk)
    assert refusal.value.why.reason is SoundFault.NOT_SOUND
    assert refusal.value.why.detail


@given(st.binary(max_size=200), st.integers(0, 60))
@example(b"\xff" * 60, 12)
def test_that_a_damaged_recording_is_read_or_refused_and_nothing_else(damage: bytes, at: int) -> None:
    recording = wav(speech(0.1))
    with suppress(SoundUnavailable):
        assert len(decode(recording[:at] + damage + recording[at + len(damage) :]).samples) > 0


def test_that_a_recording_too_long_to_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound, "LONGEST_S", 2)
    assert decode(wav(speech(2.0))).duration_s == 2.0
    with pytest.raises(SoundUnavailable, match="longer than 2 s"):
        decode(wav(speech(2.1)))


@pytest.mark.parametrize("library", ["numpy", "soundfile"])
def test_that_a_missing_library_is_named(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    recording = wav(speech(0.1))
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(SoundUnavailable, match=library) as refusal:
        decode(recording)
    assert refusal.value.why.reason is SoundFault.LIBRARY_MISSING
