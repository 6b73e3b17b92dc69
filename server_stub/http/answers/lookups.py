"""Looks at the floor and the store that several kinds of caller share, each with who may see what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from agent_desktop.protocol.objects import Attempt, Callback, PersonRef
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from server_stub.auth.users import User
from server_stub.core.floor import Floor
from server_stub.core.model import history_rows, rows
from server_stub.core.views.row_objects import attempt_object, callback_object
from server_stub.http.problems import HttpRefusal
from server_stub.http.services import Services
from server_stub.store.base import CallbackRecord, Scope


class FoundCallback(msgspec.Struct, frozen=True):
    """A callback that the caller may know of; ``is_open`` tells whether the floor has it."""

    row: rows.CallbackRow
    recordings: tuple[rows.RecordingRow, ...]
    is_open: bool


async def find_callback(services: Services, callback_id: str, user: User) -> FoundCallback:
    """Return a callback that ``user`` may know of, open or completed.

    Raises:
        Refusal: 404, there is none.
    """
    found = await services.router.query(lambda floor, _now: _open_callback(floor, callback_id))
    if found is None:
        record = await services.store.callback(callback_id)
        if record is not None:
            found = FoundCallback(row=record.row, recordings=record.recordings, is_open=False)
    if found is None or not (user.role is Role.INTAKE or user.may_see(found.row.business_process_id)):
        raise not_found("callback")
    return found


def _open_callback(floor: Floor, callback_id: str) -> FoundCallback | None:
    row = floor.views.callback_row(callback_id)
    if row is None:
        return None
    return FoundCallback(row=row, recordings=floor.views.recording_rows(callback_id), is_open=True)


async def find_business_process(
    services: Services, business_process_id: str, user: User
) -> rows.BusinessProcessRow:
    """Return a business process that ``user`` may know of.

    Raises:
        Refusal: 404, there is none.
    """
    row = await services.router.query(
        lambda floor, _now: floor.views.business_process_row(business_process_id)
    )
    if row is None or not user.may_see(business_process_id):
        raise not_found("business process")
    return row


def not_found(what: str) -> HttpRefusal:
    """Return the refusal for something that is not there, or not for the caller to know of."""
    return HttpRefusal(ProblemCode.NOT_FOUND, f"There is no such {what}, or you may not see it.")


async def narrowed(services: Services, user: User, business_process_id: str | None) -> Scope:
    """Return what a query of ``user`` may show: all that the user supervises, or the one business process asked for.

    Raises:
        Refusal: 404, there is no such business process.
    """
    if business_process_id is None:
        return user.supervises
    await find_business_process(services, business_process_id, user)
    return (business_process_id,)


async def wire_callbacks(services: Services, records: Iterable[CallbackRecord]) -> tuple[Callback, ...]:
    """Return records of the store as the wire has them, without attempts."""
    found = tuple(records)
    return await services.router.query(
        lambda floor, _now: tuple(_wire_callback(floor, record) for record in found)
    )


async def stored_callback(services: Services, callback_id: str) -> Callback:
    """Return a callback, open or completed, as the store has it.

    Raises:
        Refusal: 404, there is none.
    """
    record = await services.store.callback(callback_id)
    if record is None:
        raise not_found("callback")
    return (await wire_callbacks(services, (record,)))[0]


def _wire_callback(floor: Floor, record: CallbackRecord) -> Callback:
    process = floor.views.business_process_row(record.row.business_process_id)
    agent = floor.views.agent_row(record.row.handled_by) if record.row.handled_by is not None else None
    return callback_object(
        record.row,
        recordings=record.recordings,
        attempts_before_failure=process.timing.attempts_before_failure if process is not None else 0,
        handled_by=PersonRef(id=agent.id, name=agent.name) if agent is not None else None,
    )


def wire_attempt(row: history_rows.AttemptRow) -> Attempt:
    """Return a line of a callback's history as the wire has it."""
    return attempt_object(row)


async def has_at_hand(services: Services, agent_id: str, callback_id: str) -> bool:
    """Return whether the agent has this callback just now, and may be shown what the customer said."""

    def look(floor: Floor, _now: datetime) -> bool:
        agent = floor.views.agent_row(agent_id)
        if agent is None or agent.interaction_id is None:
            return False
        interaction = floor.views.interaction_row(agent.interaction_id)
        return (
            interaction is not None
            and interaction.callback_id == callback_id
            and floor.views.presents_recordings(interaction.business_process_id)
        )

    return await services.router.query(look)
