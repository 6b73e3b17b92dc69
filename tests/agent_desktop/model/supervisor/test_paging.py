"""Rows that come page by page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.supervisor.paging import Pages
from agent_desktop.protocol.objects import Callback
from tests.support.supervisor_examples import a_callback


def _id(callback: Callback) -> str:
    return callback.id


def ids(callbacks: Pages[Callback]) -> list[str]:
    return [callback.id for callback in callbacks.rows]


def a_list(*callback_ids: str) -> Pages[Callback]:
    callbacks = Pages[Callback](_id)
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
    callbacks, oracle = Pages[Callback](_id), list[str]()
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
