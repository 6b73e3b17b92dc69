"""The store of a member: it reads the owner's database and never writes it."""

from __future__ import annotations

from typing import Any, Final, TypeVar

import asyncpg

from server_stub.errors import StoreFailed, StoreUnusable
from server_stub.store.cluster.primary import primary_connector
from server_stub.store.database_ownership import LOST
from server_stub.store.migrate import applied, migrations
from server_stub.store.postgres import PostgresSql
from server_stub.store.sql_store import SqlStore, Work

T = TypeVar("T")

_READERS: Final = 6
"""Connections: the streams' reader, the sessions' reader, the link's, and some for requests."""
_PATIENCE_S: Final = 15.0


class ReadingStore(SqlStore):
    """See ``store.base.Store``; whatever writes raises ``StoreFailed``."""

    def __init__(self, pool: Any) -> None:
        self._pool = pool

    async def read(self, work: Work[T]) -> T:
        """See ``SqlStore``."""
        try:
            async with (
                self._pool.acquire(timeout=_PATIENCE_S) as connection,
                connection.transaction(isolation="repeatable_read", readonly=True),
            ):
                return await work(PostgresSql(connection))
        except LOST as error:
            raise StoreFailed(str(error) or type(error).__name__) from error

    async def write(self, work: Work[T]) -> T:  # noqa: ARG002 - the signature of ``SqlStore``
        """See ``SqlStore``."""
        raise StoreFailed("this server does not own the database")

    async def find_damage(self) -> str | None:
        """See ``Store``; PostgreSQL checks its pages itself."""
        return None

    async def check(self) -> None:
        """See ``Store``; a member can only read."""
        await self.read(lambda sql: sql.fetch("SELECT 1 FROM migration LIMIT 1"))

    async def close(self) -> None:
        """End all connections."""
        self._pool.terminate()


async def open_reading(url: str) -> ReadingStore | None:
    """Return a store that reads the database ``url``; None if its schema is not the one of this version."""
    try:
        pool = await asyncpg.create_pool(
            url,
            min_size=1,
            max_size=_READERS,
            timeout=_PATIENCE_S,
            command_timeout=_PATIENCE_S,
            connect=primary_connector(url),
        )
    except LOST:
        return None
    store = ReadingStore(pool)
    try:
        if await store.read(applied) == migrations()[-1].number:
            return store
    except (StoreFailed, StoreUnusable):
        pass
    await store.close()
    return None
