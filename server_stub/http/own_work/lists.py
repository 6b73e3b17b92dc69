"""Queries of agents for their own work: the callbacks of this shift, and all that they have completed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.objects import (
    BusinessProcessRef,
    Callback,
    OwnCallback,
    OwnCallbacks,
    OwnHistoryPage,
    OwnShift,
)
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import CompletionStatus, Relation
from server_stub.core.floor import Floor
from server_stub.core.views.last_wrap_up import correctable
from server_stub.http.answers.cursors import read_cursor, write_cursor
from server_stub.http.answers.lookups import wire_callbacks
from server_stub.http.request import WireRequest, answer, check_span
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, Route, call
from server_stub.store.base import AgentRecord

_TAG: Final = "Agent"
_OWN_LISTED: Final = 200
"""Largest number of a shift's interactions in the list: one every three minutes for ten hours."""


@call(
    "GET",
    paths.AGENT_CALLBACKS,
    Route(summary="The agent's own callbacks", tag=_TAG, roles=AGENTS, gives={200: OwnCallbacks}),
)
async def own_callbacks(request: WireRequest) -> Response:
    """Return the callbacks requested for the caller, and the interactions that the caller completed in this shift."""
    services, agent_id = request.services, request.user.id
    shifts = await services.router.query(lambda floor, _now: _shift_starts(floor, agent_id))
    done: tuple[AgentRecord, ...] = ()
    if shifts:
        done = await services.store.completed_by(agent_id, min(shifts.values()), _OWN_LISTED)
    done = tuple(
        record
        for record in done
        if not record.interaction.delegated
        and _closed_in_shift(record, shifts.get(record.interaction.business_process_id))
    )
    wired = await wire_callbacks(services, (record.callback for record in done))

    def look(floor: Floor, now: datetime) -> OwnCallbacks:
        completed = tuple(
            _completed(floor, record, msgspec.structs.replace(callback, recording=None, recordings=()))
            for record, callback in zip(done, wired, strict=True)
        )
        return OwnCallbacks(
            items=(*floor.views.asked_for(agent_id, now), *completed),
            waiting=floor.views.waiting_for(agent_id),
            correctable=correctable(floor.tables, agent_id, now),
            shift=_shift(floor, agent_id, completed, shifts),
        )

    return answer(await services.router.query(look))


def _shift_starts(floor: Floor, agent_id: str) -> dict[str, datetime]:
    ids = floor.views.business_processes_of(agent_id)
    rows = [row for item in ids if (row := floor.views.business_process_row(item)) is not None]
    return {row.id: row.shift_started_at for row in rows}


def _closed_in_shift(record: AgentRecord, shift_started_at: datetime | None) -> bool:
    closed_at = record.interaction.closed_at
    return shift_started_at is not None and closed_at is not None and closed_at >= shift_started_at


def _completed(floor: Floor, record: AgentRecord, callback: Callback) -> OwnCallback:
    interaction = record.interaction
    process = floor.views.business_process_row(interaction.business_process_id)
    handled = None
    if interaction.answered_at is not None and interaction.closed_at is not None:
        handled = (interaction.closed_at - interaction.answered_at).total_seconds()
    return OwnCallback(
        relation=Relation.COMPLETED,
        callback=callback,
        business_process=BusinessProcessRef(
            id=interaction.business_process_id, name=process.name if process is not None else ""
        ),
        status=interaction.completion_status,
        ended_at=interaction.closed_at,
        handle_time_s=handled,
    )


def _shift(
    floor: Floor, agent_id: str, completed: tuple[OwnCallback, ...], shifts: dict[str, datetime]
) -> OwnShift | None:
    summary = floor.views.agent_summary(agent_id)
    if summary is None or not shifts:
        return None
    spans = [own.handle_time_s for own in completed if own.handle_time_s is not None]
    return OwnShift(
        since=min(shifts.values()),
        accepted=summary.shift.accepted,
        declined=summary.shift.declined,
        missed=summary.shift.missed + summary.shift.never_shown,
        completed=len(completed),
        reached=sum(own.status is CompletionStatus.HANDLED for own in completed),
        average_handle_time_s=sum(spans) / len(spans) if spans else None,
    )


class HistoryQuery(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}
):
    """The query of ``GET /v1/agent/history``; the span is that in which the interactions ended."""

    q: commands.Search | None = None
    since: commands.Time | None = None
    until: commands.Time | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=200)] = 50
    cursor: Annotated[str, msgspec.Meta(max_length=500)] | None = None


@call(
    "GET",
    paths.AGENT_HISTORY,
    Route(
        summary="Search what the agent has completed",
        tag=_TAG,
        roles=AGENTS,
        query=HistoryQuery,
        gives={200: OwnHistoryPage},
        refuses=(ProblemCode.INVALID_CURSOR,),
    ),
)
async def history(request: WireRequest) -> Response:
    """Return one page of the caller's completed interactions, the last one first."""
    query = request.take_query(HistoryQuery)
    check_span(query.since, query.until, ("from", "to"))
    services, agent_id = request.services, request.user.id
    text = (query.q or "").strip() or None
    asked = ("history", agent_id, text, query.since, query.until)
    found = await services.store.history_of(
        agent_id,
        text,
        (query.since, query.until),
        after=read_cursor(query.cursor, asked),
        limit=query.limit + 1,
    )
    page = found[: query.limit]
    wired = await wire_callbacks(services, (record.callback for record in page))
    items = await services.router.query(
        lambda floor, _now: tuple(
            _completed(floor, record, msgspec.structs.replace(callback, recording=None, recordings=()))
            for record, callback in zip(page, wired, strict=True)
        )
    )
    last = page[-1].interaction if len(found) > query.limit else None
    cursor = None if last is None or last.closed_at is None else write_cursor(asked, last.closed_at, last.id)
    return answer(OwnHistoryPage(items=items, next_cursor=cursor))


ROUTES: Final = (own_callbacks, history)
