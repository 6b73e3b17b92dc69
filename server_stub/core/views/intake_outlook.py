"""What a caller can expect of a queue (``docs/behaviour.md``, *Intake by phone*)."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from agent_desktop.protocol.states import Location, RoutingStatus
from server_stub.core.state.intake_room import closing_within_cutoff, is_full
from server_stub.core.state.tables import Tables
from server_stub.core.state.wait_prediction import predicted_wait
from server_stub.core.views.alerts import is_on_duty


class IntakeOutlook(msgspec.Struct, frozen=True, kw_only=True):
    """A business process as one caller meets it.

    ``position`` is the caller's place in the queue, from 1. ``wait`` is the estimated wait, None if it cannot be
    estimated. ``own_callback_id`` is the caller's open callback. ``is_full`` and ``closes_soon`` are the limits of the
    business process that refuse a new callback now (*Intake limits*).
    """

    status: RoutingStatus
    open_callbacks: int
    position: int
    wait: timedelta | None
    own_callback_id: str | None
    is_full: bool = False
    closes_soon: bool = False


class LocalPromise(msgspec.Struct, frozen=True):
    """The promised time of a callback and the moment of looking, all on the clock of the business process."""

    earliest: datetime
    latest: datetime
    now: datetime


def local_promise(tables: Tables, callback_id: str, now: datetime) -> LocalPromise | None:
    """Return the promised time of an open callback (*The promised time*); None without one, or once it has passed."""
    row = tables.callbacks.get(callback_id)
    if row is None or row.promised_from is None or row.promised_until is None or row.promised_until <= now:
        return None
    zone = ZoneInfo(tables.business_processes[row.business_process_id].timing.timezone)
    return LocalPromise(
        row.promised_from.astimezone(zone), row.promised_until.astimezone(zone), now.astimezone(zone)
    )


def intake_outlook(
    tables: Tables, business_process_id: str, number: str | None, now: datetime
) -> IntakeOutlook | None:
    """Return the outlook for a caller from ``number`` (None: withheld); None if there is no such business process.

    The wait is the predicted one (*The promised time*); until there is one, the average handle time of the shift for each
    callback up to the caller's own, shared by the agents on duty.
    """
    process = tables.business_processes.get(business_process_id)
    if process is None:
        return None
    index = tables.callback_index
    in_queue = len(index.at(process.id, Location.HANDLING_BY_BUSINESS_PROCESS))
    others = (Location.PENDING, Location.HANDLING_BY_AGENT)
    own = index.with_number(process.id, number) if number is not None else ()
    on_duty = sum(1 for each in process.members if is_on_duty(tables.agents[each]))
    figures = tables.figures.get((process.id, process.shift_started_at))
    mean = figures.handle_time / figures.handled if figures is not None and figures.handled else None
    position = in_queue + 1
    wait = mean * position / on_duty if mean is not None and on_duty else None
    predicted = predicted_wait(tables, process)
    return IntakeOutlook(
        status=process.status,
        open_callbacks=in_queue + sum(len(index.at(process.id, location)) for location in others),
        position=position,
        wait=wait if predicted is None else predicted * position,
        own_callback_id=_oldest(tables, own),
        is_full=is_full(tables, process),
        closes_soon=closing_within_cutoff(tables, process, now) is not None,
    )


def _oldest(tables: Tables, callback_ids: tuple[str, ...]) -> str | None:
    entered: list[tuple[datetime, str]] = [(tables.callbacks[each].entered_at, each) for each in callback_ids]
    return min(entered, default=(None, None))[1]
