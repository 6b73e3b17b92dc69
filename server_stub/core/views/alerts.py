"""Alerts for supervisors: callbacks whose wait has no end (``docs/behaviour.md``, *Alerts*)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from agent_desktop.protocol.states import AgentState, AlertCode, Location
from agent_desktop.protocol.supervisor_objects import Alert
from server_stub.core.model.rows import AgentRow, BusinessProcessRow
from server_stub.core.state.callback_deadlines import next_call
from server_stub.core.state.outages import switch_is_away, trunk_is_away
from server_stub.core.state.tables import Tables

_AWAY: Final = frozenset({AgentState.OFFLINE, AgentState.NOT_READY})


def alerts(tables: Tables, process: BusinessProcessRow, now: datetime) -> tuple[Alert, ...]:
    """Return the alerts of a business process at ``now`` (aware, UTC)."""
    counts = tables.wait_counts
    others = counts.others(process.id)
    never_opens = not process.schedule_open and (
        tables.process_index.calendars[process.id].next_opening(now) is None
    )
    found = {
        AlertCode.HELD: counts.held(process.id),
        AlertCode.SWITCH_AWAY: others if switch_is_away(tables) else 0,
        AlertCode.TRUNK_AWAY: others if trunk_is_away(tables, process) and not switch_is_away(tables) else 0,
        AlertCode.STOPPED: others if process.stopped else 0,
        AlertCode.NEVER_OPENS: others if never_opens else 0,
        AlertCode.NO_COMMON_HOUR: 0 if never_opens else _without_common_hour(tables, process, now),
        AlertCode.ASKED_AGENT_AWAY: _asked_in_vain(tables, process),
        AlertCode.NO_AGENT: _without_agent(tables, process, others),
    }
    return tuple(Alert(code, callbacks) for code, callbacks in found.items() if callbacks)


def is_on_duty(agent: AgentRow) -> bool:
    """Return whether the agent gets callbacks, now or after the open interaction."""
    return agent.enabled and agent.state not in _AWAY


def is_available(agent: AgentRow) -> bool:
    """Return whether the agent gets callbacks, now or after the open interaction, and can be rung."""
    return is_on_duty(agent) and agent.endpoint_reachable


def agents_available(tables: Tables, process: BusinessProcessRow) -> int:
    """Return how many agents of a business process are available to it (*Thresholds*)."""
    return sum(1 for each in process.members if is_available(tables.agents[each]))


def _without_common_hour(tables: Tables, process: BusinessProcessRow, now: datetime) -> int:
    if process.timing.calling_hours is None:
        return 0
    by_zones = tables.wait_counts.by_zones(process.id)
    return sum(count for zones, count in by_zones.items() if next_call(tables, process, zones, now) is None)


def _asked_in_vain(tables: Tables, process: BusinessProcessRow) -> int:
    if process.timing.requested_agent_wait_s:
        return 0  # Any agent may get them once the wait is over.
    return sum(
        count
        for agent_id, count in tables.wait_counts.by_agent(process.id).items()
        if agent_id not in process.members or not _is_there(tables.agents.get(agent_id))
    )


def _is_there(agent: AgentRow | None) -> bool:
    return agent is not None and agent.enabled and agent.state is not AgentState.OFFLINE


def _without_agent(tables: Tables, process: BusinessProcessRow, others: int) -> int:
    members = [agent for each in process.members if (agent := tables.agents[each]).enabled]
    if not members:
        return others
    if any(is_on_duty(agent) for agent in members):
        return 0
    return len(tables.callback_index.at(process.id, Location.HANDLING_BY_BUSINESS_PROCESS))
