"""The picker offers the statuses that the server allows, shows their consequences, and loses neither a choice nor a note."""

from datetime import UTC, datetime

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import StatusMessage, Tone
from agent_desktop.protocol.commands import Complete, SetCompletionStatus
from agent_desktop.protocol.problems import Problem, ProblemCode
from agent_desktop.protocol.states import CompletionStatus, InteractionState
from tests.support.screen.find import button, heard, only, shown_texts
from tests.support.typed import enter_day
from tests.ui.agent.desk import a_window, at, while_working
from ui.agent.window import AgentWindow
from ui.common.completion.callback_request import CallbackRequest
from ui.common.completion.completion_picker import CompletionPicker
from ui.common.completion.status_row import StatusRow
from ui.common.fields import DateField, TimeField
from ui.common.layout.page_scroll import PageScroll
from ui.common.note_field import LONGEST, NoteField
from ui.gallery import sample
from ui.gallery.agent import HANDLING, REQUESTED, WRAP_UP

C = CompletionStatus
S = InteractionState
MONDAY_9 = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)


def rows(window: AgentWindow) -> dict[C, StatusRow]:
    """Return the rows that can be seen, in their order."""
    return {row.status: row for row in window.findChildren(StatusRow) if row.isVisible()}


def chosen(window: AgentWindow) -> C | None:
    return next((status for status, row in rows(window).items() if row.isChecked()), None)


def note_of(window: AgentWindow) -> NoteField:
    return only(only(window, CompletionPicker), NoteField)


@pytest.mark.parametrize(
    "statuses",
    [
        (C.CANCEL, C.CALLBACK_REQUESTED, C.WRONG_DESTINATION),
        (C.CANCEL, C.CALLBACK_REQUESTED, C.NO_ANSWER, C.WRONG_DESTINATION),
        (C.NO_ANSWER, C.CALLBACK_REQUESTED, C.WRONG_DESTINATION),
        (C.HANDLED, C.ANSWERING_MACHINE, C.CALLBACK_REQUESTED, C.WRONG_DESTINATION),
    ],
)
def test_that_the_rows_are_those_that_the_server_allows(qtbot: QtBot, statuses: tuple[C, ...]) -> None:
    at_hand = sample.interaction(S.WRAP_UP, statuses=statuses, status=statuses[0])
    window = a_window(qtbot, at(at_hand))
    assert tuple(rows(window)) == statuses
    assert chosen(window) is statuses[0]


def test_that_other_statuses_replace_the_rows(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(HANDLING))
    unanswered = (C.NO_ANSWER, C.CALLBACK_REQUESTED, C.WRONG_DESTINATION)
    window.show_view(at(sample.interaction(S.WRAP_UP, statuses=unanswered, status=C.NO_ANSWER)))
    qtbot.waitUntil(lambda: tuple(rows(window)) == unanswered)
    assert chosen(window) is C.NO_ANSWER


def test_that_each_row_shows_its_consequence(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    told = {status: row.accessibleDescription() for status, row in rows(window).items()}
    assert told == {
        C.HANDLED: "Removed from queue",
        C.ANSWERING_MACHINE: "Back in queue in 30 min · attempt 2 of 3 used",
        C.CALLBACK_REQUESTED: "At a time you choose, for an agent you choose",
        C.WRONG_DESTINATION: "Removed from queue as failed",
    }


@pytest.mark.parametrize(
    ("key", "status"),
    [(Qt.Key.Key_1, C.HANDLED), (Qt.Key.Key_2, C.ANSWERING_MACHINE), (Qt.Key.Key_4, C.WRONG_DESTINATION)],
)
@pytest.mark.parametrize("at_hand", [HANDLING, WRAP_UP])
def test_that_a_digit_chooses(qtbot: QtBot, at_hand: sample.Interaction, key: Qt.Key, status: C) -> None:
    window = a_window(qtbot, at(at_hand))
    with heard(window.status_chosen) as said:
        QTest.keyClick(window, key)
    assert said == [(SetCompletionStatus(status),)]
    assert chosen(window) is status


def test_that_a_digit_beyond_the_rows_does_nothing(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    with qtbot.assertNotEmitted(window.status_chosen):
        QTest.keyClick(window, Qt.Key.Key_5)


def test_that_a_click_anywhere_in_the_row_chooses(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    row = rows(window)[C.HANDLED]
    with heard(window.status_chosen) as said:
        QTest.mouseClick(
            row, Qt.MouseButton.LeftButton, pos=row.rect().bottomRight() - row.rect().topLeft() / 2
        )
    assert said == [(SetCompletionStatus(C.HANDLED),)]


def test_that_arrows_move_the_choice(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    row = rows(window)[C.ANSWERING_MACHINE]
    row.setFocus()
    with heard(window.status_chosen) as said:
        QTest.keyClick(row, Qt.Key.Key_Up)
    assert said == [(SetCompletionStatus(C.HANDLED),)]


def test_that_a_choice_is_kept_until_the_server_has_answered(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    QTest.keyClick(window, Qt.Key.Key_1)
    window.show_view(at(WRAP_UP))
    assert chosen(window) is C.HANDLED
    window.show_view(while_working(WRAP_UP, "completion_status"))
    assert chosen(window) is C.HANDLED
    answered = msgspec.structs.replace(WRAP_UP, completion_status=C.HANDLED)
    window.show_view(at(answered))
    assert chosen(window) is C.HANDLED


def test_that_a_refused_choice_is_replaced_by_the_stored_one(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    QTest.keyClick(window, Qt.Key.Key_1)
    window.show_view(while_working(WRAP_UP, "completion_status"))
    window.show_view(at(WRAP_UP))
    assert chosen(window) is C.ANSWERING_MACHINE


def test_that_a_choice_refused_before_it_was_shown_as_pending_is_replaced_by_the_stored_one(
    qtbot: QtBot,
) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    QTest.keyClick(window, Qt.Key.Key_1)
    refused = StatusMessage(7, Tone.WARNING, "That status is not allowed.")
    window.show_view(at(WRAP_UP, message=refused))
    assert chosen(window) is C.ANSWERING_MACHINE


def test_that_the_next_callback_begins_with_its_own_status(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    QTest.keyClick(window, Qt.Key.Key_1)
    other = msgspec.structs.replace(WRAP_UP, id="i-2", completion_status=C.WRONG_DESTINATION)
    window.show_view(at(other))
    assert chosen(window) is C.WRONG_DESTINATION


def test_that_tab_goes_down_as_the_eyes_do(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(REQUESTED))
    picker = only(window, CompletionPicker)
    button(picker, "Callback Requested").setFocus()
    passed: list[QWidget] = []
    while (focused := window.focusWidget()) is not note_of(window):
        assert focused is not None
        assert focused not in passed[:-1], "the note is not reached"
        if focused not in passed:  # Else a date, of which Tab passes day, month and year.
            passed.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    heights = [one.mapTo(picker, one.rect().topLeft()).y() for one in passed]
    assert heights == sorted(heights)
    assert len(passed) >= 6  # The row, date, time, agent, and the quick ones.


def test_that_a_requested_callback_opens_its_fields(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    request = only(only(window, CompletionPicker), CallbackRequest)
    assert not request.isVisible()
    with heard(window.status_chosen) as said:
        QTest.keyClick(window, Qt.Key.Key_3)
    assert request.isVisible()
    in_an_hour = sample.NOW.replace(hour=16, minute=25, second=0)
    assert said == [(SetCompletionStatus(C.CALLBACK_REQUESTED, in_an_hour, "dana"),)]


def test_that_time_and_agent_that_are_known_are_shown(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(REQUESTED))
    request = only(only(window, CompletionPicker), CallbackRequest)
    assert request.callback_at == REQUESTED.callback_at
    assert request.agent_id == "lee"


def test_that_a_closed_time_is_refused_beside_the_fields_and_the_next_opening_can_be_taken(
    qtbot: QtBot,
) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    QTest.keyClick(window, Qt.Key.Key_3)
    window.show_view(while_working(WRAP_UP, "completion_status"))
    window.show_view(at(WRAP_UP))
    problem = Problem(ProblemCode.OUTSIDE_SCHEDULE, "Outside the schedule", 422, next_opening=MONDAY_9)
    assert window.show_problem(problem, "completion_status")
    assert chosen(window) is C.CALLBACK_REQUESTED
    assert "Closed at that time. The next opening is Mon 9:00." in shown_texts(window)
    with heard(window.status_chosen) as said:
        button(window, "Use Mon 9:00").click()
    assert said == [(SetCompletionStatus(C.CALLBACK_REQUESTED, MONDAY_9, "dana"),)]
    assert "Closed at that time. The next opening is Mon 9:00." not in shown_texts(window)


CLOSED = Problem(ProblemCode.OUTSIDE_SCHEDULE, "Outside the schedule", 422, next_opening=MONDAY_9)


def in_sight(widget: QWidget) -> bool:
    page: QWidget | None = widget
    while page is not None and not isinstance(page, PageScroll):
        page = page.parentWidget()
    assert page is not None
    seen = page.viewport()
    return seen.rect().contains(widget.rect().translated(widget.mapTo(seen, QPoint())))


@pytest.mark.parametrize("action", ["complete", "completion_status"])
def test_that_the_remedy_of_a_refused_time_is_visible(qtbot: QtBot, action: str) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    window.resize(400, 560)
    QTest.keyClick(window, Qt.Key.Key_3)
    assert window.show_problem(CLOSED, action)
    take = button(window, "Use Mon 9:00")
    qtbot.waitUntil(lambda: take.y() > 0 and in_sight(take))


def test_that_the_focus_goes_from_complete_to_the_remedy_of_a_refused_time(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(REQUESTED))
    QTest.keyClick(note_of(window), Qt.Key.Key_Return)
    assert window.show_problem(CLOSED, "complete")
    assert window.focusWidget() is button(window, "Use Mon 9:00")


def test_that_a_refused_time_does_not_take_the_focus(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(REQUESTED))
    for typed_into in (note_of(window), only(only(window, CompletionPicker), TimeField)):
        typed_into.setFocus()
        assert window.show_problem(CLOSED, "completion_status")
        assert window.focusWidget() is typed_into


def test_that_other_refusals_have_no_place_here(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    assert not window.show_problem(Problem(ProblemCode.WRONG_STATE, "Wrong state", 409), "completion_status")
    assert not window.show_problem(Problem(ProblemCode.OUTSIDE_SCHEDULE, "Closed", 422), "dial")


def test_that_a_time_that_is_past_cannot_be_completed(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(REQUESTED))
    assert button(window, "Complete").isEnabled()
    request = only(only(window, CompletionPicker), CallbackRequest)
    date = only(request, DateField)
    enter_day(date, date.date().addDays(-30))
    assert "That time has passed." in shown_texts(window)
    window.show_view(at(REQUESTED))
    assert not button(window, "Complete").isEnabled()
    with qtbot.assertNotEmitted(window.complete_pressed):
        QTest.keyClick(window, Qt.Key.Key_Return)


def test_that_completing_sends_time_agent_and_note(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(REQUESTED))
    QTest.keyClicks(note_of(window), "after lunch")
    with heard(window.complete_pressed) as said:
        button(window, "Complete").click()
    assert said == [(Complete(C.CALLBACK_REQUESTED, REQUESTED.callback_at, "lee", "after lunch"),)]


def test_that_enter_in_the_note_completes_and_shift_enter_begins_a_line(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    note = note_of(window)
    QTest.keyClicks(note, "moved")
    QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(note, "to Boston")
    with heard(window.complete_pressed) as said:
        QTest.keyClick(note, Qt.Key.Key_Return)
    assert said == [(Complete(C.ANSWERING_MACHINE, note="moved\nto Boston"),)]


def test_that_digits_and_letters_in_the_note_are_text(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    note = note_of(window)
    with qtbot.assertNotEmitted(window.status_chosen):
        QTest.keyClicks(note, "12 d h n")
    assert note.text == "12 d h n"


def test_that_n_goes_to_the_note(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    QTest.keyClick(window, Qt.Key.Key_N)
    assert window.focusWidget() is note_of(window)
    assert note_of(window).text == ""


def test_that_a_note_is_sent_when_its_writer_pauses_in_wrap_up(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAP_UP))
    QTest.keyClicks(note_of(window), "half a thought")
    with heard(window.status_chosen) as said:
        note_of(window).paused.emit()
    assert said == [(SetCompletionStatus(C.ANSWERING_MACHINE, note="half a thought"),)]
    assert not note_of(window).unsaid


def test_that_a_note_during_the_call_chooses_no_status(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(HANDLING))
    QTest.keyClicks(note_of(window), "half a thought")
    with qtbot.assertNotEmitted(window.status_chosen):
        note_of(window).paused.emit()


def test_that_a_note_written_during_the_call_is_sent_with_the_wrap_up(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(HANDLING))
    QTest.keyClicks(note_of(window), "half a thought")
    with heard(window.status_chosen) as said:
        window.show_view(at(msgspec.structs.replace(WRAP_UP, completion_status=C.HANDLED)))
    assert said == [(SetCompletionStatus(C.HANDLED, note="half a thought"),)]
    assert note_of(window).text == "half a thought"


def test_that_a_note_that_is_known_is_shown_and_not_sent_again(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(msgspec.structs.replace(WRAP_UP, note="known")))
    assert note_of(window).text == "known"
    assert not note_of(window).unsaid


def test_that_a_note_is_as_long_as_the_server_takes(qtbot: QtBot) -> None:
    note = NoteField("Note")
    qtbot.addWidget(note)
    note.setPlainText("x" * (LONGEST + 10))
    assert len(note.text) == LONGEST


def test_that_a_note_that_is_pasted_holds_nothing_that_the_server_refuses(qtbot: QtBot) -> None:
    note = NoteField("Note")
    qtbot.addWidget(note)
    note.insertPlainText("one\x0btwo\tthree\x00\x1b[2J\r\nfour\x7f\x85")
    assert note.text == "one\ntwo\tthree[2J\nfour"
    encoded = msgspec.json.encode(Complete(note=note.text))
    assert msgspec.json.decode(encoded, type=Complete).note == note.text


def test_that_a_locked_picker_shows_and_takes_nothing(qtbot: QtBot) -> None:
    bound = msgspec.structs.replace(WRAP_UP, allowed_commands=())
    window = a_window(qtbot, at(bound))
    assert not any(row.isEnabled() for row in rows(window).values())
    with qtbot.assertNotEmitted(window.status_chosen):
        QTest.keyClick(window, Qt.Key.Key_1)
