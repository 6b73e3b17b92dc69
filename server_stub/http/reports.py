"""Report 6.04 Completed Callback Interaction, by the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Annotated, Any, Final

import msgspec
from litestar import Response

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.objects import CompletedCallback, ReportPage
from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.cursors import read_cursor, write_cursor
from server_stub.http.desk import WireRequest, answer
from server_stub.http.looks import narrowed, wire_attempt, wire_callbacks
from server_stub.http.operation import JSON, SUPERVISORS, Operation, call
from server_stub.http.parts import Parts
from server_stub.http.problems import Refusal
from server_stub.store.base import CallbackRecord, CompletedFilter

_MISSING: Final = "a completed callback without an end"


class ReportQuery(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}
):
    """``GET /v1/reports/6.04``: completed from ``from``, before ``to``."""

    since: commands.Time | None = None
    until: commands.Time | None = None
    business_process_id: commands.Id | None = None
    q: Annotated[str, msgspec.Meta(max_length=200)] | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=500)] = 100
    cursor: Annotated[str, msgspec.Meta(max_length=500)] | None = None


@call(
    "GET",
    paths.REPORT_6_04,
    Operation(
        summary="Report 6.04 Completed Callback Interaction, the latest completed first",
        tag="Reports",
        roles=SUPERVISORS,
        query=ReportQuery,
        gives={200: ReportPage},
        refuses=(ProblemCode.INVALID_CURSOR, ProblemCode.NOT_FOUND, ProblemCode.NOT_ACCEPTABLE),
    ),
)
async def report(request: WireRequest) -> Response[Any]:
    """Answer one page."""
    query = request.take_query(ReportQuery)
    wanted = await _wanted(request, query)
    accept = request.headers.get("accept", "*/*")
    if not any(kind in accept for kind in (JSON, "application/*", "*/*")):
        raise Refusal(ProblemCode.NOT_ACCEPTABLE, f"The report comes as {JSON}.")
    asked = ("6.04", wanted.scope, wanted.since, wanted.until, wanted.text)
    after = read_cursor(query.cursor, asked)
    records = await request.parts.store.completed(wanted, after=after, limit=query.limit + 1)
    page = records[: query.limit]
    last = page[-1].row if len(records) > query.limit else None
    return answer(
        ReportPage(
            items=await completed_callbacks(request.parts, page),
            next_cursor=write_cursor(asked, _end(last.completed_at), last.id) if last is not None else None,
        )
    )


async def _wanted(request: WireRequest, query: ReportQuery) -> CompletedFilter:
    scope = await narrowed(request.parts, request.user, query.business_process_id)
    text = (query.q or "").strip() or None
    return CompletedFilter(scope=scope, since=query.since, until=query.until, text=text)


async def completed_callbacks(
    parts: Parts, records: Iterable[CallbackRecord]
) -> tuple[CompletedCallback, ...]:
    """Return records of completed callbacks as rows of the report."""
    found = tuple(records)
    names = await process_names(parts, {record.row.business_process_id for record in found})
    wired = await wire_callbacks(parts, found)
    return tuple(
        CompletedCallback(
            callback_id=record.row.id,
            business_process_id=record.row.business_process_id,
            number=record.row.number,
            customer_name=record.row.customer_name,
            end_state=callback.end_state,
            entered_at=record.row.entered_at,
            last_attempt_at=record.row.last_attempt_at,
            completed_at=_end(record.row.completed_at),
            total_attempts=record.row.total_attempts,
            attempts_used=record.row.attempts_used,
            attempts=tuple(map(wire_attempt, record.attempts)),
            recording=callback.recording,
            transcription=record.transcription,
            business_process_name=names.get(record.row.business_process_id, ""),
            end_reason=record.row.end_reason,
        )
        for record, callback in zip(found, wired, strict=True)
        if callback.end_state is not None
    )


async def process_names(parts: Parts, ids: Iterable[str]) -> Mapping[str, str]:
    """Return the names of business processes by id."""
    wanted = tuple(ids)
    rows = await parts.router.ask(
        lambda floor, _now: [
            floor.views.business_process_row(business_process_id) for business_process_id in wanted
        ]
    )
    return {row.id: row.name for row in rows if row is not None}


def _end(completed_at: datetime | None) -> datetime:
    if completed_at is None:
        raise AssertionError(_MISSING)
    return completed_at


ROUTES: Final = (report,)
