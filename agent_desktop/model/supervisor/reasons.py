"""Detect when the reasons why callbacks are not offered may have changed (``docs/behaviour.md``, *Why*)."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.states import AgentState, AlertCode, RoutingStatus


class ReasonsState(msgspec.Struct, frozen=True):
    """The state beside their own rows that the reasons of callbacks depend on. If it changes, read the reasons again."""

    processes: tuple[tuple[str, RoutingStatus, int, tuple[AlertCode, ...]], ...]
    served: frozenset[str]
    there: frozenset[str]


def reasons_state(view: SupervisorView, process_ids: Collection[str], asked: Collection[str]) -> ReasonsState:
    """Return the state for callbacks of the business processes ``process_ids``, reserved for the agents ``asked``.

    One busy agent more or less changes no reason while another one is available, so only the first and the last count.
    """
    available = [
        agent
        for agent in view.agents or ()
        if agent.state is AgentState.AVAILABLE and agent.connected and agent.interaction_id is None
    ]
    served = {process_id for agent in available for process_id in agent.business_process_ids}
    return ReasonsState(
        tuple(
            (
                item.business_process_id,
                item.status,
                item.timing_version,
                tuple(alert.code for alert in item.alerts),
            )
            for item in view.monitor or ()
            if item.business_process_id in process_ids
        ),
        frozenset(served) & frozenset(process_ids),
        frozenset(agent.id for agent in available) & frozenset(asked),
    )
