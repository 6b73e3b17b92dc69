"""The scheduled files of a real server that has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.server import RunningServer
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import words_in
from ui.supervisor.reports.reports_place import ReportKind
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


async def test_that_the_list_is_read_when_it_is_opened(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.REPORTS)
        desk.window.reports_place.open_report(ReportKind.FILES)
        page = desk.window.reports_place.files
        await seen(lambda: "No files are scheduled" in words_in(page), "that there are none")
