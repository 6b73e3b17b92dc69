"""Commands of supervisors for single callbacks, and the withdrawal, which intake may also send.

The rules are in ``docs/behaviour.md``, *Where a callback is* and *Schedule, stop, purge*.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.states import EndState, Location
from agent_desktop.protocol.supervisor_objects import ServedCallbacks
from server_stub.core.model import events
from server_stub.core.model.errors import NotFound, OffSchedule, PreconditionFailed, Stopped, WrongLocation
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.outcome import Answer
from server_stub.core.model.rows import CallbackRow
from server_stub.core.rules import bulk_moves, placement
from server_stub.core.rules.completion_choice import check_agent
from server_stub.core.state.callback_deadlines import calling_hours_of
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, callback_reply

ALREADY_SERVED: Final = "Already served"
"""The end reason of a callback whose customer was served otherwise."""


def send_to_queue(transaction: Transaction, event: events.SendToQueue) -> Reply:
    """Put a pending callback in the queue before its time (*Where a callback is*)."""
    callback = open_callback(transaction, event.callback_id)
    if callback.location is not Location.PENDING:
        raise WrongLocation("Only a pending callback can be sent to the queue.")
    check_open(transaction, callback)
    _audit(transaction, AuditAction.CALLBACK_SENT_TO_QUEUE, callback)
    placement.place(transaction, replace(callback, held=False, due_at=None))
    return callback_reply(callback.id)


def purge(transaction: Transaction, event: events.Purge) -> Reply:
    """Purge a callback that no agent has (*Schedule, stop, purge*)."""
    callback = open_callback(transaction, event.callback_id)
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation("An agent has the callback; it can be purged once it is back.")
    placement.complete(transaction, callback, EndState.PURGED, event.reason)
    return callback_reply(callback.id)


def withdraw(transaction: Transaction, event: events.Withdraw) -> Reply:
    """Complete a callback that the customer no longer needs, or notify the agent who has it (*Withdrawn*)."""
    callback = open_callback(transaction, event.callback_id)
    if callback.interaction_id is None:
        placement.complete(transaction, callback, EndState.WITHDRAWN, event.reason)
        return callback_reply(callback.id)
    _notify_of_withdrawal(transaction, callback, callback.interaction_id)
    refusal: Answer = WrongLocation("An agent has the callback and has been notified.")
    return lambda _views, _now: refusal


def caller_served(transaction: Transaction, event: events.CallerServed) -> Reply:
    """Withdraw a served caller's callbacks, and notify the agents who have one (*Already served*)."""
    tables = transaction.tables
    limit = event.business_process_ids
    for process_id in sorted(tables.business_processes if limit is None else limit):
        for callback_id in tables.callback_index.with_number(process_id, event.number):
            bulk_moves.catch_up(transaction, tables.callbacks[callback_id])
    found = [
        tables.callbacks[callback_id]
        for process_id in sorted(tables.business_processes if limit is None else limit)
        for callback_id in tables.callback_index.with_number(process_id, event.number)
    ]
    withdrawn: list[str] = []
    with_agents: list[str] = []
    for callback in sorted(found, key=lambda row: (row.entered_at, row.id)):
        if callback.interaction_id is None:
            placement.complete(transaction, callback, EndState.WITHDRAWN, ALREADY_SERVED)
            withdrawn.append(callback.id)
        else:
            _notify_of_withdrawal(transaction, callback, callback.interaction_id)
            with_agents.append(callback.id)
    served = ServedCallbacks(withdrawn=tuple(withdrawn), with_agents=tuple(with_agents))
    return lambda _views, _now: served


def give_to_agent(transaction: Transaction, event: events.GiveCallback) -> Reply:
    """Reserve a callback for one agent, or cancel the reservation (*Where a callback is*)."""
    callback = open_callback(transaction, event.callback_id)
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation("An agent has the callback already.")
    given = replace(callback, due_at=event.due_at or callback.due_at)
    if event.agent_id is None:
        given = replace(given, agent_id=None, asked_at=None, asked_by=None)
    else:
        check_agent(transaction, callback.business_process_id, event.agent_id, "$.agent_id")
        given = replace(
            given, agent_id=event.agent_id, asked_at=transaction.now, asked_by=event.by_name, held=False
        )
    if given != callback:
        due_at = format_time(given.due_at) if given.due_at is not None else None
        _audit(transaction, AuditAction.CALLBACK_GIVEN, callback, agent=event.agent_id, due_at=due_at)
        placement.place(transaction, given, queued_at=callback.queued_at)
    return callback_reply(callback.id)


def restore_placement(transaction: Transaction, event: events.RestoreCallback) -> Reply:
    """Restore the agent, due time and hold that a callback had before a command (*Where a callback is*)."""
    callback = open_callback(transaction, event.callback_id)
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation("An agent has the callback; the command can no longer be undone.")
    now, after, before = callback, event.after, event.before
    if (now.agent_id, now.due_at, now.held) != (after.agent_id, after.due_at, after.held):
        raise PreconditionFailed("The callback has changed since the command; nothing was undone.")
    if before.agent_id is not None:
        check_agent(transaction, callback.business_process_id, before.agent_id, "$.before.agent_id")
    asked_at = callback.asked_at if before.agent_id == callback.agent_id else transaction.now
    restored = replace(
        callback,
        agent_id=before.agent_id,
        asked_at=None if before.agent_id is None else asked_at,
        due_at=before.due_at,
        held=before.held,
        held_note=before.held_note if before.held else callback.held_note,
    )
    if restored != callback:
        due_at = format_time(before.due_at) if before.due_at is not None else None
        _audit(transaction, AuditAction.CALLBACK_RESTORED, callback, agent=before.agent_id, due_at=due_at)
        placement.place(transaction, restored, queued_at=callback.queued_at)
    return callback_reply(callback.id)


def _notify_of_withdrawal(transaction: Transaction, callback: CallbackRow, interaction_id: str) -> None:
    """Note on the interaction that the customer no longer needs the call; its agent is shown the first such request."""
    interaction = transaction.tables.interactions[interaction_id]
    if interaction.withdrawal_asked_at is None:
        transaction.put(replace(interaction, withdrawal_asked_at=transaction.now))
        _audit(transaction, AuditAction.CALLBACK_WITHDRAWAL_REFUSED, callback, agent=interaction.agent_id)


def open_callback(transaction: Transaction, callback_id: str) -> CallbackRow:
    """Return a callback that is not completed, brought up to date (*In slices*).

    Raises:
        NotFound: there is no such open callback.
    """
    callback = transaction.tables.callbacks.get(callback_id)
    if callback is not None:
        bulk_moves.catch_up(transaction, callback)
        callback = transaction.tables.callbacks[callback_id]
    # A late timer may have completed it a moment ago, in this turn.
    if callback is None or callback.location is Location.COMPLETED:
        raise NotFound("There is no such open callback.")
    return callback


def check_open(transaction: Transaction, callback: CallbackRow) -> None:
    """Check that a callback may be called now (*Where a callback is*).

    Raises:
        Stopped: its business process is stopped.
        OffSchedule: its business process is closed, or it is outside the calling hours.
    """
    process = transaction.process(callback.business_process_id)
    if process.stopped:
        raise Stopped("Callbacks of this business process are stopped; start them first.")
    if not process.schedule_open:
        opening = transaction.tables.process_index.calendars[process.id].next_opening(transaction.now)
        raise OffSchedule(
            "The business process is off schedule; callbacks go to the queue when it opens.",
            next_opening=opening,
        )
    hours = calling_hours_of(process, callback, transaction.now)
    if hours is not None and not hours.allow(transaction.now):
        raise OffSchedule(
            "It is outside the calling hours in the customer's time zone.",
            next_opening=hours.next_opening(transaction.now),
        )


def _audit(
    transaction: Transaction, action: AuditAction, callback: CallbackRow, **detail: str | None
) -> None:
    transaction.audit(action, f"callback:{callback.id}", callback.business_process_id, **detail)
