"""Requests of supervisors about many callbacks at once (``docs/behaviour.md``, *Many at once*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final, cast

import msgspec

from agent_desktop.protocol import paths
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import ActionOutcome, CallbackAction
from agent_desktop.protocol.steering import ActedCallback, ActOnCallbacks, CallbackActions
from server_stub.auth.users import User
from server_stub.callback_id import new_callback_id
from server_stub.core.floor import Floor
from server_stub.core.model.errors import NotFound
from server_stub.core.model.outcome import ActedSlice
from server_stub.core.model.supervision.supervision_events import ActOnSlice, UndoSlice
from server_stub.http.answers.lookups import not_found
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest, answer
from server_stub.http.response import Response
from server_stub.http.route import SUPERVISORS, Route, call
from server_stub.http.services import Services

_TAG: Final = "Callbacks"
_SLICE: Final = 100
"""Callbacks of one step, so that agents are served in between."""
_LARGEST: Final = 256 * 1024

_BELONG: Final = {
    "due_at": (CallbackAction.CHANGE, CallbackAction.GIVE),
    "priority": (CallbackAction.CHANGE,),
    "business_process_id": (CallbackAction.CHANGE,),
    "agent_id": (CallbackAction.GIVE,),
    "reason": (CallbackAction.PURGE, CallbackAction.WITHDRAW),
}
"""The fields that go with some actions alone."""


@call(
    "POST",
    paths.CALLBACK_ACTIONS,
    Route(
        summary="Act on many callbacks, or show what would be refused",
        tag=_TAG,
        roles=SUPERVISORS,
        takes=ActOnCallbacks,
        gives={200: CallbackActions},
        refuses=(ProblemCode.UNKNOWN_BUSINESS_PROCESS, ProblemCode.CALLBACK_AT_OUT_OF_RANGE),
        largest_body=_LARGEST,
    ),
)
async def act(request: WireRequest) -> Response:
    """Act on callbacks in slices, and return what became of each."""
    asked = await request.take(ActOnCallbacks)
    _check(request.user, asked)
    services = request.services
    seen = await services.router.query(lambda floor, _now: _visible(floor, request.user, asked.callback_ids))
    action_id = new_callback_id(services.clock.now())
    sets_due = asked.due_at is not msgspec.UNSET
    items: list[ActedCallback] = []
    undo_until: datetime | None = None
    for part in _slices([each for each in asked.callback_ids if each in seen]):
        event = ActOnSlice(
            by=request.user.id,
            by_name=request.user.name,
            action_id=action_id,
            action=asked.action,
            callback_ids=part,
            sets_due=sets_due and asked.action is CallbackAction.CHANGE,
            due_at=None if asked.due_at is msgspec.UNSET else asked.due_at,
            priority=asked.priority,
            business_process_id=asked.business_process_id,
            agent_id=asked.agent_id,
            reason=asked.reason,
            preview=asked.preview,
        )
        acted = cast("ActedSlice", await services.router.submit(event))
        items += acted.items
        undo_until = acted.undo_until or undo_until
    return answer(_actions(asked.callback_ids, items, action_id, undo_until))


def _check(user: User, asked: ActOnCallbacks) -> None:
    """Check that the fields fit the action.

    Raises:
        HttpRefusal: one does not, or a callback is named twice.
    """
    given = {
        "due_at": asked.due_at is not msgspec.UNSET,
        "priority": asked.priority is not None,
        "business_process_id": asked.business_process_id is not None,
        "agent_id": asked.agent_id is not None,
        "reason": asked.reason is not None,
    }
    for name, actions in _BELONG.items():
        if given[name] and asked.action not in actions:
            raise HttpRefusal(
                ProblemCode.INVALID_REQUEST,
                f"{name} does not go with {asked.action.value}; leave it out.",
                field=f"$.{name}",
            )
    if asked.action is CallbackAction.CHANGE and not any(given.values()):
        raise HttpRefusal(
            ProblemCode.INVALID_REQUEST,
            "A change needs due_at, priority or business_process_id.",
            field="$.action",
        )
    if len(set(asked.callback_ids)) < len(asked.callback_ids):
        raise HttpRefusal(ProblemCode.INVALID_REQUEST, "Name each callback once.", field="$.callback_ids")
    target = asked.business_process_id
    if target is not None and not user.may_see(target):
        raise HttpRefusal(
            ProblemCode.UNKNOWN_BUSINESS_PROCESS,
            f"There is no business process {target!r}.",
            field="$.business_process_id",
        )


def _visible(floor: Floor, user: User, callback_ids: Iterable[str]) -> frozenset[str]:
    """Return the open callbacks of those that the user may see."""
    rows = (floor.views.callback_row(each) for each in callback_ids)
    return frozenset(row.id for row in rows if row is not None and user.may_see(row.business_process_id))


def _slices(callback_ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(callback_ids), _SLICE):
        yield tuple(callback_ids[start : start + _SLICE])


def _actions(
    callback_ids: Iterable[str],
    items: Iterable[ActedCallback],
    action_id: str | None,
    undo_until: datetime | None,
) -> CallbackActions:
    """Return the outcome in the order of the request."""
    known = {item.callback_id: item for item in items}
    ordered = tuple(known.get(each) or _unseen(each) for each in callback_ids)
    return CallbackActions(
        id=action_id if undo_until is not None else None,
        undo_until=undo_until,
        done=sum(item.outcome is ActionOutcome.DONE for item in ordered),
        refused=sum(item.outcome is ActionOutcome.REFUSED for item in ordered),
        items=ordered,
    )


def _unseen(callback_id: str) -> ActedCallback:
    return ActedCallback(
        callback_id=callback_id,
        outcome=ActionOutcome.REFUSED,
        code=ProblemCode.NOT_FOUND.value,
        detail="There is no such open callback, or you may not see it.",
    )


@call(
    "POST",
    paths.CALLBACK_ACTION_UNDO,
    Route(
        summary="Undo the last action on many callbacks, within a minute",
        tag=_TAG,
        roles=SUPERVISORS,
        gives={200: CallbackActions},
        refuses=(ProblemCode.NOT_FOUND,),
    ),
)
async def undo(request: WireRequest, id: str) -> Response:  # noqa: A002 - the wire's word
    """Undo the caller's last action, and return what became of each callback that it had changed."""
    await request.take_no_body()
    services = request.services
    kept = await services.router.query(lambda floor, _now: floor.views.callback_action(request.user.id))
    if kept is None or kept.action_id != id:
        raise not_found("action that can still be undone")
    callback_ids = tuple(change.callback_id for change in kept.changed)
    items: list[ActedCallback] = []
    for part in _slices(callback_ids):
        event = await _undo_event(services, request.user, id, part)
        try:
            items += cast("ActedSlice", await services.router.submit(event)).items
        except NotFound:
            if not items:
                raise
            break  # The minute is over; the rest is answered as refused.
    return answer(_actions(callback_ids, items, None, None))


async def _undo_event(
    services: Services, user: User, action_id: str, callback_ids: tuple[str, ...]
) -> UndoSlice:
    """Return the event for some callbacks, with the stored rows of those that were completed."""
    rows = await services.router.query(
        lambda floor, _now: {each: floor.views.callback_row(each) for each in callback_ids}
    )
    found = [await services.store.callback(each) for each, row in rows.items() if row is None]
    records = [record for record in found if record is not None]
    return UndoSlice(
        by=user.id,
        action_id=action_id,
        callback_ids=callback_ids,
        completed=tuple(record.row for record in records),
        recordings=tuple(recording for record in records for recording in record.recordings),
    )


ROUTES: Final = (act, undo)
