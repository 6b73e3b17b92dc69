"""What the scheduled report files contain."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from datetime import datetime
from pathlib import Path

from server_stub.clock import Clock
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.http.reports import process_facts, report_pages
from server_stub.reports.export import Exports
from server_stub.reports.figures_file import figures_csv, figures_xlsx
from server_stub.reports.figures_order import FiguresOrder
from server_stub.reports.report_files import ReportFiles
from server_stub.reports.rows import ReportFormat, ReportOrder
from server_stub.reports.settings import ReportFileFormat, ReportFileSettings, ReportName
from server_stub.router import Router
from server_stub.site.site import Site
from server_stub.store.base import CompletedFilter, Store

SYSTEM = "system"
"""The actor of what no user did."""


class ReportFileContents:
    """Reads the contents of report files, and notes each in the audit trail before anything is written."""

    def __init__(self, router: Router, store: Store, exports: Exports, clock: Clock) -> None:
        self._router = router
        self._store = store
        self._exports = exports
        self._clock = clock

    def write(self, settings: ReportFileSettings, since: datetime, until: datetime) -> AsyncGenerator[bytes]:
        """Yield the bytes of a file with what happened from ``since`` to before ``until``."""
        make = self._completed if settings.report is ReportName.COMPLETED else self._figures
        return make(settings, since, until)

    async def _note(self, settings: ReportFileSettings, rows: int) -> None:
        await self._router.submit(
            events.AuditNote(
                by=SYSTEM,
                action=AuditAction.REPORT_EXPORTED.value,
                target="report:6.04" if settings.report is ReportName.COMPLETED else "report:figures",
                detail={"format": settings.format.value, "rows": str(rows), "file": settings.id},
            )
        )

    async def _completed(
        self, settings: ReportFileSettings, since: datetime, until: datetime
    ) -> AsyncGenerator[bytes]:
        wanted = CompletedFilter(scope=settings.business_processes, since=since, until=until)
        facts = await self._router.query(lambda floor, _now: process_facts(floor, wanted))
        count = await self._store.completed_count(wanted)
        await self._note(settings, count)
        order = ReportOrder(
            format=ReportFormat[settings.format.name],
            made_at=self._clock.now(),
            since=since,
            until=until,
            business_processes=tuple(sorted(name for name, _ in facts.values())),
            text=None,
            language=settings.language,
        )
        progress = self._exports.begin(SYSTEM, count)
        pages = report_pages(self._store, wanted, facts)
        async for chunk in self._exports.write(order, pages, progress):
            yield chunk

    async def _figures(
        self, settings: ReportFileSettings, since: datetime, until: datetime
    ) -> AsyncGenerator[bytes]:
        scope = settings.business_processes
        found = await self._store.figures(settings.by, scope, since, until)
        await self._note(settings, len(found.items))
        if settings.format is ReportFileFormat.PDF:
            wanted = CompletedFilter(scope=scope)
            facts = await self._router.query(lambda floor, _now: process_facts(floor, wanted))
            names = {key: name for key, (name, _) in facts.items()}
            order = FiguresOrder(found, self._clock.now(), names, settings.language)
            yield await self._exports.figures_pdf(order)
        else:
            make = figures_csv if settings.format is ReportFileFormat.CSV else figures_xlsx
            yield await asyncio.to_thread(make, found)


def open_report_files(
    site: Site | None, site_file: Path | None, contents: ReportFileContents, clock: Clock
) -> ReportFiles:
    """Return the scheduled files of a site; a server without a site file has none."""
    if site is None or site_file is None:
        return ReportFiles((), Path(), clock, contents.write)
    return ReportFiles(site.report_file, site_file.parent, clock, contents.write)
