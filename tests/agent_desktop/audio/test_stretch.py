"""A stretched recording is as much shorter as it should be, with the same pitch, in the same order."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.audio.stretch import SEARCH_S, Stretch
from agent_desktop.model.sound import SPEEDS
from tests.agent_desktop.audio.hearing import (
    TELEPHONE_HZ,
    TONES_HZ,
    Samples,
    as_recorded,
    heard_words,
    melody,
    pitch_hz,
    speech,
    tone,
)

OTHER_SPEEDS = [speed for speed in SPEEDS if speed != 1.0]


def stretched(samples: Samples, speed: float, rate: int = TELEPHONE_HZ, first: int = 0) -> Stretch:
    stretch = Stretch(samples, rate, speed, first)
    stretch.advance(len(stretch.made))
    return stretch


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("first", [0, 4001])
def test_that_the_length_is_that_of_the_rest_divided_by_the_speed(speed: float, first: int) -> None:
    stretch = stretched(speech(3.0), speed, first=first)
    assert stretch.is_finished
    assert len(stretch.made) == round((24_000 - first) / speed)


@pytest.mark.parametrize("speed", OTHER_SPEEDS)
@pytest.mark.parametrize("rate", [8000, 16_000, 44_100])
@pytest.mark.parametrize("frequency_hz", [110, 440])
def test_that_the_pitch_is_kept(speed: float, rate: int, frequency_hz: int) -> None:
    heard = as_recorded(stretched(tone(frequency_hz, 2.0, rate), speed, rate).made, rate)
    assert pitch_hz(heard) == pytest.approx(frequency_hz, abs=2)


@pytest.mark.parametrize("speed", OTHER_SPEEDS)
def test_that_a_steady_tone_stays_steady(speed: float) -> None:
    made = stretched(tone(440, 2.0), speed).made[400:-400].astype(float)
    spectrum = np.abs(np.fft.rfft(made * np.hanning(len(made)))) ** 2
    peak = int(np.argmax(spectrum))
    assert spectrum[peak - 8 : peak + 9].sum() / spectrum.sum() > 0.995


@pytest.mark.parametrize("speed", OTHER_SPEEDS)
def test_that_the_words_keep_their_order(speed: float) -> None:
    assert heard_words(as_recorded(stretched(melody(), speed).made)) == list(TONES_HZ)


def test_that_at_its_own_speed_a_recording_stays_as_it_is() -> None:
    recording = speech(1.0)
    assert np.array_equal(stretched(recording, 1.0).made, recording)


@pytest.mark.parametrize("speed", OTHER_SPEEDS)
def test_that_the_map_never_runs_backwards_and_stays_near_the_speed(speed: float) -> None:
    stretch = stretched(speech(3.0), speed, first=800)
    heard = [stretch.frames.source_at(at) for at in range(0, len(stretch.made), 7)]
    assert all(earlier <= later for earlier, later in pairwise(heard))
    asked = [800 + at * speed for at in range(0, len(stretch.made), 7)]
    apart = max(abs(one - other) for one, other in zip(heard, asked, strict=True))
    assert apart <= (SEARCH_S + 0.015) * TELEPHONE_HZ  # What the search allows, and half a frame.


@pytest.mark.parametrize("speed", OTHER_SPEEDS)
def test_that_the_map_finds_the_word_that_is_heard(speed: float) -> None:
    recording = np.concatenate(
        [np.full(1600, level, np.int16) for level in (1000, 4000, 7000, 10_000, 13_000)]
    )
    stretch = stretched(recording, speed)
    for at in range(0, len(stretch.made) - 200, 53):
        source = int(stretch.frames.source_at(at))
        if 240 < source % 1600 < 1360:  # Away from the joints, where two words overlap.
            assert stretch.made[at] == recording[source]


@pytest.mark.parametrize("speed", OTHER_SPEEDS)
def test_that_made_bit_by_bit_it_is_the_same(speed: float) -> None:
    recording = speech(2.0)
    bits = Stretch(recording, TELEPHONE_HZ, speed)
    before = np.zeros(0, np.int16)
    while not bits.is_finished:
        bits.advance(bits.ready + 333)
        assert np.array_equal(
            bits.made[: len(before)], before
        )  # What could be heard already has not changed.
        before = bits.made[: bits.ready].copy()
    assert np.array_equal(before, stretched(recording, speed).made)


@pytest.mark.parametrize("speed", OTHER_SPEEDS)
def test_that_the_loudest_sound_does_not_wrap_around(speed: float) -> None:
    loudest = np.sign(tone(200, 1.0)).astype(np.int16) * 32767
    made = stretched(loudest, speed).made.astype(int)
    assert np.abs(np.diff(made)).max() <= 2 * 32767
    assert (np.abs(made) > 30_000).mean() > 0.9


@given(
    st.integers(1, 2000),
    st.sampled_from(SPEEDS),
    st.sampled_from([4000, 8000, 11_025, 22_050, 48_000]),
    st.data(),
)
def test_that_any_length_and_any_beginning_can_be_stretched(
    length: int, speed: float, rate: int, data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, length))
    stretch = stretched(speech(max(length / rate, 0.01), rate)[:length], speed, rate, first)
    assert stretch.is_finished
    assert np.abs(stretch.made).max(initial=0) <= 32767


def test_that_silence_stays_silent() -> None:
    assert not stretched(np.zeros(8000, np.int16), 1.5).made.any()
