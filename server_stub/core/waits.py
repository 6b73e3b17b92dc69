"""Until when a callback waits, by its row and the settings alone (``docs/behaviour.md``, *Where a callback is*)."""

from __future__ import annotations

from datetime import datetime, timedelta

from server_stub.core.calling_hours import CallingHours, calling_hours
from server_stub.core.rows import BusinessProcess, Callback


def calling_hours_of(process: BusinessProcess, callback: Callback, now: datetime) -> CallingHours | None:
    """Return when the customer may be called, by the customer's clock; null: at any time.

    Where the number's zones have no hour in common in the weeks after ``now``, or none is known, the business process's
    clock counts.
    """
    span = process.timing.calling_hours
    if span is None:
        return None
    if callback.customer_timezones:
        own = calling_hours(span, callback.customer_timezones)
        if own.has_common_hour(now):
            return own
    return calling_hours(span, (process.timing.timezone,))


def lacks_common_hour(process: BusinessProcess, callback: Callback, now: datetime) -> bool:
    """Return whether no hour suits all zones of the customer's number in the weeks after ``now``."""
    span, zones = process.timing.calling_hours, callback.customer_timezones
    return span is not None and bool(zones) and not calling_hours(span, zones).has_common_hour(now)


def expires_at(process: BusinessProcess, callback: Callback) -> datetime | None:
    """Return when the callback expires, null: never."""
    after = process.timing.expires_after_s
    return None if after is None else callback.entered_at + timedelta(seconds=after)


def ask_lapses_at(process: BusinessProcess, callback: Callback) -> datetime | None:
    """Return when anyone may get a callback in queue that is asked for one agent; null: never, or anyone may."""
    wait = process.timing.requested_agent_wait_s
    if callback.agent_id is None or not wait:
        return None
    since = (callback.due_at, callback.queued_at, callback.asked_at)
    return max(moment for moment in since if moment is not None) + timedelta(seconds=wait)
