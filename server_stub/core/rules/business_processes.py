"""Business processes: schedule, stop, timing (``docs/behaviour.md``, *Schedule, stop, purge*)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import fields, replace

from agent_desktop.protocol.codec import encode, format_time
from agent_desktop.protocol.timing import Timing
from server_stub.core.calendar.shifts import next_shift
from server_stub.core.calendar.timing_validation import check_timing
from server_stub.core.model import events
from server_stub.core.model.errors import CallbackAtOutOfRange, InvalidTiming, NotFound, PreconditionFailed
from server_stub.core.model.history_rows import AuditAction
from server_stub.core.model.rows import BusinessProcessRow, TimerKind
from server_stub.core.rules import bulk_moves, offers
from server_stub.core.rules.completion_choice import FARTHEST_CALLBACK
from server_stub.core.rules.entry import promises
from server_stub.core.state.transaction import Transaction
from server_stub.core.views.reply import Reply, process_reply

_LONGEST_VALUE: Final = 1000
"""Length limit of a setting in the audit trail, enough for a week's opening hours and some exceptions."""
SETTINGS = tuple(field.name for field in fields(Timing))


def stop(transaction: Transaction, event: events.StopRouting) -> Reply:
    """Stop offering: revoke offers not yet accepted, and leave the queue as it is (*Schedule, stop, purge*)."""
    process = _process(transaction, event.business_process_id)
    if event.until is not None and not transaction.now < event.until <= transaction.now + FARTHEST_CALLBACK:
        raise CallbackAtOutOfRange(
            f"The end must be in the future, and at most {FARTHEST_CALLBACK.days} days ahead.",
            field="$.until",
        )
    if process.stopped and (process.stop_until, process.stop_reason) == (event.until, event.reason):
        return process_reply(process.id)
    transaction.put(
        replace(
            process,
            stopped=True,
            stopped_at=process.stopped_at if process.stopped else transaction.now,
            stop_until=event.until,
            stop_reason=event.reason,
            stopped_by=event.by_name,
        )
    )
    transaction.set_timer(TimerKind.STOP_END, process.id, event.until)
    if not process.stopped:
        offers.revoke_offers(transaction, process.id)
    _audit(
        transaction,
        AuditAction.BUSINESS_PROCESS_STOPPED,
        process,
        until=None if event.until is None else format_time(event.until),
        reason=event.reason,
    )
    return process_reply(process.id)


def start(transaction: Transaction, event: events.StartRouting) -> Reply:
    """Resume offering; callbacks that have become due meanwhile go to the queue (*Schedule, stop, purge*)."""
    process = _process(transaction, event.business_process_id)
    if process.stopped:
        start_again(transaction, process.id)
    return process_reply(process.id)


def start_again(transaction: Transaction, business_process_id: str) -> None:
    """End a stop, at a supervisor's command or at its end time (*Schedule, stop, purge*)."""
    process = transaction.process(business_process_id)
    transaction.clear_timer(TimerKind.STOP_END, process.id)
    transaction.put(
        replace(process, stopped=False, stopped_at=None, stop_until=None, stop_reason=None, stopped_by=None)
    )
    promises.queue_resumed(transaction, process.id)
    _audit(transaction, AuditAction.BUSINESS_PROCESS_STARTED, process)
    bulk_moves.follow_schedule(transaction, process.id)


def set_timing(transaction: Transaction, event: events.SetTiming) -> Reply:
    """Replace the whole timing, and record each changed setting in the audit trail (*Settings*, *Report 6.04*)."""
    process = _process(transaction, event.business_process_id)
    if event.expected_versions is not None and process.version not in event.expected_versions:
        raise PreconditionFailed("Someone else has changed the timing since it was read; load it again.")
    try:
        check_timing(event.timing)
    except InvalidTiming as error:
        raise InvalidTiming(error.detail, field=f"$.{error.field}") from error
    changed = changed_settings(process.timing, event.timing)
    if changed:
        kept = tuple(sorted({*process.set_by_supervisor, *changed}))
        apply_timing(transaction, replace(process, timing=event.timing, set_by_supervisor=kept))
        values = {
            name: f"{_wire_text(getattr(process.timing, name))} → {_wire_text(getattr(event.timing, name))}"
            for name in changed
        }
        _audit(transaction, AuditAction.BUSINESS_PROCESS_TIMING, process, changed=" ".join(changed), **values)
    return process_reply(process.id)


def changed_settings(before: Timing, after: Timing) -> list[str]:
    """Return the names of the settings that differ, in the order of ``Timing``."""
    return [name for name in SETTINGS if getattr(before, name) != getattr(after, name)]


def _wire_text(value: object) -> str:
    """Return a setting in its wire form, cut to the length limit of the audit trail."""
    text = encode(value).decode()
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def apply_timing(transaction: Transaction, process: BusinessProcessRow) -> None:
    """Store a business process with a new timing, and apply it to every callback that no agent has (*Settings*).

    Deadlines of open interactions, and the current shift, do not change: an agent must not lose seconds that the popup
    already shows.
    """
    before = transaction.process(process.id).timing
    transaction.put(replace(process, version=process.version + 1))
    transaction.set_timer(TimerKind.SHIFT, process.id, next_shift(process.timing, transaction.now))
    update_schedule(transaction, process.id)
    if _callbacks_follow(before, process.timing):
        bulk_moves.follow_timing(transaction, process.id)


def _callbacks_follow(before: Timing, after: Timing) -> bool:
    """Return whether a change affects where callbacks wait; ``update_schedule`` handles the schedule."""
    if after.calling_hours is not None and before.timezone != after.timezone:
        return True
    return any(getattr(before, name) != getattr(after, name) for name in _FOLLOWED_SETTINGS)


_FOLLOWED_SETTINGS = ("calling_hours", "expires_after_s", "requested_agent_wait_s")


def update_schedule(transaction: Transaction, business_process_id: str) -> None:
    """Open or close the business process if its schedule has changed state, and set the timer of the next change.

    A closing revokes the offers not yet accepted (*Schedule, stop, purge*).
    """
    process = transaction.process(business_process_id)
    calendar = transaction.tables.process_index.calendars[business_process_id]
    is_open = calendar.is_open(transaction.now)
    transaction.set_timer(TimerKind.SCHEDULE, process.id, calendar.next_change(transaction.now))
    if is_open == process.schedule_open:
        return
    if is_open:
        transaction.put(replace(process, schedule_open=True))
        promises.queue_resumed(transaction, process.id)
    else:
        offers.revoke_offers(transaction, process.id)
        transaction.put(replace(process, schedule_open=False, aborts_before=transaction.now))
    bulk_moves.follow_schedule(transaction, process.id)
    _audit(
        transaction, AuditAction.BUSINESS_PROCESS_STATUS, process, schedule="open" if is_open else "closed"
    )


def _process(transaction: Transaction, business_process_id: str) -> BusinessProcessRow:
    process = transaction.tables.business_processes.get(business_process_id)
    if process is None or process.removed:
        raise NotFound("There is no such business process.")
    return process


def _audit(
    transaction: Transaction, action: AuditAction, process: BusinessProcessRow, **detail: str | None
) -> None:
    transaction.audit(action, f"business_process:{process.id}", process.id, **detail)
