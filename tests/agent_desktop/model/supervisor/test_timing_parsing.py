"""What a supervisor types into Callback Timing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.supervisor import timing_parsing
from agent_desktop.model.supervisor.timing_parsing import ParseFault, UnreadableTiming


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90", 90),
        ("90 s", 90),
        ("1.5 min", 90),
        ("1,5 min", 90),
        ("1 h 30 min", 5400),
        ("1h30", 5400),
        ("5 min 5", 305),
        ("2 days", 172_800),
        ("0", 0),
        (" 0.25 s ", 0.25),
        ("1 MIN 30 Sec", 90),
    ],
)
def test_that_a_duration_is_read_as_people_write_it(text: str, seconds: float) -> None:
    assert timing_parsing.duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["soon", "5 x", "min", "1 h 2 h", "30 s 1 min", "2 d 5", "-3", "1 h 30 90"])
def test_that_a_text_that_is_not_a_duration_is_reported(text: str) -> None:
    with pytest.raises(UnreadableTiming) as caught:
        timing_parsing.duration(text)
    assert (caught.value.fault, caught.value.part) == (ParseFault.NO_DURATION, text)


@given(st.integers(min_value=0, max_value=400 * 86_400_000))
def test_that_a_written_duration_is_read_back(milliseconds: int) -> None:
    value = timedelta(milliseconds=milliseconds)
    assert timing_parsing.duration(timing_parsing.write_duration(value)) == value


def test_that_a_list_of_durations_names_the_piece_that_is_none() -> None:
    assert timing_parsing.durations("5 min, 30 min; 1 h") == (
        timedelta(minutes=5),
        timedelta(minutes=30),
        timedelta(hours=1),
    )
    with pytest.raises(UnreadableTiming) as caught:
        timing_parsing.durations("300, later, 900")
    assert caught.value.part == "later"


@pytest.mark.parametrize("text", ["1,5 min", "300,1800,3600", "5 min, 1,5 h"])
def test_that_a_comma_between_figures_is_refused_where_it_could_mean_two_things(text: str) -> None:
    with pytest.raises(timing_parsing.UnreadableTiming) as refused:
        timing_parsing.durations(text)
    assert refused.value.fault is timing_parsing.ParseFault.AMBIGUOUS_COMMA


def test_that_a_comma_between_figures_is_a_decimal_mark_where_the_locale_has_it_so() -> None:
    assert timing_parsing.durations("1,5 min, 5 min;1,5 h", decimal=",") == (
        timedelta(seconds=90),
        timedelta(minutes=5),
        timedelta(minutes=90),
    )


@pytest.mark.parametrize(
    "read",
    [
        timing_parsing.duration,
        timing_parsing.durations,
        timing_parsing.count,
        timing_parsing.clock_time,
        timing_parsing.clock_times,
    ],
)
def test_that_an_empty_text_is_called_empty(read: Callable[[str], object]) -> None:
    with pytest.raises(UnreadableTiming) as caught:
        read("  ")
    assert caught.value.fault is ParseFault.EMPTY


@pytest.mark.parametrize("text", ["3.5", "three", "-1", "٣", "1" * 10])
def test_that_only_whole_numbers_count(text: str) -> None:
    with pytest.raises(UnreadableTiming):
        timing_parsing.count(text)


@pytest.mark.parametrize(
    ("text", "clock"),
    [("9", "09:00"), ("9:30", "09:30"), ("0930", "09:30"), ("24", "24:00"), ("00:00", "00:00")],
)
def test_that_a_clock_time_is_read_as_people_write_it(text: str, clock: str) -> None:
    assert timing_parsing.clock_time(text) == clock


@pytest.mark.parametrize("text", ["25", "24:01", "9:60", "9.30", "noon", "9:3"])
def test_that_a_text_that_is_not_a_clock_time_is_refused(text: str) -> None:
    with pytest.raises(UnreadableTiming):
        timing_parsing.clock_time(text)


def test_that_the_spans_of_a_day_come_in_order() -> None:
    assert timing_parsing.spans("13–17:30, 9-12") == (("09:00", "12:00"), ("13:00", "17:30"))


def test_that_no_span_is_a_closed_day() -> None:
    assert timing_parsing.spans(" ") == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("9", ParseFault.NO_SPAN),
        ("9-12-15", ParseFault.NO_SPAN),
        ("9-25", ParseFault.NO_CLOCK_TIME),
        ("22-6", ParseFault.ENDS_BEFORE_IT_STARTS),
        ("9-9", ParseFault.ENDS_BEFORE_IT_STARTS),
        ("9-12, 11-15", ParseFault.OVERLAP),
    ],
)
def test_that_an_invalid_span_is_refused_with_the_reason(text: str, fault: ParseFault) -> None:
    with pytest.raises(UnreadableTiming) as caught:
        timing_parsing.spans(text)
    assert caught.value.fault is fault


def test_that_spans_may_touch() -> None:
    assert timing_parsing.spans("9-12, 12-15") == (("09:00", "12:00"), ("12:00", "15:00"))


def test_that_a_clock_time_named_twice_is_refused() -> None:
    assert timing_parsing.clock_times("22:00, 6") == ("06:00", "22:00")
    with pytest.raises(UnreadableTiming) as caught:
        timing_parsing.clock_times("6, 6:00")
    assert caught.value.fault is ParseFault.TWICE


@given(st.integers(min_value=0, max_value=timing_parsing.MINUTES_A_DAY))
def test_that_minutes_and_clock_times_agree(minutes: int) -> None:
    assert timing_parsing.minutes_of(timing_parsing.write_clock_time(minutes)) == minutes
