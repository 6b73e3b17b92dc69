"""The editor of the tree of disposition codes, by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.supervisor.hands import Heard, press, shown
from ui import retranslation
from ui.gallery.process_sample import BILLING
from ui.supervisor.administration.process_form.codes_field import CodesField
from ui.supervisor.administration.process_form.form_field import InvalidEntry

PATH = ("wrap_up", "codes")


@pytest.fixture
def field(qtbot: QtBot) -> CodesField:
    """The editor with a small tree."""
    made = CodesField(PATH, "")
    shown(qtbot, made)
    made.show_keys(BILLING.keys or {}, {})
    return made


def ids(field: CodesField) -> list[str]:
    return [code["id"] for code in field.value()]


def code(field: CodesField, code_id: str) -> dict[str, Any]:
    return next(each for each in field.value() if each["id"] == code_id)


def typed(field: CodesField, text: str) -> None:
    edit = field.detail.label.edit
    edit.selectAll()
    QTest.keyClicks(edit, text)


def test_that_a_new_code_gets_an_id_from_its_label_and_a_saved_one_keeps_its_own(field: CodesField) -> None:
    edited = Heard(field.edited)
    press(field, "Add code")
    typed(field, "Paid twice")
    QTest.keyClicks(field.detail.key.edit, "T")
    assert code(field, "paid-twice") == {
        "id": "paid-twice",
        "label": "Paid twice",
        "key": "t",
        "status": "handled",
    }
    field.tree.setFocus()
    QTest.keyClick(field.tree, Qt.Key.Key_Home)
    typed(field, "Sold")
    assert code(field, "sale")["label"] == "Sold"
    assert field.detail.id.edit.isReadOnly()
    assert edited.said


def test_that_codes_move_by_key_and_a_group_goes_with_its_codes(field: CodesField) -> None:
    field.tree.setFocus()
    QTest.keyClick(field.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert ids(field) == ["bill", "sale", "paid", "later", "wrong"]
    QTest.keyClick(field.tree, Qt.Key.Key_Home)
    QTest.keyClick(field.tree, Qt.Key.Key_Delete)
    assert ids(field) == ["sale", "wrong"]


def test_that_a_code_is_put_into_another_group(field: CodesField) -> None:
    box = field.detail.group
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert code(field, "sale")["under"] == "bill"
    assert field.tree.topLevelItemCount() == 2


def test_that_an_id_is_not_used_twice(field: CodesField) -> None:
    press(field, "Add group")
    field.detail.id.edit.selectAll()
    QTest.keyClicks(field.detail.id.edit, "sale")
    assert "one of its own" in field.error
    with pytest.raises(InvalidEntry):
        field.value()


def test_that_a_refusal_opens_the_code_that_it_is_about(field: CodesField) -> None:
    field.show_error("Is 'p' a second time in its group", ("2", "key"))
    assert field.detail.label.edit.text() == "Paid by card"
    assert field.detail.key.edit.accessibleDescription() == field.error


def test_that_the_tree_follows_the_language(field: CodesField) -> None:
    first = field.tree.topLevelItem(0)
    assert first is not None
    assert first.text(0) == "Sale · Handled · key S"
    retranslation.switch("de")
    try:
        assert first.text(0) == "Sale · Erledigt · Taste S"
    finally:
        retranslation.switch("en")
    assert first.text(0) == "Sale · Handled · key S"
