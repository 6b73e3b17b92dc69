"""What is typed into a time or a date is read as a whole, shown as it was understood, or refused."""

import re

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt, QTime
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from agent_desktop.model.moment_parsing import MomentFault
from tests.support.typed import type_over
from ui.common.fields import DateField, TimeField, date_words, fault_text
from ui.theme import RESOURCES, color
from ui.tokens import ColorToken

K = Qt.Key
US = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
GB = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
DE = QLocale(QLocale.Language.German, QLocale.Country.Germany)
NOVEMBER_22 = QDate(2026, 11, 22)
NOVEMBER_23 = QDate(2026, 11, 23)


def a_time(qtbot: QtBot, hour: int, minute: int) -> TimeField:
    field = TimeField()
    qtbot.addWidget(field)
    field.setTime(QTime(hour, minute))
    field.resize(120, 36)
    field.show()
    return field


def a_date(qtbot: QtBot, shown: QDate = NOVEMBER_23, locale: QLocale = US) -> DateField:
    field = DateField()
    qtbot.addWidget(field)
    field.setLocale(locale)
    field.show_today(NOVEMBER_22)
    field.setDate(shown)
    field.resize(190, 36)
    field.show()
    return field


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("3pm", "15:00"),
        ("1530", "15:30"),
        ("930", "9:30"),
        ("10.30", "10:30"),
        ("0:05", "0:05"),
        ("12", "12:00"),
    ],
)
def test_that_a_typed_time_is_read_as_a_whole(qtbot: QtBot, keys: str, shown: str) -> None:
    field = a_time(qtbot, 9, 15)
    type_over(field, keys)
    assert field.fault is None
    QTest.keyClick(field, K.Key_Return)
    assert field.text() == shown
    assert field.time().toString("H:mm") == shown


@pytest.mark.parametrize("keys", ["25:00", "9:75", "13pm", "soon"])
def test_that_no_other_time_is_made_of_one_that_does_not_exist(qtbot: QtBot, keys: str) -> None:
    field = a_time(qtbot, 9, 15)
    type_over(field, keys)
    assert field.fault is not None
    QTest.keyClick(field, K.Key_Return)
    assert field.text() == keys
    assert field.property("wrong") is True
    assert field.accessibleDescription() == fault_text(field.fault)


def test_that_a_time_that_can_be_read_again_is_no_longer_marked(qtbot: QtBot) -> None:
    field = a_time(qtbot, 9, 15)
    type_over(field, "25:00")
    QTest.keyClick(field, K.Key_Return)
    type_over(field, "15:00")
    assert (field.fault, field.property("wrong"), field.accessibleDescription()) == (None, False, "")


def test_that_one_figure_of_a_time_can_be_replaced(qtbot: QtBot) -> None:
    field = a_time(qtbot, 9, 15)
    field.setCursorPosition(3)
    QTest.keyClick(field, K.Key_Backspace)
    QTest.keyClicks(field, "4")
    assert field.time() == QTime(9, 45)


def test_that_arrows_step_the_hour_and_behind_the_colon_the_minutes(qtbot: QtBot) -> None:
    field = a_time(qtbot, 23, 12)
    QTest.keyClick(field, K.Key_Home)
    QTest.keyClick(field, K.Key_Up)
    assert field.time() == QTime(0, 12)
    QTest.keyClick(field, K.Key_End)
    QTest.keyClick(field, K.Key_Up)
    assert field.time() == QTime(0, 15)
    QTest.keyClick(field, K.Key_Down)
    assert field.time() == QTime(0, 10)


@pytest.mark.parametrize(
    ("locale", "typed", "day"),
    [
        (US, "15 Jan", QDate(2027, 1, 15)),
        (US, "january 15", QDate(2027, 1, 15)),
        (US, "12/1", QDate(2026, 12, 1)),
        (GB, "1/12", QDate(2026, 12, 1)),
        (DE, "1.12.", QDate(2026, 12, 1)),
        (DE, "1. Dez", QDate(2026, 12, 1)),
        (DE, "Mo 23 M\u00e4rz 2026", QDate(2026, 3, 23)),
        (US, "2026-12-01", QDate(2026, 12, 1)),
        (US, "25", QDate(2026, 11, 25)),
        (US, "fri", QDate(2026, 11, 27)),
        (US, "tomorrow", NOVEMBER_23),
    ],
)
def test_that_a_typed_date_is_the_date(qtbot: QtBot, locale: QLocale, typed: str, day: QDate) -> None:
    field = a_date(qtbot, QDate(2027, 5, 5), locale)
    type_over(field, typed)
    assert (field.fault, field.date()) == (None, day)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("31 feb", MomentFault.NO_SUCH_DAY),
        ("5 12", MomentFault.AMBIGUOUS),
        ("Tue 23 Nov", MomentFault.WRONG_WEEKDAY),
        ("soon", MomentFault.NOT_A_DATE),
    ],
)
def test_that_a_date_with_no_one_meaning_is_refused_and_the_last_one_stays(
    qtbot: QtBot, typed: str, fault: MomentFault
) -> None:
    field = a_date(qtbot)
    type_over(field, typed)
    assert field.fault is fault
    QTest.keyClick(field, K.Key_Return)
    assert (field.text(), field.property("wrong")) == (typed, True)


@pytest.mark.parametrize(
    "locale", [US, GB, DE, QLocale(QLocale.Language.French), QLocale(QLocale.Language.Spanish)]
)
def test_that_the_text_of_a_field_can_be_typed_again(qtbot: QtBot, locale: QLocale) -> None:
    for day in (NOVEMBER_23, QDate(2027, 3, 1), QDate(2026, 12, 31)):
        field = a_date(qtbot, day, locale)
        shown = field.text()
        field.setDate(QDate(2028, 7, 7))
        type_over(field, shown)
        assert (field.fault, field.date()) == (None, day), shown


def test_that_the_names_of_a_locale_are_distinct() -> None:
    for locale in (US, DE, QLocale(QLocale.Language.Portuguese), QLocale(QLocale.Language.Arabic)):
        words = date_words(locale)
        assert set(words.months.values()) == set(range(1, 13))
        assert set(words.weekdays.values()) == set(range(1, 8))


def test_that_the_keyboard_steps_over_the_end_of_a_year(qtbot: QtBot) -> None:
    field = a_date(qtbot, QDate(2026, 12, 31))
    QTest.keyClick(field, K.Key_Up)
    assert field.date() == QDate(2027, 1, 1)
    QTest.keyClick(field, K.Key_Down)
    assert field.date() == QDate(2026, 12, 31)
    QTest.keyClick(field, K.Key_PageUp)
    QTest.keyClick(field, K.Key_PageUp)
    assert field.date() == QDate(2027, 2, 28)


def test_that_another_year_is_shown_and_this_one_is_not(qtbot: QtBot) -> None:
    field = a_date(qtbot)
    assert field.text() == "Mon Nov 23"
    field.setDate(QDate(2027, 1, 15))
    assert field.text() == "Fri Jan 15, 2027"
    field.show_today(QDate(2027, 1, 2))
    assert field.text() == "Fri Jan 15"


def test_that_a_value_is_announced_once_it_is_complete(qtbot: QtBot) -> None:
    field = a_date(qtbot)
    settled: list[QDate] = []
    field.settled.connect(lambda: settled.append(field.date()))
    type_over(field, "25 Dec")
    assert settled == []
    QTest.keyClick(field, K.Key_Return)
    QTest.keyClick(field, K.Key_Up)
    assert settled == [QDate(2026, 12, 25), QDate(2026, 12, 26)]


@pytest.mark.parametrize(
    ("key", "held"),
    [(K.Key_Down, Qt.KeyboardModifier.AltModifier), (K.Key_F4, Qt.KeyboardModifier.NoModifier)],
)
def test_that_the_keyboard_opens_the_calendar_and_picks_a_day(
    qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    field = a_date(qtbot)
    QTest.keyClick(field, key, held)
    calendar = field.calendarWidget()
    qtbot.waitUntil(calendar.isVisible)
    days = calendar.findChild(QTableView)
    assert days is not None
    QTest.keyClick(days, K.Key_Right)
    QTest.keyClick(days, K.Key_Return)
    qtbot.waitUntil(lambda: not calendar.isVisible())
    assert field.date() == QDate(2026, 11, 24)
    assert QApplication.activePopupWidget() is None


def calendar_of(field: DateField) -> QCalendarWidget:
    """Return the calendar that opens under ``field``."""
    calendar = field.calendarWidget()
    calendar.setSelectedDate(QDate(2026, 11, 23))
    calendar.resize(calendar.sizeHint())
    return calendar


@pytest.mark.parametrize("factor", [0.75, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", [QLocale.Language.English, QLocale.Language.German])
def test_that_each_day_of_a_calendar_is_written_out(
    qtbot: QtBot, qapp: QApplication, factor: float, language: QLocale.Language
) -> None:
    """Each of the thirty days has another figure, so no two of them look alike; two ellipses would."""
    other = QFont(qapp.font())
    other.setPointSizeF(other.pointSizeF() * factor)
    qapp.setFont(other)
    field = a_date(qtbot)
    field.setLocale(QLocale(language))
    field.calendarWidget().setLocale(QLocale(language))
    calendar = calendar_of(field)
    days = calendar.findChild(QTableView)
    assert days is not None
    assert len(set(drawn_days(calendar, days))) == 30
    names = [days.model().index(0, column).data() for column in range(7)]
    metrics = QFontMetrics(days.font())
    assert max(map(metrics.horizontalAdvance, names)) < min(map(days.columnWidth, range(7)))


def drawn_days(calendar: QCalendarWidget, days: QTableView) -> list[bytes]:
    """Return the middle of each cell of November, as it is drawn."""
    picture = calendar.grab().toImage()
    wide, high = min(map(days.columnWidth, range(7))) - 4, min(map(days.rowHeight, range(1, 7))) - 4
    found: list[bytes] = []
    for row in range(1, 7):
        for column in range(7):
            figures = int(days.model().index(row, column).data())
            begun = row > 1 or figures < 8
            ended = row > 4 and figures < 15
            if begun and not ended:
                middle = days.visualRect(days.model().index(row, column)).center()
                corner = days.viewport().mapTo(calendar, middle) - QPoint(wide // 2, high // 2)
                cell = picture.copy(corner.x(), corner.y(), wide, high)
                found.append(bytes(cell.constBits()))
    assert len(found) == 30
    return found


def test_that_a_day_of_another_month_is_quieter_and_no_weekend_is_red(qtbot: QtBot) -> None:
    field = a_date(qtbot)
    calendar = calendar_of(field)
    drawn = calendar.grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())}
    assert {
        color(ColorToken.TEXT).name(),
        color(ColorToken.MUTED).name(),
        color(ColorToken.ACCENT).name(),
    } <= colours
    assert "#ff0000" not in colours


def test_that_a_screen_reader_names_the_parts_of_a_calendar(qtbot: QtBot) -> None:
    field = a_date(qtbot)
    calendar = field.calendarWidget()
    names = [button.accessibleName() for button in calendar.findChildren(QToolButton)]
    assert {"Previous month", "Next month"} <= set(names)
    assert calendar.accessibleName() == "Calendar"


def test_that_no_field_guesses_as_those_of_qt_do() -> None:
    """Qt's fields of dates and times read each key against one section, and make another time of what does not fit."""
    guessing = [
        str(file)
        for file in (RESOURCES.parent / "ui").rglob("*.py")
        if re.search(
            r"\bQ(Date|Time|DateTime)Edit\b", file.read_text(encoding="utf-8").partition('"""\n\n')[2]
        )
        and file.name != "fields.py"
    ]
    assert guessing == []
