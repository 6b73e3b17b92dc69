"""Edit a business process's timing: its fields, their limits, the changes, and the merge with another user's changes.

Two supervisors may edit at once. Nothing is overwritten: a change by one of them is kept, and where both changed
the same field, both values are shown and one is chosen (``docs/behaviour.md``, *Settings*).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

import msgspec
import msgspec.inspect

from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.supervisor_objects import BusinessProcess
from agent_desktop.protocol.timing import DEFAULT_TIMEZONE, ExceptionDay, Schedule, Span, Timing


class TimingField(StrEnum):
    """An editable setting: the wire's name, the schedule in its three parts."""

    DURATION_FOR_NO_ANSWER = "duration_for_no_answer_s"
    ATTEMPTS_BEFORE_FAILURE = "attempts_before_failure"
    RECALL_INTERVALS = "recall_intervals_s"
    TIMEZONE = "schedule.timezone"
    WEEKLY = "schedule.weekly"
    EXCEPTIONS = "schedule.exceptions"
    MAX_PREVIEW_TIME_MODE = "max_preview_time_mode"
    MAX_PREVIEW_TIME = "max_preview_time_s"
    OFFER_TIMEOUT = "offer_timeout_s"
    WRAP_UP = "wrap_up_s"
    DECLINE_COOLDOWN = "decline_cooldown_s"
    DISCONNECT_GRACE = "disconnect_grace_s"
    REQUESTED_AGENT_WAIT = "requested_agent_wait_s"
    SHORT_CALL = "short_call_s"
    CALLING_HOURS = "calling_hours"
    EXPIRES_AFTER = "expires_after_s"
    DUPLICATE_POLICY = "duplicate_policy"
    OFF_SCHEDULE_POLICY = "off_schedule_policy"
    SHIFT_STARTS = "shift_starts"


DURATIONS: Final = tuple(field for field in TimingField if field.value.endswith("_s"))
"""The fields in seconds on the wire; *Recall Intervals* is a list of them."""

Value = Any
"""A field's value, as ``Timing`` and ``Schedule`` hold it."""


class FieldLimits(msgspec.Struct, frozen=True):
    """The allowed values of a field; numbers in the wire's unit, ``items`` the least and greatest length of a list."""

    low: float | None = None
    low_is_in: bool = True
    high: float | None = None
    items: tuple[int, int] | None = None

    def allow(self, value: float) -> bool:
        """Return whether a number is within the limits."""
        return not self.is_low(value) and not self.is_high(value)

    def is_low(self, value: float) -> bool:
        """Return whether a number is below the lower limit."""
        if self.low is None:
            return False
        return value < self.low or (value == self.low and not self.low_is_in)

    def is_high(self, value: float) -> bool:
        """Return whether a number is above the upper limit."""
        return self.high is not None and value > self.high


def _limits_of(kind: msgspec.inspect.Type) -> FieldLimits:
    if isinstance(kind, msgspec.inspect.UnionType):
        return next(
            (_limits_of(option) for option in kind.types if not isinstance(option, msgspec.inspect.NoneType)),
            FieldLimits(),
        )
    if isinstance(kind, msgspec.inspect.VarTupleType):
        inner = _limits_of(kind.item_type)
        items = (kind.min_length or 0, kind.max_length) if kind.max_length is not None else None
        return msgspec.structs.replace(inner, items=items)
    if isinstance(kind, msgspec.inspect.IntType | msgspec.inspect.FloatType):
        low = kind.ge if kind.ge is not None else kind.gt
        return FieldLimits(low=low, low_is_in=kind.gt is None, high=kind.le)
    return FieldLimits()


def _read_limits() -> dict[str, FieldLimits]:
    kind = msgspec.inspect.type_info(Timing)
    assert isinstance(kind, msgspec.inspect.StructType)  # noqa: S101 - informs the type checker
    return {field.name: _limits_of(field.type) for field in kind.fields}


_LIMITS: Final = _read_limits()


def limits(field: TimingField) -> FieldLimits:
    """Return a field's limits, read from the wire's own types so that they are defined once."""
    return _LIMITS.get(field.value, FieldLimits())


def values_of(timing: Timing) -> dict[TimingField, Value]:
    """Return a timing as one value a field, normalised: values with the same meaning are equal.

    A missing schedule is one that is always open; days without openings are left out, spans and dates are sorted.
    """
    schedule = timing.schedule or Schedule()
    days = (ExceptionDay(one.date, tuple(sorted(one.open))) for one in schedule.exceptions)
    parts = {
        TimingField.TIMEZONE: schedule.timezone,
        TimingField.WEEKLY: _in_order(schedule.weekly),
        TimingField.EXCEPTIONS: tuple(sorted(days, key=lambda day: day.date)),
    }
    return {field: parts[field] if field in parts else getattr(timing, field.value) for field in TimingField}


def _in_order(weekly: dict[Weekday, tuple[Span, ...]] | None) -> dict[Weekday, tuple[Span, ...]] | None:
    if weekly is None:
        return None
    return {day: tuple(sorted(spans)) for day, spans in sorted(weekly.items()) if spans}


def timing_of(values: dict[TimingField, Value]) -> Timing:
    """Return the timing of ``values``, the inverse of ``values_of``."""
    schedule = Schedule(
        values[TimingField.TIMEZONE], values[TimingField.WEEKLY], values[TimingField.EXCEPTIONS]
    )
    plain = {field.value: value for field, value in values.items() if not field.value.startswith("schedule.")}
    return Timing(**plain, schedule=None if schedule == Schedule(DEFAULT_TIMEZONE) else schedule)


def changed(base: Timing, mine: Timing) -> tuple[TimingField, ...]:
    """Return the fields in which ``mine`` differs from ``base``."""
    before, after = values_of(base), values_of(mine)
    return tuple(field for field in TimingField if before[field] != after[field])


class Clash(msgspec.Struct, frozen=True):
    """A field that two users changed to different values."""

    field: TimingField
    base: Value
    mine: Value
    theirs: Value


class Merge(msgspec.Struct, frozen=True):
    """My changes on top of another user's. ``timing`` holds mine where both changed a field."""

    timing: Timing
    theirs: tuple[TimingField, ...]
    clashes: tuple[Clash, ...]


def merge(base: Timing, mine: Timing, theirs: Timing) -> Merge:
    """Return the merge of my changes of ``base`` with ``theirs``, which the server holds now."""
    old, new, other = values_of(base), values_of(mine), values_of(theirs)
    my_fields = set(changed(base, mine))
    their_fields = tuple(field for field in changed(base, theirs) if other[field] != new[field])
    merged = {field: new[field] if field in my_fields else other[field] for field in TimingField}
    return Merge(
        timing=timing_of(merged),
        theirs=tuple(field for field in their_fields if field not in my_fields),
        clashes=tuple(
            Clash(field, old[field], new[field], other[field]) for field in their_fields if field in my_fields
        ),
    )


class TimingRead(msgspec.Struct, frozen=True):
    """A business process as it was read, with the version that a change must name."""

    process: BusinessProcess
    version: str
