"""The callback timing of a business process, with the limits of every setting (``docs/behaviour.md``, *Settings*)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.states import DuplicatePolicy, MaxPreviewTimeMode, OffSchedulePolicy, Weekday

ClockTime = Annotated[str, msgspec.Meta(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$(?!\n)")]
"""``HH:MM`` on a local clock; ``24:00`` is the end of the day."""

Span = tuple[ClockTime, ClockTime]
"""An opening from the first clock time to before the second."""

_Seconds = Annotated[float, msgspec.Meta(ge=0, le=7_776_000)]

DEFAULT_TIMEZONE: Final = "UTC"


class ExceptionDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Other hours on one date; an empty ``open`` is a closed day."""

    date: date
    open: tuple[Span, ...] = ()


class Schedule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When callbacks are processed.

    ``weekly`` has the spans of each weekday on the clock of ``timezone`` (IANA name); a weekday that it lacks is closed.
    Without ``weekly`` the business process is always open, except on its exceptions.
    """

    timezone: str = DEFAULT_TIMEZONE
    weekly: dict[Weekday, tuple[Span, ...]] | None = None
    exceptions: tuple[ExceptionDay, ...] = ()


class IntakeLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which new callbacks a business process accepts (``docs/behaviour.md``, *Intake limits*); None sets no limit."""

    most_open: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)] | None = None
    longest_promise_s: Annotated[float, msgspec.Meta(gt=0, le=31_536_000)] | None = None
    closing_cutoff_s: Annotated[float, msgspec.Meta(ge=0, le=86_400)] = 0.0
    most_per_number_and_day: Annotated[int, msgspec.Meta(ge=1, le=1000)] | None = None


class Timing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every callback setting of a business process; durations in seconds, fractions allowed."""

    duration_for_no_answer_s: Annotated[float, msgspec.Meta(gt=0, le=600)] = 60.0
    attempts_before_failure: Annotated[int, msgspec.Meta(ge=1, le=99)] = 3
    recall_intervals_s: Annotated[tuple[_Seconds, ...], msgspec.Meta(min_length=1, max_length=20)] = (
        300.0,
        1800.0,
        3600.0,
    )
    schedule: Schedule | None = None
    max_preview_time_mode: MaxPreviewTimeMode = MaxPreviewTimeMode.WITH_RECORDING
    max_preview_time_s: Annotated[float, msgspec.Meta(gt=0, le=3600)] = 60.0
    offer_timeout_s: Annotated[float, msgspec.Meta(gt=0, le=600)] = 20.0
    wrap_up_s: Annotated[float, msgspec.Meta(gt=0, le=3600)] = 30.0
    decline_cooldown_s: Annotated[float, msgspec.Meta(ge=0, le=86_400)] = 60.0
    disconnect_grace_s: Annotated[float, msgspec.Meta(ge=0, le=3600)] = 30.0
    requested_agent_wait_s: Annotated[float, msgspec.Meta(ge=0, le=604_800)] = 900.0
    short_call_s: Annotated[float, msgspec.Meta(ge=0, le=600)] = 10.0
    calling_hours: Span | None = None
    expires_after_s: Annotated[float, msgspec.Meta(gt=0, le=31_536_000)] | None = None
    duplicate_policy: DuplicatePolicy = DuplicatePolicy.MERGE
    off_schedule_policy: OffSchedulePolicy = OffSchedulePolicy.HOLD
    shift_starts: Annotated[tuple[ClockTime, ...], msgspec.Meta(min_length=1, max_length=24)] = ("00:00",)

    @property
    def timezone(self) -> str:
        """The IANA zone of the business process's clock."""
        return self.schedule.timezone if self.schedule is not None else DEFAULT_TIMEZONE
