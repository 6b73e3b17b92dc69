"""The shape of a recording is its peaks."""

import numpy as np

from agent_desktop.audio.sound import decode
from agent_desktop.audio.waveform import BUCKETS, shape
from tests.agent_desktop.audio.hearing import wav


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
