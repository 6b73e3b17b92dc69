"""A switch that outlives the server, with customers' phones behind it: reports come late, twice, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random
from typing import TYPE_CHECKING, Final

import msgspec

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import AnsweredBy, CallOutcome, EndpointKind, SupervisionMode
from server_stub.core.model import events
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
from server_stub.core.model.telephony_events import LegEnd, LegOutcome
from server_stub.telephony.base import MediaTicket, StoredCall, StoredLeg
from tests.simulation.agenda import Agenda

if TYPE_CHECKING:
    from tests.simulation.witness import Witness

TRUNK: Final = "main"


class AgentLeg(msgspec.Struct):
    """An agent's leg at the switch."""

    interaction_id: str
    agent_id: str
    endpoint: Endpoint
    up: bool = False
    over: bool = False


class CustomerCall(msgspec.Struct):
    """A customer's call at the switch; ``ringing`` from the moment the phone can ring."""

    attempt_id: str
    interaction_id: str
    number: str
    answered: bool = False
    ended_as: CallOutcome | None = None
    over: bool = False


class SupervisorLeg(msgspec.Struct):
    """A supervisor's leg at the switch; ``over`` while the switch is away: it is ended when it is back."""

    id: str
    interaction_id: str
    mode: SupervisionMode
    up: bool = False
    over: bool = False


class UnreliableSwitch:
    """See ``server_stub.telephony.base.Telephony``."""

    def __init__(self, agenda: Agenda, report: Callable[[events.Event], None], witness: Witness) -> None:
        self.legs: dict[str, AgentLeg] = {}
        self.calls: dict[str, CustomerCall] = {}
        self._latest: list[CustomerCall] = []
        self.supervisors: dict[str, SupervisorLeg] = {}
        self.away = False
        self.trunk_away = False
        self.calm = False
        self.leg_loss = 0.06
        self._agenda = agenda
        self._report = report
        self._witness = witness
        self._reports = 0
        self._rung = 0

    # --- the line to the server ---

    def _send(self, event: events.Event, after_s: float = 0.0) -> None:
        """Report an event: sometimes late, twice or not at all."""
        self._reports += 1
        chance = self._agenda.chance(f"report {self._reports}")
        delay = after_s + chance.uniform(0.001, 0.03)
        if not self.calm and chance.random() < 0.06 and self._agenda.may(f"report {self._reports}"):
            kind = chance.random()
            if kind < 0.15:
                return
            if kind < 0.6:
                self._agenda.after(delay + chance.uniform(0.05, 4), lambda: self._deliver(event))
            delay += chance.expovariate(1.5) if kind > 0.4 else 0.0
        self._agenda.after(delay, lambda: self._deliver(event))

    def _deliver(self, event: events.Event) -> None:
        if not self.away:
            self._report(event)

    def go_away(self) -> None:
        """Cut the line to the server; the calls go on."""
        self.away = True
        self._report(events.SwitchAway(away=True))

    def come_back(self) -> None:
        """Restore the line to the server."""
        self.away = False
        for leg in [each for each in self.supervisors.values() if each.over]:
            del self.supervisors[leg.id]
        self.server_connects()

    def server_connects(self) -> None:
        """Report the state of switch and trunk to a server that has just started."""
        trunks = (TRUNK,) if self.trunk_away and not self.away else ()
        self._report(events.SwitchAway(away=self.away, trunks_away=trunks))

    def set_trunk(self, *, away: bool) -> None:
        """Take the trunk out of service, or back."""
        self.trunk_away = away
        if not self.away:
            self._report(events.TrunkAway(trunk=TRUNK, away=away))

    # --- the agents' legs ---

    def watch_endpoints(self, order: WatchEndpoints) -> None:
        """See ``Telephony``."""
        if self.away:
            return
        for each in order.endpoints:
            plain = each.endpoint.kind is EndpointKind.SOFTPHONE and each.endpoint.address.endswith("up")
            self._report(events.EndpointReachable(agent_id=each.agent_id, reachable=True, always_up=plain))

    def ring_agent(self, order: RingAgent) -> None:
        """See ``Telephony``."""
        if self.away or order.interaction_id in self.legs:
            return
        leg = self.legs[order.interaction_id] = AgentLeg(order.interaction_id, order.agent_id, order.endpoint)
        self._rung += 1
        chance = self._agenda.chance(f"leg {leg.interaction_id} {self._rung}")
        if order.accepts:
            self._witness.sees_offer(order.agent_id, order.interaction_id)
        self._send(events.AgentRinging(interaction_id=leg.interaction_id))
        kind = 0.0 if self.calm else chance.random()
        if kind < 0.93:
            seconds = chance.uniform(1, 9) if order.accepts else chance.uniform(0.05, 2)
            self._agenda.after(seconds, lambda: self._leg_up(leg))
        elif kind < 0.985:
            outcome = chance.choice(list(LegOutcome))
            self._agenda.after(chance.uniform(0.1, 8), lambda: self._leg_fails(leg, outcome))
        # Else it rings until the server gives it up.

    def _leg_up(self, leg: AgentLeg) -> None:
        if leg.over or leg.up:
            return
        leg.up = True
        self._send(events.AgentAnswered(interaction_id=leg.interaction_id))
        chance = self._agenda.chance(f"leg's end {leg.interaction_id}")
        if not self.calm and chance.random() < self.leg_loss:
            how = chance.choice(list(LegEnd))
            back_s = chance.uniform(2, 40)
            self._agenda.after(chance.uniform(1, 90), lambda: self._leg_ends(leg, how, back_s))

    def _leg_fails(self, leg: AgentLeg, outcome: LegOutcome) -> None:
        if not leg.over and not leg.up:
            self._drop_leg(leg)
            self._send(events.AgentUnanswered(interaction_id=leg.interaction_id, outcome=outcome))

    def _leg_ends(self, leg: AgentLeg, how: LegEnd, back_s: float) -> None:
        if leg.over or not self._agenda.may(f"leg {leg.interaction_id} ends"):
            return
        self._send(events.AgentLegEnded(interaction_id=leg.interaction_id, how=how))
        if how is LegEnd.LOST and leg.endpoint.kind is EndpointKind.DESKTOP:
            leg.up = False
            self._agenda.after(back_s, lambda: self._leg_up(leg))
        else:
            self._drop_leg(leg)
            for call in self._calls_of(leg.interaction_id):
                self._customer_hears_nothing(call)

    def _customer_hears_nothing(self, call: CustomerCall) -> None:
        chance = self._agenda.chance(f"patience {call.attempt_id}")
        self._agenda.after(chance.uniform(5, 30), lambda: self._customer_hangs_up(call))

    def release_agent(self, order: ReleaseAgent) -> None:
        """See ``Telephony``."""
        leg = self.legs.get(order.interaction_id)
        if leg is not None and not self.away:
            self._drop_leg(leg)

    def _drop_leg(self, leg: AgentLeg) -> None:
        leg.up = False
        leg.over = True
        if self.legs.get(leg.interaction_id) is leg:
            del self.legs[leg.interaction_id]

    # --- the customers' calls ---

    def dial(self, order: Dial) -> None:
        """See ``Telephony``."""
        if self.away or order.attempt_id in self.calls:
            return
        call = CustomerCall(order.attempt_id, order.interaction_id, order.number)
        chance = self._agenda.chance(f"customer's phone {order.attempt_id}")
        kind = chance.random()
        self.calls[order.attempt_id] = call
        self._latest.append(call)
        if self.trunk_away or (kind < 0.015 and not self.calm):
            call.over = True
            self._send(events.CallUnanswered(attempt_id=call.attempt_id, outcome=CallOutcome.NOT_PLACED))
            return
        self._witness.rings(order, self)
        self._send(events.CallRinging(attempt_id=call.attempt_id), 0.3)
        after = chance.uniform(1, 18)
        if kind < 0.62 or self.calm:
            self._agenda.after(after, lambda: self._answers(call, AnsweredBy.PERSON))
        elif kind < 0.70:
            self._agenda.after(after, lambda: self._answers(call, AnsweredBy.MACHINE))
        elif kind < 0.74:
            self._agenda.after(after, lambda: self._answers(call, AnsweredBy.UNKNOWN))
        elif kind < 0.86:
            outcomes = (
                CallOutcome.BUSY,
                CallOutcome.REJECTED,
                CallOutcome.FAILED,
                CallOutcome.INVALID_NUMBER,
            )
            outcome = chance.choice(outcomes)
            self._agenda.after(after / 3, lambda: self._fails(call, outcome))
        # Else it rings until the server gives it up.

    def _answers(self, call: CustomerCall, by_whom: AnsweredBy) -> None:
        if call.over:
            return
        call.answered = True
        chance = self._agenda.chance(f"talk {call.attempt_id}")
        self._send(events.CallAnswered(attempt_id=call.attempt_id, by_whom=by_whom))
        if by_whom is AnsweredBy.UNKNOWN:
            known = chance.choice([AnsweredBy.PERSON, AnsweredBy.MACHINE])
            self._send(events.CallAnswered(attempt_id=call.attempt_id, by_whom=known), 2)
        if by_whom is not AnsweredBy.PERSON:
            self._send(events.BeepHeard(attempt_id=call.attempt_id), 4)
        self._agenda.after(chance.uniform(4, 240), lambda: self._customer_hangs_up(call))

    def _fails(self, call: CustomerCall, outcome: CallOutcome) -> None:
        if not call.over:
            call.over = True
            self._send(events.CallUnanswered(attempt_id=call.attempt_id, outcome=outcome))

    def _customer_hangs_up(self, call: CustomerCall) -> None:
        if not call.over:
            call.over = True
            self._send(events.CallEnded(attempt_id=call.attempt_id))

    def hang_up(self, order: HangUp) -> None:
        """See ``Telephony``."""
        call = self.calls.get(order.attempt_id)
        if call is None or self.away:
            return
        call.over = True
        leg = self.legs.get(call.interaction_id)
        if leg is not None:
            self._drop_leg(leg)

    def hold(self, order: Hold) -> None:
        """See ``Telephony``; these customers do not mind."""

    def send_digits(self, order: SendDigits) -> None:
        """See ``Telephony``."""
        if not self.away:
            self._witness.hears_digits(order)

    def leave_message(self, order: LeaveMessage) -> None:
        """See ``Telephony``."""
        call = self.calls.get(order.attempt_id)
        if call is not None and not call.over and not self.away:
            self.release_agent(ReleaseAgent(call.interaction_id))
            self._agenda.after(3, lambda: self._customer_hangs_up(call))

    def keep_recording(self, order: KeepRecording) -> None:
        """See ``Telephony``; nothing is recorded here."""

    def pause_recording(self, order: PauseRecording) -> None:
        """See ``Telephony``; nothing is recorded here."""

    async def fetch_recording(self, recording_id: str) -> bytes | None:
        """See ``Telephony``."""
        del recording_id
        return None

    async def drop_recording(self, recording_id: str) -> None:
        """See ``Telephony``."""
        del recording_id

    async def open_leg(self, interaction_id: str, agent_id: str) -> MediaTicket | None:
        """See ``Telephony``; desktops have no sound here."""
        del interaction_id, agent_id
        return None

    def ring_supervisor(self, order: RingSupervisor) -> None:
        """See ``Telephony``."""
        if order.supervision_id in self.supervisors:
            return
        self._witness.supervises(order, self)
        leg = SupervisorLeg(order.supervision_id, order.interaction_id, order.mode)
        self.supervisors[leg.id] = leg
        chance = self._agenda.chance(f"supervisor {leg.id}")
        if self.away or (not self.calm and chance.random() < 0.1):
            outcome = chance.choice(list(LegOutcome))
            self._agenda.after(chance.uniform(0.1, 8), lambda: self._supervisor_gone(leg, outcome))
        else:
            self._agenda.after(chance.uniform(0.05, 4), lambda: self._supervisor_up(leg, chance))

    def _supervisor_up(self, leg: SupervisorLeg, chance: Random) -> None:
        if leg.over:
            return
        leg.up = True
        self._send(events.SupervisorAnswered(interaction_id=leg.interaction_id, supervision_id=leg.id))
        if not self.calm and chance.random() < 0.2:
            how = chance.choice(list(LegEnd))
            self._agenda.after(chance.uniform(1, 60), lambda: self._supervisor_gone(leg, how))

    def _supervisor_gone(self, leg: SupervisorLeg, how: LegOutcome | LegEnd) -> None:
        if leg.over:
            return
        self._drop_supervisor(leg)
        about = {"interaction_id": leg.interaction_id, "supervision_id": leg.id}
        if isinstance(how, LegEnd):
            self._send(events.SupervisorLegEnded(**about, how=how))
        else:
            self._send(events.SupervisorUnanswered(**about, outcome=how))

    def _drop_supervisor(self, leg: SupervisorLeg) -> None:
        leg.over = True
        if not self.away:
            self.supervisors.pop(leg.id, None)

    def drop_supervisors(self) -> None:
        """End the legs of all supervisors, since a server that has just started knows of none."""
        for leg in tuple(self.supervisors.values()):
            self._drop_supervisor(leg)

    def set_supervision_mode(self, order: SetSupervisionMode) -> None:
        """See ``Telephony``."""
        leg = self.supervisors.get(order.supervision_id)
        if leg is not None:
            leg.mode = order.mode

    def release_supervisor(self, order: ReleaseSupervisor) -> None:
        """See ``Telephony``."""
        leg = self.supervisors.get(order.supervision_id)
        if leg is not None:
            self._drop_supervisor(leg)

    async def open_supervisor_leg(self, supervision_id: str) -> MediaTicket | None:
        """See ``Telephony``."""
        del supervision_id
        return None

    def reconcile(self, legs: Iterable[StoredLeg], calls: Iterable[StoredCall]) -> None:
        """See ``Telephony``."""
        if self.away:
            return
        self._compare_calls({call.attempt_id: call for call in calls})
        self._compare_legs({leg.interaction_id: leg for leg in legs})

    def _compare_calls(self, known: dict[str, StoredCall]) -> None:
        for call in self.live_calls():
            stored = known.get(call.attempt_id)
            if stored is None:
                self.hang_up(HangUp(call.attempt_id))
            elif call.answered and stored.answered_at is None:
                self._send(events.CallAnswered(attempt_id=call.attempt_id, by_whom=AnsweredBy.PERSON))
        for attempt_id, stored in known.items():
            call = self.calls.get(attempt_id)
            is_over = stored.answered_at is not None if call is None else call.over
            if is_over:
                self._send(events.CallLost(attempt_id=attempt_id))

    def _compare_legs(self, known: dict[str, StoredLeg]) -> None:
        for interaction_id, stored in known.items():
            leg = self.legs.get(interaction_id)
            if leg is None and stored.up:
                self._send(events.AgentLegEnded(interaction_id=interaction_id, how=LegEnd.LOST))
            elif leg is not None and leg.up and not stored.up:
                self._send(events.AgentAnswered(interaction_id=interaction_id))
        for interaction_id in [each for each in self.legs if each not in known]:
            self._drop_leg(self.legs[interaction_id])

    async def close(self) -> None:
        """See ``Telephony``."""

    def live_calls(self) -> list[CustomerCall]:
        """Return the calls that ring or are answered."""
        self._latest = [call for call in self._latest if not call.over]
        return self._latest

    def _calls_of(self, interaction_id: str) -> list[CustomerCall]:
        return [call for call in self.live_calls() if call.interaction_id == interaction_id]
