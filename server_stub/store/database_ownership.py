"""Who owns a PostgreSQL database, and how a server that stands by becomes its owner.

The owner holds an advisory lock on its writing connection. The lock is free as soon as the owner's process has ended.
An owner that is frozen, or cut off from the database, may hold it much longer: so the owner also counts beats in the
table ``owner``, and a server that stands by ends the connection of an owner whose beats have stopped. Before that time,
the owner has stopped to serve: it measures the time since its last beat by its own clock, and clocks are never
compared. An owner that no server stands by for serves on, so a server that begins to stand by relies on that only
after two beats that followed its own first one: the owner sent the second when it had the answer to the first. What the owner writes nevertheless fails, because the lock and the epoch
are gone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final

import asyncpg

from server_stub.errors import StoreUnusable
from server_stub.logs import get_logger
from server_stub.store.cluster.primary import connect_primary

_log = get_logger(__name__)

LOCK: Final = 0x43414C4C4241434B
"""The advisory lock's number: CALLBACK."""
LOST: Final = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # The connection was cut during an operation.
    OSError,
    TimeoutError,
)
"""What a connection raises that is of no use any more."""
BEAT_S: Final = 0.5
VALID_S: Final = 2.5
"""How long an owner serves after its last beat, if another server stands by."""
OVERDUE_S: Final = 3.0
"""How long beats must be missing before a server that stands by takes over; longer than ``VALID_S``."""
_START_S: Final = 60.0
"""The same for an owner that may not know of this server: it is still starting, say."""
_KNOWN_AFTER: Final = 2
"""After how many beats the owner knows that this server stands by."""
_LOOK_S: Final = 0.25
_TRIES: Final = 5
"""How often the lock is tried before a server stands by: the last owner may have been killed a moment ago."""
_STANDBY_KNOWN_S: Final = 10.0
"""How long an owner believes that another server stands by."""
_PAUSE_S: Final = 5.0
"""After such a pause of its own, a server that stands by may have been forgotten; well below ``_STANDBY_KNOWN_S``."""
_CONNECT_S: Final = 2.0

_HOLDERS: Final = """
SELECT pg_terminate_backend(pid) FROM pg_locks
WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()
AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
AND (classid::bigint << 32) | objid::bigint = $1
"""


class DatabaseOwnership:
    """The ownership of a database by this server, as long as it lasts."""

    def __init__(self, url: str, epoch: int) -> None:
        self.lost = asyncio.Event()
        """Set once another server owns the database; it is never ours again."""
        self._url = url
        self._epoch = epoch
        self._connection: Any = None
        self._beaten_at = asyncio.get_running_loop().time()
        self._standby_beat: int | None = None
        self._standby_until = 0.0
        self._noticed = 0
        """How often in a row a beat noticed that another server stands by."""

    @property
    def is_valid(self) -> bool:
        """Whether this server may serve: no other one has taken over, or could have since the last beat."""
        now = asyncio.get_running_loop().time()
        return not self.lost.is_set() and (
            now - self._beaten_at < VALID_S or self._beaten_at > self._standby_until
        )

    @property
    def has_standby(self) -> bool:
        """Whether another server stands by, as far as this one knows."""
        return self._noticed > 1 and asyncio.get_running_loop().time() < self._standby_until

    async def beat(self, on_cut_off: Callable[[], None]) -> None:
        """Count beats until another server owns the database; ``on_cut_off`` is called when they begin to fail for too long."""
        was_valid = True
        try:
            while not self.lost.is_set():
                await self._beat_once()
                if was_valid and not self.is_valid:
                    _log.warning("no longer the owner of the database as far as is known")
                    on_cut_off()
                was_valid = self.is_valid
                await asyncio.sleep(BEAT_S)
        finally:
            if self._connection is not None:
                self._connection.terminate()

    async def _beat_once(self) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            if self._connection is None or self._connection.is_closed():
                self._connection = await connect_primary(
                    self._url, timeout=_CONNECT_S, command_timeout=_CONNECT_S
                )
                await self._connection.execute("SET synchronous_commit = off")  # It is not data.
            standby_beat = await self._connection.fetchval(
                "UPDATE owner SET beat = beat + 1 WHERE id = 1 AND epoch = $1 RETURNING standby_beat",
                self._epoch,
            )
        except LOST as error:
            if self._connection is not None:
                self._connection.terminate()
            _log.info("a beat failed", detail=str(error) or type(error).__name__)
            return
        if standby_beat is None:
            _log.warning("another callback-server has taken the database over")
            self.lost.set()
            return
        self._beaten_at = began
        if standby_beat != self._standby_beat:
            # The first beat cannot distinguish an old number from a new one, so it assumes that a server stands by.
            if began > self._standby_until:
                self._noticed = 0
            if self._standby_beat is not None:
                self._noticed += 1
            self._standby_until = began + _STANDBY_KNOWN_S
            self._standby_beat = standby_beat


async def locked(connection: Any) -> bool:
    """Take the lock if it is free; return whether this connection holds it."""
    return bool(await connection.fetchval("SELECT pg_try_advisory_lock($1)", LOCK))


async def take(connection: Any, named: str, standing_by: Callable[[], None] | None) -> None:
    """Take the lock, however long that takes; ``standing_by`` is called when it takes long.

    Raises:
        StoreUnusable: the lock is not free, and ``standing_by`` is None.
    """
    for _ in range(_TRIES):
        if await locked(connection):
            return
        await asyncio.sleep(_LOOK_S)
    if standing_by is None:
        raise StoreUnusable(
            f"another callback-server uses the database {named}. Stop it, or give another database.",
            passing=True,
        )
    _log.info("standing by: another callback-server owns the database", database=named)
    standing_by()
    watch = _Watch()
    while not await locked(connection):
        if await watch.is_overdue(connection):
            _log.warning("the beats of the owner have stopped; its connection is ended", database=named)
            await connection.fetch(_HOLDERS, LOCK)
        else:
            await asyncio.sleep(_LOOK_S)
    _log.info("taking over the database", database=named)


class _Watch:
    """Watches the beats of the owner, and shows it that another server stands by."""

    def __init__(self) -> None:
        self._seen: tuple[int, int] | None = None
        self._since = 0.0
        self._looked_at = 0.0
        self._first: tuple[int, int] | None = None
        """The epoch and the beat at this server's first look."""

    async def is_overdue(self, connection: Any) -> bool:
        """Return whether the owner's beats have been missing for too long."""
        now = asyncio.get_running_loop().time()
        if now - self._looked_at > _PAUSE_S:
            self._first = None
        try:
            row = await connection.fetchrow(
                "UPDATE owner SET standby_beat = standby_beat + 1 WHERE id = 1 RETURNING epoch, beat"
            )
        except (asyncpg.UndefinedTableError, asyncpg.UndefinedColumnError):
            return False  # An owner of an earlier version; it is replaced when its process ends.
        self._looked_at = now
        beats = (int(row["epoch"]), int(row["beat"]))
        if beats != self._seen:
            self._seen, self._since = beats, now
        if self._first is None or self._first[0] != beats[0]:
            self._first = beats
        is_known = beats[1] - self._first[1] >= _KNOWN_AFTER
        if now - self._since < (OVERDUE_S if is_known else _START_S):
            return False
        self._since = now  # Ending a connection takes a moment.
        return True
