"""A hand-over and the reasons of waiting callbacks, from the real server to the supervisor's window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.protocol import paths
from tests.support.server import RunningServer, open_stream
from tests.support.waiting import seen
from tests.ui.presenters.live import supervisor_desk
from ui.common.table.cells import cell_of
from ui.supervisor.callbacks import callback_search
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def set_timing(server: RunningServer, process: str, **settings: object) -> None:
    path = paths.fill(paths.BUSINESS_PROCESS, id=process)
    with server.client("boss") as boss:
        timing = boss.get(path).json()["timing"] | settings
        boss.put(f"{path}/timing", json=timing, headers={"If-Match": "*"}).raise_for_status()


async def test_that_a_hand_over_reaches_the_supervisors_window_count_and_filter(
    qapp: QApplication, server: RunningServer, tmp_path: Path
) -> None:
    set_timing(server, "claims", max_preview_time_mode="always")
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        with server.client("dana") as dana, server.client("ivr") as ivr:
            headers = {"Authorization": dana.headers["Authorization"]}
            async with open_stream(server, headers):
                dana.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
                body = {
                    "business_process_id": "claims",
                    "number": "+12125550177",
                    "customer_name": "Rosa Held",
                }
                ivr.post("/v1/callbacks", json=body).raise_for_status()
                offer = await seen(lambda: dana.get("/v1/agent").json()["interaction"], "the offer")
                path = f"/v1/interactions/{offer['id']}"
                dana.post(f"{path}/accept").raise_for_status()
                dana.post(f"{path}/delegate", json={"note": "Asks for a <b>manager</b>"}).raise_for_status()

        def told() -> str:
            message = desk.floor.value.message
            return message.text if message is not None else ""

        await seen(lambda: "Rosa Held was handed over" in told(), "the notice")
        assert told() == "Claims: Rosa Held was handed over. Note: Asks for a <b>manager</b>"
        monitor = desk.window.monitor.table.model()
        await seen(lambda: cell_of(monitor.index(1, 0)).mark == "warning", "the mark in the monitor's row")
        assert "1 callback was handed over and waits for a supervisor." in cell_of(monitor.index(1, 0)).spoken
        assert named(desk.window, "Inbox, 1 callback handed over") is not None
        desk.window.open_place(Page.CALLBACKS)
        search = desk.window.callbacks
        search.look_for(CallbackQuery(held=True))
        rows = search.table.model()
        await seen(lambda: rows.rowCount() == 1, "the one callback that was handed over")
        held = desk.window.callbacks.chosen()[0]
        with server.client("boss") as boss:
            boss.post(f"/v1/callbacks/{held.id}/send-to-queue").raise_for_status()
        await seen(lambda: rows.rowCount() == 0, "that it is gone from the filter")
        await seen(
            lambda: named(desk.window, "Inbox, 1 callback handed over") is None, "that the count is gone"
        )


def named(window: QWidget, name: str) -> QWidget | None:
    """Return the part of the window with this accessible name."""
    return next((one for one in window.findChildren(QWidget) if one.accessibleName() == name), None)


async def test_that_reasons_follow_a_stop_a_start_and_a_timing_at_once(
    qapp: QApplication, server: RunningServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen by the reasons alone: no row moves for a stop, and the next look would be an hour later."""
    monkeypatch.setattr(callback_search, "WHY_EVERY_MS", 3_600_000)
    with server.client("ivr") as ivr:
        body = {"business_process_id": "billing", "number": "+12125550188", "customer_name": "Tom Stays"}
        ivr.post("/v1/callbacks", json=body).raise_for_status()
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(Page.CALLBACKS)
        search = desk.window.callbacks
        search.look_for(CallbackQuery(text="Tom Stays"))
        model = search.table.model()

        def why() -> str:
            columns = [key for key, _, _ in search.table.columns()]
            found = (model.index(0, place) for place in range(model.columnCount()))
            return " ".join(cell_of(index).tip for index in found) if model.rowCount() and columns else ""

        await seen(lambda: "No agent who serves it is available." in why(), "the first reason")
        with server.client("boss") as boss:
            boss.post("/v1/business-processes/billing/stop").raise_for_status()
            await seen(lambda: "has stopped the callbacks" in why(), "the stop")
            boss.post("/v1/business-processes/billing/start").raise_for_status()
            await seen(lambda: "has stopped the callbacks" not in why(), "the start")
        set_timing(server, "billing", schedule={"timezone": "UTC", "weekly": {}, "exceptions": []})
        await seen(lambda: "has no opening ahead" in why(), "the schedule")
