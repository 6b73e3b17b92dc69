"""Requests of supervisors about the alerts of thresholds (``docs/behaviour.md``, *Thresholds*)."""

from __future__ import annotations

from typing import Annotated, Final, cast

import msgspec

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.thresholds import ThresholdAlert, ThresholdAlertPage
from server_stub.core.model.errors import NotFound
from server_stub.core.model.supervision.supervision_events import AcknowledgeAlert
from server_stub.core.views.row_objects import threshold_alert_object
from server_stub.http.answers.cursors import read_cursor, write_cursor
from server_stub.http.answers.lookups import not_found, query_scope
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call

_TAG: Final = "Supervisor"


class AlertQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The query of ``GET /v1/alerts``."""

    business_process_id: Annotated[str, msgspec.Meta(max_length=128)] | None = None
    open: bool | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=500)] = 100
    cursor: Annotated[str, msgspec.Meta(max_length=500)] | None = None


@call(
    "GET",
    paths.THRESHOLD_ALERTS,
    Route(
        summary="The alerts of thresholds and their history, the latest first",
        tag=_TAG,
        roles=SUPERVISORS,
        query=AlertQuery,
        gives={200: ThresholdAlertPage},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.INVALID_CURSOR),
    ),
)
async def alerts(request: WireRequest) -> Response:
    """Return one page of alerts, the latest begun first."""
    query = request.take_query(AlertQuery)
    scope = await query_scope(request.services, request.user, query.business_process_id)
    asked = ("alerts", scope, query.open)
    found = await request.services.store.threshold_alerts(
        scope, after=read_cursor(query.cursor, asked), limit=query.limit + 1, is_open=query.open
    )
    page = found[: query.limit]
    more = len(found) > query.limit
    return answer(
        ThresholdAlertPage(
            items=tuple(map(threshold_alert_object, page)),
            next_cursor=write_cursor(asked, page[-1].began_at, page[-1].id) if more else None,
        )
    )


@call(
    "POST",
    paths.THRESHOLD_ALERT_ACKNOWLEDGE,
    Route(
        summary="Acknowledge an alert of a threshold",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: ThresholdAlert},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def acknowledge(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Acknowledge an alert; one that has ended, or was acknowledged before, stays as it is."""
    await request.take_no_body()
    row = await request.services.store.threshold_alert(id)
    if row is None or not request.user.may_see(row.business_process_id):
        raise not_found("alert")
    if row.ended_at is not None:
        return answer(threshold_alert_object(row))
    event = AcknowledgeAlert(by=request.user.id, by_name=request.user.name, alert_id=id)
    try:
        noticed = await request.services.router.submit(event)
    except NotFound:  # It ended a moment ago.
        ended = await request.services.store.threshold_alert(id)
        return answer(threshold_alert_object(ended or row))
    return answer(cast("ThresholdAlert", noticed))


ROUTES: Final = (alerts, acknowledge)
