"""The audit trail in the window: filters, pages, names, and a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.supervisor_objects import AuditPage
from tests.ui.supervisor.hands import (
    Heard,
    choose,
    column,
    dialog_of,
    menu_of,
    press,
    shown,
    strike,
    words_in,
)
from ui.common.choices.choice_button import ChoiceButton
from ui.gallery import period_sample, supervisor_sample
from ui.supervisor.callbacks.search_bar import SearchField
from ui.supervisor.reports.audit_trail_page import AuditTrailPage


@pytest.fixture
def page(qtbot: QtBot) -> AuditTrailPage:
    """A page of the trail, with more after it."""
    made = AuditTrailPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.show_first(AuditPage(period_sample.AUDIT, "more"))
    return made


def test_that_users_and_business_processes_have_their_names(page: AuditTrailPage) -> None:
    assert column(page.table, "actor")[1] == "Dana Reyes"
    assert "Claims" in column(page.table, "target")
    assert column(page.table, "action")[0] == "report.exported"
    assert column(page.table, "detail")[0] == "format: pdf, rows: 8"


def test_that_the_trail_is_filtered_by_action_and_by_text(qtbot: QtBot, page: AuditTrailPage) -> None:
    wanted = Heard(page.entries_wanted)
    button = next(
        one for one in page.findChildren(ChoiceButton) if one.accessibleName().startswith("Actions")
    )
    button.drop()
    choose(menu_of(page), "Do-not-call list")
    assert wanted.said[-1].action == "do_not_call"
    field = page.findChild(SearchField)
    assert field is not None
    with qtbot.waitSignal(page.entries_wanted):
        QTest.keyClicks(field, "sue")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert (wanted.said[-1].action, wanted.said[-1].text) == ("do_not_call", "sue")


def test_that_the_next_page_is_appended_and_a_failed_one_is_asked_for_again(page: AuditTrailPage) -> None:
    wanted = Heard(page.more_wanted)
    assert "10 entries, more as you scroll" in words_in(page)
    page.show_more_failed("The server did not answer in time.")
    QCoreApplication.processEvents()
    press(page, "Try again")
    assert len(wanted.said) == 1
    page.show_more(AuditPage(period_sample.AUDIT[:3]))
    assert "13 entries" in words_in(page)


def test_that_filters_that_match_nothing_can_be_removed(page: AuditTrailPage) -> None:
    page.show_first(AuditPage(()))
    wanted = Heard(page.entries_wanted)
    press(page, "Remove the filters")
    assert (wanted.said[-1].action, wanted.said[-1].text) == (None, "")
    page.show_error("The server did not answer in time.")
    assert "The audit trail could not be loaded" in words_in(page)


def test_that_the_trail_is_exported_as_json_lines(page: AuditTrailPage, tmp_path: Path) -> None:
    asked = Heard(page.export_asked)
    strike(page.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    choose(menu_of(page), "JSON lines…")
    dialog = dialog_of(page)
    assert isinstance(dialog, QFileDialog)
    assert dialog.defaultSuffix() == "jsonl"
    dialog.fileSelected.emit(str(tmp_path / "trail.jsonl"))
    dialog.reject()
    ((query, path),) = asked.said
    assert (query, Path(path).name) == (page.query, "trail.jsonl")
