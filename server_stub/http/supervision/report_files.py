"""``GET /v1/reports/files``: the reports that are written into folders (``docs/behaviour.md``, *Report files*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.figures import ReportFile, ReportFileList
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call
from server_stub.reports.report_files import ReportFileState
from server_stub.reports.settings import ReportName
from server_stub.store.base import Scope


@call(
    "GET",
    paths.REPORT_FILES,
    Route(
        summary="The reports that are written into folders each day",
        tag="Reports",
        roles=SUPERVISORS,
        gives={200: ReportFileList},
    ),
)
async def report_files(request: WireRequest) -> Response:
    """Return the scheduled files of the business processes that the user may see, with what became of them."""
    states = await request.services.report_files.states()
    scope = request.user.supervises
    return answer(ReportFileList(tuple(_file(state) for state in states if _is_seen(state, scope))))


def _is_seen(state: ReportFileState, scope: Scope) -> bool:
    named = state.settings.business_processes
    return scope is None or (named is not None and set(named) <= set(scope))


def _file(state: ReportFileState) -> ReportFile:
    settings = state.settings
    return ReportFile(
        id=settings.id,
        report=settings.report.value,
        by=settings.by if settings.report is ReportName.FIGURES else None,
        format=settings.format.value,
        days=settings.days,
        next_at=state.next_at,
        last_file=state.last_file,
        written_at=state.written_at,
        error=state.error,
        failed_at=state.failed_at,
    )


ROUTES: Final = (report_files,)
