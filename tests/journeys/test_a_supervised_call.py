"""A supervisor in a call, in two real windows: the supervisor's buttons, and what the agent sees of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import PERSON, TIMING, centre_in
from tests.journeys.floor import cell, click_cell, supervisor
from tests.journeys.stage import Stage
from tests.support.server import write_site
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

CALLS = '[business_process.calls]\nsupervision = ["listen", "whisper", "join"]\n'


def write_site_with_phone(file: Path) -> None:
    """Write a site file in which the supervisor ``boss`` has a softphone."""
    write_site(file, timing=TIMING + CALLS)
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
