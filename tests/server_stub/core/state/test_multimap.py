"""Ids by key, the same as a dictionary of dictionaries would hold them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server_stub.core.state.multimap import Multimap, grouped

keys, members = st.sampled_from("ab"), st.sampled_from(["1", "2", "3"])


@given(st.lists(st.tuples(st.booleans(), keys, members), max_size=30))
def test_that_shelves_hold_what_dictionaries_would(steps: list[tuple[bool, str, str]]) -> None:
    shelves, plain = Multimap[str](), dict[str, dict[str, None]]()
    for adds, key, member in steps:
        if adds:
            shelves.add(key, member)
            plain.setdefault(key, {})[member] = None
        elif member in plain.get(key, {}):
            shelves.remove(key, member)
            del plain[key][member]
    for key in "ab":
        assert shelves.at(key) == tuple(plain.get(key, {}))


@given(st.dictionaries(members, keys))
def test_that_many_at_once_are_the_same_as_one_by_one(wanted: dict[str, str]) -> None:
    at_once, one_by_one = Multimap[str](), Multimap[str]()
    at_once.load(wanted)
    for member, key in wanted.items():
        one_by_one.add(key, member)
    assert repr(at_once) == repr(one_by_one)
    groups = grouped((key, member) for member, key in wanted.items())
    assert {key: tuple(group) for key, group in groups.items()} == {
        key: one_by_one.at(key) for key in wanted.values()
    }
