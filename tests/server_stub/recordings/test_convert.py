"""What is taken, what is refused, and what becomes of the sound."""

import io
from datetime import timedelta

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from agent_desktop.protocol.problems import ProblemCode
from server_stub.recordings.convert import convert
from server_stub.recordings.errors import (
    EmptyRecording,
    NotSound,
    RecordingRefused,
    TooLong,
    UnsupportedSound,
)
from server_stub.recordings.jobs import Converted
from tests.server_stub.recordings.sounds import RATE, sound_file, speechlike, tone

TEN_MINUTES = timedelta(minutes=10)


def converted(data: bytes, *, longest: timedelta = TEN_MINUTES) -> tuple[Converted, bytes]:
    target = io.BytesIO()
    facts = convert(data, target, longest=longest)
    return facts, target.getvalue()


def samples_of(flac: bytes) -> NDArray[np.int16]:
    with soundfile.SoundFile(io.BytesIO(flac)) as sound:
        assert (sound.format, sound.subtype, sound.channels) == ("FLAC", "PCM_16", 1)
        return sound.read(-1, "int16", always_2d=True)[:, 0]


@pytest.mark.parametrize(
    ("kind", "subtype"),
    [
        ("WAV", "PCM_16"),
        ("WAV", "PCM_U8"),
        ("WAV", "ULAW"),
        ("WAV", "ALAW"),
        ("WAVEX", "PCM_16"),
        ("FLAC", "PCM_16"),
    ],
)
def test_that_sound_of_one_channel_is_kept_sample_for_sample(kind: str, subtype: str) -> None:
    data = sound_file(speechlike(), kind, subtype)
    facts, flac = converted(data)
    assert facts == Converted(RATE, RATE)
    with soundfile.SoundFile(io.BytesIO(data)) as sent:
        expected = sent.read(-1, "int16", always_2d=True)[:, 0]
    assert np.array_equal(samples_of(flac), expected)


@pytest.mark.parametrize("subtype", ["PCM_24", "PCM_32"])
def test_that_finer_sound_is_kept_to_16_bits(subtype: str) -> None:
    samples = speechlike()
    _, flac = converted(sound_file(samples, "WAV", subtype))
    assert np.array_equal(samples_of(flac), samples[:, 0])


@pytest.mark.parametrize(("kind", "subtype"), [("OGG", "OPUS"), ("OGG", "VORBIS"), ("MP3", None)])
def test_that_compressed_sound_is_kept_as_it_sounds(kind: str, subtype: str | None) -> None:
    facts, flac = converted(sound_file(tone(2), kind, subtype))
    assert facts.duration == pytest.approx(timedelta(seconds=2), abs=timedelta(seconds=0.2))
    heard = samples_of(flac)[: 2 * RATE].astype(float)
    assert int(np.argmax(np.abs(np.fft.rfft(heard)))) * RATE / len(heard) == pytest.approx(440, abs=1)
    assert float(np.sqrt(np.mean(heard**2))) == pytest.approx(12_000 / np.sqrt(2), rel=0.1)


@pytest.mark.parametrize(("kind", "subtype"), [("OGG", "OPUS"), ("OGG", "VORBIS"), ("MP3", None)])
def test_that_compressed_sound_that_is_too_loud_is_clipped_and_does_not_wrap_around(
    kind: str, subtype: str | None
) -> None:
    square = np.where(np.sin(np.arange(RATE) * 2 * np.pi * 100 / RATE) > 0, 32_767, -32_768).astype(np.int16)
    _, flac = converted(sound_file(square, kind, subtype))
    heard = samples_of(flac)[RATE // 10 : RATE * 9 // 10].astype(int)
    assert np.abs(heard).max() >= 32_767, "the sound is to be too loud"
    turns = int(np.count_nonzero(np.diff(np.sign(heard))))
    assert turns == pytest.approx(160, abs=4), "it crosses zero where it did"


def test_that_channels_are_mixed_to_one_without_clipping() -> None:
    channels = speechlike(channels=2)
    channels[0] = (32_767, 32_767)
    _, flac = converted(sound_file(channels, "WAV", "PCM_16"))
    assert np.array_equal(samples_of(flac), np.rint(channels.mean(axis=1)).astype(np.int16))


def test_that_the_rate_stays_as_it_came() -> None:
    facts, flac = converted(sound_file(speechlike(rate=44_100), "WAV", "PCM_16", rate=44_100))
    assert facts == Converted(44_100, 44_100)
    with soundfile.SoundFile(io.BytesIO(flac)) as kept:
        assert kept.samplerate == 44_100


def test_that_an_inaudibly_high_rate_is_reduced() -> None:
    data = sound_file(tone(rate=192_000), "WAV", "PCM_16", rate=192_000)
    facts, flac = converted(data)
    assert facts == Converted(48_000, 48_000)
    heard = samples_of(flac)
    assert int(np.argmax(np.abs(np.fft.rfft(heard)))) == pytest.approx(440, abs=1)


@pytest.mark.parametrize("rate", [2_000, 250_000])
def test_that_a_rate_that_no_telephone_or_recorder_has_is_refused(rate: int) -> None:
    with pytest.raises(UnsupportedSound, match=f"{rate} samples a second"):
        converted(sound_file(speechlike(0.1), "WAV", "PCM_16", rate=rate))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"<html>no sound</html>",
        b"RIFF\x24\x00\x00\x00WAVE",
        b"fLaC" + bytes(50),
        b"ID3" + bytes(500),
    ],
)
def test_that_a_file_that_is_not_sound_is_refused(data: bytes) -> None:
    with pytest.raises(NotSound, match=r"not sound that can be read|cannot be read") as refused:
        converted(data)
    assert refused.value.code is ProblemCode.NOT_SOUND


def test_that_of_flac_that_breaks_in_the_middle_the_rest_is_kept_and_called_damaged() -> None:
    data = bytearray(sound_file(speechlike(20), "FLAC", "PCM_16"))
    data[len(data) // 2 : len(data) // 2 + 5_000] = bytes(5_000)
    facts, _ = converted(bytes(data))
    assert facts.is_damaged
    assert timedelta(seconds=15) < facts.duration < timedelta(seconds=20)


@pytest.mark.parametrize(
    ("kind", "subtype"), [("WAV", "ULAW"), ("FLAC", "PCM_16"), ("OGG", "OPUS"), ("MP3", None)]
)
def test_that_of_a_file_that_was_cut_off_all_that_came_is_kept(kind: str, subtype: str | None) -> None:
    data = sound_file(speechlike(20), kind, subtype)
    facts, _ = converted(data[: len(data) // 2])
    assert timedelta(seconds=8) < facts.duration < timedelta(seconds=12)


def test_that_a_header_without_sound_is_refused() -> None:
    header = sound_file(speechlike(), "WAV", "ULAW")[:58]
    with pytest.raises(EmptyRecording, match="contains no sound"):
        converted(header)


def test_that_a_recording_may_last_its_longest_and_not_a_sample_more() -> None:
    second = timedelta(seconds=1)
    just = speechlike(1)
    assert converted(sound_file(just, "WAV", "PCM_16"), longest=second)[0].duration == second
    with pytest.raises(TooLong) as refused:
        converted(sound_file(np.concatenate([just, just[:1]]), "WAV", "PCM_16"), longest=second)
    assert refused.value.code is ProblemCode.RECORDING_TOO_LONG


def test_that_hours_of_silence_in_a_few_bytes_are_refused() -> None:
    hours = np.zeros(3 * 3_600 * 4_000, np.int16)
    data = sound_file(hours, "FLAC", "PCM_16", rate=4_000)
    assert len(data) < 500_000
    with pytest.raises(TooLong, match="longer than 10 minutes"):
        converted(data)


def test_that_the_refusals_have_the_codes_of_the_wire() -> None:
    def kinds(kind: type[RecordingRefused]) -> set[type[RecordingRefused]]:
        return {kind}.union(*(kinds(below) for below in kind.__subclasses__()))

    assert {kind.code for kind in kinds(RecordingRefused)} == {
        ProblemCode.NOT_SOUND,
        ProblemCode.UNSUPPORTED_SOUND,
        ProblemCode.RECORDING_TOO_LONG,
        ProblemCode.RECORDING_TOO_COSTLY,
        ProblemCode.TOO_LARGE,
    }
