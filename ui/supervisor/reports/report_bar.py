"""The scope of a report: period, business process, text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.report import Days, Period, ReportQuery, days_of, span_of
from agent_desktop.protocol.objects import BusinessProcessRef
from ui.common.choices.choice_button import ChoiceButton
from ui.common.choices.filter_button import Filter, kept_choices, restore_choices
from ui.common.fields import DateField, fault_text
from ui.common.labels import Text
from ui.common.layout.flow_layout import FlowLayout
from ui.supervisor.callbacks.search_bar import SearchField
from ui.texts import plain_text
from ui.theme import Size
from ui.tokens import ColorToken


class ReportBar(QWidget):
    """The filters of a report: what is in ``lead``, the period, the business process, and a search text.

    Days are days on this machine's clock. ``search`` names the field and its placeholder; None for no field.
    """

    asked = Signal()
    """``query`` has changed."""

    def __init__(
        self,
        clock_now: Callable[[], datetime],
        parent: QWidget | None = None,
        *,
        lead: Sequence[QWidget] = (),
        search: tuple[str, str] | None = None,
        with_process: bool = True,
    ) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._period = ChoiceButton(self.tr("Period"))
        self._first = _day_field(self.tr("First day"))
        self._last = _day_field(self.tr("Last day"))
        self._dash = Text("–", tone=ColorToken.MUTED)
        self._process = ChoiceButton(self.tr("Business process"), self)
        self.field = SearchField(*(search or ("", "")), parent=self)
        self.flow = FlowLayout(self)
        self._fault = Text("", Size.SMALL, tone=ColorToken.DANGER)
        self._fault.hide()
        process = (self._process,) if with_process else ()
        field = () if search is None else (self.field,)
        period = (self._period, self._first, self._dash, self._last)
        for widget in (*lead, *period, *process, *field, self._fault):
            self.flow.addWidget(widget)
        self._choices = {"period": self._period, "business_process": self._process}
        self.field.setVisible(search is not None)
        self._process.setVisible(with_process)
        self._offer()
        self._connect()
        self._on_period(Period.TODAY)

    def _offer(self) -> None:
        self._period.offer(
            [
                (Period.TODAY, self.tr("Today")),
                (Period.YESTERDAY, self.tr("Yesterday")),
                (Period.LAST_7_DAYS, self.tr("Last 7 days")),
                (Period.LAST_30_DAYS, self.tr("Last 30 days")),
                (Period.CUSTOM, self.tr("From – to")),
            ]
        )
        self.show_processes(())

    def _connect(self) -> None:
        self._period.chosen.connect(self._on_period)
        self._first.settled.connect(self._on_days)
        self._last.settled.connect(self._on_days)
        for field in (self._first, self._last):
            field.editingFinished.connect(self._show_fault)
            field.dateChanged.connect(self._show_fault)
        self._process.chosen.connect(self.asked)
        self.field.rested.connect(self.asked)

    @property
    def days(self) -> Days:
        """The selected days."""
        return Days(_day(self._first), _day(self._last))

    @property
    def query(self) -> ReportQuery:
        """The current query."""
        since, until = span_of(self.days)
        return ReportQuery(since, until, self._process.value, self.field.text().strip())

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the period restricts the report."""
        return bool(self.field.text().strip()) or self._process.value is not None

    def show_processes(self, processes: Sequence[BusinessProcessRef]) -> None:
        """Offer business processes to choose from."""
        offered = [(process.id, process.name) for process in processes]
        self._process.offer([(None, self.tr("All business processes")), *offered])

    def kept(self) -> dict[str, str]:
        """Return the filters, as they are saved; days by hand with their dates."""
        days, text = self.days, self.field.text().strip()
        by_hand = self._period.value is Period.CUSTOM
        return {
            **kept_choices(self._choices),
            **({"first": days.first.isoformat(), "last": days.last.isoformat()} if by_hand else {}),
            **({"text": text} if text else {}),
        }

    def restore(self, kept: Filter) -> None:
        """Show saved filters, and emit ``asked``."""
        restore_choices(self._choices, kept)
        self.field.show_quietly(kept.get("text", ""))
        for field, name in ((self._first, "first"), (self._last, "last")):
            day = QDate.fromString(kept.get(name, ""), Qt.DateFormat.ISODate)
            if day.isValid():
                field.setDate(day)
        self._show_period(self._period.value)
        self.asked.emit()

    def widen(self) -> None:
        """Remove the filters; the period stays."""
        self.field.show_quietly("")
        self._process.choose(None)
        self.asked.emit()

    def _show_fault(self) -> None:
        """Show why a day cannot be parsed; the report keeps its days."""
        fault = self._first.fault or self._last.fault
        self._fault.set_text(fault_text(fault) if fault is not None else "")
        self._fault.setVisible(fault is not None and not self._first.isHidden())

    def _on_period(self, period: Period) -> None:
        self._show_period(period)
        if period is Period.CUSTOM:
            self._first.setFocus()
        else:
            self.asked.emit()

    def _show_period(self, period: Period) -> None:
        days = days_of(period, self._clock().astimezone().date())
        for widget in (self._first, self._dash, self._last):
            widget.setVisible(days is None)
        if days is not None:
            for field, day in ((self._first, days.first), (self._last, days.last)):
                field.setDate(QDate(day.year, day.month, day.day))
        self._show_fault()

    def _on_days(self) -> None:
        if self._last.date() < self._first.date():  # Moving one end past the other moves both.
            other = self._last if self.sender() is self._first else self._first
            other.setDate(self._first.date() if other is self._last else self._last.date())
        self.asked.emit()


def _day_field(name: str) -> DateField:
    field = DateField(always_year=True)
    field.setAccessibleName(name)
    field.setToolTip(plain_text.tip(name))
    return field


def _day(field: DateField) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
