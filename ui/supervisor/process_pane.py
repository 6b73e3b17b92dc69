"""The selected business process: its name, its status, and the source's four tabs in the source's order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from functools import partial
from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.search import CallbackQuery
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import RoutingStatus
from agent_desktop.protocol.supervisor_objects import BusinessProcess, MonitorItem
from ui.common.labels import Elided, Text
from ui.common.layout.boxes import Hairline, column
from ui.common.layout.lazy_stack import LazyStack
from ui.common.marks import Badge
from ui.supervisor.agents.current_interactions import CurrentInteractions
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.list_page import ListPage
from ui.supervisor.monitor import formulas
from ui.supervisor.monitor.performance import PerformanceTab
from ui.supervisor.monitor.stop_dialog import stop_text
from ui.supervisor.pane_head import PaneHead
from ui.supervisor.timing.timing_tab import TimingTab
from ui.texts import plain_text
from ui.texts.times import clock_there, zone_named
from ui.texts.words import routing
from ui.theme import AROUND, BETWEEN, Size, Weight, font
from ui.tokens import ColorToken

LONGEST_UNTIL: Final = 60
"""Letters of the text beside the status: the reason of a stop may be longer, and is whole in the tip."""


class Tab(IntEnum):
    """The tabs, in the source's order."""

    PERFORMANCE = 0
    TIMING = 1
    SEARCH = 2
    INTERACTIONS = 3


class ProcessPane(QWidget):
    """Shows one business process; a tab's content is read when the tab is opened."""

    performance_wanted = Signal(str)
    """The shift of a business process: answer with ``performance.show_performance``."""
    tab_opened = Signal(object)
    """``Tab``."""
    built = Signal(object)
    """The widget of a new tab, which from now on emits queries."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._view = SupervisorView()
        self._process_id: str | None = None
        self._read_for: dict[Tab, str] = {}
        self._title = Elided("", Size.TITLE, Weight.STRONG, parent=self)
        self._status = Badge(parent=self)
        self._until = Text("", Size.SMALL, tone=ColorToken.MUTED, parent=self)
        self._tabs = QTabBar(self)
        self._stack = LazyStack(self)
        self._set_up_tabs()
        self._lay_out()
        self._connect()

    def _set_up_tabs(self) -> None:
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setFont(font())
        self._tabs.setAccessibleName(self.tr("Business process settings"))
        clock = self._clock
        for name, make in (
            (self.tr("Callback Performance"), partial(PerformanceTab, clock)),
            (self.tr("Callback Timing"), partial(TimingTab, clock)),
            (self.tr("Callback Search"), partial(_search, clock)),
            (self.tr("Current Interactions"), partial(_interactions, clock)),
        ):
            self._tabs.addTab(name)
            self._stack.add(make)
        for place in Tab:
            key = QKeySequence(Qt.Modifier.ALT | Qt.Key(Qt.Key.Key_1.value + place))
            shortcut = QShortcut(key, self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda tab=place: self.open_tab(tab))
            self._tabs.setTabToolTip(place, key.toString(QKeySequence.SequenceFormat.NativeText))

    def _lay_out(self) -> None:
        head = column(between=0)
        head.addLayout(PaneHead(self._title, (self._status, self._until), self._tabs, between=AROUND))
        head.addWidget(Hairline(self))
        whole = column(self, between=BETWEEN)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._stack.built.connect(self._on_built)
        self._tabs.currentChanged.connect(self._on_tab)
        self._stack.open(Tab.PERFORMANCE)

    @property
    def performance(self) -> PerformanceTab:
        """Callback Performance."""
        return cast("PerformanceTab", self._stack.page(Tab.PERFORMANCE))

    @property
    def timing(self) -> TimingTab:
        """Callback Timing."""
        return cast("TimingTab", self._stack.page(Tab.TIMING))

    @property
    def search(self) -> CallbackSearch:
        """Callback Search."""
        return cast("CallbackSearch", self._stack.page(Tab.SEARCH))

    @property
    def interactions(self) -> CurrentInteractions:
        """Current Interactions."""
        return cast("CurrentInteractions", self._stack.page(Tab.INTERACTIONS))

    def current_tab(self) -> QWidget:
        """Return the open tab."""
        return self._stack.page(self._tabs.currentIndex())

    def made(self) -> list[QWidget]:
        """Return the tabs that exist."""
        return self._stack.made()

    @property
    def process_id(self) -> str | None:
        """The selected business process."""
        return self._process_id

    @property
    def tab(self) -> Tab:
        """The open tab."""
        return Tab(self._tabs.currentIndex())

    def open_tab(self, tab: Tab) -> None:
        """Open a tab, and focus it."""
        self._tabs.setCurrentIndex(tab)
        part = self.current_tab()
        has_list = isinstance(part, ListPage)
        (part.table if has_list else self._tabs).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look_at(self, process_id: str) -> None:
        """Select another business process."""
        if process_id == self._process_id:
            return
        self._process_id = process_id
        self._show_unsaved()
        self._show_item()
        self._ask()

    def open_figure(self, figure: Figure) -> None:
        """Open the callbacks that a figure counts, with its formula."""
        item = self._item()
        if item is None:
            return
        self._read_for[Tab.SEARCH] = item.business_process_id
        self.search.look_for(CallbackQuery(item.business_process_id, figure=figure), item)
        self.open_tab(Tab.SEARCH)

    def open_callback(self, callback: Callback) -> None:
        """Open a callback to be processed in Callback Search."""
        self._read_for[Tab.SEARCH] = callback.business_process_id
        self.look_at(callback.business_process_id)
        self.search.look_for_one(callback)
        self.open_tab(Tab.SEARCH)

    def show_view(self, view: SupervisorView) -> None:
        """Show the business process of ``view``."""
        self._view = view
        for page in self._stack.made():
            self._show_in(page)
        self._show_item()

    def _show_in(self, page: QWidget) -> None:
        if isinstance(page, TimingTab):
            page.allow(is_live=self._view.is_live)
        elif isinstance(page, ListPage):
            page.show_view(self._view)

    def refresh_times(self) -> None:
        """Update the texts that depend on the time."""
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
        self._status.setToolTip(
            plain_text.tip(f"{formulas.title(Figure.STATUS)}. {formulas.formula(Figure.STATUS)}")
        )
        until = self._until_text(item, self._view.process(item.business_process_id))
        self._until.set_text(until if len(until) <= LONGEST_UNTIL else f"{until[: LONGEST_UNTIL - 1]}…")
        self._until.setToolTip(plain_text.tip(until))
        self._until.setVisible(bool(self._until.text()))
        self.performance.show_item(item)

    def _until_text(self, item: MonitorItem, process: BusinessProcess | None) -> str:
        if item.stop is not None:
            return stop_text(item.stop, self._clock(), item.timezone)
        if item.status is not RoutingStatus.OFF_SCHEDULE or process is None:
            return ""
        if process.next_opening is None:
            return self.tr("no opening scheduled")
        opening = clock_there(process.next_opening, self._clock(), zone_named(item.timezone))
        return self.tr("opens {}").format(opening)

    def _ask(self) -> None:
        """Read the content of the open tab, once for each business process."""
        key, tab = self._process_id, self.tab
        if key is None or self._read_for.get(tab) == key:
            return
        self._read_for[tab] = key
        match tab:
            case Tab.PERFORMANCE:
                self.performance_wanted.emit(key)
            case Tab.TIMING:
                self.timing.look_at(key)
            case Tab.SEARCH:
                self.search.look_for(CallbackQuery(key))
            case Tab.INTERACTIONS:
                self.interactions.look_at(key)

    def _on_built(self, page: QWidget) -> None:
        if isinstance(page, PerformanceTab):
            page.figure_pressed.connect(self._on_figure)
            page.retry_pressed.connect(self._on_performance_again)
        elif isinstance(page, TimingTab):
            page.changed_here.connect(self._show_unsaved)
        self._show_in(page)
        self.built.emit(page)

    def _on_tab(self, place: int) -> None:
        self._stack.open(place)
        if self.tab is not Tab.SEARCH:
            self._read_for.pop(self.tab, None)  # A tab is read again whenever it is opened.
        self._ask()
        self.tab_opened.emit(self.tab)

    def _on_figure(self, figure: Figure) -> None:
        self.open_figure(figure)

    def _on_performance_again(self) -> None:
        if self._process_id is not None:
            self.performance_wanted.emit(self._process_id)

    def show_again(self) -> None:
        """Name the tab in the language in use."""
        self._show_unsaved()

    def _show_unsaved(self) -> None:
        """Mark the tab if its business process has unsaved changes; others may have some, too."""
        timing = next((page for page in self._stack.made() if isinstance(page, TimingTab)), None)
        is_unsaved = timing is not None and self._process_id in timing.unsaved()
        name = self.tr("Callback Timing")
        self._tabs.setTabText(Tab.TIMING, f"{name} •" if is_unsaved else name)


def _search(clock_now: Callable[[], datetime], parent: QWidget) -> CallbackSearch:
    return CallbackSearch(clock_now, any_process=False, parent=parent)


def _interactions(clock_now: Callable[[], datetime], parent: QWidget) -> CurrentInteractions:
    return CurrentInteractions(clock_now, any_process=False, parent=parent)
