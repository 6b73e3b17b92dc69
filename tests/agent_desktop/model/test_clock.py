"""The server's clock as seen from here."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.clock import ASK_AGAIN, SLACK, TICK, ServerClock

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
def test_that_a_clock_that_was_set_is_noticed_by_two_answers(
    offset: timedelta, jump: timedelta, way: timedelta, back: timedelta
) -> None:
    clock = ServerClock()
    clock.heard(NOON + offset, NOON)

    def answered(after: timedelta) -> bool:
        now = NOON + jump + after  # This machine's clock was set; the server's was not.
        written = (NOON + after + way + offset).replace(microsecond=0)
        return clock.check(written, sent=now, received=now + way + back)

    if answered(timedelta(0)):
        assert clock.offset == offset
        assert not answered(way + back + ASK_AGAIN)
    assert abs(clock.offset - (offset - jump)) <= TICK + SLACK + way + back


LATE = timedelta(seconds=35)
"""How old the time of a server is that was suspended."""


def test_that_one_answer_with_the_time_of_before_changes_nothing() -> None:
    clock = ServerClock()
    clock.heard(NOON, NOON)
    assert clock.check(NOON - LATE, sent=NOON, received=NOON)
    assert not clock.check(NOON + ASK_AGAIN, sent=NOON + ASK_AGAIN, received=NOON + ASK_AGAIN)
    assert clock.offset == timedelta(0)


def test_that_one_reading_written_twice_is_one() -> None:
    clock = ServerClock()
    clock.heard(NOON, NOON)
    for after in (timedelta(0), timedelta(seconds=0.5)):
        assert clock.check(NOON - LATE, sent=NOON + after, received=NOON + after)
    assert clock.offset == timedelta(0)


def test_that_two_answers_that_disagree_with_each_other_set_nothing() -> None:
    clock = ServerClock()
    clock.heard(NOON, NOON)
    for after, told in ((timedelta(0), -LATE), (ASK_AGAIN, LATE)):
        now = NOON + after
        assert clock.check(now + told, sent=now, received=now)
    assert clock.offset == timedelta(0)


def test_that_a_watcher_is_notified_when_the_clock_is_set() -> None:
    clock = ServerClock()
    heard: list[timedelta] = []
    clock.watcher = heard.append
    clock.check(NOON + timedelta(hours=1), sent=NOON, received=NOON)
    assert heard == [timedelta(hours=1, seconds=0.5)]
    for after in (timedelta(0), ASK_AGAIN):
        clock.check(NOON + after, sent=NOON + after, received=NOON + after)
    assert heard[1:] == [timedelta(seconds=0.5)]
