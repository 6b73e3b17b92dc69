"""Report 6.04 joined to the server and to the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.supervisor.report import Download, FileFormat, ReportQuery
from agent_desktop.protocol.objects import CompletedCallback, Recording
from ui.supervisor.reports.reports_page import ReportsPage

translate = QCoreApplication.translate


class ReportPresenter:
    """Answers what ``page`` asks. ``hear`` opens a recording."""

    def __init__(
        self, page: ReportsPage, actions: SupervisorActions, *, hear: Callable[[Recording | None], None]
    ) -> None:
        self._page = page
        self._actions = actions
        self._hear = hear
        self._query: ReportQuery | None = None
        self._cursor: str | None = None
        self._path = ""
        self._pages = LatestTask(actions.start)
        self._file = LatestTask(actions.start)
        page.report_wanted.connect(self._on_wanted)
        page.more_wanted.connect(self._on_more)
        page.looked_at.connect(self._on_looked_at)
        page.export_asked.connect(self._on_export)
        page.export_cancelled.connect(self._on_cancelled)

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written."""
        return self._file.is_running

    def came_back(self) -> None:
        """Ask again after the connection was lost."""
        if self._query is not None and self._page.isVisible():
            self._page.refresh()

    def _on_wanted(self, query: ReportQuery) -> None:
        self._query, self._cursor = query, None
        self._pages.run(self._read_first(query))

    def _on_more(self) -> None:
        if self._query is not None and self._cursor is not None:
            self._pages.run(self._read_more(self._query, self._cursor))

    def _on_looked_at(self, row: CompletedCallback | None) -> None:
        self._hear(row.recording if row is not None else None)

    def _on_export(self, query: ReportQuery, format_: FileFormat, path: str) -> None:
        self._path = path
        self._file.run(self._write(query, format_, Path(path)))

    def _on_cancelled(self) -> None:
        self._file.stop()
        text = translate("Desktop", "Cancelled. Nothing was written.")
        self._page.show_download(Download(self._path, error=text))

    async def _read_first(self, query: ReportQuery) -> None:
        try:
            page = await self._actions.report(query, None)
        except (ServerTrouble, CommandRefused) as error:
            self._page.show_error(self._actions.in_words(error))
            return
        self._cursor = page.next_cursor
        self._page.show_first(page)

    async def _read_more(self, query: ReportQuery, cursor: str) -> None:
        try:
            page = await self._actions.report(query, cursor)
        except (ServerTrouble, CommandRefused) as error:
            self._page.show_more_failed(self._actions.in_words(error))
            return
        self._cursor = page.next_cursor
        self._page.show_more(page)

    async def _write(self, query: ReportQuery, format_: FileFormat, path: Path) -> None:
        try:
            await self._actions.export(query, format_, path, self._page.show_download)
        except (ServerTrouble, CommandRefused) as error:
            self._page.show_download(Download(str(path), error=self._actions.in_words(error)))
        except OSError as error:
            text = translate("Desktop", "It could not be written there: {}").format(
                error.strerror or str(error)
            )
            self._page.show_download(Download(str(path), error=text))
