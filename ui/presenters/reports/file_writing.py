"""Write one file at a time, and show its progress, its end or why it was not written."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QCoreApplication

from agent_desktop.client.report_download import OnProgress
from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.supervisor.report import Download

translate = QCoreApplication.translate

Write = Callable[[OnProgress], Coroutine[Any, Any, None]]


class FileWriting:
    """Writes files and calls ``show`` with each change."""

    def __init__(self, actions: SupervisorActions, show: Callable[[Download], None]) -> None:
        self._actions = actions
        self._show = show
        self._path = ""
        self._task = LatestTask(actions.start)

    @property
    def is_running(self) -> bool:
        """Whether a file is being written."""
        return self._task.is_running

    def run(self, path: str, write: Write) -> None:
        """Write the file ``path`` with ``write``, which takes what is called with the progress."""
        self._path = path
        self._task.run(self._write(path, write))

    def stop(self) -> None:
        """Give the file up."""
        self._task.stop()
        self._show(Download(self._path, error=translate("Desktop", "Cancelled. Nothing was written.")))

    async def _write(self, path: str, write: Write) -> None:
        try:
            await write(self._show)
        except (ServerTrouble, CommandRefused) as error:
            self._show(Download(path, error=self._actions.in_words(error)))
        except OSError as error:
            text = translate("Desktop", "Writing failed: {}").format(error.strerror or str(error))
            self._show(Download(path, error=text))
