"""Correcting the last wrap-up in the agent's window."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import PendingCommand, StatusMessage, Tone
from agent_desktop.protocol.commands import Correct
from agent_desktop.protocol.objects import OwnCallbacks
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import CompletionStatus
from tests.support.screen.find import heard, shown_texts
from tests.ui.agent.desk import Clock, a_window, at, press
from ui import shortcuts
from ui.agent.completion.correct_dialog import CorrectDialog
from ui.agent.window import AgentWindow
from ui.common.note_field import NoteField
from ui.gallery import sample
from ui.gallery.agent import OFFERED, WRAP_UP
from ui.gallery.working_day import LAST, with_correctable

IDLE = msgspec.structs.replace(sample.desk(), own=with_correctable())
SENDING = msgspec.structs.replace(IDLE, working=(PendingCommand("correct", sample.NOW),))


def opened(window: AgentWindow) -> CorrectDialog:
    """Open the dialog by its key."""
    press(window, shortcuts.CORRECT)
    dialog = window.findChild(CorrectDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_that_the_window_shows_the_time_left_until_it_is_over(qtbot: QtBot) -> None:
    clock = Clock()
    window = a_window(qtbot, IDLE, clock=clock)
    assert {"Rosa Díaz · Handled", "4:12"} <= {*shown_texts(window)}
    clock.pass_by(minutes=4, seconds=12)
    window.show_view(IDLE)
    assert "Rosa Díaz · Handled" not in shown_texts(window)
    press(window, shortcuts.CORRECT)
    assert window.findChild(CorrectDialog) is None


def test_that_it_can_be_corrected_during_the_next_offer_but_not_in_the_next_wrap_up(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(OFFERED, own=with_correctable()))
    assert "Rosa Díaz · Handled" in shown_texts(window)
    window.show_view(at(WRAP_UP, own=with_correctable()))
    assert "Rosa Díaz · Handled" not in shown_texts(window)


def test_that_another_status_and_another_note_are_sent_by_the_keyboard_alone(qtbot: QtBot) -> None:
    window = a_window(qtbot, IDLE)
    dialog = opened(window)
    with heard(window.correction_chosen) as said:
        QTest.keyClick(dialog, Qt.Key.Key_2)
        QTest.keyClick(dialog, Qt.Key.Key_N)
        note = dialog.findChild(NoteField)
        assert note is not None
        assert dialog.focusWidget() is note
        assert note.text == "Sent the bill again."
        note.selectAll()
        QTest.keyClick(note, Qt.Key.Key_Delete)
        QTest.keyClick(note, Qt.Key.Key_Return)
    assert said == [("last", Correct(CompletionStatus.ANSWERING_MACHINE, note=""))]


def test_that_the_dialog_closes_once_the_correction_is_taken(qtbot: QtBot) -> None:
    window = a_window(qtbot, IDLE)
    dialog = opened(window)
    dialog.action.click()
    window.show_view(IDLE)
    assert dialog.isVisible()
    window.show_view(SENDING)
    assert dialog.action.busy
    window.show_view(IDLE)
    assert not dialog.isVisible()


def test_that_the_dialog_closes_although_the_server_was_too_quick_to_be_shown_as_pending(
    qtbot: QtBot,
) -> None:
    window = a_window(qtbot, IDLE)
    dialog = opened(window)
    dialog.action.click()
    window.show_view(msgspec.structs.replace(IDLE))
    assert not dialog.isVisible()


def test_that_a_refusal_is_shown_in_the_dialog_which_stays_open(qtbot: QtBot) -> None:
    window = a_window(qtbot, IDLE)
    dialog = opened(window)
    dialog.action.click()
    window.show_view(SENDING)
    refused = Problem(ProblemCode.WRONG_LOCATION, "Wrong location", 409, "It was withdrawn since.")
    assert window.show_problem(refused, "correct")
    window.show_view(IDLE)
    assert dialog.isVisible()
    assert "It was withdrawn since." in shown_texts(dialog)
    assert dialog.action.isEnabled()


def test_that_a_correction_that_was_not_sent_keeps_the_dialog_with_its_note(qtbot: QtBot) -> None:
    window = a_window(qtbot, IDLE)
    dialog = opened(window)
    dialog.action.click()
    window.show_view(SENDING)
    lost = StatusMessage(7, Tone.ERROR, "The correction did not reach the server.")
    window.show_view(msgspec.structs.replace(IDLE, message=lost))
    assert dialog.isVisible()
    assert "The correction did not reach the server." in shown_texts(dialog)


def test_that_a_refused_time_is_shown_beside_the_time(qtbot: QtBot) -> None:
    asked = msgspec.structs.replace(
        LAST.interaction,
        completion_status=CompletionStatus.CALLBACK_REQUESTED,
        callback_at=sample.ahead(days=1),
    )
    own = OwnCallbacks((), correctable=msgspec.structs.replace(LAST, interaction=asked))
    window = a_window(qtbot, msgspec.structs.replace(IDLE, own=own))
    dialog = opened(window)
    window.show_problem(Problem(ProblemCode.OUTSIDE_SCHEDULE, "Closed", 422), "correct")
    assert "Closed at that time." in shown_texts(dialog)
