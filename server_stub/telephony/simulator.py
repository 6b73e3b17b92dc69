"""A switch without telephones (``docs/protocol.md``, *Telephony simulator*).

The last two digits of a number decide what the customer does, and the end of an endpoint's address what the agent's
leg does. It models a switch that outlives the server: calls are rebuilt from the stored orders, as if they had gone on.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

from agent_desktop.protocol.states import AnsweredBy, CallOutcome, EndpointKind, SupervisionMode
from server_stub.clock import Clock
from server_stub.core.model.effects import (
    Dial,
    HangUp,
    Hold,
    KeepRecording,
    LeaveMessage,
    PauseRecording,
    ReleaseAgent,
    ReleaseSupervisor,
    RingAgent,
    RingSupervisor,
    SendDigits,
    SetSupervisionMode,
    WatchEndpoints,
)
from server_stub.core.model.events import (
    CallAnswered,
    CallEnded,
    CallRecorded,
    CallUnanswered,
    EndpointReachable,
    Event,
)
from server_stub.core.model.telephony_events import SwitchAway
from server_stub.telephony.base import MediaTicket, Report, StoredCall, StoredLeg
from server_stub.telephony.simulated_behaviour import (
    MESSAGE,
    Planned,
    customer_behaviour,
    is_always_up,
    is_reachable,
    leg_behaviour,
)
from server_stub.telephony.simulated_callers import SimulatedCallers
from server_stub.telephony.simulated_media import CODEC, CustomerSound, SimulatedMedia
from server_stub.telephony.simulated_sound import tone
from server_stub.telephony.simulated_supervisors import SimulatedSupervisors

_MOST_REMEMBERED: Final = 10_000
"""Attempts that are over, so that a repeated order does not ring again; orders are repeated within seconds."""

_MEDIA_WAITS: Final = timedelta(seconds=15)
"""How long a media socket may wait for its desktop."""


class _Call:
    """A customer's call: what is still to happen, and its recording."""

    def __init__(self, interaction_id: str) -> None:
        self.interaction_id = interaction_id
        self.planned: list[Planned] = []
        self.answered_at: datetime | None = None
        self.recording_id: str | None = None
        self.recorded = timedelta()
        self.recording_since: datetime | None = None
        self.digits: OrderedDict[str, str] = OrderedDict()
        self.on_hold = False
        self.leaves_message = False


class Simulator:
    """See ``telephony.base.Telephony``."""

    def __init__(self, clock: Clock, report: Report) -> None:
        self._clock = clock
        self._send = report
        self.is_away = False
        self._trunks_away: frozenset[str] = frozenset()
        self._unreported: list[Event] = []
        """What happened while the switch was away, and is reported when it is back."""
        self._calls: dict[str, _Call] = {}
        self._over: OrderedDict[str, None] = OrderedDict()
        self._legs: dict[str, list[Planned]] = {}
        self._recordings: dict[str, timedelta] = {}
        self._media: SimulatedMedia | None = None
        self.callers: SimulatedCallers | None = None
        self._supervisors = SimulatedSupervisors(
            lambda after, happen: clock.call_at(clock.now() + after, happen), self._report
        )

    def set_outages(self, *, switch: bool = False, trunks: Iterable[str] = ()) -> None:
        """Report the whole switch or some of its trunks as away from now on; without arguments, all is back.

        Calls go on while the switch is away, and what became of them is reported when it is back.
        """
        self.is_away, self._trunks_away = switch, frozenset(trunks)
        if switch:
            self._send(SwitchAway(away=True))
            return
        self._send(SwitchAway(away=False, trunks_away=tuple(sorted(self._trunks_away))))
        unreported, self._unreported = self._unreported, []
        for event in unreported:
            self._send(event)

    def _report(self, event: Event) -> None:
        if self.is_away:
            self._unreported.append(event)
        else:
            self._send(event)

    # --- the agents' legs ---

    def watch_endpoints(self, order: WatchEndpoints) -> None:
        """See ``Telephony``; a desktop reports for itself whether it can take a call."""
        for each in order.endpoints:
            if each.endpoint.kind is EndpointKind.DESKTOP and is_reachable(each.endpoint.address):
                continue
            self._report(
                EndpointReachable(
                    agent_id=each.agent_id,
                    reachable=is_reachable(each.endpoint.address),
                    always_up=is_always_up(each.endpoint),
                )
            )

    def ring_agent(self, order: RingAgent) -> None:
        """See ``Telephony``."""
        if order.interaction_id in self._legs:
            return
        began = self._clock.now()
        self._legs[order.interaction_id] = [
            self._plan(began + step.after, step.event) for step in leg_behaviour(order)
        ]

    def release_agent(self, order: ReleaseAgent) -> None:
        """See ``Telephony``."""
        for call_off in self._legs.pop(order.interaction_id, ()):
            call_off()
        if self._media is not None:
            self._media.end(order.interaction_id)

    async def open_leg(self, interaction_id: str, agent_id: str) -> MediaTicket | None:
        """See ``Telephony``; the agent hears a ring tone, and after the answer an echo."""
        del agent_id
        has_call = any(call.interaction_id == interaction_id for call in self._calls.values())
        if interaction_id not in self._legs and not has_call:
            return None
        return await self._media_ticket(interaction_id, lambda: self._sound_of(interaction_id))

    async def _media_ticket(self, leg_id: str, sound: Callable[[], CustomerSound]) -> MediaTicket:
        if self._media is None:
            self._media = SimulatedMedia()
        url = await self._media.open(leg_id, sound)
        return MediaTicket(url=url, codec=CODEC, seconds=_MEDIA_WAITS.total_seconds())

    def _sound_of(self, interaction_id: str) -> CustomerSound:
        """Return what the customer of an interaction sounds like now."""
        calls = [call for call in self._calls.values() if call.interaction_id == interaction_id]
        if not calls or calls[-1].on_hold:
            return CustomerSound.SILENCE
        return CustomerSound.RINGING if calls[-1].answered_at is None else CustomerSound.ECHO

    # --- the supervisors' legs ---

    def ring_supervisor(self, order: RingSupervisor) -> None:
        """See ``Telephony``."""
        self._supervisors.ring(order)

    def set_supervision_mode(self, order: SetSupervisionMode) -> None:
        """See ``Telephony``."""
        self._supervisors.set_mode(order.supervision_id, order.mode)

    def release_supervisor(self, order: ReleaseSupervisor) -> None:
        """See ``Telephony``."""
        self._supervisors.release(order.supervision_id)
        if self._media is not None:
            self._media.end(order.supervision_id)

    async def open_supervisor_leg(self, supervision_id: str) -> MediaTicket | None:
        """See ``Telephony``; a supervisor who listens hears silence, and one who speaks an echo."""
        if not self._supervisors.has(supervision_id):
            return None

        def sound() -> CustomerSound:
            mode = self._supervisors.mode_of(supervision_id)
            is_heard = mode in {SupervisionMode.WHISPER, SupervisionMode.JOIN}
            return CustomerSound.ECHO if is_heard else CustomerSound.SILENCE

        return await self._media_ticket(supervision_id, sound)

    def supervision_of(self, supervision_id: str) -> SupervisionMode | None:
        """Return what a supervisor does in a conversation; None while the leg is not up."""
        return self._supervisors.mode_of(supervision_id)

    # --- the customers' calls ---

    def dial(self, order: Dial) -> None:
        """See ``Telephony``."""
        if order.attempt_id in self._calls or order.attempt_id in self._over:
            return
        if self.is_away or (order.trunks and self._trunks_away.issuperset(order.trunks)):
            self._remember(order.attempt_id)
            self._send(CallUnanswered(attempt_id=order.attempt_id, outcome=CallOutcome.NOT_PLACED))
        else:
            self._begin(
                order.attempt_id, order.interaction_id, order.number, self._clock.now(), answered_at=None
            )

    def hang_up(self, order: HangUp) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            self.release_agent(ReleaseAgent(call.interaction_id))
            self._end(order.attempt_id)

    def hold(self, order: Hold) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            call.on_hold = order.on

    def send_digits(self, order: SendDigits) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None:
            call.digits[order.digits_id] = order.digits

    def digits_of(self, attempt_id: str) -> str:
        """Return the digits that the customer's side has received."""
        return "".join(self._calls[attempt_id].digits.values())

    def is_on_hold(self, attempt_id: str) -> bool:
        """Return whether the customer of a call is on hold."""
        return self._calls[attempt_id].on_hold

    def leave_message(self, order: LeaveMessage) -> None:
        """See ``Telephony``; the simulated message takes three seconds."""
        call = self._calls.get(order.attempt_id)
        if call is None or call.leaves_message:
            return
        call.leaves_message = True
        self.release_agent(ReleaseAgent(call.interaction_id))
        event = CallEnded(attempt_id=order.attempt_id)
        call.planned.append(self._plan(self._clock.now() + MESSAGE, event, order.attempt_id))

    # --- recordings ---

    def keep_recording(self, order: KeepRecording) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is not None and call.recording_id is None:
            call.recording_id = order.recording_id
            if call.answered_at is not None:
                call.recording_since = self._clock.now()

    def pause_recording(self, order: PauseRecording) -> None:
        """See ``Telephony``."""
        call = self._calls.get(order.attempt_id)
        if call is None or call.recording_id is None or call.answered_at is None:
            return
        self._stop_recording(call)
        call.recording_since = None if order.on else self._clock.now()

    async def fetch_recording(self, recording_id: str) -> bytes | None:
        """See ``Telephony``; the sound is a tone of the recorded length."""
        length = self._recordings.get(recording_id)
        return None if length is None else tone(length)

    async def drop_recording(self, recording_id: str) -> None:
        """See ``Telephony``."""
        self._recordings.pop(recording_id, None)

    # --- the switch ---

    def reconcile(self, legs: Iterable[StoredLeg], calls: Iterable[StoredCall]) -> None:
        """See ``Telephony``; here every leg and every call outlives the server."""
        for leg in legs:
            if leg.up:
                self._legs.setdefault(leg.interaction_id, [])
        for call in calls:
            if call.attempt_id not in self._calls:
                self._begin(
                    call.attempt_id,
                    call.interaction_id,
                    call.number,
                    call.dialed_at,
                    answered_at=call.answered_at,
                )

    async def close(self) -> None:
        """See ``Telephony``."""
        if self.callers is not None:
            await self.callers.close()
        for attempt_id in tuple(self._calls):
            self.hang_up(HangUp(attempt_id))
        for interaction_id in tuple(self._legs):
            self.release_agent(ReleaseAgent(interaction_id))
        if self._media is not None:
            await self._media.close()

    def _plan(self, moment: datetime, event: Event, attempt_id: str | None = None) -> Planned:
        if attempt_id is None:
            return self._clock.call_at(moment, lambda: self._report(event))
        return self._clock.call_at(moment, lambda: self._report_of_call(attempt_id, event))

    def _begin(
        self,
        attempt_id: str,
        interaction_id: str,
        number: str,
        dialed_at: datetime,
        *,
        answered_at: datetime | None,
    ) -> None:
        """Let the customer's behaviour run from ``dialed_at``; what was reported before is not reported again."""
        call = self._calls[attempt_id] = _Call(interaction_id)
        call.answered_at = answered_at
        steps = customer_behaviour(number, attempt_id)
        if answered_at is not None:
            place = next(
                (index for index, step in enumerate(steps) if isinstance(step.event, CallAnswered)), -1
            )
            steps = steps[place + 1 :]
        call.planned = [self._plan(dialed_at + step.after, step.event, attempt_id) for step in steps]

    def _report_of_call(self, attempt_id: str, event: Event) -> None:
        call = self._calls.get(attempt_id)
        if call is None:
            return
        if isinstance(event, CallAnswered) and call.answered_at is None:
            call.answered_at = self._clock.now()
            if call.recording_id is not None and event.by_whom is not AnsweredBy.MACHINE:
                call.recording_since = self._clock.now()
        if isinstance(event, (CallEnded, CallUnanswered)):
            self._end(attempt_id)
        self._report(event)

    def _end(self, attempt_id: str) -> None:
        """Let nothing more happen to a call, and remember that there was one."""
        call = self._calls.pop(attempt_id)
        for call_off in call.planned:
            call_off()
        self._remember(attempt_id)
        self._stop_recording(call)
        if call.recording_id is not None and call.recorded:
            self._recordings[call.recording_id] = call.recorded
            self._report(
                CallRecorded(
                    attempt_id=attempt_id,
                    recording_id=call.recording_id,
                    duration_s=call.recorded.total_seconds(),
                )
            )

    def _remember(self, attempt_id: str) -> None:
        self._over[attempt_id] = None
        if len(self._over) > _MOST_REMEMBERED:
            self._over.popitem(last=False)

    def _stop_recording(self, call: _Call) -> None:
        if call.recording_since is not None:
            call.recorded += self._clock.now() - call.recording_since
            call.recording_since = None
