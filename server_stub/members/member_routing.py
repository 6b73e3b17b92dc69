"""The router of a member: names from the stored configuration, notes through the owner, and no decisions."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Final, TypeVar

from agent_desktop.protocol.codec import decode, encode
from agent_desktop.protocol.events import Snapshot
from server_stub.clock import Clock
from server_stub.core.floor import Floor
from server_stub.core.model.events import AuditNote, Event
from server_stub.core.model.outcome import Answer
from server_stub.core.model.rows import AgentRow, BusinessProcessRow
from server_stub.http.streams import Stream
from server_stub.members.log_tail import LogTail
from server_stub.members.owner_link import OwnerLink
from server_stub.store.sql import Sql
from server_stub.store.sql_store import SqlStore
from server_stub.store.writes import select

T = TypeVar("T")

_KEPT_S: Final = 2.0
"""How long names of agents and business processes may be out of date in searches and reports."""
_ALL: Final = "1 = 1"


class MemberRouting:
    """See ``http.services.Routing``: it answers only what reads of the database need (``READS`` of ``passing``)."""

    def __init__(self, store: SqlStore, clock: Clock, link: OwnerLink) -> None:
        self._store = store
        self._clock = clock
        self._link = link
        self._floor: Floor | None = None
        self._read_at = 0.0
        self._reading = asyncio.Lock()

    async def submit(self, event: Event) -> Answer:
        """Store a note in the audit trail, by the owner.

        Raises:
            StoreFailed: it may not be stored.
            TypeError: the event is a decision, which only the owner makes.
        """
        if not isinstance(event, AuditNote):
            raise TypeError(type(event).__name__)
        await self._link.note(encode(event))
        return None

    async def query(self, question: Callable[[Floor, datetime], T]) -> T:
        """Return the answer of a floor that has business processes and agents, and nothing that moves.

        Raises:
            StoreFailed: they cannot be read.
        """
        async with self._reading:
            now = asyncio.get_running_loop().time()
            if self._floor is None or now - self._read_at > _KEPT_S:
                self._floor = await self._store.read(_configuration)
                self._read_at = now
            floor = self._floor
        return question(floor, self._clock.now())

    def seq_of(self, recipient: str) -> int:
        """Not known here: a stream begins with what the log and the owner have (``MemberSource``)."""
        raise NotImplementedError(recipient)

    @property
    def is_working(self) -> bool:
        """Whether commands can be passed to the owner."""
        return self._link.is_up


async def _configuration(sql: Sql) -> Floor:
    return Floor.load((*await select(sql, BusinessProcessRow, _ALL), *await select(sql, AgentRow, _ALL)))


class MemberSource:
    """The source of a member's streams: the log, and the owner's snapshots (see ``http.services.StreamSource``)."""

    def __init__(self, tail: LogTail, link: OwnerLink) -> None:
        self._tail = tail
        self._link = link

    async def begin(self, stream: Stream) -> int:
        """See ``StreamSource``."""
        stream.snapshot_taken()
        return await self._tail.follow(stream.recipient)

    async def snapshot(self, stream: Stream) -> tuple[int, Snapshot]:
        """See ``StreamSource``. Events from before the snapshot are in the queue, too; the sender drops them by number."""
        await self.begin(stream)
        seq, body = await self._link.snapshot(stream.caller.user.id)
        return seq, decode(body, Snapshot)
