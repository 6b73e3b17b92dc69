"""A supervisor in the tabs of a business process: each context menu entry and each form, by mouse and by keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agent_desktop.protocol import paths
from tests.journeys.centre import ANOTHER_PERSON, NOBODY, PERSON, Centre, centre_in, write_tone
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
from tests.journeys.stage import Stage
from tests.support.screen.screen_reader import Node

pytestmark = [pytest.mark.x11, pytest.mark.slow]

LATER = {"due_at": "2036-01-01T12:00:00Z"}

SEND_TO_QUEUE, GIVE, WITHDRAW, PURGE = 1, 2, 4, 5
"""Where the entries stand in the menu of Callback Search."""
ENTRIES = 5

MIDDLE = 650
"""Pixels from above: about the middle of what the window shows under the monitor."""
WHEEL_DOWN = "5"


def four_callbacks(centre: Centre) -> dict[str, str]:
    """Let four customers ask for later; return their callbacks by their names."""
    names = ("Rosa Diaz", "Tom Okafor", "Mei Chen", "Ann Lee")
    return {
        name: centre.call_in(f"+1212555014{place}", customer_name=name, **LATER)
        for place, name in enumerate(names)
    }


# --- Callback Search ----------------------------------------------------------------------------------------------------


def test_that_callbacks_are_found_and_moved_by_keyboard_alone(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre):
        ids = four_callbacks(centre)

        def find(name: str) -> None:
            stage.keys("ctrl+f")
            stage.types(name.split(maxsplit=1)[0].casefold())
            stage.sees("^1 callback$")
            cell(stage, name)
            stage.keys("Down")

        stage.keys("alt+3")
        stage.sees("^4 callbacks$")
        find("Rosa Diaz")
        stage.keys("q")
        until_callback(centre, ids["Rosa Diaz"], location="handling_by_business_process")
        cell(stage, "HandlingByBusinessProcess")
        stage.keys("c")
        stage.sees("Change Rosa Diaz")
        stage.keys("Tab", "9")  # From the due time to the priority.
        stage.sees("1 of 1 are changed")
        stage.keys("Return")
        until_callback(centre, ids["Rosa Diaz"], priority=9)
        find("Tom Okafor")
        stage.keys("g")
        stage.sees("Give Tom Okafor to an agent")
        stage.types("lee")
        stage.keys("Return")
        until_callback(centre, ids["Tom Okafor"], agent_id="lee")
        find("Mei Chen")
        stage.keys("w")
        stage.sees("Withdraw Mei Chen")
        stage.types("Called twice")  # The reason has the keyboard at first.
        stage.keys("Return", "Return")
        until_callback(centre, ids["Mei Chen"], end_state="withdrawn", end_reason="Called twice")
        stage.sees("^No callbacks match$")
        find("Ann Lee")
        stage.keys("Delete")
        stage.sees("Purge Ann Lee")
        stage.keys("Return", "Return")
        until_callback(centre, ids["Ann Lee"], end_state="purged")


def test_that_callbacks_are_moved_by_mouse_alone(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre):
        ids = four_callbacks(centre)
        stage.click("^Callback Search$", "page tab")
        click_cell(stage, "Rosa Diaz", button=RIGHT)
        pick(stage, SEND_TO_QUEUE, of=ENTRIES)
        until_callback(centre, ids["Rosa Diaz"], location="handling_by_business_process")
        click_cell(stage, "Tom Okafor", button=RIGHT)
        pick(stage, GIVE, of=ENTRIES)
        stage.click("^Lee – ", "list item")
        stage.click("^Give$", "push button")
        until_callback(centre, ids["Tom Okafor"], agent_id="lee")
        click_cell(stage, "Mei Chen", button=RIGHT)
        pick(stage, WITHDRAW, of=ENTRIES)
        stage.click("^Withdraw$", "push button")
        until_callback(centre, ids["Mei Chen"], end_state="withdrawn")
        stage.sees_no("^Mei Chen$", "table cell")
        click_cell(stage, "Ann Lee", button=RIGHT)
        pick(stage, PURGE, of=ENTRIES)
        stage.click("^Purge$", "push button")
        until_callback(centre, ids["Ann Lee"], end_state="purged")


def test_that_many_are_purged_at_once_and_the_refused_are_summed_up(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre), agent(centre) as dana:
        ids = [centre.call_in(f"+1212555014{n}", customer_name=f"Customer {n}") for n in range(4)]
        assert at_hand(dana)["callback_id"] == ids[0]
        stage.keys("alt+3")
        stage.sees("^4 callbacks$")
        stage.keys("ctrl+a", "Delete")
        stage.sees("Purge 4 callbacks")
        stage.click("^Purge$", "push button")
        stage.sees("3 of 4 purged")
        stage.sees("1 refused: ")
        assert [centre.look(one)["end_state"] for one in ids] == [None, "purged", "purged", "purged"]


def test_that_a_recording_is_available_beside_the_list(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre):
        rosa = centre.call_in(PERSON)
        centre.call_in(ANOTHER_PERSON, customer_name="Tom Okafor")
        centre.leave_message(rosa, write_tone(tmp_path / "rosa.wav"))
        stage.keys("ctrl+2")
        click_cell(stage, "Rosa Diaz")
        stage.sees("^recording of")
        stage.sees("^0:00 / 0:06$")
        stage.sees("There is no sound device")  # This machine has none: it is said, and the words still come.


# --- Callback Timing ----------------------------------------------------------------------------------------------------


def test_that_a_timing_is_changed_by_keyboard_alone(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre):
        stage.keys("alt+2")
        stage.sees("^All saved$")
        stage.keys("Tab")
        in_the_field(stage, "^Duration For No Answer$")
        stage.types("11 min")
        stage.sees("^At most 10 min")
        stage.keys("ctrl+a")
        stage.types("45 s")
        stage.sees("^1 change not saved$")
        stage.keys("ctrl+s")
        stage.sees("^Saved$")
        assert process(centre)["timing"]["duration_for_no_answer_s"] == 45


def in_the_field(stage: Stage, name: str) -> None:
    """Go on by the key until the keyboard is in a field; all of its text is selected then."""

    def look() -> bool:
        node = stage.reader.look_for(name, "text")
        if node is None or "focused" in node.states:
            return node is not None
        stage.keys("Tab")
        return False

    until(look, f"the keyboard is in {name}")


def test_that_a_timing_is_changed_by_mouse_alone(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre):
        stage.click("^Callback Timing$", "page tab")
        stage.click("^Always open$", "check box")
        stage.sees("No openings")
        stage.sees("^1 change not saved$")
        stage.click("^Undo$", "push button")
        stage.sees("^All saved$")
        stage.click("^Always open$", "check box")
        scroll_to(stage, "^Enable Preview$")
        mark(stage, "^Enable Preview$")
        stage.sees("^2 changes not saved$")
        stage.click("^Save$", "push button")
        stage.sees("^Saved$")
        cell(stage, "Off Schedule HRS")
        assert process(centre)["status"] == "off_schedule"
        assert process(centre)["timing"]["max_preview_time_mode"] == "always"


def scroll_to(stage: Stage, name: str) -> None:
    """Turn the wheel over the timing until a choice is well inside it; told of is also what is scrolled away."""
    x, y = stage.sees("^Time zone$", "label").centre
    stage.screen.xdotool("mousemove", str(x), str(min(y, MIDDLE)))

    def look() -> bool:
        if stage.sees(name, "radio button").centre[1] < MIDDLE:
            return True
        stage.screen.xdotool("click", WHEEL_DOWN)
        return False

    until(look, f"{name} is in the middle")


def mark(stage: Stage, name: str) -> None:
    """Click a choice on its mark; the words do not reach to the middle of its place."""

    def left_end(node: Node) -> tuple[int, int]:
        assert node.box is not None
        return node.box[0] + 10, node.centre[1]

    stage.click(name, "radio button", at=left_end)


def test_that_someone_elses_change_is_never_overwritten(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre):
        stage.keys("alt+2")
        stage.click("^Duration For No Answer$", "text")
        stage.keys("ctrl+a")
        stage.types("45 s")
        stage.sees("^1 change not saved$")
        change(centre, duration_for_no_answer_s=90, wrap_up_s=20)
        stage.keys("ctrl+s")
        stage.sees("Someone else has changed this timing")
        stage.sees("Someone else set this to: 1 min 30 s")
        assert process(centre)["timing"]["duration_for_no_answer_s"] == 90
        stage.click("^Keep mine$")
        stage.keys("ctrl+s")
        stage.sees("^Saved$")
        timing = process(centre)["timing"]
        assert (timing["duration_for_no_answer_s"], timing["wrap_up_s"]) == (45, 20)


def change(centre: Centre, **settings: Any) -> None:
    """Change the timing as another supervisor."""
    with centre.server.client("boss") as other:
        place = paths.fill(paths.BUSINESS_PROCESS, id="billing")
        read = other.get(place).raise_for_status()
        other.put(
            paths.fill(paths.BUSINESS_PROCESS_TIMING, id="billing"),
            json={**read.json()["timing"], **settings},
            headers={"If-Match": read.headers["ETag"]},
        ).raise_for_status()


# --- Current Interactions -----------------------------------------------------------------------------------------------


def test_that_a_wrap_up_that_is_stuck_is_finished_by_keyboard_and_by_mouse(
    stage: Stage, tmp_path: Path
) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre), agent(centre) as dana:
        rosa = centre.call_in(PERSON)
        answered(dana)
        stage.keys("alt+4")
        cell(stage, "Handling")
        do(dana, paths.INTERACTION_END)
        cell(stage, "Wrap-up")
        stage.keys("f")
        stage.sees("Finish the wrap-up of Dana")
        stage.keys("Return")
        until_callback(centre, rosa, end_state="succeeded")
        stage.sees("The wrap-up is finished")
        assert centre.agent("dana")["state"] == "available"

        tom = centre.call_in(ANOTHER_PERSON, customer_name="Tom Okafor")
        answered(dana)
        do(dana, paths.INTERACTION_END)
        cell(stage, "Wrap-up")
        click_cell(stage, "Tom Okafor", button=RIGHT)
        pick(stage, 1, of=1)
        stage.click("^Finish$", "push button")
        until_callback(centre, tom, end_state="succeeded")


def test_that_the_agents_show_what_they_do(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, supervisor(stage, centre), agent(centre) as dana:
        stage.keys("ctrl+4")
        cell(stage, "Available")
        centre.call_in(NOBODY)
        cell(stage, "Offered")
        cell(stage, "Rosa Diaz")
        do(dana, paths.INTERACTION_DECLINE)
        stage.sees("1 available")
        cell(stage, "1")  # Offers declined.
