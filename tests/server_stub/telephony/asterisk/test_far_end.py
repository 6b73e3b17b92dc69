"""Voicemail boxes on the real switch: their beep is heard, and a message is left after it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from agent_desktop.protocol.states import AnsweredBy
from demo.telephony.lab import TelephonyLab
from demo.telephony.listening_customer import frames_of, listening_customer, silent
from demo.telephony.speech import likeness
from server_stub.core.model.effects import HangUp, LeaveMessage
from server_stub.core.model.events import BeepHeard, CallAnswered, CallEnded
from server_stub.telephony.asterisk.far_end import BEEPS_HZ
from tests.server_stub.telephony.switches import PATIENCE, asterisk
from tests.support.waiting import seen

pytestmark = [pytest.mark.telephony, pytest.mark.patience(180)]

ALIKE = 0.8
"""How alike the same speech is at least after the codec."""


@pytest.mark.parametrize("ordered", ["during the greeting", "after the beep"])
async def test_that_a_message_is_left_after_the_beep(lab: TelephonyLab, ordered: str) -> None:
    voicemail = frames_of(lab.sounds / "voicemail.wav")
    greeting = len(frames_of(lab.sounds / "padded.wav"))
    spoken = 0
    heard_before_beep: list[bytes] = []

    def box(number: int) -> bytes:
        nonlocal spoken
        spoken = number
        if number == greeting:
            heard_before_beep.append(customer.calls[-1].heard())
        return voicemail[number] if number < len(voicemail) else silent(number)

    lab.stop_customers()
    try:
        with listening_customer(*lab.customers_address, box) as customer:
            lab.wait_until_online("customers")
            async with asterisk(lab) as trial:
                await trial.connected()
                trial.dial("voicemail")
                await trial.reported(CallAnswered)
                if ordered == "after the beep":
                    await trial.reported(BeepHeard)
                order = LeaveMessage(trial.attempt_id, str(lab.sounds / "message"))
                trial.telephony.leave_message(order)
                await trial.reported(CallEnded)
                assert spoken > greeting, "the message waits for the beep"
                assert [each.by_whom for each in trial.of(CallAnswered)][-1] is AnsweredBy.MACHINE
                assert len(trial.of(BeepHeard)) == 1
                heard = customer.calls[-1].heard()
                await seen(lambda: not lab.channels(), "the call is over", within=PATIENCE)
            assert likeness(heard, lab.sounds / "message.wav", least_s=4) > ALIKE
            assert heard_before_beep, "the box has beeped"
            assert likeness(heard_before_beep[0], lab.sounds / "message.wav", least_s=2) < ALIKE
    finally:
        lab.start_customers()
        lab.wait_until_online("customers")


def _short_greeting(folder: Path, beep_hz: int) -> Path:
    """Write what a box with few words sounds like: a second of silence, 0.8 s of talking, a pause, and a beep."""
    rate, chance = 8_000, np.random.default_rng(3)
    time = np.arange(round(0.4 * rate)) / rate
    parts = [
        np.zeros(rate),
        chance.normal(0, 0.1, round(0.8 * rate)),
        np.zeros(rate),
        0.3 * np.sin(2 * np.pi * beep_hz * time),
        np.zeros(round(0.1 * rate)),
    ]
    file = folder / "box.wav"
    soundfile.write(str(file), np.concatenate(parts), rate, subtype="PCM_16")
    return file


@pytest.mark.parametrize("beep_hz", BEEPS_HZ)
async def test_that_a_box_with_few_words_counts_as_a_person_until_it_beeps(
    lab: TelephonyLab, tmp_path: Path, beep_hz: int
) -> None:
    greeting = frames_of(_short_greeting(tmp_path, beep_hz))

    def box(number: int) -> bytes:
        return greeting[number] if number < len(greeting) else silent(number)

    lab.stop_customers()
    try:
        with listening_customer(*lab.customers_address, box):
            lab.wait_until_online("customers")
            async with asterisk(lab) as trial:
                await trial.connected()
                trial.dial("voicemail")
                await trial.reported(BeepHeard)
                assert [each.by_whom for each in trial.of(CallAnswered)] == [
                    AnsweredBy.UNKNOWN,
                    AnsweredBy.PERSON,
                    AnsweredBy.MACHINE,
                ]
                trial.telephony.hang_up(HangUp(trial.attempt_id))
                await seen(lambda: not lab.channels(), "the call is over", within=PATIENCE)
    finally:
        lab.start_customers()
        lab.wait_until_online("customers")
