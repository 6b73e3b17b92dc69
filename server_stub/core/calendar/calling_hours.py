"""Calling hours by the customer's own clock (``docs/behaviour.md``, *Where a callback is*, *Calling hours*)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from agent_desktop.protocol.opening_hours import change_of_offset, offset_at, wall_clock
from agent_desktop.protocol.timing import Span

_CACHED: Final = 4096
_DAY: Final = timedelta(days=1)
_EPOCH: Final = datetime.fromtimestamp(0, UTC)

COMING_WEEKS: Final = timedelta(weeks=4)
"""How far ahead to search for an hour that suits all zones.

Clocks change at most twice a year. An hour that four weeks do not contain can only follow the next change, and the
search is repeated by then.
"""


class CallingHours:
    """The hours in which the clocks of all ``zones`` are inside ``span``. Instants are aware, in UTC."""

    def __init__(self, span: Span, zones: tuple[str, ...]) -> None:
        self._opens, self._closes = (wall_clock(text) for text in span)
        self._zones = tuple(ZoneInfo(zone) for zone in zones)
        self._is_always = self._opens == timedelta() and self._closes == _DAY
        self._in_common: tuple[date, bool] | None = None

    def allow(self, at: datetime) -> bool:
        """Return whether the number may be called at ``at``."""
        return all(self._opens <= _of_day(at, offset) < self._closes for offset in self._offsets(at))

    def has_common_hour(self, at: datetime) -> bool:
        """Return whether some moment of the coming weeks, from the day of ``at`` on, suits all zones.

        A whole queue may be checked on the same day, so the result for the last day is cached.
        """
        day = at.date()
        if self._in_common is None or self._in_common[0] != day:
            midnight = datetime.combine(day, datetime.min.time(), UTC)
            self._in_common = (day, self.next_opening(midnight) is not None)
        return self._in_common[1] and self.next_opening(at) is not None

    def next_opening(self, at: datetime) -> datetime | None:
        """Return the first instant from ``at`` on at which the number may be called; None if not in the coming weeks."""
        end = at + COMING_WEEKS
        start = at
        while start < end:
            stop = self._even_until(start)
            opening = self._opening_between(start, stop)
            if opening is not None:
                return opening
            start = stop
        return None

    def closing(self, at: datetime) -> datetime | None:
        """Return when the calling hours that contain ``at`` end; None: never."""
        if self._is_always:
            return None
        start, end = at, at + COMING_WEEKS
        while start < end:
            if not self.allow(start):
                return start
            stop = self._even_until(start)
            closing = min(start + (self._closes - _of_day(start, each)) for each in self._offsets(start))
            if closing < stop:
                return closing
            start = stop
        return end

    def _offsets(self, at: datetime) -> set[timedelta]:
        return {offset_at(zone, at) for zone in self._zones}

    def _even_until(self, start: datetime) -> datetime:
        """Return the instant, at most a day after ``start``, up to which no zone's offset changes."""
        stop = start + _DAY
        for zone in self._zones:
            if offset_at(zone, stop) != offset_at(zone, start):
                stop = change_of_offset(zone, start, stop)
        return stop

    def _opening_between(self, start: datetime, stop: datetime) -> datetime | None:
        """Return the first instant in ``[start, stop)`` that suits all offsets, which do not change in between."""
        offsets = self._offsets(start)
        at = start
        while at < stop:
            later = max(at + self._wait(_of_day(at, offset)) for offset in offsets)
            if later == at:
                return at
            at = later
        return None

    def _wait(self, of_day: timedelta) -> timedelta:
        """Return the time from a time of day to the next one inside the span."""
        if of_day < self._opens:
            return self._opens - of_day
        return timedelta() if of_day < self._closes else _DAY - of_day + self._opens


def _of_day(at: datetime, offset: timedelta) -> timedelta:
    """Return the time since midnight on a clock that is ``offset`` ahead of UTC."""
    return (at - _EPOCH + offset) % _DAY


@lru_cache(maxsize=_CACHED)
def calling_hours(span: Span, zones: tuple[str, ...]) -> CallingHours:
    """Return the calling hours of numbers in ``zones``; they are cached, since few sets of zones occur."""
    return CallingHours(span, zones)
