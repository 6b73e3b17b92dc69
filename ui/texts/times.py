"""Times and durations as people say them.

Instants are aware ``datetime``; they are read on the clock of this machine unless a zone is given. Words that name a
day or a month come from the language in use; clock times have the form of ``clock_form``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache, partial, wraps
from math import ceil
from typing import ParamSpec
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from ui.texts import clock_form, date_form, text_memory
from ui.texts.numbers import in_digits, whole

translate = QCoreApplication.translate

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR

WIDEST_RANGE = timedelta(hours=6)
"""The widest range of a customer's clocks that is shown: those of the United States are five or six hours apart."""


Asked = ParamSpec("Asked")


def _remembered(write: Callable[Asked, str]) -> Callable[Asked, str]:
    """Let open windows write the result again when their language changes."""

    @wraps(write)
    def written(*args: Asked.args, **named: Asked.kwargs) -> str:
        return text_memory.note(write(*args, **named), partial(write, *args, **named))

    return written


def figures(seconds: float) -> str:
    """Return ``seconds`` in the form of a stopwatch: 0:42, 4:12, 1:02:33."""
    hours, rest = divmod(max(0, int(seconds)), _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    return in_digits(f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}")


def elapsed(since: datetime, now: datetime) -> str:
    """Return the time since ``since``, in the form of a stopwatch."""
    return figures((now - since).total_seconds())


def seconds_left(deadline: datetime, now: datetime) -> int:
    """Return the seconds until ``deadline``, rounded up, so that 0 is shown only when it has come."""
    return max(0, ceil((deadline - now).total_seconds()))


def left(deadline: datetime, now: datetime) -> str:
    """Return the time until ``deadline``, in the form of a stopwatch."""
    return figures(seconds_left(deadline, now))


@_remembered
def span(length: timedelta) -> str:
    """Return ``length`` in its two largest units: 45 s, 12 min, 1 h 6 min, 2 d 3 h."""
    seconds = max(0, round(length.total_seconds()))
    if seconds < _MINUTE:
        return translate("Times", "{} s").format(whole(seconds))
    if seconds < _HOUR:
        return translate("Times", "{} min").format(whole(seconds // _MINUTE))
    if seconds < _DAY:
        hours, rest = divmod(seconds, _HOUR)
        said = translate("Times", "{} h").format(whole(hours))
        minutes = rest // _MINUTE
        return f"{said} {translate('Times', '{} min').format(whole(minutes))}" if minutes else said
    days, rest = divmod(seconds, _DAY)
    said = translate("Times", "{} d").format(whole(days))
    hours = rest // _HOUR
    return f"{said} {translate('Times', '{} h').format(whole(hours))}" if hours else said


def how_long(since: datetime, now: datetime) -> str:
    """Return the duration of a lasting state: seconds at first, then whole minutes."""
    return span(now - since)


def ago(at: datetime, now: datetime) -> str:
    """Return how long ago ``at`` was, in words."""
    if now - at < timedelta(seconds=10):
        return translate("Times", "just now")
    return translate("Times", "{} ago").format(span(now - at))


def from_now(at: datetime, now: datetime) -> str:
    """Return the time until ``at``, in words; ``due`` once it has come."""
    if at <= now:
        return translate("Times", "due now")
    return translate("Times", "{} from now").format(span(_up(at - now)))


def _up(length: timedelta) -> timedelta:
    """Return ``length`` in whole minutes, rounded up: the rest of a minute is still to come."""
    seconds = length.total_seconds()
    return length if seconds < _MINUTE else timedelta(seconds=ceil(seconds / _MINUTE) * _MINUTE)


def waiting(since: datetime, now: datetime) -> str:
    """Return how long a customer has been waiting."""
    return translate("Times", "waiting {}").format(span(now - since))


@_remembered
def clock(at: datetime, zone: tzinfo | None = None) -> str:
    """Return the clock time of ``at``: 9:15, 15:04 or 3:04 PM."""
    local = at.astimezone(zone)
    return clock_form.written(local.hour, local.minute)


@_remembered
def clock_time(text: str) -> str:
    """Return the ISO 8601 clock time ``text``, such as 09:15, as ``clock`` writes it; another text unchanged."""
    try:
        time = datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007 - a clock time is in no zone
    except ValueError:
        return text
    return clock_form.written(time.hour, time.minute)


@_remembered
def day_and_clock(at: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """Return the clock time of ``at``, with its day if that is not today: Mon 9:15, Nov 24 9:15 or 24. Nov. 9:15."""
    day = day_of(at, now, zone)
    return f"{day} {clock(at, zone)}" if day else clock(at, zone)


@_remembered
def day_of(at: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """Return the day of ``at``: empty today, a weekday within a week, else a date."""
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    away = (local.date() - today).days
    if away == 0:
        return ""
    day = QDate(local.year, local.month, local.day)
    if abs(away) < 7:
        return QLocale().dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)
    same_year = local.year == today.year
    return date_form.short(day, year=not same_year)


@_remembered
def exact(at: datetime, zone: tzinfo | None = None) -> str:
    """Return the instant in full, for a tip: day, date, clock to the second, and the zone's own name."""
    local = at.astimezone(zone)
    day = date_form.full(QDate(local.year, local.month, local.day))
    name = city(zone) if isinstance(zone, ZoneInfo) else local.tzname() or ""
    return f"{day}, {clock_form.written(local.hour, local.minute, local.second)} {name}".rstrip()


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo | None:
    """Return the zone of the IANA name ``name``, or ``None`` if it is unknown."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def city(zone: ZoneInfo) -> str:
    """Return the place that ``zone`` is named after: New York."""
    return zone.key.rsplit("/", 1)[-1].replace("_", " ")


def differs(at: datetime, zone: tzinfo | None) -> bool:
    """Return whether the clock of ``zone`` shows another time than this machine's at ``at``."""
    return zone is not None and at.astimezone(zone).utcoffset() != at.astimezone().utcoffset()


def both_clocks(at: datetime, theirs: tzinfo | None) -> str:
    """Return the clock time of ``at``, here and in the customer's zone when the two differ."""
    if theirs is None or not differs(at, theirs):
        return clock(at)
    return translate("Times", "{here} yours, {there} theirs").format(here=clock(at), there=clock(at, theirs))


def clock_there(at: datetime, now: datetime, there: ZoneInfo | None) -> str:
    """Return the clock time of ``at`` in the zone ``there``, with its place if it is another time here.

    As ``day_and_clock`` if the two are the same, or without a zone; else Mon 8:00 New York.
    """
    said = day_and_clock(at, now, there)
    if there is None or not differs(at, there):
        return said
    return translate("Times", "{clock} {place}").format(clock=said, place=city(there))


def there_and_here(at: datetime, now: datetime, there: ZoneInfo | None) -> str:
    """Return the result of ``clock_there``, with the time here if the two differ."""
    said = clock_there(at, now, there)
    if not differs(at, there):
        return said
    return translate("Times", "{there}, {here} here").format(there=said, here=day_and_clock(at, now))


def distinct_clocks(zones: Sequence[str], at: datetime) -> list[ZoneInfo]:
    """Return one of ``zones`` for each different time that their clocks show at ``at``, the earliest first.

    Unknown zones are left out.
    """
    by_offset: dict[timedelta, ZoneInfo] = {}
    for name in zones:
        zone = zone_named(name)
        if zone is not None:
            by_offset.setdefault(at.astimezone(zone).utcoffset() or timedelta(0), zone)
    return [by_offset[offset] for offset in sorted(by_offset)]


def one_clock(zones: Sequence[str], at: datetime) -> ZoneInfo | None:
    """Return a zone with the customer's clock at ``at``, or ``None`` if the zones do not agree."""
    clocks = distinct_clocks(zones, at)
    return clocks[0] if len(clocks) == 1 else None


def their_clock(zones: Sequence[str], now: datetime) -> str:
    """Return the time on the customer's clock if it differs from ours.

    If the zone is not certain, return a range, earliest first, with the days when it crosses midnight; empty if the
    zones are further apart than ``WIDEST_RANGE``, because such a range would hardly be informative.
    """
    clocks = distinct_clocks(zones, now)
    if not any(differs(now, zone) for zone in clocks):
        return ""
    first, last = now.astimezone(clocks[0]), now.astimezone(clocks[-1])
    if len(clocks) == 1:
        return clock(now, clocks[0])
    if (last.utcoffset() or timedelta(0)) - (first.utcoffset() or timedelta(0)) > WIDEST_RANGE:
        return ""
    if first.date() == last.date():
        return f"{clock(now, clocks[0])}–{clock(now, clocks[-1])}"
    return " – ".join(
        f"{_weekday(local)} {clock_form.written(local.hour, local.minute)}" for local in (first, last)
    )


def _weekday(local: datetime) -> str:
    return QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
