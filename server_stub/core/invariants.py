"""Rules that hold after every event (``docs/ARCHITECTURE.md``, *How it is tested*).

``violations`` describes each broken rule. It scans the rows and uses no index, so that it shares no mistake with the
indexes. Tests call it after each step; the running server never does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from agent_desktop.protocol.states import (
    AgentState,
    InteractionState,
    LegState,
    Location,
    RoutingStatus,
    SupervisionMode,
)
from server_stub.core.model.interaction import AGENT_IS, CLOSED, HOLDS_NUMBER, TIMER
from server_stub.core.model.rows import (
    AgentRow,
    BusinessProcessRow,
    CallbackRow,
    ClosedBy,
    InteractionRow,
    TimerKind,
)
from server_stub.core.model.subscribers import dialable, subscriber_of
from server_stub.core.state.callback_deadlines import calling_hours_of
from server_stub.core.state.tables import Tables

Check = Callable[[Tables, datetime], Iterator[str]]

_IN_CALL: Final = frozenset({InteractionState.DIALING, InteractionState.HANDLING})
_NEEDS_DESKTOP: Final = frozenset(
    {InteractionState.OFFERED, InteractionState.PREVIEW, InteractionState.CONNECTING}
)
_NOT_OF_A_STATE: Final = frozenset(
    {
        *(TimerKind.SCHEDULE, TimerKind.MOVE, TimerKind.MATCH, TimerKind.GRACE),
        *(TimerKind.MONITOR, TimerKind.QUIET, TimerKind.DUE, TimerKind.WEBHOOK),
        *(TimerKind.THRESHOLD, TimerKind.STOP_END, TimerKind.UNDO, TimerKind.REMIND),
    }
)
_WITHOUT_INTERACTION: Final = frozenset({AgentState.OFFLINE, AgentState.AVAILABLE, AgentState.NOT_READY})


def violations(tables: Tables, now: datetime) -> list[str]:
    """Return a sentence for each broken rule; ``now`` is the time of the last event."""
    return [sentence for check in CHECKS for sentence in check(tables, now)]


def callbacks_match_their_location(tables: Tables, _now: datetime) -> Iterator[str]:
    """A callback is with an agent if and only if an open interaction refers to it."""
    for callback in tables.callbacks.values():
        subject = f"callback {callback.id}"
        with_agent = callback.location is Location.HANDLING_BY_AGENT
        in_queue = callback.location is Location.HANDLING_BY_BUSINESS_PROCESS
        if callback.location is Location.COMPLETED:
            yield f"{subject} is completed and still on the floor"
        if with_agent != (callback.interaction_id is not None):
            yield f"{subject} is {callback.location} with interaction {callback.interaction_id}"
        if with_agent:
            interaction = tables.interactions.get(callback.interaction_id or "")
            if interaction is None or interaction.state in CLOSED or interaction.callback_id != callback.id:
                yield f"{subject} is with an interaction that is not open for it"
        if in_queue and callback.queued_at is None:
            yield f"{subject} is in the queue without a time of entry"
        if callback.location is Location.PENDING and callback.queued_at is not None:
            yield f"{subject} is pending and has a place in the queue"
        if callback.held and callback.location is not Location.PENDING:
            yield f"{subject} is held and {callback.location}"


def one_agent_one_interaction(tables: Tables, _now: datetime) -> Iterator[str]:
    """At most, a callback has one agent, an agent one interaction, and a number or an attempt one live dial."""
    open_ones = [row for row in tables.interactions.values() if row.state not in CLOSED]
    yield from _more_than_once("agents with two interactions", (row.agent_id for row in open_ones))
    yield from _more_than_once("callbacks with two agents", (row.callback_id for row in open_ones))
    holding = [subscriber_of(row.number) for row in open_ones if row.state in HOLDS_NUMBER]
    yield from _more_than_once("subscribers with two agents", iter(holding))
    attempts = (row.attempt_id for row in tables.interactions.values() if row.attempt_id is not None)
    yield from _more_than_once("attempt ids used twice", attempts)
    for row in open_ones:
        if tables.agents[row.agent_id].interaction_id != row.id:
            yield f"agent {row.agent_id} does not refer to interaction {row.id}"


def agents_match_their_interaction(tables: Tables, _now: datetime) -> Iterator[str]:
    """An agent's state follows from the open interaction; without one the agent is offline, available or not ready."""
    for agent in tables.agents.values():
        if agent.interaction_id is None:
            yield from _idle(agent)
            continue
        interaction = tables.interactions.get(agent.interaction_id)
        if interaction is None or interaction.state in CLOSED:
            yield f"agent {agent.id} has an interaction that is over"
        elif agent.state is not _state_in(interaction, agent):
            yield f"agent {agent.id} is {agent.state} in {interaction.state}"


def agents_who_are_away_are_offline(tables: Tables, _now: datetime) -> Iterator[str]:
    """An agent whose desktop is away for longer than the grace is offline, or has a call or its wrap-up to end."""
    for agent in tables.agents.values():
        if agent.connected or (TimerKind.GRACE, agent.id) in tables.timers:
            continue
        interaction = tables.interactions.get(agent.interaction_id or "")
        if interaction is None and agent.state is not AgentState.OFFLINE:
            yield f"agent {agent.id} is away and {agent.state}"
        elif interaction is not None and interaction.state in _NEEDS_DESKTOP:
            yield f"agent {agent.id} is away and has an interaction in {interaction.state}"


def every_timed_state_has_its_timer(tables: Tables, now: datetime) -> Iterator[str]:
    """Each timed state has exactly one timer, and each timer belongs to a timed state."""
    wanted: set[tuple[TimerKind, str]] = set()
    for interaction in tables.interactions.values():
        kind = TIMER.get(interaction.state)
        if kind is not None:
            wanted.add((kind, interaction.id))
        if interaction.agent_leg is LegState.LOST:
            wanted.add((TimerKind.LEG_BACK, interaction.id))
    for cool_down in tables.cool_downs.values():
        wanted.add((TimerKind.COOL_DOWN, f"{cool_down.callback_id}|{cool_down.agent_id}"))
    for process_id in tables.business_processes:
        wanted.add((TimerKind.SHIFT, process_id))
    for callback in tables.callbacks.values():
        wanted.update((kind, callback.id) for kind in _timers_of(tables, callback, now))
    there = {key for key in tables.timers if key[0] not in _NOT_OF_A_STATE}
    if there == wanted:
        return
    yield from (f"no timer {key}" for key in sorted(wanted - there) if not _is_moving(tables, *key))
    for key in sorted(there - wanted):
        if tables.timers[key].due_at > now and not _is_moving(tables, *key):
            yield f"a timer without a state: {key}"


def timers_have_a_subject(tables: Tables, _now: datetime) -> Iterator[str]:
    """Each timer that not every subject of its kind has belongs to a subject that can have it."""
    for kind, subject in tables.timers:
        if kind is TimerKind.GRACE:
            agent = tables.agents.get(subject)
            if agent is None or agent.connected:
                yield f"a grace for {subject}, who is connected"
        elif kind is TimerKind.DUE:
            callback = tables.callbacks.get(subject)
            if callback is None or callback.location is not Location.PENDING or callback.held:
                yield f"callback {subject} is due and not pending"
        elif kind in {TimerKind.MOVE, TimerKind.MATCH} and subject not in tables.business_processes:
            yield f"a {kind.value} of {subject}, which does not exist"
        elif kind is TimerKind.WEBHOOK and subject not in tables.webhooks:
            yield f"a delivery to {subject}, which does not exist"
        elif kind is TimerKind.MONITOR:
            quiet = tables.timers.get((TimerKind.QUIET, subject))
            if quiet is None or quiet.due_at != tables.timers[kind, subject].due_at:
                yield f"a monitor item of {subject} is not due at the end of a quiet second"


def timers_of_supervisors_have_a_subject(tables: Tables, _now: datetime) -> Iterator[str]:
    """Each stop with an end is a stop, and what can be undone was done."""
    for kind, subject in tables.timers:
        if kind is TimerKind.STOP_END and not tables.business_processes[subject].stopped:
            yield f"the end of a stop of {subject}, which is not stopped"
        elif kind is TimerKind.UNDO and subject not in tables.callback_actions:
            yield f"an action of {subject}, which is not there, can be undone"
        elif kind is TimerKind.REMIND:
            callback = tables.callbacks.get(subject)
            if callback is None or callback.agent_id is None or callback.due_at is None:
                yield f"an agent is reminded of {subject}, which waits for no agent at a time"


def pending_callbacks_wait_for_something(tables: Tables, now: datetime) -> Iterator[str]:
    """A pending callback is held, has a timer, or waits for its business process or its move."""
    for callback in tables.callbacks.values():
        process = tables.business_processes[callback.business_process_id]
        if callback.location is not Location.PENDING or callback.held or not process.schedule_open:
            continue
        if process.stopped or (TimerKind.DUE, callback.id) in tables.timers:
            continue
        if (TimerKind.MOVE, process.id) in tables.timers:
            continue
        hours = calling_hours_of(process, callback, now)
        if hours is None or hours.next_opening(now) is not None:
            yield f"callback {callback.id} is pending and waits for nothing"


def nothing_is_offered_or_queued_while_closed(tables: Tables, _now: datetime) -> Iterator[str]:
    """No callback is offered off schedule or while stopped; off schedule, only callbacks about to move are queued."""
    for interaction in tables.interactions.values():
        if interaction.state is not InteractionState.OFFERED:
            continue
        process = tables.business_processes[interaction.business_process_id]
        if process.status is not RoutingStatus.ACTIVE:
            yield f"interaction {interaction.id} is offered while {process.status}"
        if _outage(tables, process, interaction.number):
            yield f"interaction {interaction.id} is offered while telephony is away"
    for callback in tables.callbacks.values():
        process = tables.business_processes[callback.business_process_id]
        if callback.location is not Location.HANDLING_BY_BUSINESS_PROCESS or process.schedule_open:
            continue
        if (TimerKind.MOVE, process.id) not in tables.timers:
            yield f"callback {callback.id} is in the queue while off schedule"


def no_callback_waits_while_an_agent_is_free(tables: Tables, now: datetime) -> Iterator[str]:
    """No callback waits while a free agent could get it."""
    free = [agent for agent in tables.agents.values() if _may_get_offers(agent)]
    if not free:
        return
    numbers = _numbers_in_use(tables)
    for callback in tables.callbacks.values():
        if not _waits_to_be_offered(tables, callback, numbers):
            continue
        for agent in free:
            if _may_be_offered_to(tables, callback, agent, now):
                yield f"callback {callback.id} waits, and agent {agent.id} is free"


def a_customer_is_called_only_from_an_agents_leg(tables: Tables, _now: datetime) -> Iterator[str]:
    """A customer is called only from the leg of an agent of whom it is the one interaction; no leg outlives its call."""
    called = [row for row in tables.interactions.values() if row.state in _IN_CALL]
    yield from _more_than_once("agents who call two customers", (row.agent_id for row in called))
    for row in called:
        has_leg = row.agent_leg in {LegState.UP, LegState.LOST} or row.message_left_at is not None
        if not has_leg:
            yield f"interaction {row.id} is in {row.state} with the agent's leg {row.agent_leg}"
        if tables.agents[row.agent_id].interaction_id != row.id:
            yield f"interaction {row.id} calls a customer, and agent {row.agent_id} has another"
    for row in tables.interactions.values():
        if row.agent_leg is not None and (row.state is InteractionState.WRAP_UP or row.state in CLOSED):
            yield f"interaction {row.id} is {row.state} with the agent's leg {row.agent_leg}"
        if row.on_hold and row.state is not InteractionState.HANDLING:
            yield f"interaction {row.id} is on hold in {row.state}"


def supervisors_are_in_conversations(tables: Tables, _now: datetime) -> Iterator[str]:
    """A supervisor is in one conversation at a time, and at most one of a conversation speaks (*Supervisors in a call*)."""
    supervised = [row for row in tables.interactions.values() if row.supervisors]
    present = [each for row in supervised for each in row.supervisors]
    yield from _more_than_once("supervisors in two conversations", (each.supervisor_id for each in present))
    for row in supervised:
        if row.state is not InteractionState.HANDLING or row.message_left_at is not None:
            yield f"interaction {row.id} has supervisors in {row.state}"
        if sum(each.mode is not SupervisionMode.LISTEN for each in row.supervisors) > 1:
            yield f"two supervisors speak in interaction {row.id}"


def counters_add_up(tables: Tables, _now: datetime) -> Iterator[str]:
    """Attempts used do not exceed attempts made, and figures and tallies belong to the current shift."""
    for callback in tables.callbacks.values():
        if not 0 <= callback.attempts_used <= callback.total_attempts:
            yield f"callback {callback.id} used {callback.attempts_used} of {callback.total_attempts} attempts"
    shifts = {row.id: row.shift_started_at for row in tables.business_processes.values()}
    for row in (*tables.figures.values(), *tables.tallies.values()):
        if row.shift_started_at != shifts[row.business_process_id]:
            yield f"{row} is of another shift"


def interactions_know_how_they_ended(tables: Tables, _now: datetime) -> Iterator[str]:
    """Completed interactions have a status and an attempt, except delegated and undialled ones; offers have neither."""
    for row in tables.interactions.values():
        without_status = row.delegated or row.closed_by is ClosedBy.NUMBER_RULES
        if row.state is InteractionState.COMPLETED and (row.completion_status is None) != without_status:
            yield f"interaction {row.id} is completed as {row.completion_status}"
        if (row.attempt_id is None) != (row.accepted_at is None):
            yield f"interaction {row.id} has attempt {row.attempt_id}, accepted at {row.accepted_at}"
        if row.state in {InteractionState.HANDLING, InteractionState.WRAP_UP} and row.origin is None:
            yield f"interaction {row.id} is in {row.state} without an origin"


def may_be_offered(tables: Tables, callback: CallbackRow, agent: AgentRow, now: datetime) -> bool:
    """Return whether this callback may be offered to this agent now, judged by the rows alone."""
    return (
        _may_get_offers(agent)
        and _waits_to_be_offered(tables, callback, _numbers_in_use(tables))
        and _may_be_offered_to(tables, callback, agent, now)
    )


CHECKS: Final[tuple[Check, ...]] = (
    callbacks_match_their_location,
    one_agent_one_interaction,
    agents_match_their_interaction,
    agents_who_are_away_are_offline,
    every_timed_state_has_its_timer,
    timers_have_a_subject,
    timers_of_supervisors_have_a_subject,
    pending_callbacks_wait_for_something,
    nothing_is_offered_or_queued_while_closed,
    no_callback_waits_while_an_agent_is_free,
    a_customer_is_called_only_from_an_agents_leg,
    supervisors_are_in_conversations,
    counters_add_up,
    interactions_know_how_they_ended,
)


def _may_get_offers(agent: AgentRow) -> bool:
    return (
        agent.state is AgentState.AVAILABLE
        and agent.enabled
        and agent.connected
        and agent.interaction_id is None
        and agent.endpoint_reachable
        and not agent.endpoint_in_call
    )


def _numbers_in_use(tables: Tables) -> set[str]:
    return {subscriber_of(row.number) for row in tables.interactions.values() if row.state in HOLDS_NUMBER}


def _waits_to_be_offered(tables: Tables, callback: CallbackRow, numbers: set[str]) -> bool:
    process = tables.business_processes[callback.business_process_id]
    return (
        callback.location is Location.HANDLING_BY_BUSINESS_PROCESS
        and process.status is RoutingStatus.ACTIVE
        and (TimerKind.MATCH, process.id) not in tables.timers  # The next turn makes more offers.
        and not _outage(tables, process, callback.number)
        and subscriber_of(callback.number) not in numbers
    )


def _may_be_offered_to(tables: Tables, callback: CallbackRow, agent: AgentRow, now: datetime) -> bool:
    return (
        agent.id in tables.business_processes[callback.business_process_id].members
        and (callback.agent_id in {None, agent.id} or callback.ask_lapsed)
        and not _cools_down(tables, callback, agent, now)
    )


def _cools_down(tables: Tables, callback: CallbackRow, agent: AgentRow, now: datetime) -> bool:
    cool_down = tables.cool_downs.get((callback.id, agent.id))
    if cool_down is None or cool_down.until <= now:
        return False
    members = tables.business_processes[callback.business_process_id].members
    alone = not any(other != agent.id and tables.agents[other].enabled for other in members)
    return not (cool_down.unless_alone and alone)


def _outage(tables: Tables, process: BusinessProcessRow, number: str) -> bool:
    """Return whether the switch is away, or every trunk of the business process that takes the number."""
    named = process.calls.trunk
    if "" in tables.outages:
        return True
    if named is not None:
        return named in tables.outages
    if not process.calls.trunks:
        return bool(tables.outages)
    return all(
        trunk.id in tables.outages
        for trunk in process.calls.trunks
        if any(dialable(number).startswith(prefix) for prefix in trunk.prefixes)
    )


def _is_moving(tables: Tables, kind: TimerKind, callback_id: str) -> bool:
    """Return whether a timer belongs to a callback that a move of its business process may not have reached."""
    callback = tables.callbacks.get(callback_id)
    moved = {TimerKind.EXPIRY, TimerKind.ASK, TimerKind.CALLING_HOURS}
    return (
        kind in moved
        and callback is not None
        and (TimerKind.MOVE, callback.business_process_id) in tables.timers
    )


def _idle(agent: AgentRow) -> Iterator[str]:
    if agent.state not in _WITHOUT_INTERACTION:
        yield f"agent {agent.id} is {agent.state} without an interaction"
    if (agent.state is AgentState.AVAILABLE) != (agent.available_since is not None):
        yield f"agent {agent.id} is {agent.state} since {agent.available_since}"
    if agent.pending_state is not None:
        yield f"agent {agent.id} still waits for {agent.pending_state}"
    if not agent.enabled and agent.state is not AgentState.OFFLINE:
        yield f"agent {agent.id} is disabled and {agent.state}"


def _state_in(interaction: InteractionRow, agent: AgentRow) -> AgentState:
    if interaction.state is InteractionState.PREVIEW and agent.endpoint_in_call:
        return AgentState.BUSY
    return AGENT_IS[interaction.state]


def _timers_of(tables: Tables, callback: CallbackRow, now: datetime) -> Iterator[TimerKind]:
    """Yield the timers that a callback must have."""
    process = tables.business_processes[callback.business_process_id]
    timing = process.timing
    if timing.expires_after_s is not None and callback.interaction_id is None:
        yield TimerKind.EXPIRY
    if (TimerKind.EXPIRY, callback.id) in tables.timers and callback.interaction_id is not None:
        yield TimerKind.EXPIRY
    if callback.location is not Location.HANDLING_BY_BUSINESS_PROCESS:
        return
    if callback.agent_id is not None and timing.requested_agent_wait_s and not callback.ask_lapsed:
        yield TimerKind.ASK
    hours = calling_hours_of(process, callback, now)
    if hours is not None and hours.closing(now) is not None:
        yield TimerKind.CALLING_HOURS


def _more_than_once(problem: str, values: Iterator[str]) -> Iterator[str]:
    listed = list(values)
    if len(set(listed)) < len(listed):
        twice = sorted(value for value, count in Counter(listed).items() if count > 1)
        yield f"{problem}: {', '.join(twice)}"
