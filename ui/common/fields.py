"""Qt's own fields with what they lack under our style, and with typing that means what was typed.

Qt reads each key against the sections of a date or a time alone, and drops what does not fit there: 12 typed into the
hour of 9:15 became 19:15. Here what is typed is read as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QTimeEdit,
    QWidget,
)

from ui.common.day_calendar import give_calendar

_AT_START: Final = 9
_DIGITS: Final = "0123456789"
_CLOCK_MARKS: Final = ":."
_HOURS: Final = 24
_MINUTES: Final = 60
_MONTHS: Final = range(1, 13)
_YEAR_FIGURES: Final = 4
_DAY_FIGURES: Final = 2
_PARTS: Final = re.compile(r"[0-9]+|[^\W\d_]+")
_CLEAN: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_Section = QDateTimeEdit.Section


def pad(field: QAbstractSpinBox) -> None:
    """Keep the text of a spin box away from its border.

    Under a style sheet Qt 6.11 gives the line inside a spin box no room at its left, whatever the padding says.
    """
    line = field.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(_AT_START, 0, 0, 0)


class TimeField(QTimeEdit):
    """A time of the day: 9:05, 15:30.

    Digits fill the hour from its first one and go on into the minutes: 1530, 15:30 and 930 are read as written,
    wherever in the hour the cursor stands and whatever is selected. With the cursor in the minutes they fill those.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self.setDisplayFormat("H:mm")
        pad(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read digits and the colon; everything else is Qt's."""
        key = _printed(event)
        if key and key in _DIGITS:
            self._type(key)
        elif key and key in _CLOCK_MARKS:
            self._go_on()
        else:
            self._typed = ""
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin anew where the cursor is put."""
        self._typed = ""
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin anew."""
        self._typed = ""
        super().focusInEvent(event)

    def _type(self, digit: str) -> None:
        in_hour = self.currentSection() is not _Section.MinuteSection or self._all_selected()
        section, beyond = (_Section.HourSection, _HOURS) if in_hour else (_Section.MinuteSection, _MINUTES)
        typed = self._typed + digit
        value = int(typed)
        if value >= beyond:  # There is no such hour: better no change than another time.
            return
        now = self.time()
        self.setTime(QTime(value, now.minute()) if in_hour else QTime(now.hour(), value))
        full = len(typed) > 1 or value * 10 >= beyond
        self._typed = "" if full else typed
        self.setSelectedSection(_Section.MinuteSection if full else section)

    def _go_on(self) -> None:
        self._typed = ""
        self.setSelectedSection(_Section.MinuteSection)

    def _all_selected(self) -> bool:
        line = self.lineEdit()
        return bool(line.text()) and line.selectedText() == line.text()


class DateField(QDateEdit):
    """A day of a calendar: Mon 23 Nov, and with its year where that is not the present one.

    Up and Down go on over the end of a month and of a year. A date is typed with or without its year; without, it is
    the next such day. Alt+Down and F4 open the calendar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._today = QDate.currentDate()
        give_calendar(self)
        self._show_year()
        self.dateChanged.connect(self._show_year)

    def show_today(self, today: QDate) -> None:
        """Take ``today`` for the present day."""
        if today != self._today:
            self._today = today
            self._show_year()

    def setDate(self, date: QDate) -> None:
        """Show ``date``, with its year if need be even while signals are blocked."""
        super().setDate(date)
        self._show_year()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """There is always a day before and a day after."""
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    def stepBy(self, steps: int) -> None:
        """Go on by days; by months or years where the cursor stands in those."""
        self._typed = ""
        section, shown = self.currentSection(), self.date()
        match section:
            case _Section.MonthSection:
                self.setDate(shown.addMonths(steps))
            case _Section.YearSection:
                self.setDate(shown.addYears(steps))
            case _:
                section = _Section.DaySection
                self.setDate(shown.addDays(steps))
        self.setSelectedSection(section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read a date as it is typed; everything else is Qt's."""
        key = _printed(event)
        if not key:
            self._typed = ""
            super().keyPressEvent(event)
            return
        self._typed += key
        day = day_typed(self._typed, self.date(), self._today, self.locale())
        if day is not None:
            self.setDate(day)
            self.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin anew."""
        self._typed = ""
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin anew."""
        self._typed = ""
        super().focusInEvent(event)

    def _show_year(self) -> None:
        wanted = "ddd d MMM" if self.date().year() == self._today.year() else "ddd d MMM yyyy"
        if wanted != self.displayFormat():
            self.setDisplayFormat(wanted)


def day_typed(typed: str, shown: QDate, today: QDate, locale: QLocale) -> QDate | None:
    """Return the day that ``typed`` means so far; ``None`` while it means none.

    Day and month may be written in figures, in the order of ``locale``; a month also by the first letters of its name.
    What is not typed yet is taken from ``shown``. With a month and no year it is the next such day from ``today`` on.
    """
    day = month = year = None
    small: list[int] = []
    for part in _PARTS.findall(typed):
        if not part[0].isascii() or not part[0].isdigit():
            month = _month_named(part, locale)
            if month is None:
                return None
        elif len(part) <= _DAY_FIGURES:
            small.append(int(part))
        elif len(part) == _YEAR_FIGURES:
            year = int(part)
        else:
            return None
    if len(small) > (2 if month is None else 1):
        return None
    if len(small) == 2:
        day, month = small if _day_first(small, locale) else reversed(small)
    elif small:
        day = small[0]
    if day is None and month is None:
        return None
    return _composed(day, month, year, shown, today)


def _composed(
    day: int | None, month: int | None, year: int | None, shown: QDate, today: QDate
) -> QDate | None:
    if day is None:
        wanted = month if month is not None else shown.month()
        day = min(shown.day(), QDate(year or shown.year(), wanted, 1).daysInMonth())
    if month is None:
        return _valid(QDate(year or shown.year(), shown.month(), day))
    if year is not None:
        return _valid(QDate(year, month, day))
    this = QDate(today.year(), month, day)
    return _valid(this if this.isValid() and this >= today else QDate(today.year() + 1, month, day))


def _valid(day: QDate) -> QDate | None:
    return day if day.isValid() else None


def _day_first(figures: Sequence[int], locale: QLocale) -> bool:
    first, second = figures
    if first in _MONTHS and second in _MONTHS:
        order = locale.dateFormat(QLocale.FormatType.ShortFormat)
        return order.find("d") < order.find("M")
    return first not in _MONTHS


def _month_named(start: str, locale: QLocale) -> int | None:
    wanted = start.casefold()
    return next(
        (
            month
            for month in _MONTHS
            for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
            if locale.monthName(month, form).casefold().startswith(wanted)
        ),
        None,
    )


def _printed(event: QKeyEvent) -> str:
    """Return what the key writes; nothing for keys that do something."""
    if event.modifiers() & ~_CLEAN:
        return ""
    text = event.text()
    return text if text and text.isprintable() else ""
