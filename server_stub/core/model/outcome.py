"""The outcome of an event: its answer, its writes and its effects."""

from __future__ import annotations

from datetime import datetime

import msgspec

from agent_desktop.protocol.objects import AgentStatus, Callback, Interaction, OwnCallback, Supervision
from agent_desktop.protocol.steering import ActedCallback
from agent_desktop.protocol.supervisor_objects import (
    BusinessProcess,
    DoNotCallEntry,
    ServedCallbacks,
    Webhook,
)
from agent_desktop.protocol.thresholds import ThresholdAlert
from server_stub.core.model.effects import Effect
from server_stub.core.model.errors import FloorRefusal
from server_stub.core.model.rows import Row


class CallbackTaken(msgspec.Struct, frozen=True):
    """The callback that serves a request; ``created`` is false when the request joined an open callback.

    ``callback`` is None when a request is repeated after its callback was completed, because only the store has it
    then.
    """

    callback_id: str
    created: bool
    callback: Callback | None


class DoNotCallTaken(msgspec.Struct, frozen=True):
    """An entry of the do-not-call list; ``created`` is false if it existed before."""

    entry: DoNotCallEntry
    created: bool


class VersionedBusinessProcess(msgspec.Struct, frozen=True):
    """A business process with the version from which its ETag is made."""

    view: BusinessProcess
    version: int


class ActedSlice(msgspec.Struct, frozen=True):
    """What became of the callbacks of a slice of an action; ``undo_until`` if there is something to undo."""

    items: tuple[ActedCallback, ...]
    undo_until: datetime | None


Answer = (
    ActedSlice
    | AgentStatus
    | Callback
    | CallbackTaken
    | DoNotCallTaken
    | Interaction
    | OwnCallback
    | FloorRefusal
    | ServedCallbacks
    | ThresholdAlert
    | Supervision
    | VersionedBusinessProcess
    | Webhook
    | None
)


class FloorOutcome(msgspec.Struct, frozen=True):
    """The consequences of one event. All rows and all ``Notify`` are stored in one transaction, then effects are run.

    ``answer`` is for the caller. A ``FloorRefusal`` here is sent like one that is raised, but its rows are stored.
    ``puts`` are whole rows that replace those of the same key, ``deletes`` the former rows, and ``appends`` new rows of
    the append-only tables. ``next_due`` (UTC) is when the next tick is needed.
    """

    answer: Answer
    puts: tuple[Row, ...]
    deletes: tuple[Row, ...]
    appends: tuple[Row, ...]
    effects: tuple[Effect, ...]
    next_due: datetime | None
