"""Correcting the last wrap-up of an agent in the supervisor's window, against a real server."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.server import RunningServer, open_stream
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import column, words_in
from ui.presenters.supervisor_session import SupervisorSession
from ui.supervisor.agents.agent_correction_dialog import AgentCorrectionDialog
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen, windows cannot be raised or kept from being too small."""


async def test_that_a_supervisor_corrects_by_key_and_reads_why_something_cannot_be_corrected(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        callback = await wrapped_up(server)
        dialog = await asked(desk, "Dana")
        assert dialog.windowTitle() == "Correct the last callback of Dana"
        QTest.keyClick(dialog, Qt.Key.Key_2)
        QTest.keyClick(dialog, Qt.Key.Key_N)
        QTest.keyClicks(dialog.focusWidget(), "Was a box")
        dialog.action.click()
        await seen(lambda: opened(desk) is None, "that the dialog has closed")
        assert said(desk) == "The last callback of Dana is corrected: Answering Machine"
        found = await desk.actions.callback(callback)
        assert isinstance(found.attempts, tuple)
        (attempt,) = found.attempts
        assert (attempt.note, attempt.corrected_by) == ("Was a box", "Boss")

        dialog = await asked(desk, "Dana")
        with server.client("boss") as boss:
            boss.post(f"/v1/callbacks/{callback}/purge").raise_for_status()
        QTest.keyClick(dialog, Qt.Key.Key_1)
        dialog.action.click()
        await seen(dialog.action.isEnabled, "that the correction was refused")
        assert "ended by something else" in words_in(dialog)
        dialog.reject()

        await press_correct(desk, "Lee")
        await seen(lambda: "There is nothing to correct" in said(desk), "the server's reason")


def opened(desk: SupervisorSession) -> AgentCorrectionDialog | None:
    """Return the open dialog."""
    dialogs = desk.window.findChildren(AgentCorrectionDialog)
    return next((each for each in dialogs if each.isVisible()), None)


def said(desk: SupervisorSession) -> str:
    """Return the text of the status line."""
    message = desk.floor.value.message
    return "" if message is None else message.text


async def press_correct(desk: SupervisorSession, name: str) -> None:
    """Select an agent on the page of agents, and press the key of the correction."""
    desk.window.open_place(Page.AGENTS)
    table = desk.window.agents.table
    table.choose(column(table, "agent").index(name))
    desk.window.activateWindow()
    table.setFocus()
    await seen(table.hasFocus, "the keyboard in the table")
    QTest.keyClick(table, Qt.Key.Key_R)


async def asked(desk: SupervisorSession, name: str) -> AgentCorrectionDialog:
    """Ask by the key for the correction of an agent's last wrap-up, and return the dialog."""
    await press_correct(desk, name)
    return await seen(lambda: opened(desk), "the dialog")


async def wrapped_up(server: RunningServer) -> str:
    """Let dana complete a callback as *Handled*, and return its id."""
    with server.client("dana") as dana, server.client("ivr") as ivr:
        async with open_stream(server, {"Authorization": dana.headers["Authorization"]}):
            dana.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
            body = {"business_process_id": "claims", "number": "+12125550178"}
            created = ivr.post("/v1/callbacks", json=body)
            created.raise_for_status()
            offer = await seen(lambda: dana.get("/v1/agent").json()["interaction"], "the offer")
            path = f"/v1/interactions/{offer['id']}"
            for step in ("accept", "dial"):
                dana.post(f"{path}/{step}").raise_for_status()
            await seen(
                lambda: dana.get("/v1/agent").json()["interaction"]["state"] == "handling", "an answer"
            )
            dana.put("/v1/agent/state", json={"state": "not_ready", "reason": "Break"}).raise_for_status()
            dana.post(f"{path}/complete", json={"status": "handled"}).raise_for_status()
        return created.json()["id"]
