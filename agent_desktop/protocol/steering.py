"""Commands of supervisors on agents, on many callbacks at once and on whole business processes, and their answers."""

from __future__ import annotations

from typing import Annotated

import msgspec

from agent_desktop.protocol.commands import Id, Note, Presence, Reason, Time
from agent_desktop.protocol.states import ActionOutcome, CallbackAction

MOST_AT_ONCE = 1000
"""Most callbacks of one action."""


class SetStateOfAgent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT /v1/agents/{id}/state``: a supervisor sets an agent's state; ``note`` explains it to the agent."""

    state: Presence
    reason: Reason | None = None
    note: Reason | None = None


class Because(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/purge`` and ``POST …/withdraw``: why the callback ends."""

    reason: Reason | None = None


class CompleteForCustomer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/callbacks/{id}/complete``: the supervisor has spoken with the customer."""

    note: Note | None = None


class StopUntil(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/business-processes/{id}/stop``: without ``until`` the stop lasts until it is taken back."""

    until: Time | None = None
    reason: Reason | None = None


class ActOnCallbacks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/callback-actions``: one action on many callbacks.

    ``due_at``, ``priority`` and ``business_process_id`` go with ``change``, of which at least one is given; ``due_at`` None
    takes the due time away. ``agent_id`` goes with ``give``, ``reason`` with ``purge`` and ``withdraw``. With ``preview``
    nothing is done; the answer shows what would be.
    """

    action: CallbackAction
    callback_ids: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=MOST_AT_ONCE)]
    due_at: Time | msgspec.UnsetType | None = msgspec.UNSET
    priority: Annotated[int, msgspec.Meta(ge=0, le=9)] | None = None
    business_process_id: Id | None = None
    agent_id: Id | None = None
    reason: Reason | None = None
    preview: bool = False


class ActedCallback(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one callback of an action; a refusal has the code and the words of a ``Problem``."""

    callback_id: str
    outcome: ActionOutcome
    code: str | None = None
    detail: str | None = None


class CallbackActions(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of an action on many callbacks, in the order of the request.

    ``id`` is that of the action until ``undo_until``, if there is something to undo.
    """

    id: str | None
    undo_until: Time | None
    done: int
    refused: int
    items: tuple[ActedCallback, ...]
