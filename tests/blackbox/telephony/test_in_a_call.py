"""What an agent does in a conversation, as the customer's ear has it, through the real server and a real Asterisk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.telephony import customers
from demo.telephony.lab import TelephonyLab
from demo.telephony.listening_customer import (
    CustomerCall,
    ListeningCustomer,
    frames_of,
    listening_customer,
    silent,
)
from demo.telephony.speech import likeness
from tests.blackbox.client import Stream, User
from tests.blackbox.telephony.office import Office, open_office
from tests.support.waiting import wait_until

pytestmark = pytest.mark.telephony

ALIKE = 0.7
"""Other speech reaches 0.5, the same speech 0.9 and more."""
SOME_SECONDS = 250
"""Frames of 20 ms: enough to distinguish speech from other speech."""
SOME_DIGITS = "15*"


@pytest.fixture(scope="module")
def running_office(tmp_path_factory: pytest.TempPathFactory, running_lab: TelephonyLab) -> Iterator[Office]:
    """The server for all tests of the module; its conversations are recorded."""
    calls = "record = true\n"
    with open_office(tmp_path_factory.mktemp("office"), running_lab, calls=calls) as office:
        yield office


class VoicemailBox:
    """A voice that greets, beeps and then is silent; it notes what was heard until the beep was over."""

    def __init__(self, sounds: Path) -> None:
        self._frames = frames_of(sounds / "voicemail.wav")
        self._beep_over = len(frames_of(sounds / "padded.wav")) + len(frames_of(sounds / "beep.wav"))
        self.customer: ListeningCustomer | None = None
        self.frames_until_beep: int | None = None

    def __call__(self, number: int) -> bytes:
        """Return a frame of the voice."""
        if number == self._beep_over and self.customer is not None:
            self.frames_until_beep = len(self.customer.calls[-1].frames)
        return self._frames[number] if number < len(self._frames) else silent(number)


@pytest.fixture
def voicemail(office: Office) -> Iterator[VoicemailBox]:
    """A voicemail box that answers instead of a customer."""
    box = VoicemailBox(office.lab.sounds)
    office.lab.stop_customers()
    try:
        with listening_customer(*office.lab.customers_address, box) as box.customer:
            office.lab.wait_until_online("customers")
            yield box
    finally:
        office.lab.start_customers()
        office.lab.wait_until_online("customers")


@pytest.fixture
def customer(office: Office) -> Iterator[ListeningCustomer]:
    """A customer who answers, stays silent, and keeps what is heard."""
    office.lab.stop_customers()
    try:
        with listening_customer(*office.lab.customers_address) as customer:
            office.lab.wait_until_online("customers")
            yield customer
    finally:
        office.lab.start_customers()
        office.lab.wait_until_online("customers")


def heard_from_now(call: CustomerCall) -> bytes:
    """Return what the customer hears in the next seconds."""
    count = len(call.frames) + SOME_SECONDS
    wait_until(lambda: len(call.frames) >= count, "the customer has listened")
    return call.heard(SOME_SECONDS)


def conversation(office: Office, customer: ListeningCustomer) -> tuple[User, Stream, str, CustomerCall]:
    """Return the agent, who talks without a pause, the agent's stream, the interaction's address and the customer's call."""
    agent, stream, interaction = office.accepted("real", customers.ANSWERS)
    office.channels_are(1, state="Ringing")
    office.press("accept")
    stream.state("handling")
    return agent, stream, f"/v1/interactions/{interaction['id']}", customer.calls[-1]


def end(office: Office, agent: User, stream: Stream, at: str) -> None:
    """Press the red X until the interaction is over, and leave work."""
    agent.post(f"{at}/end")
    wrap_up = stream.state("wrap_up")
    office.is_quiet()
    office.done(agent, wrap_up, "handled")


def test_that_a_customer_on_hold_hears_music_and_no_agent_and_gets_each_digit_once(
    office: Office, customer: ListeningCustomer
) -> None:
    agent, stream, at, call = conversation(office, customer)
    speech = office.lab.sounds / "agent-again.wav"
    assert likeness(heard_from_now(call), speech, least_s=4) > ALIKE
    agent.post(f"{at}/hold")
    wait_until(lambda: office.in_the_bridges() == [1], "the customer is out of the conversation")
    music = office.lab.sounds / "customer.wav"
    wait_until(lambda: likeness(heard_from_now(call), music, least_s=4) > ALIKE, "the customer hears music")
    assert likeness(heard_from_now(call), speech, least_s=4) < ALIKE
    for key, digits in (("k1", SOME_DIGITS), ("k1", SOME_DIGITS), ("k2", "5#A")):
        agent.post(f"{at}/digits", {"digits": digits, "key": key})
    wait_until(lambda: call.digits.endswith("5#A"), "the digits have arrived")
    agent.post(f"{at}/resume")
    wait_until(lambda: likeness(heard_from_now(call), speech, least_s=4) > ALIKE, "the agent is heard again")
    assert call.digits == SOME_DIGITS + "5#A"
    end(office, agent, stream, at)


def test_that_the_agents_own_message_reaches_the_customer_after_the_agent_has_left(
    office: Office, customer: ListeningCustomer
) -> None:
    agent, stream, at, call = conversation(office, customer)
    agent.post(f"{at}/message")
    wrap_up = stream.state("wrap_up")
    assert wrap_up["completion_status"] == "handled"
    office.is_quiet()
    assert likeness(call.heard(), office.lab.sounds / "message.wav", least_s=4) > ALIKE
    office.done(agent, wrap_up, "handled")


def test_that_a_message_left_after_the_beep_is_in_the_voicemail_box_and_completes_the_callback(
    office: Office, voicemail: VoicemailBox
) -> None:
    agent, stream, interaction = office.accepted("real", customers.VOICEMAIL)
    office.channels_are(1, state="Ringing")
    office.press("accept")
    heard = stream.next("interaction", lambda data: bool(data["call"] and data["call"]["beep_heard"])).data
    assert (heard["state"], heard["call"]["answered_by"]) == ("handling", "machine")
    assert "leave_message" in heard["allowed_commands"]
    agent.post(f"/v1/interactions/{interaction['id']}/message")
    wrap_up = stream.state("wrap_up")
    assert wrap_up["completion_status"] == "handled"
    assert "handled" in wrap_up["allowed_completion_statuses"]
    office.is_quiet()
    assert voicemail.customer is not None
    call = voicemail.customer.calls[-1]
    assert voicemail.frames_until_beep is not None, "the box has beeped"
    after = len(call.frames) - voicemail.frames_until_beep
    message = office.lab.sounds / "message.wav"
    assert likeness(call.heard(after), message, least_s=4) > ALIKE
    row = office.done(agent, wrap_up, "handled")
    assert (row["end_state"], row["total_attempts"]) == ("succeeded", 1)


def test_that_an_erased_conversation_does_not_come_back_from_the_copy_on_the_switch(office: Office) -> None:
    agent, stream, interaction = office.accepted("answers", customers.HANGS_UP)
    stream.state("handling")
    stream.state("wrap_up")
    office.is_quiet()
    office.done(agent, interaction, "handled")
    boss, path = office.user("boss"), f"/v1/callbacks/{interaction['callback_id']}/call-recordings"
    (found,) = wait_until(lambda: boss.get(path)["items"], "the recording is stored")
    folder = office.lab.folder / "asterisk/spool/recording"
    wait_until(lambda: not list(folder.glob("callback-desk.conversation.*")), "the switch has none")
    office.user("root").post("/v1/customers/erase", {"callback_id": interaction["callback_id"]})
    assert boss.get(path)["items"] == []
    copy = folder / f"callback-desk.conversation.{found['attempt_id']}.{found['id']}.wav"
    shutil.copyfile(office.lab.sounds / "message.wav", copy)
    office.server.kill()
    office.server.start()
    wait_until(lambda: not copy.exists(), "the copy is deleted from the switch")
    assert boss.get(path)["items"] == []


def test_that_the_agent_hears_what_the_network_plays_before_the_answer(office: Office) -> None:
    agent, stream, interaction = office.accepted("real", customers.ANNOUNCEMENT)
    office.channels_are(1, state="Ringing")
    office.press("accept")
    wrap_up = stream.state("wrap_up")
    assert wrap_up["call"]["outcome"] in {"busy", "no_answer"}
    office.is_quiet()
    file = office.what_the_phone_heard()
    assert likeness(file, office.lab.sounds / "greeting.wav", least_s=1.5) > ALIKE
    office.done(agent, interaction, "no_answer")
    office.removed(agent, interaction)
