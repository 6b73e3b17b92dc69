"""The openings of a schedule that come next."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_desktop.protocol.opening_hours import Opening, OpeningHours
from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.timing import ExceptionDay, Schedule, Span

NINE_TO_FIVE: Span = ("09:00", "17:00")
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def openings(schedule: Schedule | None, after: datetime, limit: int) -> list[Opening]:
    return OpeningHours(schedule).openings(after, limit)


def spans_of(schedule: Schedule, day: date) -> tuple[Span, ...]:
    """Return the spans of a date by the definition: its exception's if it has one, otherwise its weekday's."""
    for exception in schedule.exceptions:
        if exception.date == day:
            return exception.open
    return (schedule.weekly or {}).get(list(Weekday)[day.weekday()], ())


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def weekdays(*spans: Span, timezone: str = "UTC", exceptions: tuple[ExceptionDay, ...] = ()) -> Schedule:
    days = (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI)
    return Schedule(timezone, dict.fromkeys(days, spans), exceptions)


def every_day(*spans: Span, timezone: str = "UTC") -> Schedule:
    return Schedule(timezone, dict.fromkeys(Weekday, spans))


def test_that_the_next_openings_come_in_order_over_the_weekend() -> None:
    friday = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
    assert openings(weekdays(NINE_TO_FIVE), friday, 2) == [
        Opening(utc(2026, 11, 27, 9), utc(2026, 11, 27, 17)),
        Opening(utc(2026, 11, 30, 9), utc(2026, 11, 30, 17)),
    ]


def test_that_an_opening_which_ends_now_is_over() -> None:
    assert openings(weekdays(NINE_TO_FIVE), utc(2026, 11, 23, 17), 1)[0].start == utc(2026, 11, 24, 9)


def test_that_an_exception_closes_its_date_or_gives_it_other_hours() -> None:
    schedule = weekdays(
        NINE_TO_FIVE,
        exceptions=(
            ExceptionDay(date(2026, 11, 23)),
            ExceptionDay(date(2026, 11, 24), (("10:00", "12:00"),)),
        ),
    )
    assert openings(schedule, MONDAY, 1) == [Opening(utc(2026, 11, 24, 10), utc(2026, 11, 24, 12))]


def test_that_midnight_parts_nothing() -> None:
    schedule = Schedule("UTC", {Weekday.MON: (("22:00", "24:00"),), Weekday.TUE: (("00:00", "06:00"),)})
    assert openings(schedule, MONDAY, 1) == [Opening(utc(2026, 11, 23, 22), utc(2026, 11, 24, 6))]


@pytest.mark.parametrize("schedule", [None, Schedule("Europe/Berlin"), every_day(("00:00", "24:00"))])
def test_that_a_schedule_that_is_always_open_never_closes(schedule: Schedule | None) -> None:
    (only,) = openings(schedule, MONDAY, 3)
    assert only.start <= MONDAY
    assert only.end is None


def test_that_without_a_week_only_exceptions_close() -> None:
    schedule = Schedule("UTC", None, (ExceptionDay(date(2026, 12, 25)),))
    first, second = openings(schedule, MONDAY, 2)
    assert (first.end, second.start, second.end) == (utc(2026, 12, 25), utc(2026, 12, 26), None)


def test_that_an_empty_week_never_opens() -> None:
    assert openings(Schedule("UTC", {}), MONDAY, 3) == []


def test_that_the_clock_of_the_zone_counts_before_and_after_a_change() -> None:
    saturday = utc(2026, 10, 31, 0)
    schedule = every_day(NINE_TO_FIVE, timezone="America/New_York")
    assert [opening.start for opening in openings(schedule, saturday, 2)] == [
        utc(2026, 10, 31, 13),
        utc(2026, 11, 1, 14),
    ]


def test_that_a_span_in_the_skipped_hour_never_opens_that_day() -> None:
    schedule = every_day(("02:00", "03:00"), timezone="Europe/Berlin")
    found = openings(schedule, utc(2027, 3, 27, 12), 1)
    assert found == [Opening(utc(2027, 3, 29, 0), utc(2027, 3, 29, 1))]


def test_that_a_span_in_the_doubled_hour_opens_twice() -> None:
    schedule = every_day(("02:00", "02:30"), timezone="Europe/Berlin")
    found = openings(schedule, utc(2026, 10, 24, 12), 2)
    assert found == [
        Opening(utc(2026, 10, 25, 0), utc(2026, 10, 25, 0, 30)),
        Opening(utc(2026, 10, 25, 1), utc(2026, 10, 25, 1, 30)),
    ]


QUARTERS = [f"{minute // 60:02}:{minute % 60:02}" for minute in range(0, 24 * 60 + 1, 15)]
spans = st.tuples(st.sampled_from(QUARTERS), st.sampled_from(QUARTERS)).filter(lambda span: span[0] < span[1])
days = st.lists(spans, max_size=3).map(
    lambda given: tuple(
        span
        for place, span in enumerate(sorted(given))
        if all(s[1] <= span[0] for s in sorted(given)[:place])
    )
)
CHANGES = {
    "Europe/Berlin": [date(2026, 10, 25), date(2027, 3, 28)],
    "America/New_York": [date(2026, 11, 1), date(2027, 3, 14)],
    "Australia/Lord_Howe": [date(2026, 10, 4), date(2027, 4, 4)],
    "America/Havana": [date(2026, 11, 1), date(2027, 3, 14)],
    "Asia/Beirut": [date(2026, 10, 25), date(2027, 3, 28)],
}


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from([(zone, day) for zone, dates in CHANGES.items() for day in dates]),
    st.dictionaries(st.sampled_from(list(Weekday)), days),
    st.dictionaries(st.integers(-1, 1), days, max_size=2),
)
def test_that_openings_are_what_a_walk_by_the_minute_finds(
    change: tuple[str, date], weekly: dict[Weekday, tuple[Span, ...]], near: dict[int, tuple[Span, ...]]
) -> None:
    zone_name, day = change
    exceptions = tuple(ExceptionDay(day + timedelta(days=offset), open_) for offset, open_ in near.items())
    schedule = Schedule(zone_name, weekly, exceptions)
    zone = ZoneInfo(zone_name)
    begin = datetime.combine(day, datetime.min.time(), UTC) - timedelta(days=1)
    found = openings(schedule, begin, 50)
    for minute in range(0, 3 * 24 * 60, 15):
        instant = begin + timedelta(minutes=minute)
        local = instant.astimezone(zone)
        reading = f"{local:%H:%M}"
        walked = any(start <= reading < end for start, end in spans_of(schedule, local.date()))
        told = any(
            opening.start <= instant and (opening.end is None or instant < opening.end) for opening in found
        )
        assert told == walked, (instant, reading)


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from([(zone, day) for zone, dates in CHANGES.items() for day in dates]),
    st.one_of(st.none(), st.dictionaries(st.sampled_from(list(Weekday)), days)),
    st.dictionaries(st.integers(-1, 2), days, max_size=2),
    st.integers(0, 4 * 24 * 60),
)
def test_that_openings_agree_with_the_next_opening_and_the_next_change(
    change: tuple[str, date],
    weekly: dict[Weekday, tuple[Span, ...]] | None,
    near: dict[int, tuple[Span, ...]],
    minute: int,
) -> None:
    zone_name, day = change
    exceptions = tuple(ExceptionDay(day + timedelta(days=offset), open_) for offset, open_ in near.items())
    schedule = Schedule(zone_name, weekly, exceptions)
    at = datetime.combine(day, datetime.min.time(), UTC) - timedelta(days=2) + timedelta(minutes=minute)
    hours = OpeningHours(schedule)
    found = hours.openings(at, 1)
    assert hours.next_opening(at) == (max(found[0].start, at) if found else None)
    if found and found[0].start <= at:
        assert hours.next_change(at) == found[0].end
