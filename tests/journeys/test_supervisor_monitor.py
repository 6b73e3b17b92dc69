"""A supervisor at the monitor: live figures, Stop and Start, by mouse and by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import ANOTHER_PERSON, PERSON, centre_in
from tests.journeys.floor import (
    RIGHT,
    agent,
    answered,
    at_hand,
    cell,
    click_cell,
    do,
    pick,
    process,
    supervisor,
    until,
    until_callback,
)
from tests.journeys.stage import Desktop, Stage

pytestmark = [pytest.mark.x11, pytest.mark.slow]


def test_that_the_monitor_goes_by_keyboard_alone(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre), agent(centre) as dana:
        centre.call_in(PERSON)
        assert at_hand(dana)["state"] == "offered"
        stage.sees("Clbk To Be Proc: 1")  # By itself.
        stage.keys("s")  # The keyboard is in the monitor from the first moment, on the first row.
        stage.sees("1 offer that is not yet accepted is revoked")
        stage.types("Fire drill")  # The reason has the keyboard at first.
        stage.keys("Return", "Return")
        cell(stage, "Stopped.*Fire drill")
        assert process(centre)["status"] == "stopped"
        assert dana.get(paths.AGENT).json()["interaction"] is None
        stage.keys("t")
        stage.sees("Start the callbacks of Billing")
        stage.keys("Return")
        stage.sees("Billing is started again")
        until(lambda: at_hand(dana)["state"] == "offered", "it is offered again")
        stage.keys("Right", "Right", "Right", "Return")  # Clbk To Be Proc
        stage.sees("not completed")
        cell(stage, "Rosa Diaz")
        stage.keys("alt+1", "Tab", "space")  # The only large figure that counts anything: Clbk To Be Proc.
        cell(stage, "Rosa Diaz")
        assert stage.sees("^Callback Search$", "page tab").states.count("selected") == 1


def test_that_the_monitor_goes_by_mouse_alone(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre):
        click_cell(stage, "Claims", button=RIGHT)
        pick(stage, 2, of=4)  # Open, Stop…, Start…, Wallboard…
        stage.sees("Stop the callbacks of Claims")
        stage.click("^Stop$", "push button")
        stage.sees("Claims is stopped")
        assert process(centre, "claims")["status"] == "stopped"
        assert process(centre, "billing")["status"] == "active"
        click_cell(stage, "Claims", button=RIGHT)
        pick(stage, 3, of=4)
        stage.sees("Start the callbacks of Claims")
        stage.click("^Start$", "push button")
        stage.sees("Claims is started again")
        stage.click("^Current Interactions$", "page tab")
        stage.sees("Nothing in queue, nothing with agents")
        centre.call_in(PERSON)
        cell(stage, "1")
        stage.click("^Clbk To Be Proc$", "table column header")
        until(lambda: cell(stage, "Claims").centre[1] < cell(stage, "Billing").centre[1], "the other order")


def test_that_a_figure_opens_the_very_callbacks_that_it_counts(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre), agent(centre) as dana:
        rosa = centre.call_in(PERSON)
        centre.call_in(ANOTHER_PERSON, customer_name="Somebody Else", due_at="2036-01-01T00:00:00Z")
        answered(dana)
        do(dana, paths.INTERACTION_COMPLETE, {"status": "handled"})
        until_callback(centre, rosa, end_state="succeeded")
        click_cell(stage, "100 %")
        stage.sees("Succeeded ÷ Proc")
        stage.sees("1 ÷ 1 = 100 %")
        cell(stage, "Rosa Diaz")
        cell(stage, "Succeeded")
        assert stage.reader.look_for("^Somebody Else$", "table cell") is None
        stage.click("^Callback Performance$", "page tab")
        stage.click("^Clbk To Be Proc: 1", "push button")
        cell(stage, "Somebody Else")
        stage.sees_no("^Rosa Diaz$", "table cell")


def test_that_columns_are_as_they_were_after_a_restart(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre:
        with supervisor(stage, centre, profile="arranged") as desktop:
            stage.click("^Columns of Business Process Monitor$")
            stage.keys("Down", "Down", "Return")  # The first column must stay, and cannot be chosen.
            until(lambda: hidden(desktop) == ["processed"], "it is remembered")
        with supervisor(stage, centre, profile="arranged"):
            cell(stage, "Active")
            # Qt reports hidden columns too, but without a position.
            assert stage.sees("^Proc$", "table column header").box is None
            assert stage.sees("^Clbk Purged$", "table column header").box is not None


def hidden(desktop: Desktop) -> list[str]:
    """Return which columns of the monitor are remembered as hidden."""
    try:
        return desktop.settings["columns"]["monitor"]["hidden"]
    except (OSError, ValueError, KeyError):  # Not written yet, or being written.
        return []


def test_that_a_lost_server_leaves_what_was_known_and_is_found_again(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path, troubles_expected=True) as centre, supervisor(stage, centre):
        centre.server.kill()
        stage.sees("^No connection since")
        cell(stage, "Active")
        centre.server.start()
        stage.sees_no("^No connection since")
        centre.call_in(PERSON)
        stage.sees("Clbk To Be Proc: 1")


def test_that_a_supervisor_of_one_business_process_sees_no_other(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre, "sue"):
        assert stage.reader.look_for("^Claims$") is None


def test_that_a_screen_reader_can_name_all_that_takes_the_keyboard(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre):
        centre.call_in(PERSON)
        places = {
            "alt+1": "Clbk To Be Proc: 1",
            "alt+2": "^Duration For No Answer$",
            "alt+3": "^Callbacks$",
            "alt+4": "^Current Interactions$",
            "ctrl+3": "^Current Interactions$",
            "ctrl+4": "^Agents$",
            "ctrl+5": "^No callback was completed",
            "ctrl+2": "^Callbacks$",
            "g": "^Give Rosa Diaz to an agent",
        }
        for key, seen in places.items():
            stage.keys(key)
            stage.sees(seen)
            assert nameless(stage) == [], key


def nameless(stage: Stage) -> list[str]:
    """Return the roles of what takes the keyboard, or is pressed, and is called nothing."""
    pressed = {
        "push button",
        "toggle button",
        "check box",
        "radio button",
        "page tab",
        "text",
        "table",
        "list",
    }
    return [
        node.role
        for node in stage.reader.tree()
        if "showing" in node.states
        and ("focusable" in node.states or node.role in pressed)
        and not node.name
        and node.role != "table cell"  # A figure that is blank is read as blank.
    ]
