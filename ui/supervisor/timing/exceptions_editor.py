"""Dates on which a schedule is closed or has other hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_desktop.model.supervisor import timing_parsing
from agent_desktop.model.supervisor.timing_edit import TimingField, Value
from agent_desktop.model.supervisor.timing_parsing import ParseFault, UnreadableTiming, write_spans
from agent_desktop.protocol.timing import ExceptionDay
from ui.common.buttons import Button, ButtonKind, IconButton
from ui.common.fields import DateField
from ui.common.layout.boxes import column, row
from ui.supervisor.timing.field_editors import FieldEditor
from ui.theme import INSIDE, STEP


class ExceptionRow(QWidget):
    """One date with its hours."""

    def __init__(self, day: ExceptionDay, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = DateField(always_year=True)
        self.day.setDate(QDate(day.date.year, day.date.month, day.date.day))
        self.day.setAccessibleName(self.tr("Date of the exception"))
        self.hours = QLineEdit(write_spans(day.open))
        self.hours.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.hours.setPlaceholderText(self.tr("closed all day"))
        self.hours.setAccessibleName(self.tr("Openings on that date"))
        self.remove = IconButton("trash", "")
        self.day.dateChanged.connect(self._name_remove)
        self._name_remove()
        across = row(self, between=INSIDE)
        across.addWidget(self.day)
        across.addWidget(self.hours, 1)
        across.addWidget(self.remove)

    def _name_remove(self) -> None:
        self.remove.set_name(self.tr("Remove {}").format(self.day.text()))

    def show_again(self) -> None:
        """Name the button after its date, in the language in use."""
        self.day.show_again()
        self._name_remove()

    def value(self) -> ExceptionDay:
        """Return the date with its hours.

        Raises:
            UnreadableTiming: the date or the hours cannot be parsed.
        """
        if self.day.fault is not None:
            raise UnreadableTiming(ParseFault.NO_DATE, self.day.text().strip())
        return ExceptionDay(self.date(), timing_parsing.spans(self.hours.text()))

    def date(self) -> date:
        """Return the date."""
        shown = self.day.date()
        return date(shown.year(), shown.month(), shown.day())


class ExceptionsEditor(FieldEditor):
    """A row for each date, and a button for another."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(TimingField.EXCEPTIONS, parent)
        self._clock = clock_now
        self._rows: list[ExceptionRow] = []
        self._add_button = Button(self.tr("Add a date"), ButtonKind.QUIET, icon="plus")
        self._add_button.clicked.connect(self._on_add)
        self._list = column(between=STEP)
        inside = column(self, between=STEP)
        inside.addLayout(self._list)
        under = row()
        under.addWidget(self._add_button)
        under.addStretch(1)
        inside.addLayout(under)
        self.setFocusProxy(self._add_button)

    def show_value(self, value: Value) -> None:
        """Show the dates of a schedule."""
        for one in self._rows:
            one.hide()
            one.deleteLater()
        self._rows.clear()
        for day in value:
            self._add(day)

    def value(self) -> Value:
        """Return the dates in order."""
        days = sorted((one.value() for one in self._rows), key=lambda day: day.date)
        for earlier, later in pairwise(days):
            if earlier.date == later.date:
                raise UnreadableTiming(ParseFault.TWICE, later.date.isoformat())
        return tuple(days)

    def _add(self, day: ExceptionDay) -> ExceptionRow:
        one = ExceptionRow(day)
        one.day.edited.connect(self.edited)
        one.hours.textEdited.connect(self.edited)
        one.remove.clicked.connect(partial(self._on_remove, one))
        self._rows.append(one)
        self._list.addWidget(one)
        return one

    def _on_add(self) -> None:
        today = self._clock().astimezone().date()
        day = max((today, *(one.date() for one in self._rows))) + timedelta(days=1)
        self._add(ExceptionDay(day)).day.setFocus()
        self.edited.emit()

    def _on_remove(self, one: ExceptionRow) -> None:
        self._rows.remove(one)
        one.hide()
        one.deleteLater()
        self._add_button.setFocus()
        self.edited.emit()
