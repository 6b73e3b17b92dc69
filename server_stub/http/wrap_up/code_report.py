"""``GET /v1/reports/codes`` (``docs/behaviour.md``, *Disposition codes*)."""

from __future__ import annotations

from typing import Final

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.wrap_up import CodeReport, CodeReportItem
from server_stub.http.answers.lookups import query_scope
from server_stub.http.request import WireRequest, answer, check_span
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call


class CodeReportQuery(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}
):
    """The query of ``GET /v1/reports/codes``: attempts made from ``from`` until before ``to``."""

    since: commands.Time | None = None
    until: commands.Time | None = None
    business_process_id: commands.Id | None = None


@call(
    "GET",
    paths.REPORT_CODES,
    Route(
        summary="Completed interactions by disposition code",
        tag="Reports",
        roles=SUPERVISORS,
        query=CodeReportQuery,
        gives={200: CodeReport},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def code_report(request: WireRequest) -> Response:
    """Return how many interactions ended with each code, once each and as corrected last."""
    query = request.take_query(CodeReportQuery)
    check_span(query.since, query.until, ("from", "to"))
    scope = await query_scope(request.services, request.user, query.business_process_id)
    totals = await request.services.store.code_totals(scope, query.since, query.until)
    items = tuple(
        CodeReportItem(each.business_process_id, each.code, each.label, each.state, each.interactions)
        for each in totals
    )
    return answer(CodeReport(items))


ROUTES: Final = (code_report,)
