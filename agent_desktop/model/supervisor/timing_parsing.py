"""Parse and write the values of Callback Timing: durations, counts, clock times, spans.

Parsing is lenient (``5 min``, ``300``, ``1 h 30``, ``9-17``), writing uses one form. Each parser raises
``UnreadableTiming`` with a code; the window has the words for it.
"""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from agent_desktop.protocol.timing import Span


class ParseFault(StrEnum):
    """What is wrong with a text."""

    EMPTY = "empty"
    NO_DURATION = "no_duration"
    NO_COUNT = "no_count"
    NO_CLOCK_TIME = "no_clock_time"
    NO_SPAN = "no_span"
    TOO_LOW = "too_low"
    TOO_HIGH = "too_high"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    ENDS_BEFORE_IT_STARTS = "ends_before_it_starts"
    OVERLAP = "overlap"
    TWICE = "twice"
    UNKNOWN_ZONE = "unknown_zone"
    NO_DATE = "no_date"
    AMBIGUOUS_COMMA = "ambiguous_comma"


class UnreadableTiming(ValueError):
    """The text is invalid here; ``fault`` is the reason, ``part`` the piece of a list that is wrong."""

    def __init__(self, fault: ParseFault, part: str = "") -> None:
        super().__init__(f"{fault}: {part}")
        self.fault = fault
        self.part = part


_UNITS: Final = {
    "s": 1, "sec": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
    "d": 86_400, "day": 86_400, "days": 86_400,
}  # fmt: skip
_PART: Final = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*")
_CLOCK: Final = re.compile(r"(\d{1,2})(?::?(\d{2}))?")
_DASH: Final = re.compile(r"\s*[-–—]\s*|\s+to\s+")

_COMMA_IN_FIGURES: Final = re.compile(r"[^\s,;]*\d,\d[^,;]*")

MINUTES_A_DAY: Final = 24 * 60


def duration(text: str) -> timedelta:
    """Parse ``90``, ``90 s``, ``1.5 min``, ``1 h 30 min``, ``1 h 30``; a bare number at the start is seconds.

    Raises:
        UnreadableTiming: EMPTY or NO_DURATION.
    """
    rest = text.strip().lower()
    if not rest:
        raise UnreadableTiming(ParseFault.EMPTY)
    total, position, last = 0.0, 0, 0
    while position < len(rest):
        match = _PART.match(rest, position)
        size = _size(match[2], last, is_last=match.end() == len(rest)) if match else None
        if match is None or size is None:
            raise UnreadableTiming(ParseFault.NO_DURATION, text.strip())
        total += float(match[1].replace(",", ".")) * size
        position, last = match.end(), size
    return timedelta(seconds=round(total, 3))


def _size(unit: str, last: int, *, is_last: bool) -> int | None:
    """Return the seconds of ``unit`` after one of ``last`` seconds (0: none); each must be smaller than the one before."""
    if unit:
        size = _UNITS.get(unit)
        return size if size is not None and (not last or size < last) else None
    return {0: 1, 3600: 60, 60: 1}.get(last) if is_last else None


def write_duration(value: timedelta) -> str:
    """Return ``1 h 30 min``, ``90 s`` as ``1 min 30 s``, ``0.5 s``: a form that ``duration`` parses."""
    milliseconds = value // timedelta(milliseconds=1)
    parts: list[str] = []
    for unit, size in (("d", 86_400_000), ("h", 3_600_000), ("min", 60_000)):
        count, milliseconds = divmod(milliseconds, size)
        if count:
            parts.append(f"{count} {unit}")
    if milliseconds or not parts:
        seconds = f"{milliseconds / 1000:.3f}".rstrip("0").rstrip(".")
        parts.append(f"{seconds} s")
    return " ".join(parts)


def durations(text: str, *, decimal: str = ".") -> tuple[timedelta, ...]:
    """Parse a list such as ``5 min, 30 min, 1 h``; ``decimal`` is the decimal mark of the locale.

    A comma between two digits is a decimal mark if the locale uses it so. In other locales ``1,5 min`` could be one and
    a half minutes or two intervals, so it is refused.

    Raises:
        UnreadableTiming: EMPTY, AMBIGUOUS_COMMA, or NO_DURATION, each with the piece that is wrong.
    """
    if decimal == ",":
        return tuple(duration(piece) for piece in _pieces(text, r";|,(?!\d)|(?<!\d),"))
    if match := _COMMA_IN_FIGURES.search(text):
        raise UnreadableTiming(ParseFault.AMBIGUOUS_COMMA, match[0].strip())
    return tuple(duration(piece) for piece in _pieces(text))


def write_durations(values: tuple[timedelta, ...]) -> str:
    """Return ``5 min, 30 min, 1 h``: a form that ``durations`` parses."""
    return ", ".join(map(write_duration, values))


def count(text: str) -> int:
    """Parse a whole number.

    Raises:
        UnreadableTiming: EMPTY or NO_COUNT.
    """
    text = text.strip()
    if not text:
        raise UnreadableTiming(ParseFault.EMPTY)
    if not text.isdecimal() or not text.isascii() or len(text) > 9:
        raise UnreadableTiming(ParseFault.NO_COUNT, text)
    return int(text)


def clock_time(text: str) -> str:
    """Parse ``9``, ``9:00``, ``0900`` as ``09:00``; ``24:00`` is the end of the day.

    Raises:
        UnreadableTiming: EMPTY or NO_CLOCK_TIME.
    """
    text = text.strip()
    if not text:
        raise UnreadableTiming(ParseFault.EMPTY)
    match = _CLOCK.fullmatch(text)
    minutes = int(match[1]) * 60 + int(match[2] or 0) if match else MINUTES_A_DAY + 1
    if match is None or minutes > MINUTES_A_DAY or int(match[2] or 0) > 59:
        raise UnreadableTiming(ParseFault.NO_CLOCK_TIME, text)
    return write_clock_time(minutes)


def clock_times(text: str) -> tuple[str, ...]:
    """Parse a list of clock times and sort it.

    Raises:
        UnreadableTiming: EMPTY, NO_CLOCK_TIME, or TWICE when a time is repeated.
    """
    times = sorted(clock_time(piece) for piece in _pieces(text))
    for earlier, later in pairwise(times):
        if earlier == later:
            raise UnreadableTiming(ParseFault.TWICE, later)
    return tuple(times)


def minutes_of(clock: str) -> int:
    """Return the minutes from midnight of ``HH:MM``."""
    return int(clock[:2]) * 60 + int(clock[3:])


def write_clock_time(minutes: int) -> str:
    """Return minutes from midnight as ``HH:MM``."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def span(text: str) -> Span:
    """Parse ``9-17``, ``09:00–17:30`` or ``9 to 17``.

    Raises:
        UnreadableTiming: EMPTY, NO_SPAN, NO_CLOCK_TIME or ENDS_BEFORE_IT_STARTS. A span does not cross midnight.
    """
    if not text.strip():
        raise UnreadableTiming(ParseFault.EMPTY)
    ends = _DASH.split(text.strip())
    if len(ends) != 2:
        raise UnreadableTiming(ParseFault.NO_SPAN, text.strip())
    start, end = clock_time(ends[0]), clock_time(ends[1])
    if start >= end:
        raise UnreadableTiming(ParseFault.ENDS_BEFORE_IT_STARTS, text.strip())
    return start, end


def spans(text: str) -> tuple[Span, ...]:
    """Parse ``9-12, 13-17`` in order; an empty text is a closed day.

    Raises:
        UnreadableTiming: as ``span``, or OVERLAP.
    """
    if not text.strip():
        return ()
    return in_order_of_day(tuple(span(piece) for piece in _pieces(text)))


def in_order_of_day(given: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans of one day in order.

    Raises:
        UnreadableTiming: OVERLAP with the first span that begins before its predecessor has ended.
    """
    ordered = tuple(sorted(given))
    for earlier, later in pairwise(ordered):
        if later[0] < earlier[1]:
            raise UnreadableTiming(ParseFault.OVERLAP, write_spans((later,)))
    return ordered


def write_spans(given: tuple[Span, ...]) -> str:
    """Return ``09:00–12:00, 13:00–17:00``: a form that ``spans`` parses."""
    return ", ".join(f"{start}–{end}" for start, end in given)


def _pieces(text: str, separator: str = r"[;,]") -> list[str]:
    pieces = [piece for piece in re.split(separator, text) if piece.strip()]
    if not pieces:
        raise UnreadableTiming(ParseFault.EMPTY)
    return pieces
