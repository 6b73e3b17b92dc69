"""The fair queue: turns by address, then by account, and nothing lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server_stub.auth.fair_queue import FairQueue

ITEMS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), max_size=40)


def filled(places: list[tuple[str, str]]) -> FairQueue[int]:
    """Return a queue of numbers, pushed in their order."""
    queue: FairQueue[int] = FairQueue()
    for number, (address, account) in enumerate(places):
        queue.push(address, account, number)
    return queue


def drained(queue: FairQueue[int]) -> list[int]:
    """Return all items in the order of their turns."""
    items: list[int] = []
    while (item := queue.pop()) is not None:
        items.append(item)
    return items


def test_that_addresses_take_turns_however_many_items_one_has() -> None:
    queue = filled([("flood", f"name{n}") for n in range(50)])
    queue.push("office", "dana", 99)
    assert 99 in drained(queue)[:2]


def test_that_the_accounts_of_an_address_take_turns() -> None:
    queue = filled([("office", "dana")] * 20 + [("office", "lee")])
    assert 20 in drained(queue)[:2]


@given(ITEMS)
def test_that_every_item_comes_once_and_an_account_in_its_order(places: list[tuple[str, str]]) -> None:
    order = drained(filled(places))
    assert sorted(order) == list(range(len(places)))
    for place in set(places):
        own = [number for number in order if places[number] == place]
        assert own == sorted(own)


@given(ITEMS, st.data())
def test_that_only_discarded_items_are_left_out(places: list[tuple[str, str]], data: st.DataObject) -> None:
    queue = filled(places)
    gone = data.draw(st.sets(st.integers(0, 45)))
    for number in gone:
        queue.discard(number)
    assert len(queue) == len(set(range(len(places))) - gone)
    assert set(drained(queue)) == set(range(len(places))) - gone
    assert queue.pop_from_longest() is None


def test_that_a_full_queue_gives_up_an_item_of_the_address_with_most() -> None:
    queue = filled([("office", "dana"), ("flood", "one"), ("flood", "two")])
    assert queue.pop_from_longest() == 1
    assert 0 in queue
