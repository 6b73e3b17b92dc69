"""Requests of supervisors in the place of an agent (``docs/behaviour.md``, *Choosing the agent*, *Delegating*)."""

from __future__ import annotations

from typing import Final, cast

from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.steering import CompleteForCustomer, SetStateOfAgent
from agent_desktop.protocol.supervisor_objects import AgentSummary
from server_stub.core.model.supervision.supervision_events import SetPresenceOf, SupervisorCompletes
from server_stub.http.answers.lookups import find_callback, not_found
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call


@call(
    "PUT",
    paths.STATE_OF_AGENT,
    Route(
        summary="Set the state of an agent",
        tag="Supervisor",
        roles=SUPERVISORS,
        takes=SetStateOfAgent,
        gives={200: AgentSummary},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.WRONG_STATE),
    ),
)
async def set_state(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Set the state of an agent whom the caller supervises."""
    asked = await request.take(SetStateOfAgent)
    router, scope = request.services.router, request.user.supervises
    if await router.query(lambda floor, _now: floor.views.agent_summary(id, scope)) is None:
        raise not_found("agent")
    await router.submit(
        SetPresenceOf(
            by=request.user.id,
            by_name=request.user.name,
            agent_id=id,
            state=asked.state,
            reason=asked.reason,
            note=asked.note,
        )
    )
    summary = await router.query(lambda floor, _now: floor.views.agent_summary(id, scope))
    if summary is None:
        raise not_found("agent")
    return answer(summary)


@call(
    "POST",
    paths.CALLBACK_COMPLETE,
    Route(
        summary="Complete a callback whose customer a supervisor has spoken with",
        tag="Callbacks",
        roles=SUPERVISORS,
        takes=CompleteForCustomer,
        body_optional=True,
        gives={200: Callback},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.WRONG_LOCATION),
    ),
)
async def complete(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Complete a callback as succeeded."""
    asked = await request.take(CompleteForCustomer)
    found = await find_callback(request.services, id, request.user)
    if not found.is_open:
        raise HttpRefusal(ProblemCode.WRONG_LOCATION, "The callback is completed already.")
    event = SupervisorCompletes(
        by=request.user.id, by_name=request.user.name, callback_id=id, note=asked.note
    )
    return answer(cast("Callback", await request.services.router.submit(event)))


ROUTES: Final = (set_state, complete)
