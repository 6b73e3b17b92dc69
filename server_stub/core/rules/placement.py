"""The location of a callback that no agent has (``docs/behaviour.md``, *Where a callback is*)."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from agent_desktop.protocol.states import AttemptState, EndState, Location
from server_stub.core.calendar.calling_hours import CallingHours
from server_stub.core.model.history_rows import AttemptRow, AuditAction
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow, CoolDownRow, TimerKind
from server_stub.core.rules.entry.promises import never_begun
from server_stub.core.rules.monitor import count_ended
from server_stub.core.rules.own_work import reminders
from server_stub.core.state.callback_deadlines import ask_lapses_at, calling_hours_of, expires_at
from server_stub.core.state.transaction import Transaction

_OF_QUEUE = (TimerKind.CALLING_HOURS, TimerKind.ASK)
_OF_CALLBACK = (TimerKind.EXPIRY, TimerKind.DUE, TimerKind.REMIND, *_OF_QUEUE)


def place(transaction: Transaction, callback: CallbackRow, *, queued_at: datetime | None = None) -> None:
    """Put an open callback that no agent has where it belongs now: queued, pending or expired (*Where a callback is*).

    With ``queued_at`` it keeps that place in the queue, even in the queue of a stopped business process, which accepts
    no other callbacks: the queue stays (*Schedule, stop, purge*).
    """
    process = transaction.process(callback.business_process_id)
    callback = replace(callback, interaction_id=None, handled_by=None)
    expiry = expires_at(process, callback)
    if expiry is not None and expiry <= transaction.now:
        complete(transaction, callback, EndState.EXPIRED, "Not completed in time")
        return
    transaction.set_timer(TimerKind.EXPIRY, callback.id, expiry)
    reminders.follow(transaction, callback)
    closed = not process.schedule_open or (process.stopped and queued_at is None)
    hours = calling_hours_of(process, callback, transaction.now)
    if callback.held:
        _pend(transaction, callback, None)
    elif callback.due_at is not None and callback.due_at > transaction.now:
        _pend(transaction, callback, callback.due_at)
    elif closed:
        _pend(transaction, callback, None)
    elif hours is not None and not hours.allow(transaction.now):
        _pend(transaction, callback, hours.next_opening(transaction.now))
    else:
        _queue(transaction, process, replace(callback, queued_at=queued_at or transaction.now), hours)


def is_overdue(transaction: Transaction, callback: CallbackRow) -> bool:
    """Return whether a timer of the callback is due but left to a later slice (*In slices*)."""
    due_ats = (transaction.due_at(kind, callback.id) for kind in _OF_CALLBACK)
    return any(due_at is not None and due_at <= transaction.now for due_at in due_ats)


def take_from_queue(
    transaction: Transaction, callback: CallbackRow, agent_id: str, interaction_id: str
) -> None:
    """Give a queued callback to an agent; it keeps its place until the interaction has ended (*Choosing the agent*)."""
    for kind in (TimerKind.REMIND, *_OF_QUEUE):
        transaction.clear_timer(kind, callback.id)
    transaction.put(
        replace(
            callback,
            location=Location.HANDLING_BY_AGENT,
            interaction_id=interaction_id,
            handled_by=agent_id,
        )
    )


def complete(
    transaction: Transaction, callback: CallbackRow, end_state: EndState, reason: str | None = None
) -> None:
    """Complete a callback, which is in reports only from now on (*Where a callback is*)."""
    for kind in _OF_CALLBACK:
        transaction.clear_timer(kind, callback.id)
    for agent_id in sorted(transaction.tables.routing.cool_downs.get(callback.id, ())):
        end_cool_down(transaction, callback.id, agent_id)
    transaction.put(
        replace(
            callback,
            location=Location.COMPLETED,
            interaction_id=None,
            queued_at=None,
            ask_lapsed=False,
            held=False,
            end_state=end_state,
            end_reason=reason,
            completed_at=transaction.now,
        )
    )
    count_ended(transaction, callback.business_process_id, end_state)
    never_begun(transaction, callback)
    transaction.audit(
        AuditAction.CALLBACK_COMPLETED,
        f"callback:{callback.id}",
        callback.business_process_id,
        end_state=end_state.value,
        reason=reason,
    )


def abort(transaction: Transaction, callback: CallbackRow) -> CallbackRow:
    """Append the attempt ``aborted``, and return the callback with it counted (*Schedule, stop, purge*).

    The attempt does not count as used, because the schedule removed the callback from the queue and the customer was
    not called.
    """
    transaction.append(
        AttemptRow(
            id=transaction.new_attempt_id(),
            callback_id=callback.id,
            business_process_id=callback.business_process_id,
            interaction_id=None,
            at=transaction.now,
            agent_id=None,
            agent_name=None,
            state=AttemptState.ABORTED,
            cause=None,
            note=None,
        )
    )
    transaction.audit(AuditAction.CALLBACK_ABORTED, f"callback:{callback.id}", callback.business_process_id)
    return replace(callback, total_attempts=callback.total_attempts + 1, last_attempt_at=transaction.now)


def cool_down(
    transaction: Transaction, callback_id: str, agent_id: str, seconds: float, *, unless_alone: bool
) -> None:
    """Keep a callback from being offered to an agent for ``seconds`` (*Choosing the agent*).

    With ``unless_alone`` the cool-down is ignored while the agent is the only one who serves the business process,
    because the customer could wait for no other agent (*Completion statuses*, ``cancel``).
    """
    if not seconds:
        return
    until = transaction.now + timedelta(seconds=seconds)
    transaction.put(
        CoolDownRow(callback_id=callback_id, agent_id=agent_id, until=until, unless_alone=unless_alone)
    )
    transaction.set_timer(TimerKind.COOL_DOWN, cool_down_subject(callback_id, agent_id), until)


def end_cool_down(transaction: Transaction, callback_id: str, agent_id: str) -> None:
    """End a cool-down, so that the callback may be offered to the agent again (*Choosing the agent*)."""
    transaction.tables.drop(CoolDownRow, (callback_id, agent_id))
    transaction.clear_timer(TimerKind.COOL_DOWN, cool_down_subject(callback_id, agent_id))


def cool_down_subject(callback_id: str, agent_id: str) -> str:
    """Return the subject of the timer of a cool-down."""
    return f"{callback_id}|{agent_id}"


def _pend(transaction: Transaction, callback: CallbackRow, until: datetime | None) -> None:
    for kind in _OF_QUEUE:
        transaction.clear_timer(kind, callback.id)
    transaction.set_timer(TimerKind.DUE, callback.id, until)
    transaction.put(replace(callback, location=Location.PENDING, queued_at=None, ask_lapsed=False))


def _queue(
    transaction: Transaction, process: BusinessProcessRow, callback: CallbackRow, hours: CallingHours | None
) -> None:
    transaction.clear_timer(TimerKind.DUE, callback.id)
    lapses_at = ask_lapses_at(process, callback)
    lapsed = lapses_at is not None and lapses_at <= transaction.now
    transaction.set_timer(TimerKind.ASK, callback.id, None if lapsed else lapses_at)
    closing = None if hours is None else hours.closing(transaction.now)
    transaction.set_timer(TimerKind.CALLING_HOURS, callback.id, closing)
    transaction.put(
        replace(
            callback,
            location=Location.HANDLING_BY_BUSINESS_PROCESS,
            ask_lapsed=lapsed,
        )
    )
