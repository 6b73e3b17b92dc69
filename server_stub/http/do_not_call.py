"""Requests about the do-not-call list, of supervisors and intake (``docs/behaviour.md``, *Numbers*)."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import Final, cast

import msgspec

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import DoNotCallKind
from agent_desktop.protocol.supervisor_objects import DoNotCallEntry, DoNotCallList
from server_stub.core.floor import Floor
from server_stub.core.model import events
from server_stub.core.model.outcome import DoNotCallTaken
from server_stub.core.model.subscribers import dialable, subscriber_of
from server_stub.http.answers.lookups import not_found
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import INTAKE, SUPERVISORS, Route, call

_TAG: Final = "Do-not-call list"


@call(
    "GET",
    paths.DO_NOT_CALL,
    Route(
        summary="The do-not-call list, the newest entry first",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: DoNotCallList},
    ),
)
async def do_not_call(request: WireRequest) -> Response:
    """Return every entry, including those of the site file."""

    def look(floor: Floor, _now: datetime) -> DoNotCallList:
        return DoNotCallList(items=floor.views.do_not_call(request.user.supervises))

    return answer(await request.services.router.query(look))


@call(
    "POST",
    paths.DO_NOT_CALL,
    Route(
        summary="Never again dial a number, or numbers with a prefix or pattern",
        tag=_TAG,
        roles=INTAKE,
        takes=commands.NewDoNotCall,
        gives={201: DoNotCallEntry, 200: DoNotCallEntry},
        refuses=(ProblemCode.NUMBER_NOT_ALLOWED, ProblemCode.UNKNOWN_BUSINESS_PROCESS),
    ),
)
async def add(request: WireRequest) -> Response:
    """Add an entry; for an existing one the status is 200."""
    kind, value = _kind_and_value(asked := await request.take(commands.NewDoNotCall))
    same = subscriber_of(value) if kind is DoNotCallKind.NUMBER else value
    owner = asked.business_process_id
    if owner is not None and not request.user.may_hand_in(owner):
        raise HttpRefusal(
            ProblemCode.UNKNOWN_BUSINESS_PROCESS,
            f"There is no business process {owner!r}.",
            field="$.business_process_id",
        )
    named = f"{kind.value}:{same}" if owner is None else f"{owner}:{kind.value}:{same}"
    event = events.DoNotCallAdded(
        by=request.user.id,
        entry_id=sha256(named.encode()).hexdigest()[:20],
        kind=kind,
        value=value,
        note=asked.note,
        business_process_id=owner,
    )
    taken = cast("DoNotCallTaken", await request.services.router.submit(event))
    location = paths.fill(paths.DO_NOT_CALL_ENTRY, id=taken.entry.id)
    return answer(taken.entry, status=201 if taken.created else 200, headers={"Location": location})


@call(
    "GET",
    paths.DO_NOT_CALL_ENTRY,
    Route(
        summary="One entry of the do-not-call list",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: DoNotCallEntry},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def entry(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return one entry."""
    return answer(await _seen(request, id))


@call(
    "DELETE",
    paths.DO_NOT_CALL_ENTRY,
    Route(
        summary="Remove an entry from the list",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: DoNotCallEntry},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.WRONG_LOCATION),
    ),
)
async def remove(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Remove an entry, and return it."""
    await request.take_no_body()
    await _seen(request, id)
    event = events.DoNotCallRemoved(by=request.user.id, entry_id=id)
    return answer(cast("DoNotCallTaken", await request.services.router.submit(event)).entry)


async def _seen(request: WireRequest, entry_id: str) -> DoNotCallEntry:
    """Return an entry of the site, or of a business process that the supervisor sees.

    Raises:
        HttpRefusal: there is no such entry.
    """
    listed = await request.services.router.query(lambda floor, _now: floor.views.do_not_call_entry(entry_id))
    if listed is None:
        raise not_found("entry of the do-not-call list")
    owner = listed.business_process_id
    if owner is not msgspec.UNSET and not request.user.may_see(owner):
        raise not_found("entry of the do-not-call list")
    return listed


def _kind_and_value(asked: commands.NewDoNotCall) -> tuple[DoNotCallKind, str]:
    """Return the kind and the value of a new entry; a number is in the form that is dialled.

    Raises:
        HttpRefusal: the body has none, or more than one, of number, prefix and pattern.
    """
    given = [
        (kind, value)
        for kind, value in (
            (DoNotCallKind.NUMBER, asked.number),
            (DoNotCallKind.PREFIX, asked.prefix),
            (DoNotCallKind.PATTERN, asked.pattern),
        )
        if value is not None
    ]
    if len(given) != 1:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            "Give exactly one of number, prefix and pattern.",
            field="$.number",
        )
    kind, value = given[0]
    return kind, dialable(value) if kind is DoNotCallKind.NUMBER else value


ROUTES: Final = (do_not_call, add, entry, remove)
