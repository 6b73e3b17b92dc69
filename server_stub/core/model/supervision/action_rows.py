"""Rows of actions on many callbacks, from which they are undone."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import msgspec

from agent_desktop.protocol.states import CallbackAction, EndState
from server_stub.core.model.row_base import Row


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What an action may change about a callback."""

    business_process_id: str
    priority: int
    due_at: datetime | None
    queued_at: datetime | None
    agent_id: str | None
    asked_at: datetime | None
    asked_by: str | None
    held: bool
    held_note: str | None
    end_state: EndState | None = None
    completed_at: datetime | None = None


class ChangedCallback(msgspec.Struct, frozen=True, kw_only=True):
    """One callback that an action has changed."""

    callback_id: str
    before: Standing
    after: Standing


class CallbackActionRow(Row, frozen=True, kw_only=True):
    """The last action of a supervisor on many callbacks, as long as it can be undone (``docs/behaviour.md``, *Many at once*)."""

    KEY: ClassVar[tuple[str, ...]] = ("actor",)

    actor: str
    action_id: str
    action: CallbackAction
    at: datetime
    changed: tuple[ChangedCallback, ...]
