"""The store on SQLite: one file, one writing thread, a few reading threads.

WAL mode with ``synchronous=FULL`` makes commits survive a power failure. The router passes whole batches, so that one
commit serves many callers.
"""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from server_stub.encryption.sqlcipher import database_errors, open_connection
from server_stub.errors import StoreContradicted, StoreFailed, StoreFull, StoreUnusable
from server_stub.store.migrate import migrate
from server_stub.store.sql import Sql, run_at_once
from server_stub.store.sql_store import SqlStore, Work
from server_stub.store.writer_thread import WriterThread

T = TypeVar("T")

_READERS: Final = 2
"""Number of reading threads; reads are short, so more threads beside the writer gain little."""
_BUSY: Final = timedelta(seconds=5)
_CONTRADICTED: Final = ("IntegrityError", "DataError", "ProgrammingError")
CHECKED_AT_OPENING: Final = 64 * 1024 * 1024
"""Largest file in bytes that is checked when it is opened, which takes a tenth of a second; larger ones take too long."""
_FULL: Final = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC})


class SqliteSql:
    """A transaction on the connection of the current thread (see ``store.sql.Sql``); its coroutines never wait."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    async def fetch(self, statement: str, *values: Any) -> Sequence[Sequence[Any]]:
        """See ``Sql``."""
        return self._connection.execute(statement, values).fetchall()

    async def execute(self, statement: str, *values: Any) -> int:
        """See ``Sql``."""
        return self._connection.execute(statement, values).rowcount

    async def execute_many(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """See ``Sql``."""
        self._connection.executemany(statement, rows)

    def among(self, column: str, ids: Sequence[str]) -> tuple[str, tuple[Any, ...]]:
        """See ``Sql``; the ids are passed as JSON, because a statement accepts a limited number of values."""
        condition = f"{column} IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own name
        return condition, (msgspec.json.encode(ids).decode(),)

    def folded(self, column: str) -> str:
        """See ``Sql``."""
        return f"folded({column})"

    def schema(self, statement: str) -> str:
        """See ``Sql``."""
        return statement


class SqliteStore(SqlStore):
    """The store on SQLite (see ``store.base.Store``); ``open_store`` creates it."""

    def __init__(self, file: Path, secret: bytes | None = None) -> None:
        self._file = file
        self._secret = secret
        self._writer = WriterThread("store-writer")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="store-reader")
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._opening = threading.Lock()
        self._closed = False

    async def write(self, work: Work[T]) -> T:
        """See ``SqlStore``."""
        self._check_open()
        try:
            return await self._writer.run(lambda: self._in_transaction(work))
        except database_errors() as error:
            raise _failed(error) from error

    async def read(self, work: Work[T]) -> T:
        """See ``SqlStore``."""
        self._check_open()
        try:
            return await asyncio.get_running_loop().run_in_executor(self._readers, self._on_snapshot, work)
        except database_errors() as error:
            raise _failed(error) from error

    async def find_damage(self) -> str | None:
        """See ``Store``."""
        if self._file.stat().st_size <= CHECKED_AT_OPENING:
            return None
        try:
            found = await self.read(_looked_through)
        except StoreFailed as error:
            return str(error)
        return None if found == _SOUND else found

    async def close(self) -> None:
        """See ``Store``."""
        if self._closed:
            return
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(None, self._close)

    def _close(self) -> None:
        self._readers.shutdown(wait=True)
        self._writer.close()
        for connection in self._open:
            connection.close()
        self._open.clear()

    def _check_open(self) -> None:
        if self._closed:
            raise StoreFailed("the store is closed")

    def _in_transaction(self, work: Work[T]) -> T:
        connection = self._connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = run_at_once(work(SqliteSql(connection)))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

    def _on_snapshot(self, work: Work[T]) -> T:
        connection = self._connection()
        connection.execute("BEGIN")
        try:
            return run_at_once(work(SqliteSql(connection)))
        finally:
            connection.execute("ROLLBACK")

    def _connection(self) -> sqlite3.Connection:
        """Return this thread's connection."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self._file, self._secret)
            self._local.connection = connection
            with self._opening:
                self._open.append(connection)
        return connection


def open_store(file: Path, secret: bytes | None = None) -> SqliteStore:
    """Open the database, and create or update it if necessary; ``secret`` opens an encrypted one.

    Raises:
        StoreUnusable: it cannot be used; the message gives the reason.
    """
    try:
        connection = connect(file, secret)
    except database_errors() as error:
        raise _unusable(file, error) from error
    try:
        connection.execute("BEGIN IMMEDIATE")
        run_at_once(migrate(SqliteSql(connection)))
        connection.execute("COMMIT")
        small = file.stat().st_size <= CHECKED_AT_OPENING
        found = run_at_once(_looked_through(SqliteSql(connection))) if small else _SOUND
        if found != _SOUND:
            raise StoreUnusable(f"the database {file} is damaged ({found}). Restore a backup.")
    except database_errors() as error:
        raise _unusable(file, error) from error
    finally:
        connection.close()
    return SqliteStore(file, secret)


_SOUND: Final = "ok"


async def _looked_through(sql: Sql) -> str:
    """Return the result of SQLite's check of the whole file."""
    return str((await sql.fetch("PRAGMA quick_check(1)"))[0][0])


def connect(file: Path, secret: bytes | None = None) -> sqlite3.Connection:
    """Return a connection with the settings on which the guarantees of ``store.base`` depend."""
    connection = open_connection(
        file, secret, timeout=_BUSY.total_seconds(), isolation_level=None, check_same_thread=False
    )
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA cache_size=-16384")  # 16 MiB
    # Erased and outdated data must not stay readable in the free space of the file.
    connection.execute("PRAGMA secure_delete=ON")
    # 16 MiB of pages: those that each commit changes are written back to the file a quarter as often.
    connection.execute("PRAGMA wal_autocheckpoint=4096")
    connection.create_function("folded", 1, _folded, deterministic=True)
    return connection


def _folded(text: str | None) -> str | None:
    """Return ``text`` without differences of case, in any script."""
    return None if text is None else text.casefold()


def _unusable(file: Path, error: sqlite3.Error) -> StoreUnusable:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_NOTADB:
        return StoreUnusable(
            f"{file} is not a database of callback-server, or it is encrypted and the site file has no [encryption]. Move it "
            "away, or give another --data-dir."
        )
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY_DIRECTORY}:
        return StoreUnusable(
            f"the database {file} cannot be written. Give this user permission to write to it and its folder."
        )
    if code in _FULL:
        return StoreUnusable(
            f"there is no space left to write the database {file}. Free some space and start again.",
            passing=True,
        )
    return StoreUnusable(f"the database {file} cannot be used: {error}", passing=code == sqlite3.SQLITE_BUSY)


def _failed(error: sqlite3.Error) -> StoreFailed:
    if isinstance(error, database_errors(*_CONTRADICTED)):
        return StoreContradicted(str(error))
    kind = StoreFull if getattr(error, "sqlite_errorcode", None) in _FULL else StoreFailed
    return kind(str(error))
