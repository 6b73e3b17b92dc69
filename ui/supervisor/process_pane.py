"""The business process at hand: its name, its status, and the source's four tabs in the source's order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from agent_desktop.model.figures import Figure
from agent_desktop.model.floor import FloorView
from agent_desktop.model.search import Query
from agent_desktop.protocol.objects import BusinessProcess, MonitorItem
from agent_desktop.protocol.states import RoutingStatus
from ui.common.boxes import Hairline, column, row
from ui.common.labels import Text
from ui.common.marks import Badge
from ui.supervisor import formulas
from ui.supervisor.callback_search import CallbackSearch
from ui.supervisor.current_interactions import CurrentInteractions
from ui.supervisor.performance import PerformanceTab
from ui.supervisor.timing_tab import TimingTab
from ui.theme import AROUND, BETWEEN, Size, Weight, font
from ui.times import day_and_clock, zone_named
from ui.tokens import Token
from ui.words import routing


class Tab(IntEnum):
    """The tabs, in the source's order."""

    PERFORMANCE = 0
    TIMING = 1
    SEARCH = 2
    INTERACTIONS = 3


class ProcessPane(QWidget):
    """Shows one business process; what a tab wants is asked for when the tab is opened."""

    performance_wanted = Signal(str)
    """The shift of a business process: answer with ``performance.show_performance``."""
    tab_opened = Signal(object)
    """``Tab``."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._view = FloorView()
        self._process_id: str | None = None
        self._asked: dict[Tab, str] = {}
        self._title = Text("", Size.TITLE, Weight.STRONG)
        self._status = Badge()
        self._until = Text("", Size.SMALL, tone=Token.MUTED)
        self._tabs = QTabBar()
        self.performance = PerformanceTab(clock_now)
        self.timing = TimingTab(clock_now)
        self.search = CallbackSearch(clock_now, any_process=False)
        self.interactions = CurrentInteractions(clock_now, any_process=False)
        self._stack = QStackedWidget()
        self._set_up_tabs()
        self._lay_out()
        self._connect()

    def _set_up_tabs(self) -> None:
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setFont(font())
        self._tabs.setAccessibleName(self.tr("Business process settings"))
        for name, page in (
            (self.tr("Callback Performance"), self.performance),
            (self.tr("Callback Timing"), self.timing),
            (self.tr("Callback Search"), self.search),
            (self.tr("Current Interactions"), self.interactions),
        ):
            self._tabs.addTab(name)
            self._stack.addWidget(page)
        for place in Tab:
            key = QKeySequence(Qt.Modifier.ALT | Qt.Key(Qt.Key.Key_1.value + place))
            shortcut = QShortcut(key, self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda tab=place: self.open_tab(tab))
            self._tabs.setTabToolTip(place, key.toString(QKeySequence.SequenceFormat.NativeText))

    def _lay_out(self) -> None:
        top = row(between=AROUND)
        for widget in (self._title, self._status, self._until):
            top.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._tabs, 1, Qt.AlignmentFlag.AlignBottom)
        head = column(between=0)
        head.addLayout(top)
        head.addWidget(Hairline())
        whole = column(self, between=BETWEEN)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab)
        self.performance.figure_pressed.connect(self._on_figure)
        self.performance.retry_pressed.connect(self._on_performance_again)
        self.timing.changed_here.connect(self._on_timing_changed)

    @property
    def process_id(self) -> str | None:
        """The business process that is looked at."""
        return self._process_id

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        return Tab(self._tabs.currentIndex())

    def open_tab(self, tab: Tab) -> None:
        """Open a tab, and put the keyboard into it."""
        self._tabs.setCurrentIndex(tab)
        self._tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_at(self, process_id: str) -> None:
        """Look at another business process."""
        if process_id == self._process_id:
            return
        self._process_id = process_id
        self._show_item()
        self._ask()

    def open_figure(self, figure: Figure) -> None:
        """Open the callbacks that a figure counts, with its formula."""
        item = self._item()
        if item is None:
            return
        self._asked[Tab.SEARCH] = item.business_process_id
        self.search.look_for(Query(item.business_process_id, figure=figure), item)
        self._tabs.setCurrentIndex(Tab.SEARCH)

    def show_view(self, view: FloorView) -> None:
        """Show the business process as it stands."""
        self._view = view
        self.timing.allow(is_live=view.is_live)
        self.search.show_view(view)
        self.interactions.show_view(view)
        self._show_item()

    def refresh_times(self) -> None:
        """Say anew what hangs on the time."""
        self._show_item()

    def _item(self) -> MonitorItem | None:
        return self._view.monitor_of(self._process_id) if self._process_id is not None else None

    def _show_item(self) -> None:
        item = self._item()
        self.setVisible(item is not None)
        if item is None:
            return
        self._title.set_text(item.name)
        self._status.show_word(routing(item.status))
        self._status.setToolTip(f"{formulas.title(Figure.STATUS)}. {formulas.formula(Figure.STATUS)}")
        self._until.set_text(self._until_text(item, self._view.process(item.business_process_id)))
        self._until.setVisible(bool(self._until.text()))
        self.performance.show_item(item)

    def _until_text(self, item: MonitorItem, process: BusinessProcess | None) -> str:
        if item.status is not RoutingStatus.OFF_SCHEDULE or process is None:
            return ""
        if process.next_opening is None:
            return self.tr("no opening ahead")
        opening = day_and_clock(process.next_opening, self._clock(), zone_named(item.timezone))
        return self.tr("opens {}").format(opening)

    def _ask(self) -> None:
        """Ask for what the open tab shows, once for each business process."""
        key, tab = self._process_id, self.tab
        if key is None or self._asked.get(tab) == key:
            return
        self._asked[tab] = key
        match tab:
            case Tab.PERFORMANCE:
                self.performance_wanted.emit(key)
            case Tab.TIMING:
                self.timing.look_at(key)
            case Tab.SEARCH:
                self.search.look_for(Query(key))
            case Tab.INTERACTIONS:
                self.interactions.look_at(key)

    def _on_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        if self.tab is not Tab.SEARCH:
            self._asked.pop(self.tab, None)  # What one comes back to is asked for anew.
        self._ask()
        self.tab_opened.emit(self.tab)

    def _on_figure(self, figure: Figure) -> None:
        self.open_figure(figure)

    def _on_performance_again(self) -> None:
        if self._process_id is not None:
            self.performance_wanted.emit(self._process_id)

    def _on_timing_changed(self, changed: bool) -> None:  # noqa: FBT001 - a signal's argument
        name = self.tr("Callback Timing")
        self._tabs.setTabText(Tab.TIMING, f"{name} •" if changed else name)
