"""Correct the last wrap-up of an agent, and look what can be corrected (``docs/behaviour.md``, *Correcting a wrap-up*)."""

from __future__ import annotations

from datetime import datetime
from typing import Final, cast

from msgspec.structs import replace

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.objects import CorrectableWrapUp, Interaction
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Location, Role
from server_stub.core.floor import Floor
from server_stub.core.model.agent_events import CorrectWrapUp
from server_stub.core.model.errors import CorrectionTooLate
from server_stub.core.model.rows import InteractionRow
from server_stub.core.views.last_wrap_up import (
    check_not_offered_since,
    checked_wrap_up,
    last_accepted,
)
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


@call(
    "GET",
    paths.AGENT_CORRECTABLE,
    Route(
        summary="The last wrap-up of an agent, if it can be corrected",
        tag="Supervisor",
        roles=SUPERVISORS,
        gives={200: CorrectableWrapUp},
        refuses=(
            ProblemCode.NOT_FOUND,
            ProblemCode.WRONG_STATE,
            ProblemCode.WRONG_LOCATION,
            ProblemCode.CORRECTION_TOO_LATE,
            ProblemCode.OFFERED_AGAIN,
        ),
    ),
)
async def correctable_of(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return the last wrap-up of an agent whom the caller supervises, or refuse with why it cannot be corrected."""
    user = request.user

    def look(floor: Floor, now: datetime) -> CorrectableWrapUp | None:
        if floor.views.agent_summary(id, user.supervises) is None:
            return None
        row = last_accepted(floor.tables, id)
        if row is None or not user.may_see(row.business_process_id):
            raise CorrectionTooLate("The agent has completed no callback of yours that can be corrected.")
        checked = checked_wrap_up(floor.tables, row, now)
        check_not_offered_since(floor.tables, row)
        return checked

    found = await request.services.router.query(look)
    if found is None:
        raise not_found("agent")
    filled = await request.services.transcripts.fill(found.interaction)
    return answer(replace(found, interaction=filled))


ROUTES: Final = (correct, correctable_of)
