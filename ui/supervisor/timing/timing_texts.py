"""The texts of Callback Timing: the name, effect and limits of each setting, and the errors of typed texts."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from agent_desktop.model.supervisor.timing_edit import (
    DURATIONS,
    FieldLimits,
    TimingField,
    Value,
    limits,
    values_of,
)
from agent_desktop.model.supervisor.timing_parsing import (
    ParseFault,
    UnreadableTiming,
    write_duration,
    write_durations,
    write_spans,
)
from agent_desktop.protocol.states import DuplicatePolicy, MaxPreviewTimeMode, OffSchedulePolicy, Weekday
from agent_desktop.protocol.timing import Timing

translate = QCoreApplication.translate

_DEFAULTS = values_of(Timing())


def name(field: TimingField) -> str:
    """Return the name of a setting."""
    return {
        TimingField.DURATION_FOR_NO_ANSWER: translate("Timing", "Duration For No Answer"),
        TimingField.ATTEMPTS_BEFORE_FAILURE: translate("Timing", "Attempts Before Failure"),
        TimingField.RECALL_INTERVALS: translate("Timing", "Recall Intervals"),
        TimingField.TIMEZONE: translate("Timing", "Time zone"),
        TimingField.WEEKLY: translate("Timing", "Schedule"),
        TimingField.EXCEPTIONS: translate("Timing", "Exceptions"),
        TimingField.MAX_PREVIEW_TIME_MODE: translate("Timing", "Max Preview Time Mode"),
        TimingField.MAX_PREVIEW_TIME: translate("Timing", "Max Preview Time"),
        TimingField.OFFER_TIMEOUT: translate("Timing", "Offer timeout"),
        TimingField.WRAP_UP: translate("Timing", "Wrap-up time"),
        TimingField.DECLINE_COOLDOWN: translate("Timing", "Decline cool-down"),
        TimingField.DISCONNECT_GRACE: translate("Timing", "Disconnect grace"),
        TimingField.REQUESTED_AGENT_WAIT: translate("Timing", "Requested agent wait"),
        TimingField.SHORT_CALL: translate("Timing", "Short call"),
        TimingField.CALLING_HOURS: translate("Timing", "Calling hours"),
        TimingField.EXPIRES_AFTER: translate("Timing", "Expiry"),
        TimingField.DUPLICATE_POLICY: translate("Timing", "Duplicates"),
        TimingField.OFF_SCHEDULE_POLICY: translate("Timing", "When the schedule closes"),
        TimingField.SHIFT_STARTS: translate("Timing", "Shift starts"),
    }[field]


def does(field: TimingField) -> str:
    """Return the effect of a setting, in one sentence."""
    return {
        TimingField.DURATION_FOR_NO_ANSWER: translate(
            "Timing", "How long the number is dialled until a person or a voicemail box answers."
        ),
        TimingField.ATTEMPTS_BEFORE_FAILURE: translate(
            "Timing", "After this many attempts the callback is removed as failed."
        ),
        TimingField.RECALL_INTERVALS: translate(
            "Timing", "How long a callback stays away after each attempt; the last one repeats."
        ),
        TimingField.TIMEZONE: translate("Timing", "The clock that the schedule and the shifts follow."),
        TimingField.WEEKLY: translate(
            "Timing", "When callbacks are processed: Active inside, Off Schedule HRS outside."
        ),
        TimingField.EXCEPTIONS: translate("Timing", "Dates that are closed, or have other hours."),
        TimingField.MAX_PREVIEW_TIME_MODE: translate(
            "Timing", "When an agent listens and reads before the number is dialled."
        ),
        TimingField.MAX_PREVIEW_TIME: translate(
            "Timing", "How long a preview may last; then the number is dialled."
        ),
        TimingField.OFFER_TIMEOUT: translate(
            "Timing", "How long an offer waits for the agent before it is withdrawn."
        ),
        TimingField.WRAP_UP: translate(
            "Timing", "How long an agent has after a call; then it completes by itself."
        ),
        TimingField.DECLINE_COOLDOWN: translate(
            "Timing", "How long a callback is not offered again to the agent who declined or cancelled it."
        ),
        TimingField.DISCONNECT_GRACE: translate(
            "Timing", "How long an agent's desktop may be gone before the agent counts as offline."
        ),
        TimingField.REQUESTED_AGENT_WAIT: translate(
            "Timing",
            "How long a callback waits for the requested agent before any agent gets it. 0 s: forever.",
        ),
        TimingField.SHORT_CALL: translate(
            "Timing",
            "After a call to a machine of at most this length, the callback is kept as Answering Machine.",
        ),
        TimingField.CALLING_HOURS: translate(
            "Timing", "When customers may be called, on their own clock. Empty: at any hour."
        ),
        TimingField.EXPIRES_AFTER: translate(
            "Timing", "A callback older than this is removed as expired. Empty: never."
        ),
        TimingField.DUPLICATE_POLICY: translate("Timing", "What a second request for the same number does."),
        TimingField.OFF_SCHEDULE_POLICY: translate(
            "Timing", "What happens to callbacks in queue; each gets an Aborted attempt."
        ),
        TimingField.SHIFT_STARTS: translate(
            "Timing", "When the monitor's counts start again, on this clock."
        ),
    }[field]


def choices(field: TimingField) -> list[tuple[Value, str]]:
    """Return the values of a setting that is chosen, with their texts."""
    if field is TimingField.MAX_PREVIEW_TIME_MODE:
        return [
            (MaxPreviewTimeMode.WITH_RECORDING, translate("Timing", "Enable Preview with Recording")),
            (MaxPreviewTimeMode.DISABLED, translate("Timing", "Disable Preview")),
            (MaxPreviewTimeMode.ALWAYS, translate("Timing", "Enable Preview")),
        ]
    if field is TimingField.DUPLICATE_POLICY:
        return [
            (DuplicatePolicy.MERGE, translate("Timing", "Join the open callback")),
            (DuplicatePolicy.ALLOW, translate("Timing", "Create another callback")),
        ]
    return [
        (OffSchedulePolicy.HOLD, translate("Timing", "Hold them until it opens")),
        (OffSchedulePolicy.REMOVE, translate("Timing", "Remove them as aborted")),
    ]


def choice_does(value: Value) -> str:
    """Return the meaning of a preview mode."""
    return {
        MaxPreviewTimeMode.WITH_RECORDING: translate(
            "Timing", "Preview only for callbacks with a recording."
        ),
        MaxPreviewTimeMode.DISABLED: translate(
            "Timing", "Never a preview, and recordings are never presented to agents."
        ),
        MaxPreviewTimeMode.ALWAYS: translate("Timing", "Always preview, with or without a recording."),
    }.get(value, "")


def bounds(field: TimingField) -> str:
    """Return the limits and the default of a setting, for the line under its field; empty if they are obvious."""
    if field in (TimingField.WEEKLY, TimingField.EXCEPTIONS):
        return ""
    allowed = limits(field)
    parts: list[str] = []
    if allowed.items is not None and allowed.items[0] != allowed.items[1]:
        parts.append(
            translate("Timing", "{least}–{most} values").format(least=allowed.items[0], most=allowed.items[1])
        )
    if allowed.low is not None and allowed.high is not None:
        parts.append(_range(field, allowed))
    if (default := written(field, _DEFAULTS[field])) or field in (
        TimingField.CALLING_HOURS,
        TimingField.EXPIRES_AFTER,
    ):
        parts.append(translate("Timing", "default {}").format(default or translate("Timing", "none")))
    return " · ".join(parts)


def _range(field: TimingField, allowed: FieldLimits) -> str:
    low, high = allowed.low or 0, allowed.high or 0
    if field not in DURATIONS:
        return f"{low:g}–{high:g}"
    text = "{low} – {high}" if allowed.low_is_in else translate("Timing", "over {low}, up to {high}")
    return text.format(low=_seconds(low), high=_seconds(high))


def _seconds(value: float) -> str:
    return write_duration(timedelta(seconds=value))


def written(field: TimingField, value: Value) -> str:
    """Return the text of a setting's value in its field."""
    if value is None:
        return ""
    match field:
        case TimingField.RECALL_INTERVALS:
            return write_durations(tuple(timedelta(seconds=seconds) for seconds in value))
        case TimingField.CALLING_HOURS:
            return write_spans((value,))
        case TimingField.SHIFT_STARTS:
            return ", ".join(value)
        case (
            TimingField.MAX_PREVIEW_TIME_MODE | TimingField.DUPLICATE_POLICY | TimingField.OFF_SCHEDULE_POLICY
        ):
            return next((text for one, text in choices(field) if one == value), "")
        case _ if field in DURATIONS:
            return _seconds(value)
        case _:
            return str(value)


def summary(field: TimingField, value: Value) -> str:
    """Return a setting's value as a line, for the strip with another user's value."""
    if field is TimingField.WEEKLY:
        if value is None:
            return translate("Timing", "always open")
        week = _week(value)
        days = [f"{day_name(place)} {write_spans(week[place])}" for place in week_order() if week[place]]
        return "; ".join(days) or translate("Timing", "never open")
    if field is TimingField.EXCEPTIONS:
        days = [
            f"{one.date.isoformat()} {write_spans(one.open) or translate('Timing', 'closed')}"
            for one in value
        ]
        return "; ".join(days) or translate("Timing", "none")
    return written(field, value) or translate("Timing", "none")


def _week(weekly: Value) -> list[Value]:
    return [weekly.get(day, ()) for day in Weekday]


def week_order() -> tuple[int, ...]:
    """Return the weekdays, 0 is Monday, in the order in which weeks are written where the user lives."""
    first = QLocale().firstDayOfWeek().value - 1
    return tuple((first + place) % len(Weekday) for place in range(len(Weekday)))


def day_name(place: int) -> str:
    """Return the short name of a weekday; 0 is Monday."""
    return QLocale().standaloneDayName(place + 1, QLocale.FormatType.ShortFormat)


def fault(field: TimingField, error: UnreadableTiming) -> str:
    """Return what is wrong with a text, and how to correct it."""
    allowed = limits(field)
    low = _seconds(allowed.low or 0) if field in DURATIONS else f"{allowed.low or 0:g}"
    high = _seconds(allowed.high or 0) if field in DURATIONS else f"{allowed.high or 0:g}"
    texts = {
        ParseFault.EMPTY: translate("Timing", "Enter a value."),
        ParseFault.NO_DURATION: translate(
            "Timing", "“{part}” is not a duration. Write 90 s, 5 min or 1 h 30 min."
        ),
        ParseFault.NO_DATE: translate("Timing", "“{part}” is not a date. Write 5 Dec or 2026-12-05."),
        ParseFault.AMBIGUOUS_COMMA: translate(
            "Timing",
            "“{part}” could mean two things. Write 1.5 min, or put a space after the comma: 1 min, 5 min.",
        ),
        ParseFault.NO_COUNT: translate("Timing", "“{part}” is not a whole number."),
        ParseFault.NO_CLOCK_TIME: translate("Timing", "“{part}” is not a time of day. Write 9:00 or 17:30."),
        ParseFault.NO_SPAN: translate("Timing", "“{part}” is not a time span. Write 9:00–17:00."),
        ParseFault.TOO_LOW: translate("Timing", "At least {low}.")
        if allowed.low_is_in
        else translate("Timing", "More than {low}."),
        ParseFault.TOO_HIGH: translate("Timing", "At most {high}."),
        ParseFault.TOO_FEW: translate("Timing", "Enter at least one."),
        ParseFault.TOO_MANY: translate("Timing", "Enter at most {most}."),
        ParseFault.ENDS_BEFORE_IT_STARTS: translate(
            "Timing",
            "“{part}” ends before it starts. A span does not cross midnight: write two, on two days.",
        ),
        ParseFault.OVERLAP: translate("Timing", "{part} overlaps the span before it."),
        ParseFault.TWICE: translate("Timing", "{part} is listed twice."),
        ParseFault.UNKNOWN_ZONE: translate(
            "Timing", "“{part}” is not a time zone. Write a name such as America/New_York."
        ),
    }
    most = allowed.items[1] if allowed.items is not None else 0
    return texts[error.fault].format(part=error.part, low=low, high=high, most=most)
