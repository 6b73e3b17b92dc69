"""Shifts, over which the monitor counts: from one clock time to the next (``docs/behaviour.md``, *Monitor*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from agent_desktop.protocol.opening_hours import wall_clock
from agent_desktop.protocol.timing import Timing


def shift_start(timing: Timing, at: datetime) -> datetime:
    """Return when the shift that runs at ``at`` has started (aware, UTC)."""
    return max(start for start in _starts_around(timing, at) if start <= at)


def next_shift(timing: Timing, after: datetime) -> datetime:
    """Return when the first shift after ``after`` starts."""
    return min(start for start in _starts_around(timing, after) if start > after)


def _starts_around(timing: Timing, at: datetime) -> Iterator[datetime]:
    """Yield the starts of the local days around ``at``.

    A start at a time that daylight saving skips comes as much later as the clock jumps; one at a time that it repeats
    comes the first time.
    """
    zone = ZoneInfo(timing.timezone)
    today = datetime.combine(at.astimezone(zone).date(), datetime.min.time())
    for days in (-2, -1, 0, 1, 2):
        for text in timing.shift_starts:
            local = today + timedelta(days=days) + wall_clock(text)
            yield local.replace(tzinfo=zone).astimezone(UTC)
