"""The small trend in a monitor row: how many callbacks waited over the last two hours."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

import msgspec

from agent_desktop.protocol.supervisor_objects import Performance

SPAN: Final = timedelta(hours=2)
STEP: Final = timedelta(minutes=1)
"""Samples closer together than this are merged; it also bounds a trend's length."""


class Sample(msgspec.Struct, frozen=True):
    """How many callbacks were to be processed at a moment (UTC)."""

    at: datetime
    waiting: int


Trend = tuple[Sample, ...]
"""Samples in chronological order, at most two hours of them."""


def seeded(performance: Performance) -> Trend:
    """Return the trend from the shift's quarter hours, for the time before the window was open."""
    return _trimmed(tuple(Sample(quarter.at, quarter.waiting) for quarter in performance.quarters))


def merged(earlier: Trend, later: Trend) -> Trend:
    """Return ``later`` with the samples of ``earlier`` from the time before it."""
    if not later:
        return earlier
    return _trimmed((*(sample for sample in earlier if sample.at < later[0].at), *later))


def added(trend: Trend, sample: Sample) -> Trend:
    """Return ``trend`` with a new sample, which replaces the last one if it is within a step of it.

    The first sample of a step keeps its time, so that a stream of changes produces steps, not one
    sample that moves along forever.
    """
    if trend and sample.at - trend[-1].at < STEP:
        last = Sample(trend[-1].at, sample.waiting)
        return trend if last == trend[-1] else (*trend[:-1], last)
    return _trimmed((*trend, sample))


def points(trend: Trend, now: datetime) -> list[tuple[float, float]]:
    """Return the line to draw: x from 0 (two hours ago) to 1 (now), y from 0 (none) to 1 (the most).

    A trend of zeros only lies on the bottom; one without samples is empty.
    """
    if not trend:
        return []
    top = max(sample.waiting for sample in trend) or 1
    line = [(1 - (now - sample.at) / SPAN, sample.waiting / top) for sample in trend]
    line.append((1.0, line[-1][1]))
    return [(min(max(x, 0.0), 1.0), y) for x, y in line]


def _trimmed(trend: Trend) -> Trend:
    if not trend:
        return trend
    oldest = trend[-1].at - SPAN
    return tuple(sample for sample in trend if sample.at >= oldest)
