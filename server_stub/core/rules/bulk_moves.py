"""Re-place many callbacks of a business process, one slice in each turn (``docs/behaviour.md``, *In slices*).

When a business process opens, closes or gets another timing, its callbacks belong elsewhere. There may be a hundred
thousand of them, and a turn that moved them all would keep every agent waiting for seconds. So a turn moves at most
``SLICE`` callbacks, of all business processes together, and a stored timer continues the move in the next turn.

A move is not a list of orders: it visits callbacks and puts each where it belongs *now*. It may therefore start over
after a restart, and a business process may change again before its last move has ended; the move then follows the
newest state. One fact cannot be derived from that state: whether a callback in the queue still needs the aborted
attempt of a closing. ``BusinessProcessRow.aborts_before`` keeps it until the move ends.

A callback that the move has not reached is re-placed before it is offered, so the old rules never decide about a call.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.states import EndState, Location, OffSchedulePolicy
from server_stub.core.calendar.customer_zones import zones_of_number
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow, TimerKind
from server_stub.core.rules import placement
from server_stub.core.state.tables import Backlog
from server_stub.core.state.transaction import Transaction

SLICE: Final = 200
"""Callbacks that one turn moves at most. They take about twenty milliseconds, too short for an agent to notice."""

NEXT_TURN: Final = timedelta(microseconds=1)
"""Delay of a timer that belongs to the next turn: it is not due in this one, in which ``now`` does not change."""

_CLOCK: Final = "clock"
"""Actor of the consequences of a late timer, which the actor of the turn did not cause."""


def follow_schedule(transaction: Transaction, business_process_id: str) -> None:
    """Start to move the callbacks that an opening, a start or a closing concerns (*Schedule, stop, purge*)."""
    process = transaction.process(business_process_id)
    if not process.schedule_open:
        moving = transaction.tables.callback_index.at(process.id, Location.HANDLING_BY_BUSINESS_PROCESS)
        _begin(transaction, process, moving)
    elif not process.stopped:
        pending = transaction.tables.callback_index.at(process.id, Location.PENDING)
        _begin(transaction, process, [each for each in pending if _waits_for_process(transaction, each)])


def follow_timing(transaction: Transaction, business_process_id: str) -> None:
    """Start to move every callback that no agent has, after its calling hours, expiry or wait changed (*In slices*)."""
    process = transaction.process(business_process_id)
    _begin(transaction, process, _without_agent(transaction, process.id))


def renew_zones(transaction: Transaction) -> None:
    """Start to look up the zones of callbacks that were stored with several (*Calling hours*).

    Versions up to 1.0.0 stored all zones of the calling code, so that a number in Jamaica also had those of Guam and
    was never called. Numbers stored with one zone, or with none, were right.
    """
    tables = transaction.tables
    doubtful: dict[str, list[str]] = {}
    for callback in tables.callbacks.values():
        if len(callback.customer_timezones) > 1:
            doubtful.setdefault(callback.business_process_id, []).append(callback.id)
    for business_process_id, callback_ids in sorted(doubtful.items()):
        for callback_id in callback_ids:
            callback = tables.callbacks[callback_id]
            if callback.location is Location.HANDLING_BY_AGENT:  # At most one for each agent.
                transaction.put(_with_present_zones(callback))
        _begin(transaction, transaction.process(business_process_id), callback_ids)


def is_under_way(transaction: Transaction, business_process_id: str) -> bool:
    """Return whether some callbacks of the business process may not be where they belong yet (*In slices*)."""
    return transaction.due_at(TimerKind.MOVE, business_process_id) is not None


def continue_move(transaction: Transaction, business_process_id: str) -> None:
    """Move the next slice, and set the timer of the one after it (*In slices*).

    After a restart it is unknown which callbacks were left. The move then visits all of them, which does not change
    those that are where they belong.
    """
    tables = transaction.tables
    backlog = tables.backlogs.get(business_process_id)
    if backlog is None:
        ids = _in_order(transaction, _without_agent(transaction, business_process_id))
        backlog = Backlog(ids)
    position = backlog.position
    while position < len(backlog.ids) and transaction.moved < SLICE:
        transaction.moved += 1
        callback = tables.callbacks.get(backlog.ids[position])
        position += 1
        if callback is not None:
            _re_place(transaction, callback)
    if position < len(backlog.ids):
        tables.backlogs[business_process_id] = Backlog(backlog.ids, position)
        transaction.set_timer(TimerKind.MOVE, business_process_id, transaction.now + NEXT_TURN)
    else:
        _end(transaction, business_process_id)


def bring_up_to_date(transaction: Transaction, callback: CallbackRow) -> bool:
    """Re-place a callback that a move or a timer has not reached yet; return whether that has changed it.

    Every callback is brought up to date before it is offered, so that no customer is called outside the calling hours
    because a slice has not reached the callback yet (*In slices*).
    """
    moving = is_under_way(transaction, callback.business_process_id)
    if not moving and not placement.is_overdue(transaction, callback):
        return False
    actor, transaction.actor = transaction.actor, _CLOCK
    _re_place(transaction, callback)
    transaction.actor = actor
    return transaction.tables.callbacks.get(callback.id) != callback


def catch_up(transaction: Transaction, callback: CallbackRow) -> None:
    """Apply a callback's own timers that are due but not handled yet (*In slices*).

    A command then finds the callback as it would without slices: an expired callback cannot be purged.
    """
    if placement.is_overdue(transaction, callback):
        bring_up_to_date(transaction, callback)


def _begin(transaction: Transaction, process: BusinessProcessRow, callback_ids: Iterable[str]) -> None:
    """Move the first slice of ``callback_ids``; if a move is running, start over with all callbacks instead.

    The callbacks that the earlier move has not reached may not be among ``callback_ids``.
    """
    if is_under_way(transaction, process.id):
        callback_ids = _without_agent(transaction, process.id)
    transaction.tables.backlogs[process.id] = Backlog(_in_order(transaction, callback_ids))
    continue_move(transaction, process.id)


def _end(transaction: Transaction, business_process_id: str) -> None:
    transaction.clear_timer(TimerKind.MOVE, business_process_id)
    transaction.tables.backlogs.pop(business_process_id, None)
    process = transaction.process(business_process_id)
    if process.aborts_before is not None:
        transaction.put(replace(process, aborts_before=None))


def _without_agent(transaction: Transaction, business_process_id: str) -> list[str]:
    index = transaction.tables.callback_index
    in_queue = index.at(business_process_id, Location.HANDLING_BY_BUSINESS_PROCESS)
    return [*in_queue, *index.at(business_process_id, Location.PENDING)]


def _in_order(transaction: Transaction, callback_ids: Iterable[str]) -> list[str]:
    """Return the ids in the order of the queue, so that the first slice holds the callbacks that are served first."""
    rows = [transaction.tables.callbacks[each] for each in callback_ids]
    rows.sort(key=lambda row: (-row.priority, row.entered_at, row.id))
    return [row.id for row in rows]


def _waits_for_process(transaction: Transaction, callback_id: str) -> bool:
    """Return whether a pending callback waits only for its business process."""
    held = transaction.tables.callbacks[callback_id].held
    return not held and transaction.due_at(TimerKind.DUE, callback_id) is None


def _re_place(transaction: Transaction, callback: CallbackRow) -> None:
    """Put a callback that no agent has where it belongs now; if its business process has closed, abort it first."""
    process = transaction.process(callback.business_process_id)
    callback = _with_present_zones(callback)
    if callback.location is Location.PENDING:
        placement.place(transaction, callback)
    elif callback.location is Location.HANDLING_BY_BUSINESS_PROCESS:
        if _is_aborted_by(process, callback):
            _abort(transaction, process, callback)
        else:
            placement.place(transaction, callback, queued_at=callback.queued_at)


def _is_aborted_by(process: BusinessProcessRow, callback: CallbackRow) -> bool:
    """Return whether the schedule has closed, even if only for a moment, while the callback was in the queue."""
    if not process.schedule_open:
        return True
    before, queued_at = process.aborts_before, callback.queued_at
    return before is not None and queued_at is not None and queued_at < before


def _abort(transaction: Transaction, process: BusinessProcessRow, callback: CallbackRow) -> None:
    """Record the attempt ``aborted``, and hold or remove the callback (``off_schedule_policy``)."""
    callback = placement.abort(transaction, callback)
    if process.timing.off_schedule_policy is OffSchedulePolicy.REMOVE:
        placement.complete(transaction, callback, EndState.ABORTED, "The schedule closed")
    else:
        placement.place(transaction, callback)


def _with_present_zones(callback: CallbackRow) -> CallbackRow:
    if len(callback.customer_timezones) < 2:
        return callback
    return replace(callback, customer_timezones=zones_of_number(callback.number))
