"""Clocks on the wall, on the nights on which they are put forward or back."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.wall_clock import differ_until, instants_of, on_another_day, start_of_day

NEW_YORK = ZoneInfo("America/New_York")
SANTIAGO = ZoneInfo("America/Santiago")
HAVANA = ZoneInfo("America/Havana")
ZONES = [
    "America/New_York",
    "America/Santiago",
    "America/Havana",
    "Asia/Beirut",
    "Africa/Cairo",
    "Europe/Berlin",
]


def test_that_a_clock_shows_a_skipped_time_never() -> None:
    assert instants_of(datetime.fromisoformat("2026-03-08T02:30"), NEW_YORK) == ()


def test_that_a_clock_shows_a_repeated_time_twice() -> None:
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert instants_of(datetime.fromisoformat("2026-11-01T01:30"), NEW_YORK) == (
        first,
        first + timedelta(hours=1),
    )


def test_that_a_day_whose_midnight_is_skipped_begins_with_the_first_moment_after_it() -> None:
    begun = start_of_day(date(2026, 9, 6), SANTIAGO)
    assert begun == datetime(2026, 9, 6, 4, tzinfo=UTC)
    assert begun.astimezone(SANTIAGO).hour == 1


def test_that_a_day_whose_midnight_comes_twice_begins_with_the_first() -> None:
    assert start_of_day(date(2026, 11, 1), HAVANA) == datetime(2026, 11, 1, 4, tzinfo=UTC)


@given(st.sampled_from(ZONES), st.integers(0, 3650))
def test_that_a_day_begins_where_the_day_before_ends(name: str, ahead: int) -> None:
    zone, day = ZoneInfo(name), date(2020, 1, 1) + timedelta(days=ahead)
    begun = start_of_day(day, zone)
    assert begun.astimezone(zone).date() == day
    assert (begun - timedelta(seconds=1)).astimezone(zone).date() < day


def test_that_tomorrow_at_the_same_time_is_so_over_a_clock_change() -> None:
    noon = datetime(2026, 3, 7, 17, tzinfo=UTC)
    assert noon.astimezone(NEW_YORK).hour == 12
    assert on_another_day(noon, 1, NEW_YORK).astimezone(NEW_YORK) == datetime(2026, 3, 8, 12, tzinfo=NEW_YORK)


def test_that_tomorrow_at_a_skipped_time_is_the_next_that_the_clock_shows() -> None:
    at = datetime(2026, 3, 7, 7, 30, tzinfo=UTC)
    assert at.astimezone(NEW_YORK).strftime("%H:%M") == "02:30"
    assert on_another_day(at, 1, NEW_YORK).astimezone(NEW_YORK).strftime("%d %H:%M") == "08 03:30"


@pytest.mark.parametrize(("until", "differ"), [(date(2026, 3, 1), False), (date(2026, 4, 1), True)])
def test_that_clocks_that_will_differ_are_noticed_before_they_do(until: date, *, differ: bool) -> None:
    since = datetime(2026, 2, 1, tzinfo=UTC)
    end = datetime(until.year, until.month, until.day, tzinfo=UTC)
    phoenix, denver = ZoneInfo("America/Phoenix"), ZoneInfo("America/Denver")
    assert differ_until(phoenix, denver, since, end) is differ
