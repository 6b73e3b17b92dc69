"""The supervisor's window: the sidebar at the left, six pages, and a line with the outcome of the last command.

It shows a ``SupervisorView`` and the answers to its pages' queries, and emits what was pressed. It knows no server.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QSplitter, QWidget

from agent_desktop.model.clock import utc_now
from agent_desktop.model.sound import DeviceList, PlayerState
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.sorting import Layout
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.objects import Callback
from ui.assets import app_icon
from ui.common.banner import Banner
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.lazy_stack import LazyStack
from ui.common.layout.page_scroll import RoomScroll
from ui.common.layout.screen_fit import ScreenFit
from ui.common.status_line import StatusLine
from ui.common.table.table import TableView
from ui.supervisor import lost_connection
from ui.supervisor.agents.agents_page import AgentsPage
from ui.supervisor.agents.current_interactions import CurrentInteractions
from ui.supervisor.agents.supervision_strip import SupervisionStrip
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.detail_list_page import DetailListPage
from ui.supervisor.inbox.inbox_page import InboxPage
from ui.supervisor.list_page import ListPage
from ui.supervisor.live_badge import LiveBadge
from ui.supervisor.monitor.monitor_page import MonitorPage
from ui.supervisor.page_heading import TitledPage
from ui.supervisor.process_pane import ProcessPane, Tab
from ui.supervisor.reports.audit_trail_page import AuditTrailPage
from ui.supervisor.reports.figures_page import FiguresPage
from ui.supervisor.reports.report_files_page import ReportFilesPage
from ui.supervisor.reports.reports_page import ReportsPage
from ui.supervisor.reports.reports_place import ReportsPlace
from ui.supervisor.sidebar import Page, Sidebar
from ui.theme import AROUND, BETWEEN, INSIDE

USUAL: Final = (1280, 800)
LEAST: Final = (900, 600)
MONITOR_SHARE: Final = (296, 444)
"""The first heights of the monitor and of the business process's tabs."""

TICK_MS: Final = 1000
TREND_TICKS: Final = 30
"""Ticks between two drawings of the trends: of two hours, half a minute is less than a pixel."""


P = TypeVar("P", bound=QWidget)

TABLES: Final[Mapping[tuple[type[QWidget], bool], str]] = {
    (CallbackSearch, False): "callback_search",
    (CurrentInteractions, False): "current_interactions",
    (CallbackSearch, True): "all_callbacks",
    (CurrentInteractions, True): "all_interactions",
    (InboxPage, True): "inbox",
    (AgentsPage, True): "agents",
    (ReportsPage, True): "report_6_04",
    (FiguresPage, True): "figures",
    (AuditTrailPage, True): "audit",
    (ReportFilesPage, True): "report_files",
}
"""The name of a list's table in the settings: lists in a tab, and on a page of their own."""


class SupervisorWindow(QWidget):
    """The window of one supervisor.

    Its pages are attributes; each emits its queries as signals and shows the answers:
    ``monitor``, ``pane`` (the four tabs), ``callbacks``, ``interactions``, ``agents``, ``reports``. What all of them
    share is here. It uses these names in ``SupervisorView.working``: ``stop:`` and ``start:`` with a business process,
    ``finish:``, ``supervise:`` and ``leave:`` with an interaction.
    """

    play_pressed = Signal()
    seek_asked = Signal(float)
    speed_chosen = Signal(float)
    volume_changed = Signal(float)
    device_chosen = Signal(object)
    recording_chosen = Signal(object)
    """A ``Recording`` of the shown callback."""
    link_pressed = Signal(str)
    """An address among a callback's attributes, of those that may be opened."""

    place_opened = Signal(object)
    """``Page``: another one is visible."""
    part_built = Signal(object)
    """A new list or tab, which from now on emits queries."""
    arranged = Signal(str, object)
    """The name of a table and its ``Layout``, to be stored."""
    retry_pressed = Signal()
    settings_pressed = Signal()
    password_pressed = Signal()
    sessions_pressed = Signal()
    administration_pressed = Signal()
    help_wanted = Signal(object)
    """``Help``."""
    sign_out_pressed = Signal()
    quit_pressed = Signal()
    activated = Signal()
    """The window has come to the front."""
    closed = Signal()
    """The user closed the window; it stays until the user has confirmed."""

    def __init__(self, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._view = SupervisorView()
        self._ticks = 0
        self.setWindowTitle(self.tr("Supervisor"))  # The desktop adds the program's name.
        self.setWindowIcon(app_icon())
        stand_on(self, "window")
        self._layouts: dict[str, Layout] = {}
        self._live: list[LiveBadge] = []
        self._sidebar = Sidebar(self)
        self._middle = QWidget(self)
        self._banner = Banner(self._middle)
        self.supervision = SupervisionStrip(self)
        self._places = LazyStack(self._middle)
        self._status = StatusLine(self, keeps_place=True)
        self._split = QSplitter(Qt.Orientation.Vertical, self._places)
        self.monitor = MonitorPage(self._now, self._split)
        self.pane = ProcessPane(self._now, self._split)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._lay_out()
        self._connect()
        self._places.open(0)
        self.monitor.table.setFocus()  # The arrow keys move through the monitor from the start.
        self.resize(*USUAL)

    # --- Layout -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        split = self._split
        split.setHandleWidth(AROUND)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        split.setSizes(list(MONITOR_SHARE))
        for make in (
            self._make_monitor,
            partial(self._titled, self.tr("Callbacks"), CallbackSearch),
            partial(self._titled, self.tr("Interactions"), CurrentInteractions),
            partial(AgentsPage, self._now),
            partial(ReportsPlace, self._now),
            partial(self._titled, self.tr("Inbox"), InboxPage),
        ):
            self._places.add(make)
        self._banner.hide()
        body = column(self._middle, around=AROUND + INSIDE, between=BETWEEN)
        body.setContentsMargins(AROUND + INSIDE, AROUND + INSIDE, AROUND + INSIDE, AROUND)
        # Notices are below the lists: one that comes or goes must not move the row that is about to be clicked.
        body.addWidget(self._places, 1)
        body.addWidget(self.supervision)
        body.addWidget(self._banner)
        right = column(between=0)
        # On a smaller screen the middle scrolls; the sidebar and the status line stay.
        self._middle.setMinimumWidth(LEAST[0] - self._sidebar.sizeHint().width())
        right.addWidget(RoomScroll(self._middle), 1)
        right.addWidget(self._status)
        across = row(self, between=0)
        across.addWidget(self._sidebar)
        across.addLayout(right, 1)
        ScreenFit(self, LEAST)
        self._sidebar.show_place(Page.MONITOR)

    def place_notice(self, notice: QWidget) -> None:
        """Put ``notice`` below every page, where it stays until it removes itself."""
        body = self._middle.layout()
        if isinstance(body, QBoxLayout):
            body.addWidget(notice)

    def _make_monitor(self, _parent: QWidget) -> QWidget:
        return self._split

    def _titled(
        self, title: str, kind: type[CallbackSearch | CurrentInteractions], parent: QWidget
    ) -> QWidget:
        made = TitledPage(title, self._live_mark(), parent)
        made.take(kind(self._now, any_process=True, parent=made))
        return made

    def _live_mark(self) -> LiveBadge:
        mark = LiveBadge(self._now)
        mark.show_view(self._view)
        self._live.append(mark)
        return mark

    def _connect(self) -> None:
        self._places.built.connect(self._on_place_built)
        self.pane.built.connect(self._on_tab_built)
        self._sidebar.chosen.connect(self.open_place)
        self._sidebar.account_menu.relay_to(self)
        self._sidebar.account_menu.administration_pressed.connect(self.administration_pressed)
        self._banner.pressed.connect(self.retry_pressed)
        self.monitor.retry_pressed.connect(self.retry_pressed)
        self.monitor.selected.connect(self.pane.look_at)
        self.monitor.opened.connect(self._on_opened)
        self.monitor.figure_pressed.connect(self._on_figure)
        self._take_table("monitor", self.monitor.table)
        self._sidebar.jumped.connect(self._on_jumped)
        for key, do in (
            (QKeySequence.StandardKey.Find, self._on_find),
            (QKeySequence.StandardKey.Refresh, self._on_refresh),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(do)

    @property
    def callbacks(self) -> CallbackSearch:
        """The page Callbacks, with those of all business processes."""
        return _found(self._places.page(_index(Page.CALLBACKS)), CallbackSearch)

    @property
    def interactions(self) -> CurrentInteractions:
        """The page Interactions, with those of all business processes."""
        return _found(self._places.page(_index(Page.INTERACTIONS)), CurrentInteractions)

    @property
    def inbox(self) -> InboxPage:
        """The page Inbox, with what agents handed over."""
        return _found(self._places.page(_index(Page.INBOX)), InboxPage)

    @property
    def agents(self) -> AgentsPage:
        """The page Agents."""
        return _found(self._places.page(_index(Page.AGENTS)), AgentsPage)

    @property
    def reports_place(self) -> ReportsPlace:
        """The page Reports."""
        place = self._places.page(_index(Page.REPORTS))
        assert isinstance(place, ReportsPlace)  # noqa: S101 - each place holds its own kind
        return place

    @property
    def reports(self) -> ReportsPage:
        """Report 6.04 on the page Reports."""
        return self.reports_place.completed

    def parts(self) -> list[QWidget]:
        """Return the lists and tabs that exist; ``part_built`` reports later ones."""
        return [*self.pane.made(), *self._on_places()]

    def _on_places(self) -> list[QWidget]:
        """Return the lists on pages of their own."""
        made = [page for page in self._places.made() if page is not self._split]
        return [
            part
            for page in made
            for part in (page.made() if isinstance(page, ReportsPlace) else [_content_of(page)])
        ]

    def _on_place_built(self, page: QWidget) -> None:
        if isinstance(page, ReportsPlace):
            page.built.connect(self._on_page_built)
            page.start()
        elif page is not self._split:
            self._on_page_built(_content_of(page))

    def _on_page_built(self, part: QWidget) -> None:
        self._take_part(part, TABLES[part.__class__, True])

    def _on_tab_built(self, page: QWidget) -> None:
        self._take_part(page, TABLES.get((page.__class__, False), ""))

    def _take_part(self, part: QWidget, table: str) -> None:
        if isinstance(part, ListPage):
            part.show_view(self._view)
            self._take_table(table, part.table)
        if isinstance(part, DetailListPage):
            part.panel.recording.relay_to(self)
            part.panel.link_pressed.connect(self.link_pressed)
        if isinstance(part, AgentsPage):
            part.retry_pressed.connect(self.retry_pressed)
        self.part_built.emit(part)

    def _take_table(self, name: str, table: TableView) -> None:
        table.arranged.connect(partial(self.arranged.emit, name))
        if name in self._layouts:
            table.arrange(self._layouts[name])

    # --- Content ------------------------------------------------------------------------------------------------------

    @property
    def place(self) -> Page:
        """The current page."""
        return list(Page)[self._places.currentIndex()]

    def open_place(self, place: Page) -> None:
        """Open a page, and read its content."""
        self._sidebar.show_place(place)
        self._places.open(_index(place))
        part = self._visible_part()
        if place is not Page.MONITOR and isinstance(part, CallbackSearch | CurrentInteractions):
            part.refresh()
        self.place_opened.emit(place)

    def open_callback(self, callback: Callback) -> None:
        """Open a callback to be processed in Callback Search of its business process."""
        self.open_place(Page.MONITOR)
        self.monitor.choose(callback.business_process_id)
        self.pane.open_callback(callback)

    def show_view(self, view: SupervisorView) -> None:
        """Draw whatever changes by itself."""
        self._view = view
        self._sidebar.show_account(view.me)
        self._sidebar.show_held(sum(item.held for item in view.monitor or ()))
        self.monitor.show_view(view)
        self.pane.show_view(view)
        self.supervision.show_view(view)
        for part in self._on_places():
            if isinstance(part, ListPage):
                part.show_view(view)
        for mark in self._live:
            mark.show_view(view)
        self._show_banner()
        self._status.show_message(view.message, self._now())

    def show_again(self) -> None:
        """Show the current view in the language in use."""
        self.show_view(self._view)

    def show_player(self, player: PlayerState, devices: DeviceList) -> None:
        """Show the state of the player; call it as often as the playhead should move."""
        for part in self.parts():
            if isinstance(part, DetailListPage) and part.isVisible():
                part.panel.recording.show_player(player, devices)

    def arrange(self, layouts: Mapping[str, Layout]) -> None:
        """Restore the layouts of the tables, also of those that are created later."""
        self._layouts = dict(layouts)
        if "monitor" in layouts:
            self.monitor.table.arrange(layouts["monitor"])

    def _now(self) -> datetime:
        return self._clock() + self._view.clock_offset

    def _show_banner(self) -> None:
        lost_connection.show_in(self._banner, self._view, self._clock())

    def _visible_part(self) -> QWidget:
        """Return the visible list or tab."""
        page = self._places.page(self._places.currentIndex())
        return self.pane.current_tab() if page is self._split else _content_of(page)

    # --- Events -------------------------------------------------------------------------------------------------------

    def _on_jumped(self, place: Page) -> None:
        self.open_place(place)
        part = self._visible_part()
        if place is Page.MONITOR:
            self.monitor.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif isinstance(part, ListPage):
            part.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_find(self) -> None:
        """Focus the search field of the visible part. If two are visible: the nearer one, then the other."""
        part = self._visible_part()
        is_monitor = self.place is Page.MONITOR
        if isinstance(part, CallbackSearch) and is_monitor:
            inside = self.monitor.isAncestorOf(self.focusWidget() or self)
            goes_on = self.monitor.has_search_focus() or part.has_search_focus()
            finds_process = inside is not goes_on
            (self.monitor if finds_process else part).focus_search()
        elif isinstance(part, ListPage) and part.has_search:
            part.focus_search()
        elif is_monitor:
            self.monitor.focus_search()

    def _on_refresh(self) -> None:
        """Read the visible part again; while the connection is lost, connect."""
        part = self._visible_part()
        if not self._view.is_live:
            self.retry_pressed.emit()
        elif isinstance(part, ListPage):
            part.refresh()

    def _on_opened(self, process_id: str) -> None:
        self.pane.look_at(process_id)
        self.pane.open_tab(self.pane.tab)

    def _on_figure(self, process_id: str, figure: Figure) -> None:
        self.pane.look_at(process_id)
        self.pane.open_figure(figure)

    def _on_tick(self) -> None:
        self._ticks += 1
        self._show_banner()
        self._status.show_message(self._view.message, self._now())
        if self._ticks % TREND_TICKS == 0:
            self.monitor.tick()
            self.pane.refresh_times()

    def showEvent(self, event: QShowEvent) -> None:
        """Run the clocks while visible."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clocks while hidden."""
        super().hideEvent(event)
        self._tick.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Emit ``closed``, and stay: there may be unsaved changes."""
        event.ignore()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()
        elif event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def open_tab(self, tab: Tab) -> None:
        """Open a tab of the selected business process."""
        self.open_place(Page.MONITOR)
        self.pane.open_tab(tab)


def _index(place: Page) -> int:
    return list(Page).index(place)


def _content_of(page: QWidget) -> QWidget:
    """Return the widget under the title of a page, or the page itself if the title is part of it."""
    return page.content if isinstance(page, TitledPage | ReportsPlace) else page


def _found(page: QWidget, kind: type[P]) -> P:
    part = _content_of(page)
    assert isinstance(part, kind)  # noqa: S101 - each place holds its own kind
    return part
