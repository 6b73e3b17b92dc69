"""The count on the program's icon: news of own callbacks that the agent has not seen, and a missed offer."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.events import OwnNews
from agent_desktop.system.launcher_badge import LauncherBadge


class IconBadge:
    """Shows the count in the task bar of Windows, in the Dock of macOS, and in Linux launchers.

    News are seen while ``in_front`` returns true; a missed offer counts until the agent changes the state.
    """

    def __init__(self, in_front: Callable[[], bool]) -> None:
        self._in_front = in_front
        self._launcher = LauncherBadge()
        self._view = AgentView()
        self._seen: tuple[OwnNews, ...] = ()
        self._count = 0

    def show_view(self, view: AgentView) -> None:
        """Show how many things of ``view`` wait to be seen."""
        self._view = view
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
        """Remove the count."""
        self._show(0)
        await self._launcher.close()

    def _show(self, count: int) -> None:
        if sys.platform == "linux":
            self._launcher.show(count)
        else:
            application = QGuiApplication.instance()
            if isinstance(application, QGuiApplication):
                application.setBadgeNumber(count)
