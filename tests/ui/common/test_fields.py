"""What is typed into a time or a date is what it then says, however the field was entered."""

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt, QTime
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDateEdit,
    QDateTimeEdit,
    QTableView,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from ui.common.day_calendar import give_calendar
from ui.common.fields import DateField, TimeField, day_typed
from ui.theme import RESOURCES, color
from ui.tokens import Token

K = Qt.Key
US = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
GB = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
NOVEMBER_22 = QDate(2026, 11, 22)
NOVEMBER_23 = QDate(2026, 11, 23)


def a_time(qtbot: QtBot, hour: int, minute: int) -> TimeField:
    field = TimeField()
    qtbot.addWidget(field)
    field.setTime(QTime(hour, minute))
    field.resize(120, 36)
    field.show()
    return field


def a_date(qtbot: QtBot, shown: QDate = NOVEMBER_23) -> DateField:
    field = DateField()
    qtbot.addWidget(field)
    field.show_today(NOVEMBER_22)
    field.setDate(shown)
    field.resize(190, 36)
    field.show()
    return field


def over(field: TimeField, letter: int) -> QPoint:
    """Return where the middle of the ``letter``th letter stands."""
    line = field.lineEdit()
    line.setCursorPosition(letter)
    left = line.cursorRect().center()
    line.setCursorPosition(letter + 1)
    right = line.cursorRect().center()
    return (left + right) / 2


@pytest.mark.parametrize(
    ("shown", "keys", "said"),
    [
        ((23, 20), "03:00", "3:00"),
        ((23, 30), "1530", "15:30"),
        ((23, 30), "0915", "9:15"),
        ((23, 30), "930", "9:30"),
        ((9, 15), "12", "12:15"),
        ((9, 15), "10.30", "10:30"),
        ((9, 15), "0:05", "0:05"),
        ((9, 15), "1:15", "1:15"),
        ((9, 15), "25", "2:15"),
    ],
)
def test_that_a_time_typed_over_all_is_the_time(
    qtbot: QtBot, shown: tuple[int, int], keys: str, said: str
) -> None:
    field = a_time(qtbot, *shown)
    QTest.keyClick(field, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, keys)
    assert field.text() == said
    assert field.time().toString("H:mm") == said


@pytest.mark.parametrize("letter", [0, 1])
def test_that_a_click_into_the_hour_lets_another_be_typed(qtbot: QtBot, letter: int) -> None:
    field = a_time(qtbot, 23, 15)
    QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=over(field, letter))
    QTest.keyClicks(field, "12")
    assert field.time() == QTime(12, 15)


def test_that_a_click_into_a_one_figure_hour_lets_another_be_typed(qtbot: QtBot) -> None:
    field = a_time(qtbot, 9, 15)
    QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=over(field, 0))
    QTest.keyClicks(field, "12")
    assert field.time() == QTime(12, 15)


def test_that_a_click_into_the_minutes_lets_others_be_typed(qtbot: QtBot) -> None:
    field = a_time(qtbot, 9, 15)
    QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=over(field, 3))
    QTest.keyClicks(field, "05")
    assert field.time() == QTime(9, 5)
    QTest.keyClicks(field, "45")
    assert field.time() == QTime(9, 45)


def test_that_a_double_click_into_the_hour_lets_another_be_typed(qtbot: QtBot) -> None:
    field = a_time(qtbot, 23, 30)
    QTest.mouseDClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=over(field, 0))
    QTest.keyClicks(field, "11")
    assert field.time() == QTime(11, 30)


def test_that_home_begins_with_the_hour(qtbot: QtBot) -> None:
    field = a_time(qtbot, 23, 30)
    QTest.keyClick(field, K.Key_Home)
    QTest.keyClicks(field, "09")
    assert field.time() == QTime(9, 30)


def test_that_arrows_still_step_a_time(qtbot: QtBot) -> None:
    field = a_time(qtbot, 9, 15)
    QTest.keyClick(field, K.Key_Home)
    QTest.keyClick(field, K.Key_Up)
    assert field.time() == QTime(10, 15)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15 Jan", QDate(2027, 1, 15)),
        ("15 jan 2028", QDate(2028, 1, 15)),
        ("january 15", QDate(2027, 1, 15)),
        ("24 Nov", QDate(2026, 11, 24)),
        ("22 Nov", QDate(2026, 11, 22)),
        ("21 Nov", QDate(2027, 11, 21)),
        ("31 Dec", QDate(2026, 12, 31)),
        ("25", QDate(2026, 11, 25)),
        ("Dec", QDate(2026, 12, 23)),
        ("1/15", QDate(2027, 1, 15)),
        ("15.1.", QDate(2027, 1, 15)),
        ("12/1/2026", QDate(2026, 12, 1)),
    ],
)
def test_that_a_date_typed_is_the_date(qtbot: QtBot, typed: str, day: QDate) -> None:
    field = a_date(qtbot)
    field.setLocale(US)
    QTest.keyClick(field, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, typed)
    assert field.date() == day


@pytest.mark.parametrize("typed", ["31", "Mon", "31 Nov", "1 2 3", "15 Jan 20275", ""])
def test_that_what_is_no_day_is_not_taken_for_one(typed: str) -> None:
    assert day_typed(typed, QDate(2026, 11, 23), NOVEMBER_22, US) is None


def test_that_figures_stand_in_the_order_of_the_country() -> None:
    assert day_typed("1/12", QDate(2026, 11, 23), NOVEMBER_22, GB) == QDate(2026, 12, 1)
    assert day_typed("12/1", QDate(2026, 11, 23), NOVEMBER_22, US) == QDate(2026, 12, 1)


def test_that_the_keyboard_steps_over_the_end_of_a_year(qtbot: QtBot) -> None:
    field = a_date(qtbot, QDate(2026, 12, 31))
    QTest.keyClick(field, K.Key_Home)
    QTest.keyClick(field, K.Key_Up)
    assert field.date() == QDate(2027, 1, 1)
    QTest.keyClick(field, K.Key_Down)
    assert field.date() == QDate(2026, 12, 31)
    field.setSelectedSection(DateField.Section.MonthSection)
    QTest.keyClick(field, K.Key_Up)
    QTest.keyClick(field, K.Key_Up)
    assert field.date() == QDate(2027, 2, 28)


def test_that_another_year_is_shown_and_this_one_is_not(qtbot: QtBot) -> None:
    field = a_date(qtbot)
    assert field.text() == "Mon 23 Nov"
    field.blockSignals(True)
    field.setDate(QDate(2027, 1, 15))
    field.blockSignals(False)
    assert field.text() == "Fri 15 Jan 2027"
    field.show_today(QDate(2027, 1, 2))
    assert field.text() == "Fri 15 Jan"


@pytest.mark.parametrize(
    ("key", "held"),
    [(K.Key_Down, Qt.KeyboardModifier.AltModifier), (K.Key_F4, Qt.KeyboardModifier.NoModifier)],
)
def test_that_the_keyboard_opens_the_calendar(qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    field = a_date(qtbot)
    QTest.keyClick(field, key, held)
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in field.findChildren(QCalendarWidget)), timeout=20_000
    )
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def calendar_of(field: QDateTimeEdit) -> QCalendarWidget:
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
    calendar = calendar_of(a_date(qtbot))
    drawn = calendar.grab().toImage()
    colours = {drawn.pixelColor(x, y).name() for x in range(drawn.width()) for y in range(drawn.height())}
    assert {color(Token.TEXT).name(), color(Token.MUTED).name(), color(Token.ACCENT).name()} <= colours
    assert "#ff0000" not in colours


@pytest.mark.parametrize("kind", [QDateEdit, QDateTimeEdit])
@pytest.mark.parametrize(
    ("key", "held"),
    [(K.Key_Down, Qt.KeyboardModifier.AltModifier), (K.Key_F4, Qt.KeyboardModifier.NoModifier)],
)
def test_that_the_keyboard_opens_the_calendar_of_any_field(
    qtbot: QtBot, kind: type[QDateTimeEdit], key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    field = kind()
    qtbot.addWidget(field)
    give_calendar(field)
    field.show()
    QTest.keyClick(field, key, held)
    qtbot.waitUntil(lambda: field.calendarWidget().isVisible(), timeout=20_000)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_that_a_screen_reader_names_the_parts_of_a_calendar(qtbot: QtBot) -> None:
    calendar = a_date(qtbot).calendarWidget()
    names = [button.accessibleName() for button in calendar.findChildren(QToolButton)]
    assert {"Previous month", "Next month"} <= set(names)
    assert calendar.accessibleName() == "Calendar"


def test_that_no_date_field_has_the_calendar_that_qt_makes() -> None:
    """Every field of a date takes ours, which has room for its figures and opens by the keyboard."""
    made = [
        str(file)
        for file in (RESOURCES.parent / "ui").rglob("*.py")
        if "setCalendarPopup" in file.read_text(encoding="utf-8") and file.name != "day_calendar.py"
    ]
    assert made == []
