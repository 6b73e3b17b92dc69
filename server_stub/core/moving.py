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
from server_stub.core import placing
from server_stub.core.rows import BusinessProcess, Callback, TimerKind
from server_stub.core.turn import Turn

SLICE: Final = 200
"""Callbacks a turn: some twenty milliseconds with all that hangs on them, which nobody at a desktop notices."""

_NEXT_TURN: Final = timedelta(microseconds=1)
"""From now until a timer is due in the next turn, and not in this one again."""


def begin(turn: Turn, business_process_id: str) -> None:
    """Let all callbacks that wait follow what has become of their business process."""
    turn.tables.backlogs.pop(business_process_id, None)
    go_on(turn, business_process_id)


def go_on(turn: Turn, business_process_id: str) -> None:
    """Move the next slice, and set the timer of the one after it."""
    process = turn.process(business_process_id)
    move = _move_of(process)
    if move is None:
        _end(turn, business_process_id)
        return
    backlog = turn.tables.backlogs.get(business_process_id)
    if backlog is None:
        backlog = turn.tables.backlogs[business_process_id] = deque(_waiting(turn, process))
    while backlog and turn.moved < SLICE:
        turn.moved += 1
        _one(turn, process, move, backlog.popleft())
    if backlog:
        turn.set_timer(TimerKind.MOVE, business_process_id, turn.now + _NEXT_TURN)
    else:
        _end(turn, business_process_id)


def finish(turn: Turn, business_process_id: str) -> None:
    """Move all that is left of a move under way, before the business process changes again."""
    if turn.due_at(TimerKind.MOVE, business_process_id) is None:
        return
    process = turn.process(business_process_id)
    move = _move_of(process)
    if move is not None:
        for callback_id in _waiting(turn, process):
            _one(turn, process, move, callback_id)
    _end(turn, business_process_id)


def _end(turn: Turn, business_process_id: str) -> None:
    turn.clear_timer(TimerKind.MOVE, business_process_id)
    turn.tables.backlogs.pop(business_process_id, None)


_Move = Callable[[Turn, BusinessProcess, Callback], None]


def _move_of(process: BusinessProcess) -> _Move | None:
    """Return where the callbacks of a business process move; null: they stay, as the queue of a stopped one does."""
    if not process.schedule_open:
        return _out_of_queue
    return None if process.stopped else _into_queue


def _waiting(turn: Turn, process: BusinessProcess) -> list[str]:
    """Return the ids of the callbacks that have to move, in the order of the queue."""
    tables = turn.tables
    if process.schedule_open:
        pending = tables.callback_index.at(process.id, Location.PENDING)
        ids = [each for each in pending if _only_waits_for_process(turn, tables.callbacks[each])]
    else:
        ids = list(tables.callback_index.at(process.id, Location.HANDLING_BY_BUSINESS_PROCESS))
    rows = [tables.callbacks[each] for each in ids]
    rows.sort(key=lambda row: (-row.priority, row.entered_at, row.id))
    return [row.id for row in rows]


def _only_waits_for_process(turn: Turn, callback: Callback) -> bool:
    return not callback.held and turn.due_at(TimerKind.DUE, callback.id) is None


def _one(turn: Turn, process: BusinessProcess, move: _Move, callback_id: str) -> None:
    """Move a callback, unless something else has become of it since."""
    callback = turn.tables.callbacks.get(callback_id)
    if callback is None:
        return
    in_queue = callback.location is Location.HANDLING_BY_BUSINESS_PROCESS
    pending = callback.location is Location.PENDING and _only_waits_for_process(turn, callback)
    if pending if process.schedule_open else in_queue:
        move(turn, process, callback)


def _into_queue(turn: Turn, _process: BusinessProcess, callback: Callback) -> None:
    placing.place(turn, callback)


def _out_of_queue(turn: Turn, process: BusinessProcess, callback: Callback) -> None:
    """Write a callback down as aborted, and hold or remove it (``off_schedule_policy``)."""
    callback = placing.abort(turn, callback)
    if process.timing.off_schedule_policy is OffSchedulePolicy.REMOVE:
        placing.complete(turn, callback, EndState.ABORTED, "The schedule closed")
    else:
        placing.place(turn, callback)
