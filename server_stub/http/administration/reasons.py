"""Requests about the reasons for *Not Ready* (``docs/behaviour.md``, *Not Ready reasons*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.administration.reasons import ChangedNotReadyReasons, NotReadyReasons
from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.administration.refused import carried_out
from server_stub.http.answers.entity_tags import expected_tags
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import ADMINS, PEOPLE, Route, call

_TAG: Final = "Administration"


@call(
    "GET",
    paths.NOT_READY_REASONS,
    Route(
        summary="The reasons that agents can choose for Not Ready, with an ETag",
        tag=_TAG,
        roles=PEOPLE,
        gives={200: NotReadyReasons},
    ),
)
async def reasons(request: WireRequest) -> Response:
    """Return the reasons in the order in which they are shown."""
    return _tagged(await request.services.reasons.reasons())


@call(
    "PUT",
    paths.NOT_READY_REASONS,
    Route(
        summary="Replace the reasons for Not Ready",
        tag=_TAG,
        roles=ADMINS,
        takes=ChangedNotReadyReasons,
        headers=("If-Match",),
        gives={200: NotReadyReasons},
        refuses=(
            ProblemCode.NOT_ADMINISTERED,
            ProblemCode.PRECONDITION_REQUIRED,
            ProblemCode.PRECONDITION_FAILED,
            ProblemCode.INVALID_CONFIGURATION,
        ),
    ),
)
async def change_reasons(request: WireRequest) -> Response:
    """Change the reasons, unless someone else did since they were read; every desktop learns of it at once."""
    expected = expected_tags(request.header_lines("if-match"))
    wanted = await request.take(ChangedNotReadyReasons)
    return _tagged(await carried_out(request.services.reasons.change(wanted, request.user.id, expected)))


def _tagged(found: NotReadyReasons) -> Response:
    return answer(found, headers={"ETag": f'"{found.version}"'})


ROUTES: Final = (reasons, change_reasons)
