"""Parse the text of time and date fields.

The parser accepts the forms of the user's locale and common international ones. A text that could mean two
things, or names an hour or a day that does not exist, is refused: a wrong guess would call a customer at the wrong
time. The words of the locale are arguments, so that nothing here knows Qt.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

import msgspec

MINUTES_A_DAY: Final = 24 * 60
_NOON_HOUR: Final = 12
_MOST_YEARS_AHEAD: Final = 8
"""Years until 29 February returns at the latest (1896 to 1904)."""
_CENTURY: Final = 2000

_CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:[:.h]\s*(?P<minute>\d{2}))?\s*h?\s*(?:uhr|o'?clock)?\s*(?P<half>[^\d\s:.].*)?"
)
_FIGURES: Final = re.compile(r"(?P<hour>\d{1,2}?)(?P<minute>\d{2})\s*(?P<half>[^\d\s:.].*)?")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC: Final = re.compile(r"(\d{1,2})(\s*[./-]\s*|\s+)(\d{1,2})(?:\.|(?:\s*[./-]\s*|\s+)(\d{4}|\d{2}))?")
_DAY_ALONE: Final = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?")
_PART: Final = re.compile(r"\d+|[^\W\d_]+")


class MomentFault(StrEnum):
    """Why a text is not a valid time or date."""

    EMPTY = "empty"
    NOT_A_TIME = "not_a_time"
    NO_SUCH_TIME = "no_such_time"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    WRONG_WEEKDAY = "wrong_weekday"
    AMBIGUOUS = "ambiguous"


class UnreadableMoment(ValueError):
    """The text has no unique meaning; ``fault`` is the reason."""

    def __init__(self, fault: MomentFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class DateWords(msgspec.Struct, frozen=True):
    """The words of a locale, in lower case and without full stops.

    ``months`` and ``weekdays`` count from 1 (January, Monday); ``days`` maps words such as "tomorrow" to days from
    today. ``day_first`` is the order of the locale's short date.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    day_first: bool


def read_time(text: str, *, am: frozenset[str] = frozenset(), pm: frozenset[str] = frozenset()) -> int:
    """Return the minutes from midnight that ``text`` means; ``am`` and ``pm`` are the locale's own markers.

    ``9``, ``9:05``, ``15.30``, ``15h30``, ``1530``, ``3pm``, ``3:30 p.m.`` and ``15 Uhr`` are accepted.

    Raises:
        UnreadableMoment: EMPTY, NOT_A_TIME, or NO_SUCH_TIME (``25:00``, ``13 pm``).
    """
    plain = _plain(text)
    if not plain:
        raise UnreadableMoment(MomentFault.EMPTY)
    match = _FIGURES.fullmatch(plain) if re.match(r"\d{3}", plain) else _CLOCK.fullmatch(plain)
    if match is None:
        raise UnreadableMoment(MomentFault.NOT_A_TIME)
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    hour = _on_24_hours(hour, _half_of_day(match["half"], am, pm))
    if hour * 60 + minute >= MINUTES_A_DAY or minute >= 60:
        raise UnreadableMoment(MomentFault.NO_SUCH_TIME)
    return hour * 60 + minute


def _half_of_day(marker: str | None, am: frozenset[str], pm: frozenset[str]) -> bool | None:
    """Return whether ``marker`` stands for the afternoon; None without one."""
    if marker is None:
        return None
    name = _bare(marker)
    if name in {"am", "a", *map(_bare, am)}:
        return False
    if name in {"pm", "p", *map(_bare, pm)}:
        return True
    raise UnreadableMoment(MomentFault.NOT_A_TIME)


def _on_24_hours(hour: int, afternoon: bool | None) -> int:  # noqa: FBT001 - three-valued
    if afternoon is None:
        return hour
    if not 1 <= hour <= _NOON_HOUR:
        raise UnreadableMoment(MomentFault.NO_SUCH_TIME)
    return hour % _NOON_HOUR + (_NOON_HOUR if afternoon else 0)


def read_date(text: str, today: date, words: DateWords) -> date:
    """Return the day that ``text`` means on ``today``; without a year it is the next such day from today on.

    ``2026-12-05``, ``5.12.``, ``12/5`` in the order of the locale, ``5 Dec``, ``Fri``, ``tomorrow`` and ``25`` are
    accepted. Every locale that separates day and month by points puts the day first, so points always mean that order.

    Raises:
        UnreadableMoment: EMPTY, NOT_A_DATE, NO_SUCH_DAY (``31 Feb``), WRONG_WEEKDAY, or AMBIGUOUS (``5 12``).
    """
    plain = _plain(text)
    if not plain:
        raise UnreadableMoment(MomentFault.EMPTY)
    if match := _ISO.fullmatch(plain):
        return _day(*(int(part) for part in match.groups()))
    if match := _NUMERIC.fullmatch(plain):
        day, month = _in_order(int(match[1]), int(match[3]), match[2].strip(), words)
        return _next(day, month, _year(match[4]), today)
    if match := _DAY_ALONE.fullmatch(plain):
        return _next_day_of_month(int(match[1]), today)
    return _in_words(plain, today, words)


def _in_order(first: int, second: int, separator: str, words: DateWords) -> tuple[int, int]:
    """Return day and month."""
    if separator == ".":
        return first, second
    if (
        first > _NOON_HOUR or second > _NOON_HOUR
    ):  # One of them cannot be a month, whatever the locale's order.
        return (first, second) if first > _NOON_HOUR else (second, first)
    if not separator and first != second:
        raise UnreadableMoment(MomentFault.AMBIGUOUS)
    return (first, second) if words.day_first else (second, first)


def _in_words(plain: str, today: date, words: DateWords) -> date:
    parts = _PART.findall(plain)
    if len(parts) == 1 and parts[0] in words.days:
        return today + timedelta(days=words.days[parts[0]])
    weekday: int | None = None
    if parts and (weekday := _named(parts[0], words.weekdays)) is not None:
        parts = parts[1:]
        if not parts:
            return today + timedelta(days=(weekday - today.isoweekday() - 1) % 7 + 1)
    day = _day_and_month(parts, today, words)
    if weekday is not None and day.isoweekday() != weekday:
        raise UnreadableMoment(MomentFault.WRONG_WEEKDAY)
    return day


def _day_and_month(parts: list[str], today: date, words: DateWords) -> date:
    """Read ``5 dec``, ``dec 5`` or ``5th dec 2026``."""
    months = [found for part in parts if (found := _named(part, words.months)) is not None]
    figures = [part for part in parts if part.isdecimal()]
    others = [part for part in parts if not part.isdecimal() and _named(part, words.months) is None]
    if len(months) != 1 or not 1 <= len(figures) <= 2 or any(part not in _ORDINALS for part in others):
        raise UnreadableMoment(MomentFault.NOT_A_DATE)
    if len(figures[0]) > 2 or (len(figures) == 2 and len(figures[1]) not in {2, 4}):
        raise UnreadableMoment(MomentFault.NOT_A_DATE)
    return _next(int(figures[0]), months[0], _year(figures[1] if len(figures) == 2 else None), today)


_ORDINALS: Final = frozenset({"st", "nd", "rd", "th", "of", "de", "d"})


def _named(part: str, names: Mapping[str, int]) -> int | None:
    """Return the number of the only name that begins with ``part``; at least three letters, or the whole name."""
    if part in names:
        return names[part]
    if len(part) < 3 or part.isdecimal():
        return None
    found = {number for name, number in names.items() if name.startswith(part)}
    return found.pop() if len(found) == 1 else None


def _year(figures: str | None) -> int | None:
    if figures is None:
        return None
    return int(figures) if len(figures) == 4 else _CENTURY + int(figures)


def _next(day: int, month: int, year: int | None, today: date) -> date:
    if year is not None:
        return _day(year, month, day)
    for ahead in range(_MOST_YEARS_AHEAD + 1):
        found = _day_or_none(today.year + ahead, month, day)
        if found is not None and found >= today:
            return found
    raise UnreadableMoment(MomentFault.NO_SUCH_DAY)


def _next_day_of_month(day: int, today: date) -> date:
    year, month = today.year, today.month
    for _ in range(_NOON_HOUR):
        found = _day_or_none(year, month, day)
        if found is not None and found >= today:
            return found
        year, month = (year + 1, 1) if month == _NOON_HOUR else (year, month + 1)
    raise UnreadableMoment(MomentFault.NO_SUCH_DAY)


def _day(year: int, month: int, day: int) -> date:
    found = _day_or_none(year, month, day)
    if found is None:
        raise UnreadableMoment(MomentFault.NO_SUCH_DAY)
    return found


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(text: str) -> str:
    """Return ``text`` in lower case, with digits of every width and script as ASCII, and without surrounding blanks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    figures = "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in folded)
    return " ".join(figures.replace(",", " ").split())


def _bare(marker: str) -> str:
    """Return a marker such as ``p.m.`` as ``pm``."""
    return re.sub(r"[\s.]", "", unicodedata.normalize("NFKC", marker).casefold())
