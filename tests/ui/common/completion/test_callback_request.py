"""The fields of Callback Requested: agents, clocks, and times that cannot be."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.support.screen.find import button, only, shown_texts
from tests.support.typed import enter_day, enter_time, type_over
from tests.ui.agent.desk import a_window, at
from ui.common.completion.callback_request import CallbackRequest
from ui.common.completion.completion_picker import CompletionPicker
from ui.common.fields import DateField, TimeField, fault_text
from ui.gallery import sample
from ui.gallery.agent import REQUESTED, WRAP_UP


def a_request(qtbot: QtBot, at_hand: sample.Interaction = REQUESTED) -> CallbackRequest:
    request = CallbackRequest()
    qtbot.addWidget(request)
    request.show_request(at_hand, sample.PEOPLE, sample.DANA, sample.NOW)
    request.show()
    return request


def combo(request: CallbackRequest, name: str) -> QComboBox:
    return next(one for one in request.findChildren(QComboBox) if one.accessibleName() == name)


def test_that_me_is_first_among_the_agents(qtbot: QtBot) -> None:
    request = a_request(qtbot)
    agents = combo(request, "For")
    names = [agents.itemText(index) for index in range(agents.count())]
    assert names == ["Dana Reyes (me)", "Lee Wong", "Ana Petrova", "Sam Okoro"]


def test_that_the_same_figures_on_another_clock_are_another_time(qtbot: QtBot) -> None:
    request = a_request(qtbot)
    mine = request.callback_at
    zones = combo(request, "Time zone")
    zones.setCurrentIndex(zones.findText("the customer, Berlin"))
    zones.activated.emit(zones.currentIndex())
    assert mine - request.callback_at == timedelta(hours=6)


def test_that_the_clock_is_not_asked_for_where_all_are_the_same(qtbot: QtBot) -> None:
    request = a_request(qtbot, WRAP_UP)
    assert not combo(request, "Time zone").isVisible()


def test_that_the_time_on_the_other_clock_is_shown(qtbot: QtBot) -> None:
    request = a_request(qtbot)
    assert "Sun 20:00 · 5 d 9 h from now · Mon 2:00 for the customer, Berlin" in shown_texts(request)


def test_that_the_offset_is_that_of_the_day_chosen(qtbot: QtBot) -> None:
    """New York goes to summer time on 14 March 2027: the same 9:00 is another hour in UTC."""
    far = msgspec.structs.replace(REQUESTED, callback_at=datetime(2027, 3, 15, 13, 0, tzinfo=UTC))
    request = CallbackRequest()
    qtbot.addWidget(request)
    request.show_request(far, sample.PEOPLE, sample.DANA, datetime(2027, 3, 1, 12, 0, tzinfo=UTC))
    assert request.callback_at == datetime(2027, 3, 15, 13, 0, tzinfo=UTC)
    date = only(request, DateField)
    enter_day(date, date.date().addDays(-5))
    assert request.callback_at == datetime(2027, 3, 10, 14, 0, tzinfo=UTC)


def test_that_typed_text_stays_as_the_view_changes(qtbot: QtBot) -> None:
    request = a_request(qtbot)
    button(request, "in 2 h").click()
    chosen_time = request.callback_at
    request.show_request(
        REQUESTED, (*sample.PEOPLE, sample.PersonRef("kim", "Kim Ito")), sample.DANA, sample.NOW
    )
    assert request.callback_at == chosen_time
    assert request.agent_id == "lee"


def test_that_more_than_ninety_days_ahead_is_too_far(qtbot: QtBot) -> None:
    request = a_request(qtbot)
    assert request.acceptable
    date = only(request, DateField)
    enter_day(date, date.date().addDays(90))
    assert not request.acceptable
    assert "That is more than 90 days ahead." in shown_texts(request)


NEW_YORK_NIGHT = datetime(2026, 11, 1, 5, 20, tzinfo=UTC)
"""1:20 in New York, forty minutes before its clock is put back to 1:00."""


def a_request_at(qtbot: QtBot, now: datetime, **changes: object) -> CallbackRequest:
    request = CallbackRequest()
    qtbot.addWidget(request)
    asked = msgspec.structs.replace(REQUESTED, callback_at=now + timedelta(days=1), **changes)
    request.show_request(asked, sample.PEOPLE, sample.DANA, now)
    return request


def test_that_in_half_an_hour_is_so_on_the_night_on_which_the_clock_is_put_back(qtbot: QtBot) -> None:
    request = a_request_at(qtbot, NEW_YORK_NIGHT + timedelta(minutes=30))
    button(request, "in 30 min").click()
    assert request.callback_at == NEW_YORK_NIGHT + timedelta(minutes=60)
    assert any("after the clocks go back" in text for text in shown_texts(request))


def test_that_of_a_time_that_comes_twice_the_first_that_is_not_past_is_meant(qtbot: QtBot) -> None:
    request = a_request_at(qtbot, NEW_YORK_NIGHT)
    enter_day(only(request, DateField), QDate(2026, 11, 1))
    enter_time(only(request, TimeField), QTime(1, 45))
    assert request.callback_at == NEW_YORK_NIGHT + timedelta(minutes=25)
    assert any("before the clocks go back" in text for text in shown_texts(request))


def test_that_a_time_that_the_clock_skips_is_refused(qtbot: QtBot) -> None:
    request = a_request_at(qtbot, datetime(2027, 3, 10, 12, tzinfo=UTC))
    enter_day(only(request, DateField), QDate(2027, 3, 14))
    enter_time(only(request, TimeField), QTime(2, 30))
    assert not request.acceptable
    assert "The clocks change on that day and skip that time. Choose another." in shown_texts(request)


def test_that_tomorrow_is_the_same_time_over_a_clock_change(qtbot: QtBot) -> None:
    request = a_request_at(qtbot, datetime(2027, 3, 13, 17, tzinfo=UTC))
    button(request, "tomorrow").click()
    assert request.callback_at == datetime(2027, 3, 14, 16, tzinfo=UTC)


def test_that_a_clock_is_offered_that_will_differ_by_then(qtbot: QtBot) -> None:
    """New York and Bogot\u00e1 agree in winter and part in March."""
    request = a_request_at(
        qtbot, datetime(2027, 2, 20, 12, tzinfo=UTC), customer_timezones=("America/Bogota",)
    )
    zones = next(box for box in request.findChildren(QComboBox) if box.findData("America/Bogota") >= 0)
    zones.setCurrentIndex(zones.findData("America/Bogota"))
    zones.activated.emit(zones.currentIndex())
    enter_day(only(request, DateField), QDate(2027, 3, 20))
    enter_time(only(request, TimeField), QTime(9, 0))
    assert request.callback_at == datetime(2027, 3, 20, 14, tzinfo=UTC)


@pytest.mark.parametrize(("kind", "typed"), [(TimeField, "25:00"), (DateField, "31 feb")])
def test_that_unreadable_input_cannot_be_completed_and_shows_why(
    qtbot: QtBot, kind: type[TimeField | DateField], typed: str
) -> None:
    window = a_window(qtbot, at(REQUESTED))
    field = only(only(only(window, CompletionPicker), CallbackRequest), kind)
    type_over(field, typed)
    assert field.fault is not None
    assert fault_text(field.fault) in shown_texts(window)
    window.show_view(at(REQUESTED))
    assert not button(window, "Complete").isEnabled()
