"""The customer's leg of an attempt: dialled over a trunk into the bridge in which the agent waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final
from uuid import uuid4

from agent_desktop.protocol.states import AnsweredBy, CallOutcome
from server_stub.core.model.effects import Dial
from server_stub.core.model.telephony_events import (
    BeepHeard,
    CallAnswered,
    CallEnded,
    CallNotRecorded,
    CallRinging,
    CallUnanswered,
)
from server_stub.logs import get_logger
from server_stub.telephony.asterisk.agent_leg import AgentLeg
from server_stub.telephony.asterisk.ari_messages import AriChannel, AriEvent
from server_stub.telephony.asterisk.conversation_recording import ConversationRecording
from server_stub.telephony.asterisk.errors import AriError, AriRefused
from server_stub.telephony.asterisk.far_end import FarEnd
from server_stub.telephony.asterisk.lanes import Work
from server_stub.telephony.asterisk.outcomes import Seen, customer_outcome
from server_stub.telephony.asterisk.switch_link import LegKind, SwitchLink, own_limit_s, shown_identity
from server_stub.telephony.dial_plan import dialled, shown
from server_stub.telephony.settings import TrunkSettings

_log = get_logger(__name__)

_BACKSTOP_S: Final = 5
"""Seconds for which Asterisk rings longer than our timer, so that our timer decides."""
_SWITCH_BACK_S: Final = 5.0
"""How long a call waits for a switch that is away, before it counts as not placed."""


class CustomerCall:
    """One customer's call.

    ``on_over`` is called when the call is over and the adapter should forget it.
    """

    def __init__(
        self, link: SwitchLink, attempt_id: str, interaction_id: str, *, on_over: Callable[[str], None]
    ) -> None:
        self._link = link
        self.attempt_id = attempt_id
        self.interaction_id = interaction_id
        self.bridge_id = link.bridge_id(interaction_id)
        self.channel_id: str | None = None
        self.is_up = False
        self.is_over = False
        self.is_held = False
        self._on_over = on_over
        self._seen = Seen()
        self._order: Dial | None = None
        self._agent_leg: AgentLeg | None = None
        self._far_end: FarEnd | None = None
        self._recording: ConversationRecording | None = None
        self._timers: set[asyncio.TimerHandle] = set()
        self._tone: str | None = None
        self._leaves_message = False
        self._stop_message: Callable[[], None] = lambda: None
        self._digits_sent: set[str] = set()
        self._stop_listening: Callable[[], None] = lambda: None

    # --- Orders -------------------------------------------------------------------------------------------------------------

    def dial(self, order: Dial, leg: AgentLeg | None) -> None:
        """Ring the customer; for a call that was taken over from before a restart, only its time is set."""
        if self._order is not None:
            return
        self._order, self._agent_leg = order, leg
        self._start_no_answer_timer(order)
        if self.channel_id is None:
            self._add(lambda: self._place(order, leg))

    def resume(self, order: Dial) -> None:
        """Take the order of a call that is being looked for in Asterisk; it is not dialled again."""
        if self._order is None and not self.is_up:
            self._order = order
            self._start_no_answer_timer(order)

    def hang_up(self) -> None:
        """End the call; nothing more is reported of it."""
        self._finish()

    def hold(self, *, on: bool) -> None:
        """Put the customer on hold, or back into the conversation."""
        self.is_held = on
        self._add(self._set_hold)

    def send_digits(self, digits: str, digits_id: str) -> None:
        """Send digits to the customer's side; those of the same ``digits_id`` are sent once."""
        if digits_id not in self._digits_sent:
            self._digits_sent.add(digits_id)
            self._add(lambda: self._send(digits))

    def keep_recording(self, name: str, notice: str | None) -> None:
        """Record the conversation from the answer on under ``name``, after the prompt ``notice``."""
        if self._recording is None and not self._leaves_message:
            self._recording = ConversationRecording(
                self._link,
                self.bridge_id,
                name,
                notice,
                add=self._add,
                on_refused=lambda: self._link.report(CallNotRecorded(attempt_id=self.attempt_id)),
            )
            # A call of before a restart is recorded once it is found in Asterisk.
            if self.is_up and self.channel_id is not None:
                self._recording.begin()

    def pause_recording(self, *, on: bool) -> None:
        """Pause the recording, or continue it."""
        if self._recording is not None:
            self._recording.pause(on=on)

    def leave_message(self, prompt: str) -> None:
        """Play a prompt to the customer after the beep, and hang up after it; ``CallEnded`` is reported then."""
        if self.is_up and not self._leaves_message:
            self._leaves_message = True
            if self._recording is not None:
                self._add(self._recording.stop)
            # The agent's leg is released now, and its end takes the bridge along.
            self._add(self._leave_bridge)
            self._hear().when_message_fits(lambda: self._add(lambda: self._play_message(prompt)))

    # --- How they are carried out -------------------------------------------------------------------------------------------

    def _add(self, work: Work) -> None:
        self._link.lanes.add(self.interaction_id, work)

    async def _place(self, order: Dial, leg: AgentLeg | None) -> None:
        if not await self._link.wait_ready(_SWITCH_BACK_S):
            self._fail(CallOutcome.NOT_PLACED, "the switch is away")
            return
        if leg is None or not leg.is_up:
            self._fail(CallOutcome.NOT_PLACED, "the agent's phone is not connected")
            return
        refusals: list[str] = []
        for trunk_id in order.trunks:
            if self.is_over:
                return
            trunk = self._link.usable_trunk(trunk_id, refusals)
            if trunk is None:
                continue
            try:
                await self._place_over(trunk, order)
            except AriRefused as error:  # Nothing has left the switch, so the next trunk may be tried.
                if self.is_over:  # The network was quicker, and its refusal has been reported.
                    return
                refusals.append(f"the trunk {trunk_id} refused the call: {error.reason}")
                await self._give_back()
            except AriError as error:
                await self._find_out(error)
                return
            else:
                return
        self._fail(CallOutcome.NOT_PLACED, "; ".join(refusals) or "no trunk takes this number")

    async def _place_over(self, trunk: TrunkSettings, order: Dial) -> None:
        """Dial into the bridge, so that the agent hears what the network plays before the answer.

        Raises:
            AriError: the call was not placed, or it is not known.
        """
        endpoint = f"PJSIP/{dialled(trunk, order.number)}@{trunk.id}"
        variables = shown_identity(shown(trunk, order.caller_number))
        channel_id = self._take_channel()
        await self._link.ari.create_channel(channel_id, endpoint, variables=variables)
        if self.is_over:
            return
        await self._link.join(self.bridge_id, channel_id, shown=variables)
        await self._link.ari.dial(
            channel_id, within_s=int(order.no_answer_after.total_seconds()) + _BACKSTOP_S
        )

    async def _find_out(self, error: AriError) -> None:
        """Find out whether a call was placed, after the answer to the request was lost."""
        channel_id = self.channel_id
        with suppress(AriError):
            if channel_id is None or await self._link.ari.find(f"/channels/{channel_id}") is None:
                self._fail(CallOutcome.NOT_PLACED, str(error))
                return
        _log.warning(
            "it is not known yet whether a call was placed", attempt=self.attempt_id, detail=str(error)
        )

    def _take_channel(self) -> str:
        self._stop_listening()
        self._seen = Seen()
        self.channel_id = self._link.new_channel_id(LegKind.CUSTOMER, self.attempt_id)
        self._stop_listening = self._link.listen(self.channel_id, self.handle)
        return self.channel_id

    async def _give_back(self) -> None:
        """End the present channel, of which nothing more is reported."""
        channel_id, self.channel_id = self.channel_id, None
        self._stop_listening()
        if channel_id is not None:
            reason = "no_answer" if self._seen.gave_up else "normal"
            await self._link.end_channel(channel_id, reason=reason)

    async def _take_down(self) -> None:
        if self._recording is not None:
            with suppress(AriError):  # The end of the bridge ends the recording, too.
                await self._recording.stop()
        await self._stop_tone()
        await self._give_back()

    async def _set_hold(self) -> None:
        if self.channel_id is None or not self.is_up:
            return
        if self.is_held:
            await self._link.ari.post(f"/bridges/{self.bridge_id}/removeChannel", channel=self.channel_id)
        else:
            await self._link.join(self.bridge_id, self.channel_id)
        with suppress(AriRefused):  # Asterisk has no music then, and the customer hears silence.
            if self.is_held:
                await self._link.ari.post(f"/channels/{self.channel_id}/moh")
            else:
                await self._link.ari.delete(f"/channels/{self.channel_id}/moh")

    async def _send(self, digits: str) -> None:
        if self.channel_id is not None and self.is_up:
            await self._link.ari.post(f"/channels/{self.channel_id}/dtmf", dtmf=digits)

    async def _leave_bridge(self) -> None:
        if self.channel_id is not None:
            with suppress(AriRefused):  # The bridge may be gone already.
                await self._link.ari.post(f"/bridges/{self.bridge_id}/removeChannel", channel=self.channel_id)

    async def _play_message(self, prompt: str) -> None:
        if self.channel_id is None or self.is_over:
            return
        channel_id, playback = self.channel_id, f"message-{uuid4().hex}"
        self._stop_message = self._link.ari.listen(self._message_played, subject=playback)
        await self._link.ari.post(f"/channels/{channel_id}/play/{playback}", media=f"sound:{prompt}")

    def _message_played(self, event: AriEvent) -> None:
        if event.type == "PlaybackFinished" and not self.is_over:
            self._stop_message()
            self._add(self._hang_up_after_message)

    async def _hang_up_after_message(self) -> None:
        if self.channel_id is not None and not self.is_over:
            await self._link.ari.hang_up(self.channel_id)

    async def _play_tone(self) -> None:
        """Let the agent hear the ring tone where the network sends none."""
        if self._tone is None and not self.is_up and not self.is_over:
            self._tone = f"tone-{uuid4().hex}"
            country = self._link.settings.ring_tone_country
            with suppress(AriRefused):  # The agent hears silence while it rings; the call continues.
                await self._link.ari.post(
                    f"/bridges/{self.bridge_id}/play/{self._tone}", media=f"tone:ring;tonezone={country}"
                )

    async def _stop_tone(self) -> None:
        tone, self._tone = self._tone, None
        if tone is not None:
            await self._link.ari.delete(f"/playbacks/{tone}")

    # --- What Asterisk reports ----------------------------------------------------------------------------------------------

    def handle(self, event: AriEvent) -> None:
        """Take an event about the channel; a repeated one changes nothing."""
        if self.is_over or event.about.id != self.channel_id:
            return
        channel = event.about
        if event.type == "Dial" and event.dialstatus in {"RINGING", "PROGRESS"}:
            self._ringing()
            # The network's sound before the answer comes through the bridge, and a tone must not cover it.
            self._add(self._play_tone if event.dialstatus == "RINGING" else self._stop_tone)
        elif event.type == "ChannelStateChange" and channel.is_ringing:
            self._ringing()
        if channel.is_up:
            self._up()
        if self._far_end is not None:
            self._far_end.handle(event)
        if event.type == "ChannelDestroyed":
            self._seen.cause, self._seen.sip_status = event.cause, event.tech_cause
            self.ended()

    def adopt(self, channel: AriChannel) -> None:
        """Take over a channel that was found in Asterisk."""
        if self.channel_id is None:
            self.channel_id = channel.id
            self._stop_listening = self._link.listen(channel.id, self.handle)
        if channel.is_ringing:
            self._ringing()
        if channel.is_up:
            self._up(heard=False)
            if self._recording is not None:
                self._recording.begin()

    def assume_up(self) -> None:
        """Regard the call as one that was answered before a restart, and reported so."""
        self.is_up = True

    def _ringing(self) -> None:
        if not self._seen.rang and not self.is_up:
            self._seen.rang = True
            self._link.report(CallRinging(attempt_id=self.attempt_id))

    def _up(self, *, heard: bool = True) -> None:
        """Report the answer; ``heard``: it is just happening, so that the greeting shows who answered."""
        if self.is_up:
            return
        self.is_up = True
        self._stop_timers()
        self._add(self._stop_tone)
        self._link.report(CallAnswered(attempt_id=self.attempt_id, by_whom=AnsweredBy.UNKNOWN))
        if self._recording is not None:
            self._recording.begin()
        detects = heard and self._order is not None and self._order.detect_machine
        self._hear().listen(detect_machine=detects)

    def _hear(self) -> FarEnd:
        """Return the far end; that of a call from before a restart has been heard by Asterisk alone until now."""
        if self._far_end is None:
            self._far_end = FarEnd(
                self._link,
                self.channel_id or "",
                agent_channel_id=None if self._agent_leg is None else self._agent_leg.channel_id,
                add=self._add,
                on_verdict=self._verdict,
                on_beep=lambda: self._link.report(BeepHeard(attempt_id=self.attempt_id)),
            )
        return self._far_end

    def _verdict(self, by_whom: AnsweredBy) -> None:
        self._link.report(CallAnswered(attempt_id=self.attempt_id, by_whom=by_whom))

    def ended(self) -> None:
        """Report that the channel has ended, as seen, or as found missing in Asterisk."""
        if self.is_up:
            self._finish()
            self._link.report(CallEnded(attempt_id=self.attempt_id))
        else:
            self._fail(customer_outcome(self._seen), self._seen.detail)

    def _give_up(self) -> None:
        if not self.is_up and not self.is_over:
            self._seen.gave_up = True
            self._fail(customer_outcome(self._seen), self._seen.detail)

    def _fail(self, outcome: CallOutcome, detail: str) -> None:
        if self.is_over:
            return
        self._finish()
        self._link.report(CallUnanswered(attempt_id=self.attempt_id, outcome=outcome, detail=detail))

    def _finish(self) -> None:
        if not self.is_over:
            self._add(self._take_down)  # Before the agent's leg, whose end takes the bridge along.
            self._forget()

    def _forget(self) -> None:
        self._stop_timers()
        self._stop_message()
        if self._far_end is not None:
            self._far_end.close()
        self.is_over = True
        self._on_over(self.attempt_id)

    def _start_no_answer_timer(self, order: Dial) -> None:
        loop = asyncio.get_running_loop()
        self._call_at(loop.time() + own_limit_s(order.no_answer_after), self._give_up)

    def _call_at(self, moment: float, call: Callable[[], None]) -> None:
        self._timers.add(asyncio.get_running_loop().call_at(moment, call))

    def _stop_timers(self) -> None:
        for timer in self._timers:
            timer.cancel()
        self._timers.clear()
