"""Recordings that arrive while their callback is completed or erased leave nothing behind, and are not lost."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from server_stub.core.model.errors import NotFound
from server_stub.core.model.events import CallbackAsked, Event, Purge, RecordingAdded
from server_stub.core.model.outcome import Answer
from server_stub.privacy.arriving_recordings import ArrivingRecordings
from server_stub.privacy.erasure import Erasure
from server_stub.recordings.store import RecordingStore
from server_stub.router import Router
from server_stub.store.sqlite import SqliteStore, open_store
from tests.server_stub.noted_effects import NotedEffects
from tests.server_stub.recordings.sounds import sound_file, speechlike
from tests.server_stub.router_stage import SITE
from tests.support.clock import ManualClock

CUSTOMER: Final = "+12125550142"
CALLBACK: Final = "c-1"


@dataclass
class HurriedFloor:
    """A router between whose steps something else happens: ``before`` runs ahead of the given number of additions."""

    router: Router
    store: SqliteStore
    recordings: RecordingStore
    before: dict[int, Callable[[], Awaitable[object]]] = field(default_factory=dict)
    added: int = 0
    forgotten: list[str] = field(default_factory=list)

    async def submit(self, event: Event) -> Answer:
        if isinstance(event, RecordingAdded):
            self.added += 1
            if self.added in self.before:
                await self.before[self.added]()
        return await self.router.submit(event)

    async def add(self) -> Answer:
        kept = await self.recordings.keep(_sound(), "audio/wav")
        arriving = ArrivingRecordings(self, self.store, self.recordings, self.forgotten.extend)
        return await arriving.add(CALLBACK, kept, by="ivr")

    async def purge(self) -> None:
        await self.router.submit(Purge(by="boss", callback_id=CALLBACK))

    async def erase(self) -> None:
        await Erasure(self.router, self.store, self.recordings).of_number(CUSTOMER, by="root")

    async def count(self) -> int:
        record = await self.store.callback(CALLBACK)
        assert record is not None
        return len(record.recordings)


async def _sound() -> AsyncIterator[bytes]:
    yield sound_file(speechlike(), "WAV", "PCM_16")


def files(folder: Path) -> list[Path]:
    return [each for each in (folder / "recordings").rglob("*") if each.is_file()]


@asynccontextmanager
async def floor_in(folder: Path) -> AsyncGenerator[HurriedFloor]:
    store = open_store(folder / "callbacks.sqlite3")
    router = Router(store, ManualClock(), NotedEffects())
    await router.start()
    await router.submit(SITE)
    await router.submit(
        CallbackAsked(by="ivr", callback_id=CALLBACK, business_process_id="billing", number=CUSTOMER)
    )
    try:
        yield HurriedFloor(router, store, RecordingStore(folder / "recordings"))
    finally:
        await router.close()
        await store.close()


async def test_that_a_recording_of_a_callback_that_is_completed_at_that_moment_is_added(
    tmp_path: Path,
) -> None:
    async with floor_in(tmp_path) as floor:
        floor.before[1] = floor.purge
        await floor.add()
        assert await floor.count() == 1
        await floor.add()
        assert await floor.count() == 1
        assert len(files(tmp_path)) == 1


async def test_that_nothing_is_left_of_a_recording_whose_open_callback_is_erased_at_that_moment(
    tmp_path: Path,
) -> None:
    async with floor_in(tmp_path) as floor:
        floor.before[1] = floor.erase
        with pytest.raises(NotFound):
            await floor.add()
        assert await floor.count() == 0
        assert files(tmp_path) == []


async def test_that_nothing_is_left_of_a_recording_whose_completed_callback_is_erased_at_that_moment(
    tmp_path: Path,
) -> None:
    async with floor_in(tmp_path) as floor:
        await floor.purge()
        floor.before[2] = floor.erase
        with pytest.raises(NotFound):
            await floor.add()
        assert floor.added == 2
        assert await floor.count() == 0
        assert files(tmp_path) == []
        assert len(floor.forgotten) == 1


async def test_that_the_same_sound_of_another_callback_stays(tmp_path: Path) -> None:
    async with floor_in(tmp_path) as floor:
        await floor.router.submit(
            CallbackAsked(by="ivr", callback_id="c-2", business_process_id="billing", number="+12125550143")
        )
        kept = await floor.recordings.keep(_sound(), "audio/wav")
        await ArrivingRecordings(floor, floor.store, floor.recordings).add("c-2", kept, by="ivr")
        floor.before[2] = floor.erase
        with pytest.raises(NotFound):
            await floor.add()
        assert len(files(tmp_path)) == 1
