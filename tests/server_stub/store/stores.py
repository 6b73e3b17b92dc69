"""The stores that the suite runs over; each is opened on a place of its own and can be opened there again."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from server_stub.store.base import Store
from server_stub.store.sqlite import open_store

Opener = Callable[[], Awaitable[Store]]


@asynccontextmanager
async def opened(opener: Opener) -> AsyncGenerator[Store]:
    """Open a store for a block."""
    store = await opener()
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture(params=["sqlite"])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Return what opens the store, the same one each time."""

    async def open_sqlite() -> Store:
        return open_store(tmp_path / "callbacks.sqlite3")

    return {"sqlite": open_sqlite}[request.param]
