"""What an agent and a supervisor see of the intake: the refusals of its limits, a caller who was served otherwise, and the promised time."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import ANOTHER_PERSON, PERSON, Centre, centre_in
from tests.journeys.floor import agent, answered, click_cell, do, supervisor, until_callback
from tests.journeys.stage import Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]

LIMITS = """
[business_process.intake]
most_open = 1
"""
LISTED = '[[do_not_call]]\nnumber = "+12125550142"\n'
ENOUGH = 20
"""Calls before the first promise: ten to predict from, and ten that were predicted."""


def serve(centre: Centre, number: str) -> dict[str, list[str]]:
    """Report that a caller was served otherwise."""
    with centre.server.client("ivr") as ivr:
        place = paths.CALLER_SERVED.replace("{number}", number)
        return dict(ivr.post(place).raise_for_status().json())


def create(stage: Stage, number: str) -> None:
    """Ask for a callback by hand in the dialog, which is open."""
    stage.into("^Number, with", "text")
    stage.keys("ctrl+a")
    stage.types(number)
    stage.click("^Create$", "push button")


def test_that_a_full_queue_and_a_listed_number_are_refused_in_the_dialogs_of_agent_and_supervisor(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path, timing=LIMITS, more=LISTED) as centre:
        centre.call_in()
        with stage.desktop(centre.server, "dana"):
            stage.front()
            stage.keys("ctrl+n")
            create(stage, "+12125550142")
            stage.sees("^This number must not be called")
            create(stage, ANOTHER_PERSON)
            stage.sees("as many")
        with supervisor(stage, centre):
            stage.keys("ctrl+2")
            stage.sees("^1 callback$")
            stage.keys("ctrl+n")
            create(stage, "+12125550142")
            stage.sees("does not call this number")
            create(stage, ANOTHER_PERSON)
            stage.sees("has as many open callbacks as it takes")


def test_that_an_agent_learns_at_once_that_the_caller_was_served(stage: Stage, tmp_path: Path) -> None:
    always = 'max_preview_time_mode = "always"'
    with centre_in(tmp_path, timing=always) as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        rosa = centre.call_in()
        stage.accept()
        stage.may_press("^Dial now$")
        assert serve(centre, PERSON) == {"withdrawn": [], "with_agents": [rosa]}
        stage.sees("withdr")
        waiting = centre.call_in(ANOTHER_PERSON)
        assert serve(centre, ANOTHER_PERSON)["withdrawn"] == [waiting]
        until_callback(centre, waiting, end_state="withdrawn", end_reason="Already served")


def test_that_a_promised_time_is_shown_with_the_callback_and_counted(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path, timing="short_call_s = 0\n") as centre, agent(centre) as dana:
        for _ in range(ENOUGH):
            callback = centre.call_in()
            answered(dana)
            do(dana, paths.INTERACTION_COMPLETE, {"status": "handled"})
            until_callback(centre, callback, end_state="succeeded")
        promised = centre.call_in(ANOTHER_PERSON, customer_name="Tom Okafor")
        assert centre.look(promised)["promised_until"] is not None
        with supervisor(stage, centre):
            stage.keys("ctrl+2")
            click_cell(stage, "Tom Okafor")
            stage.sees("^Promised time$")
            answered(dana)
            do(dana, paths.INTERACTION_COMPLETE, {"status": "handled"})
            until_callback(centre, promised, end_state="succeeded")
            stage.keys("ctrl+1", "alt+1")
            stage.sees("^Promises kept")
