"""A whole queue at once, a slice a turn (``docs/behaviour.md``, *Schedule, stop, purge*).

When a business process opens, is started or closes, all that waits for it moves. There may be a hundred thousand
callbacks: one turn moves ``SLICE`` of them at most, whichever business processes they are of, and a timer has the next
turn go on. In between everybody else is served. What is left over stands where it stood: a closed queue offers nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from agent_desktop.protocol.states import EndState, Location, OffSchedulePolicy
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow, TimerKind
from server_stub.core.rules import placement
from server_stub.core.state.transaction import Transaction

SLICE: Final = 200
"""Callbacks a turn: some twenty milliseconds with all that hangs on them, which nobody at a desktop notices."""

_NEXT_TURN: Final = timedelta(microseconds=1)
"""From now until a timer is due in the next turn, and not in this one again."""


def begin(transaction: Transaction, business_process_id: str) -> None:
    """Let all callbacks that wait follow what has become of their business process."""
    transaction.tables.backlogs.pop(business_process_id, None)
    go_on(transaction, business_process_id)


def go_on(transaction: Transaction, business_process_id: str) -> None:
    """Move the next slice, and set the timer of the one after it."""
    process = transaction.process(business_process_id)
    move = _move_of(process)
    if move is None:
        _end(transaction, business_process_id)
        return
    backlog = transaction.tables.backlogs.get(business_process_id)
    if backlog is None:
        backlog = transaction.tables.backlogs[business_process_id] = deque(_waiting(transaction, process))
    while backlog and transaction.moved < SLICE:
        transaction.moved += 1
        _one(transaction, process, move, backlog.popleft())
    if backlog:
        transaction.set_timer(TimerKind.MOVE, business_process_id, transaction.now + _NEXT_TURN)
    else:
        _end(transaction, business_process_id)


def finish(transaction: Transaction, business_process_id: str) -> None:
    """Move all that is left of a move under way, before the business process changes again."""
    if transaction.due_at(TimerKind.MOVE, business_process_id) is None:
        return
    process = transaction.process(business_process_id)
    move = _move_of(process)
    if move is not None:
        for callback_id in _waiting(transaction, process):
            _one(transaction, process, move, callback_id)
    _end(transaction, business_process_id)


def _end(transaction: Transaction, business_process_id: str) -> None:
    transaction.clear_timer(TimerKind.MOVE, business_process_id)
    transaction.tables.backlogs.pop(business_process_id, None)


_Move = Callable[[Transaction, BusinessProcessRow, CallbackRow], None]


def _move_of(process: BusinessProcessRow) -> _Move | None:
    """Return where the callbacks of a business process move; null: they stay, as the queue of a stopped one does."""
    if not process.schedule_open:
        return _out_of_queue
    return None if process.stopped else _into_queue


def _waiting(transaction: Transaction, process: BusinessProcessRow) -> list[str]:
    """Return the ids of the callbacks that have to move, in the order of the queue."""
    tables = transaction.tables
    if process.schedule_open:
        pending = tables.callback_index.at(process.id, Location.PENDING)
        ids = [each for each in pending if _only_waits_for_process(transaction, tables.callbacks[each])]
    else:
        ids = list(tables.callback_index.at(process.id, Location.HANDLING_BY_BUSINESS_PROCESS))
    rows = [tables.callbacks[each] for each in ids]
    rows.sort(key=lambda row: (-row.priority, row.entered_at, row.id))
    return [row.id for row in rows]


def _only_waits_for_process(transaction: Transaction, callback: CallbackRow) -> bool:
    return not callback.held and transaction.due_at(TimerKind.DUE, callback.id) is None


def _one(transaction: Transaction, process: BusinessProcessRow, move: _Move, callback_id: str) -> None:
    """Move a callback, unless something else has become of it since."""
    callback = transaction.tables.callbacks.get(callback_id)
    if callback is None:
        return
    in_queue = callback.location is Location.HANDLING_BY_BUSINESS_PROCESS
    pending = callback.location is Location.PENDING and _only_waits_for_process(transaction, callback)
    if pending if process.schedule_open else in_queue:
        move(transaction, process, callback)


def _into_queue(transaction: Transaction, _process: BusinessProcessRow, callback: CallbackRow) -> None:
    placement.place(transaction, callback)


def _out_of_queue(transaction: Transaction, process: BusinessProcessRow, callback: CallbackRow) -> None:
    """Write a callback down as aborted, and hold or remove it (``off_schedule_policy``)."""
    callback = placement.abort(transaction, callback)
    if process.timing.off_schedule_policy is OffSchedulePolicy.REMOVE:
        placement.complete(transaction, callback, EndState.ABORTED, "The schedule closed")
    else:
        placement.place(transaction, callback)
