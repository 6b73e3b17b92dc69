"""The server's side of intake by phone: one callback a call, and messages that are checked before they are kept."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from server_stub.core.model.events import Purge
from server_stub.intake_desk import ServerIntakeDesk
from server_stub.privacy.erasure import Erasure
from server_stub.recordings.store import RecordingStore
from server_stub.router import Router
from server_stub.store.sqlite import SqliteStore, open_store
from server_stub.telephony.intake.dialogue_events import RequestRefused, RequestTaken
from server_stub.telephony.intake.intake_desk import MessageFate
from tests.server_stub.noted_effects import NotedEffects
from tests.server_stub.recordings.sounds import sound_file, speechlike
from tests.server_stub.router_stage import SITE
from tests.support.clock import ManualClock

CUSTOMER: Final = "+12125550142"
OTHER: Final = "+12125550143"


@dataclass
class DeskOnTrial:
    """A desk on a real router and store."""

    desk: ServerIntakeDesk
    router: Router
    store: SqliteStore

    async def taken(self, call_id: str, number: str = CUSTOMER) -> RequestTaken:
        """Return the callback that a call has asked for."""
        answer = await self.desk.request(call_id, "billing", number)
        assert isinstance(answer, RequestTaken)
        return answer

    async def recordings(self, callback_id: str) -> int:
        """Return how many recordings a callback has."""
        record = await self.store.callback(callback_id)
        assert record is not None
        return len(record.recordings)


@asynccontextmanager
async def desk_in(folder: Path) -> AsyncGenerator[DeskOnTrial]:
    clock, store = ManualClock(), open_store(folder / "callbacks.sqlite3")
    router = Router(store, clock, NotedEffects())
    await router.start()
    await router.submit(SITE)
    recordings = RecordingStore(folder / "recordings")
    try:
        yield DeskOnTrial(ServerIntakeDesk(router, store, recordings, clock), router, store)
    finally:
        await router.close()
        await store.close()


async def test_that_a_call_has_one_callback_however_often_it_is_requested(tmp_path: Path) -> None:
    async with desk_in(tmp_path) as trial:
        first = await trial.taken("call-1")
        assert first.created
        assert await trial.taken("call-1") == first


async def test_that_a_second_call_of_the_same_customer_joins(tmp_path: Path) -> None:
    async with desk_in(tmp_path) as trial:
        first = await trial.taken("call-1")
        assert await trial.taken("call-2") == RequestTaken(first.callback_id, created=False)


async def test_that_another_number_in_the_same_call_is_a_request_of_its_own(tmp_path: Path) -> None:
    async with desk_in(tmp_path) as trial:
        first, second = await trial.taken("call-1"), await trial.taken("call-1", OTHER)
        assert second.created
        assert second.callback_id != first.callback_id


async def test_that_a_number_that_must_not_be_called_is_refused(tmp_path: Path) -> None:
    async with desk_in(tmp_path) as trial:
        assert await trial.desk.request("call-1", "billing", "+19005550100") == RequestRefused()


async def test_that_a_caller_finds_and_cancels_the_own_callback(tmp_path: Path) -> None:
    async with desk_in(tmp_path) as trial:
        taken = await trial.taken("call-1")
        outlook = await trial.desk.outlook("billing", CUSTOMER)
        assert outlook is not None
        assert outlook.own_callback_id == taken.callback_id
        assert await trial.desk.cancel(taken.callback_id)
        assert not await trial.desk.cancel(taken.callback_id)
        after = await trial.desk.outlook("billing", CUSTOMER)
        assert after is not None
        assert after.own_callback_id is None


async def test_that_a_message_is_filed_once(tmp_path: Path) -> None:
    async with desk_in(tmp_path) as trial:
        callback_id = (await trial.taken("call-1")).callback_id
        sound = sound_file(speechlike(), "WAV", "PCM_16")
        for _ in range(2):
            assert await trial.desk.file_message(callback_id, sound) is MessageFate.FILED
        assert await trial.recordings(callback_id) == 1


async def test_that_a_message_is_filed_once_with_a_callback_that_was_completed_meanwhile(
    tmp_path: Path,
) -> None:
    async with desk_in(tmp_path) as trial:
        callback_id = (await trial.taken("call-1")).callback_id
        await trial.router.submit(Purge(by="boss", callback_id=callback_id))
        sound = sound_file(speechlike(), "WAV", "PCM_16")
        for _ in range(2):
            assert await trial.desk.file_message(callback_id, sound) is MessageFate.FILED
        assert await trial.recordings(callback_id) == 1


@pytest.mark.logs_expected("a caller's message cannot be used")
async def test_that_a_message_cut_off_to_its_header_is_unusable_and_leaves_the_callback(
    tmp_path: Path,
) -> None:
    async with desk_in(tmp_path) as trial:
        callback_id = (await trial.taken("call-1")).callback_id
        header = sound_file(speechlike(), "WAV", "PCM_16")[:44]
        assert await trial.desk.file_message(callback_id, header) is MessageFate.UNUSABLE
        assert await trial.recordings(callback_id) == 0


@pytest.mark.logs_expected("a caller's message cannot be used")
async def test_that_a_message_without_a_callback_is_unusable(tmp_path: Path) -> None:
    async with desk_in(tmp_path) as trial:
        sound = sound_file(speechlike(), "WAV", "PCM_16")
        assert await trial.desk.file_message("gone", sound) is MessageFate.UNUSABLE


@pytest.mark.logs_expected("a caller's message cannot be used")
async def test_that_a_message_that_is_filed_after_its_callback_was_erased_is_not_kept(tmp_path: Path) -> None:
    async with desk_in(tmp_path) as trial:
        callback_id = (await trial.taken("call-1")).callback_id
        recordings = RecordingStore(tmp_path / "recordings")
        await Erasure(trial.router, trial.store, recordings).of_number(CUSTOMER, by="root")
        sound = sound_file(speechlike(), "WAV", "PCM_16")
        assert await trial.desk.file_message(callback_id, sound) is MessageFate.UNUSABLE
        assert await trial.recordings(callback_id) == 0
        assert [each for each in (tmp_path / "recordings").rglob("*") if each.is_file()] == []
