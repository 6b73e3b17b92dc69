"""The wallboard of a signed-in supervisor: opened by a key, live, and remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.server import RunningServer
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import press
from ui.supervisor.wallboard.wallboard import Wallboard
from ui.supervisor.wallboard.wallboard_dialog import WallboardDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def board_of(app: QApplication) -> Wallboard | None:
    """Return the wallboard that is visible."""
    return next(
        (each for each in app.topLevelWidgets() if isinstance(each, Wallboard) and each.isVisible()), None
    )


async def test_that_the_wallboard_is_live_and_remembers_what_it_shows(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        QTest.keyClick(desk.window.monitor.table, Qt.Key.Key_F11)
        dialog = await seen(lambda: desk.window.findChild(WallboardDialog), "the choice")
        dialog.boxes["billing"].setChecked(False)
        press(dialog, "Open")
        board = await seen(lambda: board_of(qapp), "the wallboard")
        assert [item.business_process_id for item in board.items()] == ["claims"]
        before = board.items()[0].in_queue
        with server.client("ivr") as ivr, server.client("boss") as boss:
            body = {"business_process_id": "claims", "number": "+12125550178"}
            callback = ivr.post("/v1/callbacks", json=body).json()["id"]
            await seen(lambda: board.items()[0].in_queue == before + 1, "the new callback on the wallboard")
            boss.post(f"/v1/callbacks/{callback}/purge").raise_for_status()
        QTest.keyClick(board, Qt.Key.Key_Escape)
        assert board_of(qapp) is None
        desk.open()
        desk.window.monitor.table.setFocus()
        await seen(desk.window.monitor.table.hasFocus, "the focus in the monitor")
        QTest.keyClick(desk.window.monitor.table, Qt.Key.Key_F11)

        def again() -> WallboardDialog | None:
            found = desk.window.findChildren(WallboardDialog)
            return next((each for each in found if each.isVisible()), None)

        dialog = await seen(again, "the choice again")
        assert [key for key, box in dialog.boxes.items() if box.isChecked()] == ["claims"]
        dialog.reject()
