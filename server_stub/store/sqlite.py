"""The store on SQLite: one file, one thread that writes, a few that read.

WAL with ``synchronous=FULL``: what is committed survives a power failure. The router hands in whole batches, so that
one commit serves many callers.
"""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, Final, TypeVar

from server_stub.core.rows import Row
from server_stub.errors import StoreFailed, StoreFull, StoreUnusable
from server_stub.store.base import EVENTS_KEPT, Batch, Loaded, LoggedEvent
from server_stub.store.columns import TABLES, Table, from_time
from server_stub.store.migrate import migrate
from server_stub.store.sqlite_load import load_rows
from server_stub.store.sqlite_reads import SqliteReads
from server_stub.store.sqlite_sessions import SqliteSessions

T = TypeVar("T")

_READERS: Final = 2
"""Reads are short, and the machine has little to gain from more beside the writer."""
_BUSY: Final = timedelta(seconds=5)
_FULL: Final = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC})
_TRIM_EVERY: Final = 64
"""Events of a recipient between two trims, so that most commits do without one."""


class SqliteStore(SqliteReads, SqliteSessions):
    """See ``store.base.Store``. Made by ``open_store``."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="store-writer")
        self._readers = ThreadPoolExecutor(_READERS, thread_name_prefix="store-reader")
        self._local = threading.local()
        self._open: list[sqlite3.Connection] = []
        self._opening = threading.Lock()
        self._closed = False

    async def load(self, now: datetime) -> Loaded:
        """See ``Store``."""
        return await self.write(lambda connection: _load(connection, now))

    async def commit(self, batch: Batch) -> None:
        """See ``Store``."""
        await self.write(lambda connection: _write_batch(connection, batch))

    async def check(self) -> None:
        """See ``Store``."""
        await self.write(lambda connection: connection.execute("SELECT 1 FROM migration LIMIT 1").fetchone())

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` in one transaction on the writing thread, and return what it returns.

        Raises:
            StoreFailed: nothing of it was written.
        """
        return await self._run(self._writer, lambda: self._in_transaction(work))

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``work`` on one moment's state, beside the writer.

        Raises:
            StoreFailed: it could not be read.
        """
        return await self._run(self._readers, lambda: self._on_snapshot(work))

    async def close(self) -> None:
        """See ``Store``."""
        if self._closed:
            return
        self._closed = True
        await asyncio.get_running_loop().run_in_executor(None, self._close)

    def _close(self) -> None:
        self._readers.shutdown(wait=True)
        self._writer.shutdown(wait=True)
        for connection in self._open:
            connection.close()
        self._open.clear()

    async def _run(self, threads: ThreadPoolExecutor, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(threads, work)
        except sqlite3.Error as error:
            raise _failed(error) from error
        except RuntimeError as error:
            raise StoreFailed("the store is closed") from error

    def _in_transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        connection = self._connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

    def _on_snapshot(self, work: Callable[[sqlite3.Connection], T]) -> T:
        connection = self._connection()
        connection.execute("BEGIN")
        try:
            return work(connection)
        finally:
            connection.execute("ROLLBACK")

    def _connection(self) -> sqlite3.Connection:
        """Return this thread's connection."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self._file)
            self._local.connection = connection
            with self._opening:
                self._open.append(connection)
        return connection


def open_store(file: Path) -> SqliteStore:
    """Open the database, made or brought up to date when it must be.

    Raises:
        StoreUnusable: it cannot be used; the message says why.
    """
    try:
        connection = connect(file)
    except sqlite3.Error as error:
        raise StoreUnusable(_unusable(file, error)) from error
    try:
        migrate(connection)
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise StoreUnusable(f"the database {file} is damaged ({found}). Put a backup in its place.")
    except sqlite3.Error as error:
        raise StoreUnusable(_unusable(file, error)) from error
    finally:
        connection.close()
    return SqliteStore(file)


def connect(file: Path) -> sqlite3.Connection:
    """Return a connection with the settings that the promises rest on."""
    connection = sqlite3.connect(
        file, timeout=_BUSY.total_seconds(), isolation_level=None, check_same_thread=False
    )
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA cache_size=-16384")  # 16 MiB
    connection.create_function("folded", 1, _folded, deterministic=True)
    return connection


def _folded(text: str | None) -> str | None:
    """Return ``text`` so that letters of either case, in any script, are the same."""
    return None if text is None else text.casefold()


def _unusable(file: Path, error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_NOTADB:
        return f"{file} is no database of callback-server. Move it away, or name another --data-dir."
    if code in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY_DIRECTORY}:
        return f"the database {file} cannot be written. Give this user the right to write it and its folder."
    if code in _FULL:
        return f"there is no room left to write the database {file}. Free some space and start again."
    return f"the database {file} cannot be used: {error}"


def _failed(error: sqlite3.Error) -> StoreFailed:
    kind = StoreFull if getattr(error, "sqlite_errorcode", None) in _FULL else StoreFailed
    return kind(str(error))


def _load(connection: sqlite3.Connection, now: datetime) -> Loaded:
    last_seqs = dict(connection.execute("SELECT recipient, max(seq) FROM event_log GROUP BY recipient"))
    return Loaded(rows=tuple(load_rows(connection, now)), last_seqs=last_seqs)


def _write_batch(connection: sqlite3.Connection, batch: Batch) -> None:
    for kind, rows in _by_table(batch.deletes):
        table = TABLES[kind]
        connection.executemany(_DELETES[kind], [table.key_values(row) for row in rows])
    for kind, rows in _by_table(batch.puts):
        connection.executemany(_UPSERTS[kind], map(TABLES[kind].values, rows))
    for kind, rows in _by_table(batch.appends):
        connection.executemany(_INSERTS[kind], map(TABLES[kind].values, rows))
    _write_events(connection, batch.events)


def _by_table(rows: Iterable[Row]) -> Iterator[tuple[type[Row], Iterator[Row]]]:
    """Group rows by their table, in their order within each."""
    return groupby(sorted(rows, key=lambda row: type(row).__name__), key=type)


def _write_events(connection: sqlite3.Connection, events: Iterable[LoggedEvent]) -> None:
    columns = [(event.recipient, event.seq, from_time(event.at), event.name, event.body) for event in events]
    connection.executemany(
        "INSERT INTO event_log (recipient, seq, at, name, body) VALUES (?, ?, ?, ?, ?)", columns
    )
    surplus = [(recipient, seq - EVENTS_KEPT) for recipient, seq, *_ in columns if seq % _TRIM_EVERY == 0]
    connection.executemany("DELETE FROM event_log WHERE recipient = ? AND seq <= ?", surplus)


def _insert(table: Table[Any]) -> str:
    places = ", ".join("?" * len(table.columns))
    return f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({places})"  # noqa: S608 - our own names


def _upsert(table: Table[Any]) -> str:
    rest = [column for column in table.columns if column not in table.key]
    changes = ", ".join(f"{column} = excluded.{column}" for column in rest)
    return f"{_insert(table)} ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {changes}"


def _delete(table: Table[Any]) -> str:
    matches = " AND ".join(f"{column} = ?" for column in table.key)
    return f"DELETE FROM {table.name} WHERE {matches}"  # noqa: S608 - our own names


_INSERTS: Final[dict[type[Row], str]] = {kind: _insert(table) for kind, table in TABLES.items()}
_UPSERTS: Final[dict[type[Row], str]] = {kind: _upsert(table) for kind, table in TABLES.items()}
_DELETES: Final[dict[type[Row], str]] = {kind: _delete(table) for kind, table in TABLES.items()}
