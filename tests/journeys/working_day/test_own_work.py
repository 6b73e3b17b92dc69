"""An agent's own work: a callback by hand, call now, move, give back, the reminder, the figures, and the own history."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import Centre, centre_in
from tests.journeys.floor import until, until_callback
from tests.journeys.stage import Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]

CALL_NOW, MOVE, GIVE_BACK = 1, 2, 3
"""Where the entries are in the menu of an own callback, from above."""


def moment(*, seconds: float) -> str:
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat()


def choose(stage: Stage, who: str, entry: int) -> None:
    """Choose from the menu of an own callback."""
    stage.click_for_menu(f"^What to do with {who}$")
    stage.keys(*["Down"] * entry, "Return")


def create(stage: Stage, centre: Centre) -> str:
    """Create a callback for a number, after a number that is none was refused; return its id."""
    stage.keys("ctrl+n")
    stage.sees("^Number, with the country code$", "text")
    stage.types("12")
    stage.keys("Return")
    stage.sees("^Write the number with its country code")
    stage.keys("ctrl+a")
    stage.types("+1 212 555-0110")
    stage.keys("Tab")
    stage.types("Mei Chen")
    stage.click("^Call at a later time$", "check box")
    stage.keys("Return")
    stage.sees("^Mei Chen is on your list")
    with centre.server.client("boss") as client:
        (created,) = client.get(paths.CALLBACKS).raise_for_status().json()["items"]
    assert (created["number"], created["agent_id"]) == ("+12125550110", "dana")
    return str(created["id"])


def test_that_a_callback_by_hand_is_called_at_once_and_found_in_the_own_history(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        stage.front()
        mei = create(stage, centre)
        stage.click("^Be available$")
        choose(stage, "Mei Chen", CALL_NOW)
        stage.may_press("^Hang up and end as Handled$")
        stage.front()
        stage.keys("ctrl+e")
        stage.may_press("^Complete$")
        stage.keys("Return")
        until_callback(centre, mei, end_state="succeeded")
        stage.sees("^1 accepted · 0 declined · 0 missed")
        stage.keys("ctrl+f")
        stage.sees("^Number or name$", "text")
        stage.types("zzz")
        stage.sees("^Nothing found")
        stage.keys("ctrl+a")
        stage.types("mei")
        stage.sees_no("^Nothing found")
        stage.keys("Escape")


def test_that_an_own_callback_is_announced_moved_and_given_back(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        rosa = centre.call_in(agent_id="dana", due_at=moment(seconds=2))
        stage.front()
        stage.sees("^Rosa Diaz is due now")
        choose(stage, "Rosa Diaz", MOVE)
        stage.sees("^Move the callback$")
        due = centre.look(rosa)["due_at"]
        stage.keys("Return")  # The quarter of an hour that is proposed.
        until(lambda: centre.look(rosa)["due_at"] != due, "it is moved")
        stage.sees("^Rosa Diaz is called ")
        choose(stage, "Rosa Diaz", GIVE_BACK)
        stage.sees("^Give the callback back$")
        stage.types("Speaks Portuguese")
        stage.keys("Return")
        until_callback(centre, rosa, agent_id=None)
        stage.sees("^Every agent may call Rosa Diaz now")
        stage.sees_no("^What to do with Rosa Diaz$")
