"""The switch and its trunks go away and come back (``docs/behaviour.md``, *When telephony is away*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from agent_desktop.protocol.states import AcceptAt, InteractionState
from server_stub.core.model.effects import (
    CompareCalls,
    Effect,
    Hold,
    KeepRecording,
    LeaveMessage,
    PauseRecording,
    WatchedEndpoint,
    WatchEndpoints,
)
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import InteractionRow, OutageRow, TimerKind
from server_stub.core.rules import interaction_flow, offers
from server_stub.core.state.outages import SWITCH, can_call, switch_is_away, takes_number
from server_stub.core.state.tables import Tables
from server_stub.core.state.transaction import Transaction

HELD: Final = frozenset({TimerKind.AGENT_LEG, TimerKind.LEG_BACK, TimerKind.NO_ANSWER})
"""Timers that wait while the switch is away, because only the switch knows the state of the call."""

HELD_S: Final = 5.0
"""Seconds by which a held timer is put off, and in which a switch that is back reports what has happened."""

_NO_TIME: Final = timedelta()
_AT_ENDPOINT: Final = frozenset({InteractionState.OFFERED, InteractionState.PREVIEW})
_LIVE: Final = frozenset({InteractionState.CONNECTING, InteractionState.DIALING, InteractionState.HANDLING})


def set_switch(transaction: Transaction, *, away: bool, trunks_away: tuple[str, ...] = ()) -> None:
    """Record whether the switch can be reached; when it is back, compare its calls with those of the floor.

    While it is away, nothing is known of its trunks; a switch that is back reports them (*When telephony is away*).
    """
    was_away = switch_is_away(transaction.tables)
    if away:
        if not was_away:
            transaction.put(OutageRow(trunk=SWITCH, since=transaction.now))
            transaction.audit(AuditAction.TELEPHONY_AWAY, "telephony", None)
            revoke_uncallable_offers(transaction)
        return
    for trunk in sorted(transaction.tables.outages.keys() - {SWITCH} - set(trunks_away)):
        set_trunk(transaction, trunk, away=False)
    for trunk in trunks_away:
        set_trunk(transaction, trunk, away=True)
    if not was_away:
        return
    transaction.tables.drop(OutageRow, SWITCH)
    transaction.audit(AuditAction.TELEPHONY_BACK, "telephony", None)
    _give_held_timers_time(transaction)
    for effect in orders_of_live_calls(transaction.tables, transaction.now):
        transaction.do(effect)


def set_trunk(transaction: Transaction, trunk: str, *, away: bool) -> None:
    """Record whether a trunk can be reached (*When telephony is away*)."""
    if not trunk or away is (trunk in transaction.tables.outages):
        return
    action = AuditAction.TELEPHONY_AWAY if away else AuditAction.TELEPHONY_BACK
    transaction.audit(action, "telephony", None, trunk=trunk)
    if away:
        transaction.put(OutageRow(trunk=trunk, since=transaction.now))
        revoke_uncallable_offers(transaction)
    else:
        transaction.tables.drop(OutageRow, trunk)


def orders_of_live_calls(tables: Tables, now: datetime) -> Iterator[Effect]:
    """Yield the orders for the present legs and calls; all of them are safe to repeat."""
    rows = sorted(live_interactions(tables.interactions.values()), key=lambda row: (row.offered_at, row.id))
    yield watch_order(tables)
    yield CompareCalls(tuple(rows))
    yield from repeated_orders(tables, rows, now)


def repeated_orders(tables: Tables, rows: Iterable[InteractionRow], now: datetime) -> Iterator[Effect]:
    """Yield the orders of ``rows`` that may have been lost."""
    for row in rows:
        process = tables.business_processes[row.business_process_id]
        if row.state is InteractionState.DIALING:
            due_at = tables.timers[TimerKind.NO_ANSWER, row.id].due_at
            yield from interaction_flow.dial_orders(row, process, max(due_at - now, _NO_TIME))
        elif row.state is InteractionState.CONNECTING:
            due_at = tables.timers[TimerKind.AGENT_LEG, row.id].due_at
            yield offers.leg_order(row, max(due_at - now, _NO_TIME))
        elif row.state is InteractionState.OFFERED:
            due_at = tables.timers[TimerKind.OFFER, row.id].due_at
            yield offers.leg_order(row, max(due_at - now, _NO_TIME))
        elif row.state is InteractionState.HANDLING and row.attempt_id is not None:
            message = process.calls.message_of(row.agent_id)
            if row.message_left_at is not None and message is not None:
                yield LeaveMessage(row.attempt_id, message)
            if row.on_hold:
                yield Hold(row.attempt_id, on=True)
            if row.call_recording_id is not None and row.message_left_at is None:
                yield KeepRecording(row.attempt_id, row.call_recording_id, process.calls.record_notice)
            if row.recording_paused:
                yield PauseRecording(row.attempt_id, on=True)


def live_interactions(rows: Iterable[InteractionRow]) -> Iterator[InteractionRow]:
    """Yield the interactions that have, or are to have, a leg at the switch."""
    for row in rows:
        at_endpoint = row.accept_at is AcceptAt.ENDPOINT and row.state in _AT_ENDPOINT
        if row.state in _LIVE or at_endpoint:
            yield row


def watch_order(tables: Tables) -> WatchEndpoints:
    """Return the order to report the states of all agents' endpoints."""
    agents = sorted((agent for agent in tables.agents.values() if agent.enabled), key=lambda agent: agent.id)
    return WatchEndpoints(tuple(WatchedEndpoint(agent.id, agent.endpoint) for agent in agents))


def revoke_uncallable_offers(transaction: Transaction) -> None:
    """Revoke the offers of callbacks whose customers cannot be called now (*When telephony is away*)."""
    for process in list(transaction.tables.business_processes.values()):
        offers.revoke_offers(
            transaction,
            process.id,
            unless=lambda interaction, process=process: (
                can_call(transaction.tables, process)
                and takes_number(transaction.tables, process, interaction.number)
            ),
        )


def _give_held_timers_time(transaction: Transaction) -> None:
    """Let no held timer run out before the switch has reported what happened meanwhile."""
    earliest = transaction.now + timedelta(seconds=HELD_S)
    for timer in list(transaction.tables.timers.values()):
        if timer.kind in HELD and timer.due_at < earliest:
            transaction.set_timer(timer.kind, timer.subject, earliest)
