"""Editing a business process's timing, alone and with someone else at it."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.model.supervisor.timing_edit import (
    Clash,
    FieldLimits,
    TimingField,
    changed,
    limits,
    merge,
    timing_of,
    values_of,
)
from agent_desktop.protocol.states import MaxPreviewTimeMode, Weekday
from agent_desktop.protocol.timing import ExceptionDay, Schedule, Timing

WEEK = Schedule("America/New_York", {Weekday.MON: (("09:00", "17:00"),)}, (ExceptionDay(date(2026, 12, 25)),))


def timing(**changes: Any) -> Timing:
    return msgspec.structs.replace(Timing(schedule=WEEK), **changes)


timings = st.builds(
    timing,
    duration_for_no_answer_s=st.sampled_from([30.0, 60.0, 90.0]),
    attempts_before_failure=st.sampled_from([1, 3, 5]),
    recall_intervals_s=st.sampled_from([(300.0,), (300.0, 900.0)]),
    max_preview_time_mode=st.sampled_from(MaxPreviewTimeMode),
    calling_hours=st.sampled_from([None, ("08:00", "21:00")]),
    schedule=st.sampled_from([None, WEEK, Schedule("Europe/Berlin", WEEK.weekly), Schedule("UTC", {})]),
)


def test_that_every_setting_of_the_wire_can_be_edited() -> None:
    plain = {field.value for field in TimingField if not field.value.startswith("schedule.")}
    assert plain == set(Timing.__struct_fields__) - {"schedule"}
    parts = {field.value.removeprefix("schedule.") for field in TimingField} & set(Schedule.__struct_fields__)
    assert parts == set(Schedule.__struct_fields__)


@given(timings)
def test_that_a_timing_taken_apart_goes_together_again(one: Timing) -> None:
    assert timing_of(values_of(one)) == one


def test_that_two_ways_to_write_the_same_week_are_not_a_change() -> None:
    early, late = ExceptionDay(date(2026, 12, 24)), ExceptionDay(date(2026, 12, 25))
    one = Schedule(
        "UTC", {Weekday.MON: (("13:00", "17:00"), ("09:00", "12:00")), Weekday.SUN: ()}, (late, early)
    )
    other = Schedule("UTC", {Weekday.MON: (("09:00", "12:00"), ("13:00", "17:00"))}, (early, late))
    assert changed(timing(schedule=one), timing(schedule=other)) == ()


def test_that_limits_are_those_of_the_wire() -> None:
    assert limits(TimingField.DURATION_FOR_NO_ANSWER) == FieldLimits(low=0, low_is_in=False, high=600)
    assert limits(TimingField.ATTEMPTS_BEFORE_FAILURE) == FieldLimits(low=1, high=99)
    assert limits(TimingField.RECALL_INTERVALS) == FieldLimits(low=0, high=7_776_000, items=(1, 20))
    assert limits(TimingField.EXPIRES_AFTER) == FieldLimits(low=0, low_is_in=False, high=31_536_000)
    assert limits(TimingField.SHIFT_STARTS).items == (1, 24)


@pytest.mark.parametrize(("value", "allowed"), [(0, False), (0.5, True), (600, True), (601, False)])
def test_that_a_limit_may_exclude_its_end(value: float, allowed: bool) -> None:  # noqa: FBT001
    assert limits(TimingField.DURATION_FOR_NO_ANSWER).allow(value) is allowed


def test_that_only_what_differs_is_changed() -> None:
    mine = timing(wrap_up_s=45.0, schedule=msgspec.structs.replace(WEEK, timezone="America/Chicago"))
    assert changed(timing(), mine) == (TimingField.TIMEZONE, TimingField.WRAP_UP)


def test_that_changes_of_different_settings_both_stand() -> None:
    merged = merge(timing(), timing(wrap_up_s=45.0), timing(offer_timeout_s=15.0))
    assert merged.timing == timing(wrap_up_s=45.0, offer_timeout_s=15.0)
    assert (merged.theirs, merged.clashes) == ((TimingField.OFFER_TIMEOUT,), ())


def test_that_two_values_for_one_setting_are_shown_side_by_side() -> None:
    merged = merge(timing(), timing(wrap_up_s=45.0), timing(wrap_up_s=90.0))
    assert merged.clashes == (Clash(TimingField.WRAP_UP, 30.0, 45.0, 90.0),)
    assert merged.timing.wrap_up_s == 45.0


def test_that_the_same_change_by_both_is_not_a_conflict() -> None:
    merged = merge(timing(), timing(wrap_up_s=45.0), timing(wrap_up_s=45.0))
    assert (merged.theirs, merged.clashes) == ((), ())


@given(timings, timings, timings)
def test_that_merging_loses_nobodys_change(base: Timing, mine: Timing, theirs: Timing) -> None:
    merged = merge(base, mine, theirs)
    after, my_values, their_values = values_of(merged.timing), values_of(mine), values_of(theirs)
    clashing = {clash.field for clash in merged.clashes}
    for field in changed(base, mine):
        assert after[field] == my_values[field]
    for field in set(changed(base, theirs)) - clashing:
        assert after[field] == their_values[field]
    for clash in merged.clashes:
        assert (clash.mine, clash.theirs) == (my_values[clash.field], their_values[clash.field])
