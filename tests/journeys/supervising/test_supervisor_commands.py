"""A supervisor who creates a callback, completes what an agent hands over, and sets that agent's state, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import Centre, centre_in
from tests.journeys.floor import agent, at_hand, cell, click_cell, do, supervisor, until, until_callback
from tests.journeys.stage import Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]


def create(stage: Stage) -> None:
    """Create a callback for a number, and send it to the queue at once."""
    stage.keys("ctrl+2")
    stage.sees("^0 callbacks$|^No callbacks")
    stage.keys("ctrl+n")
    stage.into("^Number, with its country code$", "text")
    stage.types("+12125550142")
    stage.into("^Customer$", "text")
    stage.types("Mei Chen")
    stage.click("^Create$", "push button")
    cell(stage, "Mei Chen")
    stage.keys("ctrl+f", "Down", "q")


def complete_in_inbox(stage: Stage, centre: Centre, callback_id: str) -> None:
    """Complete the only hand-over with a note."""
    stage.keys("ctrl+6")
    cell(stage, "Asks for a manager")
    stage.keys("ctrl+f", "Down", "e")
    stage.sees("^Complete Mei Chen")
    stage.types("Paid back")
    stage.click("^Complete$", "push button")
    until_callback(centre, callback_id, end_state="succeeded")
    stage.sees("^Nothing is handed over$")
    last = centre.look(callback_id)["attempts"][-1]
    assert (last["state"], last["note"]) == ("handled", "Paid back")


def set_offline(stage: Stage) -> None:
    """Set Dana's state, with a note."""
    stage.keys("ctrl+4")
    click_cell(stage, "Dana")
    stage.keys("s")
    stage.sees("^Set the state of Dana$")
    stage.keys("End")
    stage.into("^Note, shown to the agent$", "text")
    stage.types("Fire drill")
    stage.click("^Set$", "push button")


def test_that_a_callback_is_created_handed_over_and_completed_and_its_agent_set_offline(
    stage: Stage, tmp_path: Path
) -> None:
    always = 'max_preview_time_mode = "always"'
    with centre_in(tmp_path, timing=always) as centre, supervisor(stage, centre):
        create(stage)
        with agent(centre) as dana:
            callback_id = at_hand(dana)["callback_id"]
            assert at_hand(dana)["number"] == "+12125550142"
            do(dana, paths.INTERACTION_ACCEPT)
            do(dana, paths.INTERACTION_DELEGATE, {"note": "Asks for a manager"})
            complete_in_inbox(stage, centre, callback_id)
            set_offline(stage)

            def state() -> str:
                return str(dana.get(paths.AGENT).raise_for_status().json()["state"])

            until(lambda: state() == "offline", "the state that the supervisor has set")
