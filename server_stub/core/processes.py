"""Business processes: schedule, stop, timing (``docs/behaviour.md``, *Schedule, stop, purge*)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import fields, replace

from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.states import Location
from agent_desktop.protocol.timing import Timing
from server_stub.core import events, moving, offering, placing
from server_stub.core.errors import InvalidTiming, NotFound, PreconditionFailed
from server_stub.core.reply import Reply, process_reply
from server_stub.core.rows import AuditAction, BusinessProcess, TimerKind
from server_stub.core.shifts import next_shift
from server_stub.core.timing_check import check_timing
from server_stub.core.turn import Turn

_LONGEST_VALUE: Final = 1000
"""Characters of a setting in the audit trail: a week's opening hours and some exceptions."""
SETTINGS = tuple(field.name for field in fields(Timing))


def stop(turn: Turn, event: events.Stop) -> Reply:
    """Offer nothing any more: offers not yet accepted are revoked, the queue stays."""
    process = _process(turn, event.business_process_id)
    if not process.stopped:
        turn.put(replace(process, stopped=True))
        offering.revoke_offers(turn, process.id)
        _audit(turn, AuditAction.BUSINESS_PROCESS_STOPPED, process)
    return process_reply(process.id)


def start(turn: Turn, event: events.Start) -> Reply:
    """Take a stop back: what became due meanwhile goes to the queue."""
    process = _process(turn, event.business_process_id)
    if process.stopped:
        turn.put(replace(process, stopped=False))
        _audit(turn, AuditAction.BUSINESS_PROCESS_STARTED, process)
        moving.begin(turn, process.id)
    return process_reply(process.id)


def set_timing(turn: Turn, event: events.SetTiming) -> Reply:
    """Replace the whole timing."""
    process = _process(turn, event.business_process_id)
    if event.expected_versions is not None and process.version not in event.expected_versions:
        raise PreconditionFailed("Someone else has changed the timing since it was read; read it again.")
    try:
        check_timing(event.timing)
    except InvalidTiming as error:
        raise InvalidTiming(error.detail, field=f"$.{error.field}") from error
    changed = changed_settings(process.timing, event.timing)
    if changed:
        kept = tuple(sorted({*process.set_by_supervisor, *changed}))
        apply_timing(turn, replace(process, timing=event.timing, set_by_supervisor=kept))
        values = {
            name: f"{_written(getattr(process.timing, name))} → {_written(getattr(event.timing, name))}"
            for name in changed
        }
        _audit(turn, AuditAction.BUSINESS_PROCESS_TIMING, process, changed=" ".join(changed), **values)
    return process_reply(process.id)


def changed_settings(before: Timing, after: Timing) -> list[str]:
    """Return the names of the settings that differ, in the order of ``Timing``."""
    return [name for name in SETTINGS if getattr(before, name) != getattr(after, name)]


def _written(value: object) -> str:
    """Return a setting as it stands on the wire, cut to what a line of the audit trail has room for."""
    text = encode(value).decode()
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"


def apply_timing(turn: Turn, process: BusinessProcess) -> None:
    """Put a business process with another timing, and let every callback that no agent has follow it.

    What runs goes on as it is: deadlines of open interactions, and the current shift up to the next start.
    """
    before = turn.process(process.id).timing
    moving.finish(turn, process.id)
    turn.put(replace(process, version=process.version + 1))
    turn.set_timer(TimerKind.SHIFT, process.id, next_shift(process.timing, turn.now))
    look_at_schedule(turn, process.id)
    if _callbacks_follow(before, process.timing):
        moving.finish(turn, process.id)
        for location in (Location.PENDING, Location.HANDLING_BY_BUSINESS_PROCESS):
            for callback_id in sorted(turn.tables.callback_index.at(process.id, location)):
                callback = turn.tables.callbacks[callback_id]
                placing.place(turn, callback, queued_at=callback.queued_at)


def _callbacks_follow(before: Timing, after: Timing) -> bool:
    """Return whether callbacks wait for something else now; that the schedule opens or closes is seen to apart."""
    if after.calling_hours is not None and before.timezone != after.timezone:
        return True
    return any(getattr(before, name) != getattr(after, name) for name in _WHAT_CALLBACKS_FOLLOW)


_WHAT_CALLBACKS_FOLLOW = ("calling_hours", "expires_after_s", "requested_agent_wait_s")


def look_at_schedule(turn: Turn, business_process_id: str) -> None:
    """See whether the schedule has opened or closed, and set the timer of the next change."""
    process = turn.process(business_process_id)
    calendar = turn.tables.process_index.calendars[business_process_id]
    is_open = calendar.is_open(turn.now)
    turn.set_timer(TimerKind.SCHEDULE, process.id, calendar.next_change(turn.now))
    if is_open == process.schedule_open:
        return
    moving.finish(turn, process.id)
    if not is_open:
        offering.revoke_offers(turn, process.id)
    turn.put(replace(process, schedule_open=is_open))
    moving.begin(turn, process.id)
    _audit(turn, AuditAction.BUSINESS_PROCESS_STATUS, process, schedule="open" if is_open else "closed")


def _process(turn: Turn, business_process_id: str) -> BusinessProcess:
    process = turn.tables.business_processes.get(business_process_id)
    if process is None:
        raise NotFound("There is no such business process.")
    return process


def _audit(turn: Turn, action: AuditAction, process: BusinessProcess, **detail: str) -> None:
    turn.audit(action, f"business_process:{process.id}", process.id, **detail)
