"""The times that a zone's clock shows, including the nights on which it is put forward or back.

A zone of None stands for this machine's own. Instants are aware, in UTC; the times that a clock shows are naive.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

_LOOK_EVERY: Final = timedelta(days=7)
"""Every offset of a zone lasts at least some weeks."""


def instants_of(shown: datetime, zone: tzinfo | None) -> tuple[datetime, ...]:
    """Return the instants at which the clock of ``zone`` shows ``shown``, in order.

    There are none in the hour that a clock skips in spring, and two in the hour that it repeats in autumn.
    """
    found: list[datetime] = []
    for fold in (0, 1):
        local = shown.replace(fold=fold)
        instant = (local if zone is None else local.replace(tzinfo=zone)).astimezone(UTC)
        if instant.astimezone(zone).replace(tzinfo=None, fold=0) == shown and instant not in found:
            found.append(instant)
    return tuple(sorted(found))


def start_of_day(day: date, zone: tzinfo | None) -> datetime:
    """Return the instant at which ``day`` begins; where midnight is skipped, the first moment after it."""
    midnight = datetime.combine(day, time.min)
    found = instants_of(midnight, zone)
    if found:
        return found[0]
    # In a gap, the offset from before the change gives exactly the instant at which the clock is put forward.
    return (midnight if zone is None else midnight.replace(tzinfo=zone)).astimezone(UTC)


def on_another_day(at: datetime, days: int, zone: tzinfo | None) -> datetime:
    """Return the instant ``days`` later at which the clock of ``zone`` shows the same time, or the next that it shows."""
    local = at.astimezone(zone).replace(tzinfo=None, fold=0) + timedelta(days=days)
    found = instants_of(local, zone)
    if found:
        return found[0]
    return (local if zone is None else local.replace(tzinfo=zone)).astimezone(UTC)


def differ_until(zone: tzinfo, other: tzinfo | None, since: datetime, until: datetime) -> bool:
    """Return whether the two clocks differ at any time from ``since`` to ``until``."""
    at = since
    while at < until:
        if at.astimezone(zone).utcoffset() != at.astimezone(other).utcoffset():
            return True
        at += _LOOK_EVERY
    return until.astimezone(zone).utcoffset() != until.astimezone(other).utcoffset()
