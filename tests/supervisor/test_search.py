"""Callback Search: queries, and the list that grows page by page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.search import CallbackList, Due, Put, Query, due_span
from agent_desktop.protocol.states import EndState, Location
from tests.supervisor.examples import a_callback


def ids(callbacks: CallbackList) -> list[str]:
    return [callback.id for callback in callbacks.rows]


def a_list(*callback_ids: str) -> CallbackList:
    callbacks = CallbackList()
    callbacks.replace([a_callback(callback_id) for callback_id in callback_ids])
    return callbacks


def test_that_a_page_adds_only_callbacks_that_are_not_here_yet() -> None:
    callbacks = a_list("a", "b")
    callbacks.extend(callbacks.new_ones([a_callback("b"), a_callback("c"), a_callback("c")]))
    assert ids(callbacks) == ["a", "b", "c"]


def test_that_a_first_page_begins_again() -> None:
    callbacks = a_list("a", "b")
    callbacks.replace([a_callback("c")])
    assert (ids(callbacks), callbacks.place("a"), callbacks.place("c")) == (["c"], None, 0)


def test_that_a_change_stays_in_its_row() -> None:
    callbacks = a_list("a", "b", "c")
    assert callbacks.change(a_callback("b", attempts_used=2)) == 1
    assert callbacks[1].attempts_used == 2


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 30)), max_size=60))
def test_that_every_row_is_found_at_its_place(steps: list[tuple[bool, int]]) -> None:
    callbacks, oracle = CallbackList(), list[str]()
    for adds, number in steps:
        name = str(number)
        if adds and name not in oracle:
            callbacks.extend(callbacks.new_ones([a_callback(name)]))
            oracle.append(name)
        elif not adds and name in oracle:
            assert callbacks.remove(name) == oracle.index(name)
            oracle.remove(name)
    assert ids(callbacks) == oracle
    assert [callbacks.place(name) for name in oracle] == list(range(len(oracle)))


def test_that_a_callback_which_is_over_leaves_the_list_of_open_ones() -> None:
    over = a_callback("a", location=Location.COMPLETED, end_state=EndState.PURGED)
    callbacks = a_list("a")
    assert callbacks.told(over) is Put.LEFT
    assert callbacks.told(over, keeps_completed=True) is Put.CHANGED
    assert callbacks.told(a_callback("z")) is Put.UNKNOWN
    assert callbacks.told(a_callback("a", attempts_used=2)) is Put.CHANGED


@pytest.mark.parametrize(
    "query",
    [Query(text="55"), Query(location=Location.PENDING), Query(agent_id="dana"), Query(due=Due.NOW)],
)
def test_that_any_filter_narrows_the_list(query: Query) -> None:
    assert query.is_narrow
    assert not Query(business_process_id="claims", text="  ").is_narrow


def test_that_due_today_ends_at_midnight_on_the_clock_at_hand() -> None:
    now = datetime(2026, 11, 23, 15, 30, tzinfo=ZoneInfo("America/New_York"))
    midnight = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
    assert due_span(Due.TODAY, now) == (now, midnight)
    assert due_span(Due.LATER, now) == (midnight, None)
    assert due_span(Due.NOW, now) == (None, now)
    assert due_span(Due.ANY, now) == (None, None)


def test_that_the_day_on_which_clocks_change_ends_at_its_own_midnight() -> None:
    now = datetime(2026, 10, 25, 1, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    _, midnight = due_span(Due.TODAY, now)
    assert midnight is not None
    assert midnight.astimezone(UTC) - now.astimezone(UTC) == timedelta(hours=24)
