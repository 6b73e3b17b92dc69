"""The supervisor's window: the rail at the left, five places, and one line that says what came of a command.

It is given a ``FloorView`` and the answers that its places ask for, and says what was pressed. It knows no server.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from agent_desktop.model.desk import Link, Tone
from agent_desktop.model.figures import Figure
from agent_desktop.model.floor import FloorView
from agent_desktop.model.order import Layout
from agent_desktop.model.sound import DeviceList, PlayerState
from ui import notices, times
from ui.agent.status_line import StatusLine
from ui.assets import app_icon
from ui.common.banner import Banner
from ui.common.boxes import column, row, stand_on
from ui.supervisor.agents_page import AgentsPage
from ui.supervisor.callback_search import CallbackSearch
from ui.supervisor.current_interactions import CurrentInteractions
from ui.supervisor.live import LiveMark
from ui.supervisor.monitor_page import MonitorTable
from ui.supervisor.page import Heading
from ui.supervisor.process_pane import ProcessPane, Tab
from ui.supervisor.rail import Place, Rail
from ui.supervisor.reports_page import ReportsPage
from ui.supervisor.story_panel import RecordingPart
from ui.supervisor.table import Table
from ui.theme import AROUND, BETWEEN, INSIDE

USUAL: Final = (1280, 800)
LEAST: Final = (900, 600)
MONITOR_SHARE: Final = (260, 480)
"""How the monitor and the business process's tabs first share the height."""

TICK_MS: Final = 1000
TREND_TICKS: Final = 30
"""Ticks between two drawings of the trends: of two hours, half a minute is less than a pixel."""


def utc_now() -> datetime:
    """Return this machine's time."""
    return datetime.now(UTC)


class SupervisorWindow(QWidget):
    """The window of one supervisor.

    Its places are attributes; each says by signals what it wants and shows the answers that it is given:
    ``monitor``, ``pane`` (the four tabs), ``callbacks``, ``interactions``, ``agents``, ``reports``. What all of them
    share is here. The names in ``FloorView.working`` that it knows: ``stop:`` and ``start:`` with a business process,
    ``finish:`` with an interaction.
    """

    play_pressed = Signal()
    seek_asked = Signal(float)
    speed_chosen = Signal(float)
    volume_changed = Signal(float)
    device_chosen = Signal(object)
    recording_chosen = Signal(object)
    """A ``Recording`` of the callback whose story is shown."""

    place_opened = Signal(object)
    """``Place``: another one is seen."""
    arranged = Signal(str, object)
    """The name of a table and its ``Layout``, to be remembered."""
    retry_pressed = Signal()
    settings_pressed = Signal()
    about_pressed = Signal()
    sign_out_pressed = Signal()
    quit_pressed = Signal()
    closed = Signal()
    """Closed by its frame; it stays until the top floor has asked what there is to ask."""

    def __init__(self, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._view = FloorView()
        self._ticks = 0
        self.setWindowTitle(self.tr("Callback Desk – Supervisor"))
        self.setWindowIcon(app_icon())
        stand_on(self, "window")
        self._rail = Rail()
        self._banner = Banner()
        self._status = StatusLine()
        self._places = QStackedWidget()
        self.monitor = MonitorTable(self._now)
        self.pane = ProcessPane(self._now)
        self.callbacks = CallbackSearch(self._now, any_process=True)
        self.interactions = CurrentInteractions(self._now, any_process=True)
        self.agents = AgentsPage(self._now)
        self.reports = ReportsPage(self._now)
        self._live = (LiveMark(self._now), LiveMark(self._now))
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._lay_out()
        self._connect()
        self.resize(*USUAL)

    # --- How it is laid out -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(AROUND)
        split.setChildrenCollapsible(False)
        split.addWidget(self.monitor)
        split.addWidget(self.pane)
        split.setStretchFactor(1, 1)
        split.setSizes(list(MONITOR_SHARE))
        for page in (
            split,
            self._titled(self.tr("Callbacks"), self.callbacks, self._live[0]),
            self._titled(self.tr("Interactions"), self.interactions, self._live[1]),
            self.agents,
            self.reports,
        ):
            self._places.addWidget(page)
        self._banner.hide()
        middle = QWidget()
        body = column(middle, around=AROUND + INSIDE, between=BETWEEN)
        body.setContentsMargins(AROUND + INSIDE, AROUND + INSIDE, AROUND + INSIDE, AROUND)
        body.addWidget(self._banner)
        body.addWidget(self._places, 1)
        right = column(between=0)
        right.addStrut(LEAST[0] - self._rail.sizeHint().width())
        right.addWidget(middle, 1)
        right.addWidget(self._status)
        across = row(self, between=0)
        across.addWidget(self._rail)
        across.addLayout(right, 1)
        across.addStrut(LEAST[1])
        self._rail.show_place(Place.MONITOR)

    def _titled(self, title: str, page: QWidget, live: LiveMark) -> QWidget:
        made = QWidget()
        heading = Heading(title)
        heading.tools.addWidget(live)
        whole = column(made, between=BETWEEN)
        whole.addWidget(heading)
        whole.addWidget(page, 1)
        return made

    def _connect(self) -> None:
        self._rail.chosen.connect(self.open_place)
        for signal, mine in (
            (self._rail.settings_pressed, self.settings_pressed),
            (self._rail.about_pressed, self.about_pressed),
            (self._rail.sign_out_pressed, self.sign_out_pressed),
            (self._rail.quit_pressed, self.quit_pressed),
            (self._banner.pressed, self.retry_pressed),
            (self.monitor.retry_pressed, self.retry_pressed),
            (self.agents.retry_pressed, self.retry_pressed),
        ):
            signal.connect(mine)
        self.monitor.selected.connect(self.pane.look_at)
        self.monitor.opened.connect(self._on_opened)
        self.monitor.figure_pressed.connect(self._on_figure)
        for name, table in self._tables().items():
            table.arranged.connect(partial(self.arranged.emit, name))
        for part in self._recordings():
            part.play_pressed.connect(self.play_pressed)
            part.seek_asked.connect(self.seek_asked)
            part.speed_chosen.connect(self.speed_chosen)
            part.volume_changed.connect(self.volume_changed)
            part.device_chosen.connect(self.device_chosen)
            part.recording_chosen.connect(self.recording_chosen)
        retry = QShortcut(QKeySequence("Ctrl+R"), self)
        retry.activated.connect(self.retry_pressed)

    def _tables(self) -> dict[str, Table]:
        return {
            "monitor": self.monitor.table,
            "callback_search": self.pane.search.table,
            "current_interactions": self.pane.interactions.table,
            "all_callbacks": self.callbacks.table,
            "all_interactions": self.interactions.table,
            "agents": self.agents.table,
            "report_6_04": self.reports.table,
        }

    def _recordings(self) -> tuple[RecordingPart, ...]:
        return tuple(list_.panel.recording for list_ in (self.pane.search, self.callbacks, self.reports))

    # --- What it is told ----------------------------------------------------------------------------------------------

    @property
    def place(self) -> Place:
        """Where one is."""
        return list(Place)[self._places.currentIndex()]

    def open_place(self, place: Place) -> None:
        """Go to a place, and have what it shows asked for."""
        self._rail.show_place(place)
        self._places.setCurrentIndex(list(Place).index(place))
        if place is Place.CALLBACKS:
            self.callbacks.refresh()
        elif place is Place.INTERACTIONS:
            self.interactions.refresh()
        self.place_opened.emit(place)

    def show_view(self, view: FloorView) -> None:
        """Draw what changes by itself."""
        self._view = view
        self._rail.show_user(view.me.name if view.me is not None else "")
        self.monitor.show_view(view)
        self.pane.show_view(view)
        self.callbacks.show_view(view)
        self.interactions.show_view(view)
        self.agents.show_view(view)
        self.reports.show_view(view)
        for mark in self._live:
            mark.show_view(view)
        self._show_banner()
        self._status.show_message(view.message, self._now())

    def show_player(self, player: PlayerState, devices: DeviceList) -> None:
        """Draw what the player does; call it as often as the playhead should move."""
        for part in self._recordings():
            if part.isVisible():
                part.show_player(player, devices)

    def arrange(self, layouts: Mapping[str, Layout]) -> None:
        """Arrange the tables as they once were."""
        for name, table in self._tables().items():
            if name in layouts:
                table.arrange(layouts[name])

    def _now(self) -> datetime:
        return self._clock() + self._view.clock_offset

    def _show_banner(self) -> None:
        connection = self._view.connection
        is_shown = self._view.monitor is not None and connection.link in (Link.LOST, Link.REPLACED)
        self._banner.setVisible(is_shown)
        if not is_shown:
            return
        title = self.tr("No connection since {}").format(times.clock(connection.since))
        parts = [notices.reason(connection.reason), self.tr("What is shown is as it was then.")]
        if connection.link is Link.REPLACED:
            title, parts = self.tr("Another desktop of yours has taken over"), parts[1:]
        elif connection.retry_at is not None and connection.retry_at > self._clock():
            wait = times.seconds_left(connection.retry_at, self._clock())
            parts.append(self.tr("Trying again in {} s.").format(wait))
        self._banner.show_message(
            Tone.WARNING,
            " ".join(filter(None, parts)),
            title=title,
            button=self.tr("Go on here") if connection.link is Link.REPLACED else self.tr("Try now"),
            icon="link-lost",
        )

    # --- What happens -------------------------------------------------------------------------------------------------

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
        """Let the clocks run while they are seen."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._tick.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, and stay: something may not be saved."""
        event.ignore()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def open_tab(self, tab: Tab) -> None:
        """Open a tab of the business process at hand."""
        self.open_place(Place.MONITOR)
        self.pane.open_tab(tab)
