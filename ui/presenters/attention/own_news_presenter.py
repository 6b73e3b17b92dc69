"""Notify an agent of own callbacks that are due or were given back: once each, in the window or by the system."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.clock import utc_now
from agent_desktop.protocol.events import OwnNews
from agent_desktop.protocol.states import OwnCommand
from agent_desktop.system.notifications import NORMAL, DesktopNotification, Notifications
from ui.presenters.offer_presenter import OPEN
from ui.texts import own_work_texts, plain_text

translate = QCoreApplication.translate

CALL: Final = "call"
"""The button of a notification that calls the customer."""


class OwnNewsPresenter:
    """Follows the news of the view.

    The window's status line shows each of them. If the window is not in front, so does a notification, or without a
    notification service ``say_elsewhere``. ``flash`` draws attention to the window in the system's task bar.
    """

    def __init__(
        self,
        notifications: Notifications,
        *,
        in_front: Callable[[], bool],
        flash: Callable[[], None],
        say_elsewhere: Callable[[DesktopNotification], None],
    ) -> None:
        self._notifications = notifications
        self._in_front = in_front
        self._flash = flash
        self._say_elsewhere = say_elsewhere
        self._known: set[tuple[object, ...]] = set()
        self._shown: OwnNews | None = None

    @property
    def shown(self) -> OwnNews | None:
        """The news of the notification that is shown."""
        return self._shown

    def show_view(self, view: AgentView) -> None:
        """Notify of the news that ``view`` adds, and withdraw the notification of those that are over."""
        fresh = [one for one in view.news if _key(one) not in self._known]
        self._known = {_key(one) for one in view.news}
        if self._shown is not None and _key(self._shown) not in self._known:
            self._withdraw()
        if not fresh or self._in_front():
            return
        self._flash()
        note = note_of(fresh[-1], view)
        if self._notifications.available:
            self._shown = fresh[-1]
            self._notifications.show(note)
        else:
            self._say_elsewhere(note)

    def seen(self) -> None:
        """Withdraw the notification, because the window is in front."""
        if self._shown is not None:
            self._withdraw()

    def _withdraw(self) -> None:
        self._shown = None
        self._notifications.hide()


def note_of(news: OwnNews, view: AgentView) -> DesktopNotification:
    """Return the notification of ``news``."""
    own = news.callback
    title = plain_text.shown(own_work_texts.news(news, utc_now() + view.clock_offset))
    actions = {OPEN: translate("Desktop", "Open")}
    if OwnCommand.CALL in own.allowed_commands and view.interaction is None:
        actions[CALL] = translate("Desktop", "Call now")
    text = plain_text.shown(own.business_process.name)
    return DesktopNotification(title, text, actions, urgency=NORMAL, category="x-callback.due")


def _key(news: OwnNews) -> tuple[object, ...]:
    return news.kind, news.callback.callback.id, news.callback.callback.due_at
