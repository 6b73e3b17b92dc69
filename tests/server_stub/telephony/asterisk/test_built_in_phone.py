"""The desktop as the phone over a real Asterisk: phone process, relay, media socket, SIP customer; sound both ways."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Final

import pytest

from agent_desktop.model.phone import LineFault
from agent_desktop.phone import g711
from agent_desktop.phone.messages import CloseLine, LineDown, LineUp, OpenLine, UseDevices
from agent_desktop.protocol.states import EndpointKind
from demo.telephony.lab import TelephonyLab
from demo.telephony.listening_customer import (
    CustomerCall,
    ListeningCustomer,
    frames_of,
    listening_customer,
    silent,
)
from demo.telephony.speech import likeness
from server_stub.core.model.effects import Hold, SendDigits
from server_stub.core.model.events import AgentAnswered, AgentLegEnded, CallAnswered
from server_stub.core.model.telephony_events import LegEnd
from server_stub.relay.media_legs import MediaLegs
from server_stub.relay.media_relay import MediaRelay
from server_stub.web import listen
from tests.server_stub.telephony.switches import SwitchOnTrial, asterisk
from tests.support.needs import program
from tests.support.phone_process import PhoneProcess, phone_process
from tests.support.sound import SoundLab
from tests.support.waiting import seen, wait_until

pytestmark = [
    pytest.mark.telephony,
    pytest.mark.sound,
    pytest.mark.patience(180),
    pytest.mark.usefixtures("lab_with_desktops"),
]

ALIKE: Final = 0.8
"""How alike the same speech is at least after both codecs and both devices."""
UNLIKE: Final = 0.6
"""How alike other speech is at most."""


@contextmanager
def customer_of(lab: TelephonyLab, speaks: Path | None = None) -> Generator[ListeningCustomer]:
    """Put a customer who listens in the place of SIPp."""
    frames = frames_of(speaks) if speaks is not None else []

    def speak(number: int) -> bytes:
        return frames[number % len(frames)]

    voice = speak if frames else silent
    lab.stop_customers()
    try:
        with listening_customer(*lab.customers_address, voice) as customer:
            lab.wait_until_online("customers")
            yield customer
    finally:
        lab.start_customers()
        lab.wait_until_online("customers")


@contextmanager
def agent_speaking(lab: SoundLab, file: Path) -> Generator[None]:
    """Play a file into the agent's microphone, once from now on: it must last until the call has been heard."""
    command = [program("paplay", package="pulseaudio-utils"), "--device=mic", str(file)]
    player = subprocess.Popen(command, env=dict(lab.env))
    try:
        yield
    finally:
        player.kill()
        player.wait()


class DesktopCall:
    """An agent's desktop in a call."""

    def __init__(self, trial: SwitchOnTrial, legs: MediaLegs, phone: PhoneProcess) -> None:
        self._trial = trial
        self._legs = legs
        self.phone = phone
        self._lines = 0

    async def connect(self) -> None:
        """Open a line to the agent's leg, as a desktop does."""
        leg = await self._legs.open(self._trial.interaction_id, "dana")
        assert leg is not None
        self._lines += 1
        number = self._lines
        self.phone.order(OpenLine(number, f"ws://127.0.0.1:{leg.port}{leg.path}"))
        await asyncio.to_thread(self.phone.wait_for, LineUp, lambda one: one.line == number)
        await self._trial.reported(AgentAnswered, number)

    async def dial(self, customer: ListeningCustomer) -> CustomerCall:
        """Dial the customer, and return the customer's end once it is answered."""
        self._trial.dial("answers")
        await self._trial.reported(CallAnswered)
        await seen(lambda: customer.calls and customer.calls[-1].frames, "the customer hears something")
        return customer.calls[-1]


@asynccontextmanager
async def desktop_call(
    lab: TelephonyLab, sound: SoundLab
) -> AsyncGenerator[tuple[DesktopCall, MediaRelay, SwitchOnTrial]]:
    """Ring a desktop, and connect its phone through a relay."""
    sound.add_sink("mic")
    relay = MediaRelay(lambda: listen("127.0.0.1", 0))
    try:
        async with asterisk(lab) as trial:
            with phone_process(sound.env) as phone:
                phone.order(UseDevices("pulse:lab", "pulse:mic.monitor"))
                trial.ring("answers", kind=EndpointKind.DESKTOP)
                legs = MediaLegs(relay, trial.telephony.open_leg, behind_proxy=False)
                call = DesktopCall(trial, legs, phone)
                await call.connect()
                try:
                    yield call, relay, trial
                finally:
                    trial.hang_up()
                    await seen(lambda: not lab.channels(), "all calls are over")
    finally:
        await relay.close()


async def is_like(heard: Callable[[], bytes], spoken: Path, what: str) -> None:
    """Wait until ``heard()`` is like ``spoken``."""
    await asyncio.to_thread(wait_until, lambda: likeness(heard(), spoken, least_s=4) > ALIKE, what)


async def test_that_agent_and_customer_hear_each_other_over_asterisk(
    lab: TelephonyLab, sound_lab: SoundLab
) -> None:
    agent, customer_says = lab.sounds / "agent.wav", lab.sounds / "customer.wav"
    with customer_of(lab, customer_says) as customer:
        async with desktop_call(lab, sound_lab) as (call, _, _):
            # A speech that was over before a slow answer would never be heard; this one goes on.
            speaking = agent_speaking(sound_lab, lab.sounds / "agent-again.wav")
            with sound_lab.recording("lab") as headset, speaking:
                end = await call.dial(customer)
                await is_like(end.heard, agent, "the customer hears the agent")
                await is_like(headset.as_telephone_wav, customer_says, "the agent hears the customer")
                assert likeness(end.heard(), customer_says, least_s=4) < UNLIKE
                assert likeness(headset.as_telephone_wav(), agent, least_s=4) < UNLIKE


async def test_that_hold_is_music_and_digits_reach_the_customer(
    lab: TelephonyLab, sound_lab: SoundLab
) -> None:
    with customer_of(lab) as customer:
        async with desktop_call(lab, sound_lab) as (call, _, trial):
            with agent_speaking(sound_lab, lab.sounds / "agent-again.wav"):
                end = await call.dial(customer)
                await seen(lambda: is_sounding(end), "the customer hears the agent")
                trial.telephony.hold(Hold(trial.attempt_id, on=True))
                await seen(lambda: is_music(lab, end), "hold is music")
                trial.telephony.hold(Hold(trial.attempt_id, on=False))
                await seen(lambda: is_sounding(end), "the customer is back")
                trial.telephony.send_digits(SendDigits(trial.attempt_id, "15#", "d1"))
                await seen(lambda: end.digits == "15#", "the digits arrive")


def is_music(lab: TelephonyLab, end: CustomerCall) -> bool:
    """Return whether the customer has heard the lab's music on hold in the last six seconds."""
    return likeness(end.heard(last=300), lab.sounds / "customer.wav", least_s=4) > ALIKE


def is_sounding(end: CustomerCall) -> bool:
    """Return whether the customer has heard something in the last half second."""
    recent = [frame for at, frame in end.frames[-50:] if at > time.monotonic() - 0.5]
    return any(g711.peak(g711.decode(frame)) > 0.02 for frame in recent)


@pytest.mark.logs_expected("the media relay ended")
async def test_that_a_killed_relay_costs_the_leg_and_not_the_call(
    lab: TelephonyLab, sound_lab: SoundLab
) -> None:
    with customer_of(lab) as customer:
        async with desktop_call(lab, sound_lab) as (call, relay, trial):
            with agent_speaking(sound_lab, lab.sounds / "agent-again.wav"):
                end = await call.dial(customer)
                assert relay.pid is not None
                os.kill(relay.pid, signal.SIGKILL)
                assert (await trial.reported(AgentLegEnded)).how is LegEnd.LOST
                down = await asyncio.to_thread(call.phone.wait_for, LineDown)
                assert down.fault is LineFault.BROKEN_OFF
                assert not end.is_over.is_set()
                await call.connect()
                await seen(lambda: is_sounding(end), "the customer hears the agent again")


async def test_that_a_frozen_desktop_is_lost_and_comes_back(lab: TelephonyLab, sound_lab: SoundLab) -> None:
    with customer_of(lab) as customer:
        async with desktop_call(lab, sound_lab) as (call, _, trial):
            with agent_speaking(sound_lab, lab.sounds / "agent-again.wav"):
                end = await call.dial(customer)
                os.kill(call.phone.process.pid, signal.SIGSTOP)
                try:
                    assert (await trial.reported(AgentLegEnded)).how is LegEnd.LOST
                    assert not end.is_over.is_set()
                finally:
                    os.kill(call.phone.process.pid, signal.SIGCONT)
                await asyncio.to_thread(call.phone.wait_for, LineDown)
                await call.connect()
                await seen(lambda: is_sounding(end), "the customer hears the agent again")


async def test_that_a_network_that_stops_for_a_while_leaves_no_delay(
    lab: TelephonyLab, sound_lab: SoundLab
) -> None:
    with customer_of(lab) as customer:
        async with desktop_call(lab, sound_lab) as (call, relay, trial):
            with agent_speaking(sound_lab, lab.sounds / "agent-again.wav"):
                end = await call.dial(customer)
                await seen(lambda: is_sounding(end), "the customer hears the agent")
                assert relay.pid is not None
                os.kill(relay.pid, signal.SIGSTOP)
                await seen(lambda: not is_sounding(end), "the sound stops")
                os.kill(relay.pid, signal.SIGCONT)
                await seen(lambda: is_sounding(end), "the sound comes back")
            await seen(lambda: not is_sounding(end), "what the agent stops saying ends for the customer too")
            assert trial.of(AgentLegEnded) == []


async def test_that_a_desktop_that_hangs_up_is_distinguished_from_one_that_is_lost(
    lab: TelephonyLab, sound_lab: SoundLab
) -> None:
    with customer_of(lab) as customer:
        async with desktop_call(lab, sound_lab) as (call, _, trial):
            await call.dial(customer)
            call.phone.order(CloseLine())
            assert (await trial.reported(AgentLegEnded)).how is LegEnd.HUNG_UP
