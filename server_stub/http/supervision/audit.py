"""``GET /v1/audit``: pages of the audit trail, and a file of it (``docs/protocol.md``, *Audit trail*)."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.supervisor_objects import AuditEntry, AuditPage
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction, AuditEntryRow, AuditFilter
from server_stub.http.answers.cursors import read_cursor, write_cursor
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import NO_STORE, WireRequest, answer, check_span
from server_stub.http.response import Response, StreamedResponse
from server_stub.http.route import SUPERVISORS, Route, call
from server_stub.http.services import Services
from server_stub.store.base import Scope

JSON_LINES: Final = "application/jsonl"
_PAGE: Final = 100
_SLICE: Final = 500
"""Entries of a file that are read at once."""


class AuditQuery(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}
):
    """The query of ``GET /v1/audit``. A file has all entries, so it uses neither ``limit`` nor ``cursor``."""

    actor: commands.Id | None = None
    action: Annotated[str, msgspec.Meta(pattern=r"^[a-z_]+(\.[a-z_]+)?$(?!\n)", max_length=100)] | None = None
    q: commands.Search | None = None
    since: commands.Time | None = None
    until: commands.Time | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=500)] | None = None
    cursor: Annotated[str, msgspec.Meta(max_length=500)] | None = None


@call(
    "GET",
    paths.AUDIT,
    Route(
        summary="The audit trail, newest first",
        tag="Supervisor",
        roles=SUPERVISORS,
        query=AuditQuery,
        gives={200: AuditPage},
        gives_files=(JSON_LINES,),
        refuses=(ProblemCode.INVALID_CURSOR,),
    ),
)
async def audit(request: WireRequest) -> Response:
    """Return one page of the audit trail, or a file of all entries that match."""
    query = request.take_query(AuditQuery)
    check_span(query.since, query.until, ("from", "to"))
    scope = request.user.supervises
    wanted = AuditFilter(
        actor=query.actor,
        action=query.action,
        text=(query.q or "").strip() or None,
        since=query.since,
        until=query.until,
    )
    accepted = request.headers.get("accept", "").split(",")
    if any(part.partition(";")[0].strip().lower() == JSON_LINES for part in accepted):
        return await _file(request, query, wanted)
    asked = ("audit", scope) if wanted == AuditFilter() else ("audit", scope, msgspec.structs.astuple(wanted))
    limit = query.limit or _PAGE
    after = read_cursor(query.cursor, asked)
    before = int(after[1]) if after is not None else None
    found = await request.services.store.audit(scope, before=before, limit=limit + 1, wanted=wanted)
    page = found[:limit]
    more = len(found) > limit
    return answer(
        AuditPage(
            items=tuple(map(_entry, page)),
            next_cursor=write_cursor(asked, page[-1].at, str(page[-1].id)) if more else None,
        )
    )


def _entry(row: AuditEntryRow) -> AuditEntry:
    return AuditEntry(
        at=row.at, actor=row.actor, action=row.action.value, target=row.target, detail=row.detail
    )


async def _file(request: WireRequest, query: AuditQuery, wanted: AuditFilter) -> Response:
    """Return all entries that match, each on a line, after the audit trail has stored who receives them."""
    if query.cursor is not None or query.limit is not None:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            "A file contains all entries: it takes no limit and no cursor.",
            field="$.limit",
        )
    services, now = request.services, request.services.clock.now()
    await services.router.submit(
        events.AuditNote(
            by=request.user.id,
            action=AuditAction.AUDIT_EXPORTED.value,
            target="audit",
            detail={"format": "jsonl"},
        )
    )
    return StreamedResponse(
        _lines(services, request.user.supervises, wanted),
        media_type=JSON_LINES,
        headers={**NO_STORE, "Content-Disposition": f'attachment; filename="audit {now:%Y-%m-%d}.jsonl"'},
    )


async def _lines(services: Services, scope: Scope, wanted: AuditFilter) -> AsyncGenerator[bytes]:
    before: int | None = None
    while True:
        found = await services.store.audit(scope, before=before, limit=_SLICE, wanted=wanted)
        if found:
            before = found[-1].id
            yield b"".join(encode(_entry(row)) + b"\n" for row in found)
        if len(found) < _SLICE:
            return


ROUTES: Final = (audit,)
