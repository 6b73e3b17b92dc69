"""What clients send. Unknown fields are refused, so that a misspelt one is never silently dropped."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.states import CompletionStatus, InteractionState

Time = Annotated[datetime, msgspec.Meta(tz=True)]
PhoneNumber = Annotated[str, msgspec.Meta(pattern=r"^\+[1-9][0-9]{4,14}$(?!\n)")]
"""E.164: a plus sign, the country code, at most fifteen digits; no line end after them, which ``$`` would let pass."""

NumberPrefix = Annotated[str, msgspec.Meta(pattern=r"^\+[1-9][0-9]{0,14}$(?!\n)")]
"""How numbers begin, in E.164."""

NumberPattern = Annotated[str, msgspec.Meta(pattern=r"^\+[0-9?*]{1,31}$(?!\n)")]
"""A number of which ``?`` stands for one digit and ``*`` for any number of them."""

ONE_LINE: Final = r"^[^\x00-\x1f\x7f-\x9f]*$(?!\n)"
"""Text without control characters: they hide what follows on a terminal, break a table's lines, and no database keeps
all of them."""
LINES: Final = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$"
"""The same, but for tabs and ends of lines."""

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=ONE_LINE)]
Note = Annotated[str, msgspec.Meta(max_length=4000, pattern=LINES)]
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=128, pattern=ONE_LINE)]
Search = Annotated[str, msgspec.Meta(max_length=200, pattern=ONE_LINE)]
"""Part of a number or a name."""
Reason = Annotated[str, msgspec.Meta(max_length=100, pattern=ONE_LINE)]


class Presence(StrEnum):
    """The states that an agent may ask for; the others come from the interaction."""

    AVAILABLE = "available"
    NOT_READY = "not_ready"
    OFFLINE = "offline"


class SetAgentState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT /v1/agent/state``; ``reason`` goes with ``not_ready``."""

    state: Presence
    reason: Reason | None = None


class End(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/end``: the red X. ``state`` says in which state it was pressed.

    With ``state`` a press that is sent twice, or that arrives late, changes nothing more: an interaction that has
    left that state is answered as it stands.
    """

    state: InteractionState | None = None


class SetCompletionStatus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT …/completion-status``; ``callback_at`` and ``agent_id`` go with ``callback_requested``."""

    status: CompletionStatus
    callback_at: Time | None = None
    agent_id: Id | None = None
    note: Note | None = None


class Complete(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/complete``; without ``status`` the one that is set stands."""

    status: CompletionStatus | None = None
    callback_at: Time | None = None
    agent_id: Id | None = None
    note: Note | None = None


class Delegate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/delegate``: hand the callback to the supervisors."""

    note: Note | None = None


class NewCallback(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/callbacks``."""

    business_process_id: Id
    number: PhoneNumber
    customer_name: Name | None = None
    priority: Annotated[int, msgspec.Meta(ge=0, le=9)] = 0
    due_at: Time | None = None
    agent_id: Id | None = None
    attributes: Annotated[dict[Id, Note], msgspec.Meta(max_length=50)] = {}


class NewDoNotCall(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/do-not-call``: exactly one of ``number``, ``prefix`` and ``pattern``."""

    number: PhoneNumber | None = None
    prefix: NumberPrefix | None = None
    pattern: NumberPattern | None = None
    note: Name | None = None


class GiveToAgent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT /v1/callbacks/{id}/agent``; null takes the ask back."""

    agent_id: Id | None
    due_at: Time | None = None


class Placement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a supervisor decides about an open callback: for whom it waits, until when, and whether it is held."""

    agent_id: Id | None = None
    due_at: Time | None = None
    held: bool = False
    held_note: Note | None = None


class RestorePlacement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/callbacks/{id}/restore``: undo a send to queue or a give."""

    before: Placement
    after: Placement
