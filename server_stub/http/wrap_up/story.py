"""``GET /v1/interactions/{id}/story`` (``docs/behaviour.md``, *The customer's story*)."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import BusinessProcessRef, Interaction
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from agent_desktop.protocol.story import CustomerStory, EarlierCallback
from server_stub.auth.users import User
from server_stub.core.floor import Floor
from server_stub.core.model.interaction import CLOSED
from server_stub.core.model.subscribers import international_forms
from server_stub.http.answers.lookups import not_found, wire_attempts
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import AGENTS, SUPERVISORS, Route, call
from server_stub.store.base import CallbackRecord, Scope

MOST_CALLBACKS: Final = 20
"""Earlier callbacks of a subscriber; no agent reads more while the customer is on the line."""


@call(
    "GET",
    paths.INTERACTION_STORY,
    Route(
        summary="What happened before with the customer of an open interaction",
        tag="Agent",
        roles=AGENTS | SUPERVISORS,
        gives={200: CustomerStory},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def story(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Return every attempt of the callback, and the subscriber's other callbacks that the caller may see."""
    services, user = request.services, request.user

    def look(floor: Floor, _now: datetime) -> tuple[Interaction | None, Scope]:
        row = floor.views.interaction_row(id)
        is_agent = user.role is Role.AGENT
        if row is None or row.state in CLOSED:
            return None, None
        if row.agent_id != user.id if is_agent else not user.may_see(row.business_process_id):
            return None, None
        return floor.views.interaction(id), _scope(floor, user)

    interaction, scope = await services.router.query(look)
    if interaction is None:
        raise not_found("interaction")
    numbers = international_forms(interaction.number)
    found = await services.store.callbacks_of(numbers, scope, limit=MOST_CALLBACKS + 1)
    own = next((each for each in found if each.row.id == interaction.callback_id), None)
    if own is None:
        own = await services.store.callback(interaction.callback_id)
    others = tuple(each for each in found if each.row.id != interaction.callback_id)[:MOST_CALLBACKS]
    callbacks = await services.router.query(
        lambda floor, _now: tuple(_earlier(floor, each) for each in others)
    )
    return answer(
        CustomerStory(
            callback_id=interaction.callback_id,
            attempts=() if own is None else wire_attempts(own),
            asked_for=interaction.asked_for,
            asked_by=interaction.asked_by,
            handed_over=interaction.handed_over,
            callbacks=callbacks,
        )
    )


def _scope(floor: Floor, user: User) -> Scope:
    """Return the business processes that an agent serves, or those that a supervisor sees."""
    return floor.views.business_processes_of(user.id) if user.role is Role.AGENT else user.supervises


def _earlier(floor: Floor, record: CallbackRecord) -> EarlierCallback:
    row = record.row
    process = floor.views.business_process_row(row.business_process_id)
    return EarlierCallback(
        callback_id=row.id,
        business_process=BusinessProcessRef(row.business_process_id, "" if process is None else process.name),
        entered_at=row.entered_at,
        location=row.location,
        completed_at=row.completed_at,
        end_state=row.end_state,
        end_reason=row.end_reason,
        attempts=wire_attempts(record),
    )


ROUTES: Final = (story,)
