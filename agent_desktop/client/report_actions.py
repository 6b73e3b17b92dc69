"""The queries of a supervisor about figures of a period and the audit trail, and their files."""

from __future__ import annotations

from pathlib import Path

from agent_desktop.client.report_download import OnProgress, write_file
from agent_desktop.errors import CommandRefused
from agent_desktop.model.supervisor.audit_trail import AUDIT_PAGE, AuditTrailQuery
from agent_desktop.model.supervisor.period_figures import PeriodQuery
from agent_desktop.model.supervisor.report import FileFormat
from agent_desktop.net.server import ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.figures import Figures, ReportFileList
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.supervisor_objects import AuditPage


class ReportActions:
    """Reads reports of a server. Each method raises ``CommandRefused`` or ``ServerTrouble``."""

    def __init__(self, server: ServerClient) -> None:
        self._server = server

    async def figures(self, query: PeriodQuery) -> Figures:
        """Return the figures of a period."""
        return await self._server.get(paths.REPORT_FIGURES, Figures, _figures_params(query))

    async def export_figures(
        self, query: PeriodQuery, format_: FileFormat, path: Path, on_progress: OnProgress
    ) -> None:
        """Write the figures of a period to a file; raises ``OSError``, too, as ``report_download.write_file``."""
        await write_file(
            self._server, (paths.REPORT_FIGURES, _figures_params(query)), format_, path, on_progress
        )

    async def files(self) -> ReportFileList:
        """Return the reports that the server writes into folders; none from a server that has no such thing."""
        try:
            return await self._server.get(paths.REPORT_FILES, ReportFileList)
        except CommandRefused as refused:
            if refused.problem.code is ProblemCode.NOT_FOUND:
                return ReportFileList(())
            raise

    async def audit(self, query: AuditTrailQuery, cursor: str | None) -> AuditPage:
        """Return the page of the audit trail after ``cursor``, newest first."""
        params = {**_audit_params(query), "limit": AUDIT_PAGE, "cursor": cursor}
        return await self._server.get(paths.AUDIT, AuditPage, params)

    async def export_audit(self, query: AuditTrailQuery, path: Path, on_progress: OnProgress) -> None:
        """Write all entries that match to a file of JSON lines; raises ``OSError``, too."""
        source = (paths.AUDIT, _audit_params(query))
        await write_file(self._server, source, FileFormat.JSON_LINES, path, on_progress)


def _audit_params(query: AuditTrailQuery) -> dict[str, str | int | None]:
    return {
        "from": format_time(query.since),
        "to": format_time(query.until),
        "action": query.action,
        "q": query.text or None,
    }


def _figures_params(query: PeriodQuery) -> dict[str, str | int | None]:
    return {
        "by": query.by.value,
        "from": format_time(query.since),
        "to": format_time(query.until),
        "business_process_id": query.business_process_id,
    }
