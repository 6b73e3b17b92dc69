"""The Business Process Monitor: one live row for each business process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.sorting import Layout, folded
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.model.supervisor.totals import totals
from agent_desktop.protocol.states import AlertLevel, RoutingStatus
from agent_desktop.protocol.supervisor_objects import MonitorItem
from ui import shortcuts
from ui.common.buttons import Button, ButtonKind
from ui.common.confirm_dialog import ConfirmDialog
from ui.common.layout.boxes import column
from ui.common.layout.content_or_state import ContentOrState
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.table import TableView
from ui.supervisor.alerts.threshold_texts import summary_text
from ui.supervisor.callbacks.search_bar import SearchField
from ui.supervisor.live_badge import LiveBadge
from ui.supervisor.monitor.monitor_model import MonitorModel
from ui.supervisor.monitor.stop_dialog import StopDialog
from ui.supervisor.monitor.totals_row import TotalsRow
from ui.supervisor.page_heading import PageHeading
from ui.texts import notices, plain_text
from ui.texts.times import city, clock, exact, zone_named
from ui.theme import BETWEEN, STEP

NARROW: Final = 28 * STEP
"""The least width of the search field, in pixels: beside the alerts, the heading must fit on a small screen."""


class MonitorPage(QWidget):
    """The monitor's heading and table. Stop and Start need a confirmation; the stream reports their effect."""

    selected = Signal(str)
    """Another business process is selected."""
    opened = Signal(str)
    """A request to open a business process: Enter, double click, or the menu."""
    figure_pressed = Signal(str, object)
    """A business process and the ``Figure`` whose callbacks are wanted."""
    offers_wanted = Signal(str)
    """A request for the number of open offers of a business process: answer with ``show_offers``."""
    stop_confirmed = Signal(str, object)
    """A business process, and ``StopUntil``."""
    start_confirmed = Signal(str)
    arranged = Signal(object)
    """The ``Layout`` of the columns has changed."""
    retry_pressed = Signal()
    wallboard_pressed = Signal()
    """A request for the wallboard."""
    alerts_pressed = Signal()
    """A request for the alerts of thresholds and their history."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._model = MonitorModel(clock_now, self)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Business Process Monitor"))
        self._heading = PageHeading(self.tr("Business Process Monitor"))
        self._field = SearchField(self.tr("Find a business process by name"), self.tr("business process"))
        self._field.setMinimumWidth(NARROW)
        self._live = LiveBadge(clock_now)
        self._alerts = Button(summary_text(()), icon="bell")
        self._alerts.setToolTip(plain_text.tip(shortcuts.ALERTS.text))
        self._alerts.hide()  # Until a business process has thresholds.
        self._heading.tools.addWidget(self._alerts)
        self._heading.tools.addWidget(self._field)
        self._heading.tools.addWidget(self._live)
        self._heading.tools.addWidget(ColumnsButton(self._table))
        self._body = QWidget()
        self._totals = TotalsRow(self._table, self._body)
        under = column(self._body, between=0)
        under.addWidget(self._table, 1)
        under.addWidget(self._totals)
        self._place = ContentOrState(self._body)
        self._view = SupervisorView()
        self._ask_stop: tuple[str, StopDialog] | None = None
        self._shown: str | None = None
        self._is_live = False
        whole_ = column(self, between=BETWEEN)
        whole_.addWidget(self._heading)
        whole_.addWidget(self._place, 1)
        self._add_actions()
        self._connect()

    def _add_actions(self) -> None:
        self._open = self._action(self.tr("Open"), "Return", self._on_open)
        self._stop = self._action(self.tr("Stop…"), shortcuts.STOP.keys, self.ask_stop)
        self._start = self._action(self.tr("Start…"), shortcuts.START.keys, self._on_start)
        self._wallboard = self._action(
            self.tr("Wallboard…"), shortcuts.WALLBOARD.keys, self.wallboard_pressed.emit
        )
        self._open.setShortcuts([])  # Enter on a figure opens the figure; the table distinguishes the two.
        self._menu = QMenu(self)
        self._menu.addAction(self._open)
        self._menu.addSeparator()
        self._menu.addActions([self._stop, self._start])
        self._menu.addSeparator()
        self._menu.addAction(self._wallboard)

    def _action(self, text: str, key: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self._table)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(do)
        self._table.addAction(action)
        return action

    def _connect(self) -> None:
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(self.opened)
        self._table.link_pressed.connect(self._on_link)
        self._table.menu_asked.connect(self._on_menu)
        self._table.arranged.connect(self.arranged)
        self._place.retry_pressed.connect(self._on_retry)
        self._field.textChanged.connect(self._on_typed)
        self._field.left_down.connect(self._table.setFocus)
        self._alerts.clicked.connect(self.alerts_pressed)
        QShortcut(shortcuts.ALERTS.sequence, self._alerts).activated.connect(self.alerts_pressed)
        self._field.returnPressed.connect(self._table.setFocus)

    @property
    def table(self) -> TableView:
        """The table itself."""
        return self._table

    def arrange(self, layout: Layout) -> None:
        """Restore a layout of the columns."""
        self._table.arrange(layout)

    def current(self) -> str | None:
        """Return the selected business process."""
        return self._table.current()

    def choose(self, business_process_id: str) -> None:
        """Select a business process, if it is there."""
        if self._model.place(business_process_id) is None and self._field.text():
            self._field.clear()
        place = self._model.place(business_process_id)
        if place is not None:
            self._table.choose(place)

    def focus_search(self) -> None:
        """Focus the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def has_search_focus(self) -> bool:
        """Return whether the search field has the focus."""
        return self._field.hasFocus()

    def show_view(self, view: SupervisorView) -> None:
        """Show the monitor of ``view``."""
        self._view = view
        self._show_alerts(view)
        self._live.show_view(view)
        self._field.setEnabled(bool(view.monitor))
        if view.monitor is None:
            self._show_nothing_yet(view)
            return
        if not view.monitor:
            self._place.show_empty(
                "activity",
                self.tr("No business processes"),
                self.tr("The site file lists the business processes you supervise."),
            )
            return
        self._show_rows(view.monitor)

    def _show_alerts(self, view: SupervisorView) -> None:
        """Show how many alarms and warnings there are, in colour, icon and word, once there are thresholds."""
        alerts = view.threshold_alerts
        is_alarm = any(alert.level is AlertLevel.ALARM for alert in alerts)
        self._alerts.setVisible(bool(alerts) or any(each.thresholds.is_set for each in view.processes))
        self._alerts.setText(summary_text(alerts))
        self._alerts.set_icon("warning" if alerts and not is_alarm else "bell")
        self._alerts.set_kind(ButtonKind.DANGER if is_alarm else ButtonKind.PLAIN)

    def _show_rows(self, monitor: Sequence[MonitorItem]) -> None:
        """Show the business processes whose names contain the search text."""
        view, wanted = self._view, folded(self._field.text().strip())
        shown = [item for item in monitor if wanted in folded(item.name)]
        self._model.show_monitor(shown, view.trends, {work.name for work in view.working})
        self._show_totals(len(monitor))
        if not shown:
            self._place.show_empty(
                "search",
                self.tr("No business processes match"),
                button=self.tr("Show all business processes"),
            )
            self._allow(is_live=view.is_live)
            return
        self._place.show_content()
        if not self._table.selected():  # A focused table makes a row current without selecting it.
            key = self._table.current()
            self._table.choose((self._model.place(key) if key is not None else None) or 0)
        self._say_shift()
        self._allow(is_live=view.is_live)

    def _show_totals(self, of_all: int) -> None:
        rows = [self._model.row_at(row) for row in range(self._model.rowCount())]
        alerted = sum(map(self._model.alerted, rows))
        self._totals.show_totals(totals(row.item for row in rows), of_all, alerted)

    def _on_typed(self) -> None:
        if self._view.monitor:
            self._show_rows(self._view.monitor)

    def _on_retry(self) -> None:
        if self._view.monitor:
            self._field.clear()
        else:
            self.retry_pressed.emit()

    def _show_nothing_yet(self, view: SupervisorView) -> None:
        if view.connection.reason is not None:
            self._place.show_error(
                self.tr("The server cannot be reached"), notices.reason(view.connection.reason)
            )
        else:
            self._place.show_loading(self.tr("Loading…"))

    def show_offers(self, business_process_id: str, offers: int) -> None:
        """Show in the confirmation of a stop how many offers it revokes."""
        if self._ask_stop is not None and self._ask_stop[0] == business_process_id:
            self._ask_stop[1].show_text(self._stop_text(business_process_id, offers))

    def tick(self) -> None:
        """Redraw whatever depends on the time: the trends, and long waits."""
        self._model.tick(Figure.WAITING.value)
        self._model.tick_alerts()
        self._show_totals(len(self._view.monitor or ()))

    def _say_shift(self) -> None:
        item = self._current_item()
        if item is None:
            return
        zone = zone_named(item.timezone)
        text = self.tr("shift since {time} · {place}").format(
            time=clock(item.shift_started_at, zone), place=city(zone) if zone else item.timezone
        )
        self._heading.show_beside(text, exact(item.shift_started_at, zone))

    def _allow(self, *, is_live: bool) -> None:
        self._is_live = is_live
        item = self._current_item()
        is_stopped = item is not None and item.status is RoutingStatus.STOPPED
        self._open.setEnabled(item is not None)
        self._stop.setText(self.tr("Change the stop…") if is_stopped else self.tr("Stop…"))
        self._stop.setEnabled(is_live and item is not None)
        self._start.setEnabled(is_live and is_stopped)

    def _current_item(self) -> MonitorItem | None:
        key = self._table.current()
        return self._model.item(key) if key is not None else None

    def _on_chosen(self) -> None:
        key = self._table.current()
        if key is not None and key != self._shown:
            self._shown = key
            self._say_shift()
            self._allow(is_live=self._is_live)
            self.selected.emit(key)

    def _on_link(self, business_process_id: str, column_key: str) -> None:
        self.figure_pressed.emit(business_process_id, Figure(column_key))

    def _on_menu(self, point: QPoint) -> None:
        self._menu.popup(point)

    def _on_open(self) -> None:
        if (key := self._table.current()) is not None:
            self.opened.emit(key)

    def ask_stop(self) -> None:
        """Ask for the end and the reason of a stop of the selected business process, or of the stop that there is."""
        item = self._current_item()
        if item is None:
            return
        key = item.business_process_id
        is_stopped = item.status is RoutingStatus.STOPPED
        ask = StopDialog(
            item,
            self.tr("Nothing new is offered until it is started again. Agents see the end and the reason.")
            if is_stopped
            else self._stop_text(key, None),
            self._clock(),
            self.window(),
        )
        ask.stop_chosen.connect(partial(self.stop_confirmed.emit, key))
        ask.finished.connect(self._on_stop_answered)
        self._ask_stop = (key, ask)
        ask.open()
        if not is_stopped:
            self.offers_wanted.emit(key)

    def _on_stop_answered(self) -> None:
        self._ask_stop = None

    def _stop_text(self, business_process_id: str, offers: int | None) -> str:
        item = self._model.item(business_process_id)
        if offers is None:
            revoked = self.tr("Counting the offers that would be revoked…")
        elif offers == 0:
            revoked = self.tr("No offer is open, so none is revoked.")
        else:
            revoked = self.tr("%Ln offers that are not yet accepted are revoked.", None, offers)
        in_queue = item.in_queue if item is not None else 0
        stays = self.tr(
            "Nothing new is offered; calls go on, and %Ln callbacks stay in queue.", None, in_queue
        )
        return f"{revoked} {stays}"

    def _on_start(self) -> None:
        item = self._current_item()
        if item is None:
            return
        ask = ConfirmDialog(
            self.tr("Start the callbacks of {}?").format(item.name),
            self.tr(
                "%Ln callbacks in queue are offered again while the schedule is open.", None, item.in_queue
            ),
            self.tr("Start"),
            parent=self.window(),
        )
        key = item.business_process_id
        ask.agreed.connect(lambda: self.start_confirmed.emit(key))
        ask.open()
