"""What supervisors, and intake for a withdrawal, do with single callbacks (``docs/behaviour.md``)."""

from __future__ import annotations

from msgspec.structs import replace

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.states import EndState, Location
from server_stub.core import events, placing
from server_stub.core.choosing import check_agent
from server_stub.core.errors import NotFound, OffSchedule, PreconditionFailed, Stopped, WrongLocation
from server_stub.core.outcome import Answer
from server_stub.core.reply import Reply, callback_reply
from server_stub.core.rows import AuditAction, Callback
from server_stub.core.turn import Turn
from server_stub.core.waits import calling_hours_of


def send_to_queue(turn: Turn, event: events.SendToQueue) -> Reply:
    """Put a pending callback in the queue ahead of its time."""
    callback = _open(turn, event.callback_id)
    if callback.location is not Location.PENDING:
        raise WrongLocation("Only a pending callback can be sent to the queue.")
    _check_open(turn, callback)
    _audit(turn, AuditAction.CALLBACK_SENT_TO_QUEUE, callback)
    placing.place(turn, replace(callback, held=False, due_at=None))
    return callback_reply(callback.id)


def purge(turn: Turn, event: events.Purge) -> Reply:
    """Remove a callback that no agent has."""
    callback = _open(turn, event.callback_id)
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation("An agent has the callback; it can be purged once it is back.")
    placing.complete(turn, callback, EndState.PURGED)
    return callback_reply(callback.id)


def withdraw(turn: Turn, event: events.Withdraw) -> Reply:
    """Complete a callback that the customer needs no more, or tell the agent who has it."""
    callback = _open(turn, event.callback_id)
    if callback.interaction_id is None:
        placing.complete(turn, callback, EndState.WITHDRAWN)
        return callback_reply(callback.id)
    interaction = turn.tables.interactions[callback.interaction_id]
    if interaction.withdrawal_asked_at is None:
        turn.put(replace(interaction, withdrawal_asked_at=turn.now))
        _audit(turn, AuditAction.CALLBACK_WITHDRAWAL_REFUSED, callback, agent=interaction.agent_id)
    refusal: Answer = WrongLocation("An agent has the callback, and has been told.")
    return lambda _views, _now: refusal


def give_to_agent(turn: Turn, event: events.GiveToAgent) -> Reply:
    """Ask for one agent, or take the ask back."""
    callback = _open(turn, event.callback_id)
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation("An agent has the callback already.")
    given = replace(callback, due_at=event.due_at or callback.due_at)
    if event.agent_id is None:
        given = replace(given, agent_id=None, asked_at=None, asked_by=None)
    else:
        check_agent(turn, callback.business_process_id, event.agent_id, "$.agent_id")
        given = replace(given, agent_id=event.agent_id, asked_at=turn.now, asked_by=event.by_name, held=False)
    if given != callback:
        due_at = format_time(given.due_at) if given.due_at is not None else None
        _audit(turn, AuditAction.CALLBACK_GIVEN, callback, agent=event.agent_id, due_at=due_at)
        placing.place(turn, given, queued_at=callback.queued_at)
    return callback_reply(callback.id)


def restore_placement(turn: Turn, event: events.RestorePlacement) -> Reply:
    """Put back the agent, the due time and the hold that a callback had before a supervisor's command."""
    callback = _open(turn, event.callback_id)
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation("An agent has the callback; the command cannot be undone any more.")
    now, after, before = callback, event.after, event.before
    if (now.agent_id, now.due_at, now.held) != (after.agent_id, after.due_at, after.held):
        raise PreconditionFailed("The callback was changed after the command; nothing was undone.")
    if before.agent_id is not None:
        check_agent(turn, callback.business_process_id, before.agent_id, "$.before.agent_id")
    asked_at = callback.asked_at if before.agent_id == callback.agent_id else turn.now
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
        _audit(turn, AuditAction.CALLBACK_RESTORED, callback, agent=before.agent_id, due_at=due_at)
        placing.place(turn, restored, queued_at=callback.queued_at)
    return callback_reply(callback.id)


def _open(turn: Turn, callback_id: str) -> Callback:
    callback = turn.tables.callbacks.get(callback_id)
    # A timer that came late may have completed it a moment ago, in this very turn.
    if callback is None or callback.location is Location.COMPLETED:
        raise NotFound("There is no such open callback.")
    return callback


def _check_open(turn: Turn, callback: Callback) -> None:
    process = turn.process(callback.business_process_id)
    if process.stopped:
        raise Stopped("Callbacks of this business process are stopped; start them first.")
    if not process.schedule_open:
        opening = turn.tables.process_index.calendars[process.id].next_opening(turn.now)
        raise OffSchedule(
            "The business process is off schedule; callbacks go to the queue when it opens.",
            next_opening=opening,
        )
    hours = calling_hours_of(process, callback, turn.now)
    if hours is not None and not hours.allow(turn.now):
        raise OffSchedule(
            "By the customer's own clock it is outside the calling hours.",
            next_opening=hours.next_opening(turn.now),
        )


def _audit(turn: Turn, action: AuditAction, callback: Callback, **detail: str | None) -> None:
    turn.audit(action, f"callback:{callback.id}", callback.business_process_id, **detail)
