"""The monitor's figures over several business processes, computed from counts and never from ratios."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from agent_desktop.protocol.supervisor_objects import MonitorItem


class Totals(msgspec.Struct, frozen=True):
    """Sums; the percentages and the mean are of all callbacks together, None where there is nothing to divide by."""

    business_processes: int = 0
    processed: int = 0
    to_be_processed: int = 0
    purged: int = 0
    average_handle_time_s: float | None = None
    reached_ratio: float | None = None
    failed_ratio: float | None = None


def totals(items: Iterable[MonitorItem]) -> Totals:
    """Return the totals of ``items``.

    A server of 1.0.0 does not report the number of interactions behind a mean; then there is no total mean.
    """
    rows = list(items)
    processed = sum(row.processed for row in rows)
    timed = [row for row in rows if row.average_handle_time_s is not None]
    handled = sum(row.handled for row in timed)
    time_s = sum((row.average_handle_time_s or 0.0) * row.handled for row in timed)
    is_known = handled > 0 and all(row.handled for row in timed)
    return Totals(
        len(rows),
        processed,
        sum(row.to_be_processed for row in rows),
        sum(row.purged for row in rows),
        time_s / handled if is_known else None,
        sum(row.succeeded for row in rows) / processed if processed else None,
        sum(row.failed for row in rows) / processed if processed else None,
    )
