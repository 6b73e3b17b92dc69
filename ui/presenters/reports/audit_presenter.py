"""Read the audit trail page by page, and write it to a file."""

from __future__ import annotations

from pathlib import Path

from agent_desktop.client.report_actions import ReportActions
from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.model.supervisor.audit_trail import AuditTrailQuery
from agent_desktop.protocol.supervisor_objects import AuditPage
from ui.presenters.paging_presenter import PagingPresenter
from ui.presenters.reports.file_writing import FileWriting
from ui.supervisor.reports.audit_trail_page import AuditTrailPage


class AuditPresenter:
    """Answers the signals of ``page``."""

    def __init__(self, page: AuditTrailPage, reports: ReportActions, actions: SupervisorActions) -> None:
        self._reports = reports
        self._file = FileWriting(actions, page.show_download)
        self._pages: PagingPresenter[AuditTrailQuery, AuditPage] = PagingPresenter(
            page, actions, reports.audit
        )
        self.came_back = self._pages.came_back
        page.entries_wanted.connect(self._pages.ask)
        page.more_wanted.connect(self._pages.more)
        page.export_asked.connect(self._on_export)
        page.export_cancelled.connect(self._file.stop)

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written."""
        return self._file.is_running

    def _on_export(self, query: AuditTrailQuery, path: str) -> None:
        self._file.run(path, lambda tell: self._reports.export_audit(query, Path(path), tell))
