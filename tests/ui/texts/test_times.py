"""Times and durations read as people say them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from ui.texts import times

NOW = datetime(2026, 11, 24, 15, 24, 18, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0:00"), (42.9, "0:42"), (252, "4:12"), (3600, "1:00:00"), (3753, "1:02:33"), (-5, "0:00")],
)
def test_that_a_stopwatch_shows_minutes_and_hours_as_they_come(seconds: float, said: str) -> None:
    assert times.figures(seconds) == said


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(seconds=45), "45 s"),
        (timedelta(minutes=12, seconds=59), "12 min"),
        (timedelta(hours=1, minutes=6), "1 h 6 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(days=2, hours=3, minutes=50), "2 d 3 h"),
        (timedelta(days=1), "1 d"),
        (timedelta(seconds=-3), "0 s"),
    ],
)
def test_that_a_span_has_its_two_largest_units(length: timedelta, said: str) -> None:
    assert times.span(length) == said


def test_that_a_countdown_shows_nought_only_when_the_time_has_come() -> None:
    assert times.seconds_left(NOW + timedelta(milliseconds=1), NOW) == 1
    assert times.seconds_left(NOW, NOW) == 0
    assert times.left(NOW + timedelta(seconds=61.2), NOW) == "1:02"


def test_that_remaining_times_are_rounded_up_and_past_times_down() -> None:
    assert times.from_now(NOW + timedelta(minutes=65, seconds=42), NOW) == "1 h 6 min from now"
    assert times.waiting(NOW - timedelta(minutes=12, seconds=42), NOW) == "waiting 12 min"
    assert times.from_now(NOW, NOW) == "due now"
    assert times.ago(NOW - timedelta(seconds=3), NOW) == "just now"


def test_that_a_day_is_named_only_when_it_is_another_one() -> None:
    assert times.day_and_clock(NOW, NOW) == "10:24"
    assert times.day_and_clock(NOW + timedelta(days=6), NOW) == "Mon 10:24"
    assert times.day_and_clock(NOW - timedelta(days=1), NOW) == "Mon 10:24"
    assert times.day_and_clock(NOW + timedelta(days=9), NOW) == "Dec 3 10:24"
    assert times.day_and_clock(NOW + timedelta(days=60), NOW) == "Jan 23, 2027 10:24"


def test_that_the_day_is_that_of_the_clock_that_is_read() -> None:
    late = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)  # 22:00 today in New York, 4:00 tomorrow in Berlin.
    assert times.day_of(late, NOW) == ""
    assert times.day_and_clock(late, NOW, BERLIN) == "Wed 4:00"


def test_that_both_clocks_are_shown_when_they_differ() -> None:
    assert times.both_clocks(NOW, BERLIN) == "10:24 yours, 16:24 theirs"
    assert times.both_clocks(NOW, ZoneInfo("America/Toronto")) == "10:24"
    assert times.both_clocks(NOW, None) == "10:24"


def test_that_a_clock_elsewhere_is_named_only_where_it_shows_another_time() -> None:
    tomorrow = NOW + timedelta(days=1)
    assert times.clock_there(tomorrow, NOW, BERLIN) == "Wed 16:24 Berlin"
    assert times.there_and_here(tomorrow, NOW, BERLIN) == "Wed 16:24 Berlin, Wed 10:24 here"
    for same in (None, ZoneInfo("America/Toronto")):
        assert times.clock_there(tomorrow, NOW, same) == "Wed 10:24"
        assert times.there_and_here(tomorrow, NOW, same) == "Wed 10:24"


def test_that_an_unsure_zone_is_shown_as_a_range() -> None:
    zones = ("America/Los_Angeles", "America/New_York", "America/Chicago")
    assert times.their_clock(zones, NOW) == "7:24–10:24"
    assert times.their_clock(("America/New_York",), NOW) == ""
    assert times.their_clock(("Europe/Berlin", "Europe/Paris"), NOW) == "16:24"
    assert times.their_clock(("Not/AZone",), NOW) == ""


def test_that_a_range_of_clocks_is_in_order_and_narrow_or_not_there() -> None:
    """At 20:24 in Greenwich on Tuesday it is Tuesday in Perth's night no more: each clock bears its day."""
    evening = datetime(2026, 11, 24, 20, 24, tzinfo=UTC)
    everywhere = ("America/Adak", "Pacific/Guam", "America/Jamaica", "America/St_Johns")
    assert times.their_clock(everywhere, evening) == ""
    assert times.their_clock(("Pacific/Auckland", "Pacific/Chatham"), evening) == "9:24–10:09"
    assert times.their_clock(("Europe/Moscow", "Asia/Yekaterinburg"), evening) == "Tue 23:24 – Wed 1:24"
    assert times.their_clock(("Europe/Kaliningrad", "Asia/Kamchatka"), evening) == ""


def test_that_a_customers_clock_is_sure_where_all_zones_show_the_same_time() -> None:
    both = ("America/Denver", "America/Phoenix")
    winter, summer = datetime(2026, 1, 5, 12, tzinfo=UTC), datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert times.one_clock(both, winter) is not None
    assert times.one_clock(both, summer) is None
    assert [zone.key for zone in times.distinct_clocks(both, summer)] == ["America/Phoenix", "America/Denver"]
    assert times.one_clock((), winter) is None


def test_that_daylight_saving_is_that_of_the_day_shown() -> None:
    summer = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert times.clock(summer) == "8:00"
    assert times.both_clocks(datetime(2026, 10, 28, 12, 0, tzinfo=UTC), BERLIN) == "8:00 yours, 13:00 theirs"


def test_that_the_tip_shows_the_time_in_full() -> None:
    assert times.exact(NOW) == "Tuesday, November 24, 2026, 10:24:18 EST"
    assert times.exact(NOW, BERLIN) == "Tuesday, November 24, 2026, 16:24:18 Berlin"
