"""The figures of a period: what is asked for, and the bars of their chart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from agent_desktop.model.supervisor.report import Days, FileFormat
from agent_desktop.protocol.figures import Figures, FiguresLine
from agent_desktop.protocol.states import FiguresBy

MOST_HOURS: Final = 48
"""Most hours that are drawn by the hour; more are drawn by the day."""


class PeriodQuery(msgspec.Struct, frozen=True):
    """The figures that are asked for: from ``since`` up to, not including, ``until``."""

    by: FiguresBy
    since: datetime
    until: datetime
    business_process_id: str | None = None


class ChartMeasure(StrEnum):
    """What the chart draws of each line."""

    ATTEMPTS = "attempts"
    REACHED = "reached"
    FIRST_SUCCESSES = "first_successes"
    MEAN_WAIT = "mean_wait"
    PROMISES_KEPT = "promises_kept"
    PUNCTUAL = "punctual"

    @property
    def is_share(self) -> bool:
        """Whether its values are shares, from 0 to 1."""
        return self not in {ChartMeasure.ATTEMPTS, ChartMeasure.MEAN_WAIT}


class _Part(NamedTuple):
    """A value as ``above / below``, so that the values of several lines can be taken together."""

    above: float
    below: float

    @property
    def value(self) -> float | None:
        return self.above / self.below if self.below else None


_PARTS: Final[dict[ChartMeasure, Callable[[FiguresLine], _Part]]] = {
    ChartMeasure.ATTEMPTS: lambda line: _Part(line.attempts, 1),
    ChartMeasure.REACHED: lambda line: _Part(line.reached, line.attempts),
    ChartMeasure.FIRST_SUCCESSES: lambda line: _Part(line.first_successes, line.first_attempts),
    ChartMeasure.MEAN_WAIT: lambda line: _Part((line.mean_wait_s or 0) * line.answered, line.answered),
    ChartMeasure.PROMISES_KEPT: lambda line: _Part(line.promises_kept, promises(line)),
    ChartMeasure.PUNCTUAL: lambda line: _Part(line.punctual, line.promised),
}


class ChartBar(NamedTuple):
    """One bar: the key of its line, or of the first of several that are drawn together, and its value.

    The value is a count, a share from 0 to 1 or a number of seconds; None if there is nothing to divide by.
    """

    key: str
    value: float | None
    is_day: bool = False


def promises(line: FiguresLine) -> int:
    """Return how many promised times were kept or broken."""
    return line.promises_kept + line.promises_early + line.promises_late


def share(part: int, of: int) -> float | None:
    """Return a share, None of nothing."""
    return part / of if of else None


def value_of(line: FiguresLine, measure: ChartMeasure) -> float | None:
    """Return what the chart draws of a line."""
    return _PARTS[measure](line).value


def bars(figures: Figures, measure: ChartMeasure, zone: tzinfo | None = None) -> tuple[ChartBar, ...]:
    """Return the bars in their order: the largest first, and hours or days by time, on the clock of ``zone``."""
    if figures.by is FiguresBy.HOUR:
        return _over_time(figures, measure, zone)
    made = [ChartBar(line.key, value_of(line, measure)) for line in figures.items]
    return tuple(sorted(made, key=lambda bar: -1.0 if bar.value is None else bar.value, reverse=True))


def _over_time(figures: Figures, measure: ChartMeasure, zone: tzinfo | None) -> tuple[ChartBar, ...]:
    if len(figures.items) <= MOST_HOURS:
        return tuple(ChartBar(line.key, value_of(line, measure)) for line in figures.items)
    days: dict[str, tuple[str, list[_Part]]] = {}
    for line in figures.items:
        day = datetime.fromisoformat(line.key).astimezone(zone).date().isoformat()
        days.setdefault(day, (line.key, []))[1].append(_PARTS[measure](line))
    return tuple(ChartBar(key, _together(parts, measure), is_day=True) for key, parts in days.values())


def _together(parts: list[_Part], measure: ChartMeasure) -> float | None:
    above = sum(part.above for part in parts)
    return (
        above if measure is ChartMeasure.ATTEMPTS else _Part(above, sum(part.below for part in parts)).value
    )


def figures_file_name(by: FiguresBy, days: Days, format_: FileFormat) -> str:
    """Return a name for the file of figures that sorts by date."""
    span = days.first.isoformat() if days.first == days.last else f"{days.first}_{days.last}"
    return f"figures by {by.value.replace('_', ' ')} {span}.{format_.value}"
