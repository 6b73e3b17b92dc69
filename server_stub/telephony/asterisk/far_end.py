"""What the customer's side sounds like after the answer: who answered, when a voicemail box beeps, and when it is silent.

Asterisk listens inside the bridge, so that agent and customer hear each other from the first moment. The rules are in
*Who answered* of docs/behaviour.md.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import msgspec

from agent_desktop.protocol.states import AnsweredBy
from server_stub.telephony.asterisk.ari_messages import AriEvent, AriVariable
from server_stub.telephony.asterisk.errors import AriError, AriRefused
from server_stub.telephony.asterisk.lanes import Work
from server_stub.telephony.asterisk.machine_detection import TALK_DETECTION, AnswerVerdict, MachineDetection
from server_stub.telephony.asterisk.switch_link import SwitchLink

BEEPS_HZ: Final = (1000, 700)
"""The beep of many voicemail boxes, and that of Asterisk's own."""
_BEEP: Final = f"TONE_DETECT({BEEPS_HZ[0]},200)"
"""Makes Asterisk count tones that last 200 ms."""
_BEEPS_HEARD: Final = "TONE_DETECT(rx)"
_ASTERISKS_BEEP: Final = f"TONE_DETECT({BEEPS_HZ[1]},200,t)"
"""The same in what the agent hears, because a channel can listen for one tone alone."""
_ASTERISKS_BEEPS_HEARD: Final = "TONE_DETECT(tx)"
_NO_BEEP_BEFORE_S: Final = 1.0
"""No greeting is so short; a call that ends sooner costs one request less."""
_ASK_EVERY_S: Final = 0.25
"""Asterisk sends no event for a tone, so it is asked."""
ASK_AFTER_SILENCE_S: Final = 0.6
"""Silence, beyond that which ends talking, after which it is asked whether a person has beeped. A box is silent after its beep."""
PERSON_MAY_BEEP_FOR_S: Final = 40.0
"""How long after the answer that is asked: longer than the greetings that are taken for a person's."""
_ASK_FOR_S: Final = 90.0
"""Longer than greetings are; then the box counts as one without a beep."""
_SILENT_S: Final = 2.4
"""Silence, beyond that which ends talking, after which a message is left without a beep."""
_LONGEST_WAIT_S: Final = 30.0
"""How long a message waits at most, for example on a noisy line."""


class FarEnd:
    """The far end of one answered call.

    ``agent_channel_id`` is the agent's leg at the answer; None if it is not known. ``add`` runs a request after those before
    it. ``on_verdict`` is called with a person or a machine, and once more if a person turns out to be a machine;
    ``on_beep`` is called once at most.
    """

    def __init__(
        self,
        link: SwitchLink,
        channel_id: str,
        *,
        agent_channel_id: str | None,
        add: Callable[[Work], None],
        on_verdict: Callable[[AnsweredBy], None],
        on_beep: Callable[[], None],
    ) -> None:
        self._link = link
        self._channel_id = channel_id
        self._agent_channel_id = agent_channel_id
        self._stop_hearing_agent: Callable[[], None] = lambda: None
        self._add = add
        self._on_verdict = on_verdict
        self._on_beep = on_beep
        self._answered_at = self._now()
        self._detection: MachineDetection | None = None
        self._is_talking = False
        self._beeped = False
        self._asks_until: float | None = None
        self._play: Callable[[], None] | None = None
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._is_closed = False

    def listen(self, *, detect_machine: bool) -> None:
        """Begin to listen, at the answer; ``detect_machine``: who answered is decided, too."""
        if detect_machine:
            self._detection = MachineDetection()
            self._look()
            if self._agent_channel_id is not None:
                self._stop_hearing_agent = self._link.listen(self._agent_channel_id, self._handle_agent)
                self._call_in(_NO_BEEP_BEFORE_S, "agent's leg", lambda: self._add(self._hear_asterisks_beep))
        # Before the answer the network's own tones would be taken for the far end's.
        self._add(self._start_detection)

    def handle(self, event: AriEvent) -> None:
        """Take an event about the channel."""
        at_s = self._now() - self._answered_at
        if event.type == "ChannelTalkingStarted":
            self._is_talking = True
            self._stop_timer("silence")
            self._stop_timer("person's beep")
            if self._detection is not None:
                self._detection.talking_started(at_s)
                self._look()
        elif event.type == "ChannelTalkingFinished":
            self._is_talking = False
            self._wait_for_silence()
            if self._detection is not None:
                self._take(self._detection.talking_finished(at_s, (event.duration or 0) / 1000))
                self._look()
                if at_s < PERSON_MAY_BEEP_FOR_S and not self._beeped:
                    self._call_in(ASK_AFTER_SILENCE_S, "person's beep", lambda: self._add(self._ask_person))

    def _handle_agent(self, event: AriEvent) -> None:
        """Take an event about the agent's leg; the end of talking that began before the answer counts, too."""
        if self._detection is not None and event.type in {"ChannelTalkingStarted", "ChannelTalkingFinished"}:
            self._detection.agent_talked()
            self._look()

    def when_message_fits(self, play: Callable[[], None]) -> None:
        """Call ``play`` once a message can be left: after the beep, or when the far end stays silent without one."""
        if self._beeped:
            play()
            return
        self._play = play
        self._agent_channel_id = None  # The agent's leg is released, and what it hears with it.
        self._ask_for_beep()
        self._call_in(_LONGEST_WAIT_S, "message", self._message_fits)
        if not self._is_talking:
            self._wait_for_silence()

    def close(self) -> None:
        """End all waiting; nothing more is called."""
        self._is_closed = True
        self._stop_hearing_agent()
        self._play = self._asks_until = None
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    # --- Who answered -------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Take the verdict that is due, and look again when the next one would be."""
        if self._detection is None:
            return
        self._stop_timer("verdict")
        self._take(self._detection.look(self._now() - self._answered_at))
        if self._detection.decides_at is not None:
            due_s = self._answered_at + self._detection.decides_at - self._now()
            self._call_in(max(due_s, 0), "verdict", self._look)

    def _take(self, verdict: AnswerVerdict | None) -> None:
        if verdict is None:
            return
        self._stop_timer("verdict")
        if verdict.by_whom is AnsweredBy.MACHINE:
            self._ask_for_beep()
        self._on_verdict(verdict.by_whom)

    # --- The beep -----------------------------------------------------------------------------------------------------------

    async def _start_detection(self) -> None:
        # Early releases of Asterisk 16 to 18 have no TONE_DETECT; then messages wait for silence.
        for variable, value in (("TALK_DETECT(set)", TALK_DETECTION), (_BEEP, "")):
            await self._set(self._channel_id, variable, value)

    async def _hear_asterisks_beep(self) -> None:
        if self._agent_channel_id is not None:
            await self._set(self._agent_channel_id, _ASTERISKS_BEEP, "")

    async def _set(self, channel_id: str, variable: str, value: str) -> None:
        if not self._is_closed:
            with suppress(AriRefused):  # The call may have ended meanwhile.
                await self._link.ari.post(f"/channels/{channel_id}/variable", variable=variable, value=value)

    def _ask_for_beep(self) -> None:
        if self._asks_until is None and not self._beeped:
            self._asks_until = self._now() + _ASK_FOR_S
            self._ask_again()

    def _ask_again(self) -> None:
        if self._may_ask():
            self._add(self._ask)

    def _may_ask(self) -> bool:
        return self._asks_until is not None and self._now() < self._asks_until

    async def _ask(self) -> None:
        if not self._may_ask():
            return
        if await self._has_beeped():
            self._take_beep()
        elif self._may_ask():
            self._call_in(_ASK_EVERY_S, "beep", self._ask_again)

    async def _ask_person(self) -> None:
        """Ask whether what counts as a person has beeped; a box whose greeting is short is recognised by that alone."""
        if self._asks_until is None and not self._beeped and not self._is_closed and await self._has_beeped():
            if self._detection is not None:
                self._take(self._detection.beep_heard(self._now() - self._answered_at))
            self._take_beep()

    async def _has_beeped(self) -> bool:
        """Return whether Asterisk has heard a beep; False if it does not answer, or the call is over."""
        asked = [(self._channel_id, _BEEPS_HEARD)]
        if self._detection is not None and self._agent_channel_id is not None:
            asked.append((self._agent_channel_id, _ASTERISKS_BEEPS_HEARD))
        for channel_id, variable in asked:
            with suppress(AriError, msgspec.ValidationError):
                answer = await self._link.ari.get(f"/channels/{channel_id}/variable", variable=variable)
                if msgspec.convert(answer, AriVariable).value.strip("0").isdigit():
                    return not self._is_closed
        return False

    def _take_beep(self) -> None:
        if self._beeped:
            return
        self._beeped, self._asks_until = True, None
        self._stop_timer("beep")
        self._on_beep()
        self._message_fits()

    # --- When a message fits ------------------------------------------------------------------------------------------------

    def _wait_for_silence(self) -> None:
        if self._play is not None:
            self._call_in(_SILENT_S, "silence", self._message_fits)

    def _message_fits(self) -> None:
        play, self._play = self._play, None
        if play is not None:
            self._stop_timer("silence")
            self._stop_timer("message")
            play()

    # --- Time ---------------------------------------------------------------------------------------------------------------

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    def _call_in(self, seconds: float, name: str, call: Callable[[], None]) -> None:
        self._stop_timer(name)
        self._timers[name] = asyncio.get_running_loop().call_later(seconds, call)

    def _stop_timer(self, name: str) -> None:
        timer = self._timers.pop(name, None)
        if timer is not None:
            timer.cancel()
