"""A time to call that was found in the words of a recording, as a moment to come."""

from __future__ import annotations

from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from agent_desktop.model.wall_clock import instants_of

_OPEN: Final = ".."
_BEFORE: Final = timedelta(hours=1)
"""How long before the end of a span without a beginning the call is suggested."""
_DAYS: Final = 3
"""Days that are searched: a clock that is put forward skips a time on one day at most."""


def next_moment(value: str, zone: tzinfo | None, now: datetime) -> datetime | None:
    """Return the next moment, in UTC, for a call at ``value``; None if it cannot be read.

    ``value`` is the ``value`` of a ``FoundInWords``: a clock time, or an ISO 8601 interval of two of them, one of which
    may be ``..``. ``zone`` is the clock of the person who spoke.
    """
    opens, slash, closes = value.partition("/")
    first = _clock(opens)
    if first is not None:
        return _next(first, timedelta(), zone, now)
    last = _clock(closes) if slash and opens == _OPEN else None
    return None if last is None else _next(last, _BEFORE, zone, now)


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def _next(clock: time, ahead: timedelta, zone: tzinfo | None, now: datetime) -> datetime | None:
    today = now.astimezone(zone).date()
    for days in range(_DAYS):
        shown = datetime.combine(today + timedelta(days=days), clock)
        for at in instants_of(shown, zone):
            if at - ahead > now:
                return at - ahead
    return None
