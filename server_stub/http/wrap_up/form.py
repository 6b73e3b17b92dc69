"""``GET /v1/wrap-up-form`` (``docs/behaviour.md``, *Disposition codes*)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.wrap_up import WrapUpForm, WrapUpFormQuery
from server_stub.core.floor import Floor
from server_stub.http.answers.lookups import not_found
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, SUPERVISORS, Route, call


@call(
    "GET",
    paths.WRAP_UP_FORM,
    Route(
        summary="Disposition codes, note template and call script of a business process",
        tag="Agent",
        roles=AGENTS | SUPERVISORS,
        query=WrapUpFormQuery,
        gives={200: WrapUpForm},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def wrap_up_form(request: WireRequest) -> Response:
    """Return what a wrap-up asks for, to agents who serve the business process and to its supervisors."""
    wanted = request.take_query(WrapUpFormQuery).business_process_id
    user = request.user

    def look(floor: Floor, _now: datetime) -> WrapUpForm | None:
        process = floor.views.business_process_row(wanted)
        is_allowed = user.may_see(wanted) or wanted in floor.views.business_processes_of(user.id)
        return process.wrap_up if process is not None and is_allowed else None

    found = await request.services.router.query(look)
    if found is None:
        raise not_found("business process")
    return answer(found)


ROUTES: Final = (wrap_up_form,)
