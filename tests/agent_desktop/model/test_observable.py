"""An observable hands every new value to every watcher."""

from __future__ import annotations

import pytest

from agent_desktop.model.observable import Observable


def test_that_an_equal_value_is_not_handed_out() -> None:
    observable, seen = Observable(1), list[int]()
    observable.watch(seen.append)
    observable.set(1)
    observable.set(2)
    assert seen == [2]


def test_that_an_observable_that_is_not_distinct_hands_out_equal_values() -> None:
    observable, seen = Observable(1, distinct=False), list[int]()
    observable.watch(seen.append)
    observable.set(1)
    assert seen == [1]


def test_that_a_watcher_that_has_stopped_gets_nothing_more() -> None:
    observable, seen = Observable(0), list[int]()
    stop = observable.watch(seen.append)
    observable.set(1)
    stop()
    observable.set(2)
    assert seen == [1]


@pytest.mark.parametrize("distinct", [True, False])
def test_that_no_watcher_ends_with_an_older_value_than_the_present_one(distinct: bool) -> None:  # noqa: FBT001
    observable, seen = Observable(0, distinct=distinct), list[int]()

    def correct(value: int) -> None:
        if value == 1:
            observable.set(2)

    observable.watch(correct)
    observable.watch(seen.append)
    observable.set(1)
    assert seen[-1] == observable.value == 2
