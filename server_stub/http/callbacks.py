"""Requests about callbacks: programs hand them in, supervisors manage them (``docs/protocol.md``)."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import Annotated, Final, cast

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import (
    CallbackSort,
    Counted,
    Location,
    Role,
    SortOrder,
)
from agent_desktop.protocol.steering import Because
from agent_desktop.protocol.supervisor_objects import CallbackPage, ServedCallbacks
from server_stub.callback_id import new_callback_id
from server_stub.core.model import events
from server_stub.core.model.outcome import CallbackTaken
from server_stub.core.model.subscribers import meant_by
from server_stub.http.answers.cursors import read_sorted_cursor, write_sorted_cursor
from server_stub.http.answers.lookups import (
    find_business_process,
    find_callback,
    not_found,
    query_scope,
    stored_callback,
    wire_attempts,
    wire_callbacks,
)
from server_stub.http.customers.new_callbacks import (
    idempotency_key,
    stored_attributes,
    stored_name,
    take_with_number,
)
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest, answer, check_span
from server_stub.http.response import Response
from server_stub.http.route import INTAKE, SUPERVISORS, Route, call
from server_stub.store.base import CallbackFilter, place_of

_TAG: Final = "Callbacks"
_LARGEST_NEW_CALLBACK: Final = 256 * 1024
"""Bytes of a new callback, which may have fifty long attributes."""


@call(
    "POST",
    paths.CALLBACKS,
    Route(
        summary="Hand in a callback; one that joins an open one is answered with 200",
        tag=_TAG,
        roles=INTAKE,
        takes=commands.NewCallback,
        headers=("Idempotency-Key",),
        gives={201: Callback, 200: Callback},
        refuses=(
            ProblemCode.UNKNOWN_BUSINESS_PROCESS,
            ProblemCode.UNKNOWN_AGENT,
            ProblemCode.NUMBER_NOT_ALLOWED,
            ProblemCode.QUEUE_FULL,
            ProblemCode.CLOSING_SOON,
            ProblemCode.TOO_MANY_FOR_NUMBER,
            ProblemCode.PROMISE_TOO_LONG,
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
        ),
        largest_body=_LARGEST_NEW_CALLBACK,
    ),
)
async def hand_in(request: WireRequest) -> Response:
    """Accept a customer's request to be called."""
    asked = await take_with_number(request, commands.NewCallback)
    user = request.user
    if not user.may_hand_in(asked.business_process_id):
        raise _no_process(asked.business_process_id)
    key = idempotency_key(request)
    event = events.CallbackAsked(
        by=user.id,
        callback_id=new_callback_id(request.services.clock.now()),
        business_process_id=asked.business_process_id,
        number=asked.number,
        customer_name=stored_name(asked.customer_name),
        priority=asked.priority,
        due_at=asked.due_at,
        agent_id=asked.agent_id,
        attributes=stored_attributes(asked.attributes, asked.note),
        idempotency_key=key,
        fingerprint=sha256(encode(asked)).hexdigest() if key is not None else "",
    )
    taken = cast("CallbackTaken", await request.services.router.submit(event))
    callback = taken.callback or await stored_callback(request.services, taken.callback_id)
    if user.role is Role.INTAKE and not taken.created:
        callback = await _own_part(request, callback, asked)
    return answer(
        callback,
        status=201 if taken.created else 200,
        headers={"Location": paths.fill(paths.CALLBACK, id=taken.callback_id)},
    )


async def _own_part(request: WireRequest, callback: Callback, asked: commands.NewCallback) -> Callback:
    """Return what a program may know of the callback that its request joined: of another's callback, only its own words."""
    try:
        await find_callback(request.services, callback.id, request.user)
    except HttpRefusal:
        return msgspec.structs.replace(
            callback,
            number=asked.number,
            customer_name=asked.customer_name,
            attributes=stored_attributes(asked.attributes, asked.note),
            recording=None,
            recordings=(),
            held_note=None,
            end_reason=None,
            handled_by=None,
            attempts=msgspec.UNSET,
        )
    return callback


class CallbacksQuery(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The query of ``GET /v1/callbacks``; without ``location`` it finds the callbacks that are not completed.

    ``figure`` selects exactly the callbacks that a figure of the monitor counts, for one business process.
    """

    business_process_id: commands.Id | None = None
    location: Location | None = None
    agent_id: commands.Id | None = None
    q: commands.Search | None = None
    due_from: commands.Time | None = None
    due_to: commands.Time | None = None
    held: bool | None = None
    figure: Counted | None = None
    sort: CallbackSort = CallbackSort.ENTERED
    order: SortOrder = SortOrder.ASCENDING
    limit: Annotated[int, msgspec.Meta(ge=1, le=500)] = 100
    cursor: Annotated[str, msgspec.Meta(max_length=500)] | None = None


@call(
    "GET",
    paths.CALLBACKS,
    Route(
        summary="Search callbacks, ordered over the whole result",
        tag=_TAG,
        roles=SUPERVISORS,
        query=CallbacksQuery,
        gives={200: CallbackPage},
        refuses=(ProblemCode.INVALID_CURSOR, ProblemCode.NOT_FOUND),
    ),
)
async def search(request: WireRequest) -> Response:
    """Return one page of the callbacks found."""
    query = request.take_query(CallbacksQuery)
    check_span(query.due_from, query.due_to, ("due_from", "due_to"))
    scope = await query_scope(request.services, request.user, query.business_process_id)
    text = (query.q or "").strip() or None
    since = await _shift_of(request, query) if query.figure is not None else None
    asked = (
        "callbacks",
        scope,
        query.location,
        query.agent_id,
        text,
        query.due_from,
        query.due_to,
        query.figure,
        since,
        query.sort,
        query.order,
        *(() if query.held is None else (query.held,)),
    )
    after = read_sorted_cursor(query.cursor, asked)
    wanted = CallbackFilter(
        scope=scope,
        location=query.location,
        agent_id=query.agent_id,
        text=text,
        due_from=query.due_from,
        due_to=query.due_to,
        held=query.held,
        counted=query.figure,
        since=since,
        sort=query.sort,
        descending=query.order is SortOrder.DESCENDING,
    )
    records = await request.services.store.callbacks(wanted, after=after, limit=query.limit + 1)
    page = records[: query.limit]
    more = len(records) > query.limit
    return answer(
        CallbackPage(
            items=await wire_callbacks(request.services, page),
            next_cursor=write_sorted_cursor(asked, *place_of(page[-1])) if more else None,
        )
    )


async def _shift_of(request: WireRequest, query: CallbacksQuery) -> datetime:
    """Return the start of the shift over which a figure counts."""
    if query.business_process_id is None:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            "A figure belongs to one business process; give business_process_id.",
            field="$.business_process_id",
        )
    process = await find_business_process(request.services, query.business_process_id, request.user)
    return process.shift_started_at


@call(
    "GET",
    paths.CALLBACK,
    Route(
        summary="One callback with its attempts",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: Callback},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def callback(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return an open or completed callback with its attempts."""
    record = await request.services.store.callback(id)
    if record is None or not request.user.may_see(record.row.business_process_id):
        raise not_found("callback")
    wired = (await wire_callbacks(request.services, (record,)))[0]
    return answer(msgspec.structs.replace(wired, attempts=wire_attempts(record)))


def _change(summary: str, *refuses: ProblemCode, **more: object) -> Route:
    operation = Route(
        summary=summary,
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: Callback},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.WRONG_LOCATION, *refuses),
    )
    return msgspec.structs.replace(operation, **more)


@call(
    "POST",
    paths.CALLBACK_SEND_TO_QUEUE,
    _change(
        "Send a pending callback to the queue ahead of its due time",
        ProblemCode.OFF_SCHEDULE,
        ProblemCode.STOPPED,
    ),
)
async def send_to_queue(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Put a pending callback in the queue."""
    await request.take_no_body()
    return await _changed(request, id, events.SendToQueue(by=request.user.id, callback_id=id))


@call(
    "POST",
    paths.CALLBACK_PURGE,
    _change("Remove a callback that no agent has", takes=Because, body_optional=True),
)
async def purge(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Complete a callback as purged."""
    why = (await request.take(Because)).reason
    return await _changed(request, id, events.Purge(by=request.user.id, callback_id=id, reason=why))


@call(
    "POST",
    paths.CALLBACK_WITHDRAW,
    _change("Withdraw: the customer no longer needs a call", roles=INTAKE, takes=Because, body_optional=True),
)
async def withdraw(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Complete a callback as withdrawn."""
    why = (await request.take(Because)).reason
    return await _changed(request, id, events.Withdraw(by=request.user.id, callback_id=id, reason=why))


@call(
    "POST",
    paths.CALLER_SERVED,
    Route(
        summary="The caller was served otherwise: withdraw the caller's open callbacks",
        tag=_TAG,
        roles=INTAKE,
        takes=commands.ServedCaller,
        body_optional=True,
        gives={200: ServedCallbacks},
        refuses=(ProblemCode.UNKNOWN_BUSINESS_PROCESS,),
    ),
)
async def served(request: WireRequest, number: str) -> Response:
    """Withdraw the open callbacks of a number's subscriber where the caller may hand callbacks in."""
    asked = await request.take(commands.ServedCaller)
    try:
        msgspec.convert(number, commands.PhoneNumber)
    except msgspec.ValidationError:
        meant = meant_by(number)
        hint = f"; {meant} may be meant" if meant is not None else ""
        detail = f"The number in the path must be E.164, such as +493012345678{hint}."
        raise HttpRefusal(ProblemCode.INVALID_REQUEST, detail, field="$.number") from None
    where = request.user.supervises
    if asked.business_process_id is not None:
        where = (await _checked_process(request, asked.business_process_id),)
    event = events.CallerServed(by=request.user.id, number=number, business_process_ids=where)
    return answer(cast("ServedCallbacks", await request.services.router.submit(event)))


async def _checked_process(request: WireRequest, process_id: str) -> str:
    known = await request.services.router.query(
        lambda floor, _now: floor.views.business_process_row(process_id)
    )
    if known is None or known.removed or not request.user.may_hand_in(process_id):
        raise _no_process(process_id)
    return process_id


def _no_process(process_id: str) -> HttpRefusal:
    return HttpRefusal(
        ProblemCode.UNKNOWN_BUSINESS_PROCESS,
        f"There is no business process {process_id!r}.",
        field="$.business_process_id",
    )


@call(
    "PUT",
    paths.CALLBACK_AGENT,
    _change("Give a callback to one agent", ProblemCode.UNKNOWN_AGENT, takes=commands.GiveToAgent),
)
async def give_to_agent(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Reserve a callback for one agent, or cancel the reservation."""
    asked = await request.take(commands.GiveToAgent)
    event = events.GiveCallback(
        by=request.user.id,
        by_name=request.user.name,
        callback_id=id,
        agent_id=asked.agent_id,
        due_at=asked.due_at,
    )
    return await _changed(request, id, event)


@call(
    "POST",
    paths.CALLBACK_RESTORE,
    _change(
        "Undo a send to queue or a give",
        ProblemCode.PRECONDITION_FAILED,
        ProblemCode.UNKNOWN_AGENT,
        takes=commands.RestorePlacement,
    ),
)
async def restore(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Undo a supervisor's command on a callback."""
    asked = await request.take(commands.RestorePlacement)
    event = events.RestoreCallback(by=request.user.id, callback_id=id, before=asked.before, after=asked.after)
    return await _changed(request, id, event)


async def _changed(request: WireRequest, callback_id: str, event: events.Event) -> Response:
    """Submit a command on an open callback that the caller may see, and return the changed callback."""
    found = await find_callback(request.services, callback_id, request.user)
    if not found.is_open:
        end_state = found.row.end_state.value if found.row.end_state is not None else "completed"
        raise HttpRefusal(
            ProblemCode.WRONG_LOCATION,
            f"The callback is completed ({end_state});it cannot be changed any more.",
        )
    changed = await request.services.router.submit(event)
    return answer(cast("Callback", changed))


ROUTES: Final = (
    hand_in,
    search,
    callback,
    send_to_queue,
    purge,
    withdraw,
    served,
    give_to_agent,
    restore,
)
