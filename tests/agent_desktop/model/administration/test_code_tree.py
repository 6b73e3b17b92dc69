"""The tree of disposition codes as it is edited."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.administration.code_tree import (
    CodeDraft,
    children,
    descendants,
    moved,
    new_id,
    possible_groups,
    replaced,
    without,
)
from agent_desktop.protocol.wrap_up import DispositionCode

CODES = (
    CodeDraft(id="money", label="Money"),
    CodeDraft(id="paid", label="Paid", under="money", status="handled"),
    CodeDraft(id="other", label="Other", status="handled"),
    CodeDraft(id="card", label="Card", under="money"),
    CodeDraft(id="visa", label="Visa", under="card", status="handled"),
)


def ids(codes: tuple[CodeDraft, ...]) -> list[str]:
    return [code.id for code in codes]


def test_that_a_group_is_removed_with_everything_under_it() -> None:
    assert descendants(CODES, "money") == {"money", "paid", "card", "visa"}
    assert ids(without(CODES, "money")) == ["other"]
    assert ids(without(CODES, "paid")) == ["money", "other", "card", "visa"]


def test_that_a_code_moves_among_those_of_its_group_alone() -> None:
    assert ids(children(moved(CODES, "card", -1), "money")) == ["card", "paid"]
    assert ids(children(moved(CODES, "card", -1), None)) == ["money", "other"]
    assert moved(CODES, "card", 1) == CODES
    assert ids(moved(CODES, "other", -1)) == ["other", "paid", "money", "card", "visa"]


def test_that_a_group_is_not_moved_into_itself() -> None:
    assert ids(possible_groups(CODES, "money")) == []
    assert ids(possible_groups(CODES, "visa")) == ["money", "card"]


def test_that_codes_under_a_group_follow_its_new_id() -> None:
    changed = replaced(CODES, "money", CodeDraft(id="cash", label="Cash"))
    assert ids(children(changed, "cash")) == ["paid", "card"]
    assert ids(children(changed, None)) == ["cash", "other"]


def test_that_a_new_id_is_made_from_its_label() -> None:
    assert new_id("Bezahlt (per Überweisung)", []) == "bezahlt-per-uberweisung"
    assert new_id("Paid", ["paid", "paid-2"]) == "paid-3"
    assert new_id("مدفوع", []) == "code"


@given(label=st.text(max_size=300), taken=st.sets(st.text(max_size=5)))
def test_that_every_new_id_is_valid_and_not_taken(label: str, taken: set[str]) -> None:
    made = new_id(label, taken)
    assert made not in taken
    msgspec.convert({"id": made, "label": "Paid"}, DispositionCode)
