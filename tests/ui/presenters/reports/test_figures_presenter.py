"""The figures of a period against a real server: they are read, and written to a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from agent_desktop.model.supervisor.period_figures import ChartMeasure
from agent_desktop.model.supervisor.report import FileFormat
from agent_desktop.protocol.states import FiguresBy
from tests.support.server import RunningServer
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import column, words_in
from ui.supervisor.reports.reports_place import ReportKind
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_that_figures_are_read_and_written_to_a_file(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    with server.client("ivr") as ivr:
        body = {"business_process_id": "billing", "number": "+15550107001"}
        callback_id = ivr.post("/v1/callbacks", json=body).json()["id"]
    with server.client("boss") as boss:
        boss.post(f"/v1/callbacks/{callback_id}/complete", json={"note": "done"}).raise_for_status()
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.REPORTS)
        desk.window.reports_place.open_report(ReportKind.FIGURES)
        page = desk.window.reports_place.figures
        await seen(lambda: column(page.table, "name")[:1] == ["Total"], "the figures by agent")
        assert any("(supervisor)" in name for name in column(page.table, "name"))
        page.choose(FiguresBy.BUSINESS_PROCESS, ChartMeasure.REACHED)
        page.refresh()
        await seen(lambda: "Billing" in column(page.table, "name"), "the figures by business process")
        file = tmp_path / "figures.csv"
        page.export_asked.emit(page.query, FileFormat.CSV, str(file))
        await seen(lambda: "Saved" in words_in(page), "the file")
        first, *_, last = file.read_text("utf-8-sig").splitlines()
        assert first.startswith("key,name,entered")
        assert last.startswith("total,total,")
        page.export_asked.emit(page.query, FileFormat.PDF, "/proc/nowhere.pdf")
        await seen(lambda: "The file was not written" in words_in(page), "why it was not written")
