"""The count on the program's icon: callbacks of which the agent was notified, and a missed offer."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication

from agent_desktop.model.agent_view import AgentView
from agent_desktop.system.launcher_badge import LauncherBadge


class IconBadge:
    """Shows the count in the task bar of Windows, in the Dock of macOS, and in Linux launchers."""

    def __init__(self) -> None:
        self._launcher = LauncherBadge()
        self._count = 0

    def show_view(self, view: AgentView) -> None:
        """Show how many things of ``view`` wait to be seen."""
        count = len(view.news) + (view.missed_offer is not None)
        if count != self._count:
            self._count = count
            self._show(count)

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
