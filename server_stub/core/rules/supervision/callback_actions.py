"""Actions of supervisors on many callbacks, and their undoing (``docs/behaviour.md``, *Many at once*).

An action comes in slices, so that agents are served in between. A callback that is refused stays as it was; the others
are done.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.states import (
    ActionOutcome,
    CallbackAction,
    DuplicatePolicy,
    EndState,
    Location,
)
from agent_desktop.protocol.steering import ActedCallback
from server_stub.core.model import events
from server_stub.core.model.errors import (
    CallbackAtOutOfRange,
    FloorRefusal,
    NotFound,
    PreconditionFailed,
    QueueFull,
    UnknownBusinessProcess,
    WrongLocation,
)
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.outcome import ActedSlice
from server_stub.core.model.rows import CallbackActionRow, CallbackRow, TimerKind
from server_stub.core.model.supervision.action_rows import ChangedCallback, Standing
from server_stub.core.model.supervision.supervision_events import ActOnSlice, UndoSlice
from server_stub.core.rules import bulk_moves, do_not_call, monitor, placement
from server_stub.core.rules import supervisor_commands as commands
from server_stub.core.rules.completion_choice import FARTHEST_CALLBACK, check_agent
from server_stub.core.rules.entry import intake_limits
from server_stub.core.state.callback_deadlines import expires_at
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply

UNDO_S: Final = 60.0
"""Seconds for which the last action of a supervisor can be undone."""

_ENDED: Final = frozenset({EndState.PURGED, EndState.WITHDRAWN})
_WITH_AGENT: Final = "An agent has the callback; it can be changed once it is back."


def act(transaction: Transaction, event: ActOnSlice) -> Reply:
    """Act on each callback of a slice, or refuse it; a preview changes nothing (*Many at once*)."""
    _check(transaction, event)
    start = transaction.savepoint()
    items: list[ActedCallback] = []
    changed: list[ChangedCallback] = []
    for callback_id in event.callback_ids:
        before = transaction.tables.callbacks.get(callback_id)
        item = _one(transaction, event, callback_id)
        after = transaction.tables.callbacks.get(callback_id)
        if item.outcome is ActionOutcome.DONE and before is not None and after is not None:
            changed.append(
                ChangedCallback(callback_id=callback_id, before=_standing(before), after=_standing(after))
            )
        items.append(item)
    undo_until = None
    if event.preview:
        transaction.roll_back_to(start)
    elif changed:
        undo_until = transaction.now + timedelta(seconds=UNDO_S)
        _keep(transaction, event, tuple(changed))
    acted = ActedSlice(items=tuple(items), undo_until=undo_until)
    return lambda _views, _now: acted


def undo(transaction: Transaction, event: UndoSlice) -> Reply:
    """Give callbacks back what the last action of the supervisor has changed about them (*Many at once*)."""
    kept = transaction.tables.callback_actions.get(event.by)
    if kept is None or kept.action_id != event.action_id:
        raise NotFound("There is no such action that can still be undone.")
    wanted = {change.callback_id: change for change in kept.changed}
    stored = {row.id: row for row in event.completed}
    items = [
        _undo_one(transaction, event, wanted.get(callback_id), callback_id, stored.get(callback_id))
        for callback_id in event.callback_ids
    ]
    gone = {item.callback_id for item in items}
    rest = tuple(change for change in kept.changed if change.callback_id not in gone)
    if rest:
        transaction.put(replace(kept, changed=rest))
    else:
        forget(transaction, event.by)
    acted = ActedSlice(items=tuple(items), undo_until=None)
    return lambda _views, _now: acted


def forget(transaction: Transaction, actor: str) -> None:
    """End the time in which the last action of a supervisor can be undone (*Many at once*)."""
    transaction.clear_timer(TimerKind.UNDO, actor)
    transaction.tables.drop(CallbackActionRow, actor)


def _check(transaction: Transaction, event: ActOnSlice) -> None:
    """Check what holds for all callbacks of the action."""
    if event.due_at is not None and event.due_at > transaction.now + FARTHEST_CALLBACK:
        raise CallbackAtOutOfRange(
            f"The time must be at most {FARTHEST_CALLBACK.days} days ahead.", field="$.due_at"
        )
    target = event.business_process_id
    if target is not None and not transaction.tables.has_process(target):
        raise UnknownBusinessProcess(
            "There is no business process with this id.", field="$.business_process_id"
        )


def _one(transaction: Transaction, event: ActOnSlice, callback_id: str) -> ActedCallback:
    here = transaction.savepoint()
    before = transaction.tables.callbacks.get(callback_id)
    try:
        refusal = _ACTIONS[event.action](transaction, event, callback_id)
    except FloorRefusal as error:
        transaction.roll_back_to(here)
        refusal = error
    if refusal is not None:
        return _refused(callback_id, refusal)
    outcome = (
        ActionOutcome.UNCHANGED
        if transaction.tables.callbacks.get(callback_id) == before
        else ActionOutcome.DONE
    )
    return ActedCallback(callback_id=callback_id, outcome=outcome)


def _refused(callback_id: str, refusal: FloorRefusal) -> ActedCallback:
    return ActedCallback(
        callback_id=callback_id, outcome=ActionOutcome.REFUSED, code=refusal.code.value, detail=refusal.detail
    )


def _change(transaction: Transaction, event: ActOnSlice, callback_id: str) -> None:
    callback = _changeable(transaction, callback_id)
    changed = callback
    if event.sets_due:
        changed = replace(changed, due_at=event.due_at)
    if event.priority is not None:
        changed = replace(changed, priority=event.priority)
    if event.business_process_id not in {None, callback.business_process_id}:
        changed = _moved(transaction, changed, event.business_process_id or "")
    if changed == callback:
        return
    expiry = expires_at(transaction.process(changed.business_process_id), changed)
    if changed.due_at is not None and expiry is not None and changed.due_at >= expiry:
        raise CallbackAtOutOfRange("The callback expires before that time.", field="$.due_at")
    _audit_change(transaction, AuditAction.CALLBACK_CHANGED, callback, changed)
    placement.place(transaction, changed, queued_at=callback.queued_at)


def _changeable(transaction: Transaction, callback_id: str) -> CallbackRow:
    """Return an open callback that no agent has, where it belongs by now."""
    callback = commands.open_callback(transaction, callback_id)
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation(_WITH_AGENT)
    if bulk_moves.is_under_way(transaction, callback.business_process_id):
        bulk_moves.bring_up_to_date(transaction, callback)
        callback = commands.open_callback(transaction, callback_id)
    return callback


def _moved(transaction: Transaction, callback: CallbackRow, business_process_id: str) -> CallbackRow:
    """Return the callback in another business process, which must take it."""
    process = transaction.process(business_process_id)
    do_not_call.check_number(transaction, process.id, callback.number)
    if callback.agent_id is not None:
        check_agent(transaction, process.id, callback.agent_id, "$.business_process_id")
    if process.timing.duplicate_policy is DuplicatePolicy.MERGE:
        _check_no_other(transaction, callback, process.id)
    if intake_limits.is_full(transaction.tables, process):
        raise QueueFull(f"{process.name} has as many open callbacks as it takes.")
    return _carry_over(transaction, callback, process.id)


def _check_no_other(transaction: Transaction, callback: CallbackRow, business_process_id: str) -> None:
    others = transaction.tables.callback_index.with_number(business_process_id, callback.number)
    if set(others) - {callback.id}:
        raise WrongLocation("The customer has another open callback there.")


def _carry_over(transaction: Transaction, callback: CallbackRow, business_process_id: str) -> CallbackRow:
    """Return the callback in another business process, to which its recordings and its count as entered go with it."""
    for recording in transaction.tables.recording_index.of(callback.id):
        transaction.put(replace(recording, business_process_id=business_process_id))
    monitor.count_moved(transaction, callback, business_process_id)
    return replace(callback, business_process_id=business_process_id)


def _send(transaction: Transaction, event: ActOnSlice, callback_id: str) -> None:
    commands.send_to_queue(transaction, events.SendToQueue(by=event.by, callback_id=callback_id))


def _give(transaction: Transaction, event: ActOnSlice, callback_id: str) -> None:
    commands.give_to_agent(
        transaction,
        events.GiveCallback(
            by=event.by,
            by_name=event.by_name,
            callback_id=callback_id,
            agent_id=event.agent_id,
            due_at=event.due_at,
        ),
    )


def _purge(transaction: Transaction, event: ActOnSlice, callback_id: str) -> None:
    commands.purge(transaction, events.Purge(by=event.by, callback_id=callback_id, reason=event.reason))


def _withdraw(transaction: Transaction, event: ActOnSlice, callback_id: str) -> FloorRefusal | None:
    """Withdraw a callback; while an agent has it, the agent is notified and it is refused (*Withdrawn*)."""
    command = events.Withdraw(by=event.by, callback_id=callback_id, reason=event.reason)
    commands.withdraw(transaction, command)
    row = transaction.tables.callbacks[callback_id]
    return WrongLocation("An agent has the callback and has been notified.") if row.interaction_id else None


_ACTIONS: Final[dict[CallbackAction, Callable[[Transaction, ActOnSlice, str], FloorRefusal | None]]] = {
    CallbackAction.CHANGE: _change,
    CallbackAction.SEND_TO_QUEUE: _send,
    CallbackAction.GIVE: _give,
    CallbackAction.PURGE: _purge,
    CallbackAction.WITHDRAW: _withdraw,
}


def _standing(row: CallbackRow) -> Standing:
    return Standing(
        business_process_id=row.business_process_id,
        priority=row.priority,
        due_at=row.due_at,
        queued_at=row.queued_at,
        agent_id=row.agent_id,
        asked_at=row.asked_at,
        asked_by=row.asked_by,
        held=row.held,
        held_note=row.held_note,
        end_state=row.end_state,
        completed_at=row.completed_at,
    )


def _keep(transaction: Transaction, event: ActOnSlice, changed: tuple[ChangedCallback, ...]) -> None:
    """Keep what a slice has changed, beside that of the action's earlier slices, until it can no longer be undone."""
    kept = transaction.tables.callback_actions.get(event.by)
    if kept is not None and kept.action_id == event.action_id:
        changed = (*kept.changed, *changed)
    transaction.put(
        CallbackActionRow(
            actor=event.by,
            action_id=event.action_id,
            action=event.action,
            at=transaction.now,
            changed=changed,
        )
    )
    transaction.set_timer_in(TimerKind.UNDO, event.by, UNDO_S)


def _undo_one(
    transaction: Transaction,
    event: UndoSlice,
    change: ChangedCallback | None,
    callback_id: str,
    stored: CallbackRow | None,
) -> ActedCallback:
    here = transaction.savepoint()
    try:
        if change is None:
            raise NotFound("The action has not changed this callback.")
        callback = transaction.tables.callbacks.get(callback_id) or stored
        if callback is None:
            raise NotFound("There is no such callback.")
        _restore(transaction, event, change, callback)
    except FloorRefusal as refusal:
        transaction.roll_back_to(here)
        return _refused(callback_id, refusal)
    return ActedCallback(callback_id=callback_id, outcome=ActionOutcome.DONE)


def _restore(
    transaction: Transaction, event: UndoSlice, change: ChangedCallback, callback: CallbackRow
) -> None:
    before, after = change.before, change.after
    if callback.location is Location.HANDLING_BY_AGENT:
        raise WrongLocation("An agent has the callback; the action can no longer be undone for it.")
    if _decided(_standing(callback)) != _decided(after):
        raise PreconditionFailed("The callback has changed since the action; nothing was undone for it.")
    if callback.end_state is not None:
        callback = _reopened(transaction, event, callback)
    restored = callback
    if before.business_process_id != callback.business_process_id:
        _check_no_other(transaction, callback, before.business_process_id)
        restored = _carry_over(transaction, callback, before.business_process_id)
    restored = replace(
        restored,
        priority=before.priority,
        due_at=before.due_at,
        agent_id=before.agent_id,
        asked_at=before.asked_at,
        asked_by=before.asked_by,
        held=before.held,
        held_note=before.held_note,
    )
    _audit_change(transaction, AuditAction.CALLBACK_RESTORED, callback, restored)
    placement.place(transaction, restored, queued_at=before.queued_at)


def _decided(standing: Standing) -> tuple[object, ...]:
    """Return what people decide about a callback; the place in the queue changes by itself."""
    return (
        standing.business_process_id,
        standing.priority,
        standing.due_at,
        standing.agent_id,
        standing.held,
        standing.end_state,
        standing.completed_at,
    )


def _reopened(transaction: Transaction, event: UndoSlice, callback: CallbackRow) -> CallbackRow:
    """Return a callback that was purged or withdrawn as one that is open again, and take its count back."""
    ended, at = callback.end_state, callback.completed_at
    if ended not in _ENDED or ended is None or at is None:
        raise WrongLocation("The callback was completed by something else.")
    if at < monitor.figures_of(transaction, callback.business_process_id).shift_started_at:
        raise WrongLocation("A new shift has begun, so that the figures of the former one are final.")
    _check_no_other(transaction, callback, callback.business_process_id)
    monitor.count_ended(transaction, callback.business_process_id, ended, by=-1)
    for recording in event.recordings:
        if recording.callback_id == callback.id:
            transaction.put(recording)
    return replace(callback, location=Location.PENDING, end_state=None, end_reason=None, completed_at=None)


def _audit_change(
    transaction: Transaction, action: AuditAction, before: CallbackRow, after: CallbackRow
) -> None:
    transaction.audit(
        action,
        f"callback:{before.id}",
        after.business_process_id,
        agent=after.agent_id if after.agent_id != before.agent_id else None,
        due_at=_changed(_time(before), _time(after)),
        priority=_changed(str(before.priority), str(after.priority)),
        business_process=_changed(before.business_process_id, after.business_process_id),
    )


def _time(row: CallbackRow) -> str:
    return "none" if row.due_at is None else format_time(row.due_at)


def _changed(before: str, after: str) -> str | None:
    return None if before == after else f"{before} → {after}"
