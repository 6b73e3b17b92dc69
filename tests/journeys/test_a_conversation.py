"""The commands of a conversation, from the windows of agent and supervisor to the server."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import PERSON, TIMING, Centre, centre_in
from tests.journeys.floor import cell, click_cell, supervisor
from tests.journeys.stage import Stage
from tests.support.server import write_site
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

CALLS = '[business_process.calls]\nmessage = "please-call-us"\nrecord = true\n'
SUPERVISED = '[business_process.calls]\nsupervision = ["listen", "whisper", "join"]\n'


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


def write_site_with_phone(file: Path) -> None:
    """Write a site file in which the supervisor ``boss`` has a softphone."""
    write_site(file, timing=TIMING + SUPERVISED)
    text, boss = file.read_text("utf-8"), 'id = "boss"\nname = "Boss"\n'
    assert boss in text
    phone = 'endpoint = { kind = "softphone", address = "boss" }\n'
    file.write_text(text.replace(boss, boss + phone), "utf-8")


def test_that_a_supervisor_listens_whispers_and_leaves_while_the_agent_sees_it(
    stage: Stage, tmp_path: Path
) -> None:
    write_site_with_phone(tmp_path / "site.toml")
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        rosa = centre.call_in(PERSON)
        stage.accept()
        stage.may_press("^Hold$")
        with supervisor(stage, centre):
            stage.keys("ctrl+3")
            click_cell(stage, "Rosa Diaz")
            stage.keys("l")
            stage.sees("^You are listening to Dana. Neither side hears you.$")
            stage.sees("^Boss is listening.$")
            stage.click("^Whisper$", "push button")
            stage.sees("^Boss is whispering to you. The customer does not hear it.$")
            cell(stage, "Rosa Diaz")
            stage.keys("ctrl+e")
            stage.sees_no("^Boss is whispering")
            stage.sees_no("^You are whispering")
        with centre.server.client("dana") as dana:
            interaction = dana.get(paths.AGENT).json()["interaction"]
            assert interaction["state"] == "handling"
            done = paths.fill(paths.INTERACTION_COMPLETE, id=interaction["id"])
            dana.post(done, json={"status": "handled"}).raise_for_status()
        wait_until(lambda: centre.look(rosa)["end_state"] == "succeeded", "it is completed as handled")
