"""Keys of a business process at their paths, and the changes of two administrators joined."""

from __future__ import annotations

from agent_desktop.model.administration.process_keys import joined, path_of, value_at, with_value

KEYS = {"name": "Billing", "intake": {"most_open": 5}, "later": {"unknown": 1}}
OPEN = ("intake", "most_open")


def test_that_a_value_is_set_and_an_empty_table_goes_with_its_last_key() -> None:
    assert value_at(KEYS, OPEN) == 5
    assert value_at(KEYS, ("intake", "closing_cutoff_s")) is None
    assert value_at(KEYS, ("name", "deeper")) is None
    assert with_value(KEYS, ("wrap_up", "script"), "Hello")["wrap_up"] == {"script": "Hello"}
    assert with_value(KEYS, OPEN, None) == {"name": "Billing", "later": {"unknown": 1}}
    assert KEYS["intake"] == {"most_open": 5}


def test_that_the_field_of_a_problem_leads_to_its_path() -> None:
    assert path_of("$.keys.thresholds.waiting.alarm") == ("thresholds", "waiting", "alarm")
    assert path_of("$.keys.wrap_up.codes[12].key") == ("wrap_up", "codes", "12", "key")
    assert path_of("$.keys") == ()
    assert path_of("$.id") is None


def test_that_only_values_changed_here_replace_those_of_another_administrator() -> None:
    paths = (("name",), OPEN, ("members",))
    mine = {**KEYS, "name": "Mine", "members": ["dana"]}
    theirs = {"name": "Theirs", "intake": {"most_open": 9}, "later": {"unknown": 2}}
    found = joined(KEYS, mine, theirs, paths)
    assert found.keys == {
        "name": "Mine",
        "intake": {"most_open": 9},
        "later": {"unknown": 2},
        "members": ["dana"],
    }
    assert (found.theirs, found.clashes) == ((OPEN,), (("name",),))
    assert joined(KEYS, mine, mine, paths) == (mine, (), ())
