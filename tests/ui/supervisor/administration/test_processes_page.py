"""The page of business processes: what is opened, saved, refused, undone and changed by someone else meanwhile."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.timing_edit import TimingField, TimingRead
from agent_desktop.protocol.administration.processes import BusinessProcessText
from agent_desktop.protocol.problems import FieldMistake
from tests.ui.supervisor.hands import Heard, press, shown
from ui.common.buttons import Button
from ui.gallery import supervisor_sample
from ui.gallery.administration import PROCESSES
from ui.gallery.process_sample import BILLING
from ui.supervisor.administration.process_form.simple_fields import LineField
from ui.supervisor.administration.processes_page import ProcessesPage
from ui.supervisor.timing.field_editors import TextEditor


@pytest.fixture
def page(qtbot: QtBot) -> ProcessesPage:
    """The page with the configuration of one business process."""
    made = ProcessesPage()
    shown(qtbot, made)
    made.show_processes(PROCESSES)
    made.show_read(BILLING)
    return made


def allowed(page: ProcessesPage, text: str) -> bool:
    return next(each for each in page.findChildren(Button) if each.text() == text).isEnabled()


def line(page: ProcessesPage, *path: str) -> LineField:
    field = page.form.field(*path)
    assert isinstance(field, LineField)
    return field


def typed(page: ProcessesPage, text: str, *path: str) -> None:
    field = line(page, *path)
    page.form.open_field(field)
    field.line.selectAll()
    QTest.keyClicks(field.line, text)


def with_keys(**keys: Any) -> BusinessProcessText:
    return msgspec.structs.replace(BILLING, keys={**(BILLING.keys or {}), **keys}, version="w")


def test_that_a_change_is_saved_by_key_and_keeps_others_from_being_opened(page: ProcessesPage) -> None:
    saved = Heard(page.keys_pressed)
    assert (page.list.isEnabled(), allowed(page, "Save"), page.is_changed) == (True, False, False)
    typed(page, "Invoices", "name")
    assert (page.list.isEnabled(), allowed(page, "Save"), page.is_changed) == (False, True, True)
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved.said == [{**(BILLING.keys or {}), "name": "Invoices"}]
    assert not allowed(page, "Save")
    page.show_read(with_keys(name="Invoices"), "Saved, and in force.")
    assert (page.list.isEnabled(), page.is_changed) == (True, False)


def test_that_refusals_are_shown_at_their_fields_and_undone(page: ProcessesPage) -> None:
    typed(page, "0", "intake", "most_open")
    press(page, "Save")
    detail = "intake.most_open must be at least 1, not 0"
    page.show_trouble("Not valid.", (FieldMistake("$.keys.intake.most_open", detail),))
    field = line(page, "intake", "most_open")
    assert field.error == "Must be at least 1, not 0"
    assert field.line.accessibleDescription().startswith(field.error)
    assert (field.line.hasFocus(), field.line.text(), allowed(page, "Save")) == (True, "0", True)
    QTest.keyClicks(field.line, "9")
    assert not field.error
    press(page, "Undo changes")
    assert (field.line.text(), page.is_changed) == ("500", False)


def test_that_an_entry_that_is_no_value_is_not_sent(page: ProcessesPage) -> None:
    saved = Heard(page.keys_pressed)
    typed(page, "1,000", "intake", "most_open")
    press(page, "Save")
    assert not saved.said
    assert "whole number" in line(page, "intake", "most_open").error
    assert page.is_changed


def test_that_changes_of_someone_else_are_shown_and_own_ones_kept(page: ProcessesPage) -> None:
    typed(page, "7", "intake", "most_open")
    typed(page, "Mine", "name")
    page.show_conflict(with_keys(name="Theirs", intake={"most_open": 500, "closing_cutoff_s": 60}))
    assert line(page, "name").line.text() == "Mine"
    assert line(page, "intake", "closing_cutoff_s").line.text() == "1 min"
    assert "too" in line(page, "name").line.accessibleDescription()
    saved = Heard(page.keys_pressed)
    press(page, "Save")
    assert saved.said[0]["intake"] == {"most_open": 7, "closing_cutoff_s": 60}


def test_that_form_and_text_are_not_changed_at_the_same_time(page: ProcessesPage) -> None:
    page.open_text()
    typed(page, "Mine", "name")
    page.open_text()
    assert page.text.editor.isReadOnly()
    press(page, "Undo changes")
    saved = Heard(page.text_pressed)
    QTest.keyClicks(page.text.editor, "# ")
    assert not page.form.isEnabled()
    press(page, "Save")
    assert saved.said == [f"# {BILLING.text}"]
    page.show_trouble("Nothing was changed.\nline 2: members[0] names 'dan'")
    assert page.text.editor.textCursor().selectedText() == 'members = ["dana", "nora"]'


def test_that_a_server_without_keys_has_the_text_alone(page: ProcessesPage) -> None:
    page.show_read(msgspec.structs.replace(BILLING, keys=None, defaults=None, choices=None))
    page.open_text()
    QTest.keyClicks(page.text.editor, "# ")
    assert page.is_changed
    assert not page.form.isVisible()


def test_that_the_timing_is_read_when_it_is_opened_and_saved_by_the_same_key(page: ProcessesPage) -> None:
    wanted, asked = Heard(page.timing.wanted), Heard(page.timing.save_asked)
    keys = Heard(page.keys_pressed)
    page.open_timing()
    assert wanted.said == ["billing"]
    page.timing.show_timing("billing", AsyncValue(TimingRead(supervisor_sample.PROCESS, "v")))
    form = page.timing.form("billing")
    assert form is not None
    editor = form.row_of(TimingField.WRAP_UP).editor
    assert isinstance(editor, TextEditor)
    editor.line.setFocus()
    editor.line.selectAll()
    QTest.keyClicks(editor.line, "45 s")
    assert (page.has_unsaved, page.is_changed) == (True, False)
    QTest.keyClick(editor.line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [process_id for process_id, _, _ in asked.said] == ["billing"]
    assert not keys.said


def test_that_the_first_business_process_is_read_and_another_one_on_request(qtbot: QtBot) -> None:
    page = ProcessesPage()
    shown(qtbot, page)
    wanted = Heard(page.wanted)
    page.show_processes(PROCESSES)
    page.show_read(BILLING)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert wanted.said == ["billing", "claims"]
