"""The server's clock as seen from here."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.clock import SLACK, TICK, ServerClock

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SECONDS = st.floats(-7200, 7200).map(lambda value: timedelta(seconds=value))
SHORT = st.floats(0, 0.4).map(lambda value: timedelta(seconds=value))


def test_that_a_snapshot_sets_the_clock() -> None:
    clock = ServerClock()
    clock.heard(NOON + timedelta(seconds=90), NOON)
    assert clock.offset == timedelta(seconds=90)


@given(SECONDS, SHORT, SHORT)
def test_that_an_honest_date_leaves_a_right_clock_alone(
    offset: timedelta, way: timedelta, back: timedelta
) -> None:
    clock = ServerClock()
    clock.heard(NOON + offset, NOON)
    written = (NOON + way + offset).replace(microsecond=0)
    assert not clock.check(written, sent=NOON, received=NOON + way + back)
    assert clock.offset == offset


@given(SECONDS, SECONDS, SHORT, SHORT)
def test_that_a_clock_that_was_set_is_noticed(
    offset: timedelta, jump: timedelta, way: timedelta, back: timedelta
) -> None:
    clock = ServerClock()
    clock.heard(NOON + offset, NOON)
    now = NOON + jump  # This machine's clock was set; the server's was not.
    written = (NOON + way + offset).replace(microsecond=0)
    clock.check(written, sent=now, received=now + way + back)
    assert abs(clock.offset - (offset - jump)) <= TICK + SLACK + way + back


def test_that_a_watcher_hears_of_the_clock_being_set() -> None:
    clock = ServerClock()
    heard: list[timedelta] = []
    clock.watcher = heard.append
    clock.check(NOON + timedelta(hours=1), sent=NOON, received=NOON)
    assert heard == [timedelta(hours=1, seconds=0.5)]
