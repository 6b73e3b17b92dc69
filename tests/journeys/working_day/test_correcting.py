"""The last wrap-up corrected: by its agent in the window, and by a supervisor in the page of the agents."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import ANOTHER_PERSON, centre_in
from tests.journeys.floor import agent, answered, at_hand, click_cell, do, supervisor, until_callback
from tests.journeys.stage import Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]


def test_that_an_agent_corrects_the_last_callback_by_keyboard_alone(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path, timing="short_call_s = 0\n") as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        rosa = centre.call_in()
        stage.accept()
        stage.may_press("^Hang up and end as Handled$")
        stage.front()
        stage.keys("ctrl+e")
        stage.may_press("^Complete$")
        stage.keys("Return")
        until_callback(centre, rosa, end_state="succeeded")
        stage.may_press("^Correct…$")
        stage.keys("ctrl+z")
        stage.sees("^Can be corrected for another ")
        stage.keys("2", "n")
        stage.types("Only the machine")
        stage.click("^Correct$", "push button")
        until_callback(centre, rosa, end_state=None, location="pending", attempts_used=1)
        (attempt,) = centre.look(rosa)["attempts"]
        assert (attempt["state"], attempt["note"]) == ("answering_machine", "Only the machine")
        stage.sees("^Rosa Diaz · Answering Machine$")


def test_that_a_supervisor_corrects_the_last_callback_of_an_agent_once_it_was_not_offered_again(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre), agent(centre) as dana:
        rosa = centre.call_in()
        answered(dana)
        do(dana, paths.INTERACTION_END)
        do(dana, paths.INTERACTION_COMPLETE, {"status": "answering_machine"})
        until_callback(centre, rosa, attempts_used=1)
        stage.keys("ctrl+4")
        click_cell(stage, "Dana")
        stage.keys("r")
        stage.sees("^Can be corrected for another ")
        stage.keys("1")
        stage.click("^Correct$", "push button")
        until_callback(centre, rosa, end_state="succeeded")
        (attempt,) = centre.look(rosa)["attempts"]
        assert (attempt["state"], attempt["corrected_by"]) == ("handled", "Boss")
        tom = centre.call_in(ANOTHER_PERSON, customer_name="Tom Okafor")
        answered(dana)
        do(dana, paths.INTERACTION_END)
        do(dana, paths.INTERACTION_COMPLETE, {"status": "answering_machine"})
        until_callback(centre, tom, attempts_used=1)
        centre.send_to_queue(tom)
        assert at_hand(dana)["callback_id"] == tom
        stage.keys("r")
        stage.sees("offered again")
