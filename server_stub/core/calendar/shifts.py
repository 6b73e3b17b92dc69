"""Shifts, the periods over which the monitor counts (``docs/behaviour.md``, *Monitor*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from agent_desktop.protocol.opening_hours import wall_clock
from agent_desktop.protocol.timing import Timing


def shift_start(timing: Timing, at: datetime) -> datetime:
    """Return the start of the shift that contains ``at`` (aware, UTC)."""
    return max(start for start in _starts_around(timing, at) if start <= at)


def next_shift(timing: Timing, after: datetime) -> datetime:
    """Return the start of the first shift that begins after ``after`` (aware, UTC)."""
    return min(start for start in _starts_around(timing, after) if start > after)


def _starts_around(timing: Timing, at: datetime) -> Iterator[datetime]:
    """Yield the starts of the local days around ``at``.

    A start at a time that daylight saving skips is later by the length of the jump; a start at a time that occurs twice
    is at its first occurrence.
    """
    zone = ZoneInfo(timing.timezone)
    today = datetime.combine(at.astimezone(zone).date(), datetime.min.time())
    for days in (-2, -1, 0, 1, 2):
        for text in timing.shift_starts:
            local = today + timedelta(days=days) + wall_clock(text)
            yield local.replace(tzinfo=zone).astimezone(UTC)
