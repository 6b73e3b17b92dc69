"""The line to the server: lost in any state and found again, and two desktops of one agent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.centre import NOBODY, PERSON, Centre, centre_in
from tests.journeys.stage import Stage
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]

LOST = "^No connection since"


def lose_and_find(stage: Stage, centre: Centre, what_stands: str) -> None:
    """Kill the server, see that the desktop knows, start it again, and see what stood before."""
    centre.server.kill()
    stage.sees(LOST)
    centre.server.start()
    stage.sees_no(LOST)
    stage.may_press(what_stands)


def test_that_a_lost_server_is_found_again_in_every_state(stage: Stage, tmp_path: Path) -> None:
    timing = 'max_preview_time_mode = "always"\nduration_for_no_answer_s = 300\n'
    with (
        centre_in(tmp_path, timing=timing, troubles_expected=True) as centre,
        stage.desktop(centre.server, "dana"),
    ):
        stage.click("^Be available$")
        rosa = centre.call_in(NOBODY)
        stage.may_press("^Accept$")
        lose_and_find(stage, centre, "^Accept$")
        stage.accept()
        stage.may_press("^Dial now$")
        lose_and_find(stage, centre, "^Dial now$")
        stage.click("^Dial now$")
        stage.may_press("^Hang up and end as Cancel$")
        lose_and_find(stage, centre, "^Hang up and end as Cancel$")
        stage.click("^Hang up and end as Cancel$")
        stage.may_press("^Complete$")
        lose_and_find(stage, centre, "^Complete$")
        stage.click("^Complete$")
        wait_until(lambda: len(centre.look(rosa)["attempts"]) == 1, "it is completed")


def test_that_a_conversation_outlives_the_server(stage: Stage, tmp_path: Path) -> None:
    with (
        centre_in(tmp_path, timing="short_call_s = 0\n", troubles_expected=True) as centre,
        stage.desktop(centre.server, "dana"),
    ):
        stage.click("^Be available$")
        rosa = centre.call_in(PERSON)
        stage.accept()
        stage.sees("^Hang up and end as Handled$")
        lose_and_find(stage, centre, "^Hang up and end as Handled$")
        stage.click("^Hang up and end as Handled$")
        stage.click("^Complete$")
        wait_until(lambda: centre.look(rosa)["end_state"] == "succeeded", "it is completed")


def test_that_a_press_while_the_server_is_away_is_done_when_it_is_back(stage: Stage, tmp_path: Path) -> None:
    timing = 'max_preview_time_mode = "always"\n'
    with (
        centre_in(tmp_path, timing=timing, troubles_expected=True) as centre,
        stage.desktop(centre.server, "dana"),
    ):
        stage.click("^Be available$")
        centre.call_in(PERSON)
        stage.may_press("^Accept$")
        centre.server.kill()
        stage.sees(LOST)
        stage.click("^Accept$")
        centre.server.start()
        stage.may_press("^Dial now$")


def test_that_a_hang_up_while_the_server_is_away_is_seen_to_wait_and_done_when_it_is_back(
    stage: Stage, tmp_path: Path
) -> None:
    with (
        centre_in(tmp_path, timing="short_call_s = 0\n", troubles_expected=True) as centre,
        stage.desktop(centre.server, "dana"),
    ):
        stage.click("^Be available$")
        rosa = centre.call_in(PERSON)
        stage.accept()
        stage.sees("^Hang up and end as Handled$")
        centre.server.kill()
        stage.sees(LOST)
        stage.click("^Hang up and end as Handled$")
        stage.sees("The hang-up is sent as soon as the connection is back")
        centre.server.start()
        stage.click("^Complete$")
        wait_until(lambda: centre.look(rosa)["end_state"] == "succeeded", "it is completed")


def test_that_a_second_desktop_takes_over_and_the_first_can_take_it_back(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        stage.click("^Be available$")
        stage.sees("Ready for the next callback")
        with stage.desktop(centre.server, "dana"):
            stage.sees("Another desktop of yours has taken over")
            rosa = centre.call_in(PERSON)
            wait_until(lambda: centre.look(rosa)["handled_by"] is not None, "offered")
            stage.may_press("^Accept$")
            stage.click("^Continue here$")
            stage.may_press("^Accept$")
            stage.sees("Another desktop of yours has taken over")
        stage.accept()
        stage.may_press("^Hang up")
        assert centre.agent("dana")["shift"]["accepted"] == 1
