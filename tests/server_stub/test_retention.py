"""What is outdated goes, all of it and nothing else, and again every hour."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from server_stub import retention
from server_stub.errors import StoreFailed
from server_stub.privacy.erasure import Erasure
from server_stub.recordings.store import RecordingStore
from server_stub.retention import (
    EVERY,
    RetentionPeriods,
    drop_outdated,
    erase_outdated,
    keep_dropping,
)
from server_stub.router import Router
from server_stub.store.base import Batch, CompletedFilter, PurgeCutoffs
from server_stub.store.sqlite import SqliteStore, open_store
from tests.server_stub.noted_effects import NotedEffects
from tests.server_stub.store.made import a_completed, a_recording, an_entry
from tests.support.clock import NOON, ManualClock
from tests.support.waiting import seen

DAY = timedelta(days=1)


async def audit_ids(store: SqliteStore) -> list[int]:
    return [entry.id for entry in await store.audit(None, before=None, limit=100)]


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    return open_store(tmp_path / "callbacks.sqlite3")


async def fill(store: SqliteStore, days: int) -> None:
    """Write a line of the trail a day, the last one today."""
    lines = (replace(an_entry(n + 1), at=NOON - (days - 1 - n) * DAY) for n in range(days))
    await store.commit(Batch(appends=tuple(lines)))


async def test_that_all_that_is_outdated_goes_however_many_batches_it_takes(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "BATCH", 3)
    await fill(store, 10)
    assert await drop_outdated(store, ManualClock(NOON), RetentionPeriods(audit=2 * DAY)) == 7
    assert await audit_ids(store) == [10, 9, 8]
    await store.close()


async def test_that_nothing_goes_that_is_kept_for_ever(store: SqliteStore) -> None:
    await fill(store, 10)
    assert (
        await drop_outdated(
            store, ManualClock(NOON + 99_999 * DAY), RetentionPeriods(audit=None, history=None)
        )
        == 0
    )
    assert len(await audit_ids(store)) == 10
    await store.close()


@pytest.mark.logs_expected("could not be deleted")
async def test_that_it_is_looked_at_every_hour_and_a_failure_is_tried_again(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, honest, looks = ManualClock(NOON), store.drop_outdated, asyncio.Queue[int]()
    troubles = iter((StoreFailed("told to"),))

    async def counted(outdated: PurgeCutoffs, *, limit: int) -> int:
        looks.put_nowait(1)
        for trouble in troubles:
            raise trouble
        return await honest(outdated, limit=limit)

    monkeypatch.setattr(store, "drop_outdated", counted)
    await fill(store, 10)
    dropping = asyncio.create_task(keep_dropping(store, clock, RetentionPeriods(audit=2 * DAY)))
    await looks.get()
    await seen(lambda: clock.waiting or None, "it waits for the next hour")
    assert len(await audit_ids(store)) == 10
    clock.advance(EVERY)
    await looks.get()
    await looks.get()  # Until nothing is left.
    assert await audit_ids(store) == [10, 9]
    dropping.cancel()
    await asyncio.gather(dropping, return_exceptions=True)
    assert clock.waiting == 0
    await store.close()


async def test_that_outdated_recordings_and_callbacks_lose_their_customers_asvs_14_2_7(
    store: SqliteStore, tmp_path: Path
) -> None:
    """A router and a store of recordings as in a server; the figures of the report stay."""
    clock = ManualClock(NOON)
    recordings = RecordingStore(tmp_path / "recordings")
    sound = tmp_path / "recordings" / "00" / f"{'0' * 64}.flac"
    sound.parent.mkdir()
    sound.write_bytes(b"sound")
    await store.commit(
        Batch(
            puts=(
                a_completed("c1", NOON - 10 * DAY, customer_name="Ida"),
                a_completed("c2", NOON - DAY, customer_name="Per"),
                a_recording("r1"),
            )
        )
    )
    router = Router(store, clock, NotedEffects())
    await router.start()
    erasure = Erasure(router, store, recordings)
    kept = RetentionPeriods(recordings=20 * DAY, callbacks=20 * DAY)
    assert await erase_outdated(erasure, clock.now(), kept) == 0
    kept = RetentionPeriods(recordings=2 * DAY)
    assert await erase_outdated(erasure, clock.now(), kept) == 1
    assert not sound.exists()
    kept = RetentionPeriods(callbacks=2 * DAY)
    assert await erase_outdated(erasure, clock.now(), kept) == 1
    page = await store.completed(CompletedFilter(scope=None), after=None, limit=10)
    assert [(record.row.id, record.row.customer_name) for record in page] == [("c2", "Per"), ("c1", None)]
    assert await erase_outdated(erasure, clock.now(), kept) == 0
    await router.close()
    await store.close()


def test_that_events_are_not_kept_longer_than_the_callbacks_that_they_are_about() -> None:
    assert RetentionPeriods(history=30 * DAY).events == 30 * DAY
    assert RetentionPeriods(history=30 * DAY, callbacks=7 * DAY).events == 7 * DAY
    assert RetentionPeriods(history=None, callbacks=7 * DAY).events == 7 * DAY
    assert RetentionPeriods(history=None).events is None
