"""The outcome of an event: its answer, its writes and its effects."""

from __future__ import annotations

from datetime import datetime

import msgspec

from agent_desktop.protocol.objects import AgentStatus, Callback, Interaction
from agent_desktop.protocol.supervisor_objects import BusinessProcess, DoNotCallEntry
from server_stub.core.model.effects import Effect
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.rows import Row


class CallbackTaken(msgspec.Struct, frozen=True):
    """``callback_id`` takes care of a request; ``created`` is false when the request joined an open callback.

    ``callback`` is None when a request is repeated after its callback was completed: the callback is then in the
    store only.
    """

    callback_id: str
    created: bool
    callback: Callback | None


class DoNotCallTaken(msgspec.Struct, frozen=True):
    """An entry of the do-not-call list; ``created`` is false when it existed before."""

    entry: DoNotCallEntry
    created: bool


class VersionedBusinessProcess(msgspec.Struct, frozen=True):
    """A business process with the version that makes its ETag."""

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
    the append-only tables. ``next_due`` is when the next tick is needed.
    """

    answer: Answer
    puts: tuple[Row, ...]
    deletes: tuple[Row, ...]
    appends: tuple[Row, ...]
    effects: tuple[Effect, ...]
    next_due: datetime | None
