"""The request of the built-in phone for the agent's own leg."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import MediaLeg
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import EndpointKind
from server_stub.http.answers.lookups import not_found
from server_stub.http.problems import HttpRefusal, unavailable
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, Route, call
from server_stub.relay.media_relay import RelayUnavailable


@call(
    "POST",
    paths.INTERACTION_LEG,
    Route(
        summary="Open the agent's leg in the desktop",
        tag="Agent",
        roles=AGENTS,
        gives={200: MediaLeg},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.WRONG_STATE, ProblemCode.UNAVAILABLE),
    ),
)
async def open_leg(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return the address of the call's sound for the desktop; each answer is valid once."""
    await request.take_no_body()
    agent_id = request.user.id
    row = await request.services.router.query(lambda floor, _now: floor.views.interaction_row(id))
    if row is None or row.agent_id != agent_id:
        raise not_found("interaction")
    media = request.services.media
    if row.endpoint.kind is not EndpointKind.DESKTOP or media is None:
        raise _nothing_to_join("The agent's endpoint is not the desktop, so its phone is elsewhere.")
    try:
        leg = await media.open(id, agent_id)
    except (RelayUnavailable, OSError) as error:
        raise unavailable("The sound of calls is not available at the moment. Try again.") from error
    if leg is None:
        raise _nothing_to_join("The interaction has no call that the desktop could join.")
    return answer(leg)


def _nothing_to_join(detail: str) -> HttpRefusal:
    return HttpRefusal(ProblemCode.WRONG_STATE, detail)


ROUTES: Final = (open_leg,)
