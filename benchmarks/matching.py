"""The cost of a match with 10 000 agents and 100 000 callbacks, compared with a scan: ``python -m benchmarks.matching``.

Each round matches some agents or callbacks by the indexes, and the last of them also by a scan, in one loop, so that the
ratio does not depend on the machine; processor time is measured, which does not include other work on the machine. The
time of a match includes the cost of the indexes: the row that makes it possible is put, the pair is found, and both leave
their queues. Then whole commands are timed, with their journal, views and notifications.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import (
    AgentState,
    AnsweredBy,
    EndpointKind,
    InteractionState,
    Location,
    RoutingStatus,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.floor import Floor
from server_stub.core.model import events
from server_stub.core.model.interaction import HOLDS_NUMBER
from server_stub.core.model.rows import (
    AgentRow,
    BusinessProcessRow,
    CallbackRow,
    Row,
    ScopeRow,
    TimerKind,
    TimerRow,
)
from server_stub.core.state import matching
from server_stub.core.state.tables import Tables

AGENTS: Final = 10_000
CALLBACKS: Final = 100_000
PROCESSES: Final = 60
SERVED: Final = 4
"""Number of business processes that an agent serves."""
ROUNDS: Final = 60
MATCHES: Final = 20
"""Rounds, and matches by the indexes in each. A scan reads so much that it evicts everything else from the processor's caches,
which a server with indexes never does."""
CALLS: Final = 200
BUDGET_US: Final = 100.0
COMMAND_BUDGET_US: Final = 300.0

NOW: Final = datetime(2026, 3, 3, 12, tzinfo=UTC)
_ENDPOINT: Final = Endpoint(EndpointKind.SOFTPHONE, "PJSIP/100")


def rows(dice: Random, *, waiting: bool) -> Iterator[Row]:
    """Yield a large site: callbacks ``waiting`` in queue while no agent is free, or pending while every 20th is."""
    members: dict[int, list[str]] = {process: [] for process in range(PROCESSES)}
    for number in range(AGENTS):
        for process in dice.sample(range(PROCESSES), SERVED):
            members[process].append(f"agent-{number:05d}")
    for process, own in members.items():
        yield BusinessProcessRow(
            id=f"process-{process:02d}",
            name=f"Process {process}",
            members=tuple(own),
            timing=Timing(),
            stopped=False,
            schedule_open=True,
            version=1,
            set_by_supervisor=(),
            shift_started_at=NOW,
        )
        shift_ends = NOW + timedelta(hours=12)
        yield TimerRow(kind=TimerKind.SHIFT, subject=f"process-{process:02d}", due_at=shift_ends)
    for number in range(AGENTS):
        yield _agent(number, free=not waiting and number % 20 == 0)
    for number in range(CALLBACKS):
        yield _callback(dice, number, waiting=waiting)
    yield ScopeRow(key="supervisors:*", business_process_ids=None)


def _agent(number: int, *, free: bool) -> AgentRow:
    since = NOW - timedelta(seconds=(number * 7919) % AGENTS)
    return AgentRow(
        id=f"agent-{number:05d}",
        name=f"Agent {number}",
        endpoint=_ENDPOINT,
        enabled=True,
        state=AgentState.AVAILABLE if free else AgentState.NOT_READY,
        reason=None,
        since=since,
        available_since=since if free else None,
        pending_state=None,
        pending_reason=None,
        connected=True,
        endpoint_in_call=False,
        interaction_id=None,
    )


def _callback(dice: Random, number: int, *, waiting: bool) -> CallbackRow:
    entered_at = NOW - timedelta(seconds=dice.random() * 3600)
    asked = f"agent-{dice.randrange(AGENTS):05d}" if dice.random() < 0.05 else None
    return CallbackRow(
        id=f"callback-{number:06d}",
        business_process_id=f"process-{dice.randrange(PROCESSES):02d}",
        number=f"+1212{2_000_000 + dice.randrange(CALLBACKS * 10)}",
        customer_name=None,
        priority=dice.choice((0, 0, 0, 5, 9)),
        attributes={},
        customer_timezones=(),
        location=Location.HANDLING_BY_BUSINESS_PROCESS if waiting else Location.PENDING,
        entered_at=entered_at,
        due_at=None if waiting else NOW + timedelta(days=1),
        queued_at=entered_at if waiting else None,
        agent_id=asked,
        asked_at=None if asked is None else entered_at,
        ask_lapsed=False,
        attempts_used=0,
        total_attempts=0,
        last_attempt_at=None,
        held=False,
        held_note=None,
        interaction_id=None,
        handled_by=None,
        end_state=None,
        end_reason=None,
        completed_at=None,
    )


# --- scans -----------------------------------------------------------------------------------------------------------------


def scan_for_agent(tables: Tables, served: frozenset[str], agent: AgentRow) -> str | None:
    """Return the callback for a free agent, who serves these business processes, by a scan of all callbacks."""
    numbers = {row.number for row in tables.interactions.values() if row.state in HOLDS_NUMBER}
    best: tuple[object, ...] | None = None
    for row in tables.callbacks.values():
        process = tables.business_processes[row.business_process_id]
        if (
            row.location is not Location.HANDLING_BY_BUSINESS_PROCESS
            or process.status is not RoutingStatus.ACTIVE
            or not (row.agent_id is None or row.agent_id == agent.id or row.ask_lapsed)
            or row.number in numbers
            or row.business_process_id not in served
        ):
            continue
        key = (row.agent_id != agent.id, -row.priority, row.queued_at, row.entered_at, row.id)
        if best is None or key < best:
            best = key
    return None if best is None else str(best[-1])


def scan_for_callback(tables: Tables, callback: CallbackRow) -> str | None:
    """Return the agent for a callback by a scan of all agents."""
    members = set(tables.business_processes[callback.business_process_id].members)
    free = [
        (row.available_since or row.since, row.id)
        for row in tables.agents.values()
        if row.state is AgentState.AVAILABLE
        and row.connected
        and row.interaction_id is None
        and row.id in members
        and callback.agent_id in {None, row.id}
    ]
    return min(free)[1] if free else None


# --- timing ----------------------------------------------------------------------------------------------------------------


def timed(action: Callable[[], str | None]) -> tuple[float, str | None]:
    """Return the time of ``action`` in µs, and its result."""
    began = time.thread_time_ns()
    found = action()
    return (time.thread_time_ns() - began) / 1000, found


def match_freed(tables: Tables, agent: AgentRow) -> str | None:
    """Make an agent free, and remove the pair that this makes possible from the queues."""
    tables.put(agent)
    pair = next(matching.pairs(tables, NOW), None)
    if pair is not None:
        _take(tables, *pair)
    return None if pair is None else pair[0]


def match_arrived(tables: Tables, callback: CallbackRow) -> str | None:
    """Put a callback into the queue, and remove the pair that this makes possible from the queues."""
    tables.put(callback)
    pair = next(matching.pairs(tables, NOW), None)
    if pair is not None:
        _take(tables, *pair)
    return None if pair is None else pair[1]


def _take(tables: Tables, callback_id: str, agent_id: str) -> None:
    callback, agent = tables.callbacks[callback_id], tables.agents[agent_id]
    tables.put(replace(callback, location=Location.HANDLING_BY_AGENT, interaction_id="i0"))
    tables.put(replace(agent, state=AgentState.OFFERED, interaction_id="i0"))


def freed_agents(dice: Random) -> tuple[list[float], list[float]]:
    """Return the times (µs) of a match for a freed agent while 100 000 callbacks wait, by index and by scan."""
    tables = Floor.load(rows(dice, waiting=True)).tables
    by_index: list[float] = []
    by_scan: list[float] = []

    def match(agent_id: str, *, scans: bool) -> None:
        freed = replace(tables.agents[agent_id], state=AgentState.AVAILABLE, available_since=NOW)
        took, found = timed(lambda: match_freed(tables, freed))
        _as_before(tables)
        by_index.append(took)
        if scans:
            served = frozenset(tables.routing.served_by[agent_id])
            took, scanned = timed(lambda: scan_for_agent(tables, served, freed))
            by_scan.append(took)
            _agree(found, scanned)

    for number, agent_id in enumerate(dice.sample(sorted(tables.agents), ROUNDS * MATCHES)):
        match(agent_id, scans=number % MATCHES == 0)
    return by_index, by_scan


def arriving_callbacks(dice: Random) -> tuple[list[float], list[float]]:
    """Return the times (µs) of a match for a new callback while every 20th agent is free, by index and by scan."""
    tables = Floor.load(rows(dice, waiting=False)).tables
    by_index: list[float] = []
    by_scan: list[float] = []

    def match(callback_id: str, *, scans: bool) -> None:
        queued = Location.HANDLING_BY_BUSINESS_PROCESS
        arrived = replace(tables.callbacks[callback_id], location=queued, queued_at=NOW, agent_id=None)
        took, found = timed(lambda: match_arrived(tables, arrived))
        _as_before(tables)
        by_index.append(took)
        if scans:
            took, scanned = timed(lambda: scan_for_callback(tables, arrived))
            by_scan.append(took)
            _agree(found, scanned)

    for number, callback_id in enumerate(dice.sample(sorted(tables.callbacks), ROUNDS * MATCHES)):
        match(callback_id, scans=number % MATCHES == 0)
    return by_index, by_scan


def _as_before(tables: Tables) -> None:
    tables.roll_back()
    tables.routing.settled()


def _agree(found: str | None, scanned: str | None) -> None:
    if found != scanned:
        message = f"the index found {found}, the scan {scanned}"
        raise AssertionError(message)


def commands(dice: Random) -> dict[str, list[float]]:
    """Return the times (µs) of whole commands of agents who take one callback after another, while 100 000 wait."""
    floor = Floor.load(rows(dice, waiting=True))
    now = NOW
    spent: dict[str, list[float]] = {}

    def handle(event: events.Event) -> None:
        began = time.thread_time_ns()
        floor.handle(event, now=now)
        spent.setdefault(type(event).__name__, []).append((time.thread_time_ns() - began) / 1000)

    agent = "agent-00042"
    handle(events.SetPresence(by=agent, state=Presence.AVAILABLE))
    for call in range(CALLS):
        now += timedelta(seconds=5)
        row = floor.views.agent_row(agent)
        if row is None or row.interaction_id is None:
            break
        here = row.interaction_id
        handle(events.OfferShown(by=agent, interaction_id=here))
        handle(events.Accept(by=agent, interaction_id=here))
        attempt = floor.tables.interactions[here].attempt_id or ""
        handle(events.CallAnswered(attempt_id=attempt, by_whom=AnsweredBy.PERSON))
        now += timedelta(seconds=20)
        handle(events.EndInteraction(by=agent, interaction_id=here, pressed_in=InteractionState.HANDLING))
        handle(events.CompleteInteraction(by=agent, interaction_id=here))
        handle(
            events.CallbackAsked(
                by="ivr",
                callback_id=f"new-{call}",
                business_process_id="process-07",
                number=f"+1646555{call:04d}",
            )
        )
    return spent


def _line(title: str, values: list[float]) -> str:
    ranked = sorted(values)
    p99 = ranked[int(len(ranked) * 0.99)]
    return f"{title:<46} {statistics.median(values):>9.0f} {statistics.fmean(values):>9.0f} {p99:>9.0f}"


def main() -> None:
    """Measure, and print a table."""
    dice = Random(20260303)
    stored = list(rows(dice, waiting=True))
    began = time.perf_counter()
    Floor.load(stored)
    took = time.perf_counter() - began
    print(
        f"{AGENTS} agents, {CALLBACKS} callbacks, {PROCESSES} business processes, {SERVED} served by an agent"
    )
    print(f"loaded from its rows in {took:.2f} s\n")
    print(f"{'µs':<46} {'median':>9} {'mean':>9} {'p99':>9}")
    gc.freeze()
    worst = 0.0
    for title, measure in (("freed agent", freed_agents), ("arriving callback", arriving_callbacks)):
        by_index, by_scan = measure(dice)
        print(_line(f"{title}, by the indexes", by_index))
        print(_line(f"{title}, by a scan", by_scan))
        ratio = statistics.fmean(by_scan) / statistics.fmean(by_index)
        print(f"{'':<46} {ratio:>9.0f} times the indexes")
        worst = max(worst, statistics.fmean(by_index))
    spent = commands(dice)
    for name, values in spent.items():
        print(_line(f"floor.handle({name})", values))
    every = [value for values in spent.values() for value in values]
    print(_line("floor.handle, all of these", every))
    print(f"\nbudgets: a match {BUDGET_US:.0f} µs on average: {worst:.0f}; ", end="")
    print(f"a command {COMMAND_BUDGET_US:.0f} µs: {statistics.fmean(every):.0f}")


if __name__ == "__main__":
    main()
