"""Read the reports that the server writes into folders."""

from __future__ import annotations

from agent_desktop.client.report_actions import ReportActions
from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.async_value import AsyncValue
from agent_desktop.protocol.figures import ReportFileList
from ui.supervisor.reports.report_files_page import ReportFilesPage


class ReportFilesPresenter:
    """Answers the signals of ``page``."""

    def __init__(self, page: ReportFilesPage, reports: ReportActions, actions: SupervisorActions) -> None:
        self._page = page
        self._reports = reports
        self._actions = actions
        self._reading = LatestTask(actions.start)
        page.files_wanted.connect(self._on_wanted)

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written: the server writes these by itself."""
        return False

    def came_back(self) -> None:
        """Read a visible list again after the connection was lost."""
        if self._page.isVisible():
            self._page.refresh()

    def _on_wanted(self) -> None:
        self._reading.run(self._read())

    async def _read(self) -> None:
        try:
            read = AsyncValue(await self._reports.files())
        except (ServerTrouble, CommandRefused) as error:
            read = AsyncValue[ReportFileList](error=self._actions.in_words(error))
        self._page.show_files(read)
