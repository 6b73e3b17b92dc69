"""What handling an event gives back."""

from __future__ import annotations

from datetime import datetime

import msgspec

from agent_desktop.protocol.objects import (
    AgentStatus,
    BusinessProcess,
    Callback,
    DoNotCallEntry,
    Interaction,
)
from server_stub.core.model.effects import Effect
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.rows import Row


class CallbackTaken(msgspec.Struct, frozen=True):
    """A request to be called is taken care of by ``callback_id``.

    ``created`` is false when it joined an open callback. ``callback`` is null when the request is said again after
    its callback was completed: then it is only in the store.
    """

    callback_id: str
    created: bool
    callback: Callback | None


class DoNotCallTaken(msgspec.Struct, frozen=True):
    """An entry of the do-not-call list; ``created`` is false when it was there before."""

    entry: DoNotCallEntry
    created: bool


class VersionedBusinessProcess(msgspec.Struct, frozen=True):
    """A business process with the version that its ETag is made of."""

    view: BusinessProcess
    version: int


Answer = (
    AgentStatus
    | Callback
    | CallbackTaken
    | DoNotCallTaken
    | Interaction
    | FloorRefusal
    | VersionedBusinessProcess
    | None
)


class FloorOutcome(msgspec.Struct, frozen=True):
    """What one event has done. All rows and all ``Notify`` go into one transaction; then the effects are carried out.

    ``answer`` is for the caller; a ``FloorRefusal`` in it is answered as one that is raised, but here it has left a trace.
    ``puts`` are whole rows that replace those of the same key; ``deletes`` rows as they were; ``appends`` new rows of
    the append-only tables. ``next_due`` says when the next tick is wanted.
    """

    answer: Answer
    puts: tuple[Row, ...]
    deletes: tuple[Row, ...]
    appends: tuple[Row, ...]
    effects: tuple[Effect, ...]
    next_due: datetime | None
