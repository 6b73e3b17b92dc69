"""Match callbacks with agents (``docs/behaviour.md``, *Choosing the agent*).

A callback requested for a free agent goes to that agent first. Then the queues are served in their order (higher
priority, earlier arrival), and each callback goes to the agent who has been available the longest. Only callbacks,
agents and business processes that became fresh since the last match are examined, because no other match was left
then.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from datetime import datetime

from agent_desktop.protocol.states import RoutingStatus
from server_stub.core.model.rows import TimerKind
from server_stub.core.state.outages import can_call, takes_number
from server_stub.core.state.routing_queues import Entry
from server_stub.core.state.tables import Tables

Pair = tuple[str, str]
"""The ids of a callback and of the agent to whom it is offered."""


def pairs(tables: Tables, now: datetime) -> Iterator[Pair]:
    """Yield every match that is possible now. Make each offer before taking the next pair."""
    routing = tables.routing
    if not (routing.fresh_callbacks or routing.fresh_agents or routing.fresh_processes):
        return
    yield from _requested_pairs(tables, now, _agents_with_requests(tables))
    yield from _queue_pairs(tables, now, _processes_to_serve(tables))
    routing.settled()


def unsettled(tables: Tables) -> set[str]:
    """Return the business processes in which a match may still be possible."""
    routing = tables.routing
    agents = set(routing.fresh_agents)
    processes = set(routing.fresh_processes)
    for callback_id in routing.fresh_callbacks:
        callback = tables.callbacks.get(callback_id)
        if callback is not None:
            processes.add(callback.business_process_id)
    for agent_id in agents:
        processes.update(routing.served_by.get(agent_id, ()))
    return processes


def cooling(tables: Tables, callback_id: str, agent_id: str, now: datetime) -> datetime | None:
    """Return until when the callback must not be offered to the agent; None if it may be offered.

    A cool-down with ``unless_alone`` is ignored while no other agent serves the business process, since the callback
    would wait for an agent who does not exist (*Completion statuses*, ``cancel``).
    """
    of_callback = tables.routing.cool_downs.get(callback_id)
    cool_down = None if of_callback is None else of_callback.get(agent_id)
    if cool_down is None or cool_down.until <= now:
        return None
    if cool_down.unless_alone:
        process = tables.business_processes[tables.callbacks[callback_id].business_process_id]
        if not any(other != agent_id and tables.agents[other].enabled for other in process.members):
            return None
    return cool_down.until


def _agents_with_requests(tables: Tables) -> list[str]:
    """Return the free agents for whom a callback that was requested for them may now match, sorted."""
    routing = tables.routing
    agents = set(routing.fresh_agents)
    for callback_id in routing.fresh_callbacks:
        callback = tables.callbacks.get(callback_id)
        if callback is not None and callback.agent_id is not None:
            agents.add(callback.agent_id)
    for process in routing.fresh_processes:
        agents.update(agent_id for _, agent_id in routing.free.get(process, ()))
    return sorted(agent_id for agent_id in agents if routing.is_free(agent_id))


def _processes_to_serve(tables: Tables) -> list[str]:
    """Return the business processes in which a match may have become possible, sorted."""
    routing = tables.routing
    processes = set(routing.fresh_processes)
    for agent_id in routing.fresh_agents:
        if routing.is_free(agent_id):
            processes.update(routing.served_by.get(agent_id, ()))
    for callback_id in routing.fresh_callbacks:
        callback = tables.callbacks.get(callback_id)
        if callback is not None and routing.entry_of(callback_id) is not None:
            processes.add(callback.business_process_id)
    return sorted(processes)


def _requested_pairs(tables: Tables, now: datetime, agents: list[str]) -> Iterator[Pair]:
    heads: list[tuple[Entry, str]] = []
    for agent_id in agents:
        entry = _best_requested(tables, now, agent_id)
        if entry is not None:
            heads.append((entry, agent_id))
    heapq.heapify(heads)
    while heads:
        entry, agent_id = heapq.heappop(heads)
        # This callback has left its queue if its number has come into use since.
        best = _best_requested(tables, now, agent_id)
        if best == entry:
            yield entry[-1], agent_id
            # A callback that must not be dialled ends instead of being offered, and leaves the agent free.
            best = _best_requested(tables, now, agent_id) if tables.routing.is_free(agent_id) else None
        if best is not None:
            heapq.heappush(heads, (best, agent_id))


def _queue_pairs(tables: Tables, now: datetime, processes: list[str]) -> Iterator[Pair]:
    heads: list[tuple[Entry, str, str]] = []
    for process in processes:
        best = _best_in_queue(tables, now, process)
        if best is not None:
            heads.append((*best, process))
    heapq.heapify(heads)
    while heads:
        entry, agent_id, process = heapq.heappop(heads)
        # The head of another queue may have taken the agent or the number since.
        best = _best_in_queue(tables, now, process)
        if best == (entry, agent_id):
            yield entry[-1], agent_id
            best = _best_in_queue(tables, now, process)
        if best is not None:
            heapq.heappush(heads, (*best, process))


def _best_requested(tables: Tables, now: datetime, agent_id: str) -> Entry | None:
    """Return the first callback requested for the agent that may be offered now, over all queues served."""
    routing = tables.routing
    found: list[Entry] = []
    for process in routing.served_by.get(agent_id, ()):
        lane = routing.asked.get((process, agent_id))
        if lane is None or not _active(tables, process):
            continue
        entry = next(
            (
                each
                for each in lane
                if cooling(tables, each[-1], agent_id, now) is None and _can_reach(tables, process, each[-1])
            ),
            None,
        )
        if entry is not None:
            found.append(entry)
    return min(found, default=None)


def _best_in_queue(tables: Tables, now: datetime, process: str) -> tuple[Entry, str] | None:
    """Return the first callback of the queue that a free agent may get, and the agent who has been free the longest."""
    routing = tables.routing
    free = routing.free.get(process)
    queue = routing.queues.get(process)
    if not free or not queue or not _active(tables, process):
        return None
    for entry in queue:
        callback_id = entry[-1]
        if not _can_reach(tables, process, callback_id):
            continue
        if callback_id not in routing.cool_downs:
            return entry, free[0][1]
        for _, agent_id in free:
            if cooling(tables, callback_id, agent_id, now) is None:
                return entry, agent_id
    return None


def _active(tables: Tables, business_process_id: str) -> bool:
    """Return whether callbacks of a business process may be offered in this turn."""
    if (TimerKind.MATCH, business_process_id) in tables.timers:
        return False  # This turn has reached its limit of offers.
    process = tables.business_processes[business_process_id]
    return process.status is RoutingStatus.ACTIVE and can_call(tables, process)


def _can_reach(tables: Tables, business_process_id: str, callback_id: str) -> bool:
    """Return whether a trunk takes the number of a callback now (*Trunks*)."""
    process = tables.business_processes[business_process_id]
    return takes_number(tables, process, tables.callbacks[callback_id].number)
