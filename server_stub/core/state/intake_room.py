"""Whether a business process has room for a new callback now (``docs/behaviour.md``, *Intake limits*)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from agent_desktop.protocol.states import Location
from server_stub.core.model.rows import BusinessProcessRow
from server_stub.core.state.tables import Tables

_OPEN: Final = (Location.PENDING, Location.HANDLING_BY_BUSINESS_PROCESS, Location.HANDLING_BY_AGENT)


def is_full(tables: Tables, process: BusinessProcessRow) -> bool:
    """Return whether the business process has as many open callbacks as it takes."""
    most = process.intake.most_open
    if most is None:
        return False
    return sum(len(tables.callback_index.at(process.id, location)) for location in _OPEN) >= most


def closing_within_cutoff(tables: Tables, process: BusinessProcessRow, at: datetime) -> datetime | None:
    """Return the closing that follows ``at`` within the cut-off; None if there is none."""
    cutoff = timedelta(seconds=process.intake.closing_cutoff_s)
    calendar = tables.process_index.calendars[process.id]
    if not cutoff or not calendar.is_open(at):
        return None
    closing = calendar.next_change(at)
    return closing if closing is not None and closing - at < cutoff else None
