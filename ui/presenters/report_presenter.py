"""Read report 6.04 page by page, and write it to a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.supervisor.report import FileFormat, ReportQuery
from agent_desktop.protocol.objects import Recording
from agent_desktop.protocol.supervisor_objects import CompletedCallback, ReportPage
from ui.presenters.paging_presenter import PagingPresenter
from ui.presenters.reports.file_writing import FileWriting
from ui.supervisor.reports.reports_page import ReportsPage


class ReportPresenter:
    """Answers the signals of ``page``."""

    def __init__(
        self,
        page: ReportsPage,
        actions: SupervisorActions,
        *,
        open_recording: Callable[[Recording | None], None],
    ) -> None:
        self._page = page
        self._actions = actions
        self._open_recording = open_recording
        self._pages: PagingPresenter[ReportQuery, ReportPage] = PagingPresenter(page, actions, actions.report)
        self.came_back = self._pages.came_back
        self._file = FileWriting(actions, page.show_download)
        self._conversations = LatestTask(actions.start)
        page.report_wanted.connect(self._pages.ask)
        page.more_wanted.connect(self._pages.more)
        page.looked_at.connect(self._on_looked_at)
        page.export_asked.connect(self._on_export)
        page.export_cancelled.connect(self._file.stop)

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written."""
        return self._file.is_running

    def _on_looked_at(self, row: CompletedCallback | None) -> None:
        self._open_recording(row.recording if row is not None else None)
        if row is None:
            self._conversations.stop()
        else:
            self._conversations.run(self._read_conversations(row))

    async def _read_conversations(self, row: CompletedCallback) -> None:
        """Show the recordings of a callback's conversations; play starts the first one if the customer left none."""
        try:
            conversations = await self._actions.conversations(row.callback_id)
        except (ServerTrouble, CommandRefused):
            return  # The panel shows the row, and the banner reports the lost connection.
        if conversations:
            self._page.show_conversations(row.callback_id, conversations)
            if row.recording is None:
                self._open_recording(conversations[0])

    def _on_export(self, query: ReportQuery, format_: FileFormat, path: str) -> None:
        self._file.run(path, lambda tell: self._actions.export(query, format_, Path(path), tell))
