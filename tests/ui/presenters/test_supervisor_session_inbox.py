"""The inbox against a real server: a hand-over appears by itself, and is completed with a note."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_desktop.protocol.states import AttemptState, EndState
from tests.support.server import RunningServer, open_stream
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import column, dialog_of, press, words_in
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen, windows cannot be raised or kept from being too small."""


async def test_that_a_hand_over_appears_and_is_completed_with_a_note(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.INBOX)
        inbox = desk.window.inbox
        await seen(lambda: "Nothing is handed over" in words_in(inbox), "the empty inbox")
        callback_id = await hand_over(server, "Asks for a manager")
        await seen(lambda: inbox.found(callback_id) is not None, "the hand-over, by itself")
        assert column(inbox.table, "note") == ["Asks for a manager"]
        assert column(inbox.table, "by") == ["Dana"]
        inbox.table.choose(0)
        inbox.table.setFocus()
        QTest.keyClick(inbox.table, Qt.Key.Key_E)
        dialog = dialog_of(inbox)
        assert dialog is not None
        QTest.keyClicks(dialog.focusWidget(), "Paid back")
        press(dialog, "Complete")
        await seen(lambda: inbox.found(callback_id) is None, "that it has left")
        await seen(lambda: desk.floor.value.message, "the notice")
        message = desk.floor.value.message
        assert message is not None
        assert message.text == "The callback to Rosa Held is completed."
        callback = await desk.actions.callback(callback_id)
        assert callback.end_state is EndState.SUCCEEDED
        assert isinstance(callback.attempts, tuple)
        last = callback.attempts[-1]
        assert (last.state, last.note) == (AttemptState.HANDLED, "Paid back")


async def hand_over(server: RunningServer, note: str) -> str:
    """Let an agent hand a callback over, and return its id."""
    with server.client("boss") as boss:
        timing = boss.get("/v1/business-processes/claims").json()["timing"] | {
            "max_preview_time_mode": "always"
        }
        boss.put("/v1/business-processes/claims/timing", json=timing, headers={"If-Match": "*"})
    with server.client("dana") as dana, server.client("ivr") as ivr:
        async with open_stream(server, {"Authorization": dana.headers["Authorization"]}):
            dana.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
            body = {"business_process_id": "claims", "number": "+12125550178", "customer_name": "Rosa Held"}
            created = ivr.post("/v1/callbacks", json=body)
            created.raise_for_status()
            offer = await seen(lambda: dana.get("/v1/agent").json()["interaction"], "the offer")
            dana.post(f"/v1/interactions/{offer['id']}/accept").raise_for_status()
            path = f"/v1/interactions/{offer['id']}/delegate"
            dana.post(path, json={"note": note}).raise_for_status()
        return created.json()["id"]
