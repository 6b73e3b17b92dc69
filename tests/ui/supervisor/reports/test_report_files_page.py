"""The scheduled files: what each contains, when it is due, and why it failed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.protocol.figures import ReportFileList
from tests.ui.supervisor.hands import Heard, column, press, seen_columns, shown, words_in
from ui.gallery import period_sample, supervisor_sample
from ui.supervisor.reports.report_files_page import ReportFilesPage


def test_that_each_file_is_shown_with_its_report_and_its_failure(qtbot: QtBot) -> None:
    page = ReportFilesPage(supervisor_sample.now)
    wanted = Heard(page.files_wanted)
    shown(qtbot, page)
    assert len(wanted.said) == 1
    page.show_files(AsyncValue(ReportFileList(period_sample.FILES)))
    assert column(page.table, "report") == [
        "Completed callbacks (6.04)",
        "Figures: By agent",
        "Figures: By disposition code",
    ]
    assert column(page.table, "state") == [
        "Written",
        "Failed at 10:20: No space left on device",
        "Not written yet",
    ]
    page.table.sort_by("state")
    assert column(page.table, "id")[0] == "weekly-agents"


def test_that_what_became_of_each_file_is_in_view_where_there_is_little_room(qtbot: QtBot) -> None:
    page = ReportFilesPage(supervisor_sample.now)
    shown(qtbot, page, width=770)
    page.show_files(AsyncValue(ReportFileList(period_sample.FILES)))
    assert "state" in seen_columns(page.table)
    assert page.table.horizontalScrollBar().maximum() == 0


def test_that_no_files_and_a_failure_are_named(qtbot: QtBot) -> None:
    page = ReportFilesPage(supervisor_sample.now)
    shown(qtbot, page)
    page.show_files(AsyncValue(ReportFileList(())))
    assert "No files are scheduled" in words_in(page)
    page.show_files(AsyncValue(error="The server did not answer in time."))
    wanted = Heard(page.files_wanted)
    press(page, "Try again")
    assert len(wanted.said) == 1
