"""When a schedule is open: the openings that come next, for the preview beside the week grid.

A business process is open at an instant when the clock of its zone then reads a time inside one of the date's spans
(``docs/behaviour.md``, *Schedule, stop, purge*). So a span that lies in the hour which a clock change skips never
opens, and one in the hour that comes twice opens twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from agent_desktop.model.supervisor.timing_parsing import minutes_of
from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.timing import Schedule, Span

LOOK_AHEAD: Final = timedelta(days=400)
"""How far openings are looked for: longer than any year of exceptions."""

WEEKDAYS: Final = tuple(Weekday)

_RESOLUTION: Final = timedelta(seconds=1)


class Opening(msgspec.Struct, frozen=True):
    """A span of time in which callbacks are processed, in UTC; ``end`` is None when it never closes."""

    start: datetime
    end: datetime | None


def openings(schedule: Schedule | None, after: datetime, limit: int) -> list[Opening]:
    """Return at most ``limit`` openings that are not over at ``after`` (aware), in order.

    Raises:
        zoneinfo.ZoneInfoNotFoundError: the schedule's zone is none.
    """
    if schedule is None or (schedule.weekly is None and not schedule.exceptions):
        return [Opening(after.astimezone(UTC), None)]
    found: list[Opening] = []
    last_day = after + LOOK_AHEAD
    for opening in _joined(_day_by_day(schedule, after, last_day)):
        if opening.end is None or opening.end > after:
            # A schedule that never closes would be told as one very long opening.
            found.append(Opening(opening.start, None) if opening.end and opening.end >= last_day else opening)
        if len(found) == limit:
            break
    return found


def spans_of(schedule: Schedule, day: date) -> tuple[Span, ...]:
    """Return the spans of one date: its exception's if it has one, else its weekday's."""
    for exception in schedule.exceptions:
        if exception.date == day:
            return exception.open
    if schedule.weekly is None:
        return (("00:00", "24:00"),)
    return schedule.weekly.get(WEEKDAYS[day.weekday()], ())


def _day_by_day(schedule: Schedule, after: datetime, until: datetime) -> Iterator[Opening]:
    zone = ZoneInfo(schedule.timezone)
    # A day early: an opening that is under way may have begun before midnight.
    day = after.astimezone(zone).date() - timedelta(days=1)
    last = until.astimezone(zone).date()
    while day <= last:
        for start, end in sorted(spans_of(schedule, day)):
            yield from _instants(day, minutes_of(start), minutes_of(end), zone)
        day += timedelta(days=1)


def _instants(day: date, first: int, last: int, zone: ZoneInfo) -> Iterator[Opening]:
    """Yield when the zone's clock reads from minute ``first`` up to minute ``last`` of ``day``."""
    midnight = datetime.combine(day, time.min)
    for begin, end, offset in _segments(day, zone):
        start = max(begin, (midnight + timedelta(minutes=first) - offset).replace(tzinfo=UTC))
        stop = min(end, (midnight + timedelta(minutes=last) - offset).replace(tzinfo=UTC))
        if start < stop:
            yield Opening(start, stop)


def _segments(day: date, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime, timedelta]]:
    """Yield the pieces of a local date in UTC, each with the one offset that holds in it."""
    begin = datetime.combine(day, time.min, zone).astimezone(UTC)
    midnight = datetime.combine(day + timedelta(days=1), time.min, zone)
    # The later of the two: a midnight that comes twice ends the day the second time, one that is skipped has no second.
    end = max(midnight.astimezone(UTC), midnight.replace(fold=1).astimezone(UTC))
    before, after = _offset(begin, zone), _offset(end - _RESOLUTION, zone)
    if before == after:
        yield begin, end, before
        return
    change = _change(begin, end, zone)
    yield begin, change, before
    yield change, end, after


def _change(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant between ``low`` and ``high`` at which the offset changes, to the second."""
    before = _offset(low, zone)
    while high - low > _RESOLUTION:
        middle = low + (high - low) // 2
        middle -= timedelta(microseconds=middle.microsecond)
        if _offset(middle, zone) == before:
            low = middle
        else:
            high = middle
    return high


def _offset(instant: datetime, zone: ZoneInfo) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta(0)


def _joined(openings_: Iterator[Opening]) -> Iterator[Opening]:
    """Yield openings with those that touch made into one: 24:00 today and 00:00 tomorrow are one instant."""
    current: Opening | None = None
    for opening in openings_:
        if current is not None and current.end is not None and opening.end and opening.start <= current.end:
            current = Opening(current.start, max(current.end, opening.end))
            continue
        if current is not None:
            yield current
        current = opening
    if current is not None:
        yield current
