"""Customers who call in, by the same rules on the simulator and on Asterisk, from the first prompt to the callback."""

from __future__ import annotations

import wave
from collections.abc import Generator
from pathlib import Path
from typing import Any, Final

import numpy as np
import pytest

from demo.telephony.speech import likeness
from server_stub.telephony.settings import CallerStep
from tests.server_stub.telephony.intake.callers import (
    CLOSED_LINE,
    CUSTOMER,
    FULL_LINE,
    LINE,
    Centre,
    centre_on_asterisk,
    centre_on_simulator,
)
from tests.server_stub.telephony.intake_centre import wav_of

pytestmark = [pytest.mark.slow, pytest.mark.patience(180)]

SWITCHES: Final = ("simulator", pytest.param("asterisk", marks=pytest.mark.telephony))
MENU: Final = CallerStep(at="menu", keys="1")


@pytest.fixture(scope="module", params=SWITCHES)
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generator[Centre]:
    """The server with its numbers and the customer's phone, for all tests of one switch."""
    folder = tmp_path_factory.mktemp("centre")
    if request.param == "simulator":
        sounds = tmp_path_factory.mktemp("sounds")
        for name, seconds in (("message", 3), ("customer", 2)):
            _write_noise(sounds / f"{name}.wav", seconds)
        with centre_on_simulator(folder, sounds) as centre:
            yield centre
    else:
        lab: Any = request.getfixturevalue("running_lab")
        with centre_on_asterisk(folder, lab, request.getfixturevalue("prompts")) as centre:
            yield centre


@pytest.fixture
def centre(shared: Centre) -> Generator[Centre]:
    """The server without open callbacks."""
    yield shared
    shared.is_empty()


def says(centre: Centre, name: str, *, keys: str = "", hangs_up: bool = False) -> CallerStep:
    """Return the step of a caller who leaves a message."""
    return CallerStep(at="tone", says=str(centre.sounds / f"{name}.wav"), keys=keys, hangs_up=hangs_up)


def test_that_an_entered_number_is_called_and_its_entry_needs_no_message(centre: Centre) -> None:
    centre.phone.call(
        LINE,
        [
            CallerStep(at="menu", keys="2"),
            CallerStep(at="enter-number", keys="2125550143#"),
            CallerStep(at="confirm-number", keys="1"),
            CallerStep(at="leave-message", keys="#"),
        ],
    )
    callback = centre.callback()
    assert (callback["number"], callback["recordings"]) == ("+12125550143", [])


def test_that_a_message_is_recorded_again_and_the_new_one_is_kept(centre: Centre) -> None:
    centre.phone.call(
        LINE,
        [
            MENU,
            says(centre, "customer", keys="#"),
            CallerStep(at="review-message", keys="2"),
            says(centre, "message"),
            CallerStep(at="review-message", keys="1"),
        ],
    )
    callback = centre.callback()
    assert (callback["business_process_id"], callback["number"]) == ("billing", CUSTOMER)
    assert likeness(wav_of(centre.recording(callback["id"])), centre.sounds / "message.wav") > 0.7
    assert len(centre.callback()["recordings"]) == 1
    for prompt in ("leave-message", "confirmed"):
        centre.phone.has_heard(prompt)


def test_that_hanging_up_while_speaking_keeps_the_callback_and_the_message(centre: Centre) -> None:
    centre.phone.call(LINE, [MENU, says(centre, "message", hangs_up=True)])
    callback = centre.callback()
    assert likeness(wav_of(centre.recording(callback["id"])), centre.sounds / "message.wav") > 0.7


def test_that_hanging_up_before_a_number_is_confirmed_leaves_nothing(centre: Centre) -> None:
    centre.phone.call(LINE, [CallerStep(at="menu", hangs_up=True)])
    assert centre.callbacks() == []


def test_that_a_caller_who_has_a_callback_can_cancel_it(centre: Centre) -> None:
    _hand_in(centre, CUSTOMER)
    centre.phone.call(LINE, [CallerStep(at="own-callback-menu", keys="2")])
    assert centre.callbacks() == []
    centre.phone.has_heard("cancelled")


def test_that_a_closed_a_stopped_and_a_full_queue_are_announced_and_take_nothing(centre: Centre) -> None:
    _hand_in(centre, "+12125550177")
    centre.phone.call(CLOSED_LINE, [])
    centre.phone.has_heard("closed")
    centre.phone.call(FULL_LINE, [])
    centre.phone.has_heard("full")
    centre.boss.post("/v1/business-processes/billing/stop").raise_for_status()
    centre.phone.call(LINE, [])
    centre.phone.has_heard("stopped")
    assert [each["number"] for each in centre.callbacks()] == ["+12125550177"]


def _hand_in(centre: Centre, number: str) -> None:
    with centre.server.client("ivr") as ivr:
        body = {"business_process_id": "billing", "number": number}
        ivr.post("/v1/callbacks", json=body).raise_for_status()


def _write_noise(file: Path, seconds: int) -> None:
    """Write noise as loud and as soft as words are."""
    chance = np.random.default_rng(seconds)
    loudness = np.repeat(chance.uniform(100, 9000, seconds * 50), 160)
    samples = (loudness * chance.uniform(-1, 1, loudness.size)).astype("<i2")
    with wave.open(str(file), "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(8000)
        target.writeframes(samples.tobytes())
