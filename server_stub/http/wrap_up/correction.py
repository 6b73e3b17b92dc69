"""``POST /v1/interactions/{id}/correct`` (``docs/behaviour.md``, *Correcting a wrap-up*)."""

from __future__ import annotations

from typing import Final, cast

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Location, Role
from server_stub.core.model.agent_events import CorrectWrapUp
from server_stub.core.model.rows import InteractionRow
from server_stub.http.answers.lookups import not_found
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, SUPERVISORS, Route, call


@call(
    "POST",
    paths.INTERACTION_CORRECT,
    Route(
        summary="Correct the last wrap-up of an agent",
        tag="Agent",
        roles=AGENTS | SUPERVISORS,
        takes=commands.Correct,
        gives={200: Interaction},
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.WRONG_STATE,
            ProblemCode.WRONG_LOCATION,
            ProblemCode.CORRECTION_TOO_LATE,
            ProblemCode.OFFERED_AGAIN,
            ProblemCode.PRECONDITION_FAILED,
            ProblemCode.STATUS_NOT_ALLOWED,
            ProblemCode.CODE_NOT_ALLOWED,
            ProblemCode.CODE_REQUIRED,
            ProblemCode.CALLBACK_AT_REQUIRED,
            ProblemCode.CALLBACK_AT_OUT_OF_RANGE,
            ProblemCode.OUTSIDE_SCHEDULE,
            ProblemCode.UNKNOWN_AGENT,
        ),
    ),
)
async def correct(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Correct a completed interaction, as its agent or as a supervisor of its business process."""
    asked = await request.take(commands.Correct)
    services = request.services
    row = await services.router.query(lambda floor, _now: floor.views.interaction_row(id))
    if row is None or not _may_correct(request, row):
        raise not_found("interaction")
    record = await services.store.callback(row.callback_id)
    is_over = record is not None and record.row.location is Location.COMPLETED
    event = CorrectWrapUp(
        by=request.user.id,
        by_name=request.user.name,
        interaction_id=id,
        status=asked.status,
        callback_at=asked.callback_at,
        agent_id=asked.agent_id,
        note=asked.note,
        code=asked.code,
        as_supervisor=request.user.role is not Role.AGENT,
        corrections=row.corrections,
        completed=record.row if record is not None and is_over else None,
        recordings=record.recordings if record is not None and is_over else (),
    )
    corrected = cast("Interaction", await services.router.submit(event))
    services.transcripts.forget_attempts(row.callback_id)
    return answer(await services.transcripts.fill(corrected))


def _may_correct(request: WireRequest, row: InteractionRow) -> bool:
    if request.user.role is Role.AGENT:
        return row.agent_id == request.user.id
    return request.user.may_see(row.business_process_id)


ROUTES: Final = (correct,)
