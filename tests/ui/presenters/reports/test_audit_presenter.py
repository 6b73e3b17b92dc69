"""The audit trail against a real server: it is read, and written to a file that is itself in the trail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.server import RunningServer
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import column, words_in
from ui.supervisor.reports.reports_place import ReportKind
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_that_the_trail_is_read_and_its_export_is_in_it(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.REPORTS)
        desk.window.reports_place.open_report(ReportKind.AUDIT)
        page = desk.window.reports_place.audit
        await seen(lambda: "server.started" in column(page.table, "action"), "the trail")
        file = tmp_path / "trail.jsonl"
        page.export_asked.emit(page.query, str(file))
        await seen(lambda: "Saved" in words_in(page), "the file")
        entries = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        assert (entries[0]["actor"], entries[0]["action"]) == ("boss", "audit.exported")
        page.refresh()
        await seen(lambda: "audit.exported" in column(page.table, "action"), "the export in the trail")
