"""The small trend of a monitor row."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.supervisor.trend import SPAN, STEP, Sample, Trend, added, merged, points, seeded
from agent_desktop.protocol.supervisor_objects import Performance, Quarter
from tests.support.supervisor_examples import NOON


def at(minutes: float, waiting: int) -> Sample:
    return Sample(NOON + timedelta(minutes=minutes), waiting)


def test_that_changes_within_a_minute_are_one_sample_with_the_last_value() -> None:
    trend = added(added((), at(0, 4)), at(0.5, 7))
    assert trend == (at(0, 7),)


def test_that_a_steady_stream_of_changes_still_makes_steps() -> None:
    trend: Trend = ()
    for tenth in range(600):
        trend = added(trend, at(tenth / 10, tenth))
    assert len(trend) == 60


@given(st.lists(st.floats(min_value=0, max_value=30), max_size=300))
def test_that_a_trend_never_spans_more_than_two_hours(gaps: list[float]) -> None:
    trend: Trend = ()
    minute = 0.0
    for gap in gaps:
        minute += gap
        trend = added(trend, at(minute, 1))
    assert not trend or trend[-1].at - trend[0].at <= SPAN
    assert len(trend) <= SPAN / STEP + 1


def test_that_the_shift_before_the_window_was_open_comes_before_what_was_seen() -> None:
    quarters = tuple(Quarter(at(-15 * back, 0).at, 0, 0, 0, back) for back in (3, 2, 1, 0))
    earlier = seeded(Performance("claims", quarters[0].at, quarters))
    assert merged(earlier, (at(-20, 9), at(1, 8))) == (at(-45, 3), at(-30, 2), at(-20, 9), at(1, 8))


def test_that_a_line_runs_from_two_hours_ago_to_now() -> None:
    line = points((at(-120, 2), at(-60, 4)), NOON)
    assert line == [(0.0, 0.5), (0.5, 1.0), (1.0, 1.0)]


def test_that_nothing_waiting_lies_on_the_floor() -> None:
    assert points((at(-60, 0),), NOON) == [(0.5, 0.0), (1.0, 0.0)]


def test_that_no_sample_means_no_line() -> None:
    assert points((), NOON) == []
