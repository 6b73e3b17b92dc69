"""Handlers of the timers, which apply the rules of ``docs/behaviour.md`` that depend on time alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import AgentState, CallOutcome, InteractionState, Location
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.interaction import Step
from server_stub.core.model.rows import CallbackRow, ClosedBy, InteractionRow, ReleaseReason, TimerKind
from server_stub.core.model.telephony_events import LegOutcome
from server_stub.core.rules import (
    agent_leg,
    bulk_moves,
    business_processes,
    interaction_flow,
    monitor,
    offers,
    outages,
    placement,
    presence,
)
from server_stub.core.rules.outward import webhooks
from server_stub.core.rules.own_work import reminders
from server_stub.core.rules.supervision import callback_actions, thresholds
from server_stub.core.state.indexes import SLICED, Due
from server_stub.core.state.outages import switch_is_away
from server_stub.core.state.transaction import Transaction

LATE: Final = timedelta(milliseconds=250)
"""Delay that a timer has only if the server was down or suspended."""

SWITCH_REPORT_S: Final = 1.0
"""Seconds in which the switch may report the outcome of a call after such a delay."""


def run_due(transaction: Transaction, *, may_slice: bool) -> None:
    """Handle the due timers in the order of time, kind and subject, and at most one slice of sliced kinds (*In slices*).

    A late timer finds the floor as it is now, not as it was when the timer was due. A call that seems unanswered may
    have been answered while the server was down, so the switch may report first (*Choosing the agent*).
    """
    while (first := _first_due(transaction, may_slice=may_slice)) is not None:
        due_at, _, subject, kind = first
        transaction.clear_timer(kind, subject)
        transaction.moved += kind in SLICED and kind is not TimerKind.MOVE  # A move counts its own callbacks.
        if kind in outages.HELD and switch_is_away(transaction.tables):
            transaction.set_timer_in(kind, subject, outages.HELD_S)
        elif kind in outages.HELD and transaction.now - due_at > LATE:
            transaction.set_timer_in(kind, subject, SWITCH_REPORT_S)
        else:
            _HANDLERS[kind](transaction, subject)


def is_behind(transaction: Transaction) -> bool:
    """Return whether timers of ``SLICED`` kinds are due but left to the next turn (*In slices*)."""
    first = transaction.tables.timer_line.first_sliced()
    return first is not None and first[0] <= transaction.now


def _first_due(transaction: Transaction, *, may_slice: bool) -> Due | None:
    line = transaction.tables.timer_line
    first = line.first() if may_slice and transaction.moved < bulk_moves.SLICE else line.first_prompt()
    return first if first is not None and first[0] <= transaction.now else None


def _schedule(transaction: Transaction, business_process_id: str) -> None:
    business_processes.update_schedule(transaction, business_process_id)


def _shift(transaction: Transaction, business_process_id: str) -> None:
    monitor.start_shift(transaction, transaction.process(business_process_id))
    business_processes.update_schedule(transaction, business_process_id)


def _expiry(transaction: Transaction, callback_id: str) -> None:
    callback = transaction.tables.callbacks[callback_id]
    if callback.location is not Location.HANDLING_BY_AGENT:
        placement.place(transaction, callback)


def _place_again(transaction: Transaction, callback_id: str) -> None:
    callback = transaction.tables.callbacks[callback_id]
    placement.place(transaction, callback, queued_at=callback.queued_at)


def _requested_agent_wait(transaction: Transaction, callback_id: str) -> None:
    callback: CallbackRow = transaction.tables.callbacks[callback_id]
    if bulk_moves.is_under_way(transaction, callback.business_process_id):
        # The wait by which the timer was set may have changed since.
        placement.place(transaction, callback, queued_at=callback.queued_at)
    else:
        transaction.put(replace(callback, ask_lapsed=True))


def _offer(transaction: Transaction, interaction_id: str) -> None:
    offers.time_up(transaction, _interaction(transaction, interaction_id))


def _preview(transaction: Transaction, interaction_id: str) -> None:
    interaction_flow.dial(transaction, _interaction(transaction, interaction_id), Step.TIME_UP)


def _no_answer(transaction: Transaction, interaction_id: str) -> None:
    interaction_flow.unanswered(
        transaction, _interaction(transaction, interaction_id), CallOutcome.NO_ANSWER, Step.TIME_UP
    )


def _agent_leg(transaction: Transaction, interaction_id: str) -> None:
    interaction = _interaction(transaction, interaction_id)
    agent_leg.did_not_come_up(transaction, interaction, Step.TIME_UP, LegOutcome.NO_ANSWER.value)


def _leg_back(transaction: Transaction, interaction_id: str) -> None:
    agent_leg.leave(transaction, _interaction(transaction, interaction_id), Step.LEG_GONE)


def _wrap_up(transaction: Transaction, interaction_id: str) -> None:
    interaction_flow.finish(
        transaction, _interaction(transaction, interaction_id), Step.TIME_UP, ClosedBy.CLOCK
    )


def _grace(transaction: Transaction, agent_id: str) -> None:
    """End the grace of an agent whose desktop has not connected again; a call and its wrap-up continue."""
    agent = transaction.agent(agent_id)
    if agent.interaction_id is None:
        if agent.state is not AgentState.OFFLINE:
            presence.enter(transaction, agent, AgentState.OFFLINE, presence.CONNECTION_LOST)
            transaction.audit(
                AuditAction.AGENT_STATE,
                f"agent:{agent_id}",
                None,
                state=AgentState.OFFLINE.value,
                reason=presence.CONNECTION_LOST,
            )
        return
    interaction = _interaction(transaction, agent.interaction_id)
    if interaction.state is InteractionState.OFFERED:
        offers.release(transaction, interaction, Step.DESKTOP_LOST, ReleaseReason.DESKTOP_LOST)
    elif interaction.state in {InteractionState.PREVIEW, InteractionState.CONNECTING}:
        interaction_flow.lose_desktop_in_preview(transaction, interaction)


def _cool_down(transaction: Transaction, subject: str) -> None:
    callback_id, _, agent_id = subject.partition("|")
    placement.end_cool_down(transaction, callback_id, agent_id)


def _interaction(transaction: Transaction, interaction_id: str) -> InteractionRow:
    return transaction.tables.interactions[interaction_id]


_HANDLERS: Final[dict[TimerKind, Callable[[Transaction, str], None]]] = {
    TimerKind.SCHEDULE: _schedule,
    TimerKind.SHIFT: _shift,
    TimerKind.MOVE: bulk_moves.continue_move,
    TimerKind.MATCH: offers.settle_more,
    TimerKind.EXPIRY: _expiry,
    TimerKind.DUE: _place_again,
    TimerKind.CALLING_HOURS: _place_again,
    TimerKind.ASK: _requested_agent_wait,
    TimerKind.OFFER: _offer,
    TimerKind.PREVIEW: _preview,
    TimerKind.AGENT_LEG: _agent_leg,
    TimerKind.LEG_BACK: _leg_back,
    TimerKind.NO_ANSWER: _no_answer,
    TimerKind.WRAP_UP: _wrap_up,
    TimerKind.GRACE: _grace,
    TimerKind.COOL_DOWN: _cool_down,
    TimerKind.MONITOR: monitor.announce,
    TimerKind.WEBHOOK: webhooks.retry,
    TimerKind.STOP_END: business_processes.start_again,
    TimerKind.UNDO: callback_actions.forget,
    TimerKind.REMIND: reminders.remind,
    TimerKind.THRESHOLD: thresholds.check,
}
