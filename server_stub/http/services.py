"""The server's parts as the handlers see them: what is above this room is known by its promises alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

from server_stub.auth.passwords import Decoys
from server_stub.auth.sessions import Sessions
from server_stub.auth.sign_in_queue import SignInQueue
from server_stub.auth.users import Users
from server_stub.clock import Clock
from server_stub.core.floor import Floor
from server_stub.core.model.events import Event
from server_stub.core.model.outcome import Answer
from server_stub.http.answers.transcripts import Transcripts
from server_stub.http.streams import Streams
from server_stub.recordings.store import RecordingStore
from server_stub.reports.export import Exports
from server_stub.store.base import Store

T = TypeVar("T")


class Routing(Protocol):
    """The router. ``submit`` and ``ask`` raise ``StoreFailed`` and ``Overloaded``."""

    async def submit(self, event: Event) -> Answer:
        """Have ``event`` decided, and return the answer once it is stored; a core ``Refusal`` is raised."""
        ...

    async def query(self, question: Callable[[Floor, datetime], T]) -> T:
        """Return what ``question`` finds on the floor when all of it is stored."""
        ...

    def seq_of(self, recipient: str) -> int:
        """Return the number of the recipient's last stored event; to be asked inside ``ask``."""
        ...

    @property
    def is_working(self) -> bool:
        """Whether events are decided and stored just now."""
        ...


@dataclass(frozen=True, kw_only=True)
class Services:
    """Everything that answers are made from."""

    clock: Clock
    router: Routing
    store: Store
    users: Users
    sessions: Sessions
    decoys: Decoys
    sign_ins: SignInQueue
    streams: Streams
    recordings: RecordingStore
    transcripts: Transcripts
    exports: Exports
    metrics: Callable[[], bytes]
    version: str
    updates: Path | None = None
    """The folder of a repository of updates, if one is served."""
