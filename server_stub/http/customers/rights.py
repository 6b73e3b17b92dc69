"""Erase a customer's data, or export it (``docs/behaviour.md``, *Erasure* and *Subject access*)."""

from __future__ import annotations

from typing import Final

from agent_desktop.protocol import commands, paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.supervisor_objects import ErasedCustomer
from server_stub.core.model import events
from server_stub.core.model.history_rows import AuditAction
from server_stub.http.answers.lookups import find_callback
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import NO_STORE, WireRequest, answer
from server_stub.http.response import Response, StreamedResponse
from server_stub.http.route import ADMINS, Route, call
from server_stub.privacy.do_not_call import do_not_call_of
from server_stub.privacy.export import MEDIA_TYPE, SubjectData, collect, zip_chunks

_TAG: Final = "Customers"


@call(
    "POST",
    paths.CUSTOMER_ERASE,
    Route(
        summary="Erase the data of a customer, by number or of one callback",
        tag=_TAG,
        roles=ADMINS,
        takes=commands.EraseCustomer,
        gives={200: ErasedCustomer},
        refuses=(ProblemCode.NOT_FOUND, ProblemCode.WRONG_LOCATION),
    ),
)
async def erase(request: WireRequest) -> Response:
    """Erase the data; figures and reports keep their counts."""
    asked = await request.take(commands.EraseCustomer)
    services, by = request.services, request.user.id
    if asked.number is not None and asked.callback_id is None:
        erased = await services.erasure.of_number(asked.number, by=by)
    elif asked.callback_id is not None and asked.number is None:
        found = await find_callback(services, asked.callback_id, request.user)
        erased = await services.erasure.of_callback(found.row, by=by)
    else:
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST, "Give exactly one of number and callback_id.", field="$.number"
        )
    return answer(ErasedCustomer(callbacks=erased.callbacks, recordings=erased.recordings))


@call(
    "POST",
    paths.CUSTOMER_EXPORT,
    Route(
        summary="Everything that is stored about a number, in a zip file",
        tag=_TAG,
        roles=ADMINS,
        takes=commands.ExportCustomer,
        gives={200: (MEDIA_TYPE,)},
    ),
)
async def export(request: WireRequest) -> Response:
    """Return the file, after the audit trail has stored who receives it."""
    number = (await request.take(commands.ExportCustomer)).number
    services = request.services
    stored = await collect(services.store, number)
    listed = await services.router.query(lambda floor, _now: do_not_call_of(floor, number))
    await services.router.submit(
        events.AuditNote(
            by=request.user.id,
            action=AuditAction.CUSTOMER_EXPORTED.value,
            target="site",
            detail={"callbacks": str(len(stored.callbacks))},
        )
    )
    now = services.clock.now()
    data = SubjectData(number=number, made_at=now, stored=stored, do_not_call=listed)
    return StreamedResponse(
        zip_chunks(data, services.recordings),
        media_type=MEDIA_TYPE,
        headers={**NO_STORE, "Content-Disposition": f'attachment; filename="customer {now:%Y-%m-%d}.zip"'},
    )


ROUTES: Final = (erase, export)
