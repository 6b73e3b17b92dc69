"""Opening hours on a local clock: when a business process is open, and when that changes.

A calendar is open at an instant if the local time of its zone is within a span of that local day. So a span within the
hour that daylight saving skips does not occur, and a span within the hour that it repeats occurs twice. See
``docs/behaviour.md``, *Schedule, stop, purge*.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.timing import Schedule

OpenSpan = tuple[timedelta, timedelta]
"""Two times of a local day: from the first to before the second."""

_DAY: Final = timedelta(days=1)
_WHOLE_DAY: Final[tuple[OpenSpan, ...]] = ((timedelta(), _DAY),)
_WEEKDAYS: Final = tuple(Weekday)
_SEARCHED: Final = timedelta(days=22)
"""How far beyond the last exception to search for a change: daylight saving can skip a weekly span, but not three weeks in
a row."""
_FARTHEST: Final = timedelta(days=400)
"""How far ahead to search for an exception; later ones are found in time, because every shift searches again."""
_LISTED: Final = timedelta(days=400)
"""How far ahead to list openings: longer than any year of exceptions."""


class Opening(msgspec.Struct, frozen=True):
    """A span of time in which callbacks are processed, in UTC; ``end`` is None if no closing is near."""

    start: datetime
    end: datetime | None


class OpeningHours:
    """The opening hours that a ``Schedule`` describes; without a schedule it is always open.

    Instants are aware, in UTC.

    Raises:
        zoneinfo.ZoneInfoNotFoundError: the time zone of the schedule does not exist.
    """

    def __init__(self, schedule: Schedule | None) -> None:
        plan = schedule if schedule is not None else Schedule()
        self.zone = ZoneInfo(plan.timezone)
        self._weekly = _weekly_spans(plan)
        self._exceptions = {day.date: _spans(day.open) for day in plan.exceptions}
        self._last_exception = max(self._exceptions, default=date.min)
        self._always_alike = not self._exceptions and all(
            spans == self._weekly[0] and spans in ((), _WHOLE_DAY) for spans in self._weekly
        )

    def is_open(self, at: datetime) -> bool:
        """Return whether the calendar is open at ``at``."""
        local = at.astimezone(self.zone).replace(tzinfo=None)
        of_day = local - datetime.combine(local.date(), datetime.min.time())
        return any(start <= of_day < end for start, end in self._spans_on(local.date()))

    def next_opening(self, at: datetime) -> datetime | None:
        """Return the first instant from ``at`` on at which the calendar is open, or None if there is none."""
        if self.is_open(at):
            return at
        return self.next_change(at)

    def next_change(self, after: datetime) -> datetime | None:
        """Return the first instant after ``after`` at which open turns to closed or closed to open, or None if none is near.

        The search ends after 22 days, or 22 days after the last exception within 400 days.
        """
        if self._always_alike:
            return None
        end_of_search = self._end_of_search(after)
        for opens, closes in self._openings(after, end_of_search):
            if opens > after:
                return opens
            return closes if closes < end_of_search else None
        return None

    def openings(self, after: datetime, limit: int) -> list[Opening]:
        """Return at most ``limit`` openings that are not over at ``after``, in order.

        An opening under way has the start that it had, or one a day before ``after`` if it began earlier.
        """
        after = after.astimezone(UTC)
        if self._always_alike:
            return [Opening(after, None)] if self._weekly[0] else []
        end_of_search = after + _LISTED
        found: list[Opening] = []
        for opens, closes in self._openings(after - _DAY, end_of_search):
            if closes > after:
                found.append(Opening(opens, closes if closes < end_of_search else None))
            if len(found) == limit:
                break
        return found

    def _spans_on(self, day: date) -> tuple[OpenSpan, ...]:
        exception = self._exceptions.get(day)
        return self._weekly[day.weekday()] if exception is None else exception

    def _end_of_search(self, after: datetime) -> datetime:
        today = after.date()
        last = min(max(today, self._last_exception), today + _FARTHEST)
        return datetime.combine(last, datetime.min.time(), tzinfo=UTC) + _SEARCHED

    def _openings(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the openings in ``[start, end)``, cut to that span; adjacent ones are joined."""
        current: tuple[datetime, datetime] | None = None
        for opens, closes in self._pieces(start, end):
            if current is not None and current[1] == opens:
                current = (current[0], closes)
                continue
            if current is not None:
                yield current
            current = (opens, closes)
        if current is not None:
            yield current

    def _pieces(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        for first, last, offset in _even_stretches(self.zone, start, end):
            day = (first + offset).date()
            while (midnight := datetime.combine(day, datetime.min.time(), tzinfo=UTC) - offset) < last:
                for opens, closes in self._spans_on(day):
                    cut = (max(first, midnight + opens), min(last, midnight + closes))
                    if cut[0] < cut[1]:
                        yield cut
                day += _DAY


def wall_clock(text: str) -> timedelta:
    """Return ``HH:MM`` as the time since midnight."""
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


def _spans(texts: tuple[tuple[str, str], ...]) -> tuple[OpenSpan, ...]:
    return tuple(sorted((wall_clock(opens), wall_clock(closes)) for opens, closes in texts))


def _weekly_spans(schedule: Schedule) -> tuple[tuple[OpenSpan, ...], ...]:
    weekly = schedule.weekly
    if weekly is None:
        return (_WHOLE_DAY,) * len(_WEEKDAYS)
    return tuple(_spans(weekly.get(day, ())) for day in _WEEKDAYS)


def _even_stretches(
    zone: ZoneInfo, start: datetime, end: datetime
) -> Iterator[tuple[datetime, datetime, timedelta]]:
    """Split ``[start, end)`` at changes of the zone's offset; yield each part, at most a day long, with its offset."""
    while start < end:
        stop = min(start + _DAY, end)
        offset = offset_at(zone, start)
        if offset_at(zone, stop) != offset:
            stop = change_of_offset(zone, start, stop)
        yield start, stop, offset
        start = stop


def change_of_offset(zone: ZoneInfo, start: datetime, stop: datetime) -> datetime:
    """Return the first whole second in ``(start, stop]`` whose offset is not that of ``start``."""
    before = offset_at(zone, start)
    low, high = int(start.timestamp()), int(stop.timestamp()) + 1
    while high - low > 1:
        middle = (low + high) // 2
        if offset_at(zone, datetime.fromtimestamp(middle, UTC)) == before:
            low = middle
        else:
            high = middle
    return min(datetime.fromtimestamp(high, UTC), stop)


def offset_at(zone: ZoneInfo, at: datetime) -> timedelta:
    """Return how far the clock of ``zone`` is ahead of UTC at ``at``."""
    return at.astimezone(zone).utcoffset() or timedelta()
