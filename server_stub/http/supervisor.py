"""Requests of supervisors' windows: business processes, the monitor and agents."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final, cast

import msgspec

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.steering import StopUntil
from agent_desktop.protocol.supervisor_objects import (
    AgentList,
    BusinessProcess,
    BusinessProcessList,
    CurrentInteractionList,
    MonitorList,
    Performance,
)
from agent_desktop.protocol.timing import Timing
from server_stub.core.floor import Floor
from server_stub.core.model import events
from server_stub.core.model.outcome import VersionedBusinessProcess
from server_stub.http.answers.entity_tags import expected_tags
from server_stub.http.answers.lookups import find_business_process, not_found
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call

_TAG: Final = "Supervisor"
_LARGEST_TIMING: Final = 256 * 1024
_VERSION: Final = re.compile(r"\d{1,15}", re.ASCII)


def _look(summary: str, gives: type[msgspec.Struct], **more: object) -> Route:
    operation = Route(
        summary=summary,
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: gives},
        refuses=(ProblemCode.NOT_FOUND,),
    )
    return msgspec.structs.replace(operation, **more)


@call("GET", paths.BUSINESS_PROCESSES, _look("All business processes", BusinessProcessList, refuses=()))
async def business_processes(request: WireRequest) -> Response:
    """Return the business processes that the caller supervises."""
    scope = request.user.supervises

    def look(floor: Floor, now: datetime) -> BusinessProcessList:
        found = (
            floor.views.business_process(item, now=now) for item in floor.views.business_process_ids(scope)
        )
        return BusinessProcessList(items=tuple(item.view for item in found if item is not None))

    return answer(await request.services.router.query(look))


@call("GET", paths.BUSINESS_PROCESS, _look("One business process, with an ETag", BusinessProcess))
async def business_process(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return one business process with the version of its timing."""
    await find_business_process(request.services, id, request.user)
    found = await request.services.router.query(lambda floor, now: floor.views.business_process(id, now=now))
    if found is None:
        raise not_found("business process")
    return _versioned(found)


@call(
    "PUT",
    paths.BUSINESS_PROCESS_TIMING,
    _look(
        "Set the whole timing",
        BusinessProcess,
        takes=Timing,
        headers=("If-Match",),
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.PRECONDITION_REQUIRED,
            ProblemCode.PRECONDITION_FAILED,
            ProblemCode.INVALID_TIMING,
        ),
        largest_body=_LARGEST_TIMING,
    ),
)
async def set_timing(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Replace the timing, unless it was changed since the caller read it."""
    await find_business_process(request.services, id, request.user)
    expected = _expected_versions(request.header_lines("if-match"))
    given = await request.take(dict[str, Any])
    missing = [name for name in Timing.__struct_fields__ if name not in given]
    if missing:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            f"The whole timing is required; missing: {', '.join(missing)}.",
            field=f"$.{missing[0]}",
        )
    event = events.SetTiming(
        by=request.user.id,
        business_process_id=id,
        timing=await request.take(Timing),
        expected_versions=expected,
    )
    return _versioned(cast("VersionedBusinessProcess", await request.services.router.submit(event)))


def _expected_versions(if_match: list[str]) -> tuple[int, ...] | None:
    """Return the versions that ``If-Match`` names; None means any. Tags that this server did not issue match nothing.

    Raises:
        HttpRefusal: there is no ``If-Match``.
    """
    tags = expected_tags(if_match)
    return None if tags is None else tuple(int(tag) for tag in tags if _VERSION.fullmatch(tag) is not None)


@call(
    "POST",
    paths.BUSINESS_PROCESS_STOP,
    _look(
        "Offer nothing more, until a time or until it is taken back",
        BusinessProcess,
        takes=StopUntil,
        body_optional=True,
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.CALLBACK_AT_OUT_OF_RANGE),
    ),
)
async def stop(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Stop the callbacks of a business process, or change the end and the reason of its stop."""
    asked = await request.take(StopUntil)
    await find_business_process(request.services, id, request.user)
    event = events.StopRouting(
        by=request.user.id,
        by_name=request.user.name,
        business_process_id=id,
        until=asked.until,
        reason=asked.reason,
    )
    return _versioned(cast("VersionedBusinessProcess", await request.services.router.submit(event)))


@call("POST", paths.BUSINESS_PROCESS_START, _look("Take a stop back", BusinessProcess))
async def start(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Start the callbacks of a business process again."""
    await request.take_no_body()
    await find_business_process(request.services, id, request.user)
    event = events.StartRouting(by=request.user.id, business_process_id=id)
    return _versioned(cast("VersionedBusinessProcess", await request.services.router.submit(event)))


def _versioned(found: VersionedBusinessProcess) -> Response:
    return answer(found.view, headers={"ETag": f'"{found.version}"'})


@call(
    "GET",
    paths.BUSINESS_PROCESS_INTERACTIONS,
    _look("Current Interactions: in queue and with agents", CurrentInteractionList),
)
async def interactions(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Return the callbacks of a business process that are in queue or with agents."""
    await find_business_process(request.services, id, request.user)
    found = await request.services.router.query(
        lambda floor, _now: floor.views.current_interactions(id, request.user.id)
    )
    return answer(CurrentInteractionList(items=found))


@call("GET", paths.BUSINESS_PROCESS_PERFORMANCE, _look("The shift by the quarter hour", Performance))
async def performance(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Return the figures of each quarter hour that has begun in this shift."""
    process = await find_business_process(request.services, id, request.user)
    quarters = await request.services.store.quarters(
        id, process.shift_started_at, request.services.clock.now()
    )
    return answer(
        Performance(business_process_id=id, shift_started_at=process.shift_started_at, quarters=quarters)
    )


@call("GET", paths.MONITOR, _look("The monitor's rows", MonitorList, refuses=()))
async def monitor(request: WireRequest) -> Response:
    """Return a monitor row for each business process that the caller supervises."""
    scope = request.user.supervises
    found = await request.services.router.query(lambda floor, now: floor.views.monitor(scope, now=now))
    return answer(MonitorList(items=found))


@call("GET", paths.AGENTS, _look("All agents", AgentList, refuses=()))
async def agents(request: WireRequest) -> Response:
    """Return the agents whom the caller supervises."""
    scope = request.user.supervises
    found = await request.services.router.query(lambda floor, _now: floor.views.agents(scope))
    return answer(AgentList(items=found))


ROUTES: Final = (
    business_processes,
    business_process,
    set_timing,
    stop,
    start,
    interactions,
    performance,
    monitor,
    agents,
)
