"""The stores that the suite runs over; each is opened on a place of its own and can be opened there again."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import pytest

from server_stub.store.base import Store
from server_stub.store.postgres import open_postgres
from server_stub.store.sqlite import open_store
from tests.support.postgres import Postgres

Opener = Callable[[], Awaitable[Store]]


@asynccontextmanager
async def opened(opener: Opener) -> AsyncGenerator[Store]:
    """Open a store for a block."""
    store = await opener()
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Return what opens the store, the same one each time."""
    if request.param == "sqlite":

        async def open_sqlite() -> Store:
            return open_store(tmp_path / "callbacks.sqlite3")

        return open_sqlite
    url = cast("Postgres", request.getfixturevalue("postgres")).create_database()

    async def open_its_database() -> Store:
        return await open_postgres(url)

    return open_its_database
