"""Settings that are well formed one by one and still contradict each other."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from agent_desktop.protocol.timing import Schedule, Span, Timing
from agent_desktop.protocol.zones import what_is_wrong
from server_stub.core.errors import InvalidTiming
from server_stub.core.schedule import wall_clock

_DAY: Final = timedelta(days=1)
"""24:00, the end of a day, is 00:00 of the next."""


def check_timing(timing: Timing) -> None:
    """Check what the types of ``Timing`` cannot.

    Raises:
        InvalidTiming: ``field`` names the key, as in ``schedule.weekly.mon[1]``.
    """
    if timing.schedule is not None:
        _check_schedule(timing.schedule)
    if timing.calling_hours is not None:
        _check_span(timing.calling_hours, "calling_hours")
    _check_shift_starts(timing.shift_starts)


def _check_shift_starts(texts: tuple[str, ...]) -> None:
    starts = [_clock(text, f"shift_starts[{place}]") % _DAY for place, text in enumerate(texts)]
    for place, start in enumerate(starts):
        first = starts.index(start)
        if first < place:
            same = "" if texts[first] == texts[place] else f", as {texts[first]}"
            raise InvalidTiming(
                f"{texts[place]} is there twice{same}; name each start once.", field=f"shift_starts[{place}]"
            )


def _check_schedule(schedule: Schedule) -> None:
    wrong = what_is_wrong(schedule.timezone)
    if wrong is not None:
        raise InvalidTiming(wrong, field="schedule.timezone")
    for day, spans in (schedule.weekly or {}).items():
        _check_day(spans, f"schedule.weekly.{day.value}")
    dates = [exception.date for exception in schedule.exceptions]
    for place, exception in enumerate(schedule.exceptions):
        if exception.date in dates[:place]:
            raise InvalidTiming(
                f"{exception.date} is there twice; put all its openings into one exception.",
                field=f"schedule.exceptions[{place}].date",
            )
        _check_day(exception.open, f"schedule.exceptions[{place}].open")


def _check_day(spans: tuple[Span, ...], field: str) -> None:
    for place, span in enumerate(spans):
        here = f"{field}[{place}]"
        opens, closes = _check_span(span, here)
        for other in spans[:place]:
            if opens < wall_clock(other[1]) and wall_clock(other[0]) < closes:
                raise InvalidTiming(
                    f"{span[0]}-{span[1]} overlaps {other[0]}-{other[1]}; join or part them.", field=here
                )


def _check_span(span: Span, field: str) -> tuple[timedelta, timedelta]:
    opens, closes = (_clock(text, field) for text in span)
    if opens >= closes:
        raise InvalidTiming(
            f"{span[0]}-{span[1]} does not end after it starts; a span does not cross midnight, and 24:00 is the end "
            "of a day.",
            field=field,
        )
    return opens, closes


def _clock(text: str, field: str) -> timedelta:
    try:
        return wall_clock(text)
    except ValueError:
        raise InvalidTiming(f"{text!r} is no clock time; write it as in '09:30'.", field=field) from None
