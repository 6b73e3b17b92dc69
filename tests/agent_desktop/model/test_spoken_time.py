"""A time to call, as the next moment on the clock of the person who named it."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from agent_desktop.model.spoken_time import next_moment

NEW_YORK = ZoneInfo("America/New_York")
NOON = datetime(2026, 3, 3, 17, tzinfo=UTC)
"""Noon in New York."""


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=NEW_YORK).astimezone(UTC)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("16:30", local(3, 16, 30)),
        ("09:00", local(4, 9)),
        ("12:00", local(4, 12)),
        ("17:00/..", local(3, 17)),
        ("09:00/..", local(4, 9)),
        ("14:00/16:00", local(3, 14)),
        ("09:00/11:00", local(4, 9)),
        ("../15:00", local(3, 14)),
        ("../09:30", local(4, 8, 30)),
        ("../00:30", local(3, 23, 30)),
    ],
)
def test_that_it_is_the_next_moment_on_the_clock_of_the_customer(value: str, moment: datetime) -> None:
    assert next_moment(value, NEW_YORK, NOON) == moment


@pytest.mark.parametrize("value", ["", "later", "25:00", "../..", "..", "../later"])
def test_that_what_is_no_clock_time_gives_no_moment(value: str) -> None:
    assert next_moment(value, NEW_YORK, NOON) is None


def test_that_a_time_that_the_clock_skips_is_that_of_the_next_day() -> None:
    before = datetime(2026, 3, 8, 5, tzinfo=UTC)
    assert next_moment("02:30", NEW_YORK, before) == datetime(2026, 3, 9, 6, 30, tzinfo=UTC)


def test_that_of_a_time_that_the_clock_shows_twice_the_next_one_counts() -> None:
    first, second = datetime(2026, 11, 1, 5, 30, tzinfo=UTC), datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert next_moment("01:30", NEW_YORK, datetime(2026, 11, 1, 4, tzinfo=UTC)) == first
    assert next_moment("01:30", NEW_YORK, datetime(2026, 11, 1, 6, tzinfo=UTC)) == second
