"""G.711 µ-law against the values of the recommendation."""

from array import array

import pytest

from agent_desktop.phone import g711


@pytest.mark.parametrize(
    ("sample", "code"),
    [(0, 0xFF), (32767, 0x80), (-32768, 0x00), (8, 0xFE), (-8, 0x7E), (1000, 0xCE), (-1000, 0x4E)],
)
def test_that_samples_become_the_codes_of_the_recommendation(sample: int, code: int) -> None:
    assert g711.encode(array("h", [sample])) == bytes([code])


@pytest.mark.parametrize(("code", "sample"), [(0xFF, 0), (0x7F, 0), (0x80, 32124), (0x00, -32124), (0xFE, 8)])
def test_that_codes_become_the_samples_of_the_recommendation(code: int, sample: int) -> None:
    assert list(g711.decode(bytes([code]))) == [sample]


def test_that_each_code_survives_a_round_trip() -> None:
    codes = bytes(code for code in range(256) if code != 0x7F)  # 0x7F is a negative zero.
    assert g711.encode(g711.decode(codes)) == codes


def test_that_no_sample_is_further_off_than_half_a_step() -> None:
    samples = array("h", range(-32635, 32636))
    decoded = g711.decode(g711.encode(samples))
    worst = max(abs(a - b) / (abs(a) + 132) for a, b in zip(samples, decoded, strict=True))
    assert worst <= 1 / 32  # 16 steps from each power of two to the next.


def test_that_the_peak_counts_both_signs() -> None:
    assert g711.peak(array("h", [3, -32768, 5])) == 1.0
    assert g711.peak(array("h")) == 0.0
