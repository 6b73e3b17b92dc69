"""What is PostgreSQL's own: one server at a time, lost connections, and a whole server on it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import asyncpg
import pytest

from server_stub.errors import StoreFailed, StoreUnusable
from server_stub.store.base import Batch
from server_stub.store.postgres import PostgresStore, numbered, open_postgres
from tests.server_stub.store.made import a_callback
from tests.support.clock import NOON
from tests.support.postgres import Postgres
from tests.support.server import listening, running_server

pytestmark = pytest.mark.postgres


@asynccontextmanager
async def a_store(url: str) -> AsyncGenerator[PostgresStore]:
    store = await open_postgres(url)
    try:
        yield store
    finally:
        await store.close()


def test_that_question_marks_are_numbered_in_their_order() -> None:
    assert numbered("a = ? AND b IN (?, ?)") == "a = $1 AND b IN ($2, $3)"


async def test_that_a_database_serves_one_server_at_a_time(postgres: Postgres) -> None:
    url = postgres.create_database()
    async with a_store(url):
        with pytest.raises(StoreUnusable, match="another callback-server"):
            await open_postgres(url)
    async with a_store(url) as again:
        await again.check()


async def test_that_a_database_of_a_newer_version_is_refused(postgres: Postgres) -> None:
    url = postgres.create_database()
    async with a_store(url) as store:
        await store.write(
            lambda sql: sql.execute("INSERT INTO migration VALUES (9999, 'later', 'x', 'then')")
        )
    with pytest.raises(StoreUnusable, match="newer version"):
        await open_postgres(url)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql://postgres@/nothing?host={folder}", "no database nothing"),
        ("postgresql://postgres@127.0.0.1:1/x", "does not answer"),
        ("postgresql://u:secret@127.0.0.1:1/x?sslmode=wrong", "--database|does not answer|cannot be used"),
    ],
)
async def test_that_an_address_that_leads_nowhere_is_reported_in_plain_words(
    postgres: Postgres, url: str, says: str
) -> None:
    with pytest.raises(StoreUnusable, match=says) as refusal:
        await open_postgres(url.format(folder=postgres.folder))
    assert "secret" not in str(refusal.value)


async def end_connections(url: str) -> None:
    """Cut every other connection to the database, as a restart of PostgreSQL would."""
    connection = await asyncpg.connect(url)
    await connection.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    await connection.close()


async def test_that_a_lost_connection_loses_nothing_that_was_acknowledged(postgres: Postgres) -> None:
    url = postgres.create_database()
    acknowledged: list[str] = []
    async with a_store(url) as store:
        for number in range(6):
            if number in {2, 4}:
                await end_connections(url)
            with suppress(StoreFailed):
                await store.commit(Batch(puts=(a_callback(f"c{number}"),)))
                acknowledged.append(f"c{number}")
        assert [row.id for row in (await store.load(NOON)).rows] == acknowledged  # type: ignore[attr-defined]
    assert {"c0", "c1", "c3", "c5"} <= set(acknowledged)


async def test_that_a_database_that_another_server_has_taken_over_is_not_written(postgres: Postgres) -> None:
    url = postgres.create_database()
    async with a_store(url) as first:
        await end_connections(url)
        async with a_store(url) as second:
            for _ in range(2):
                with pytest.raises(StoreFailed):
                    await first.commit(Batch(puts=(a_callback("c1"),)))
            assert (await second.load(NOON)).rows == ()


async def test_that_a_database_that_another_server_has_owned_meanwhile_is_not_written(
    postgres: Postgres,
) -> None:
    url = postgres.create_database()
    async with a_store(url) as first:
        await end_connections(url)
        async with a_store(url) as second:
            await second.commit(Batch(puts=(a_callback("c1"),)))
        for _ in range(2):
            with pytest.raises(StoreFailed, match="taken the database over"):
                await first.commit(Batch(puts=(a_callback("c2"),)))
        async with a_store(url) as third:
            assert [row.id for row in (await third.load(NOON)).rows] == ["c1"]  # type: ignore[attr-defined]


def test_that_a_server_on_it_is_killed_and_goes_on(postgres: Postgres, tmp_path: Path) -> None:
    url = postgres.create_database()
    with running_server(tmp_path, arguments=["--database", url]) as server:
        dana, ivr = server.headers("dana"), server.client("ivr")
        with ivr, server.client("dana") as desk, listening(server, dana) as stream:
            desk.put("/v1/agent/state", json={"state": "available"}).raise_for_status()
            body = {"business_process_id": "billing", "number": "+15550100012"}
            ivr.post("/v1/callbacks", json=body).raise_for_status()
            offer = stream.until("interaction", state="offered")
            desk.post(f"/v1/interactions/{offer.data['id']}/accept").raise_for_status()
            seen = stream.until("interaction", state="handling").id
            server.kill()
        server.start()
        with server.client("dana") as desk, listening(server, dana, seen=seen) as stream:
            assert desk.get("/v1/agent").json()["interaction"]["state"] == "handling"
            desk.post(f"/v1/interactions/{offer.data['id']}/complete").raise_for_status()
            done = stream.until("interaction", state="completed")
            assert seen is not None
            assert done.id is not None
            assert done.id > seen
        with server.client("boss") as boss:
            report = boss.get("/v1/reports/6.04").json()["items"]
            assert [item["end_state"] for item in report] == ["succeeded"]
