"""The morning of the demo of calls: a customer asks for a callback by phone and is called back."""

from __future__ import annotations

import io
import time
import wave
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import soundfile

from agent_desktop.protocol import paths
from demo.calls.calls_office import CUSTOMER, LINE, CallsOffice
from demo.telephony import softphone
from demo.telephony.speech import RATE_HZ, likeness
from demo.waiting import wait_until

ALIKE: Final = 0.7
"""The same speech reaches 0.9 and more, other speech stays below 0.5."""
_WORDS_WITHIN: Final = timedelta(minutes=5)
"""How long the message may take to become words: a second of processor for each of speech, of which a busy machine gives little."""
_COLUMNS: Final = (
    "business_process_name",
    "number",
    "entered_at",
    "completed_at",
    "end_state",
    "total_attempts",
)
_TALK_S: Final = 6
_FRAMES_S: Final = 50

Json = dict[str, Any]


@dataclass
class CallsMorning:
    """The steps in their order; each is printed once it has succeeded."""

    steps: int = 0
    began: float = field(default_factory=time.monotonic)

    def play(self, office: CallsOffice) -> None:
        """Play the whole morning.

        Raises:
            AssertionError: a step failed; the message names it.
        """
        self.step("Asterisk, the server, the agent and the telephones are ready")
        callback = self.ask_by_phone(office)
        interaction = self.take_the_offer(office, callback)
        self.talk(office, interaction)
        self.complete(office, interaction)
        self.read_the_report(office, callback)

    def step(self, what: str) -> None:
        """Print that a step has succeeded."""
        self.steps += 1
        print(f"{time.monotonic() - self.began:6.1f} s  {self.steps:2d}  {what}", flush=True)

    def ask_by_phone(self, office: CallsOffice) -> Json:
        """Call in, ask for a callback and leave a message; return the callback."""
        lab, caller = office.lab, office.caller
        caller.call(LINE)
        wait_until(lambda: any("Up" in each for each in lab.channels()), "the call is answered")
        self.step(f"{CUSTOMER} calls {LINE} and hears the menu")
        caller.press("1")
        callback: Json = wait_until(lambda: self._open_callbacks(office), "there is a callback")[0]
        self.step("1 is pressed: the callback exists")
        _wait_for_live_recording(office, callback["id"], live=True)
        caller.say(lab.sounds / "message.wav")
        _wait_for_live_recording(office, callback["id"], live=False)
        self.step("the message is spoken")
        caller.press("1")
        wait_until(lambda: _look(office, callback["id"])["recordings"], "the message is filed")
        wait_until(lambda: not lab.channels(), "the caller's call is over")
        wait_until(
            lambda: _look(office, callback["id"])["transcription_status"] == "ready",
            "the message is words",
            within=_WORDS_WITHIN,
        )
        self.step("1 is pressed: the message is filed and transcribed, and the call is over")
        return callback

    def take_the_offer(self, office: CallsOffice, callback: Json) -> Json:
        """Accept the offer, and compare the message in the preview with what was spoken; return the interaction."""
        agent = office.agent
        agent.be("available")
        offer = agent.sees("offered")
        self._expect(offer["callback_id"] == callback["id"], "the offer is for another callback")
        self.step(f"offered to Dana: {offer['number']}")
        agent.order(paths.INTERACTION_SHOWN, offer)
        agent.order(paths.INTERACTION_ACCEPT, offer)
        preview = agent.sees("preview")
        self.step("accepted, and in preview")
        sounds = office.lab.sounds
        sound = _wav_of(agent.recording(callback["id"]))
        self._compare("Dana listens to the message", sound, sounds / "message.wav", sounds / "agent.wav")
        return preview

    def talk(self, office: CallsOffice, interaction: Json) -> None:
        """Dial, lift the agent's phone, and compare what both hear with what was spoken."""
        agent, lab = office.agent, office.lab
        agent.order(paths.INTERACTION_DIAL, interaction)
        agent.sees("connecting")
        wait_until(lambda: any("Ringing" in each for each in lab.channels()), "the agent's phone rings")
        self._expect(not office.customer.calls, "the customer was called before the agent's phone was lifted")
        self.step("Dana's phone rings; the customer is not called yet")
        softphone.press(lab.control_port, "accept")
        agent.sees("handling")
        self.step("Dana lifts the phone, the customer is called and answers")
        agents, customers = lab.sounds / "agent-again.wav", lab.sounds / "customer.wav"
        call = office.customer.calls[-1]
        wait_until(lambda: len(call.frames) > _TALK_S * _FRAMES_S, "the customer hears sound")
        agents_ear = max((lab.folder / "phone").glob("dump-*-dec.wav"), key=lambda file: file.stat().st_mtime)
        enough = 2 * RATE_HZ * _TALK_S  # Bytes.
        wait_until(lambda: agents_ear.stat().st_size > enough, "the agent's phone has written what it heard")
        self._compare("the customer hears Dana", call.heard(), agents, customers)
        agent.order(paths.INTERACTION_END, interaction)
        agent.sees("wrap_up")
        wait_until(lambda: not lab.channels() and not lab.bridges(), "no call is left in Asterisk")
        self.step("Dana hangs up: no call is left in Asterisk")
        wait_until(
            lambda: _samples(agents_ear) > _TALK_S * RATE_HZ, "the agent's phone has completed its recording"
        )
        self._compare("Dana heard the customer", agents_ear, customers, agents)

    def complete(self, office: CallsOffice, interaction: Json) -> None:
        """Complete the callback with *Handled*."""
        office.agent.be("not_ready")
        office.agent.order(paths.INTERACTION_COMPLETE, interaction, status="handled")
        office.agent.sees("completed")
        self.step("completed as Handled")

    def read_the_report(self, office: CallsOffice, callback: Json) -> None:
        """Print the callback's row of report 6.04."""
        answer = office.supervisor.get(paths.REPORT_6_04, params={"business_process_id": "billing"})
        rows = [
            row for row in answer.raise_for_status().json()["items"] if row["callback_id"] == callback["id"]
        ]
        self._expect(len(rows) == 1, f"report 6.04 has {len(rows)} rows of the callback")
        for name in _COLUMNS:
            print(f"{'':14}{name}: {rows[0][name]}")
        for attempt in rows[0]["attempts"]:
            print(f"{'':14}attempt of {attempt['agent_name']} at {attempt['at']}: {attempt['cause']}")
        self._expect(bool(rows[0]["attempts"]), "report 6.04 shows no attempt")
        self.step("report 6.04 shows the call")

    def _compare(self, what: str, heard: Path | bytes, spoken: Path, other: Path) -> None:
        """Compare a recording with what was spoken at the far end, and with the ``other`` end's speech."""
        figure, others = likeness(heard, spoken), likeness(heard, other)
        self._expect(figure > ALIKE, f"{what}: the correlation is {figure:.3f}, not above {ALIKE}")
        self._expect(others < ALIKE, f"{what}: other speech has the correlation {others:.3f}")
        self.step(f"{what} (other speech: {others:.3f}): correlation {figure:.3f}")

    @staticmethod
    def _expect(what: bool, otherwise: str) -> None:  # noqa: FBT001 - the one thing that it takes
        if not what:
            raise AssertionError(otherwise)

    @staticmethod
    def _open_callbacks(office: CallsOffice) -> list[Json]:
        found: list[Json] = office.supervisor.get(paths.CALLBACKS).raise_for_status().json()["items"]
        return found


def _look(office: CallsOffice, callback_id: str) -> Json:
    where = paths.fill(paths.CALLBACK, id=callback_id)
    callback: Json = office.supervisor.get(where).raise_for_status().json()
    return callback


def _wait_for_live_recording(office: CallsOffice, callback_id: str, *, live: bool) -> None:
    """Return once the message of the callback is being recorded, or no longer is."""
    wait_until(
        lambda: office.lab.is_recording(f"callback-desk.message.{callback_id}.") == live,
        "the message is recorded" if live else "the recording ends with the silence",
    )


def _samples(file: Path) -> int:
    """Return how many samples a WAV file has; 0 while its header is not written, which a phone does after the call."""
    try:
        with wave.open(str(file)) as sound:
            return sound.getnframes()
    except (wave.Error, EOFError):
        return 0


def _wav_of(flac: bytes) -> bytes:
    target = io.BytesIO()
    with soundfile.SoundFile(io.BytesIO(flac)) as kept, wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(kept.samplerate)
        file.writeframes(kept.read(-1, "int16", always_2d=True).tobytes())
    return target.getvalue()
