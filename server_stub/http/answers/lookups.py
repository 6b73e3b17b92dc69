"""Look-ups on the floor and in the store that several types of caller share, with their access rules."""

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
from server_stub.core.views.row_objects import attempt_object, attempt_objects, callback_object
from server_stub.http.problems import HttpRefusal
from server_stub.http.services import Services
from server_stub.store.base import CallbackRecord, Scope


class FoundCallback(msgspec.Struct, frozen=True):
    """A callback that the caller may see; ``is_open`` is true if the floor has it."""

    row: rows.CallbackRow
    recordings: tuple[rows.RecordingRow, ...]
    is_open: bool


async def find_callback(services: Services, callback_id: str, user: User) -> FoundCallback:
    """Return an open or completed callback that ``user`` may see.

    Raises:
        HttpRefusal: 404, there is no such callback.
    """
    found = await services.router.query(lambda floor, _now: _open_callback(floor, callback_id))
    if found is None:
        record = await services.store.callback(callback_id)
        if record is not None:
            found = FoundCallback(row=record.row, recordings=record.recordings, is_open=False)
    if found is None or not _may_see(user, found.row):
        raise not_found("callback")
    return found


def _may_see(user: User, row: rows.CallbackRow) -> bool:
    """Return whether ``user`` may see a callback: a program only those that it handed in itself."""
    if user.role is not Role.INTAKE:
        return user.may_see(row.business_process_id)
    return user.may_hand_in(row.business_process_id) and row.handed_in_by in {None, user.id}


def _open_callback(floor: Floor, callback_id: str) -> FoundCallback | None:
    row = floor.views.callback_row(callback_id)
    if row is None:
        return None
    return FoundCallback(row=row, recordings=floor.views.recording_rows(callback_id), is_open=True)


async def find_business_process(
    services: Services, business_process_id: str, user: User
) -> rows.BusinessProcessRow:
    """Return a business process that ``user`` may see.

    Raises:
        HttpRefusal: 404, there is no such business process.
    """
    row = await services.router.query(
        lambda floor, _now: floor.views.business_process_row(business_process_id)
    )
    if row is None or row.removed or not user.may_see(business_process_id):
        raise not_found("business process")
    return row


def not_found(what: str) -> HttpRefusal:
    """Return the refusal for a subject that does not exist or that the caller may not see."""
    return HttpRefusal(ProblemCode.NOT_FOUND, f"There is no such {what}, or you may not see it.")


async def query_scope(services: Services, user: User, business_process_id: str | None) -> Scope:
    """Return the scope of a query of ``user``: all supervised business processes, or the given one of them.

    Raises:
        HttpRefusal: 404, there is no such business process.
    """
    if business_process_id is None:
        return user.supervises
    await find_business_process(services, business_process_id, user)
    return (business_process_id,)


async def wire_callbacks(services: Services, records: Iterable[CallbackRecord]) -> tuple[Callback, ...]:
    """Return the wire objects of stored callbacks, without attempts."""
    found = tuple(records)
    return await services.router.query(
        lambda floor, _now: tuple(_wire_callback(floor, record) for record in found)
    )


async def stored_callback(services: Services, callback_id: str) -> Callback:
    """Return the wire object of an open or completed callback in the store.

    Raises:
        HttpRefusal: 404, there is no such callback.
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
    """Return the wire object of an attempt."""
    return attempt_object(row)


def wire_attempts(record: CallbackRecord) -> tuple[Attempt, ...]:
    """Return the wire objects of a callback's attempts, each with its last correction."""
    return attempt_objects(record.attempts, record.corrections)


async def agent_has_callback(services: Services, agent_id: str, callback_id: str) -> bool:
    """Return whether the agent has this callback now and may see its recordings and transcriptions."""

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
