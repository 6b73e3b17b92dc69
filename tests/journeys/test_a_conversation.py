"""The commands of a conversation, from the window to the server's audit trail."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import PERSON, Centre, centre_in
from tests.journeys.stage import Stage
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

CALLS = '[business_process.calls]\nmessage = "please-call-us"\nrecord = true\n'


def done_in_call(centre: Centre) -> list[str]:
    """Return what the audit trail has of the call, the first action first."""
    with centre.server.client("boss") as boss:
        entries = boss.get(paths.AUDIT, params={"limit": 200}).raise_for_status().json()["items"]
    return [entry["action"] for entry in reversed(entries) if entry["action"].startswith("call.")]


def test_that_an_agent_holds_records_and_leaves_a_message(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path, timing=CALLS) as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        rosa = centre.call_in(PERSON)
        stage.accept()
        stage.click("^Hold$")
        stage.sees("^The customer is on hold")
        stage.front()
        stage.keys("ctrl+h")
        stage.may_press("^Hold$")
        stage.click("^Pause recording$")
        stage.sees("The recording is paused")
        stage.click("^Resume recording$")
        stage.may_press("^Pause recording$")
        stage.click("^Leave message$")
        stage.click("^Complete$")
        wait_until(lambda: centre.look(rosa)["end_state"] == "succeeded", "it is completed as handled")
        wait_until(lambda: "call.recording_stored" in done_in_call(centre), "the recording is stored")
        assert done_in_call(centre) == [
            "call.held",
            "call.resumed",
            "call.recording_paused",
            "call.recording_resumed",
            "call.message_left",
            "call.recording_stored",
        ]
