"""The shape of a recording is its peaks, with numpy and without."""

import struct
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.audio.base import SoundUnavailable
from agent_desktop.audio.sound import decode
from agent_desktop.audio.waveform import BUCKETS, shape, shape_of_plain_wav
from agent_desktop.model.sound import SoundFault
from tests.agent_desktop.audio.hearing import speech, tone, wav


def test_that_each_bucket_shows_its_highest_peak_in_either_direction() -> None:
    samples = np.zeros(BUCKETS * 10, np.int16)
    samples[5], samples[13], samples[-1] = 16384, -32768, 8192
    waveform, duration_s = shape(decode(wav(samples)))
    assert waveform[:3] == (0.5, 1.0, 0.0)
    assert waveform[-1] == 0.25
    assert len(waveform) == BUCKETS
    assert duration_s == BUCKETS * 10 / 8000


def test_that_a_recording_shorter_than_the_buckets_shows_each_frame() -> None:
    assert shape(decode(wav(np.array([0, 32767, -16384], np.int16)))).waveform == (0.0, 32767 / 32768, 0.5)


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_U8", "ULAW", "ALAW"])
@pytest.mark.parametrize("seconds", [0.05, 1.3])
def test_that_a_plain_wav_has_the_same_shape_without_numpy(subtype: str, seconds: float) -> None:
    recording = wav(speech(seconds), subtype=subtype)
    plain, full = shape_of_plain_wav(recording), shape(decode(recording))
    assert plain.duration_s == full.duration_s
    assert plain.waveform == pytest.approx(full.waveform, abs=1e-4)


def test_that_a_wav_that_names_its_coding_further_on_has_a_shape_without_numpy() -> None:
    recording = wav(speech(0.5), kind="WAVEX")
    assert shape_of_plain_wav(recording).waveform == pytest.approx(
        shape(decode(recording)).waveform, abs=1e-4
    )


def test_that_of_a_stereo_wav_the_first_side_is_shown_without_numpy() -> None:
    left = tone(440, 0.5)
    recording = wav(np.stack((left, np.zeros_like(left)), axis=1))
    assert shape_of_plain_wav(recording) == shape_of_plain_wav(wav(left))


@pytest.mark.parametrize(
    "recording",
    [b"", b"RIFF", wav(speech(0.1), kind="FLAC"), wav(speech(0.1), subtype="PCM_24"), wav(speech(0.1))[:44]],
)
def test_that_without_numpy_other_sound_is_refused(recording: bytes) -> None:
    with pytest.raises(SoundUnavailable) as refusal:
        shape_of_plain_wav(recording)
    assert refusal.value.why.reason is SoundFault.NOT_SOUND


@given(st.binary(max_size=80), st.binary(max_size=80))
def test_that_a_damaged_wav_has_a_shape_or_is_refused_and_nothing_else(form: bytes, data: bytes) -> None:
    chunks = b"fmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(data) * 3) + data
    with suppress(SoundUnavailable):
        found = shape_of_plain_wav(b"RIFF" + struct.pack("<I", len(chunks)) + b"WAVE" + chunks)
        assert all(0.0 <= peak <= 1.0 for peak in found.waveform)
