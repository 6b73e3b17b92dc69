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

_BEEP: Final = "TONE_DETECT(1000,200)"
"""Makes Asterisk count tones of 1000 Hz that last 200 ms: the beep of most voicemail boxes."""
_BEEPS_HEARD: Final = "TONE_DETECT(rx)"
_ASK_EVERY_S: Final = 0.25
"""Asterisk sends no event for a tone, so it is asked."""
_ASK_FOR_S: Final = 90.0
"""Longer than greetings are; then the box counts as one without a beep."""
_SILENT_S: Final = 2.4
"""Silence, beyond that which ends talking, after which a message is left without a beep."""
_LONGEST_WAIT_S: Final = 30.0
"""How long a message waits at most, for example on a noisy line."""


class FarEnd:
    """The far end of one answered call.

    ``add`` runs a request after those before it. ``on_verdict`` is called with a person or a machine, and once more if a
    person turns out to be a machine; ``on_beep`` is called once at most.
    """

    def __init__(
        self,
        link: SwitchLink,
        channel_id: str,
        *,
        add: Callable[[Work], None],
        on_verdict: Callable[[AnsweredBy], None],
        on_beep: Callable[[], None],
    ) -> None:
        self._link = link
        self._channel_id = channel_id
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
        # Before the answer the network's own tones would be taken for the far end's.
        self._add(self._start_detection)

    def handle(self, event: AriEvent) -> None:
        """Take an event about the channel."""
        at_s = self._now() - self._answered_at
        if event.type == "ChannelTalkingStarted":
            self._is_talking = True
            self._stop_timer("silence")
            if self._detection is not None:
                self._detection.talking_started(at_s)
                self._look()
        elif event.type == "ChannelTalkingFinished":
            self._is_talking = False
            self._wait_for_silence()
            if self._detection is not None:
                self._take(self._detection.talking_finished(at_s, (event.duration or 0) / 1000))
                self._look()

    def when_message_fits(self, play: Callable[[], None]) -> None:
        """Call ``play`` once a message can be left: after the beep, or when the far end stays silent without one."""
        if self._beeped:
            play()
            return
        self._play = play
        self._ask_for_beep()
        self._call_in(_LONGEST_WAIT_S, "message", self._message_fits)
        if not self._is_talking:
            self._wait_for_silence()

    def close(self) -> None:
        """End all waiting; nothing more is called."""
        self._is_closed = True
        self._play = self._asks_until = None
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    # --- Who answered -------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Take the verdict that is due, and look again when the next one would be."""
        if self._detection is None:
            return
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
        channel = f"/channels/{self._channel_id}/variable"
        # Early releases of Asterisk 16 to 18 have no TONE_DETECT; then messages wait for silence.
        for variable, value in (("TALK_DETECT(set)", TALK_DETECTION), (_BEEP, "")):
            if self._is_closed:
                return
            with suppress(AriRefused):  # The call may have ended meanwhile.
                await self._link.ari.post(channel, variable=variable, value=value)

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
        count = "0"
        with suppress(AriError, msgspec.ValidationError):  # It is asked again.
            answer = await self._link.ari.get(f"/channels/{self._channel_id}/variable", variable=_BEEPS_HEARD)
            count = msgspec.convert(answer, AriVariable).value
        if not self._may_ask():
            return
        if count.strip("0").isdigit():
            self._beeped, self._asks_until = True, None
            self._on_beep()
            self._message_fits()
        else:
            self._call_in(_ASK_EVERY_S, "beep", self._ask_again)

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
