"""The inbox: what was handed over, by whom, since when, and how it is answered."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import PendingCommand
from agent_desktop.model.supervisor.bulk_command import BulkAction
from agent_desktop.model.supervisor.search import CallbackQuery, DueFilter
from agent_desktop.protocol.states import CallbackSort, Location
from agent_desktop.protocol.supervisor_objects import CallbackPage
from tests.ui.supervisor.callbacks.search_steps import button_of, field_of
from tests.ui.supervisor.hands import (
    Heard,
    ask_menu,
    column,
    dialog_of,
    entries,
    press,
    shown,
    strike,
    words_in,
)
from ui.common.buttons import Button
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.gallery.supervisor_inbox import HELD
from ui.supervisor.inbox.inbox_page import InboxPage


@pytest.fixture
def inbox(qtbot: QtBot) -> InboxPage:
    """An inbox with three callbacks."""
    made = InboxPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.refresh()
    made.show_first(CallbackPage(HELD))
    return made


def test_that_each_hand_over_is_shown_with_who_since_when_and_its_note(inbox: InboxPage) -> None:
    assert column(inbox.table, "by") == ["Ana Petrova", "Lee Wong", "Sam Okoro"]
    assert column(inbox.table, "handed_over") == ["1 h 35 min", "41 min", "7 min"]
    assert column(inbox.table, "note")[1:] == ["Asks for a manager", "–"]
    assert set(column(inbox.table, "process")) == {"Claims"}


def test_that_the_oldest_hand_over_is_asked_for_first_and_hand_overs_alone(qtbot: QtBot) -> None:
    made = InboxPage(supervisor_sample.now)
    shown(qtbot, made)
    asked = Heard(made.query_asked)
    made.refresh()
    made.look_for(CallbackQuery("claims"))
    QTest.keyClicks(field_of(made), "rosa")
    QTest.keyClick(field_of(made), Qt.Key.Key_Return)
    oldest = CallbackSort.HANDED_OVER
    assert asked.said == [
        CallbackQuery(held=True, sort=oldest),
        CallbackQuery("claims", held=True, sort=oldest),
        CallbackQuery("claims", text="rosa", held=True, sort=oldest),
    ]


def test_that_the_inbox_follows_what_is_handed_over_and_answered(inbox: InboxPage) -> None:
    new = msgspec.structs.replace(HELD[1], id="new", customer_name="New One")
    foreign = msgspec.structs.replace(new, id="not-held", held=False)
    answered = msgspec.structs.replace(HELD[0], held=False)
    inbox.show_changes([new, foreign, answered])
    assert column(inbox.table, "by") == ["Lee Wong", "Sam Okoro", "Lee Wong"]
    inbox.look_for(CallbackQuery(due=DueFilter.LATER))
    inbox.show_first(CallbackPage(()))
    inbox.show_changes([new])
    assert column(inbox.table, "by") == [], "a filtered list is read again, not guessed"


def test_that_an_empty_inbox_is_no_search_without_a_result(inbox: InboxPage) -> None:
    inbox.show_first(CallbackPage(()))
    assert "Nothing is handed over" in words_in(inbox)
    inbox.look_for(CallbackQuery(text="rosa"))
    inbox.show_first(CallbackPage(()))
    assert "No callbacks match" in words_in(inbox)


def test_that_the_menu_has_every_answer(inbox: InboxPage) -> None:
    inbox.table.choose(0)
    menu = ask_menu(inbox.table, 0)
    commands = ["Send to queue", "Give to agent…", "Change…", "Withdraw…", "Purge…", "Call", "Complete…"]
    assert entries(menu) == commands
    assert all(action.isEnabled() for action in menu.actions())


def test_that_a_key_queues_a_callback(inbox: InboxPage) -> None:
    asked = Heard(inbox.command_asked)
    inbox.table.choose(1)
    strike(inbox.table, Qt.Key.Key_Q)
    assert asked.said == [(BulkAction.SEND_TO_QUEUE, (HELD[1].id,), None)]
    assert button_of(inbox, "Give to agent…").isEnabled()


def test_that_a_key_calls_the_customer(inbox: InboxPage) -> None:
    called = Heard(inbox.call_pressed)
    inbox.table.choose(1)
    strike(inbox.table, Qt.Key.Key_D)
    assert called.said == [f"tel:{HELD[1].number}"]


def test_that_a_callback_is_completed_with_a_note_once_confirmed(inbox: InboxPage) -> None:
    confirmed = Heard(inbox.complete_confirmed)
    inbox.table.choose(0)
    strike(inbox.table, Qt.Key.Key_E)
    dialog = dialog_of(inbox)
    assert dialog is not None
    assert "Complete Rosa Díaz?" in words_in(dialog)
    QTest.keyClicks(dialog.focusWidget(), "Paid back")
    assert confirmed.said == []
    press(dialog, "Complete")
    assert confirmed.said == [(HELD[0].id, "Rosa Díaz", "Paid back")]


def test_that_a_completion_under_way_cannot_be_pressed_again(inbox: InboxPage) -> None:
    inbox.table.choose(0)
    pending = (PendingCommand(f"complete:{HELD[0].id}", NOW),)
    inbox.show_view(msgspec.structs.replace(supervisor_sample.VIEW, working=pending))
    button = next(one for one in inbox.findChildren(Button) if one.text() == "Complete…")
    assert button.busy
    strike(inbox.table, Qt.Key.Key_E)
    assert dialog_of(inbox) is None


def test_that_nothing_can_be_answered_without_a_connection(inbox: InboxPage) -> None:
    inbox.table.choose(0)
    inbox.show_view(supervisor_sample.LOST)
    assert not any(action.isEnabled() for action in ask_menu(inbox.table, 0).actions())


def test_that_a_completed_callback_leaves_the_inbox(inbox: InboxPage) -> None:
    over = msgspec.structs.replace(HELD[0], location=Location.COMPLETED, held=False)
    inbox.show_changes([over])
    assert column(inbox.table, "by") == ["Lee Wong", "Sam Okoro"]


def test_that_the_callbacks_are_counted_in_the_language_of_the_window(
    qtbot: QtBot, speak: Callable[[str], None]
) -> None:
    speak("de")
    made = InboxPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.refresh()
    made.show_first(CallbackPage(HELD))
    assert "3 Rückrufe" in words_in(made)
