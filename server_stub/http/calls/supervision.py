"""Requests of supervisors who take part in conversations (``docs/behaviour.md``, *Supervisors in a call*)."""

from __future__ import annotations

from typing import Final, cast
from uuid import uuid4

from agent_desktop.protocol import paths
from agent_desktop.protocol.commands import Supervise
from agent_desktop.protocol.objects import Endpoint, MediaLeg, Supervision
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import EndpointKind
from server_stub.core.model.events import LeaveCall, SuperviseCall
from server_stub.core.model.rows import InteractionRow
from server_stub.http.answers.lookups import not_found
from server_stub.http.problems import HttpRefusal, unavailable
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call
from server_stub.relay.media_relay import RelayUnavailable

_TAG: Final = "Supervisor"


@call(
    "PUT",
    paths.INTERACTION_SUPERVISION,
    Route(
        summary="Listen to a conversation, whisper to its agent or join it",
        tag=_TAG,
        roles=SUPERVISORS,
        takes=Supervise,
        gives={200: Supervision},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.FORBIDDEN, ProblemCode.WRONG_STATE),
    ),
)
async def supervise(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Let the caller enter a conversation, or change the mode."""
    asked = await request.take(Supervise)
    await _find(request, id)
    user = request.user
    event = SuperviseCall(
        by=user.id,
        by_name=user.name,
        interaction_id=id,
        supervision_id=uuid4().hex,
        mode=asked.mode,
        endpoint=user.endpoint or Endpoint(kind=EndpointKind.DESKTOP, address=""),
        session_id=request.caller.session_id,
    )
    return answer(cast("Supervision", await request.services.router.submit(event)))


@call(
    "DELETE",
    paths.INTERACTION_SUPERVISION,
    Route(
        summary="Leave a conversation",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={204: None},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def leave(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Let the caller leave a conversation."""
    await _find(request, id)
    await request.services.router.submit(LeaveCall(by=request.user.id, interaction_id=id))
    return Response(b"", status=204)


@call(
    "POST",
    paths.INTERACTION_SUPERVISION_LEG,
    Route(
        summary="Open the supervisor's leg in the desktop",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: MediaLeg},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.WRONG_STATE, ProblemCode.UNAVAILABLE),
    ),
)
async def open_leg(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Return the address of the conversation's sound for the supervisor's desktop; each answer is valid once."""
    await request.take_no_body()
    row = await _find(request, id)
    present = next((each for each in row.supervisors if each.supervisor_id == request.user.id), None)
    media = request.services.media
    if present is None or present.endpoint.kind is not EndpointKind.DESKTOP or media is None:
        raise _nothing_to_join()
    try:
        leg = await media.open_for_supervisor(present.id)
    except (RelayUnavailable, OSError) as error:
        raise unavailable("The sound of calls is not available at the moment. Try again.") from error
    if leg is None:
        raise _nothing_to_join()
    return answer(leg)


async def _find(request: WireRequest, interaction_id: str) -> InteractionRow:
    """Return an interaction of the business processes that the caller supervises.

    Raises:
        HttpRefusal: there is none.
    """
    row = await request.services.router.query(lambda floor, _now: floor.views.interaction_row(interaction_id))
    if row is None or not request.user.may_see(row.business_process_id):
        raise not_found("interaction")
    return row


def _nothing_to_join() -> HttpRefusal:
    return HttpRefusal(
        ProblemCode.WRONG_STATE, "Your desktop is not in this conversation, so there is no sound to open."
    )


ROUTES: Final = (supervise, leave, open_leg)
