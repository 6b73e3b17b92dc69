"""The page of report 6.04: its rows, its period and its files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.report import Download, FileFormat
from agent_desktop.protocol.supervisor_objects import (
    ReportPage,
)
from tests.ui.supervisor.hands import (
    Heard,
    choose,
    dialog_of,
    entries,
    menu_of,
    press,
    shown,
    strike,
    words_in,
)
from ui.common.choices.choice_button import ChoiceButton
from ui.gallery import supervisor_sample
from ui.supervisor.reports.download_strip import DownloadStrip
from ui.supervisor.reports.reports_page import ReportsPage


@pytest.fixture
def report(qtbot: QtBot) -> ReportsPage:
    """A report of eight completed callbacks."""
    made = ReportsPage(supervisor_sample.now)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.show_first(ReportPage(supervisor_sample.COMPLETED))
    return made


def test_that_the_report_is_asked_for_when_it_is_first_seen(qtbot: QtBot) -> None:
    made = ReportsPage(supervisor_sample.now)
    wanted = Heard(made.report_wanted)
    shown(qtbot, made)
    (query,) = wanted.said
    assert (query.since.isoformat(), query.until.isoformat()) == (
        "2026-11-24T05:00:00+00:00",
        "2026-11-25T05:00:00+00:00",
    )


def test_that_a_row_opens_its_attempts_and_its_recording(qtbot: QtBot, report: ReportsPage) -> None:
    with qtbot.waitSignal(report.looked_at):
        report.table.choose(1)
    qtbot.waitUntil(lambda: "Dana Reyes" in words_in(report.panel))
    told = words_in(report.panel)
    assert "Attempts (3)" in told
    assert told.count("No Answer") == 2
    with qtbot.waitSignal(report.looked_at):
        report.table.choose(0)
        assert words_in(report.panel) == told  # What is heard is still of this one.
    assert "recording of 10:12" in words_in(report.panel)


def test_that_a_period_of_days_is_asked_for(report: ReportsPage) -> None:
    wanted = Heard(report.report_wanted)
    period = next(
        one for one in report.findChildren(ChoiceButton) if one.accessibleName().startswith("Period")
    )
    period.drop()
    choose(menu_of(report), "Last 7 days")
    assert wanted.said[-1].since.isoformat() == "2026-11-18T05:00:00+00:00"


@pytest.mark.parametrize(
    ("entry", "format_"),
    [("CSV file…", FileFormat.CSV), ("Excel file…", FileFormat.EXCEL), ("PDF file…", FileFormat.PDF)],
)
def test_that_a_file_is_asked_for_by_name(
    report: ReportsPage, tmp_path: Path, entry: str, format_: FileFormat
) -> None:
    wanted = str(tmp_path / f"report.{format_.value}")
    asked = Heard(report.export_asked)
    menu = next(one for one in report.findChildren(QMenu) if entry in [a.text() for a in one.actions()])
    press(report, "Export the report")
    choose(menu, entry)
    dialog = dialog_of(report)
    assert isinstance(dialog, QFileDialog)
    assert dialog.defaultSuffix() == format_.value
    dialog.fileSelected.emit(wanted)
    dialog.reject()
    ((_, kind, path),) = asked.said
    assert (kind, path) == (format_, wanted)


def test_that_the_formats_are_a_key_away(report: ReportsPage) -> None:
    strike(report.table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert entries(menu_of(report)) == ["CSV file…", "Excel file…", "PDF file…"]


def test_that_a_file_on_its_way_can_be_cancelled(qtbot: QtBot) -> None:
    strip = DownloadStrip()
    shown(qtbot, strip)
    cancelled = Heard(strip.cancel_pressed)
    strip.show_download(Download("~/report.csv", 1000, 2000, 500))
    assert "2,000 completed callbacks" in words_in(strip)
    press(strip, "Cancel")
    assert len(cancelled.said) == 1
    strip.show_download(Download("~/report.csv", 2000, 2000, 2000, is_over=True))
    assert "Saved" in words_in(strip)
    press(strip, "Close")
    assert strip.isHidden()


def test_that_a_file_that_was_not_written_is_reported_with_the_reason(qtbot: QtBot) -> None:
    strip = DownloadStrip()
    shown(qtbot, strip)
    strip.show_download(Download("~/report.csv", error="No space left on device"))
    assert "The file was not written" in words_in(strip)
    assert "No space left on device" in words_in(strip)
