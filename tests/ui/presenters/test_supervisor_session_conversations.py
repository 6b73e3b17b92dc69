"""A supervisor finds the recording of a conversation beside the callback, while it is open and in the report."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest
from PySide6.QtWidgets import QApplication

from agent_desktop.protocol import paths
from tests.support.server import PASSWORD, QUICK, RunningServer, listening, running_server
from tests.support.waiting import seen, wait_until
from tests.ui.presenters.live import supervisor_desk
from tests.ui.supervisor.hands import words_in
from ui.supervisor.sidebar import Page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

RECORDED: Final = f"""
[[business_process]]
id = "recorded"
name = "Recorded"
members = ["uma"]
[business_process.timing]
{QUICK}
[business_process.calls]
record = true
[[user]]
id = "uma"
name = "Uma"
role = "agent"
password = "{PASSWORD}"
"""


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server that records the conversations of a business process."""
    with running_server(tmp_path_factory.mktemp("server"), more=RECORDED) as server:
        yield server


def talk(server: RunningServer, number: str, status: str) -> str:
    """Let the agent talk to a customer and complete the call; return the callback once its recording is stored."""
    with (
        server.client("uma") as uma,
        server.client("ivr") as ivr,
        server.client("boss") as boss,
        listening(server, dict(uma.headers)) as stream,
    ):
        uma.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
        callback = hand_in(ivr, number)
        path = f"/v1/interactions/{stream.until('interaction', state='offered').data['id']}"
        uma.post(f"{path}/accept").raise_for_status()
        stream.until("interaction", state="handling")
        uma.post(f"{path}/end").raise_for_status()
        stream.until("interaction", state="wrap_up")
        uma.put("/v1/agent/state", json={"state": "not_ready"}).raise_for_status()
        uma.post(f"{path}/complete", json={"status": status}).raise_for_status()
        recordings = paths.fill(paths.CALLBACK_CALL_RECORDINGS, id=callback)
        wait_until(lambda: boss.get(recordings).raise_for_status().json()["items"], "the recording")
    return callback


def hand_in(ivr: httpx.Client, number: str) -> str:
    """Hand a callback in, and return its id."""
    body = {"business_process_id": "recorded", "number": number}
    response = ivr.post(paths.CALLBACKS, json=body)
    return response.raise_for_status().json()["id"]


@pytest.mark.parametrize(
    ("status", "place"),
    [("answering_machine", Page.CALLBACKS), ("handled", Page.REPORTS)],
    ids=["open", "completed"],
)
async def test_that_the_recording_of_a_conversation_is_loaded_beside_its_callback(
    qapp: QApplication, server: RunningServer, tmp_path: Path, status: str, place: Page
) -> None:
    callback = await asyncio.to_thread(talk, server, "+15550108808", status)
    async with supervisor_desk(server, "boss", tmp_path) as desk:
        desk.window.open_place(place)
        page = desk.window.callbacks if place is Page.CALLBACKS else desk.window.reports
        await seen(lambda: page.table.model().rowCount(), "the callback")
        page.table.choose(0)
        chosen = await seen(lambda: page.panel.recording.chosen, "the conversation")
        assert chosen.id.startswith("call-")
        assert page.panel.detail is not None
        assert page.panel.detail.callback_id == callback
        await seen(lambda: "0:00 / " in words_in(page.panel), "its sound is loaded")
