"""Schedules and shifts against a walk minute by minute, through changes of daylight saving."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from agent_desktop.protocol.opening_hours import OpeningHours
from agent_desktop.protocol.states import Weekday
from agent_desktop.protocol.timing import ExceptionDay, Schedule, Span, Timing
from server_stub.core.calendar.calling_hours import calling_hours
from server_stub.core.calendar.shifts import next_shift, shift_start
from server_stub.core.calendar.timing_validation import check_timing
from server_stub.core.model.errors import InvalidTiming
from tests.support.zone_changes import CHANGES

MINUTE = timedelta(minutes=1)
DAYS_WALKED = 3

zones_and_moments = st.sampled_from([(zone, at) for zone, moments in CHANGES.items() for at in moments])
quarter = st.integers(0, 96)


def _clock(quarters: int) -> str:
    return f"{quarters // 4:02d}:{quarters % 4 * 15:02d}"


@st.composite
def days(draw: st.DrawFn) -> tuple[Span, ...]:
    """Return the spans of a day, apart from each other."""
    marks = sorted(draw(st.sets(quarter, max_size=6)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple((_clock(opens), _clock(closes)) for opens, closes in pairs)


@st.composite
def plans(draw: st.DrawFn) -> tuple[Schedule, datetime]:
    """Return a schedule, and a moment around which something odd happens in its zone."""
    zone, odd = draw(zones_and_moments)
    weekly = draw(st.none() | st.dictionaries(st.sampled_from(list(Weekday)), days()))
    near = [odd.date() + timedelta(days=offset) for offset in range(-3, 4)]
    chosen = draw(st.lists(st.sampled_from(near), unique=True, max_size=3))
    exceptions = tuple(ExceptionDay(date=day, open=draw(days())) for day in chosen)
    minutes = draw(st.integers(-1440, 1440))
    at = odd + timedelta(minutes=minutes, seconds=draw(st.sampled_from([0, 0, 17])))
    return Schedule(timezone=zone, weekly=weekly, exceptions=exceptions), at


def open_by_the_wall(schedule: Schedule, at: datetime) -> bool:
    """Return whether it is open by the wall clock: the definition, without optimisations."""
    local = at.astimezone(ZoneInfo(schedule.timezone))
    spans: tuple[Span, ...] | None = None
    for exception in schedule.exceptions:
        if exception.date == local.date():
            spans = exception.open
    if spans is None and schedule.weekly is None:
        return True
    if spans is None:
        spans = (schedule.weekly or {}).get(list(Weekday)[local.weekday()], ())
    clock = local.strftime("%H:%M:%S")
    return any(opens <= clock < f"{closes}:00" for opens, closes in spans)


@given(plans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_opening_and_changes_agree_with_a_walk_minute_by_minute(plan: tuple[Schedule, datetime]) -> None:
    schedule, at = plan
    calendar = OpeningHours(schedule)
    is_open = open_by_the_wall(schedule, at)
    assert calendar.is_open(at) is is_open
    change = opening = None
    # Openings begin and end on whole minutes of every zone here.
    moment = at.replace(second=0, microsecond=0)
    if is_open:
        opening = at
    for _ in range(DAYS_WALKED * 24 * 60):
        moment += MINUTE
        now_open = open_by_the_wall(schedule, moment)
        if change is None and now_open is not is_open:
            change = moment
        if opening is None and now_open:
            opening = moment
        if change is not None and opening is not None:
            break
    walked_until = moment
    found = calendar.next_change(at)
    assert found == change if change is not None else found is None or found > walked_until
    found = calendar.next_opening(at)
    assert found == opening if opening is not None else found is None or found > walked_until


@given(plans())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_each_change_turns_open_to_closed_and_back(plan: tuple[Schedule, datetime]) -> None:
    schedule, at = plan
    calendar = OpeningHours(schedule)
    before = calendar.is_open(at)
    for _ in range(6):
        change = calendar.next_change(at)
        if change is None:
            return
        assert change > at
        assert calendar.is_open(change - timedelta(microseconds=1)) is before
        assert calendar.is_open(change) is not before
        at, before = change, not before


def test_that_a_span_in_the_skipped_hour_does_not_happen() -> None:
    nightly = Schedule(timezone="America/New_York", weekly=dict.fromkeys(Weekday, (("02:15", "02:45"),)))
    calendar = OpeningHours(nightly)
    assert calendar.next_opening(datetime(2026, 3, 7, 8, tzinfo=UTC)) == datetime(
        2026, 3, 9, 6, 15, tzinfo=UTC
    )


def test_that_a_span_in_the_repeated_hour_happens_twice() -> None:
    sunday = Schedule(timezone="America/New_York", weekly={Weekday.SUN: (("01:00", "01:30"),)})
    calendar = OpeningHours(sunday)
    at = datetime(2026, 11, 1, tzinfo=UTC)
    changes: list[datetime] = []
    for _ in range(4):
        change = calendar.next_change(at)
        assert change is not None
        changes.append(change)
        at = change
    assert changes == [
        datetime(2026, 11, 1, 5 + hour, minute, tzinfo=UTC) for hour in (0, 1) for minute in (0, 30)
    ]


def test_that_a_weekly_span_skipped_by_daylight_saving_is_found_a_week_later() -> None:
    sunday = Schedule(timezone="America/New_York", weekly={Weekday.SUN: (("02:15", "02:45"),)})
    opening = OpeningHours(sunday).next_opening(datetime(2026, 3, 2, tzinfo=UTC))
    assert opening == datetime(2026, 3, 15, 6, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("schedule", "is_open"),
    [
        (None, True),
        (Schedule(), True),
        (Schedule(weekly={}), False),
        (Schedule(weekly=dict.fromkeys(Weekday, (("00:00", "24:00"),))), True),
    ],
)
def test_that_a_schedule_that_never_changes_has_no_next_change(
    schedule: Schedule | None, *, is_open: bool
) -> None:
    calendar = OpeningHours(schedule)
    at = datetime(2026, 3, 8, tzinfo=UTC)
    assert calendar.is_open(at) is is_open
    assert calendar.next_change(at) is None
    assert calendar.next_opening(at) == (at if is_open else None)


def test_that_an_always_open_calendar_closes_on_its_exception_alone() -> None:
    calendar = OpeningHours(
        Schedule(timezone="Europe/Berlin", exceptions=(ExceptionDay(date=date(2026, 12, 25)),))
    )
    closes = calendar.next_change(datetime(2026, 3, 1, tzinfo=UTC))
    assert closes is not None
    assert closes == datetime(2026, 12, 24, 23, tzinfo=UTC)
    assert calendar.next_change(closes) == datetime(2026, 12, 25, 23, tzinfo=UTC)
    assert calendar.next_change(datetime(2026, 12, 26, tzinfo=UTC)) is None


def test_that_openings_that_touch_are_one() -> None:
    calendar = OpeningHours(
        Schedule(
            weekly={Weekday.MON: (("09:00", "12:00"), ("12:00", "24:00")), Weekday.TUE: (("00:00", "01:00"),)}
        )
    )
    assert calendar.next_change(datetime(2026, 3, 2, 10, tzinfo=UTC)) == datetime(2026, 3, 3, 1, tzinfo=UTC)


# --- shifts --------------------------------------------------------------------------------------------------------------


@given(
    zones_and_moments,
    st.sets(st.integers(0, 95), min_size=1, max_size=4),
    st.integers(-3000, 3000),
)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_a_moment_lies_in_the_shift_that_started_last(
    place: tuple[str, datetime], starts: set[int], minutes: int
) -> None:
    zone, odd = place
    assume(zone != "Pacific/Apia")
    timing = Timing(schedule=Schedule(timezone=zone), shift_starts=tuple(_clock(start) for start in starts))
    at = odd + timedelta(minutes=minutes)
    start, following = shift_start(timing, at), next_shift(timing, at)
    assert start <= at < following <= at + timedelta(hours=25)
    assert shift_start(timing, following) == following
    assert next_shift(timing, following - timedelta(microseconds=1)) == following
    clocks = {
        start.astimezone(ZoneInfo(zone)).strftime("%H:%M"),
        following.astimezone(ZoneInfo(zone)).strftime("%H:%M"),
    }
    odd_day = {(odd + timedelta(hours=hours)).astimezone(ZoneInfo(zone)).date() for hours in (-3, 3)}
    if not {each.astimezone(ZoneInfo(zone)).date() for each in (start, following)} & odd_day:
        assert clocks <= set(timing.shift_starts)


def test_that_a_shift_starts_at_midnight_of_the_business_process() -> None:
    timing = Timing(schedule=Schedule(timezone="America/New_York"))
    assert shift_start(timing, datetime(2026, 3, 3, 4, tzinfo=UTC)) == datetime(2026, 3, 2, 5, tzinfo=UTC)
    assert next_shift(timing, datetime(2026, 3, 8, 12, tzinfo=UTC)) == datetime(2026, 3, 9, 4, tzinfo=UTC)


# --- calling hours -------------------------------------------------------------------------------------------------------


@given(
    st.sampled_from(
        [("America/New_York",), ("America/New_York", "Asia/Tokyo"), ("Asia/Tokyo", "Europe/London")]
    ),
    st.integers(0, 14 * 1440),
)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_all_zones_of_a_number_must_allow_a_call(zones: tuple[str, ...], minutes: int) -> None:
    hours = calling_hours(("08:00", "21:00"), zones)
    at = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=minutes)

    def allowed(moment: datetime) -> bool:
        return all("08:00" <= moment.astimezone(ZoneInfo(zone)).strftime("%H:%M") < "21:00" for zone in zones)

    assert hours.allow(at) is allowed(at)
    opening = hours.next_opening(at)
    walked = next((at + MINUTE * step for step in range(3 * 1440) if allowed(at + MINUTE * step)), None)
    assert opening == walked
    if allowed(at):
        closing = next(at + MINUTE * step for step in range(3 * 1440) if not allowed(at + MINUTE * step))
        assert hours.closing(at) == closing


def test_that_zones_that_never_agree_have_no_opening() -> None:
    hours = calling_hours(("08:00", "09:00"), ("America/New_York", "Asia/Tokyo"))
    assert hours.next_opening(datetime(2026, 3, 1, tzinfo=UTC)) is None


# --- settings that contradict each other -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("timing", "field"),
    [
        (Timing(schedule=Schedule(timezone="Mars/Olympus")), "schedule.timezone"),
        (Timing(schedule=Schedule(timezone="")), "schedule.timezone"),
        (Timing(schedule=Schedule(timezone="../etc")), "schedule.timezone"),
        (Timing(schedule=Schedule(timezone="localtime")), "schedule.timezone"),
        (Timing(schedule=Schedule(weekly={Weekday.MON: (("17:00", "09:00"),)})), "schedule.weekly.mon[0]"),
        (Timing(schedule=Schedule(weekly={Weekday.MON: (("09:00", "09:00"),)})), "schedule.weekly.mon[0]"),
        (
            Timing(schedule=Schedule(weekly={Weekday.TUE: (("09:00", "12:00"), ("11:59", "17:00"))})),
            "schedule.weekly.tue[1]",
        ),
        (
            Timing(schedule=Schedule(exceptions=(ExceptionDay(date=date(2026, 1, 1)),) * 2)),
            "schedule.exceptions[1].date",
        ),
        (
            Timing(
                schedule=Schedule(exceptions=(ExceptionDay(date=date(2026, 1, 1), open=(("9", "10:00"),)),))
            ),
            "schedule.exceptions[0].open[0]",
        ),
        (Timing(calling_hours=("21:00", "08:00")), "calling_hours"),
        (Timing(shift_starts=("06:00", "14:00", "06:00")), "shift_starts[2]"),
        (Timing(shift_starts=("00:00", "24:00")), "shift_starts[1]"),
    ],
)
def test_that_settings_that_contradict_each_other_are_refused_with_their_key(
    timing: Timing, field: str
) -> None:
    with pytest.raises(InvalidTiming) as refusal:
        check_timing(timing)
    assert refusal.value.field == field


def test_that_settings_that_agree_are_taken() -> None:
    spans: tuple[Span, ...] = (("00:00", "12:00"), ("12:00", "24:00"))
    check_timing(
        Timing(
            schedule=Schedule(
                timezone="Asia/Kathmandu",
                weekly={Weekday.SUN: spans[::-1]},
                exceptions=(ExceptionDay(date=date(2026, 1, 1), open=spans),),
            ),
            calling_hours=("08:00", "24:00"),
            shift_starts=("00:00", "12:30"),
        )
    )
