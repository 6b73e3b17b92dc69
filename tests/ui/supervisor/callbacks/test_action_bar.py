"""The bar of commands for the selected callbacks: what it offers, asks first, and undoes."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.bulk_command import MOST, BulkAction, Undo
from agent_desktop.protocol.states import RoutingStatus
from agent_desktop.protocol.supervisor_objects import CallbackPage
from tests.ui.supervisor.callbacks.search_steps import CONTROL, button_of, field_of, rows
from tests.ui.supervisor.hands import (
    Heard,
    ask_menu,
    dialog_of,
    press,
    shown,
    strike,
    words_in,
)
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.callbacks.callback_search import CallbackSearch


def test_that_sending_several_to_the_queue_is_asked_first_with_what_will_happen(
    qtbot: QtBot, search: CallbackSearch
) -> None:
    asked = Heard(search.command_asked)
    search.table.setFocus()
    QTest.keyClick(search.table, Qt.Key.Key_A, CONTROL)
    strike(search.table, Qt.Key.Key_Q)
    dialog = dialog_of(search)
    assert dialog is not None
    told = words_in(dialog)
    for sentence in (
        "Send 7 callbacks to the queue?",
        "2 lose their due times.",
        "1 is no longer held for a supervisor.",
        "Checking with the server…",
    ):
        assert sentence in told
    assert asked.said == []
    press(dialog, "Cancel")
    assert asked.said == []
    search.activateWindow()
    qtbot.waitUntil(search.isActiveWindow)
    strike(search.table, Qt.Key.Key_Q)
    again = dialog_of(search)
    assert again is not None
    press(again, "Send to queue")
    assert [command for command, _, _ in asked.said] == [BulkAction.SEND_TO_QUEUE]


@pytest.mark.parametrize("status", [RoutingStatus.STOPPED, RoutingStatus.OFF_SCHEDULE])
def test_that_nothing_is_sent_to_a_queue_that_is_closed_and_the_tip_shows_why(
    search: CallbackSearch, status: RoutingStatus
) -> None:
    closed = tuple(msgspec.structs.replace(item, status=status) for item in supervisor_sample.MONITOR)
    search.show_view(msgspec.structs.replace(supervisor_sample.VIEW, monitor=closed))
    search.table.choose(3)
    button = button_of(search, "Send to queue")
    assert not button.isEnabled()
    reason = "stopped" if status is RoutingStatus.STOPPED else "off schedule"
    assert f"its business process is {reason}" in button.toolTip()
    assert button_of(search, "Purge…").isEnabled()


def test_that_the_action_bar_obeys_the_rules_of_the_menu(search: CallbackSearch) -> None:
    for place in range(len(supervisor_sample.CALLBACKS)):
        search.table.choose(place)
        menu = ask_menu(search.table, place)
        for action in menu.actions():
            button = button_of(search, action.text())
            assert button.isEnabled() is action.isEnabled(), (place, action.text())
            assert button.toolTip() == action.toolTip()
        menu.close()


def test_that_the_action_bar_asks_before_it_purges(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(1)
    press(search, "Purge…")
    dialog = dialog_of(search)
    assert dialog is not None
    assert "It can be undone for a minute." in words_in(dialog)
    assert asked.said == []
    press(dialog, "Purge")
    assert asked.said == [(BulkAction.PURGE, ("c-1",), None)]


def test_that_undo_is_offered_after_a_command_that_can_be_undone_alone(search: CallbackSearch) -> None:
    undone = Heard(search.undo_asked)
    button = button_of(search, "Undo")
    assert not button.isEnabled()
    assert button.toolTip() == "There is nothing to undo."
    search.show_undo(Undo(BulkAction.PURGE, "a-1", 12, NOW + timedelta(seconds=47)))
    assert button.isEnabled()
    assert button.text() == "Undo 0:47"
    assert button.accessibleName() == "Undo"
    assert button.toolTip() == "Undo “Purge” of 12 callbacks"
    press(search, "Undo")
    strike(search.table, Qt.Key.Key_Z, CONTROL)
    assert len(undone.said) == 2


def test_that_undo_is_no_longer_offered_once_its_minute_is_over(qtbot: QtBot) -> None:
    now = [NOW]
    made = CallbackSearch(lambda: now[0], any_process=False)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.show_undo(Undo(BulkAction.CHANGE, "a-1", 1, NOW + timedelta(seconds=60)))
    button = button_of(made, "Undo 1:00")
    now[0] = NOW + timedelta(seconds=60)
    qtbot.waitUntil(lambda: not button.isEnabled(), timeout=30_000)
    assert button.text() == "Undo"


def test_that_more_callbacks_than_one_request_takes_cannot_be_commanded(search: CallbackSearch) -> None:
    many = tuple(
        msgspec.structs.replace(supervisor_sample.CALLBACKS[6], id=f"m-{n}") for n in range(MOST + 1)
    )
    search.show_first(CallbackPage(many))
    search.table.selectAll()
    button = button_of(search, "Purge…")
    assert not button.isEnabled()
    assert "Select at most 1,000 callbacks." in button.toolTip()


def test_that_letters_typed_into_the_search_field_are_not_commands(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(3)
    search.focus_search()
    QTest.keyClicks(field_of(search), "qgw")
    QTest.keyClick(field_of(search), Qt.Key.Key_Delete)
    assert (asked.said, dialog_of(search), field_of(search).text()) == ([], None, "qgw")


def test_that_ctrl_a_in_the_search_field_selects_its_text_and_no_callback(search: CallbackSearch) -> None:
    search.table.choose(3)
    search.focus_search()
    QTest.keyClicks(field_of(search), "rosa")
    QTest.keyClick(field_of(search), Qt.Key.Key_A, CONTROL)
    assert field_of(search).selectedText() == "rosa"
    assert search.table.selected() == ["c-3"]


def test_that_the_number_of_selected_callbacks_is_shown(search: CallbackSearch) -> None:
    rows(search, 1, 3, 6)
    assert "7 callbacks, 3 selected" in words_in(search)
