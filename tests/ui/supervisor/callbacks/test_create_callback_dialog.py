"""Creating a callback: what is sent, and where a refusal is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.commands import NewCallback
from tests.support.typed import type_over
from tests.ui.supervisor.hands import Heard, press, words_in
from ui.common.buttons import Button
from ui.common.choices.choice_box import ChoiceBox
from ui.gallery import supervisor_sample
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.create_callback_dialog import CreateCallbackDialog


@pytest.fixture
def dialog(qtbot: QtBot, search: CallbackSearch) -> CreateCallbackDialog:
    """The dialog that the key opens in Callback Search of Claims."""
    opened = Heard(search.new_asked)
    QTest.keyClick(search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(opened.said))
    (made,) = opened.said
    assert isinstance(made, CreateCallbackDialog)
    return made


def field(dialog: CreateCallbackDialog, name: str) -> QLineEdit:
    """Return a field by its name."""
    return next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName().startswith(name))


def test_that_a_callback_is_sent_with_all_that_was_entered(dialog: CreateCallbackDialog) -> None:
    wanted = Heard(dialog.wanted)
    type_over(field(dialog, "Number"), "+1 (212) 555-0142")
    type_over(field(dialog, "Customer"), "Rosa Díaz")
    QTest.keyClicks(field(dialog, "Note"), "Came to the desk")
    priority = next(
        one for one in dialog.findChildren(ChoiceBox) if one.accessibleName().startswith("Priority")
    )
    priority.setCurrentIndex(7)
    press(dialog, "Create")
    assert wanted.said == [NewCallback("claims", "+12125550142", "Rosa Díaz", 7, note="Came to the desk")]
    assert dialog.isVisible(), "until the server has taken it"
    press(dialog, "Create")
    assert len(wanted.said) == 1, "it is under way"
    dialog.show_taken()
    assert not dialog.isVisible()


def test_that_nothing_is_sent_without_a_number(dialog: CreateCallbackDialog) -> None:
    wanted = Heard(dialog.wanted)
    press(dialog, "Create")
    assert wanted.said == []


@pytest.mark.parametrize(
    ("at", "name"), [("$.number", "Number"), ("$.customer_name", "Customer"), ("$.attributes", "")]
)
def test_that_a_refusal_is_shown_at_its_field_and_the_callback_can_be_sent_again(
    dialog: CreateCallbackDialog, at: str, name: str
) -> None:
    wanted = Heard(dialog.wanted)
    type_over(field(dialog, "Number"), "+12125550142")
    press(dialog, "Create")
    dialog.show_refusal("That cannot be.", at)
    assert "That cannot be." in words_in(dialog)
    if name:
        assert field(dialog, name).accessibleDescription() == "That cannot be."
        assert dialog.focusWidget() is field(dialog, name)
    press(dialog, "Create")
    assert len(wanted.said) == 2


def test_that_a_refused_business_process_has_the_keyboard(dialog: CreateCallbackDialog) -> None:
    type_over(field(dialog, "Number"), "+12125550142")
    dialog.show_refusal("Claims has as many open callbacks as it takes.", "$.business_process_id")
    box = dialog.focusWidget()
    assert isinstance(box, ChoiceBox)
    assert box.currentText() == "Claims"


def test_that_nothing_can_be_created_without_a_connection(search: CallbackSearch) -> None:
    opened = Heard(search.new_asked)
    search.show_view(supervisor_sample.LOST)
    button = next(one for one in search.findChildren(Button) if one.text() == "New callback…")
    assert not button.isEnabled()
    QTest.keyClick(search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert opened.said == []
