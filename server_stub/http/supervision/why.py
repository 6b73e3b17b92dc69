"""``GET /v1/callbacks/{id}/why`` (``docs/behaviour.md``, *Why*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import EndState, WhyCode
from agent_desktop.protocol.supervisor_objects import Why, WhyReason
from server_stub.http.answers.lookups import find_callback
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call


@call(
    "GET",
    paths.CALLBACK_WHY,
    Route(
        summary="Why a callback is not being offered",
        tag="Callbacks",
        roles=SUPERVISORS,
        gives={200: Why},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def why(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Return all reasons why a callback is not being offered."""
    found = await find_callback(request.services, id, request.user)
    reasons = await request.services.router.query(lambda floor, now: floor.views.why(id, now=now))
    return answer(reasons if reasons is not None else _why_completed(found.row.end_state))


def _why_completed(end_state: EndState | None) -> Why:
    text = f"The callback is completed ({end_state.value if end_state is not None else 'over'})."
    return Why(reasons=(WhyReason(code=WhyCode.COMPLETED, text=text),))


ROUTES: Final = (why,)
