"""Several channels to one: nothing that sounds is lost, and nothing clicks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from server_stub.recordings.downmix import Downmixer
from tests.server_stub.recordings.sounds import RATE, speechlike


def speech(seconds: float = 2) -> NDArray[np.float64]:
    return speechlike(seconds)[:, 0].astype(np.float64)


def energy(sound: NDArray[np.float64]) -> float:
    return float(np.square(sound).mean())


def mixed(*channels: NDArray[np.float64]) -> NDArray[np.float64]:
    return Downmixer(RATE).mix(np.stack(channels))


def test_that_one_channel_stays_as_it_is() -> None:
    assert np.array_equal(mixed(speech()), speech())


def test_that_channels_that_agree_are_their_mean() -> None:
    other = np.roll(speech(), 4_321)
    assert np.allclose(mixed(speech(), other), (speech() + other) / 2)


def test_that_a_silent_channel_leaves_the_other_audible() -> None:
    assert np.allclose(mixed(speech(), 0 * speech()), speech() / 2)


@pytest.mark.parametrize("share", [-1.0, -0.9, -0.6])
def test_that_a_channel_that_is_the_other_turned_round_does_not_silence_it(share: float) -> None:
    assert np.array_equal(mixed(speech(), share * speech()), speech())


def test_that_channels_of_opposite_phase_in_a_part_are_audible_all_along() -> None:
    sound = speech(4)
    turned = sound.copy()
    turned[RATE : 3 * RATE] *= -1
    heard = mixed(sound, turned)
    for at in range(0, len(sound), RATE // 4):
        window = slice(at, at + RATE // 4)
        assert energy(heard[window]) == pytest.approx(energy(sound[window]), rel=0.1)


def test_that_a_change_of_mixing_does_not_click() -> None:
    hum = 8_000 * np.sin(np.arange(2 * RATE) * 2 * np.pi * 100 / RATE)
    other = np.where(np.arange(2 * RATE) < RATE, 0.2 * hum, -hum)
    steps = np.abs(np.diff(mixed(hum, other)))
    assert steps.max() < 2 * np.abs(np.diff(hum)).max()


@given(
    cut=st.integers(1, 5_000),
    weights=st.lists(st.floats(-1, 1), min_size=2, max_size=6),
)
def test_that_sound_in_any_channel_is_in_the_mix(cut: int, weights: list[float]) -> None:
    sound = speech(1)
    channels = np.stack([weight * sound for weight in weights])
    mixer = Downmixer(RATE)
    heard = np.concatenate([mixer.mix(channels[:, :cut]), mixer.mix(channels[:, cut:])])
    assert len(heard) == len(sound)
    loudest = max(abs(weight) for weight in weights)
    assert energy(heard) >= 0.9 * 0.4 / len(weights) ** 2 * loudest**2 * energy(sound)
