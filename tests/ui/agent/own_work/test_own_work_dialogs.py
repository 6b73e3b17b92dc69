"""Own callbacks in the agent's window: their menu, their dialogs, and each refusal at its field, by keyboard."""

from __future__ import annotations

from datetime import UTC

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView, PendingCommand
from agent_desktop.model.own_commands import CREATE, MOVE
from agent_desktop.model.own_history import OwnHistory
from agent_desktop.protocol.commands import GiveBack, MoveCallback, NewOwnCallback
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import OwnCommand
from tests.support.screen.find import button, field, heard, only, shown_texts
from tests.ui.agent.desk import a_window, press
from tests.ui.supervisor.hands import choose, menu_of
from ui.agent.own_work.give_back_dialog import GiveBackDialog
from ui.agent.own_work.history_dialog import HistoryDialog
from ui.agent.own_work.move_dialog import MoveDialog
from ui.agent.own_work.new_callback_dialog import NewCallbackDialog
from ui.gallery import sample
from ui.gallery.working_day import own_work
from ui.shortcuts import NEW_CALLBACK, OWN_HISTORY

VIEW = msgspec.structs.replace(sample.desk(), own=own_work())
FIRST = own_work().items[0]


def working(name: str) -> AgentView:
    return msgspec.structs.replace(VIEW, working=(PendingCommand(name, sample.NOW),))


def test_that_the_menu_of_a_callback_has_what_the_server_allows(qtbot: QtBot) -> None:
    window = a_window(qtbot, VIEW)
    menu_button = button(window, "What to do with Tom Okafor")
    menu_button.setFocus()
    with heard(window.own_work.call_pressed) as called:
        QTest.keyClick(menu_button, Qt.Key.Key_Space)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        texts = [action.text() for action in menu.actions() if action.text()]
        assert texts[:3] == ["Call now", "Move…", "Give back…"]
        menu.actions()[0].trigger()
        menu.close()
    assert called == [(FIRST.callback.id,)]
    assert "12 accepted · 1 declined · 0 missed · 2:49 per conversation" in shown_texts(window)


def test_that_a_move_is_sent_shown_as_pending_and_refused_beside_the_time(qtbot: QtBot) -> None:
    window = a_window(qtbot, VIEW)
    window.own_work.ask(OwnCommand.MOVE, FIRST)
    dialog = only(window, MoveDialog)
    with heard(window.own_work.move_chosen) as moved:
        QTest.keyClick(dialog.time.moment.time, Qt.Key.Key_Up)
        QTest.keyClick(dialog.time.moment.time, Qt.Key.Key_Return)
    ((callback, command),) = moved
    assert callback == FIRST.callback.id
    assert isinstance(command, MoveCallback)
    assert command.due_at.tzinfo is UTC
    assert FIRST.callback.due_at is not None
    assert command.due_at > FIRST.callback.due_at
    window.show_view(working(MOVE))
    assert not button(dialog, "Move").isEnabled()
    assert window.show_problem(Problem(ProblemCode.OUTSIDE_SCHEDULE, "Closed", 422, field="$.due_at"), MOVE)
    window.show_view(VIEW)
    assert dialog.isVisible()
    assert "Closed at that time." in shown_texts(dialog)
    window.show_view(working(MOVE))
    window.show_view(VIEW)
    assert not dialog.isVisible()


def test_that_giving_back_needs_a_reason(qtbot: QtBot) -> None:
    window = a_window(qtbot, VIEW)
    window.own_work.ask(OwnCommand.GIVE_BACK, FIRST)
    dialog = only(window, GiveBackDialog)
    assert not button(dialog, "Give back").isEnabled()
    with heard(window.own_work.give_back_chosen) as given:
        QTest.keyClicks(field(dialog, "Reason"), " Speaks French ")
        QTest.keyClick(field(dialog, "Reason"), Qt.Key.Key_Return)
    assert given == [(FIRST, GiveBack("Speaks French"))]


def test_that_a_dialog_closes_although_the_server_was_too_quick_to_be_shown_as_pending(qtbot: QtBot) -> None:
    window = a_window(qtbot, VIEW)
    press(window, NEW_CALLBACK)
    dialog = only(window, NewCallbackDialog)
    number = field(dialog, "Number, with the country code")
    QTest.keyClicks(number, "+4930901820")
    QTest.keyClick(number, Qt.Key.Key_Return)
    window.show_view(VIEW)
    assert dialog.isVisible()
    window.show_view(msgspec.structs.replace(VIEW))
    assert not dialog.isVisible()


def test_that_a_new_callback_takes_a_number_in_any_form_and_shows_its_refusal_there(qtbot: QtBot) -> None:
    window = a_window(qtbot, VIEW)
    press(window, NEW_CALLBACK)
    dialog = only(window, NewCallbackDialog)
    number = field(dialog, "Number, with the country code")
    with heard(window.own_work.create_chosen) as made:
        QTest.keyClicks(number, "0049 (30) 901-820")
        QTest.keyClick(number, Qt.Key.Key_Return)
    assert made == [(NewOwnCallback("billing", "+4930901820"),)]
    refused = Problem(ProblemCode.NUMBER_NOT_ALLOWED, "Not allowed", 422, field="$.number")
    assert window.show_problem(refused, CREATE)
    assert "This number must not be called." in shown_texts(dialog)
    assert number.accessibleDescription() == "This number must not be called."
    closed = Problem(ProblemCode.CLOSING_SOON, "Closing", 409, detail="The schedule closes soon.")
    assert window.show_problem(closed, CREATE)
    assert "The schedule closes soon." in shown_texts(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not window.show_problem(refused, CREATE)


def test_that_the_history_is_searched_as_it_is_typed_and_read_on(qtbot: QtBot) -> None:
    window = a_window(qtbot, VIEW)
    with heard(window.own_work.search_asked) as searched:
        press(window, OWN_HISTORY)
        dialog = only(window, HistoryDialog)
        QTest.keyClicks(field(dialog, "Number or name"), "petrova")
        QTest.keyClick(field(dialog, "Number or name"), Qt.Key.Key_Return)
    assert searched == [("",), ("petrova",)]
    found = OwnHistory(text="petrova", items=sample.OWN.items[2:4], next_cursor="more")
    window.show_view(msgspec.structs.replace(VIEW, history=found))
    qtbot.waitUntil(lambda: "Ana Petrova" in shown_texts(dialog))
    with heard(window.own_work.more_asked) as more:
        QTest.mouseClick(button(dialog, "Show more"), Qt.MouseButton.LeftButton)
    assert more == [()]
    window.show_view(msgspec.structs.replace(VIEW, history=OwnHistory(text="kim")))
    assert "Nothing found." in shown_texts(dialog)
    assert "Ana Petrova" not in shown_texts(dialog)


def test_that_a_saved_filter_of_the_history_is_searched_again(qtbot: QtBot) -> None:
    window = a_window(qtbot, VIEW)
    with heard(window.own_work.filters_made) as made:
        press(window, OWN_HISTORY)
    dialog = only(window, HistoryDialog)
    assert VIEW.me is not None
    assert made == [(VIEW.me.id, dialog.filters)]
    dialog.filters.show_filters({"Mine": {"text": "petrova"}})
    with heard(window.own_work.search_asked) as searched:
        dialog.filters.drop()
        choose(menu_of(dialog.filters), "Mine")
    assert searched == [("petrova",)]
    assert field(dialog, "Number or name").text() == "petrova"
