"""The measures of a business process that thresholds watch (``docs/behaviour.md``, *Thresholds*)."""

from __future__ import annotations

from datetime import datetime

from agent_desktop.protocol.states import Location, Measure, RoutingStatus
from server_stub.core.model.rows import BusinessProcessRow
from server_stub.core.state.tables import Tables
from server_stub.core.views.alerts import agents_available


def measured(tables: Tables, process: BusinessProcessRow, now: datetime) -> dict[Measure, float | None]:
    """Return each measure at ``now``; None where there is nothing to measure, so that no level holds."""
    figures = tables.figures.get((process.id, process.shift_started_at))
    processed = 0 if figures is None else figures.succeeded + figures.failed
    since = tables.callback_index.longest_waiting(process.id)
    is_active = process.status is RoutingStatus.ACTIVE
    return {
        Measure.WAITING: float(
            len(tables.callback_index.at(process.id, Location.HANDLING_BY_BUSINESS_PROCESS))
        ),
        Measure.LONGEST_WAIT: None if since is None else max(0.0, (now - since).total_seconds()),
        Measure.REACHED: None
        if figures is None or processed < process.thresholds.reached_at_least
        else figures.succeeded / processed,
        Measure.AGENTS_AVAILABLE: float(agents_available(tables, process)) if is_active else None,
        Measure.HAND_OVERS: float(tables.wait_counts.held(process.id)),
    }
