"""Alerts of thresholds from the real server to the supervisor's window, and the acknowledgement back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.server import QUICK, running_server
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import column
from ui.supervisor.alerts.alerts_dialog import AlertsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEVELS = "\n[business_process.thresholds]\nwaiting = { warning = 1, clear_after_s = 0 }\n"


async def test_that_an_alert_is_shown_acknowledged_by_key_and_kept_in_the_history(
    qapp: QApplication, tmp_path: Path
) -> None:
    del qapp
    (tmp_path / "server").mkdir()
    with running_server(tmp_path / "server", timing=QUICK + LEVELS) as server:
        async with supervisor_desk(server, "boss", tmp_path / "desk") as desk:
            with server.client("ivr") as ivr, server.client("boss") as boss:
                body = {"business_process_id": "claims", "number": "+12125550177"}
                callback = ivr.post("/v1/callbacks", json=body).json()["id"]
                await seen(lambda: desk.floor.value.message, "the notice")
                message = desk.floor.value.message
                assert message is not None
                assert message.text == "Claims: Warning. Callbacks in queue: 1"
                QTest.keyClick(desk.window.monitor.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
                dialog = await seen(lambda: desk.window.findChild(AlertsDialog), "the window of the alerts")
                await seen(lambda: column(dialog.table, "ended") == ["not yet"], "the alert in the list")
                QTest.keyClick(dialog.table, Qt.Key.Key_Return)
                await seen(lambda: column(dialog.table, "acknowledged") == ["Boss"], "the acknowledgement")
                assert boss.get("/v1/alerts").json()["items"][0]["acknowledged_by"] == "Boss"
                boss.post(f"/v1/callbacks/{callback}/purge").raise_for_status()
                ended = "the end in the history"
                await seen(lambda: column(dialog.table, "ended") not in ([], ["not yet"]), ended)
                assert column(dialog.table, "process") == ["Claims"]
