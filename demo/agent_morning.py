"""An agent's morning, played with mouse and keyboard: from an offer to its completion, and other ways to end it."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from demo.stage import Stage
from tests.support.waiting import wait_until

WINDOW: Final = "^Callback Desk"
PASSWORD: Final = "demo-dana"  # noqa: S105  It is in the demo's site file.
PATIENCE: Final = timedelta(minutes=5)
"""How long to wait for what a busy machine may take long for: a transcription, which runs with low priority."""


def sign_in(stage: Stage) -> None:
    """Sign in, and become available."""
    stage.reader.find("Password", "password text")
    stage.place_window(WINDOW, 20, 40)
    stage.into("Password", "password text")
    stage.write(PASSWORD)
    stage.step("Dana signs in")
    stage.key("Return")
    stage.reader.find("Be available")
    stage.place_window(WINDOW, 20, 40)
    stage.step("signed in and offline")
    stage.click("Be available")
    stage.reader.find("Ready for the next callback")
    stage.step("ready for the next callback")


def reach_a_customer(stage: Stage) -> str:
    """Accept an offer, listen to the message, dial, talk, and complete; return the callback's id."""
    rosa = stage.centre.call_in("rosa-diaz")
    stage.reader.find("^Left a recording")
    stage.step("an offer pops up")
    stage.click("^Accept")
    stage.may_press("^Dial now$")
    wait_until(
        lambda: stage.centre.look(rosa)["transcription_status"] == "ready", "transcribed", within=PATIENCE
    )
    stage.step("preview with recording and transcription")
    with stage.sound.recording("lab") as heard:
        stage.click("^Play$")
        heard.wait_for_sound()
        wait_until(lambda: len(heard.samples) > 3 * 48_000, "three seconds are heard", within=PATIENCE)
        stage.step("the recording is heard and its words are lit")
    stage.key("d", window=WINDOW)
    stage.step("dialing")
    stage.reader.find("How did it end")
    stage.step("Rosa is on the line")
    stage.click("^Hang up")
    stage.may_press("^Complete$")
    stage.step("wrap-up")
    stage.key("Return", window=WINDOW)
    stage.reader.find("Ready for the next callback")
    wait_until(lambda: stage.centre.look(rosa)["end_state"] == "succeeded", "Rosa's callback succeeded")
    stage.step("handled and removed from the queue")
    return rosa


def correct_the_last(stage: Stage, rosa: str) -> None:
    """Correct the note of the last callback."""
    stage.key("ctrl+z", window=WINDOW)
    stage.reader.find("^Can be corrected for another")
    stage.key("n")
    stage.write("Wants a copy of the bill")
    stage.step("the last callback is corrected")
    stage.key("Return")
    wait_until(lambda: "copy of the bill" in stage.note_of(rosa), "the note is corrected", within=PATIENCE)
    stage.reader.wait_until_gone("^Can be corrected for another")


def reach_no_answer(stage: Stage) -> None:
    """Dial a customer who asked by phone and does not answer: the callback uses one attempt and returns to the queue later."""
    priya = stage.centre.phone_in("priya-nair")
    stage.click("^Accept")
    stage.may_press("^Dial now$")
    stage.key("d", window=WINDOW)
    stage.reader.find("No Answer", within=PATIENCE)
    stage.may_press("^Complete$")
    stage.step("nobody answers")
    stage.key("Return", window=WINDOW)
    wait_until(lambda: stage.centre.look(priya)["attempts_used"] == 1, "an attempt is used")


def reach_a_greeting(stage: Stage) -> None:
    """Hang up on a voicemail greeting, and request a callback at another time instead."""
    daniel = stage.centre.call_in("daniel-brooks")
    stage.click("^Accept")
    stage.may_press("^Dial now$")
    stage.key("d", window=WINDOW)
    stage.reader.find("How did it end")
    stage.click("^Hang up")
    stage.reader.find("You hung up during the greeting")
    stage.step("a greeting was hung up on")
    stage.click("Callback Requested")
    stage.click("tomorrow")
    stage.step("asked for again at another time")
    stage.click("^Complete$")
    wait_until(lambda: stage.centre.look(daniel)["agent_id"] == "dana", "it waits for Dana")
    stage.reader.find("Asked for me")
    stage.step("the callback waits for its time")


def work_on_own(stage: Stage) -> None:
    """Look at what may be done with an own callback, and create another one by hand."""
    stage.click("^What to do with Daniel")
    stage.step("an own callback can be called now, moved or given back")
    stage.key("Escape")
    stage.key("ctrl+n", window=WINDOW)
    stage.reader.find("^Number, with the country code")
    stage.write("+12125550199")
    stage.click("^Call at a later time")
    stage.step("a callback for a number")
    stage.click("^Create$")
    stage.reader.find("is on your list for")
    stage.step("the callback is on the agent's own list")


def hand_over(stage: Stage) -> None:
    """Hand a callback to the supervisors, with a note."""
    walter = stage.centre.call_in("walter-hughes")
    stage.click("^Accept")
    stage.click("Hand to a supervisor")
    stage.reader.find("What should the supervisor know")
    stage.write("Wants a letter about the service fee")
    stage.step("handed to a supervisor with a note")
    stage.click("Hand over", "push button")
    wait_until(lambda: stage.centre.look(walter)["held"], "the supervisors hold it")


def take_a_break(stage: Stage) -> None:
    """Become not ready with a reason."""
    stage.reader.find("Ready for the next callback")
    stage.key("ctrl+p", window=WINDOW)
    stage.key("Down", "Down", "Return")
    stage.reader.find("Presence: Break")
    stage.step("on a break")


def play(stage: Stage) -> None:
    """Play the whole morning."""
    with stage.desktop("dana"):
        sign_in(stage)
        rosa = reach_a_customer(stage)
        correct_the_last(stage, rosa)
        reach_no_answer(stage)
        reach_a_greeting(stage)
        work_on_own(stage)
        hand_over(stage)
        take_a_break(stage)
