"""The windows of an agent: main window, popup and tray, connected to the agent's commands and to the machine's sound."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from agent_desktop.client.agent_actions import AgentActions
from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.clock import utc_now
from agent_desktop.model.observable import Observable
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol.commands import Presence, SetAgentState
from agent_desktop.settings import WindowGeometry
from agent_desktop.system.global_keys import open_keys
from agent_desktop.system.notifications import DesktopNotification, Notifications
from agent_desktop.system.quiet_times import is_quiet
from ui.agent.body import AgentBody
from ui.agent.offer.offer_popup import OfferPopup
from ui.agent.window import AgentWindow
from ui.common import window_geometry
from ui.common.open_address import open_address
from ui.presenters.attention.icon_badge import IconBadge
from ui.presenters.attention.own_news_presenter import CALL, OwnNewsPresenter
from ui.presenters.offer_presenter import AVAILABLE, OPEN, OfferPresenter
from ui.presenters.recording_presenter import RecordingPresenter
from ui.presenters.screen_pop_presenter import ScreenPopPresenter
from ui.presenters.services import DeskServices, Leaving
from ui.relay import Relay
from ui.screen_corner import Corner
from ui.texts import words
from ui.tray import Tray

if TYPE_CHECKING:  # Only the desktop of an agent whose phone it is loads them.
    from agent_desktop.phone.phone_service import PhoneService
    from ui.agent.phone.phone_pane import PhonePane
    from ui.common.choices.filter_button import FilterButton
    from ui.presenters.administration.sessions_presenter import SessionsPresenter
    from ui.presenters.phone_presenter import PhonePresenter

translate = QCoreApplication.translate

WINDOW: Final = "agent"

FRAME_MS: Final = 15
"""The window is updated one frame after the popup, which reaches the screen first."""


class AgentWindows:
    """Shows the view of an agent. Create it with ``furnish``."""

    def __init__(
        self, parts: DeskServices, actions: AgentActions, window: AgentWindow, popup: OfferPopup, tray: Tray
    ) -> None:
        self._parts = parts
        self._actions = actions
        self.window = window
        self._pane: PhonePane | None = None
        self._phone: PhonePresenter | None = None
        self._sessions: SessionsPresenter | None = None
        self.popup = popup
        self.tray = tray
        self.notifications = Notifications(translate("Desktop", "Callback Desk"), self.on_notified)
        self.own_notifications = Notifications(translate("Desktop", "Callback Desk"), self.on_own_notified)
        self._badge = IconBadge(self._is_in_front, lambda: int(self.window.winId()))
        self._own_news = OwnNewsPresenter(
            self.own_notifications,
            in_front=self._is_in_front,
            flash=self._flash,
            say_elsewhere=self._say_by_tray,
        )
        self._offer = OfferPresenter(
            popup,
            parts.ringer,
            parts.devices,
            self.notifications,
            tell=actions.tell,
            bring_up=self._bring_up,
            in_front=self._is_in_front,
            say_elsewhere=self._say_by_tray,
            flash=self._flash,
        )

    @classmethod
    async def furnish(
        cls, parts: DeskServices, desk: Observable[AgentView], actions: AgentActions, server: ServerClient
    ) -> AgentWindows:
        """Create the windows one after the other, so that windows on the screen respond meanwhile."""
        body = AgentBody()
        await asyncio.sleep(0)
        window = AgentWindow(body=body)
        await asyncio.sleep(0)
        window.show_view(desk.value)
        await asyncio.sleep(0)
        made = cls(parts, actions, window, OfferPopup(), Tray())
        await asyncio.sleep(0)
        made._pane = body.phone
        controls = body.phone.controls
        controls.hold_pressed.connect(made._on_hold)
        controls.digit_pressed.connect(actions.send_digits)
        controls.message_pressed.connect(actions.leave_message)
        controls.recording_pause_pressed.connect(made._on_recording_pause)
        made._join(desk, server)
        return made

    def _join(self, desk: Observable[AgentView], server: ServerClient) -> None:
        self._recordings = RecordingPresenter(self.window, self._parts, server, self._actions.tell)
        urgent: Relay[AgentView] = Relay(desk.watch)
        calm: Relay[AgentView] = Relay(desk.watch, after_ms=FRAME_MS)
        self._relays = (urgent, calm)
        self._stop_words = desk.watch(_use_words)  # The first, so that every window has them.
        _use_words(desk.value)
        self._pages = ScreenPopPresenter()
        self._pages.show_view(desk.value)
        self._stop_pages = desk.watch(self._pages.show_view)  # No state may be left out between two frames.
        self.window.page_pressed.connect(self._pages.open)
        urgent.connect(self._offer.show_view)
        self._stop_news = desk.watch(self._own_news.show_view)
        self._stop_badge = desk.watch(self._badge.show_view)
        self.window.activated.connect(self._on_focus)
        for show in (self.window.show_view, self._recordings.show_view, self.tray.show_view):
            calm.connect(show)
            show(desk.value)
        self._offer.show_view(desk.value)
        self._server = server
        self._connect()
        self._connect_tray()
        self._stop_phones = self._parts.phones.watch(self._join_phone)
        self._join_phone(self._parts.phones.value)
        window_geometry.restore(self.window, self._parts.keeper.settings.windows.get(WINDOW))
        window_geometry.WindowGeometryWatch(self.window, self._note_place)
        self._parts.say_updates(self.window.place_notice)
        self.take_settings()

    def take_settings(self) -> None:
        """Apply the current settings."""
        chosen = self._parts.keeper.settings
        self._parts.ringer.set_volume(chosen.ring_volume)
        self._parts.ringer.set_device(chosen.ring_device)
        self._parts.player.set_device(chosen.playback_device)
        self.popup.set_corner(_corner(chosen.popup_corner))
        if self._phone is not None:
            self._phone.take_settings()
        if chosen.global_keys is not self._offer.has_keys:
            platform = QGuiApplication.platformName()
            self._offer.use_keys(open_keys(platform, self._offer.press) if chosen.global_keys else None)

    def open(self) -> None:
        """Show the window and bring it to the front."""
        self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        self.window.show()
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    async def open_notifications(self) -> None:
        """Connect to the system's notification service."""
        await self.notifications.open()
        await self.own_notifications.open()

    async def close(self) -> None:
        """Close everything on the screen."""
        self._parts.say_updates(None)
        for relay in self._relays:
            relay.close()
        self._stop_phones()
        self._stop_words()
        self._stop_pages()
        self._stop_news()
        self._stop_badge()
        self._join_phone(None)
        self._offer.close()
        self._recordings.close()
        await self.notifications.close()
        await self.own_notifications.close()
        await self._badge.close()
        for widget in (self.popup, self.window):
            widget.hide()
            widget.deleteLater()
        self.tray.deleteLater()

    def _join_phone(self, phone: PhoneService | None) -> None:
        """Connect the controls of a call to the phone that there is now."""
        if self._phone is not None:
            self._phone.close()
            self._phone = None
        if phone is not None and self._pane is not None:
            from ui.presenters.phone_presenter import PhonePresenter

            self._phone = PhonePresenter(self._pane, phone, self._parts.keeper)

    def _connect(self) -> None:
        window, actions = self.window, self._actions
        window.accept_pressed.connect(actions.accept)
        window.dial_pressed.connect(actions.dial)
        window.number_pressed.connect(actions.call_number)
        window.red_x_pressed.connect(actions.red_x)
        window.status_chosen.connect(actions.set_completion_status)
        window.complete_pressed.connect(actions.complete)
        window.postpone_chosen.connect(actions.postpone)
        window.delegate_chosen.connect(actions.delegate)
        window.correction_chosen.connect(actions.correct)
        own = window.own_work
        own.call_pressed.connect(actions.own.call)
        own.move_chosen.connect(actions.own.move)
        own.give_back_chosen.connect(actions.own.give_back)
        own.create_chosen.connect(actions.own.create)
        own.search_asked.connect(actions.own.search)
        own.more_asked.connect(actions.own.read_more)
        own.filters_made.connect(self._on_filters_made)
        window.presence_chosen.connect(actions.set_presence)
        window.retry_pressed.connect(actions.retry)
        window.link_pressed.connect(open_address)
        window.help_wanted.connect(self._parts.open_help)
        window.settings_pressed.connect(self._parts.open_settings)
        window.password_pressed.connect(self._parts.open_password)
        window.sessions_pressed.connect(self._on_sessions)
        window.sign_out_pressed.connect(self._on_sign_out)
        window.quit_pressed.connect(self._on_quit)
        window.closed.connect(self._on_closed)
        self.popup.accept_pressed.connect(actions.accept)
        self.popup.red_x_pressed.connect(actions.red_x)
        self.popup.shown.connect(self._on_shown)
        self.popup.link_pressed.connect(open_address)

    def _on_filters_made(self, user: str, button: FilterButton) -> None:
        """Fill the button of the own history, which few need: the presenter is imported only now."""
        from ui.presenters.reports.filters_presenter import FiltersPresenter

        self._filters = FiltersPresenter(self._parts.keeper, user)
        self._filters.take("own_history", button)

    def _on_sessions(self) -> None:
        """Open the window of the user's sessions, which few need: it is imported only now."""
        from agent_desktop.client.administration_actions import OwnSessions
        from ui.presenters.administration.sessions_presenter import SessionsPresenter

        if self._sessions is None:
            clock = self._server.clock
            self._sessions = SessionsPresenter(
                self.window, clock=lambda: utc_now() + clock.offset, start=self._actions.start
            )
        self._sessions.open_own(OwnSessions(self._server))

    def _connect_tray(self) -> None:
        tray, actions = self.tray, self._actions
        tray.open_pressed.connect(self.open)
        tray.accept_pressed.connect(actions.accept)
        tray.dial_pressed.connect(actions.dial)
        tray.red_x_pressed.connect(actions.red_x)
        tray.presence_chosen.connect(actions.set_presence)
        tray.available_changed.connect(self._on_tray)
        tray.settings_pressed.connect(self._parts.open_settings)
        tray.sign_out_pressed.connect(self._on_sign_out)
        tray.quit_pressed.connect(self._on_quit)

    def _bring_up(self) -> None:
        """Without a tray, raise the window for an offer, without taking the keyboard."""
        if self.tray.available or (self.window.isVisible() and not self.window.isMinimized()):
            return
        self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()

    def _is_in_front(self) -> bool:
        return self.window.isVisible() and self.window.isActiveWindow() and not self.window.isMinimized()

    def _say_by_tray(self, note: DesktopNotification) -> None:
        self.tray.say(note.title, note.text)

    def _on_closed(self) -> None:
        """Keep the tray when the window is closed; without one, minimise the window instead of hiding it."""
        if not self.tray.available:
            self.window.showMinimized()
        elif not self._parts.keeper.settings.told_of_tray:
            self._parts.keeper.change(told_of_tray=True)
            self.tray.say_still_here()

    def _on_tray(self, available: bool) -> None:  # noqa: FBT001
        """Show the hidden window when the tray disappears."""
        if not available and not self.window.isVisible():
            self.window.showMinimized()

    def on_notified(self, action: str) -> None:
        """Carry out a press on the notification."""
        if action == OPEN:
            self.open()
        elif action == AVAILABLE:
            self._actions.set_presence(SetAgentState(Presence.AVAILABLE))
        else:
            self._offer.press(action)

    def on_own_notified(self, action: str) -> None:
        """Carry out a press on the notification of an own callback."""
        news = self._own_news.shown
        self._own_news.seen()
        if action == CALL and news is not None:
            self._actions.own.call(news.callback.callback.id)
        else:
            self.open()

    def _on_shown(self, interaction_id: str) -> None:
        self._actions.shown(interaction_id, is_quiet)

    def _on_focus(self) -> None:
        """Withdraw what the agent sees now that the window is in front."""
        if self._is_in_front():
            self._own_news.seen()
            self._badge.look()

    def _flash(self) -> None:
        QApplication.alert(self.window)

    def _on_hold(self, on: bool) -> None:  # noqa: FBT001
        self._actions.hold(on=on)

    def _on_recording_pause(self, on: bool) -> None:  # noqa: FBT001
        self._actions.pause_recording(on=on)

    def _on_sign_out(self) -> None:
        self._parts.leave(Leaving.SIGN_OUT)

    def _on_quit(self) -> None:
        self._parts.leave(Leaving.QUIT)

    def _note_place(self, place: WindowGeometry) -> None:
        self._parts.keeper.note_place(WINDOW, place)


def _use_words(view: AgentView) -> None:
    words.use_reasons(view.reasons)


def _corner(word: str) -> Corner:
    try:
        return Corner(word)
    except ValueError:
        return Corner.BOTTOM_RIGHT
