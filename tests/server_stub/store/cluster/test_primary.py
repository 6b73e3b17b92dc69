"""Which of several hosts is used: the one that accepts writes, though others are silent, away or read-only."""

import asyncio
import socket
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, closing, contextmanager, suppress

import asyncpg
import pytest

from server_stub.errors import StoreUnusable
from server_stub.store.cluster.primary import connect_primary
from server_stub.store.postgres import open_postgres
from tests.support.postgres import Postgres

pytestmark = pytest.mark.postgres


@contextmanager
def silent_host() -> Generator[str]:
    """Yield the address of a host that takes connections and never answers, as one whose machine stands still."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"127.0.0.1:{listener.getsockname()[1]}"


@asynccontextmanager
async def host_of(postgres: Postgres) -> AsyncGenerator[str]:
    """Yield an address at which the server, which listens on a Unix socket alone, is reached."""
    lines: set[asyncio.Task[None]] = set()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError), closing(writer):
            while piece := await reader.read(65_536):
                writer.write(piece)
                await writer.drain()

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = await asyncio.open_unix_connection(postgres.folder / ".s.PGSQL.5432")
        lines.update(map(asyncio.create_task, (carry(reader, there[1]), carry(there[0], writer))))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    try:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for line in lines:
            line.cancel()
        await asyncio.gather(*lines, return_exceptions=True)


def database_of(url: str) -> str:
    return url.partition("/test_")[2].partition("?")[0]


async def test_that_a_silent_host_does_not_delay_the_next_one(postgres: Postgres) -> None:
    name = f"test_{database_of(postgres.create_database())}"
    with silent_host() as silent:
        async with host_of(postgres) as host:
            connection = await connect_primary(
                f"postgresql://postgres@{silent},127.0.0.1:1,{host}/{name}", timeout=3600
            )
            assert await connection.fetchval("SELECT current_database()") == name
            await connection.close()


async def test_that_a_host_that_refuses_writes_is_not_used(postgres: Postgres) -> None:
    url = postgres.create_database()
    writer = await asyncpg.connect(url)
    await writer.execute(f"ALTER DATABASE test_{database_of(url)} SET default_transaction_read_only = on")
    await writer.close()
    with pytest.raises(asyncpg.TargetServerAttributeNotMatched):
        await connect_primary(url)
    with pytest.raises(StoreUnusable, match="no host that accepts writes") as refusal:
        await open_postgres(url)
    assert refusal.value.passing


async def test_that_an_address_may_ask_for_another_kind_of_host(postgres: Postgres) -> None:
    url = postgres.create_database()
    with pytest.raises(asyncpg.TargetServerAttributeNotMatched):
        await connect_primary(f"{url}&target_session_attrs=standby")


async def test_that_the_reason_of_a_host_that_answers_is_reported(postgres: Postgres) -> None:
    async with host_of(postgres) as host:
        with pytest.raises(StoreUnusable, match=f"no database nothing at 127.0.0.1:1,{host}"):
            await open_postgres(f"postgresql://postgres@127.0.0.1:1,{host}/nothing")
