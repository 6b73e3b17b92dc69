"""Fields for a time and a date that are typed as text, and parsed as a whole.

Qt's own fields parse each key against one section and guess the rest: 3pm became 3:35, and 31 Feb 31 March. These
fields accept any text, show how they understood it, and refuse the rest.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPoint, QRect, QSize, Qt, QTime, Signal
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from agent_desktop.model.moment_parsing import DateWords, MomentFault, UnreadableMoment, read_date, read_time
from ui.assets import ActionIcon
from ui.common.day_calendar import DayCalendar
from ui.common.painting import mirrored
from ui.texts import clock_form, date_form, plain_text
from ui.tokens import ColorToken

_STEP_MINUTES: Final = 5
_MINUTES_A_DAY: Final = 24 * 60
_WIDEST_TIME: Final = (20, 0)

translate = QCoreApplication.translate


def fault_text(fault: MomentFault) -> str:
    """Return what is wrong with a typed time or date, and which forms are accepted."""
    return {
        MomentFault.EMPTY: translate("Fields", "Enter a value."),
        MomentFault.NOT_A_TIME: translate("Fields", "Not a time. Write 15:30 or 3:30 pm."),
        MomentFault.NO_SUCH_TIME: translate("Fields", "There is no such time. Write 15:30 or 3:30 pm."),
        MomentFault.NOT_A_DATE: translate("Fields", "Not a date. Write 5 Dec, 2026-12-05 or Friday."),
        MomentFault.NO_SUCH_DAY: translate(
            "Fields", "There is no such day. Write 5 Dec, 2026-12-05 or Friday."
        ),
        MomentFault.WRONG_WEEKDAY: translate("Fields", "That date is another day of the week. Check both."),
        MomentFault.AMBIGUOUS: translate("Fields", "Day or month first? Write 5 Dec or 2026-12-05."),
    }[fault]


def date_words(locale: QLocale) -> DateWords:
    """Return the names of months and days in ``locale``, and the order of its short date."""
    forms = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
    months = {
        _name(name(month, form)): month
        for month in range(1, 13)
        for form in forms
        for name in (locale.monthName, locale.standaloneMonthName)
    }
    weekdays = {_name(locale.dayName(day, form)): day for day in range(1, 8) for form in forms}
    days = {
        _name(translate("Fields", "today")): 0,
        _name(translate("Fields", "tomorrow")): 1,
    }
    order = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return DateWords(months, weekdays, days, day_first=order.find("d") < order.find("M"))


def _name(text: str) -> str:
    return text.casefold().replace(".", "")


class MomentField(QLineEdit):
    """A line with one value that knows whether its text can be parsed.

    While the text cannot be parsed the last value stays, and ``fault`` is the reason; the frame shows it once the
    keyboard leaves the field.
    """

    edited = Signal()
    """The text was changed by hand, and may be unreadable."""
    settled = Signal()
    """A value entered by hand is complete: the keyboard has left the field, or a key or the calendar has set it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fault: MomentFault | None = None
        self.textEdited.connect(self._on_typed)
        self.editingFinished.connect(self._on_finished)

    @property
    def fault(self) -> MomentFault | None:
        """Why the text cannot be parsed; None when it can."""
        return self._fault

    def minimumSizeHint(self) -> QSize:
        """Leave room for the widest value, in any font."""
        least, metrics = super().minimumSizeHint(), self.fontMetrics()
        beside = least.width() - metrics.maxWidth()  # Qt leaves room for one letter, the frame and the icon.
        return QSize(metrics.horizontalAdvance(self._widest()) + beside, least.height())

    def _widest(self) -> str:
        """Return the widest text of any value."""
        raise NotImplementedError

    def show_wrong(self, *, wrong: bool) -> None:
        """Colour the frame, and describe the fault for screen readers."""
        self.setAccessibleDescription(fault_text(self._fault) if self._fault is not None else "")
        if bool(self.property("wrong")) is not wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys; all other keys are text."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is None or not plain:
            super().keyPressEvent(event)
            return
        place = self.cursorPosition()
        self._step(step)
        self.setCursorPosition(min(place, len(self.text())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a value that changes under the pointer is noticed too late."""
        event.ignore()

    def _on_typed(self, text: str) -> None:
        try:
            self._take(text)
            self._fault = None
        except UnreadableMoment as error:
            self._fault = error.fault
        self.show_wrong(wrong=False)
        self.edited.emit()

    def _on_finished(self) -> None:
        was_typed = self.isModified()
        if self._fault is None:
            self._write()
        self.setModified(False)
        self.show_wrong(wrong=self._fault is not None)
        if was_typed and self._fault is None:
            self.settled.emit()

    def _set_by_hand(self) -> None:
        """Emit that a value was entered in one step."""
        self.edited.emit()
        self.settled.emit()

    def _shown(self) -> None:
        """Show the value, which is always readable."""
        self._fault = None
        self._write()
        self.show_wrong(wrong=False)

    def show_again(self) -> None:
        """Write the value in the language in use, unless something is being typed."""
        self.setLocale(QLocale())
        if self._fault is None and not self.isModified():
            self._write()

    def _take(self, text: str) -> None:
        """Set the value to the meaning of ``text``."""
        raise NotImplementedError

    def _write(self) -> None:
        """Write the value in its standard form."""
        raise NotImplementedError

    def _step(self, by: int) -> None:
        raise NotImplementedError


class TimeField(MomentField):
    """A time of day, written 9:05, 15:30 or 3:30 PM. Up and Down step the hour, or the minutes when the cursor is after the colon."""

    timeChanged = Signal(QTime)  # noqa: N815 - named as in QTimeEdit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = QTime(0, 0)
        self._shown()

    def time(self) -> QTime:
        """Return the last time that could be parsed."""
        return self._value

    def setTime(self, time: QTime) -> None:
        """Show ``time``."""
        self._set(time)
        self._shown()

    def _set(self, time: QTime) -> None:
        changed = time != self._value
        self._value = time
        if changed:
            self.timeChanged.emit(time)

    def _take(self, text: str) -> None:
        locale = self.locale()
        markers = frozenset({locale.amText()}), frozenset({locale.pmText()})
        minutes = read_time(text, am=markers[0], pm=markers[1])
        self._set(QTime(minutes // 60, minutes % 60))

    def _write(self) -> None:
        self.setText(clock_form.written(self._value.hour(), self._value.minute()))

    def _step(self, by: int) -> None:
        in_hour = self.cursorPosition() <= self.text().find(":")
        minutes = self._value.hour() * 60 + self._value.minute()
        if in_hour:
            minutes += 60 * by
        else:
            over = minutes % _STEP_MINUTES
            minutes += (_STEP_MINUTES - over) if by > 0 else -(over or _STEP_MINUTES)
        minutes %= _MINUTES_A_DAY
        self.setTime(QTime(minutes // 60, minutes % 60))
        self._set_by_hand()

    def _widest(self) -> str:
        return clock_form.written(*_WIDEST_TIME)


class DateField(MomentField):
    """A calendar day: Mon Nov 23 or Mo. 23. Nov., with its year if that is not the current one.

    Up and Down step by days, Page Up and Page Down by months. Alt+Down, F4 and the icon open the calendar.
    """

    dateChanged = Signal(QDate)  # noqa: N815 - named as in QDateEdit

    def __init__(self, parent: QWidget | None = None, *, always_year: bool = False) -> None:
        super().__init__(parent)
        self._today = QDate.currentDate()
        self._value = self._today
        self._always_year = always_year
        self._words: tuple[QLocale, DateWords] | None = None
        self._popup: QFrame | None = None
        self._calendar: DayCalendar | None = None
        self._open = QAction(self)
        self._open.setToolTip(plain_text.tip(self.tr("Open the calendar")))
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        ActionIcon(self._open, "calendar", ColorToken.MUTED)
        self._shown()

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the button of its calendar after it."""
        super().setAccessibleName(name)
        self._name_calendar()

    def _name_calendar(self) -> None:
        """Name the button by field and day: a list of dates contains many of them."""
        parts = (self.tr("Open the calendar"), self.accessibleName(), self._written())
        self._open.setText(", ".join(part for part in parts if part))

    def date(self) -> QDate:
        """Return the last day that could be parsed."""
        return self._value

    def setDate(self, date: QDate) -> None:
        """Show ``date``."""
        self._set(date)
        self._shown()

    def show_today(self, today: QDate) -> None:
        """Set the current day."""
        if today != self._today:
            self._today = today
            if self._fault is None and not self.isModified():
                self._write()

    def calendarWidget(self) -> QCalendarWidget:
        """Return the calendar, which is created on first use."""
        if self._calendar is None:
            self._popup = QFrame(self, Qt.WindowType.Popup)
            self._calendar = DayCalendar(self._popup)
            inside = QVBoxLayout(self._popup)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(self._calendar)
            self._calendar.setLocale(self.locale())
            self._calendar.clicked.connect(self._on_picked)
            self._calendar.activated.connect(self._on_picked)
        return self._calendar

    def open_calendar(self) -> None:
        """Open the calendar below the field, or above it near the bottom of the screen."""
        calendar = self.calendarWidget()
        popup = self._popup
        if popup is None:
            return
        calendar.setSelectedDate(self._value)
        popup.adjustSize()
        start = mirrored(self, QRect(QPoint(), popup.size())).left()
        at = self.mapToGlobal(QPoint(start, self.height()))
        free = self.screen().availableGeometry()
        if at.y() + popup.height() > free.bottom():
            at = self.mapToGlobal(QPoint(start, -popup.height()))
        left = max(free.left(), min(at.x(), free.right() - popup.width()))
        popup.move(left, max(free.top(), at.y()))
        popup.show()
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar, or step by months; other keys go to the line."""
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        months = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}.get(key)
        if (key is Qt.Key.Key_F4 and not alt) or (key is Qt.Key.Key_Down and alt):
            self.open_calendar()
        elif months is not None:
            self.setDate(self._value.addMonths(months))
            self._set_by_hand()
        else:
            super().keyPressEvent(event)

    def _on_picked(self, date: QDate) -> None:
        if self._popup is not None:
            self._popup.close()
        self.setDate(date)
        self._set_by_hand()
        self.setFocus()

    def _set(self, date: QDate) -> None:
        changed = date != self._value
        self._value = date
        if changed:
            self.dateChanged.emit(date)

    def _take(self, text: str) -> None:
        locale = self.locale()
        if self._words is None or self._words[0] != locale:
            self._words = locale, date_words(locale)
        today = date(self._today.year(), self._today.month(), self._today.day())
        day = read_date(text, today, self._words[1])
        self._set(QDate(day.year, day.month, day.day))

    def _write(self) -> None:
        self.setText(self._written())
        self._name_calendar()

    def _written(self) -> str:
        with_year = self._always_year or self._value.year() != self._today.year()
        return date_form.short(self._value, self.locale(), year=with_year, weekday=True)

    def _step(self, by: int) -> None:
        self.setDate(self._value.addDays(by))
        self._set_by_hand()

    def _widest(self) -> str:
        short, locale, width = (
            QLocale.FormatType.ShortFormat,
            self.locale(),
            self.fontMetrics().horizontalAdvance,
        )
        day = max((locale.dayName(day, short) for day in range(1, 8)), key=width)
        months = (QDate(2028, month, 28) for month in range(1, 13))
        written = max((date_form.short(month, locale, year=True) for month in months), key=width)
        return f"{day} {written}"
