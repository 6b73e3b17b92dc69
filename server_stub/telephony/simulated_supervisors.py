"""The simulated legs of supervisors in conversations (``docs/protocol.md``, *Telephony simulator*)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from agent_desktop.protocol.states import SupervisionMode
from server_stub.core.model.effects import RingAgent, RingSupervisor
from server_stub.core.model.event_bases import BaseEvent
from server_stub.core.model.events import (
    AgentAnswered,
    AgentLegEnded,
    AgentUnanswered,
    Event,
    SupervisorAnswered,
    SupervisorLegEnded,
    SupervisorUnanswered,
)
from server_stub.telephony.base import Report
from server_stub.telephony.simulated_behaviour import Planned, leg_behaviour

Plan = Callable[[timedelta, Callable[[], None]], Planned]
"""A function that calls another after a time, and returns how to call that off."""


class _Leg:
    """A supervisor's leg: its order, which has the present mode, and what is still to happen."""

    def __init__(self, order: RingSupervisor) -> None:
        self.order = order
        self.is_up = False
        self.planned: list[Planned] = []


class SimulatedSupervisors:
    """The legs of supervisors. What the end of an endpoint's address means is the same as for an agent's."""

    def __init__(self, plan: Plan, report: Report) -> None:
        self._plan = plan
        self._report = report
        self._legs: dict[str, _Leg] = {}

    def ring(self, order: RingSupervisor) -> None:
        """Bring up a leg; a repeated order changes nothing."""
        if order.supervision_id in self._legs:
            return
        leg = self._legs[order.supervision_id] = _Leg(order)
        agents_order = RingAgent(
            interaction_id=order.interaction_id,
            agent_id="",
            endpoint=order.endpoint,
            label=order.label,
            number=order.number,
            answer_within=order.answer_within,
            accepts=False,
        )
        for step in leg_behaviour(agents_order):
            event = _of_supervisor(order, step.event)
            if event is not None:
                leg.planned.append(self._plan(step.after, lambda event=event: self._happen(leg, event)))

    def set_mode(self, supervision_id: str, mode: SupervisionMode) -> None:
        """Change the mode of a leg; one that is not there changes nothing."""
        leg = self._legs.get(supervision_id)
        if leg is not None:
            leg.order = replace(leg.order, mode=mode)

    def release(self, supervision_id: str) -> None:
        """End a leg; nothing more is reported of it."""
        leg = self._legs.pop(supervision_id, None)
        for call_off in () if leg is None else leg.planned:
            call_off()

    def mode_of(self, supervision_id: str) -> SupervisionMode | None:
        """Return what the supervisor does in the conversation; None while the leg is not up."""
        leg = self._legs.get(supervision_id)
        return None if leg is None or not leg.is_up else leg.order.mode

    def has(self, supervision_id: str) -> bool:
        """Return whether there is such a leg."""
        return supervision_id in self._legs

    def _happen(self, leg: _Leg, event: Event) -> None:
        leg.is_up = isinstance(event, SupervisorAnswered)
        if not leg.is_up:
            self.release(leg.order.supervision_id)
        self._report(event)


def _of_supervisor(order: RingSupervisor, event: BaseEvent) -> Event | None:
    """Return what an event of an agent's leg is at a supervisor's; None if it is not reported of one."""
    ids = {"interaction_id": order.interaction_id, "supervision_id": order.supervision_id}
    if isinstance(event, AgentAnswered):
        return SupervisorAnswered(**ids)
    if isinstance(event, AgentUnanswered):
        return SupervisorUnanswered(**ids, outcome=event.outcome)
    if isinstance(event, AgentLegEnded):
        return SupervisorLegEnded(**ids, how=event.how)
    return None
