"""Deadlines of a waiting callback, from its row and the settings (``docs/behaviour.md``, *Where a callback is*)."""

from __future__ import annotations

from datetime import datetime, timedelta

from agent_desktop.protocol.opening_hours import OpeningHours
from server_stub.core.calendar.calling_hours import COMING_WEEKS, CallingHours, calling_hours
from server_stub.core.model.rows import BusinessProcessRow, CallbackRow
from server_stub.core.state.tables import Tables


def calling_hours_of(
    process: BusinessProcessRow, callback: CallbackRow, now: datetime
) -> CallingHours | None:
    """Return the hours in which the customer may be called, by the customer's clock; None means at any time.

    The clock of the business process counts if no zone is known, or if the zones have no common hour in the weeks
    after ``now`` (*Calling hours*).
    """
    return calling_hours_in(process, callback.customer_timezones, now)


def calling_hours_in(
    process: BusinessProcessRow, zones: tuple[str, ...], now: datetime
) -> CallingHours | None:
    """Return the hours in which customers in ``zones`` may be called, as ``calling_hours_of`` does."""
    span = process.timing.calling_hours
    if span is None:
        return None
    if zones:
        own = calling_hours(span, zones)
        if own.has_common_hour(now):
            return own
    return calling_hours(span, (process.timing.timezone,))


def lacks_common_hour(process: BusinessProcessRow, callback: CallbackRow, now: datetime) -> bool:
    """Return whether no hour suits all zones of the customer's number in the weeks after ``now``."""
    span, zones = process.timing.calling_hours, callback.customer_timezones
    return span is not None and bool(zones) and not calling_hours(span, zones).has_common_hour(now)


def next_call(
    tables: Tables, process: BusinessProcessRow, zones: tuple[str, ...], now: datetime
) -> datetime | None:
    """Return the first moment from ``now`` on inside schedule and calling hours of ``zones``; None if there is none.

    The search covers the four weeks after the next opening. The result is cached, because the monitor needs it every
    second: a moment until it has passed, None for the rest of the day.
    """
    kept = tables.process_index.next_calls.setdefault(process.id, {})
    known = kept.get(zones)
    if known is not None:
        asked_at, moment = known
        is_fresh = asked_at.date() == now.date() if moment is None else moment > now
        if is_fresh:
            return moment
    moment = first_call(tables, process, zones, now)
    kept[zones] = now, moment
    return moment


def first_call(
    tables: Tables, process: BusinessProcessRow, zones: tuple[str, ...], at: datetime
) -> datetime | None:
    """Return the first moment from ``at`` on inside schedule and calling hours, as ``next_call`` does, without its cache."""
    calendar = tables.process_index.calendars[process.id]
    return _first_call(calendar, calling_hours_in(process, zones, at), at)


def _first_call(calendar: OpeningHours, hours: CallingHours | None, at: datetime) -> datetime | None:
    opening = calendar.next_opening(at)
    if opening is None or hours is None:
        return opening
    end = opening + COMING_WEEKS
    while opening is not None and opening < end:
        allowed = hours.next_opening(opening)
        if allowed is None or calendar.is_open(allowed):
            return allowed
        opening = calendar.next_opening(allowed)
    return None


def expires_at(process: BusinessProcessRow, callback: CallbackRow) -> datetime | None:
    """Return when the callback expires; None means never."""
    after = process.timing.expires_after_s
    return None if after is None else callback.entered_at + timedelta(seconds=after)


def ask_lapses_at(process: BusinessProcessRow, callback: CallbackRow) -> datetime | None:
    """Return when any agent may get a callback that was requested for one agent; None means never, or at once.

    The wait counts from the later of the due time and the arrival in the queue, so that the requested agent has its
    full length (*Completion statuses*).
    """
    wait = process.timing.requested_agent_wait_s
    if callback.agent_id is None or not wait:
        return None
    since = (callback.due_at, callback.queued_at, callback.asked_at)
    return max(moment for moment in since if moment is not None) + timedelta(seconds=wait)
