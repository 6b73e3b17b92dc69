"""Check settings that are valid one by one but may contradict each other (``docs/behaviour.md``, *Settings*)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from agent_desktop.protocol.opening_hours import wall_clock
from agent_desktop.protocol.timing import Schedule, Span, Timing
from agent_desktop.protocol.zones import what_is_wrong
from server_stub.core.model.errors import InvalidTiming

_DAY: Final = timedelta(days=1)
"""Length of a day on the clock; 24:00, the end of a day, is 00:00 of the next."""


def check_timing(timing: Timing) -> None:
    """Check the rules that the types of ``Timing`` cannot express.

    Raises:
        InvalidTiming: the first mistake; ``field`` names the key, as in ``schedule.weekly.mon[1]``.
    """
    for mistake in timing_mistakes(timing):
        raise mistake


def timing_mistakes(timing: Timing) -> Iterator[InvalidTiming]:
    """Yield every mistake in ``timing`` that its types do not exclude, with its key as ``field``."""
    if timing.schedule is not None:
        for mistake in schedule_mistakes(timing.schedule):
            yield InvalidTiming(mistake.detail, field=f"schedule.{mistake.field}")
    if timing.calling_hours is not None:
        yield from _span_mistakes(timing.calling_hours, "calling_hours")
    yield from _shift_start_mistakes(timing.shift_starts)


def schedule_mistakes(schedule: Schedule) -> Iterator[InvalidTiming]:
    """Yield every mistake in ``schedule`` that its types do not exclude; ``field`` is relative to the schedule."""
    wrong = what_is_wrong(schedule.timezone)
    if wrong is not None:
        yield InvalidTiming(wrong, field="timezone")
    for day, spans in (schedule.weekly or {}).items():
        yield from _day_mistakes(spans, f"weekly.{day.value}")
    dates = [exception.date for exception in schedule.exceptions]
    for place, exception in enumerate(schedule.exceptions):
        if exception.date in dates[:place]:
            yield InvalidTiming(
                f"{exception.date} is listed twice; put all its openings into one exception.",
                field=f"exceptions[{place}].date",
            )
        yield from _day_mistakes(exception.open, f"exceptions[{place}].open")


def _shift_start_mistakes(texts: tuple[str, ...]) -> Iterator[InvalidTiming]:
    starts: dict[timedelta, str] = {}
    for place, text in enumerate(texts):
        here = f"shift_starts[{place}]"
        try:
            start = wall_clock(text) % _DAY
        except ValueError:
            yield _no_clock_time(text, here)
            continue
        if start in starts:
            same = "" if starts[start] == text else f", as {starts[start]}"
            yield InvalidTiming(f"{text} is listed twice{same}; list each start once.", field=here)
        starts.setdefault(start, text)


def _day_mistakes(spans: tuple[Span, ...], field: str) -> Iterator[InvalidTiming]:
    for place, span in enumerate(spans):
        here = f"{field}[{place}]"
        wrong = list(_span_mistakes(span, here))
        yield from wrong
        if wrong:
            continue
        opens, closes = map(wall_clock, span)
        for other in spans[:place]:
            if (
                not any(_span_mistakes(other, here))
                and opens < wall_clock(other[1])
                and wall_clock(other[0]) < closes
            ):
                yield InvalidTiming(
                    f"{span[0]}-{span[1]} overlaps {other[0]}-{other[1]}; join or separate them.", field=here
                )


def _span_mistakes(span: Span, field: str) -> Iterator[InvalidTiming]:
    for text in span:
        if not _is_clock_time(text):
            yield _no_clock_time(text, field)
            return
    if wall_clock(span[0]) >= wall_clock(span[1]):
        yield InvalidTiming(
            f"{span[0]}-{span[1]} does not end after it starts; a span does not cross midnight, and 24:00 is the end "
            "of a day.",
            field=field,
        )


def _is_clock_time(text: str) -> bool:
    try:
        wall_clock(text)
    except ValueError:
        return False
    return True


def _no_clock_time(text: str, field: str) -> InvalidTiming:
    return InvalidTiming(f"{text!r} is not a time of day; write it as in '09:30'.", field=field)
