"""A callback over a real Asterisk, from the customer's own call to report 6.04, at the windows of an agent with a headset."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from agent_desktop.protocol import paths
from demo.telephony.lab import TelephonyLab
from demo.telephony.listening_customer import frames_of, listening_customer
from demo.telephony.speech import likeness
from server_stub.site.prompt_synthesis import make_prompts
from tests.journeys.centre import TIMING
from tests.journeys.stage import Stage
from tests.server_stub.telephony.intake_centre import CUSTOMER, Centre, centre_on
from tests.support.sound import SoundLab
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.telephony, pytest.mark.sound, pytest.mark.x11, pytest.mark.slow]

ALIKE: Final = 0.75
"""How alike the same speech is at least after both codecs and both devices; other speech stays below 0.6."""


def ask_by_phone(centre: Centre, message: Path) -> str:
    """Let the customer call in, ask for a callback and leave a message; return the callback's id once it is words."""
    centre.call()
    centre.caller.press("1")
    callback_id: str = centre.callback()["id"]
    centre.is_recording(callback_id)
    centre.caller.say(message)
    centre.has_spoken(callback_id, 5)
    centre.caller.press("#")
    centre.has_recorded(callback_id)
    centre.caller.press("1")
    centre.recording(callback_id)
    centre.is_over()
    wait_until(lambda: centre.callback()["transcription_status"] == "ready", "the message is words")
    return callback_id


def test_that_a_customer_who_called_in_is_called_back_with_desktop_and_headset_alone(
    lab: TelephonyLab, stage: Stage, sound_lab: SoundLab, tmp_path: Path
) -> None:
    make_prompts(tmp_path / "prompts", "en", texts={})
    sound_lab.add_sink("mic")
    sound_lab.set_default_sink("lab")
    sound_lab.set_default_microphone("mic")
    sound = {**sound_lab.variables, "DBUS_SESSION_BUS_ADDRESS": stage.screen.env["DBUS_SESSION_BUS_ADDRESS"]}
    # The customer talks without a pause, as a voicemail box does, and the call is a short one.
    calls = "[business_process.calls]\ndetect_machine = false\n"
    timing = f'{TIMING}max_preview_time_mode = "always"\n{calls}'
    spoken = {name: lab.sounds / f"{name}.wav" for name in ("message", "agent-again", "customer")}
    voice = frames_of(spoken["customer"])
    with (
        centre_on(lab, tmp_path, tmp_path / "prompts", timing=timing) as centre,
        stage.desktop(centre.server, "dana", env=sound),
    ):
        callback_id = ask_by_phone(centre, spoken["message"])
        lab.stop_customers()  # A phone that keeps what it hears replaces them.
        with listening_customer(
            *lab.customers_address, lambda number: voice[number % len(voice)]
        ) as customer:
            lab.wait_until_online("customers")
            stage.click("Be available")
            stage.accept()
            stage.may_press("^Dial now$")
            with sound_lab.recording("lab") as headset:
                stage.click("^Play$")
                wait_until(
                    lambda: likeness(headset.as_telephone_wav(), spoken["message"], least_s=3) > ALIKE,
                    "the agent hears the message",
                )
            assert not customer.calls
            assert not lab.channels(), "no phone rings before the agent dials"
            stage.click("^Dial now$")
            with sound_lab.recording("lab") as headset, sound_lab.playing(spoken["agent-again"], "mic"):
                stage.may_press("^Hang up")
                wait_until(
                    lambda: customer.calls and customer.calls[-1].frames, "the customer hears something"
                )
                end = customer.calls[-1]
                for heard, speech, what in (
                    (end.heard, spoken["agent-again"], "the customer hears the agent"),
                    (headset.as_telephone_wav, spoken["customer"], "the agent hears the customer"),
                ):
                    wait_until(
                        lambda heard=heard, speech=speech: likeness(heard(), speech, least_s=4) > ALIKE, what
                    )
            stage.click("^Hang up")
            stage.click("^Complete$")
            wait_until(lambda: not lab.channels() and not lab.bridges(), "no call is left in Asterisk")
        (row,) = wait_until(
            lambda: centre.boss.get(paths.REPORT_6_04, params={"business_process_id": "billing"}).json()[
                "items"
            ],
            "report 6.04 shows the callback",
        )
        assert (row["callback_id"], row["number"], row["end_state"]) == (callback_id, CUSTOMER, "succeeded")
        assert [attempt["agent_name"] for attempt in row["attempts"]] == ["Dana"]
    lab.start_customers()
    lab.wait_until_online("customers")
