"""What is SQLite's own: settings, migrations, damage, and no room."""

import asyncio
import resource
import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from server_stub.errors import StoreFailed, StoreFull, StoreUnusable
from server_stub.store import sqlite, writes
from server_stub.store.base import Batch
from server_stub.store.columns import TABLES
from server_stub.store.folder import open_folder
from server_stub.store.migrate import migrate, migrations
from server_stub.store.sql import run_at_once
from server_stub.store.sqlite import SqliteSql, connect, open_store
from tests.server_stub.store.made import a_callback
from tests.support.clock import NOON


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "callbacks.sqlite3"


def test_that_commits_reach_the_disk_before_they_return(database: Path) -> None:
    connection = connect(database)
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2  # FULL
    connection.close()


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_that_every_row_types_table_has_its_columns(table: object) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    run_at_once(migrate(SqliteSql(connection)))
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]  # type: ignore[attr-defined]
    connection.close()
    assert sorted(columns) == sorted(table.columns)  # type: ignore[attr-defined]


def test_that_migrating_twice_is_the_same_as_once(database: Path) -> None:
    connection = connect(database)
    run_at_once(migrate(SqliteSql(connection)))
    run_at_once(migrate(SqliteSql(connection)))
    assert connection.execute("SELECT count(*) FROM migration").fetchone()[0] == len(migrations())
    connection.close()


def test_that_migrations_are_numbered_without_gaps() -> None:
    assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))


def test_that_a_database_of_a_newer_version_is_refused_and_left_alone(database: Path) -> None:
    asyncio.run(open_store(database).close())
    connection = connect(database)
    connection.execute("INSERT INTO migration VALUES (9999, 'later', 'x', 'then')")
    connection.close()
    before = database.read_bytes()
    with pytest.raises(StoreUnusable, match="newer version"):
        open_store(database)
    assert database.read_bytes() == before


async def test_that_a_database_of_another_build_is_refused(database: Path) -> None:
    await open_store(database).close()
    connection = connect(database)
    connection.execute("UPDATE migration SET checksum = 'other'")
    connection.close()
    with pytest.raises(StoreUnusable, match="another build"):
        open_store(database)


def test_that_a_file_that_is_not_a_database_is_refused(database: Path) -> None:
    database.write_text("not a database at all, but long enough to be looked at as one" * 100)
    with pytest.raises(StoreUnusable, match="not a database"):
        open_store(database)


async def filled(database: Path) -> None:
    store = open_store(database)
    await store.commit(Batch(puts=tuple(a_callback(f"c{n}", customer_name="x" * 500) for n in range(200))))
    await store.close()


def test_that_damage_is_found_at_the_start(database: Path) -> None:
    asyncio.run(filled(database))
    connection = connect(database)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    damaged = bytearray(database.read_bytes())
    for place in range(len(damaged) // 2, len(damaged), 4096):
        damaged[place : place + 100] = b"\xff" * 100
    database.write_bytes(damaged)
    with pytest.raises(StoreUnusable, match=r"damaged|cannot be used"):
        open_store(database)


@contextmanager
def no_file_larger_than(size: int) -> Generator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


class Planned(SqliteSql):
    """A transaction that notes how each query is answered."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self.plans: list[str] = []
        self._asked = connection

    async def fetch(self, statement: str, *values: Any) -> Sequence[Sequence[Any]]:
        plan = self._asked.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
        self.plans += [row[3] for row in plan]
        return await super().fetch(statement, *values)


def test_that_a_start_looks_through_no_table_that_grows(database: Path) -> None:
    asyncio.run(filled(database))
    connection = connect(database)
    sql = Planned(connection)
    run_at_once(writes.load(sql, NOON))
    connection.close()
    scans = {plan.removeprefix("SCAN ") for plan in sql.plans if plan.startswith("SCAN ")}
    without_index = {scan for scan in scans if "USING" not in scan}
    assert without_index <= {
        *("scope", "business_process", "agent", "cool_down", "timer", "sequences", "idempotency_key"),
        *("do_not_call", "reader", "webhook", "outage", "forecast"),
        *("code_count", "threshold_alert"),
        "not_ready_reason",  # Those of the site.
        "callback_action",  # One of each supervisor, for a minute.
        "intake_count",  # Of one day, and all of it is wanted.
    }
    assert {scan.partition(" USING ")[2] for scan in scans - without_index} <= {
        "INDEX callback_open",
        "COVERING INDEX callback_open",
        "INDEX recording_pending",
        "INDEX threshold_alert_open",
        "INDEX interaction_one_per_callback",
    }


def wipe_the_page_of(database: Path, text: bytes) -> None:
    whole = bytearray(database.read_bytes())
    page = whole.index(text) // 4096
    whole[page * 4096 : (page + 1) * 4096] = bytes(4096)
    database.write_bytes(whole)


async def test_that_a_large_file_is_looked_through_after_the_opening(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(database)
    await store.commit(Batch(puts=tuple(a_callback(f"c{n}") for n in range(500))))
    await store.close()
    monkeypatch.setattr(sqlite, "CHECKED_AT_OPENING", 0)
    store = open_store(database)
    assert await store.find_damage() is None
    await store.close()
    wipe_the_page_of(database, b"Ida")
    store = open_store(database)
    assert await store.find_damage() is not None
    await store.close()


async def test_that_a_full_disk_fails_one_commit_and_leaves_the_rest_as_it_was(database: Path) -> None:
    store = open_store(database)
    await store.commit(Batch(puts=(a_callback("c0"),)))
    many = tuple(a_callback(f"n{n}", customer_name="x" * 5000) for n in range(500))
    used = max(file.stat().st_size for file in database.parent.iterdir())
    with no_file_larger_than(used + 4096), pytest.raises(StoreFailed) as failure:
        await store.commit(Batch(puts=many))
    assert isinstance(failure.value, StoreFull)
    assert [row.id for row in (await store.load(NOON)).rows] == ["c0"]  # type: ignore[attr-defined]
    await store.commit(Batch(puts=many))
    assert len((await store.load(NOON)).rows) == 501
    await store.close()


# --- The data folder ------------------------------------------------------------------------------------------------


def test_that_a_data_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "new" / "data")
    assert folder.path.stat().st_mode & 0o077 == 0
    folder.close()


def test_that_a_data_folder_serves_one_server_at_a_time(tmp_path: Path) -> None:
    first = open_folder(tmp_path)
    with pytest.raises(StoreUnusable, match="another callback-server"):
        open_folder(tmp_path)
    first.close()
    open_folder(tmp_path).close()


def test_that_a_file_in_place_of_the_data_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    for path in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(StoreUnusable, match="is a file"):
            open_folder(path)


def test_that_a_data_folder_without_room_is_refused(tmp_path: Path) -> None:
    with no_file_larger_than(100), pytest.raises(StoreUnusable, match="no space"):
        open_folder(tmp_path)
