"""Read figures of a period, and write them to a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from agent_desktop.client.report_actions import ReportActions
from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.async_value import AsyncValue
from agent_desktop.model.supervisor.period_figures import PeriodQuery
from agent_desktop.model.supervisor.report import FileFormat
from agent_desktop.protocol.figures import Figures
from ui.presenters.reports.file_writing import FileWriting
from ui.supervisor.reports.figures_page import FiguresPage


class FiguresPresenter:
    """Answers the signals of ``page``."""

    def __init__(self, page: FiguresPage, reports: ReportActions, actions: SupervisorActions) -> None:
        self._page = page
        self._reports = reports
        self._in_words: Callable[[CommandRefused | ServerTrouble], str] = actions.in_words
        self._reading = LatestTask(actions.start)
        self._file = FileWriting(actions, page.show_download)
        page.figures_wanted.connect(self._on_wanted)
        page.export_asked.connect(self._on_export)
        page.export_cancelled.connect(self._file.stop)

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written."""
        return self._file.is_running

    def came_back(self) -> None:
        """Read visible figures again after the connection was lost."""
        if self._page.isVisible():
            self._page.refresh()

    def _on_wanted(self, query: PeriodQuery) -> None:
        self._reading.run(self._read(query))

    async def _read(self, query: PeriodQuery) -> None:
        try:
            read = AsyncValue(await self._reports.figures(query))
        except (ServerTrouble, CommandRefused) as error:
            read = AsyncValue[Figures](error=self._in_words(error))
        self._page.show_figures(read)

    def _on_export(self, query: PeriodQuery, format_: FileFormat, path: str) -> None:
        self._file.run(path, lambda tell: self._reports.export_figures(query, format_, Path(path), tell))
