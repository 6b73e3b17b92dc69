"""An agent's desk: window, popup, tray and sound joined to what the agent can do."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from agent_desktop.actions import Actions
from agent_desktop.model.allowed import ACCEPTED
from agent_desktop.model.desk import Connection, Desk, DeskView, Link, Tone
from agent_desktop.model.notices import Notice, Plain, Refused
from agent_desktop.system.global_keys import open_keys
from agent_desktop.system.notifications import Notifications
from agent_desktop.wiring import places
from agent_desktop.wiring.entry import Entry
from agent_desktop.wiring.offer import OPEN, OfferJoint
from agent_desktop.wiring.parts import Leaving, Parts
from agent_desktop.wiring.sound import RecordingJoint
from ui import notices
from ui.agent.offer_popup import OfferPopup
from ui.agent.window import AgentWindow
from ui.relay import Relay
from ui.screen_corner import Corner
from ui.supervisor.ask import Ask
from ui.tray import Tray

translate = QCoreApplication.translate

WINDOW: Final = "agent"


class AgentDesk:
    """``RoleDesk`` of an agent."""

    def __init__(self, parts: Parts, entry: Entry) -> None:
        self._parts = parts
        self._entry = entry
        url = entry.server.url
        self.desk = Desk(DeskView(connection=Connection(Link.CONNECTING, _now(), url), me=entry.me))
        self.actions = Actions(entry.server, self.desk, say=self._say, show_refusal=self._show_refusal)
        self.window = AgentWindow()
        self.popup = OfferPopup()
        self.tray = Tray()
        self._notifications = Notifications(translate("Desktop", "Callback Desk"), self._on_notified)
        self._offer = OfferJoint(
            self.popup,
            parts.ringer,
            parts.devices,
            self._notifications,
            tell=self.tell,
            bring_up=self._bring_up,
        )
        self._recordings = RecordingJoint(self.window, parts, entry.server, self.tell)
        self._relay = Relay(self.desk.watch)
        for show in (
            self._offer.show_view,  # First, because it rings.
            self.window.show_view,
            self._recordings.show_view,
            self.tray.show_view,
        ):
            self._relay.connect(show)
        self._connect()
        self.window.show_view(self.desk.view)
        self.tray.show_view(self.desk.view)
        places.restore(self.window, parts.keeper.settings.windows.get(WINDOW))
        places.PlaceWatch(self.window, self._note_place)
        self.take_settings()

    def take_settings(self) -> None:
        """Hold to the settings as they now stand."""
        chosen = self._parts.keeper.settings
        self._parts.ringer.set_volume(chosen.ring_volume)
        self._parts.ringer.set_device(chosen.ring_device)
        self._parts.player.set_device(chosen.playback_device)
        self.popup.set_corner(_corner(chosen.popup_corner))
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

    async def run(self) -> None:
        """Keep the desk up to date until cancelled; raises ``SessionEnded`` when the sign-in is over."""
        beside = asyncio.gather(self._notifications.open(), self._tell_of_keyring())
        try:
            await self.actions.run()
        finally:
            beside.cancel()
            await asyncio.gather(beside, return_exceptions=True)

    async def may_leave(self, how: Leaving) -> bool:
        """Ask when a callback is at hand: it would go on without anybody."""
        at_hand = self.desk.view.interaction
        if at_hand is None or at_hand.state not in ACCEPTED:
            return True
        self.open()
        deed = translate("Desktop", "Sign out") if how is Leaving.SIGN_OUT else translate("Desktop", "Quit")
        text = translate(
            "Desktop",
            "You have a callback in hand. A call goes on without you; a preview ends as Cancel and the customer"
            " stays in queue.",
        )
        dialog = Ask(
            translate("Desktop", "Leave in the middle?"), text, deed, dangerous=True, parent=self.window
        )
        return await _answer(dialog)

    async def leave(self, *, revoke: bool) -> None:
        """Go offline, as far as the server answers soon."""
        if revoke:
            await self._entry.forget()
        await self.actions.leave(revoke=revoke)

    def tell(self, notice: Notice) -> None:
        """Say something in the status line."""
        self.actions.tell(notice)

    async def close(self) -> None:
        """Take every window off the screen, and let go of everything."""
        self._relay.close()
        self._offer.close()
        self._recordings.close()
        await self._notifications.close()
        for widget in (self.popup, self.window):
            widget.hide()
            widget.deleteLater()
        self.tray.deleteLater()

    def _connect(self) -> None:
        window, actions = self.window, self.actions
        window.accept_pressed.connect(actions.accept)
        window.dial_pressed.connect(actions.dial)
        window.red_x_pressed.connect(actions.red_x)
        window.status_chosen.connect(actions.set_completion_status)
        window.complete_pressed.connect(actions.complete)
        window.postpone_chosen.connect(actions.postpone)
        window.delegate_chosen.connect(actions.delegate)
        window.presence_chosen.connect(actions.set_presence)
        window.retry_pressed.connect(actions.retry)
        window.closed.connect(self._on_closed)
        self.popup.accept_pressed.connect(actions.accept)
        self.popup.red_x_pressed.connect(actions.red_x)
        self.popup.shown.connect(actions.shown)
        tray = self.tray
        tray.open_pressed.connect(self.open)
        tray.accept_pressed.connect(actions.accept)
        tray.dial_pressed.connect(actions.dial)
        tray.red_x_pressed.connect(actions.red_x)
        tray.presence_chosen.connect(actions.set_presence)
        tray.available_changed.connect(self._on_tray)
        for place in (window, tray):
            place.settings_pressed.connect(self._parts.open_settings)
            place.sign_out_pressed.connect(self._on_sign_out)
            place.quit_pressed.connect(self._on_quit)
        window.about_pressed.connect(self._parts.open_about)

    def _say(self, notice: Notice) -> tuple[Tone, str]:
        return notices.said(notice, _now() + self._entry.server.clock.offset)

    def _show_refusal(self, refused: Refused) -> bool:
        return self.window.show_problem(refused.problem, refused.action)

    async def _tell_of_keyring(self) -> None:
        await self._entry.settle()
        if self._entry.to_be_kept and not self._entry.keeps:
            self.tell(Plain.NO_KEYRING)

    def _bring_up(self) -> None:
        """Without a tray the window itself comes up for an offer, and leaves the keyboard where it is."""
        if self.tray.available or (self.window.isVisible() and not self.window.isMinimized()):
            return
        self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()

    def _on_closed(self) -> None:
        """The tray stays when the window is closed; without one the window is minimised, never gone."""
        if not self.tray.available:
            self.window.showMinimized()
        elif not self._parts.keeper.settings.told_of_tray:
            self._parts.keeper.change(told_of_tray=True)
            self.tray.say_still_here()

    def _on_tray(self, available: bool) -> None:  # noqa: FBT001
        """A tray that goes must not take the hidden window with it."""
        if not available and not self.window.isVisible():
            self.window.showMinimized()

    def _on_notified(self, action: str) -> None:
        if action == OPEN:
            self.open()
        else:
            self._offer.press(action)

    def _on_sign_out(self) -> None:
        self._parts.leave(Leaving.SIGN_OUT)

    def _on_quit(self) -> None:
        self._parts.leave(Leaving.QUIT)

    def _note_place(self, place: places.Place) -> None:
        self._parts.keeper.note_place(WINDOW, place)


async def _answer(dialog: Ask) -> bool:
    """Open ``dialog``, and return whether its deed was agreed to."""
    agreed: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def settle(result: int) -> None:
        if not agreed.done():
            agreed.set_result(result == QDialog.DialogCode.Accepted)

    dialog.finished.connect(settle)
    dialog.open()
    return await agreed


def _corner(word: str) -> Corner:
    try:
        return Corner(word)
    except ValueError:
        return Corner.BOTTOM_RIGHT


def _now() -> datetime:
    return datetime.now(UTC)
