"""The page of business processes: what is offered, saved, refused and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.supervisor.hands import Heard, press, shown
from ui.common.buttons import Button
from ui.gallery.administration import PROCESSES
from ui.supervisor.administration.processes_page import ProcessesPage

TEXT = 'name = "Billing"\nmembers = ["dana"]\n'


@pytest.fixture
def page(qtbot: QtBot) -> ProcessesPage:
    """The page with the configuration of one business process."""
    made = ProcessesPage()
    shown(qtbot, made)
    made.show_processes(PROCESSES)
    made.show_text("billing", TEXT)
    return made


def allowed(page: ProcessesPage, text: str) -> bool:
    return next(each for each in page.findChildren(Button) if each.text() == text).isEnabled()


def test_that_a_change_is_saved_by_key_and_keeps_others_from_being_opened(page: ProcessesPage) -> None:
    saved = Heard(page.save_pressed)
    choice = page.findChild(QComboBox)
    assert choice is not None
    assert (choice.isEnabled(), allowed(page, "Save")) == (True, False)
    QTest.keyClicks(page.editor, "# ")
    assert (choice.isEnabled(), allowed(page, "Save"), page.is_changed) == (False, True, True)
    QTest.keyClick(page.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved.said == [f"# {TEXT}"]
    assert not allowed(page, "Save")
    page.show_text("billing", f"# {TEXT}", "Saved, and in force.")
    assert (choice.isEnabled(), page.is_changed) == (True, False)


def test_that_a_refusal_leads_to_its_line_and_keeps_the_text(page: ProcessesPage) -> None:
    QTest.keyClicks(page.editor, "# ")
    press(page, "Save")
    page.show_trouble("Nothing was changed.\nline 2: members[0] names 'dan'")
    assert page.editor.textCursor().selectedText() == 'members = ["dana"]'
    assert page.editor.hasFocus()
    assert allowed(page, "Save")
    press(page, "Undo changes")
    assert page.editor.toPlainText() == TEXT


def test_that_the_first_business_process_is_read_and_another_one_on_request(qtbot: QtBot) -> None:
    page = ProcessesPage()
    shown(qtbot, page)
    wanted = Heard(page.wanted)
    page.show_processes(PROCESSES)
    page.show_text("billing", TEXT)
    choice = page.findChild(QComboBox)
    assert choice is not None
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert wanted.said == ["billing", "claims"]
