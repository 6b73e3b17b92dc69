"""The outcome of one command for many callbacks: how many succeeded, and why the others were refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.protocol.commands import GiveToAgent
from agent_desktop.protocol.states import ActionOutcome, CallbackAction
from agent_desktop.protocol.steering import MOST_AT_ONCE, ActOnCallbacks, Because, CallbackActions


class BulkAction(StrEnum):
    """The commands of a supervisor for callbacks."""

    SEND_TO_QUEUE = "send_to_queue"
    PURGE = "purge"
    GIVE_TO_AGENT = "give_to_agent"
    WITHDRAW = "withdraw"
    CHANGE = "change"
    UNDO = "undo"  #: Give callbacks back what the last command has changed about them.


ON_WIRE: Final = {
    BulkAction.SEND_TO_QUEUE: CallbackAction.SEND_TO_QUEUE,
    BulkAction.PURGE: CallbackAction.PURGE,
    BulkAction.GIVE_TO_AGENT: CallbackAction.GIVE,
    BulkAction.WITHDRAW: CallbackAction.WITHDRAW,
    BulkAction.CHANGE: CallbackAction.CHANGE,
}
MOST: Final = MOST_AT_ONCE
"""Most callbacks of one command, so that all of it can be undone."""


class CallbackChange(msgspec.Struct, frozen=True):
    """What *change* does to callbacks; ``due_at`` None takes the due time away, and what is left out stays."""

    due_at: datetime | msgspec.UnsetType | None = msgspec.UNSET
    priority: int | None = None
    business_process_id: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether everything stays."""
        return self == CallbackChange()


BulkDetail = GiveToAgent | Because | CallbackChange | None
"""What goes with a command: an agent and a time, a reason, or what is changed."""


class RefusedCallback(msgspec.Struct, frozen=True):
    """One callback that the server refused, with its reason in plain words."""

    callback_id: str
    reason: str


class Undo(msgspec.Struct, frozen=True):
    """The last command, which has changed ``count`` callbacks and can be undone before ``until`` (server's time)."""

    action: BulkAction
    action_id: str
    count: int
    until: datetime


class BulkCommand(msgspec.Struct, frozen=True):
    """The outcome of ``action`` for ``asked`` callbacks, or of its preview; while it is pending none is answered.

    ``unchanged`` are those that were as wanted before.
    """

    action: BulkAction
    asked: int
    done: int = 0
    refused: tuple[RefusedCallback, ...] = ()
    unchanged: int = 0

    @property
    def is_over(self) -> bool:
        """Whether every callback has its answer."""
        return self.done + self.unchanged + len(self.refused) >= self.asked

    def reasons(self) -> list[tuple[str, int]]:
        """Return each reason with the number of callbacks refused for it, the most frequent first."""
        return Counter(refusal.reason for refusal in self.refused).most_common()


def request_of(
    action: BulkAction, callback_ids: Sequence[str], detail: BulkDetail, *, preview: bool
) -> ActOnCallbacks:
    """Return the request for ``action``, which is not *undo*."""
    request = ActOnCallbacks(ON_WIRE[action], tuple(callback_ids), preview=preview)
    match detail:
        case GiveToAgent():
            due_at = msgspec.UNSET if detail.due_at is None else detail.due_at
            return msgspec.structs.replace(request, agent_id=detail.agent_id, due_at=due_at)
        case Because():
            return msgspec.structs.replace(request, reason=detail.reason)
        case CallbackChange():
            return msgspec.structs.replace(
                request,
                due_at=detail.due_at,
                priority=detail.priority,
                business_process_id=detail.business_process_id,
            )
        case None:
            return request


def outcome_of(
    action: BulkAction, answer: CallbackActions, refused: Sequence[RefusedCallback]
) -> BulkCommand:
    """Return the outcome that the server has answered; ``refused`` are its refusals in plain words."""
    unchanged = sum(item.outcome is ActionOutcome.UNCHANGED for item in answer.items)
    return BulkCommand(action, len(answer.items), answer.done, tuple(refused), unchanged)
