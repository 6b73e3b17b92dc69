"""Notices of what supervisors change for an agent: the agent's state, and stops of business processes."""

from __future__ import annotations

from collections.abc import Iterator

from agent_desktop.model.notices import StartedNotice, StateSetNotice, StoppedNotice
from agent_desktop.protocol.objects import AgentStatus


def steering_notices(
    before: AgentStatus, now: AgentStatus
) -> Iterator[StateSetNotice | StoppedNotice | StartedNotice]:
    """Yield a notice for each change between two states of an agent that a supervisor has made."""
    if now.set_by is not None and _set(before) != _set(now):
        yield StateSetNotice(now)
    known = {stop.business_process.id: stop for stop in before.stops}
    current = {stop.business_process.id: stop for stop in now.stops}
    for process_id, stop in current.items():
        if known.get(process_id) != stop:
            yield StoppedNotice(stop)
    for process_id, stop in known.items():
        if process_id not in current:
            yield StartedNotice(stop.business_process.name)


def _set(agent: AgentStatus) -> tuple[object, ...]:
    """Return what a supervisor sets; a state that was pending and begins is the same setting."""
    if agent.pending_state is not None:
        return agent.set_by, agent.set_note, agent.pending_state, agent.pending_reason
    return agent.set_by, agent.set_note, agent.state, agent.reason
