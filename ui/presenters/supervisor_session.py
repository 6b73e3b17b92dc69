"""The session of a supervisor: the window, connected to the supervisor's commands."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from agent_desktop.client.administration_actions import AdministrationActions, OwnSessions
from agent_desktop.client.report_actions import ReportActions
from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.agent_view import Connection, ConnectionState, Tone
from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.clock import utc_now
from agent_desktop.model.notices import Notice, NotReadNotice, RefusedNotice
from agent_desktop.model.observable import Observable
from agent_desktop.model.supervisor.sorting import Layout
from agent_desktop.model.supervisor.supervisor_notices import CallbackOver, CallbackUnknown, FloorNotice
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.net.connection import until_signed_out
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import Location
from agent_desktop.protocol.supervisor_objects import Performance
from agent_desktop.signed_in import SignedIn
from ui.common import window_geometry
from ui.common.open_address import open_address
from ui.presenters.administration.administration_presenter import AdministrationPresenter
from ui.presenters.administration.sessions_presenter import SessionsPresenter
from ui.presenters.attention.alert_sound import AlertSound
from ui.presenters.callback_recording_presenter import CallbackRecordingPresenter
from ui.presenters.callback_search_presenter import CallbackSearchPresenter
from ui.presenters.interactions_presenter import InteractionsPresenter
from ui.presenters.report_presenter import ReportPresenter
from ui.presenters.reports.audit_presenter import AuditPresenter
from ui.presenters.reports.figures_presenter import FiguresPresenter
from ui.presenters.reports.filters_presenter import FiltersPresenter
from ui.presenters.reports.report_files_presenter import ReportFilesPresenter
from ui.presenters.services import DeskServices, Leaving
from ui.presenters.session_base import SessionBase
from ui.presenters.supervision_presenter import SupervisionPresenter
from ui.presenters.supervisor_alert_presenter import SupervisorAlertPresenter
from ui.presenters.thresholds_presenter import ThresholdsPresenter
from ui.presenters.timing_presenter import TimingPresenter
from ui.presenters.wallboard_presenter import WallboardPresenter
from ui.presenters.wrap_up.correction_presenter import CorrectionPresenter
from ui.relay import Relay
from ui.supervisor import notices
from ui.supervisor.agents.agents_page import AgentsPage
from ui.supervisor.agents.current_interactions import CurrentInteractions
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.inbox.inbox_page import InboxPage
from ui.supervisor.list_page import ListPage
from ui.supervisor.reports.audit_trail_page import AuditTrailPage
from ui.supervisor.reports.figures_page import FiguresPage
from ui.supervisor.reports.report_files_page import ReportFilesPage
from ui.supervisor.reports.reports_page import ReportsPage
from ui.supervisor.sidebar import Page
from ui.supervisor.timing.timing_tab import TimingTab
from ui.supervisor.window import TABLES, SupervisorWindow
from ui.texts import words

translate = QCoreApplication.translate

WINDOW: Final = "supervisor"

_NOT_TO_BE_SEEN: Final = frozenset({403, 404})
"""The server's codes for a callback that does not exist, or that this supervisor may not see."""

SHIFT_EVERY_S: Final = 20.0
"""Interval for reading the shift by quarter hours while it is visible."""


class SupervisorSession(SessionBase):
    """``RoleSession`` of a supervisor."""

    def __init__(self, parts: DeskServices, entry: SignedIn) -> None:
        self._parts = parts
        url = entry.server.url
        self.floor = Observable(
            SupervisorView(connection=Connection(ConnectionState.CONNECTING, utc_now(), url), me=entry.me),
            distinct=False,  # Two hundred changes a second: comparing large views costs more than it saves.
        )
        self.actions = SupervisorActions(entry.server, self.floor, say=self._say, moved=self._on_moved)
        super().__init__(entry, self.actions)
        self.window = SupervisorWindow()
        self._sound = CallbackRecordingPresenter(self.window, parts, entry.server, self.actions)
        self._searches: list[CallbackSearchPresenter] = []
        self._filters = FiltersPresenter(parts.keeper, entry.me.id)
        self._written: list[ReportPresenter | FiguresPresenter | AuditPresenter | ReportFilesPresenter] = []
        self._reports = ReportActions(entry.server)
        self._timing: TimingPresenter | None = None
        self._corrections: CorrectionPresenter | None = None
        self._interactions = InteractionsPresenter(self.window, self.actions)
        self._alert_sound = AlertSound(parts.keeper, parts.devices)
        self._alerts = SupervisorAlertPresenter(
            self.window,
            say=self._in_words,
            tell=self.actions.tell,
            open_=self.open,
            play=self._alert_sound.play,
            may_notify=lambda: parts.keeper.settings.alert_notices,
        )
        self._thresholds = ThresholdsPresenter(self.window, self.actions, self._filters, clock=self._clock)
        self._wallboard = WallboardPresenter(self.window, parts.keeper, clock=self._clock)
        self._supervision = SupervisionPresenter(
            self.window.supervision, self.actions, self.floor, entry.server, parts.keeper
        )
        self._own_sessions = SessionsPresenter(self.window, clock=self._clock, start=self.actions.start)
        self.administration = AdministrationPresenter(
            self.window,
            AdministrationActions(entry.server),
            self.actions,
            own_id=entry.me.id,
            clock=self._clock,
            floor=self.floor,
            filters=self._filters,
        )
        self._shift = LatestTask(self.actions.start)
        self._shown = self.floor.value
        self._wanted = ""
        self._relay = Relay(self.floor.watch)
        self._relay.connect(self._on_view)
        self._connect()
        self.window.arrange(self._layouts())
        self.window.show_view(self.floor.value)
        window_geometry.restore(self.window, parts.keeper.settings.windows.get(WINDOW))
        window_geometry.WindowGeometryWatch(self.window, self._note_place)
        parts.say_updates(self.window.place_notice)

    def take_settings(self) -> None:
        """Apply the current settings."""
        self._parts.player.set_device(self._parts.keeper.settings.playback_device)

    def open(self) -> None:
        """Show the window and bring it to the front."""
        self.window.show()
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def open_callback(self, callback_id: str) -> None:
        """Show a callback in Callback Search of its business process, if this supervisor may see it."""
        self._wanted = callback_id
        self._follow_link(self.floor.value)

    async def run(self) -> None:
        """Keep the view up to date until cancelled; raises ``SessionEnded`` when the sign-in is over."""
        async with until_signed_out() as group:
            group.create_task(self._report_keyring())
            group.create_task(self._interactions.run())
            group.create_task(self._alerts.run())
            group.create_task(self._keep_shift())
            group.create_task(self._supervision.run())
            group.create_task(self.actions.run())

    async def ready(self) -> None:
        """Return at once: the window exists."""

    def is_free(self) -> bool:
        """Return whether nothing would be lost and the window is not in use."""
        return not self._what_is_lost() and not self.window.isActiveWindow()

    async def may_leave(self, how: Leaving) -> bool:
        """Prompt the user when a timing is not saved, or a report is being written."""
        lost = self._what_is_lost()
        if not lost:
            return True
        return await self._confirm_leaving(how, translate("Desktop", "Leave anyway?"), lost, self.window)

    async def close(self) -> None:
        """Close the window and the connections."""
        self._parts.say_updates(None)
        self._relay.close()
        self._sound.close()
        self._wallboard.close()
        await self._alerts.close()
        await self._alert_sound.close()
        await self._supervision.close()
        self.window.hide()
        self.window.deleteLater()

    # Connections.

    def _connect(self) -> None:
        window, actions = self.window, self.actions
        for take in (self._on_part_built, self._take_filters):
            window.part_built.connect(take)
            for part in window.parts():
                take(part)
        window.monitor.stop_confirmed.connect(actions.stop)
        window.monitor.start_confirmed.connect(actions.start_process)
        window.pane.performance_wanted.connect(self._on_performance_wanted)
        window.place_opened.connect(self._on_place)
        window.retry_pressed.connect(actions.retry)
        window.arranged.connect(self._on_arranged)
        window.activated.connect(self._alerts.seen)
        window.closed.connect(self._on_quit)
        window.quit_pressed.connect(self._on_quit)
        window.sign_out_pressed.connect(self._on_sign_out)
        window.settings_pressed.connect(self._parts.open_settings)
        window.password_pressed.connect(self._parts.open_password)
        window.sessions_pressed.connect(self._on_sessions)
        window.administration_pressed.connect(self.administration.open)
        window.help_wanted.connect(self._parts.open_help)
        window.link_pressed.connect(open_address)

    def _say(self, notice: Notice | FloorNotice) -> tuple[Tone, str]:
        return notices.said(notice, utc_now() + self._entry.server.clock.offset)

    def _in_words(self, notice: FloorNotice) -> str:
        return self._say(notice)[1]

    def _clock(self) -> datetime:
        return (utc_now() + self._entry.server.clock.offset).astimezone()

    def _on_view(self, view: SupervisorView) -> None:
        came_back = (
            view.connection.link is ConnectionState.LIVE
            and self._shown.connection.link is not ConnectionState.LIVE
        )
        before, self._shown = self._shown, view
        words.use_reasons(view.reasons)
        self.window.show_view(view)
        self._alerts.show_view(view)
        self._thresholds.show_view(view)
        self._wallboard.show_view(view)
        self._follow_link(view)
        if view.agents is not before.agents:  # An agent's state reflects that of an interaction.
            self._interactions.moved()
        if came_back:
            for search in self._searches:
                search.came_back()
            for report in self._written:
                report.came_back()

    def _take_filters(self, part: QWidget) -> None:
        if isinstance(part, ListPage) and part.filters is not None:
            self._filters.take(TABLES[part.__class__, True], part.filters)

    def _on_part_built(self, part: QWidget) -> None:
        """Answer the queries of a new part of the window."""
        match part:
            case CallbackSearch():
                presenter = CallbackSearchPresenter(
                    part, self.actions, open_recording=self._sound.open, clock=self._clock
                )
                self._searches.append(presenter)
                if isinstance(part, InboxPage):
                    part.complete_confirmed.connect(self.actions.complete)
                    part.call_pressed.connect(open_address)
            case CurrentInteractions():
                self._interactions.take_list(part)
                part.supervise_pressed.connect(self._supervision.enter)
            case AgentsPage():
                self._interactions.take_agents(part)
                part.state_chosen.connect(self.actions.set_state)
                self._corrections = CorrectionPresenter(part, self.actions, clock=self._clock)
            case ReportsPage():
                self._written.append(ReportPresenter(part, self.actions, open_recording=self._sound.open))
            case FiguresPage():
                self._written.append(FiguresPresenter(part, self._reports, self.actions))
            case AuditTrailPage():
                self._written.append(AuditPresenter(part, self._reports, self.actions))
            case ReportFilesPage():
                self._written.append(ReportFilesPresenter(part, self._reports, self.actions))
            case TimingTab():
                self._timing = TimingPresenter(part, self.actions)
            case _:
                pass

    def _on_moved(self, callbacks: Sequence[Callback]) -> None:
        self._alerts.moved(callbacks)
        for search in self._searches:
            search.moved(callbacks)
        self._interactions.moved()

    def _on_place(self, place: Page) -> None:
        if place is not Page.MONITOR:
            self._sound.open(None)
        self._interactions.moved()

    # The shift by quarter hours.

    def _on_performance_wanted(self, process_id: str) -> None:
        self.window.pane.performance.show_performance(AsyncValue[Performance](loading=True), "UTC")
        self._shift.run(self._read_shift(process_id))

    async def _keep_shift(self) -> None:
        while True:
            await asyncio.sleep(SHIFT_EVERY_S)
            process_id = self.window.pane.process_id
            if process_id is not None and self.window.pane.performance.isVisible() and self._shown.is_live:
                self._shift.run(self._read_shift(process_id))

    async def _read_shift(self, process_id: str) -> None:
        item = self.floor.value.monitor_of(process_id)
        zone = item.timezone if item is not None else "UTC"
        try:
            read = AsyncValue(await self.actions.performance(process_id))
        except (ServerTrouble, CommandRefused) as error:
            read = AsyncValue[Performance](error=self.actions.in_words(error))
        if self.window.pane.process_id == process_id:
            self.window.pane.performance.show_performance(read, zone)

    # Links.

    def _follow_link(self, view: SupervisorView) -> None:
        """Open the requested callback, once there is a floor to show it on."""
        if self._wanted and view.monitor is not None:
            wanted, self._wanted = self._wanted, ""
            self.actions.start(self._open_callback(wanted))

    async def _open_callback(self, callback_id: str) -> None:
        try:
            callback = await self.actions.callback(callback_id)
        except CommandRefused as refused:
            is_unknown = refused.problem.status in _NOT_TO_BE_SEEN
            self.actions.tell(CallbackUnknown() if is_unknown else RefusedNotice("", refused.problem))
            return
        except ServerTrouble as trouble:
            self.actions.tell(NotReadNotice(trouble.trouble))
            return
        self.open()
        if callback.location is Location.COMPLETED:
            self.actions.tell(CallbackOver(callback.number))
        else:
            self.window.open_callback(callback)

    # Remembered layouts.

    def _layouts(self) -> dict[str, Layout]:
        layouts: dict[str, Layout] = {}
        for name, told in self._parts.keeper.settings.columns.items():
            try:
                layouts[name] = msgspec.convert(told, Layout)
            except msgspec.ValidationError:
                continue  # From another version: the columns keep their defaults.
        return layouts

    def _on_arranged(self, name: str, layout: Layout) -> None:
        columns = self._parts.keeper.settings.columns
        self._parts.keeper.change(columns={**columns, name: msgspec.to_builtins(layout)})

    def _note_place(self, place: window_geometry.WindowGeometry) -> None:
        self._parts.keeper.note_place(WINDOW, place)

    # Leaving.

    def _what_is_lost(self) -> str:
        unsaved = self._timing.unsaved() if self._timing is not None else []
        parts: list[str] = []
        if unsaved:
            names = [
                item.name for item in self.floor.value.monitor or () if item.business_process_id in unsaved
            ]
            parts.append(translate("Desktop", "Callback Timing is not saved: {}.").format(", ".join(names)))
        if self.administration.has_unsaved:
            parts.append(translate("Desktop", "The configuration of a business process is not saved."))
        if any(report.is_writing for report in self._written):
            parts.append(translate("Desktop", "A report is being written and would be lost."))
        return " ".join(parts)

    def _on_sessions(self) -> None:
        self._own_sessions.open_own(OwnSessions(self._entry.server))

    def _on_sign_out(self) -> None:
        self._parts.leave(Leaving.SIGN_OUT)

    def _on_quit(self) -> None:
        self._parts.leave(Leaving.QUIT)
