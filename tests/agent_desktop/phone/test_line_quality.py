"""What counts of frames mean to an ear."""

from __future__ import annotations

import pytest

from agent_desktop.model.phone import LineVerdict
from agent_desktop.phone.line_quality import WINDOW, LineQuality
from agent_desktop.phone.playout import PlayoutFigures


def figures(played: int, concealed: int = 0, target_s: float = 0.04) -> PlayoutFigures:
    return PlayoutFigures(played, concealed, 0, 0.0, target_s)


@pytest.mark.parametrize(
    ("concealed", "verdict"),
    [(0, LineVerdict.GOOD), (1, LineVerdict.GOOD), (3, LineVerdict.UNSTEADY), (10, LineVerdict.BAD)],
)
def test_that_the_verdict_follows_the_share_of_missing_sound(concealed: int, verdict: LineVerdict) -> None:
    measured = LineQuality().measure(figures(150, concealed), sent=150, unsent=0, silent_s=0.1)
    assert measured.verdict is verdict


def test_that_sound_that_does_not_leave_counts_as_much_as_sound_that_does_not_come() -> None:
    measured = LineQuality().measure(figures(150), sent=150, unsent=15, silent_s=0.1)
    assert measured.verdict is LineVerdict.BAD
    assert measured.unsent_share > 0.09


def test_that_a_switch_that_does_not_answer_is_stalled() -> None:
    measured = LineQuality().measure(figures(150), sent=150, unsent=0, silent_s=3.0)
    assert measured.verdict is LineVerdict.STALLED


def test_that_a_long_delay_is_unsteady() -> None:
    measured = LineQuality().measure(figures(150, target_s=0.3), sent=150, unsent=0, silent_s=0.1)
    assert measured.verdict is LineVerdict.UNSTEADY


def test_that_trouble_is_forgotten_after_the_window() -> None:
    quality = LineQuality()
    quality.measure(figures(25, 25), sent=25, unsent=0, silent_s=0.1)
    measured = [
        quality.measure(figures(25 * n, 25), sent=25 * n, unsent=0, silent_s=0.1)
        for n in range(2, WINDOW + 4)
    ]
    assert measured[0].verdict is LineVerdict.BAD
    assert measured[-1].verdict is LineVerdict.GOOD
