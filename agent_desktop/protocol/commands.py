"""The bodies that clients send. Unknown fields are refused, so that a misspelt one is never silently dropped."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.states import CompletionStatus, InteractionState, SignOutScope, SupervisionMode

Time = Annotated[datetime, msgspec.Meta(tz=True)]
PhoneNumber = Annotated[str, msgspec.Meta(pattern=r"^\+[1-9][0-9]{4,14}$(?!\n)")]
"""E.164: a plus sign, the country code, at most fifteen digits; no line end after them, which ``$`` would let pass."""

NumberPrefix = Annotated[str, msgspec.Meta(pattern=r"^\+[1-9][0-9]{0,14}$(?!\n)")]
"""The beginning of numbers in E.164."""

NumberPattern = Annotated[str, msgspec.Meta(pattern=r"^\+[0-9?*]{1,31}$(?!\n)")]
"""A number in which ``?`` means one digit and ``*`` any number of digits."""

ONE_LINE: Final = r"^[^\x00-\x1f\x7f-\x9f]*$(?!\n)"
"""Text without control characters, which hide text on a terminal and break lines of tables, and of which no database keeps
all."""
LINES: Final = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$"
"""Text without control characters except tabs and line ends."""

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=ONE_LINE)]
Note = Annotated[str, msgspec.Meta(max_length=4000, pattern=LINES)]
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=128, pattern=ONE_LINE)]
Password = Annotated[str, msgspec.Meta(min_length=1, max_length=1024)]
Search = Annotated[str, msgspec.Meta(max_length=200, pattern=ONE_LINE)]
"""Part of a number or a name."""
Reason = Annotated[str, msgspec.Meta(max_length=100, pattern=ONE_LINE)]

GivenReason = Annotated[str, msgspec.Meta(max_length=100, pattern=r"^(?=.*\S)[^\x00-\x1f\x7f-\x9f]*$(?!\n)")]
"""A reason that must be given: one line that is not blank."""


class Presence(StrEnum):
    """The states that an agent may request; the others follow from the interaction."""

    AVAILABLE = "available"
    NOT_READY = "not_ready"
    OFFLINE = "offline"


class ChangePassword(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of ``PUT /v1/me/password``."""

    current_password: Password
    new_password: Password

    def __repr__(self) -> str:
        """Return a text without the passwords, which must not reach a log."""
        return "ChangePassword()"


class SignOut(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of ``POST /v1/me/sign-out``."""

    scope: SignOutScope


class SetAgentState(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT /v1/agent/state``; ``reason`` goes with ``not_ready``."""

    state: Presence
    reason: Reason | None = None


class SetPhone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT /v1/agent/phone``: whether the desktop that is the agent's phone can take a call."""

    reachable: bool


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/shown``: ``do_not_disturb`` if the system keeps notices from the agent; None where that is unknown."""

    do_not_disturb: bool | None = None


class End(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/end``: the red X. ``state`` is the state in which it was pressed.

    With ``state`` a press that is sent twice, or that arrives late, changes nothing: if the interaction has left that
    state, the answer is its present state.
    """

    state: InteractionState | None = None


class CallInstead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT …/number``: the number that is called instead; the one of the request takes it back."""

    number: PhoneNumber


class SetCompletionStatus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT …/completion-status``; ``callback_at`` and ``agent_id`` go with ``callback_requested``.

    Without ``code`` the one that is set stays if it is one of ``status``; None removes it.
    """

    status: CompletionStatus
    callback_at: Time | None = None
    agent_id: Id | None = None
    note: Note | None = None
    code: Id | msgspec.UnsetType | None = msgspec.UNSET


class Complete(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/complete``; without ``status`` the one already set is used."""

    status: CompletionStatus | None = None
    callback_at: Time | None = None
    agent_id: Id | None = None
    note: Note | None = None
    code: Id | msgspec.UnsetType | None = msgspec.UNSET


class Correct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/correct``: what the wrap-up should have had; ``note`` None keeps the note."""

    status: CompletionStatus
    callback_at: Time | None = None
    agent_id: Id | None = None
    note: Note | None = None
    code: Id | msgspec.UnsetType | None = msgspec.UNSET


class Delegate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/delegate``: hand the callback to the supervisors."""

    note: Note | None = None


class PressedDigits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST …/digits``: send digits to the customer's side of the call.

    ``key`` is chosen by the client: digits sent again with the same key are sent to the customer once.
    """

    digits: Annotated[str, msgspec.Meta(pattern=r"^[0-9A-D*#]{1,32}$(?!\n)")]
    key: Id


class Supervise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT …/supervision``: enter a conversation, or change the mode."""

    mode: SupervisionMode


class NewCallback(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/callbacks``."""

    business_process_id: Id
    number: PhoneNumber
    customer_name: Name | None = None
    priority: Annotated[int, msgspec.Meta(ge=0, le=9)] = 0
    due_at: Time | None = None
    agent_id: Id | None = None
    attributes: Annotated[dict[Id, Note], msgspec.Meta(max_length=50)] = {}
    note: Note | msgspec.UnsetType | None = msgspec.UNSET
    """For the agent; kept as the attribute ``note``."""


class NewOwnCallback(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/agent/callbacks``: the agent creates a callback for a number, to be called by this agent."""

    business_process_id: Id
    number: PhoneNumber
    customer_name: Name | None = None
    due_at: Time | None = None
    note: Note | msgspec.UnsetType | None = msgspec.UNSET
    """For the call; kept as the attribute ``note``."""


class MoveCallback(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT /v1/agent/callbacks/{id}/due-at``: the new time of a callback that waits for the agent."""

    due_at: Time


class GiveBack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/agent/callbacks/{id}/give-back``: why the agent will not call."""

    reason: GivenReason


class ServedCaller(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body of ``POST /v1/callers/{number}/served``; None means every business process that the client hands in for."""

    business_process_id: Id | None = None


class EraseCustomer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/customers/erase``: exactly one of ``number`` and ``callback_id``."""

    number: PhoneNumber | None = None
    callback_id: Id | None = None


class ExportCustomer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/customers/export``."""

    number: PhoneNumber


class NewDoNotCall(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/do-not-call``: exactly one of ``number``, ``prefix`` and ``pattern``.

    The entry holds for one business process; without it, for the whole site.
    """

    number: PhoneNumber | None = None
    prefix: NumberPrefix | None = None
    pattern: NumberPattern | None = None
    note: Name | None = None
    business_process_id: Id | None = None


class Replay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/webhooks/{id}/replay``: deliver the changes after ``position`` (again)."""

    position: Annotated[int, msgspec.Meta(ge=0, le=9_007_199_254_740_991)]


class GiveToAgent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``PUT /v1/callbacks/{id}/agent``; ``null`` cancels the request for an agent."""

    agent_id: Id | None
    due_at: Time | None = None


class Placement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A supervisor's decisions about an open callback: its requested agent, its due time, and whether it is held."""

    agent_id: Id | None = None
    due_at: Time | None = None
    held: bool = False
    held_note: Note | None = None


class RestorePlacement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``POST /v1/callbacks/{id}/restore``: undo *send to queue* or *give to agent*."""

    before: Placement
    after: Placement
