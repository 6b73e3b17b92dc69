"""Requests of agents' desktops (``docs/protocol.md``)."""

from __future__ import annotations

from datetime import datetime
from typing import Final, cast

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.objects import (
    AgentStatus,
    Interaction,
    PersonList,
)
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.core.floor import Floor
from server_stub.core.model import events
from server_stub.core.model.errors import FloorRefusal as CoreRefusal
from server_stub.http.answers.lookups import not_found
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, SUPERVISORS, Route, call

_TAG: Final = "Agent"
_OWN_LISTED: Final = 200
"""Largest number of a shift's interactions in the list: one every three minutes for ten hours."""


def _command(summary: str, *refuses: ProblemCode, **more: object) -> Route:
    operation = Route(
        summary=summary,
        tag=_TAG,
        roles=AGENTS,
        gives={200: Interaction},
        refuses=(ProblemCode.INVALID_REQUEST, ProblemCode.NOT_FOUND, ProblemCode.WRONG_STATE, *refuses),
    )
    return msgspec.structs.replace(operation, **more)


_STATUS_REFUSALS: Final = (
    ProblemCode.STATUS_NOT_ALLOWED,
    ProblemCode.CODE_NOT_ALLOWED,
    ProblemCode.CODE_REQUIRED,
    ProblemCode.CALLBACK_AT_REQUIRED,
    ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
    ProblemCode.OUTSIDE_SCHEDULE,
    ProblemCode.UNKNOWN_AGENT,
)


@call(
    "GET",
    paths.AGENT,
    Route(summary="The agent's own state", tag=_TAG, roles=AGENTS, gives={200: AgentStatus}),
)
async def agent(request: WireRequest) -> Response:
    """Return the caller's state with the open interaction."""
    status = await request.services.router.query(
        lambda floor, _now: floor.views.agent_status(request.user.id)
    )
    if status is None:
        raise not_found("agent")
    return answer(await request.services.transcripts.fill_status(status))


@call(
    "PUT",
    paths.AGENT_STATE,
    Route(
        summary="Request a state",
        tag=_TAG,
        roles=AGENTS,
        takes=commands.SetAgentState,
        gives={200: AgentStatus},
    ),
)
async def set_agent_state(request: WireRequest) -> Response:
    """Set the caller's state, or the one that follows the open interaction."""
    asked = await request.take(commands.SetAgentState)
    event = events.SetPresence(by=request.user.id, state=asked.state, reason=asked.reason)
    status = cast("AgentStatus", await request.services.router.submit(event))
    return answer(await request.services.transcripts.fill_status(status))


@call(
    "PUT",
    paths.AGENT_PHONE,
    Route(
        summary="Report whether the desktop can take a call",
        tag=_TAG,
        roles=AGENTS,
        takes=commands.SetPhone,
        gives={200: AgentStatus},
        refuses=(ProblemCode.WRONG_STATE,),
    ),
)
async def set_phone(request: WireRequest) -> Response:
    """Record whether the caller's desktop, which is the caller's phone, can take a call."""
    asked = await request.take(commands.SetPhone)
    event = events.SetPhoneReachable(by=request.user.id, reachable=asked.reachable)
    status = cast("AgentStatus", await request.services.router.submit(event))
    return answer(await request.services.transcripts.fill_status(status))


@call(
    "POST",
    paths.INTERACTION_ACCEPT,
    _command("Offered → preview or dialing", ProblemCode.ACCEPT_AT_ENDPOINT),
)
async def accept(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Accept an offer."""
    await request.take_no_body()
    return await _carry_out(request, events.Accept(by=request.user.id, interaction_id=id))


@call(
    "POST",
    paths.INTERACTION_SHOWN,
    _command("Report that the offer is on the screen", takes=commands.Shown, body_optional=True),
)
async def shown(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Record that the agent can see the offer."""
    asked = await request.take(commands.Shown)
    event = events.OfferShown(by=request.user.id, interaction_id=id, do_not_disturb=asked.do_not_disturb)
    return await _carry_out(request, event)


@call("POST", paths.INTERACTION_DECLINE, _command("Offered → released"))
async def decline(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Decline an offer."""
    await request.take_no_body()
    return await _carry_out(request, events.Decline(by=request.user.id, interaction_id=id))


@call("POST", paths.INTERACTION_DIAL, _command("Preview → dialing"))
async def dial(request: WireRequest, id: str) -> Response:  # noqa: A002
    """End the preview and dial."""
    await request.take_no_body()
    return await _carry_out(request, events.DialNow(by=request.user.id, interaction_id=id))


@call(
    "PUT",
    paths.INTERACTION_NUMBER,
    _command(
        "Call another number of the customer",
        ProblemCode.NUMBER_NOT_ALLOWED,
        ProblemCode.NUMBER_IN_USE,
        ProblemCode.OFF_SCHEDULE,
        takes=commands.CallInstead,
    ),
)
async def call_number(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Set the number that is called instead of the one of the request."""
    asked = await request.take(commands.CallInstead)
    event = events.CallNumber(by=request.user.id, interaction_id=id, number=asked.number)
    return await _carry_out(request, event)


@call(
    "PUT",
    paths.INTERACTION_COMPLETION_STATUS,
    _command("Set the completion status", *_STATUS_REFUSALS, takes=commands.SetCompletionStatus),
)
async def set_completion_status(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Set the completion status in handling or wrap_up."""
    asked = await request.take(commands.SetCompletionStatus)
    event = events.SetStatus(
        by=request.user.id,
        interaction_id=id,
        status=asked.status,
        callback_at=asked.callback_at,
        agent_id=asked.agent_id,
        note=asked.note,
        code=asked.code,
    )
    return await _carry_out(request, event)


@call(
    "POST",
    paths.INTERACTION_END,
    _command("The red X", *_STATUS_REFUSALS, takes=commands.End, body_optional=True),
)
async def end(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Press the red X; its effect depends on the interaction's state."""
    asked = await request.take(commands.End)
    return await _carry_out(
        request, events.EndInteraction(by=request.user.id, interaction_id=id, pressed_in=asked.state)
    )


@call(
    "POST",
    paths.INTERACTION_DELEGATE,
    _command("Hand the callback to the supervisors", takes=commands.Delegate, body_optional=True),
)
async def delegate(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Hand the callback to the supervisors, from preview or wrap_up."""
    asked = await request.take(commands.Delegate)
    return await _carry_out(
        request, events.DelegateInteraction(by=request.user.id, interaction_id=id, note=asked.note)
    )


@call(
    "POST",
    paths.INTERACTION_COMPLETE,
    _command(
        "Complete; a supervisor may complete one that is stuck in wrap_up",
        *_STATUS_REFUSALS,
        takes=commands.Complete,
        body_optional=True,
        roles=AGENTS | SUPERVISORS,
    ),
)
async def complete(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Complete an interaction in one step."""
    asked = await request.take(commands.Complete)
    if request.user.role is not Role.AGENT:
        return await _finish_for_agent(request, id, asked)
    event = events.CompleteInteraction(
        by=request.user.id,
        interaction_id=id,
        status=asked.status,
        callback_at=asked.callback_at,
        agent_id=asked.agent_id,
        note=asked.note,
        code=asked.code,
    )
    return await _carry_out(request, event)


async def _finish_for_agent(request: WireRequest, interaction_id: str, asked: commands.Complete) -> Response:
    if asked != commands.Complete():
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            "A supervisor completes with the status that is set; send no body.",
            field="$",
        )
    row = await request.services.router.query(lambda floor, _now: floor.views.interaction_row(interaction_id))
    if row is None or not request.user.may_see(row.business_process_id):
        raise not_found("interaction")
    return await _carry_out(request, events.FinishWrapUp(by=request.user.id, interaction_id=interaction_id))


async def _carry_out(request: WireRequest, event: events.Event) -> Response:
    """Submit a command, and return the interaction in its new state."""
    transcripts = request.services.transcripts
    try:
        interaction = cast("Interaction", await request.services.router.submit(event))
    except CoreRefusal as refusal:
        if refusal.interaction is not None:
            refusal.interaction = await transcripts.fill(refusal.interaction)
        raise
    return answer(await transcripts.fill(interaction))


class ColleaguesQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``GET /v1/colleagues``."""

    business_process_id: commands.Id


@call(
    "GET",
    paths.COLLEAGUES,
    Route(
        summary="Agents who may be requested for a callback",
        tag=_TAG,
        roles=AGENTS | SUPERVISORS,
        query=ColleaguesQuery,
        gives={200: PersonList},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def colleagues(request: WireRequest) -> Response:
    """Return the agents of a business process that the caller serves or supervises."""
    wanted = request.take_query(ColleaguesQuery).business_process_id
    user = request.user

    def look(floor: Floor, _now: datetime) -> PersonList | None:
        if floor.views.business_process_row(wanted) is None:
            return None
        if not (user.may_see(wanted) or wanted in floor.views.business_processes_of(user.id)):
            return None
        return PersonList(items=floor.views.colleagues(wanted))

    found = await request.services.router.query(look)
    if found is None:
        raise not_found("business process")
    return answer(found)


ROUTES: Final = (
    agent,
    set_agent_state,
    set_phone,
    accept,
    shown,
    decline,
    dial,
    call_number,
    set_completion_status,
    end,
    delegate,
    complete,
    colleagues,
)
