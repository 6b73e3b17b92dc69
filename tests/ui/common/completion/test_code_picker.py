"""Disposition codes, the note template and the script in the agent's window."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.commands import Complete, SetCompletionStatus
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import CompletionStatus, InteractionState
from tests.support.screen.find import button, heard, shown_texts
from tests.ui.agent.desk import a_window, at
from ui.agent.window import AgentWindow
from ui.common.completion.code_row import CodeRow
from ui.common.note_field import NoteField
from ui.gallery import sample
from ui.gallery.agent import HANDLING
from ui.gallery.working_day import FORM

HANDLED = CompletionStatus.HANDLED
WRAPPING = msgspec.structs.replace(
    HANDLING,
    state=InteractionState.WRAP_UP,
    allowed_commands=sample.interaction(InteractionState.WRAP_UP).allowed_commands,
)


def with_codes(interaction: Interaction) -> AgentView:
    return at(interaction, form=FORM, form_of=interaction.business_process.id)


def rows(window: AgentWindow) -> dict[str, CodeRow]:
    """Return the codes that can be chosen, by their names."""
    return {each.accessibleName(): each for each in window.findChildren(CodeRow) if each.isVisible()}


def test_that_the_codes_of_the_chosen_status_are_shown_under_their_groups(qtbot: QtBot) -> None:
    window = a_window(qtbot, with_codes(WRAPPING))
    assert list(rows(window)) == ["Paid", "Pays in instalments", "Only a question"]
    assert {"Code (required)", "Money"} <= {*shown_texts(window)}
    QTest.keyClick(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: list(rows(window)) == ["Box full"])


def test_that_without_codes_there_is_no_choice(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(WRAPPING))
    assert rows(window) == {}
    assert "Code" not in shown_texts(window)


def test_that_the_keys_of_a_path_choose_a_code_and_complete_sends_it(qtbot: QtBot) -> None:
    window = a_window(qtbot, with_codes(WRAPPING))
    assert not button(window, "Complete").isEnabled()
    with heard(window.status_chosen) as said:
        QTest.keyClick(window, Qt.Key.Key_M)
        QTest.keyClick(window, Qt.Key.Key_P)
    assert said == [(SetCompletionStatus(HANDLED, code="paid"),)]
    assert rows(window)["Paid"].isChecked()
    window.show_view(with_codes(msgspec.structs.replace(WRAPPING, code="paid")))
    with heard(window.complete_pressed) as done:
        button(window, "Complete").click()
    assert done == [(Complete(HANDLED, code="paid"),)]


def test_that_a_key_that_leads_nowhere_begins_again(qtbot: QtBot) -> None:
    window = a_window(qtbot, with_codes(WRAPPING))
    with heard(window.status_chosen) as said:
        QTest.keyClick(window, Qt.Key.Key_M)
        QTest.keyClick(window, Qt.Key.Key_Q)
    assert said == [(SetCompletionStatus(HANDLED, code="info"),)]


def test_that_another_status_drops_the_code(qtbot: QtBot) -> None:
    window = a_window(qtbot, with_codes(msgspec.structs.replace(WRAPPING, code="paid")))
    with heard(window.status_chosen) as said:
        QTest.keyClick(window, Qt.Key.Key_2)
    assert said == [(SetCompletionStatus(CompletionStatus.ANSWERING_MACHINE),)]


def test_that_an_unchanged_template_is_no_note(qtbot: QtBot) -> None:
    window = a_window(qtbot, with_codes(msgspec.structs.replace(WRAPPING, code="paid")))
    (note,) = [each for each in window.findChildren(NoteField) if each.isVisible()]
    assert note.text == "Order:\nAgreed:"
    with heard(window.complete_pressed) as done:
        button(window, "Complete").click()
        note.setPlainText("Order: 17")
        button(window, "Complete").click()
    assert [sent.note for (sent,) in done] == [None, "Order: 17"]


def test_that_the_script_is_shown_during_the_call_and_not_after_it(qtbot: QtBot) -> None:
    window = a_window(qtbot, with_codes(HANDLING))
    assert FORM.script in shown_texts(window)
    window.show_view(with_codes(WRAPPING))
    assert FORM.script not in shown_texts(window)
