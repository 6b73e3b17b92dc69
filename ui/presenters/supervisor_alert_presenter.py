"""Alert a supervisor to hand-overs and endless waits: in the window, and by the system when it is not in front."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from agent_desktop.model.supervisor.supervisor_alerts import FloorAlertTracker
from agent_desktop.model.supervisor.supervisor_notices import FloorNotice
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.objects import Callback
from agent_desktop.system.notifications import NORMAL, DesktopNotification, Notifications
from ui.supervisor.monitor import alert_texts
from ui.supervisor.window import SupervisorWindow
from ui.texts import plain_text

translate = QCoreApplication.translate

MOST: Final = 5
"""Lines of one notification: the newest come first, and the window has the rest."""


class SupervisorAlertPresenter:
    """Reports new alerts. ``say`` puts a notice into words, ``tell`` shows it in the window, ``open_`` raises the window.

    ``play`` plays the sound of an alert, and ``may_notify`` returns whether the system may be asked to notify.
    """

    def __init__(
        self,
        window: SupervisorWindow,
        *,
        say: Callable[[FloorNotice], str],
        tell: Callable[[FloorNotice], None],
        open_: Callable[[], None],
        play: Callable[[], None] = lambda: None,
        may_notify: Callable[[], bool] = lambda: True,
    ) -> None:
        self._window = window
        self._say = say
        self._tell = tell
        self._open = open_
        self._play = play
        self._may_notify = may_notify
        self._tracker = FloorAlertTracker()
        self._view = SupervisorView()
        self._unseen: list[str] = []
        self.notifications = Notifications(translate("Desktop", "Callback Desk"), self._on_action)

    async def run(self) -> None:
        """Connect to the notification service; the window's own notices wait for nothing."""
        await self.notifications.open()

    def show_view(self, view: SupervisorView) -> None:
        """Report the alerts that begin with ``view``."""
        is_fresh = view.snapshots != self._view.snapshots
        before, self._view = self._view, view
        if view.monitor is not None and view.monitor is not before.monitor:
            self._take(self._tracker.monitor_changed(view.monitor, is_fresh=is_fresh))
        if view.monitor is not None and (is_fresh or view.threshold_alerts is not before.threshold_alerts):
            self._take(self._tracker.thresholds_changed(view.threshold_alerts, view.monitor))

    def moved(self, callbacks: Sequence[Callback]) -> None:
        """Report each of ``callbacks`` that was handed over just now."""
        self._take(self._tracker.callbacks_moved(callbacks, self._view.monitor or ()))

    def seen(self) -> None:
        """Close the notification, because the window is in front."""
        self._unseen.clear()
        self.notifications.hide()

    async def close(self) -> None:
        """Close the notification and the bus."""
        await self.notifications.close()

    def _take(self, found: Sequence[FloorNotice]) -> None:
        for notice in found:
            self._tell(notice)
        if found:
            self._play()
        if not found or QApplication.activeWindow() is not None or not self._may_notify():
            return
        self._unseen += [self._say(notice) for notice in found]
        QApplication.alert(self._window)
        count = len(self._unseen)
        title = alert_texts.need_of_supervisor(count)
        lines = "\n".join(reversed(self._unseen[-MOST:]))
        self.notifications.show(
            DesktopNotification(
                title,
                plain_text.shown(lines),
                {"default": translate("Desktop", "Open")},
                urgency=NORMAL,
                category="im.received",
            )
        )

    def _on_action(self, _action: str) -> None:
        self._open()
        asyncio.get_running_loop().call_soon(self.seen)
