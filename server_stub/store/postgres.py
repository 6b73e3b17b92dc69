"""The store on PostgreSQL: one connection that writes, a few that read.

The writing connection holds an advisory lock on the database as long as it is open, so that two servers never write
one site. A lost connection is replaced with the next transaction; the transaction that was running on it has failed.
Each server that opens the database raises its epoch: one that was cut off, and finds the lock free and the epoch of
another server, does not write, since its floor lacks what that server wrote.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from itertools import count
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import asyncpg

from server_stub.errors import StoreContradicted, StoreFailed, StoreFull, StoreUnusable
from server_stub.logs import get_logger
from server_stub.store.cluster.primary import connect_primary, primary_connector
from server_stub.store.database_ownership import LOST, DatabaseOwnership, locked, take
from server_stub.store.migrate import migrate
from server_stub.store.sql import Sql
from server_stub.store.sql_store import SqlStore, Work

T = TypeVar("T")

_log = get_logger(__name__)

_READERS: Final = 4
_PATIENCE_S: Final = 15.0
"""Time limit of one statement; a page of a report takes a hundredth of it."""
_AGAIN_S: Final = 1.0
_LONG_S: Final = 600.0
"""Time limit of one statement of a backup, which no caller waits for."""
_TYPES: Final = (
    (re.compile(r"\bINTEGER\b"), "BIGINT"),
    (re.compile(r"\bREAL\b"), "DOUBLE PRECISION"),
    (re.compile(r"\bBLOB\b"), "BYTEA"),
    (re.compile(r"\bTEXT\b"), 'TEXT COLLATE "C"'),  # Compares ids byte by byte, as SQLite does.
    (re.compile(r"\)\s*STRICT(, WITHOUT ROWID)?"), ")"),
)
_DEMOTED: Final = asyncpg.ReadOnlySQLTransactionError
"""The host has become a replica: another one accepts writes."""
_DATABASE_FAILED: Final = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    ConnectionError,
    TimeoutError,
)
"""Errors of a database alone; in a backup, other ones are those of files."""
_CONTRADICTED: Final = (
    asyncpg.IntegrityConstraintViolationError,
    asyncpg.DataError,
    asyncpg.SyntaxOrAccessError,
    ValueError,  # asyncpg raises it for a value that a column cannot hold.
)


class PostgresSql:
    """A transaction on one connection; see ``store.sql.Sql``."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def fetch(self, statement: str, *values: Any) -> Sequence[Sequence[Any]]:
        """See ``Sql``."""
        return await self._connection.fetch(numbered(statement), *values)

    async def execute(self, statement: str, *values: Any) -> int:
        """See ``Sql``."""
        status: str = await self._connection.execute(numbered(statement), *values)
        touched = status.rpartition(" ")[2]
        return int(touched) if touched.isdigit() else 0

    async def execute_many(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """See ``Sql``."""
        await self._connection.executemany(numbered(statement), rows)

    def among(self, column: str, ids: Sequence[str]) -> tuple[str, tuple[Any, ...]]:
        """See ``Sql``."""
        return f"{column} = ANY(?)", (list(ids),)

    def folded(self, column: str) -> str:
        """See ``Sql``."""
        return f'lower({column} COLLATE "und-x-icu") COLLATE "C"'

    def schema(self, statement: str) -> str:
        """See ``Sql``."""
        for pattern, here in _TYPES:
            statement = pattern.sub(here, statement)
        return statement


class PostgresStore(SqlStore):
    """The store on PostgreSQL (see ``store.base.Store``); ``open_postgres`` creates it."""

    def __init__(self, url: str, writer: Any, readers: Any, epoch: int) -> None:
        self.ownership = DatabaseOwnership(url, epoch)
        self._url = url
        self._writer = writer
        self._epoch = epoch
        self._readers = readers
        self._turn = asyncio.Lock()
        self._closed = False

    @property
    def has_standby(self) -> bool | None:
        """See ``Store``."""
        return self.ownership.has_standby

    async def write(self, work: Work[T]) -> T:
        """See ``SqlStore``."""
        async with self._turn:
            try:
                connection = await self._connected()
                async with connection.transaction():
                    return await work(PostgresSql(connection))
            except LOST as error:
                if not isinstance(error, asyncpg.PostgresError) or isinstance(error, _DEMOTED):
                    self._writer.terminate()  # The next transaction opens another one.
                raise _failed(error) from error

    async def read(self, work: Work[T]) -> T:
        """See ``SqlStore``."""
        if self._closed:
            raise StoreFailed("the store is closed")
        try:
            async with (
                self._readers.acquire(timeout=_PATIENCE_S) as connection,
                connection.transaction(isolation="repeatable_read", readonly=True),
            ):
                return await work(PostgresSql(connection))
        except LOST as error:
            raise _failed(error) from error

    async def shared_key(self, name: str, own: bytes) -> bytes:
        """Return the key ``name`` of all servers of this database: ``own``, if there is none yet."""
        put = "INSERT INTO shared_key (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING"

        async def exchange(sql: Sql) -> bytes:
            await sql.execute(put, name, own)
            return (await sql.fetch("SELECT value FROM shared_key WHERE name = ?", name))[0][0]

        return await self.write(exchange)

    async def publish_address(self, address: str) -> None:
        """Store where the other servers of the site reach this one, as long as it owns the database.

        Raises:
            StoreFailed: it could not be stored.
        """
        put = "UPDATE owner SET address = ? WHERE id = 1 AND epoch = ?"
        await self.write(lambda sql: sql.execute(put, address, self._epoch))

    async def find_damage(self) -> str | None:
        """See ``Store``; PostgreSQL checks its pages itself."""
        return None

    async def close(self) -> None:
        """See ``Store``."""
        if self._closed:
            return
        self._closed = True
        async with self._turn:
            await _closed(self._readers)
            await _closed(self._writer)

    async def _connected(self) -> Any:
        """Return the writing connection; open another one if it was lost."""
        if self._closed:
            raise StoreFailed("the store is closed")
        if self._writer.is_closed():
            connection = await connect_primary(self._url, timeout=_PATIENCE_S, command_timeout=_PATIENCE_S)
            try:
                owned = await locked(connection) and await _epoch(connection) == self._epoch
            except BaseException:
                connection.terminate()
                raise
            if not owned:
                await _closed(connection)
                self.ownership.lost.set()
                raise StoreFailed("another callback-server has taken the database over")
            self._writer = connection
        return self._writer


async def open_postgres(url: str, *, standing_by: Callable[[], None] | None = None) -> PostgresStore:
    """Open the database, and create or update its schema if necessary.

    While another server owns it, this one stands by if ``standing_by`` is given, which is called once in that case.

    Raises:
        StoreUnusable: it cannot be used; the message gives the reason.
    """
    is_standing_by = False

    def note_standby() -> None:
        nonlocal is_standing_by
        if standing_by is not None and not is_standing_by:
            standing_by()
        is_standing_by = True

    while True:
        try:
            return await _opened(url, None if standing_by is None else note_standby)
        except StoreUnusable as error:
            if not (error.passing and is_standing_by):
                raise
            _log.info("the database does not answer; standing by", detail=str(error))
            await asyncio.sleep(_AGAIN_S)


async def _opened(url: str, standing_by: Callable[[], None] | None) -> PostgresStore:
    try:
        writer = await connect_primary(url, timeout=_PATIENCE_S, command_timeout=_PATIENCE_S)
    except (*LOST, ValueError) as error:
        raise _unreachable(url, error) from error
    try:
        await take(writer, _named(url), standing_by)
        async with writer.transaction():
            await migrate(PostgresSql(writer))
            epoch = await writer.fetchval(
                "UPDATE owner SET epoch = epoch + 1, beat = 0, address = '' WHERE id = 1 RETURNING epoch"
            )
        readers = await asyncpg.create_pool(
            url,
            min_size=1,
            max_size=_READERS,
            timeout=_PATIENCE_S,
            command_timeout=_PATIENCE_S,
            connect=primary_connector(url),
        )
    except LOST as error:
        await _closed(writer)
        raise _unusable(url, error) from error
    except BaseException:
        await _closed(writer)
        raise
    return PostgresStore(url, writer, readers, epoch)


@asynccontextmanager
async def snapshot(url: str) -> AsyncGenerator[PostgresSql]:
    """Yield a snapshot of the database for reading, beside the server that owns it.

    Raises:
        StoreUnusable: it cannot be read.
    """
    async with _connection(url) as connection:
        try:
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                yield PostgresSql(connection)
        except _DATABASE_FAILED as error:
            raise _unusable(url, error) from error


@asynccontextmanager
async def empty_database(url: str) -> AsyncGenerator[PostgresSql]:
    """Yield one transaction on an empty database that no server uses; it is committed if the block ends well.

    Raises:
        StoreUnusable: the database has tables, is in use, or cannot be written.
    """
    async with _connection(url) as connection:
        try:
            await take(connection, _named(url), None)
            if await connection.fetchval("SELECT to_regclass('migration') IS NOT NULL"):
                raise StoreUnusable(
                    f"the database {_named(url)} is not empty. Give an empty one: dropdb, then createdb."
                )
            async with connection.transaction():
                yield PostgresSql(connection)
        except _DATABASE_FAILED as error:
            raise _unusable(url, error) from error


@asynccontextmanager
async def _connection(url: str) -> AsyncGenerator[Any]:
    try:
        connection = await connect_primary(url, timeout=_PATIENCE_S, command_timeout=_LONG_S)
    except (*LOST, ValueError) as error:
        raise _unreachable(url, error) from error
    try:
        yield connection
    finally:
        await _closed(connection)


@lru_cache(maxsize=1000)
def numbered(statement: str) -> str:
    """Return ``statement`` with numbered placeholders, as PostgreSQL requires, instead of question marks."""
    numbers = count(1)
    return re.sub(r"\?", lambda _: f"${next(numbers)}", statement)


async def _epoch(connection: Any) -> int:
    return await connection.fetchval("SELECT epoch FROM owner WHERE id = 1")


async def _closed(closable: Any) -> None:
    try:
        await asyncio.wait_for(closable.close(), _PATIENCE_S)
    except LOST:
        closable.terminate()


def _failed(error: BaseException) -> StoreFailed:
    if isinstance(error, _CONTRADICTED):
        return StoreContradicted(str(error))
    kind = StoreFull if isinstance(error, asyncpg.DiskFullError) else StoreFailed
    return kind(str(error) or type(error).__name__)


def _named(url: str) -> str:
    """Return the address without its password, for messages."""
    parts = urlsplit(url)
    hosts = parts.netloc.rpartition("@")[2]
    return f"{parts.path.lstrip('/') or 'postgres'} at {hosts or 'this machine'}"


def _unusable(url: str, error: BaseException) -> StoreUnusable:
    passing = not isinstance(error, _CONTRADICTED)
    return StoreUnusable(f"the database {_named(url)} cannot be used: {error}", passing=passing)


def _unreachable(url: str, error: BaseException) -> StoreUnusable:
    if isinstance(error, asyncpg.InvalidCatalogNameError):
        return StoreUnusable(f"there is no database {_named(url)}. Create it first: createdb.")
    if isinstance(error, (asyncpg.InvalidPasswordError, asyncpg.InvalidAuthorizationSpecificationError)):
        return StoreUnusable(
            f"the database {_named(url)} refuses this user. Check user and password in --database."
        )
    if isinstance(error, ValueError):
        return StoreUnusable(
            "--database is not an address; write it as postgresql://user:password@host:port/database."
        )
    if isinstance(error, asyncpg.TargetServerAttributeNotMatched):
        return StoreUnusable(f"the database {_named(url)} has no host that accepts writes now.", passing=True)
    reason = str(error) or type(error).__name__
    return StoreUnusable(f"the database {_named(url)} does not answer: {reason}", passing=True)
