"""Both databases as seen by a backup: read in one snapshot while the server runs, or filled while none does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

from server_stub.encryption.data_keys import DataKeys, keys_of_folder
from server_stub.encryption.sqlcipher import database_errors
from server_stub.errors import StartRefused, StoreFailed, StoreUnusable
from server_stub.rotation.database import bring_under_key, secret_of_database
from server_stub.store.sql import Sql, run_at_once
from server_stub.store.sqlite import SqliteSql, SqliteStore, connect

T = TypeVar("T")
Work = Callable[[Sql], Coroutine[Any, Any, T]]

SQLITE: Final = "sqlite"
_NEWER_EPOCH: Final = 1_000_000
"""By how much a restored database's epoch is raised: beyond those of servers that used it after the backup."""


async def read_database(url: str, file: Path, work: Work[T]) -> T:
    """Do ``work`` on a snapshot of the database ``url``; for SQLite it is in ``file``, with the keys of its folder.

    Raises:
        StartRefused: the database is missing, damaged, or cannot be read.
    """
    if url == SQLITE:
        return await _read_sqlite(file, work)
    from server_stub.store.postgres import snapshot

    async with snapshot(url) as sql:
        return await work(sql)


async def _read_sqlite(file: Path, work: Work[T]) -> T:
    if not file.exists():
        raise StartRefused(
            f"there is no database {file}. Give the data folder of the server with --data-dir, or its PostgreSQL "
            "database with --database."
        )
    store = SqliteStore(file, secret_of_database(file, keys_of_folder(file.parent)))
    try:
        return await store.read(lambda sql: _if_sound(sql, file, work))
    except StoreFailed as error:
        raise StartRefused(
            f"the database {file} cannot be read ({error}). If it is damaged, restore an earlier backup.",
            passing=True,
        ) from error
    finally:
        await store.close()


async def _if_sound(sql: Sql, file: Path, work: Work[T]) -> T:
    (verdict,) = (await sql.fetch("PRAGMA quick_check(1)"))[0]
    if verdict != "ok":
        raise StartRefused(f"the database {file} is damaged ({verdict}). Restore an earlier backup.")
    return await work(sql)


@asynccontextmanager
async def database_to_fill(
    url: str, file: Path, keys: DataKeys | None = None
) -> AsyncGenerator[Callable[[Work[None]], Coroutine[Any, Any, None]]]:
    """Yield what does work on a new, empty database in one transaction.

    The SQLite file is made beside ``file`` and takes its name at the end of the transaction.

    Raises:
        StartRefused: the database is not empty, is in use, or cannot be written.
    """
    if url == SQLITE:
        if file.exists():
            raise StartRefused(
                f"the data folder has a database already: {file}. Move the folder away, or give another one with "
                "--data-dir."
            )
        part = file.with_name(f"{file.name}.part")
        try:
            yield lambda work: asyncio.to_thread(_fill_sqlite, part, file, keys, work)
        finally:
            for name in (part, *(part.with_name(f"{part.name}{end}") for end in ("-wal", "-shm"))):
                name.unlink(missing_ok=True)
        return
    from server_stub.store.postgres import empty_database

    async with empty_database(url) as sql:

        async def fill(work: Work[None]) -> None:
            await work(sql)

        yield fill


def _fill_sqlite(part: Path, file: Path, keys: DataKeys | None, work: Work[None]) -> None:
    try:
        connection = connect(part, bring_under_key(part, keys))
        try:
            connection.execute("BEGIN IMMEDIATE")
            run_at_once(work(SqliteSql(connection)))
            connection.execute("COMMIT")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
        part.replace(file)
    except (*database_errors(), OSError) as error:
        raise StoreUnusable(f"the database {file} cannot be written: {error}.", passing=True) from error


async def outdate_earlier_owners(sql: Sql) -> None:
    """Keep a server that was cut off from the database before it was restored from writing to it."""
    await sql.execute("UPDATE owner SET epoch = epoch + ?", _NEWER_EPOCH)
