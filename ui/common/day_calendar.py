"""The calendar of a date field: Qt's own, in our colours, and as wide as its digits need."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from ui.assets import icon
from ui.theme import INSIDE, RESTYLED, STEP, color
from ui.tokens import ColorToken

_DAYS: Final = tuple(Qt.DayOfWeek)
_ROWS: Final = 7
"""The names of the days, and six weeks."""
_DAYS_OF_A_WEEK: Final = 7


class DayCalendar(QCalendarWidget):
    """A calendar of one month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setAccessibleName(self.tr("Calendar"))
        self.setContentsMargins(1, 1, 1, 1)  # For the frame.
        self._buttons = {
            "chevron-left": self.findChild(QToolButton, "qt_calendar_prevmonth"),
            "chevron-right": self.findChild(QToolButton, "qt_calendar_nextmonth"),
        }
        for name, said in (
            ("qt_calendar_prevmonth", self.tr("Previous month")),
            ("qt_calendar_nextmonth", self.tr("Next month")),
            ("qt_calendar_monthbutton", self.tr("Month")),
            ("qt_calendar_yearbutton", self.tr("Year")),
        ):
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setAccessibleDescription(said)
                if button in self._buttons.values():
                    button.setAccessibleName(said)
        days = self.findChild(QTableView)
        if days is not None:
            days.setAccessibleName(self.tr("Days"))
        self._colour()

    def minimumSizeHint(self) -> QSize:
        """Leave room for the widest name of a day and the widest number in each column, whatever the font."""
        metrics, locale = QFontMetrics(self.font()), self.locale()
        texts = [locale.dayName(day.value, locale.FormatType.ShortFormat) for day in _DAYS]
        widest = max(metrics.horizontalAdvance(text) for text in [*texts, "88"])
        week = _DAYS_OF_A_WEEK * (widest + 2 * INSIDE)
        days = _ROWS * (metrics.height() + 2 * STEP)
        least = super().minimumSizeHint()
        head = metrics.height() + 4 * STEP
        return QSize(max(least.width(), week), max(least.height(), head + days))

    def sizeHint(self) -> QSize:
        """No larger than necessary."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(color(ColorToken.LINE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in RESTYLED and hasattr(self, "_buttons"):
            self._colour()

    def _colour(self) -> None:
        """Set the colours that Qt keeps outside the style sheet: its defaults are red and black in every scheme."""
        head, rest = (
            QTextCharFormat(),
            QTextCharFormat(),
        )  # Without colours of its own, a day has those of the palette.
        head.setForeground(color(ColorToken.MUTED))
        head.setBackground(color(ColorToken.CARD))
        if self.headerTextFormat() != head:
            self.setHeaderTextFormat(head)
        for day in _DAYS:
            if self.weekdayTextFormat(day) != rest:
                self.setWeekdayTextFormat(day, rest)
        for name, button in self._buttons.items():
            if button is not None:
                button.setIcon(icon(name))
