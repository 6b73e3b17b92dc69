"""The outcome of one command for many callbacks: how many succeeded, and why the others were refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.protocol.commands import Placement
from agent_desktop.protocol.objects import Callback


class BulkAction(StrEnum):
    """The commands of a supervisor for callbacks."""

    SEND_TO_QUEUE = "send_to_queue"
    PURGE = "purge"
    GIVE_TO_AGENT = "give_to_agent"
    WITHDRAW = "withdraw"
    UNDO = "undo"  #: Restore what a *send to queue* or a *give* has changed.


UNDOABLE: Final = frozenset({BulkAction.SEND_TO_QUEUE, BulkAction.GIVE_TO_AGENT})
"""The commands that the server can undo (``docs/behaviour.md``, *Where a callback is*)."""


class RefusedCallback(msgspec.Struct, frozen=True):
    """One callback that the server refused, with its reason in plain words."""

    callback_id: str
    reason: str


class BulkChange(msgspec.Struct, frozen=True):
    """One callback before and after a command."""

    callback_id: str
    before: Placement
    after: Placement


class Undo(msgspec.Struct, frozen=True):
    """The changes of the last command, which can be undone."""

    action: BulkAction
    changes: tuple[BulkChange, ...]


def placement_of(callback: Callback) -> Placement:
    """Return a supervisor's decisions about ``callback``."""
    return Placement(callback.agent_id, callback.due_at, callback.held, callback.held_note)


def change_of(before: Callback, after: Callback) -> BulkChange | None:
    """Return the change that a command has made; None if there is nothing to restore."""
    change = BulkChange(after.id, placement_of(before), placement_of(after))
    was = (before.agent_id, before.due_at, before.held)
    moved = before.location is not after.location
    return change if moved or was != (after.agent_id, after.due_at, after.held) else None


class BulkCommand(msgspec.Struct, frozen=True):
    """The outcome of ``action`` for ``asked`` callbacks; ``done`` and ``refused`` grow while it is pending."""

    action: BulkAction
    asked: int
    done: int = 0
    refused: tuple[RefusedCallback, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether every callback has its answer."""
        return self.done + len(self.refused) >= self.asked

    def reasons(self) -> list[tuple[str, int]]:
        """Return each reason with the number of callbacks refused for it, the most frequent first."""
        return Counter(refusal.reason for refusal in self.refused).most_common()


def with_done(outcome: BulkCommand) -> BulkCommand:
    """Return the outcome after one more success."""
    return msgspec.structs.replace(outcome, done=outcome.done + 1)


def with_refused(outcome: BulkCommand, refusals: Iterable[RefusedCallback]) -> BulkCommand:
    """Return the outcome after more refusals."""
    return msgspec.structs.replace(outcome, refused=(*outcome.refused, *refusals))
