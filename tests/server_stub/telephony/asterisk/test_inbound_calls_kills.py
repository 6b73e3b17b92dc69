"""Asterisk killed at each step of a caller's dialogue: the callback exists once, with what was spoken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from demo.telephony.lab import TelephonyLab
from demo.telephony.speech import likeness
from tests.server_stub.telephony.intake_centre import CUSTOMER, Centre, centre_on, wav_of
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.telephony, pytest.mark.slow, pytest.mark.patience(180)]

Step = Callable[[Centre], None]


@pytest.fixture(scope="module")
def running_centre(
    tmp_path_factory: pytest.TempPathFactory, running_lab: TelephonyLab, prompts: Path
) -> Iterator[Centre]:
    """The server for all tests of the module."""
    folder = tmp_path_factory.mktemp("intake")
    with centre_on(running_lab, folder, prompts, troubles_expected=True) as centre:
        yield centre


@pytest.fixture
def centre(running_centre: Centre, lab: TelephonyLab) -> Iterator[Centre]:
    """The server without a callback; a call or a message that is left in Asterisk fails the test."""
    assert lab is running_centre.lab
    yield running_centre
    running_centre.is_over()
    for callback in running_centre.callbacks():
        running_centre.boss.post(f"/v1/callbacks/{callback['id']}/purge").raise_for_status()


def hears_the_menu(_centre: Centre) -> None:
    """The caller listens."""


def has_entered_a_number(centre: Centre) -> None:
    """Another number is entered, and not confirmed yet."""
    centre.caller.press("22125550143#")


def has_asked(centre: Centre) -> None:
    """The callback is stored."""
    centre.caller.press("1")
    centre.callback()


def is_speaking(centre: Centre) -> None:
    """Some seconds of the message are recorded."""
    has_asked(centre)
    callback_id = centre.callback()["id"]
    centre.is_recording(callback_id)
    centre.caller.say(centre.lab.sounds / "message.wav")
    centre.has_spoken(callback_id, 4)


def has_spoken(centre: Centre) -> None:
    """The message is recorded, and the caller is asked whether to keep it."""
    is_speaking(centre)
    centre.caller.press("#")
    centre.has_recorded(centre.callback()["id"])


def is_asked_whether_to_cancel(centre: Centre) -> None:
    """The caller has a callback already, and has not cancelled it."""
    centre.caller.hang_up()
    centre.is_over()
    body = {"business_process_id": "billing", "number": CUSTOMER}
    with centre.server.client("ivr") as ivr:
        ivr.post("/v1/callbacks", json=body).raise_for_status()
    centre.call()


STEPS: Final = {
    "hears the menu": (hears_the_menu, 0, False),
    "has entered a number": (has_entered_a_number, 0, False),
    "has asked": (has_asked, 1, False),
    "is speaking": (is_speaking, 1, True),
    "has spoken": (has_spoken, 1, True),
    "is asked whether to cancel": (is_asked_whether_to_cancel, 1, False),
}
"""What the caller does, how many callbacks there are then, and whether with a message."""


@pytest.mark.parametrize(("step", "callbacks", "has_message"), STEPS.values(), ids=STEPS)
def test_that_nothing_is_lost_when_asterisk_is_killed_while_a_caller(
    centre: Centre, step: Step, *, callbacks: int, has_message: bool
) -> None:
    centre.call()
    step(centre)
    before = centre.connections()
    centre.lab.kill_asterisk()
    centre.lab.start_asterisk()
    wait_until(lambda: centre.connections() > before, "Asterisk is connected again")
    centre.caller.hang_up()
    assert len(centre.callbacks()) == callbacks
    if has_message:
        sound = centre.recording(centre.callback()["id"])
        assert likeness(wav_of(sound), centre.lab.sounds / "message.wav", least_s=3) > 0.7
        centre.is_over()
        assert len(centre.callback()["recordings"]) == 1


def test_that_the_next_caller_is_served_by_an_asterisk_that_was_killed(centre: Centre) -> None:
    before = centre.connections()
    centre.lab.kill_asterisk()
    centre.lab.start_asterisk()
    wait_until(lambda: centre.connections() > before, "Asterisk is connected again")
    centre.call()
    centre.caller.press("1")
    assert centre.callback()["number"] == CUSTOMER
    centre.caller.hang_up()
