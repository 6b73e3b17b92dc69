"""Requests of administrators about the configuration (``docs/behaviour.md``, *Administration*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.administration.processes import (
    BusinessProcessText,
    ChangedBusinessProcessText,
    NewBusinessProcess,
)
from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.administration.refused import carried_out
from server_stub.http.answers.entity_tags import expected_tags
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import NO_STORE, WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import ADMINS, Route, call

_TAG: Final = "Administration"
TOML: Final = "application/toml"
_LARGEST: Final = 1024 * 1024
"""Limit of a body in bytes: a text of the longest length, in letters of several bytes."""


@call(
    "GET",
    paths.SITE_FILE,
    Route(
        summary="The configuration in force, as the site file that would make it",
        tag=_TAG,
        roles=ADMINS,
        gives={200: (TOML,)},
        refuses=(ProblemCode.NOT_ADMINISTERED,),
    ),
)
async def site_file(request: WireRequest) -> Response:
    """Return the site file; it contains the hashes of passwords."""
    text = await carried_out(request.services.administration.site_file())
    headers = {**NO_STORE, "Content-Disposition": 'attachment; filename="site.toml"'}
    return Response(text.encode(), media_type=TOML, headers=headers)


@call(
    "GET",
    paths.BUSINESS_PROCESS_CONFIGURATION,
    Route(
        summary="The configuration of one business process as text, with an ETag",
        tag=_TAG,
        roles=ADMINS,
        gives={200: BusinessProcessText},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.NOT_ADMINISTERED),
    ),
)
async def configuration(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return the keys of a business process in the site file."""
    return _tagged(await carried_out(request.services.processes.configuration(id)))


@call(
    "PUT",
    paths.BUSINESS_PROCESS_CONFIGURATION,
    Route(
        summary="Replace the configuration of one business process",
        tag=_TAG,
        roles=ADMINS,
        takes=ChangedBusinessProcessText,
        headers=("If-Match",),
        gives={200: BusinessProcessText},
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.NOT_ADMINISTERED,
            ProblemCode.PRECONDITION_REQUIRED,
            ProblemCode.PRECONDITION_FAILED,
            ProblemCode.INVALID_CONFIGURATION,
        ),
        largest_body=_LARGEST,
    ),
)
async def change_configuration(request: WireRequest, id: str) -> Response:  # noqa: A002
    """Change a business process, unless someone else did since it was read; no restart is needed."""
    expected = expected_tags(request.header_lines("if-match"))
    wanted = await request.take(ChangedBusinessProcessText)
    if (wanted.text is None) is (wanted.keys is None):
        raise HttpRefusal(ProblemCode.INVALID_REQUEST, "Give exactly one of text and keys.", field="$")
    changed = request.services.processes.change(id, wanted, request.user.id, expected)
    return _tagged(await carried_out(changed))


@call(
    "POST",
    paths.BUSINESS_PROCESSES,
    Route(
        summary="Add a business process",
        tag=_TAG,
        roles=ADMINS,
        takes=NewBusinessProcess,
        gives={201: BusinessProcessText},
        refuses=(
            ProblemCode.ID_IN_USE,
            ProblemCode.NOT_ADMINISTERED,
            ProblemCode.INVALID_CONFIGURATION,
        ),
        largest_body=_LARGEST,
    ),
)
async def create_process(request: WireRequest) -> Response:
    """Add a business process with default timing."""
    wanted = await request.take(NewBusinessProcess)
    made = await carried_out(request.services.processes.create(wanted, request.user.id))
    return answer(made, status=201, headers={"ETag": f'"{made.version}"'})


@call(
    "DELETE",
    paths.BUSINESS_PROCESS_CONFIGURATION,
    Route(
        summary="Remove a business process without open callbacks",
        tag=_TAG,
        roles=ADMINS,
        headers=("If-Match",),
        gives={204: None},
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.NOT_ADMINISTERED,
            ProblemCode.PRECONDITION_REQUIRED,
            ProblemCode.PRECONDITION_FAILED,
            ProblemCode.INVALID_CONFIGURATION,
        ),
    ),
)
async def remove_process(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Remove a business process, unless callbacks of it are open or someone else has changed it since it was read."""
    expected = expected_tags(request.header_lines("if-match"))
    await carried_out(request.services.processes.remove(id, request.user.id, expected))
    return Response(b"", status=204, headers=NO_STORE)


def _tagged(found: BusinessProcessText) -> Response:
    return answer(found, headers={"ETag": f'"{found.version}"'})


ROUTES: Final = (site_file, configuration, change_configuration, create_process, remove_process)
