"""The customer's own clock: when a number may be called (``docs/behaviour.md``, *Where a callback is*)."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from phonenumbers import timezone as number_zones

from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.timing import Schedule, Span
from server_stub.core.schedule import Calendar

_CACHED: Final = 4096
_TRIES: Final = 64
"""A bound for the search of a moment that suits all zones; each try moves on to another zone's opening."""


@lru_cache(maxsize=_CACHED)
def zones_of_number(number: str) -> tuple[str, ...]:
    """Return the IANA zones of an E.164 number, sorted; empty when none is known."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return ()
    return tuple(sorted(zone for zone in number_zones.time_zones_for_number(parsed) if _is_zone(zone)))


def _is_zone(name: str) -> bool:
    if name == number_zones.UNKNOWN_TIMEZONE:
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


class CallingHours:
    """When every one of ``zones`` has a clock inside ``span``. Instants are aware, in UTC."""

    def __init__(self, span: Span, zones: tuple[str, ...]) -> None:
        week = dict.fromkeys(Weekday, (span,))
        self._calendars = [Calendar(Schedule(timezone=zone, weekly=week)) for zone in zones]

    def allow(self, at: datetime) -> bool:
        """Return whether the number may be called at ``at``."""
        return all(calendar.is_open(at) for calendar in self._calendars)

    def next_opening(self, at: datetime) -> datetime | None:
        """Return the first instant from ``at`` on at which the number may be called; null when there is none."""
        for _ in range(_TRIES * len(self._calendars)):
            latest = at
            for calendar in self._calendars:
                opening = calendar.next_opening(latest)
                if opening is None:
                    return None
                latest = opening
            if latest == at:
                return at
            at = latest
        return None

    def closing(self, at: datetime) -> datetime | None:
        """Return when the number may no longer be called, ``at`` being inside its calling hours."""
        changes = (calendar.next_change(at) for calendar in self._calendars)
        return min((change for change in changes if change is not None), default=None)


@lru_cache(maxsize=_CACHED)
def calling_hours(span: Span, zones: tuple[str, ...]) -> CallingHours:
    """Return the calling hours of numbers in ``zones``; kept, since few sets of zones are met."""
    return CallingHours(span, zones)
