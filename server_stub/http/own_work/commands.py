"""Commands of agents about callbacks that wait for them (``docs/behaviour.md``, *Own work*)."""

from __future__ import annotations

from hashlib import sha256
from typing import Final, cast

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.objects import Interaction, OwnCallback
from agent_desktop.protocol.problems import ProblemCode
from server_stub.callback_id import new_callback_id
from server_stub.core.model.outcome import CallbackTaken
from server_stub.core.model.own_work_events import CallOwn, GiveBackOwn, MoveOwn, OwnCallbackAsked
from server_stub.http.answers.lookups import not_found
from server_stub.http.customers.new_callbacks import (
    idempotency_key,
    stored_attributes,
    stored_name,
    take_with_number,
)
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, Route, call

_TAG: Final = "Agent"


@call(
    "POST",
    paths.AGENT_CALLBACKS,
    Route(
        summary="Create a callback for a number, to be called by this agent",
        tag=_TAG,
        roles=AGENTS,
        takes=commands.NewOwnCallback,
        headers=("Idempotency-Key",),
        gives={201: OwnCallback},
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.UNKNOWN_BUSINESS_PROCESS,
            ProblemCode.NUMBER_NOT_ALLOWED,
            ProblemCode.NUMBER_IN_USE,
            ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
            ProblemCode.OUTSIDE_SCHEDULE,
            ProblemCode.QUEUE_FULL,
            ProblemCode.CLOSING_SOON,
            ProblemCode.TOO_MANY_FOR_NUMBER,
            ProblemCode.PROMISE_TOO_LONG,
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
        ),
    ),
)
async def create(request: WireRequest) -> Response:
    """Create a callback by hand; a request that is repeated with its key creates no second one."""
    asked = await take_with_number(request, commands.NewOwnCallback)
    key = idempotency_key(request)
    event = OwnCallbackAsked(
        by=request.user.id,
        by_name=request.user.name,
        callback_id=new_callback_id(request.services.clock.now()),
        business_process_id=asked.business_process_id,
        number=asked.number,
        customer_name=stored_name(asked.customer_name),
        due_at=asked.due_at,
        attributes=stored_attributes({}, asked.note),
        idempotency_key=key,
        fingerprint=sha256(encode(asked)).hexdigest() if key is not None else "",
    )
    taken = cast("CallbackTaken", await request.services.router.submit(event))
    own = await request.services.router.query(
        lambda floor, now: floor.views.own_callback(taken.callback_id, now)
    )
    if own is None:
        raise not_found("open callback")
    return answer(own, status=201)


@call(
    "POST",
    paths.AGENT_CALLBACK_CALL,
    Route(
        summary="Call the customer of an own callback now",
        tag=_TAG,
        roles=AGENTS,
        gives={200: Interaction},
        refuses=(
            ProblemCode.INVALID_REQUEST,
            ProblemCode.NOT_FOUND,
            ProblemCode.WRONG_STATE,
            ProblemCode.WRONG_LOCATION,
            ProblemCode.STOPPED,
            ProblemCode.OFF_SCHEDULE,
            ProblemCode.NUMBER_IN_USE,
            ProblemCode.NUMBER_NOT_ALLOWED,
        ),
    ),
)
async def call_own(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Call the customer of an own callback ahead of its time."""
    await request.take_no_body()
    event = CallOwn(by=request.user.id, callback_id=id)
    interaction = cast("Interaction", await request.services.router.submit(event))
    return answer(await request.services.transcripts.fill(interaction))


@call(
    "PUT",
    paths.AGENT_CALLBACK_DUE_AT,
    Route(
        summary="Move an own callback to another time",
        tag=_TAG,
        roles=AGENTS,
        takes=commands.MoveCallback,
        gives={200: OwnCallback},
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.WRONG_LOCATION,
            ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
            ProblemCode.OUTSIDE_SCHEDULE,
        ),
    ),
)
async def move(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Move an own callback to another time."""
    asked = await request.take(commands.MoveCallback)
    event = MoveOwn(by=request.user.id, callback_id=id, due_at=asked.due_at)
    return answer(cast("OwnCallback", await request.services.router.submit(event)))


@call(
    "POST",
    paths.AGENT_CALLBACK_GIVE_BACK,
    Route(
        summary="Let every agent have an own callback",
        tag=_TAG,
        roles=AGENTS,
        takes=commands.GiveBack,
        gives={204: None},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.WRONG_LOCATION),
    ),
)
async def give_back(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Let every agent of the business process have an own callback."""
    asked = await request.take(commands.GiveBack)
    await request.services.router.submit(GiveBackOwn(by=request.user.id, callback_id=id, reason=asked.reason))
    return Response(b"", status=204)


ROUTES: Final = (create, call_own, move, give_back)
