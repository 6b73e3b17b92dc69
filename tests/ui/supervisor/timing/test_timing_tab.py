"""Callback Timing: checked as it is typed, saved as a whole, and without overwriting another user's change."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.timing_edit import TimingField, TimingRead
from agent_desktop.protocol.states import MaxPreviewTimeMode, OffSchedulePolicy, Weekday
from agent_desktop.protocol.supervisor_objects import BusinessProcess
from agent_desktop.protocol.timing import ExceptionDay, Timing
from tests.support.typed import enter_day
from tests.ui.supervisor.hands import Heard, choose, menu_of, press, shown, words_in
from ui.common.banner import Banner
from ui.common.choices.choice_button import ChoiceButton
from ui.gallery import supervisor_sample
from ui.gallery.studio import settle
from ui.supervisor.timing.day_bar import DayBar, joined
from ui.supervisor.timing.exceptions_editor import ExceptionRow, ExceptionsEditor
from ui.supervisor.timing.field_editors import TextEditor
from ui.supervisor.timing.timing_form import TimingForm
from ui.supervisor.timing.timing_tab import TimingTab
from ui.supervisor.timing.week_editor import WeekEditor


def read(version: str = '"3"', **changes: Any) -> TimingRead:
    """Return the timing of Claims as the server has it."""
    timing = msgspec.structs.replace(supervisor_sample.TIMING, **changes)
    return TimingRead(msgspec.structs.replace(supervisor_sample.PROCESS, timing=timing), version)


@pytest.fixture
def form(qtbot: QtBot) -> TimingForm:
    """The form of Claims."""
    made = TimingForm(supervisor_sample.now)
    shown(qtbot, made, 1100, 700)
    made.show_read(read())
    made.allow(is_live=True)
    return made


def line(form: TimingForm, field: TimingField) -> QLineEdit:
    editor = form.row_of(field).editor
    assert isinstance(editor, TextEditor)
    return editor.line


def type_in(form: TimingForm, field: TimingField, text: str) -> None:
    """Type into a field, replacing its text."""
    where = line(form, field)
    where.selectAll()
    QTest.keyClicks(where, text)


def saved(form: TimingForm) -> Timing:
    """Press Save, and return what goes out."""
    heard = Heard(form.save_pressed)
    press(form, "Save")
    ((timing, version),) = heard.said
    assert version == '"3"'
    return timing


@pytest.mark.parametrize("field", list(TimingField))
def test_that_every_setting_has_a_name_and_a_description(form: TimingForm, field: TimingField) -> None:
    row = form.row_of(field)
    assert row.editor.accessibleDescription()
    assert len(words_in(row)) > 20


def test_that_durations_show_their_limits_and_default(form: TimingForm) -> None:
    told = words_in(form.row_of(TimingField.DURATION_FOR_NO_ANSWER))
    assert "over 0 s, up to 10 min" in told
    assert "default 1 min" in told


def test_that_nothing_is_to_be_saved_at_first(form: TimingForm) -> None:
    assert not form.is_changed
    assert "All saved" in words_in(form)


def test_that_typed_text_is_emitted_with_all_other_values(form: TimingForm) -> None:
    type_in(form, TimingField.DURATION_FOR_NO_ANSWER, "45 s")
    type_in(form, TimingField.RECALL_INTERVALS, "5 min, 1 h 30")
    type_in(form, TimingField.ATTEMPTS_BEFORE_FAILURE, "5")
    type_in(form, TimingField.CALLING_HOURS, "8-21")
    type_in(form, TimingField.SHIFT_STARTS, "22, 6:00, 14")
    assert "5 changes not saved" in words_in(form)
    assert saved(form) == msgspec.structs.replace(
        supervisor_sample.TIMING,
        duration_for_no_answer_s=45.0,
        recall_intervals_s=(300.0, 5400.0),
        attempts_before_failure=5,
        calling_hours=("08:00", "21:00"),
        shift_starts=("06:00", "14:00", "22:00"),
    )


def test_that_the_chosen_filter_is_sent_too(form: TimingForm) -> None:
    radio = next(one for one in form.findChildren(QRadioButton) if one.text() == "Disable Preview")
    radio.click()
    policy = form.row_of(TimingField.OFF_SCHEDULE_POLICY).findChild(ChoiceButton)
    assert policy is not None
    policy.drop()
    choose(menu_of(form), "Remove them as aborted")
    timing = saved(form)
    assert timing.max_preview_time_mode is MaxPreviewTimeMode.DISABLED
    assert timing.off_schedule_policy is OffSchedulePolicy.REMOVE


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        (TimingField.DURATION_FOR_NO_ANSWER, "0", "More than 0 s."),
        (TimingField.DURATION_FOR_NO_ANSWER, "11 min", "At most 10 min."),
        (TimingField.DURATION_FOR_NO_ANSWER, "soon", "“soon” is not a duration."),
        (TimingField.ATTEMPTS_BEFORE_FAILURE, "0", "At least 1."),
        (TimingField.ATTEMPTS_BEFORE_FAILURE, "many", "“many” is not a whole number."),
        (TimingField.RECALL_INTERVALS, ", ".join(["5"] * 21), "Enter at most 20."),
        (TimingField.CALLING_HOURS, "21-8", "ends before it starts"),
        (TimingField.TIMEZONE, "New York", "“New York” is not a time zone."),
        (TimingField.SHIFT_STARTS, "6, 06:00", "06:00 is listed twice."),
    ],
)
def test_that_invalid_input_is_reported_as_it_is_typed(
    form: TimingForm, field: TimingField, text: str, sentence: str
) -> None:
    type_in(form, field, text)
    assert sentence in words_in(form.row_of(field))
    heard = Heard(form.save_pressed)
    QTest.keyClick(line(form, field), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert heard.said == []


def test_that_the_last_corrected_field_can_be_saved_by_keyboard(form: TimingForm) -> None:
    type_in(form, TimingField.WRAP_UP, "0")
    type_in(form, TimingField.WRAP_UP, "40")
    heard = Heard(form.save_pressed)
    QTest.keyClick(line(form, TimingField.WRAP_UP), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert len(heard.said) == 1


def test_that_undo_goes_back_to_what_the_server_has(form: TimingForm) -> None:
    type_in(form, TimingField.WRAP_UP, "x")
    press(form, "Undo")
    assert (line(form, TimingField.WRAP_UP).text(), form.is_changed) == ("30 s", False)


def test_that_an_empty_field_takes_a_setting_away(form: TimingForm) -> None:
    form.show_read(read(calling_hours=("08:00", "21:00"), expires_after_s=3600.0))
    type_in(form, TimingField.CALLING_HOURS, " ")
    type_in(form, TimingField.EXPIRES_AFTER, " ")
    timing = saved(form)
    assert (timing.calling_hours, timing.expires_after_s) == (None, None)


def test_that_someone_elses_change_is_shown_beside_mine(form: TimingForm) -> None:
    type_in(form, TimingField.DURATION_FOR_NO_ANSWER, "45 s")
    form.show_conflict(read('"4"', duration_for_no_answer_s=90.0, attempts_before_failure=5))
    told = words_in(form)
    assert "Someone else set this to: 1 min 30 s. Before: 1 min." in told
    assert "Someone else has just changed this: 5" in told
    assert line(form, TimingField.DURATION_FOR_NO_ANSWER).text() == "45 s"
    assert line(form, TimingField.ATTEMPTS_BEFORE_FAILURE).text() == "5"


def test_that_it_cannot_be_saved_until_one_of_the_two_is_chosen(form: TimingForm) -> None:
    type_in(form, TimingField.DURATION_FOR_NO_ANSWER, "45 s")
    form.show_conflict(read('"4"', duration_for_no_answer_s=90.0, attempts_before_failure=5))
    heard = Heard(form.save_pressed)
    press(form, "Save")
    assert heard.said == []
    press(form.row_of(TimingField.DURATION_FOR_NO_ANSWER), "Keep mine")
    press(form, "Save")
    ((timing, version),) = heard.said
    assert version == '"4"'
    assert (timing.duration_for_no_answer_s, timing.attempts_before_failure) == (45.0, 5)


def test_that_theirs_can_be_taken(form: TimingForm) -> None:
    type_in(form, TimingField.DURATION_FOR_NO_ANSWER, "45 s")
    form.show_conflict(read('"4"', duration_for_no_answer_s=90.0))
    press(form.row_of(TimingField.DURATION_FOR_NO_ANSWER), "Use theirs")
    assert (line(form, TimingField.DURATION_FOR_NO_ANSWER).text(), form.is_changed) == ("1 min 30 s", False)


def test_that_a_later_reading_does_not_overwrite_what_is_being_edited(form: TimingForm) -> None:
    type_in(form, TimingField.WRAP_UP, "40 s")
    form.show_read(read('"4"', wrap_up_s=50.0))
    assert line(form, TimingField.WRAP_UP).text() == "40 s"
    assert "Someone else set this to: 50 s." in words_in(form)


def test_that_a_refusal_is_shown_at_its_setting(form: TimingForm) -> None:
    type_in(form, TimingField.CALLING_HOURS, "8-21")
    press(form, "Save")
    form.show_refused("The hours contradict the schedule.", "$.calling_hours")
    assert "The hours contradict the schedule." in words_in(form.row_of(TimingField.CALLING_HOURS))
    assert "Not saved" in words_in(form)


def test_that_saved_values_are_those_of_the_server(form: TimingForm) -> None:
    type_in(form, TimingField.WRAP_UP, "40 s")
    press(form, "Save")
    form.show_saved(read('"4"', wrap_up_s=40.0))
    assert not form.is_changed
    assert "Saved" in words_in(form)


def test_that_nothing_is_saved_while_the_connection_is_lost(form: TimingForm) -> None:
    type_in(form, TimingField.WRAP_UP, "40 s")
    form.allow(is_live=False)
    heard = Heard(form.save_pressed)
    press(form, "Save")
    assert heard.said == []


# --- The week -------------------------------------------------------------------------------------------------------


def week(form: TimingForm) -> WeekEditor:
    editor = form.row_of(TimingField.WEEKLY).editor
    assert isinstance(editor, WeekEditor)
    return editor


def day_line(form: TimingForm, day: str) -> QLineEdit:
    return next(
        one for one in week(form).findChildren(QLineEdit) if one.accessibleName() == f"Openings on {day}"
    )


def drag(bar: DayBar, start: int, end: int) -> None:
    """Drag from one minute of the day to another."""
    middle = bar.height() // 2
    places = [QPoint(round(minute / 1440 * bar.width()), middle) for minute in (start, end)]
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[0])
    QTest.mouseMove(bar, places[1])
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[1])


def test_that_a_day_can_be_typed(form: TimingForm) -> None:
    where = day_line(form, "Sat")
    QTest.keyClicks(where, "10-14")
    schedule = saved(form).schedule
    assert schedule is not None
    assert schedule.weekly is not None
    assert schedule.weekly[Weekday.SAT] == (("10:00", "14:00"),)


def test_that_a_day_can_be_drawn(form: TimingForm) -> None:
    sunday = next(bar for bar in form.findChildren(DayBar) if bar.accessibleName() == "Sun")
    drag(sunday, 600, 840)
    assert day_line(form, "Sun").text() == "10:00–14:00"
    drag(sunday, 840, 960)
    assert day_line(form, "Sun").text() == "10:00–16:00"


def test_that_a_drag_over_an_opening_joins_it() -> None:
    assert joined([(540, 720), (700, 800), (900, 960)]) == [(540, 800), (900, 960)]


def test_that_a_wrong_day_is_named_and_holds_back_the_preview(form: TimingForm) -> None:
    day_line(form, "Sun").setFocus()
    QTest.keyClicks(day_line(form, "Sun"), "9-12, 11-13")
    assert "11:00–13:00 overlaps the span before it." in words_in(form.row_of(TimingField.WEEKLY))
    assert "shown once the schedule is valid" in words_in(form)


def test_that_always_open_takes_the_week_away(form: TimingForm) -> None:
    box = next(one for one in form.findChildren(QCheckBox) if one.text() == "Always open")
    box.click()
    schedule = saved(form).schedule
    assert schedule is not None
    assert schedule.weekly is None
    assert not day_line(form, "Mon").isEnabled()


def test_that_monday_is_copied_to_the_other_weekdays(form: TimingForm) -> None:
    where = day_line(form, "Mon")
    where.selectAll()
    QTest.keyClicks(where, "8-16")
    press(form, "Copy Monday to the working days")
    assert [day_line(form, day).text() for day in ("Tue", "Fri", "Sat")] == ["08:00–16:00", "08:00–16:00", ""]


def test_that_the_next_openings_follow_what_is_typed(form: TimingForm) -> None:
    assert "now – 12:30" in words_in(form)
    where = day_line(form, "Tue")
    where.selectAll()
    QTest.keyClicks(where, "11-12")
    assert "11:00 – 12:00" in words_in(form)


def test_that_dates_are_added_changed_and_removed(form: TimingForm) -> None:
    exceptions = form.row_of(TimingField.EXCEPTIONS).editor
    assert isinstance(exceptions, ExceptionsEditor)
    press(form, "Add a date")
    row = exceptions.findChildren(ExceptionRow)[-1]
    QTest.keyClicks(row.hours, "9-10")
    press(form, "Remove Thu Nov 26, 2026")
    schedule = saved(form).schedule
    assert schedule is not None
    assert schedule.exceptions == (
        ExceptionDay(date(2026, 12, 24), (("09:00", "12:00"),)),
        ExceptionDay(date(2026, 12, 25), (("09:00", "10:00"),)),
    )


def test_that_a_date_is_listed_once(form: TimingForm) -> None:
    press(form, "Add a date")
    exceptions = form.row_of(TimingField.EXCEPTIONS).editor
    rows = exceptions.findChildren(ExceptionRow)
    enter_day(rows[-1].day, rows[0].day.date())
    assert "2026-11-26 is listed twice." in words_in(form)


# --- The tab ------------------------------------------------------------------------------------------------------------


def other(name: str) -> TimingRead:
    return TimingRead(
        BusinessProcess(name, name, supervisor_sample.PROCESS.status, (), None, Timing()), '"1"'
    )


def test_that_unsaved_changes_stay_while_another_is_shown(qtbot: QtBot) -> None:
    tab = TimingTab(supervisor_sample.now)
    shown(qtbot, tab)
    tab.look_at("claims")
    tab.show_timing("claims", AsyncValue(read()))
    form = tab.form("claims")
    assert form is not None
    type_in(form, TimingField.WRAP_UP, "40 s")
    tab.look_at("billing")
    tab.show_timing("billing", AsyncValue(other("billing")))
    assert tab.unsaved() == ["claims"]
    tab.look_at("claims")
    assert tab.form("billing") is None
    assert tab.form("claims") is form
    assert line(form, TimingField.WRAP_UP).text() == "40 s"


def test_that_an_answer_for_another_business_process_is_not_shown(qtbot: QtBot) -> None:
    tab = TimingTab(supervisor_sample.now)
    shown(qtbot, tab)
    tab.look_at("claims")
    tab.look_at("billing")
    tab.show_timing("claims", AsyncValue(error="The server did not answer in time."))
    assert "Loading the timing…" in words_in(tab)


def test_that_no_field_moves_when_a_message_comes_and_goes(form: TimingForm) -> None:
    field, banner = line(form, TimingField.DURATION_FOR_NO_ANSWER), form.findChild(Banner)
    assert banner is not None

    def place() -> QPoint:
        settle()
        return field.mapTo(form, QPoint(0, 0))

    before = place()
    form.show_refused("The server is being restarted.")
    assert banner.isVisible()
    assert place() == before
    press(form, "Close")
    assert not banner.isVisible()
    assert place() == before
