"""The program's icon: a count of news that the agent has not seen and of a missed offer, and the time left of an offer."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.events import OwnNews
from agent_desktop.system.launcher_badge import LauncherBadge
from agent_desktop.system.taskbar_progress import TaskbarProgress
from ui.presenters.attention.offer_progress import OfferProgress


class IconBadge:
    """Shows the count in the task bar of Windows, in the Dock of macOS, and in Linux launchers.

    News are seen while ``in_front`` returns true; a missed offer counts until the agent changes the state.
    """

    def __init__(self, in_front: Callable[[], bool], window: Callable[[], int]) -> None:
        """``window`` returns the system's number of the agent's window."""
        self._in_front = in_front
        self._window = window
        self._taskbar = TaskbarProgress()
        self._progress = OfferProgress(self._show_progress)
        self._launcher = LauncherBadge()
        self._view = AgentView()
        self._seen: tuple[OwnNews, ...] = ()
        self._count = 0

    def show_view(self, view: AgentView) -> None:
        """Show how many things of ``view`` wait to be seen, and how much of an offer's time is left."""
        self._view = view
        self._progress.show_view(view)
        if self._in_front():
            self._seen = view.news
        unseen = [one for one in view.news if one not in self._seen]
        count = len(unseen) + (view.missed_offer is not None)
        if count != self._count:
            self._count = count
            self._show(count)

    def look(self) -> None:
        """Count again, because the window may have come to the front."""
        self.show_view(self._view)

    async def close(self) -> None:
        """Remove count and bar."""
        self._progress.close()
        self._taskbar.close()
        self._show(0)
        await self._launcher.close()

    def _show_progress(self, share: float | None) -> None:
        if sys.platform == "linux":
            self._launcher.show_progress(share)
        elif sys.platform == "win32":
            self._taskbar.show(self._window(), share)

    def _show(self, count: int) -> None:
        if sys.platform == "linux":
            self._launcher.show(count)
        else:
            application = QGuiApplication.instance()
            if isinstance(application, QGuiApplication):
                application.setBadgeNumber(count)
