"""Each mistake in a timing is named with its place and its remedy."""

from __future__ import annotations

from datetime import date

import pytest

from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.timing import ExceptionDay, Schedule, Timing
from server_stub.core.calendar.timing_validation import check_timing, schedule_mistakes, timing_mistakes
from server_stub.core.model.errors import InvalidTiming

MONDAY = Weekday.MON
A_DAY = date(2026, 3, 3)


def mistakes(schedule: Schedule) -> list[tuple[str | None, str]]:
    return [(mistake.field, mistake.detail) for mistake in schedule_mistakes(schedule)]


@pytest.mark.parametrize(
    "schedule",
    [
        Schedule(),
        Schedule(weekly={}),
        Schedule(weekly={MONDAY: (("00:00", "09:00"), ("09:00", "24:00"))}),
        Schedule(weekly={MONDAY: (("12:00", "13:00"), ("08:00", "12:00"))}),
        Schedule(exceptions=(ExceptionDay(date=A_DAY, open=()),)),
    ],
)
def test_that_a_schedule_without_a_mistake_has_none(schedule: Schedule) -> None:
    assert mistakes(schedule) == []


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ((("09:00", "09:00"),), [("weekly.mon[0]", "does not end after it starts")]),
        ((("10:00", "09:00"),), [("weekly.mon[0]", "does not end after it starts")]),
        ((("9 am", "10:00"),), [("weekly.mon[0]", "'9 am' is not a time of day")]),
        ((("09:00", "25"),), [("weekly.mon[0]", "'25' is not a time of day")]),
        ((("x", "y"),), [("weekly.mon[0]", "'x' is not a time of day")]),
        (
            (("09:00", "12:00"), ("11:59", "13:00")),
            [("weekly.mon[1]", "11:59-13:00 overlaps 09:00-12:00")],
        ),
        (
            (("11:00", "13:00"), ("09:00", "11:01")),
            [("weekly.mon[1]", "09:00-11:01 overlaps 11:00-13:00")],
        ),
        ((("09:00", "12:00"), ("09:00", "12:00")), [("weekly.mon[1]", "overlaps")]),
        (
            (("x", "12:00"), ("09:00", "10:00"), ("09:30", "11:00")),
            [("weekly.mon[0]", "'x'"), ("weekly.mon[2]", "09:30-11:00 overlaps 09:00-10:00")],
        ),
    ],
)
def test_that_each_mistake_of_a_day_is_named(
    spans: tuple[tuple[str, str], ...], found: list[tuple[str, str]]
) -> None:
    named = mistakes(Schedule(weekly={MONDAY: spans}))
    assert [field for field, _ in named] == [field for field, _ in found]
    for (_, detail), (_, words) in zip(named, found, strict=True):
        assert words in detail


def test_that_zones_and_dates_are_checked() -> None:
    twice = (
        ExceptionDay(date=A_DAY, open=(("10:00", "09:00"),)),
        ExceptionDay(date=A_DAY, open=()),
        ExceptionDay(date=date(2026, 3, 4), open=()),
    )
    named = mistakes(Schedule(timezone="Mars/Olympus", exceptions=twice))
    assert [field for field, _ in named] == ["timezone", "exceptions[0].open[0]", "exceptions[1].date"]
    assert "listed twice" in named[-1][1]


@pytest.mark.parametrize(
    ("timing", "field", "words"),
    [
        (Timing(calling_hours=("20:00", "08:00")), "calling_hours", "does not end after it starts"),
        (Timing(shift_starts=("08:00", "8")), "shift_starts[1]", "'8' is not a time of day"),
        (Timing(shift_starts=("08:00", "08:00")), "shift_starts[1]", "08:00 is listed twice; list"),
        (Timing(shift_starts=("00:00", "24:00")), "shift_starts[1]", "24:00 is listed twice, as 00:00;"),
        (Timing(schedule=Schedule(timezone="Nowhere")), "schedule.timezone", "Nowhere"),
    ],
)
def test_that_the_first_mistake_of_a_timing_refuses_it(timing: Timing, field: str, words: str) -> None:
    with pytest.raises(InvalidTiming) as raised:
        check_timing(timing)
    assert raised.value.field == field
    assert words in raised.value.detail


def test_that_a_start_of_a_shift_that_is_no_time_hides_no_other_mistake() -> None:
    timing = Timing(shift_starts=("8", "08:00", "08:00"))
    assert [each.field for each in timing_mistakes(timing)] == ["shift_starts[0]", "shift_starts[2]"]


def test_that_a_timing_without_a_mistake_is_accepted() -> None:
    check_timing(Timing(calling_hours=("08:00", "20:00"), shift_starts=("00:00", "08:00", "16:00")))
