"""``GET /v1/reports/figures`` (``docs/behaviour.md``, *Figures of a period*)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.figures import Figures
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import FiguresBy
from server_stub.core.floor import Floor
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.http.answers.lookups import query_scope
from server_stub.http.problem_texts.language_choice import language_of
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import NO_STORE, WireRequest, answer, check_span
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call
from server_stub.reports.figures_file import figures_csv, figures_xlsx
from server_stub.reports.figures_order import FiguresOrder
from server_stub.store.base import Scope

LONGEST: Final = timedelta(days=93)
"""The longest period, so that a request never reads years."""

_FILES: Final[dict[str, Callable[[Figures], bytes]]] = {
    "text/csv": figures_csv,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": figures_xlsx,
}


_PDF: Final = "application/pdf"


class FiguresQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The query of ``GET /v1/reports/figures``; the period is from ``from`` to before ``to``."""

    by: FiguresBy
    since: commands.Time = msgspec.field(name="from")
    until: commands.Time = msgspec.field(name="to")
    business_process_id: commands.Id | None = None


@call(
    "GET",
    paths.REPORT_FIGURES,
    Route(
        summary="Figures of a period by agent, hour, business process or disposition code",
        tag="Reports",
        roles=SUPERVISORS,
        query=FiguresQuery,
        gives={200: Figures},
        gives_files=(*_FILES, _PDF),
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def figures(request: WireRequest) -> Response:
    """Return the figures, or a file of them."""
    query = request.take_query(FiguresQuery)
    check_span(query.since, query.until, ("from", "to"))
    if query.until - query.since > LONGEST:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            f"The period must be at most {LONGEST.days} days; ask for a part of it.",
            field="$.to",
        )
    scope = await query_scope(request.services, request.user, query.business_process_id)
    found = await request.services.store.figures(query.by, scope, query.since, query.until)
    accepted = [
        part.partition(";")[0].strip().lower() for part in request.headers.get("accept", "").split(",")
    ]
    kind = next((media for media in accepted if media in _FILES or media == _PDF), None)
    if kind is None:
        return answer(found)
    await request.services.router.submit(
        events.AuditNote(
            by=request.user.id,
            action=AuditAction.REPORT_EXPORTED.value,
            target="report:figures",
            business_process_id=query.business_process_id,
            detail={"format": kind.rpartition(".")[2], "rows": str(len(found.items))},
        )
    )
    language = language_of(request.headers.get("accept-language", ""))
    if kind == _PDF:
        body = await request.services.exports.figures_pdf(await _order(request, found, scope, language))
    else:
        body = await asyncio.to_thread(_FILES[kind], found)
    suffix = {"text/csv": "csv", _PDF: "pdf"}.get(kind, "xlsx")
    name = f"figures-by-{query.by.value.replace('_', '-')}.{suffix}"
    headers = {**NO_STORE, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(
        body,
        media_type=kind,
        headers={**headers, "Content-Language": language} if kind == _PDF else headers,
    )


async def _order(request: WireRequest, found: Figures, scope: Scope, language: str) -> FiguresOrder:
    def names(floor: Floor, _now: datetime) -> dict[str, str]:
        ids = floor.views.business_process_ids(scope, removed=True)
        rows = [row for item in ids if (row := floor.views.business_process_row(item)) is not None]
        return {row.id: row.name for row in rows}

    processes = await request.services.router.query(names)
    return FiguresOrder(found, request.services.clock.now(), processes, language)


ROUTES: Final = (figures,)
