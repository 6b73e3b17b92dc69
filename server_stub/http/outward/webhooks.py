"""Requests of administrators about the receivers of changes (``docs/behaviour.md``, *Webhooks*)."""

from __future__ import annotations

from typing import Final, cast

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.supervisor_objects import Webhook, WebhookList
from server_stub.core.model.outward import ReplayChanges
from server_stub.http.answers.lookups import not_found
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import ADMINS, Route, call

_TAG: Final = "Webhooks"


@call(
    "GET",
    paths.WEBHOOKS,
    Route(summary="The receivers of changes", tag=_TAG, roles=ADMINS, gives={200: WebhookList}),
)
async def webhooks(request: WireRequest) -> Response:
    """Return every receiver, and how far it is."""
    found = await request.services.router.query(lambda floor, _now: floor.views.webhooks())
    return answer(WebhookList(items=found))


@call(
    "GET",
    paths.WEBHOOK,
    Route(
        summary="One receiver of changes",
        tag=_TAG,
        roles=ADMINS,
        gives={200: Webhook},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def webhook(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return one receiver, and how far it is."""
    found = await request.services.router.query(lambda floor, _now: floor.views.webhook(id))
    if found is None:
        raise not_found("webhook")
    return answer(found)


@call(
    "POST",
    paths.WEBHOOK_REPLAY,
    Route(
        summary="Deliver the changes after a position again",
        tag=_TAG,
        roles=ADMINS,
        takes=commands.Replay,
        gives={200: Webhook},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.UNKNOWN_POSITION),
    ),
)
async def replay(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Set the position of a receiver."""
    asked = await request.take(commands.Replay)
    event = ReplayChanges(by=request.user.id, webhook_id=id, position=asked.position)
    return answer(cast("Webhook", await request.services.router.submit(event)))


ROUTES: Final = (webhooks, webhook, replay)
