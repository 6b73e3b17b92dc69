"""The window of the alerts of thresholds: what needs attention now, the history, and the acknowledgement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QWidget

from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.states import AlertLevel
from agent_desktop.protocol.thresholds import ThresholdAlert
from ui.common.buttons import Button, ButtonKind
from ui.common.choices.choice_button import ChoiceButton
from ui.common.choices.filter_button import Filter, FilterButton, kept_choices, restore_choices
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.flow_layout import FlowLayout
from ui.common.layout.screen_fit import ScreenFit
from ui.common.table.table import TableView
from ui.supervisor.alerts.alerts_model import AlertsModel
from ui.supervisor.alerts.threshold_texts import level_word
from ui.texts.notices import reason
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

LEVELS: Final = (AlertLevel.ALARM, AlertLevel.WARNING)

USUAL: Final = (1000, 480)


class AlertsDialog(QDialog):
    """Lists the alerts, those that have not ended first. Enter or a double click acknowledges the selected one."""

    acknowledge_pressed = Signal(str)
    """The id of an alert."""
    history_wanted = Signal()
    """A request to read the history: answer with ``show_history`` or ``show_trouble``."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Alerts"))
        stand_on(self, "window")
        self._view = SupervisorView()
        self._history: Sequence[ThresholdAlert] = ()
        self._model = AlertsModel(clock_now, self)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Alerts and their history"))
        self._place = ContentOrState(self._table)
        self._process = ChoiceButton(self.tr("Business process"))
        self._process.offer([(None, self.tr("All business processes"))])
        self._level = ChoiceButton(self.tr("Level"))
        self._level.offer([(None, self.tr("Any level")), *((each, level_word(each).text) for each in LEVELS)])
        self._choices = {"business_process": self._process, "level": self._level}
        self.filters = FilterButton(partial(kept_choices, self._choices), self._restore)
        self._note = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._acknowledge = Button(self.tr("Acknowledge"), ButtonKind.PRIMARY)
        self._close = Button(self.tr("Close"))
        self._acknowledge.setAutoDefault(False)
        self._close.setAutoDefault(False)
        self._lay_out()
        self._table.opened.connect(self._on_opened)
        self._table.chosen.connect(self._allow)
        self._acknowledge.clicked.connect(self._on_acknowledge)
        self._close.clicked.connect(self.reject)
        self._place.retry_pressed.connect(self._on_retry)
        self._process.chosen.connect(self._refresh)
        self._level.chosen.connect(self._refresh)
        self.resize(QSize(sized(USUAL[0]), sized(USUAL[1])))
        self._place.show_loading(self.tr("Loading…"))
        self._allow()

    def _lay_out(self) -> None:
        inside = column(self, around=AROUND, between=BETWEEN)
        inside.addWidget(Text(self.tr("Alerts"), Size.TITLE, Weight.STRONG))
        bar = QWidget()
        flow = FlowLayout(bar)
        for widget in (self._process, self._level, self.filters):
            widget.setAutoDefault(False)
            flow.addWidget(widget)
        inside.addWidget(bar)
        inside.addWidget(self._place, 1)
        inside.addWidget(self._note)
        buttons = row(between=INSIDE)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._acknowledge)
        inside.addLayout(buttons)
        ScreenFit(self)

    @property
    def table(self) -> TableView:
        """The list."""
        return self._table

    def show_view(self, view: SupervisorView) -> None:
        """Show the alerts of ``view``, which change by themselves; one that has ended is read again."""
        has_ended = {alert.id for alert in self._view.threshold_alerts} - {
            alert.id for alert in view.threshold_alerts
        }
        self._view = view
        names = {item.business_process_id: item.name for item in view.monitor or ()}
        self._model.show_names(names)
        self._process.offer([(None, self.tr("All business processes")), *names.items()])
        self._refresh()
        if has_ended:
            self.history_wanted.emit()

    def show_history(self, alerts: Sequence[ThresholdAlert]) -> None:
        """Show the alerts as read, the latest begun first."""
        self._history = alerts
        self._refresh()
        if not self._rows():
            self._place.show_empty(
                "bell",
                self.tr("No alerts so far"),
                self.tr("The site file sets the thresholds of each business process."),
            )

    def show_trouble(self, text: str) -> None:
        """Show why the history could not be read; the alerts that have not ended stay."""
        self._note.set_text(text)
        if not self._rows():
            self._place.show_error(self.tr("The alerts could not be read"), text)

    def _rows(self) -> list[ThresholdAlert]:
        """Return what has not ended, as last reported, and then the history."""
        now = {alert.id: alert for alert in self._view.threshold_alerts}
        past = [alert for alert in self._history if alert.ended_at is not None and alert.id not in now]
        return [*now.values(), *past]

    def _restore(self, kept: Filter) -> None:
        restore_choices(self._choices, kept)
        self._refresh()

    def _on_retry(self) -> None:
        if self._rows():
            self._restore({})
        else:
            self.history_wanted.emit()

    def _wanted(self) -> list[ThresholdAlert]:
        process, level = self._process.value, self._level.value
        return [
            alert
            for alert in self._rows()
            if process in (None, alert.business_process_id) and level in (None, alert.level)
        ]

    def _refresh(self) -> None:
        rows = self._wanted()
        self._model.show_rows(rows)
        if rows:
            self._place.show_content()
            if not self._table.selected():
                self._table.choose(0)
        elif self._rows():
            self._place.show_empty("search", self.tr("No alerts match"), button=self.tr("Show all alerts"))
        connection = self._view.connection
        self._note.set_text(
            "" if self._view.is_live or connection.reason is None else reason(connection.reason)
        )
        self._allow()

    def _current(self) -> ThresholdAlert | None:
        key = self._table.current()
        return next((alert for alert in self._view.threshold_alerts if alert.id == key), None)

    def _allow(self) -> None:
        alert = self._current()
        self._acknowledge.set_state(
            enabled=self._view.is_live and alert is not None and alert.acknowledged_at is None
        )

    def _on_opened(self, _key: str) -> None:
        self._on_acknowledge()

    def _on_acknowledge(self) -> None:
        alert = self._current()
        if alert is not None and alert.acknowledged_at is None and self._view.is_live:
            self.acknowledge_pressed.emit(alert.id)
