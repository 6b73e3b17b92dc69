"""An agent's callback from the offer to its completion, with mouse and keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.centre import NOBODY, PERSON, centre_in, write_tone
from tests.journeys.stage import Stage
from tests.support.sound import SoundLab
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.x11, pytest.mark.slow]


@pytest.mark.sound
def test_that_a_callback_is_accepted_heard_dialled_and_handled(
    stage: Stage, sound_lab: SoundLab, tmp_path: Path
) -> None:
    sound = {**sound_lab.variables, "DBUS_SESSION_BUS_ADDRESS": stage.screen.env["DBUS_SESSION_BUS_ADDRESS"]}
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana", env=sound):
        stage.click("Be available")
        stage.sees("Ready for the next callback")
        rosa = centre.call_in()
        centre.leave_message(rosa, write_tone(tmp_path / "rosa.wav"))
        stage.accept()
        stage.sees("Dial now")
        with sound_lab.recording("lab") as heard:
            stage.click("^Play$")
            heard.wait_for_sound()
        stage.click("^Dial now$")
        stage.sees("How did it end")
        stage.click("^Hang up")
        stage.click("^Complete$")
        wait_until(lambda: centre.look(rosa)["end_state"] == "succeeded", "it is completed")
        stage.sees("Ready for the next callback")
        (attempt,) = centre.look(rosa)["attempts"]
        assert (attempt["state"], attempt["agent_name"]) == ("handled", "Dana")


def test_that_the_whole_callback_can_be_done_with_the_keyboard(stage: Stage, tmp_path: Path) -> None:
    timing = 'max_preview_time_mode = "always"\n'
    with centre_in(tmp_path, timing=timing) as centre, stage.desktop(centre.server, "dana"):
        stage.front()
        stage.keys("ctrl+p")
        stage.keys("Down", "Return")
        stage.sees("Ready for the next callback")
        rosa = centre.call_in()
        stage.may_press("^Accept$")
        stage.front()
        stage.keys("alt+a")
        stage.may_press("^Dial now$")
        stage.keys("d")
        stage.may_press("^Hang up and end as Handled$")
        stage.keys("ctrl+e")
        stage.may_press("^Complete$")
        stage.keys("4")
        stage.sees("Complete as Wrong Destination")
        stage.keys("Return")
        wait_until(lambda: centre.look(rosa)["end_state"] == "failed", "it is completed")
        assert centre.look(rosa)["attempts"][0]["state"] == "wrong_destination"


def test_that_a_third_no_answer_removes_the_callback(stage: Stage, tmp_path: Path) -> None:
    timing = "duration_for_no_answer_s = 1.5\nrecall_intervals_s = [0.2]\n"
    with centre_in(tmp_path, timing=timing) as centre, stage.desktop(centre.server, "dana"):
        stage.click("Be available")
        rosa = centre.call_in(NOBODY)
        for attempt in (1, 2, 3):
            stage.accept()
            stage.sees("No one answered")
            stage.click("^Complete$")
            wait_until(lambda n=attempt: centre.look(rosa)["attempts_used"] == n, "it counts")
        told = centre.look(rosa)
        assert (told["end_state"], told["location"]) == ("failed", "completed")
        assert [attempt["state"] for attempt in told["attempts"]] == ["no_answer"] * 3
        stage.sees("Ready for the next callback")


def test_that_the_meaning_of_the_red_x_depends_on_the_state(stage: Stage, tmp_path: Path) -> None:
    timing = 'max_preview_time_mode = "always"\ndecline_cooldown_s = 0\n'
    with centre_in(tmp_path, timing=timing) as centre, stage.desktop(centre.server, "dana"):
        stage.click("Be available")
        rosa = centre.call_in(NOBODY)

        def attempts() -> list[str]:
            return [attempt["state"] for attempt in centre.look(rosa)["attempts"]]

        stage.click("^Decline this callback$")  # Offered: back in queue, and offered again at once.
        wait_until(lambda: centre.agent("dana")["shift"]["declined"] == 1, "declined")
        stage.accept()
        assert attempts() == []

        stage.click("^End the preview as Cancel$")
        stage.sees("^Complete as Cancel$")
        stage.sees_a_second_go()
        stage.click("^Complete as Cancel$")
        wait_until(lambda: attempts() == ["cancel"], "a preview was ended")

        stage.accept()
        stage.click("^Dial now$")
        stage.click("^Hang up and end as Cancel$")
        stage.sees("^Complete as Cancel$")
        stage.sees_a_second_go()
        stage.click("^Complete as Cancel$")
        wait_until(lambda: attempts() == ["cancel", "cancel"], "dialling was ended")
        assert centre.look(rosa)["attempts_used"] == 0

        stage.click("^Decline this callback$")
        wait_until(lambda: centre.agent("dana")["shift"]["declined"] >= 2, "declined twice")


def test_that_the_red_x_ends_a_call_with_the_status_set(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path, timing="short_call_s = 0\n") as centre, stage.desktop(centre.server, "dana"):
        stage.click("Be available")
        rosa = centre.call_in(PERSON)
        stage.accept()
        stage.sees("^Hang up and end as Handled$")
        stage.click("^Hang up and end as Handled$", times=2)  # A double click is one press.
        stage.sees("^Complete as Handled$")
        stage.sees_a_second_go()
        assert centre.look(rosa)["location"] == "handling_by_agent"
        stage.click("^Complete as Handled$")
        wait_until(lambda: centre.look(rosa)["end_state"] == "succeeded", "completed")


def test_that_a_callback_can_be_asked_for_by_another_agent(stage: Stage, tmp_path: Path) -> None:
    with centre_in(tmp_path) as centre, stage.desktop(centre.server, "dana"):
        stage.click("Be available")
        rosa = centre.call_in(PERSON)
        stage.accept()
        stage.click("^Hang up and end as Handled$")
        stage.click("^Callback Requested", "radio button")
        agents = stage.sees(".*", "combo box")
        assert agents is not None
        choose_agent(stage, "Lee")
        stage.click("^Complete$")
        wait_until(lambda: centre.look(rosa)["agent_id"] == "lee", "it is asked for Lee")
        told = centre.look(rosa)
        assert (told["location"], told["attempts"][0]["state"]) == ("pending", "callback_requested")
        centre.send_to_queue(rosa)
        with stage.desktop(centre.server, "lee"):
            stage.click("^Be available$")
            wait_until(lambda: centre.look(rosa)["handled_by"] is not None, "it is offered")
            assert centre.look(rosa)["handled_by"]["id"] == "lee"


def choose_agent(stage: Stage, name: str) -> None:
    """Choose an agent in the form of *Callback Requested*."""
    stage.click("(me)$|^Dana", "combo box")
    stage.keys(name[0].lower(), "Return")
