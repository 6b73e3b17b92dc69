"""Days, shifts and spans where midnight is skipped or comes twice, against a walk minute by minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_desktop.protocol.opening_hours import OpeningHours
from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.timing import ExceptionDay, Schedule, Timing
from server_stub.core.calendar.shifts import next_shift, shift_start

MINUTE: Final = timedelta(minutes=1)

SKIPPED: Final = {
    "America/Santiago": (date(2026, 9, 6), datetime(2026, 9, 6, 4, tzinfo=UTC)),
    "Asia/Beirut": (date(2026, 3, 29), datetime(2026, 3, 28, 22, tzinfo=UTC)),
    "Africa/Cairo": (date(2026, 4, 24), datetime(2026, 4, 23, 22, tzinfo=UTC)),
    "America/Asuncion": (date(2024, 10, 6), datetime(2024, 10, 6, 4, tzinfo=UTC)),
    "America/Havana": (date(2026, 3, 8), datetime(2026, 3, 8, 5, tzinfo=UTC)),
}
"""Days that have no midnight: each begins at one o'clock, at this instant."""

REPEATED: Final = {
    "America/Havana": (date(2026, 11, 1), datetime(2026, 11, 1, 4, tzinfo=UTC)),
    "Atlantic/Azores": (date(2026, 10, 25), datetime(2026, 10, 25, 0, tzinfo=UTC)),
}
"""Days whose hour from midnight on comes twice; the instant is that of the first midnight."""

ENDING_TWICE: Final = {
    "America/Santiago": (date(2026, 4, 4), datetime(2026, 4, 5, 4, tzinfo=UTC)),
    "Asia/Beirut": (date(2026, 10, 24), datetime(2026, 10, 24, 22, tzinfo=UTC)),
    "Africa/Cairo": (date(2026, 10, 29), datetime(2026, 10, 29, 22, tzinfo=UTC)),
}
"""Days whose last hour comes twice: the clock goes back at their end, and the next day begins at this instant."""

ODD_DAYS: Final = [
    (zone, day) for days in (SKIPPED, REPEATED, ENDING_TWICE) for zone, (day, _) in days.items()
]


def weekly(*spans: tuple[str, str]) -> dict[Weekday, tuple[tuple[str, str], ...]]:
    return dict.fromkeys(Weekday, spans)


def open_minutes(calendar: OpeningHours, start: datetime, end: datetime) -> list[datetime]:
    """Return the minutes at which the calendar is open, by its openings and changes alone."""
    found: list[datetime] = []
    at = calendar.next_opening(start)
    while at is not None and at < end:
        change = calendar.next_change(at)
        until = end if change is None else min(change, end)
        while at < until:
            found.append(at)
            at += MINUTE
        at = calendar.next_opening(at)
    return found


@pytest.mark.parametrize(("zone", "day", "begins"), [(zone, *odd) for zone, odd in SKIPPED.items()])
def test_that_a_day_without_midnight_begins_at_the_zones_first_moment(
    zone: str, day: date, begins: datetime
) -> None:
    assert begins.astimezone(ZoneInfo(zone)).time() == time(1)
    timing = Timing(schedule=Schedule(timezone=zone))
    assert next_shift(timing, begins - MINUTE) == begins
    assert shift_start(timing, begins) == begins
    assert shift_start(timing, begins - MINUTE) < begins - timedelta(hours=22)
    closed = OpeningHours(Schedule(timezone=zone, exceptions=(ExceptionDay(date=day),)))
    assert closed.next_change(begins - timedelta(hours=3)) == begins
    assert closed.next_opening(begins) == begins + timedelta(hours=23)


@pytest.mark.parametrize(("zone", "day", "begins"), [(zone, *odd) for zone, odd in REPEATED.items()])
def test_that_a_day_whose_midnight_comes_twice_begins_the_first_time(
    zone: str, day: date, begins: datetime
) -> None:
    for midnight in (begins, begins + timedelta(hours=1)):
        assert midnight.astimezone(ZoneInfo(zone)).time() == time(0)
    timing = Timing(schedule=Schedule(timezone=zone))
    assert next_shift(timing, begins - MINUTE) == begins
    assert next_shift(timing, begins) == begins + timedelta(hours=25)
    nightly = OpeningHours(Schedule(timezone=zone, weekly=weekly(("00:00", "00:30"))))
    changes = [begins + timedelta(minutes=minutes) for minutes in (0, 30, 60, 90)]
    assert [nightly.next_change(change - MINUTE) for change in changes] == changes
    closed = OpeningHours(Schedule(timezone=zone, exceptions=(ExceptionDay(date=day),)))
    assert closed.next_change(begins - MINUTE) == begins
    assert closed.next_opening(begins) == begins + timedelta(hours=25)


@pytest.mark.parametrize(("zone", "day", "next_day"), [(zone, *odd) for zone, odd in ENDING_TWICE.items()])
def test_that_a_day_whose_last_hour_comes_twice_ends_the_second_time(
    zone: str, day: date, next_day: datetime
) -> None:
    for eleven in (next_day - timedelta(hours=2), next_day - timedelta(hours=1)):
        assert eleven.astimezone(ZoneInfo(zone)).time() == time(23)
    timing = Timing(schedule=Schedule(timezone=zone))
    assert next_shift(timing, next_day - timedelta(hours=3)) == next_day
    late = OpeningHours(Schedule(timezone=zone, weekly=weekly(("23:00", "24:00"))))
    assert late.next_opening(next_day - timedelta(hours=3)) == next_day - timedelta(hours=2)
    assert late.next_change(next_day - timedelta(hours=2)) == next_day
    closed = OpeningHours(Schedule(timezone=zone, exceptions=(ExceptionDay(date=day),)))
    assert closed.next_opening(next_day - timedelta(hours=2)) == next_day


@given(
    odd=st.sampled_from(ODD_DAYS),
    span=st.tuples(st.integers(0, 23), st.integers(1, 12)),
    whole_week=st.booleans(),
    excepted=st.booleans(),
    minutes=st.integers(-600, 600),
)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_openings_on_odd_days_are_those_of_the_walls_clock(
    odd: tuple[str, date], span: tuple[int, int], minutes: int, *, whole_week: bool, excepted: bool
) -> None:
    """The definition: open at an instant when the clock on the wall then reads a time inside a span of its date."""
    zone, day = odd
    text = f"{span[0]:02d}:00", f"{min(24, sum(span)):02d}:00"
    week = weekly(text) if whole_week else {list(Weekday)[day.weekday()]: (text,)}
    other = ExceptionDay(date=day, open=(("00:30", "01:30"), ("23:15", "23:45")))
    exceptions = (other,) if excepted else ()
    schedule = Schedule(timezone=zone, weekly=week, exceptions=exceptions)
    clock = ZoneInfo(zone)
    start = datetime.combine(day, time(0), UTC) - timedelta(hours=12) + timedelta(minutes=minutes)
    end = start + timedelta(days=2, hours=12)

    def on_the_wall(at: datetime) -> bool:
        local = at.astimezone(clock)
        if excepted and local.date() == day:
            of_day = other.open
        else:
            of_day = week.get(list(Weekday)[local.weekday()], ())
        return any(opens <= f"{local:%H:%M}" < closes for opens, closes in of_day)

    walked = [at for step in range(60 * 60) if on_the_wall(at := start + MINUTE * step)]
    assert open_minutes(OpeningHours(schedule), start, end) == walked


@given(
    st.sampled_from(ODD_DAYS), st.sets(st.integers(0, 47), min_size=1, max_size=3), st.integers(-1500, 1500)
)
@settings(max_examples=120, deadline=None)
def test_that_shifts_on_odd_days_start_once_each_at_their_clock_time(
    odd: tuple[str, date], starts: set[int], minutes: int
) -> None:
    """A start at a time that the zone skips comes as much later as the clock jumps; one that comes twice, the first time."""
    zone, day = odd
    texts = tuple(f"{start // 2:02d}:{start % 2 * 30:02d}" for start in sorted(starts))
    timing = Timing(schedule=Schedule(timezone=zone), shift_starts=texts)
    clock = ZoneInfo(zone)
    at = datetime.combine(day, time(0), UTC) + timedelta(minutes=minutes)
    found: list[datetime] = []
    begins = shift_start(timing, at)
    assert begins <= at < next_shift(timing, at)
    while begins < at + timedelta(days=3):
        found.append(begins)
        begins = next_shift(timing, begins)
    first, last = found[0], found[-1]
    expected: set[datetime] = set()
    local_day = first.astimezone(clock).date() - timedelta(days=1)
    while local_day <= last.astimezone(clock).date() + timedelta(days=1):
        for text in texts:
            expected.add(first_time_of(datetime.combine(local_day, time.fromisoformat(text)), clock))
        local_day += timedelta(days=1)
    assert found == sorted(each for each in expected if first <= each <= last)


def first_time_of(wall: datetime, clock: ZoneInfo) -> datetime:
    """Return when the wall's clock reads ``wall`` for the first time; where that is skipped, as much later as it jumps."""
    at = wall.replace(tzinfo=UTC) - timedelta(hours=15)
    before = at
    while (reads := at.astimezone(clock).replace(tzinfo=None)) < wall:
        before, at = at, at + MINUTE
    if reads == wall:
        return at
    return at + (wall - before.astimezone(clock).replace(tzinfo=None) - MINUTE)
