"""Conversations are recorded on the real switch: both sides, after the notice, and without the pauses."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import EndpointKind
from demo.telephony import softphone
from demo.telephony.lab import TelephonyLab
from demo.telephony.listening_customer import ListeningCustomer, frames_of, listening_customer, silent
from demo.telephony.speech import presence
from server_stub.core.model.effects import PauseRecording, ReleaseAgent
from server_stub.core.model.events import (
    AgentAnswered,
    CallAnswered,
    CallEnded,
    CallNotRecorded,
    CallRecorded,
)
from server_stub.telephony.asterisk.adapter import AsteriskTelephony
from server_stub.telephony.base import StoredCall, StoredLeg
from tests.server_stub.telephony.switches import PATIENCE, SwitchOnTrial, asterisk
from tests.support.waiting import seen

pytestmark = [pytest.mark.telephony, pytest.mark.patience(180)]

HEARD = 0.55
"""Half a second of a voice correlates with 0.9 where the other side pauses, and with 0.7 below an equally loud one."""
UNHEARD = 0.45
"""Half a second of another voice has correlated with 0.3 at the best-fitting place."""


class Script:
    """The customer's voice: silence, until ``speak`` gives it something to speak."""

    def __init__(self) -> None:
        self._frames: list[bytes] = []
        self.phone: ListeningCustomer | None = None

    def __call__(self, number: int) -> bytes:
        """Return the next frame."""
        return self._frames.pop(0) if self._frames else silent(number)

    def heard(self) -> bytes:
        """Return what the customer has heard in the last call."""
        assert self.phone is not None
        return self.phone.calls[-1].heard()

    async def speak(self, file: Path) -> None:
        """Speak the first three seconds of a file, and return when they have been sent."""
        self._frames = frames_of(file)[:150]
        await seen(lambda: not self._frames, "the customer has spoken", within=PATIENCE)


@contextmanager
def speaking_customer(lab: TelephonyLab) -> Generator[Script]:
    """Replace the customers by one who speaks what the script gives."""
    script = Script()
    lab.stop_customers()
    try:
        with listening_customer(*lab.customers_address, script) as phone:
            script.phone = phone
            lab.wait_until_online("customers")
            yield script
    finally:
        lab.start_customers()
        lab.wait_until_online("customers")


def stored(trial: SwitchOnTrial) -> tuple[list[StoredLeg], list[StoredCall]]:
    """Return the leg and the call as a server that starts again finds them in its store."""
    now = datetime.now(UTC)
    endpoint = Endpoint(kind=EndpointKind.SOFTPHONE, address=trial.phones["softphone"])
    leg = StoredLeg(
        interaction_id=trial.interaction_id, agent_id="dana", endpoint=endpoint, up=True, accepts=False
    )
    call = StoredCall(
        attempt_id=trial.attempt_id,
        interaction_id=trial.interaction_id,
        number=trial.numbers["answers"],
        dialed_at=now,
        answered_at=now,
    )
    return [leg], [call]


async def crash(trial: SwitchOnTrial) -> None:
    """End an adapter as a killed process would: it ends no call, and gives no lead back."""
    assert isinstance(trial.telephony, AsteriskTelephony)
    trial.telephony._link.ready.clear()  # pyright: ignore[reportPrivateUsage]
    await trial.telephony.close()


@asynccontextmanager
async def recorded_call(
    lab: TelephonyLab, application: str, notice: str | None = None
) -> AsyncGenerator[SwitchOnTrial]:
    """Bring the SIP phone, which speaks all the time, and the customer into a recorded conversation."""
    async with (
        asterisk(lab, application=application) as trial,
        softphone.in_use(lab.control_port, lab.folder / "phone") as phone,
    ):
        trial.ring("softphone")
        await phone.rings()
        await phone.answer()
        await trial.reported(AgentAnswered)
        trial.dial("answers")
        trial.keep_recording(notice)
        await trial.reported(CallAnswered)
        await recording_is(lab, application, trial, "recording")
        yield trial


async def recording_is(lab: TelephonyLab, application: str, trial: SwitchOnTrial, state: str) -> None:
    """Wait until Asterisk has the recording in ``state``."""
    name = f"{application}.conversation.{trial.attempt_id}.{trial.recording_id}"
    await seen(lambda: lab.recording_state(name) == state, f"the recording is {state}", within=PATIENCE)


async def end_of(trial: SwitchOnTrial) -> bytes:
    """End the call, and return what was recorded."""
    trial.hang_up()
    await trial.reported(CallRecorded)
    sound = await trial.telephony.fetch_recording(trial.recording_id)
    assert sound is not None
    await trial.telephony.drop_recording(trial.recording_id)
    return sound


async def test_that_both_sides_are_recorded_without_what_is_spoken_in_a_pause(lab: TelephonyLab) -> None:
    application, sounds = f"test-{uuid4().hex[:8]}", lab.sounds
    with speaking_customer(lab) as customer:
        async with recorded_call(lab, application) as trial:
            await customer.speak(sounds / "customer.wav")
            for on in (True, False):
                trial.telephony.pause_recording(PauseRecording(trial.attempt_id, on=on))
                await recording_is(lab, application, trial, "paused" if on else "recording")
                await customer.speak(sounds / ("message.wav" if on else "greeting.wav"))
            sound = await end_of(trial)
    assert presence(sound, sounds / "agent.wav", 20) > HEARD
    assert presence(sound, sounds / "customer.wav", 3) > HEARD
    assert presence(sound, sounds / "greeting.wav", 3) > HEARD
    assert presence(sound, sounds / "message.wav", 3) < UNHEARD


async def test_that_the_customer_hears_the_notice_before_anything_is_recorded(lab: TelephonyLab) -> None:
    application, notice = f"test-{uuid4().hex[:8]}", lab.sounds / "message"
    with speaking_customer(lab) as customer:
        async with recorded_call(lab, application, str(notice)) as trial:
            heard = customer.heard()
            await customer.speak(lab.sounds / "customer.wav")
            sound = await end_of(trial)
    assert presence(heard, notice.with_suffix(".wav"), 3) > HEARD
    assert presence(sound, lab.sounds / "customer.wav", 3) > HEARD
    assert presence(sound, notice.with_suffix(".wav"), 3) < UNHEARD


@pytest.mark.logs_expected("a conversation is not recorded")
async def test_that_nothing_is_recorded_without_a_notice_that_is_missing(lab: TelephonyLab) -> None:
    application = f"test-{uuid4().hex[:8]}"
    async with asterisk(lab, application=application) as trial:
        await trial.connected()
        trial.dial("hangs up")
        trial.keep_recording("there-is-no-such-prompt")
        await trial.reported(CallNotRecorded)
        await trial.reported(CallEnded)
        await trial.is_quiet()
        assert trial.of(CallRecorded) == []
        assert await trial.telephony.fetch_recording(trial.recording_id) is None
        trial.telephony.release_agent(ReleaseAgent(trial.interaction_id))


async def test_that_a_recording_goes_on_over_a_restart_and_is_reported_after_one(lab: TelephonyLab) -> None:
    application = f"test-{uuid4().hex[:8]}"
    with speaking_customer(lab) as customer:
        async with recorded_call(lab, application) as first:
            await customer.speak(lab.sounds / "customer.wav")
            legs, calls = stored(first)
            await crash(first)
            async with asterisk(lab, application=application, legs=legs, calls=calls) as second:
                second.attempt_id, second.interaction_id = first.attempt_id, first.interaction_id
                second.keep_recording()
                second.telephony.pause_recording(PauseRecording(second.attempt_id, on=True))
                await recording_is(lab, application, second, "paused")
                await customer.speak(lab.sounds / "message.wav")
                second.hang_up()
                await second.reported(CallRecorded)
                await crash(second)
    async with asterisk(lab, application=application) as third:
        report = await third.reported(CallRecorded)
        assert (report.attempt_id, report.recording_id) == (first.attempt_id, first.recording_id)
        sound = await third.telephony.fetch_recording(report.recording_id)
        assert sound is not None
        await third.telephony.drop_recording(report.recording_id)
    assert presence(sound, lab.sounds / "customer.wav", 3) > HEARD
    assert presence(sound, lab.sounds / "message.wav", 3) < UNHEARD
