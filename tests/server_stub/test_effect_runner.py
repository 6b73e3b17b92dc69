"""Effects are carried out, or fail visibly; recordings of conversations are stored once."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import pytest

from server_stub.core.model.effects import DropCallRecording, FetchCallRecording, HangUp
from server_stub.core.model.events import (
    CallAnswered,
    CallbacksErased,
    CallRecorded,
    CallRecordingStored,
    Event,
    RecordingsOutdated,
)
from server_stub.core.model.history_rows import CallRecordingRow
from server_stub.effect_runner import EffectRunner
from server_stub.http.streams import Streams
from server_stub.privacy.erasure import Deciding, Erasure
from server_stub.recordings.store import RecordingStore
from server_stub.store.base import Batch, Store
from server_stub.store.sqlite import open_store
from server_stub.telephony.simulator import Simulator
from server_stub.transcription.service import TranscriptionService
from server_stub.transcription.whisper import WhisperTranscriber
from tests.server_stub.store.made import NOON, a_callback, an_interaction
from tests.server_stub.telephony.switches import SwitchOnTrial, simulated
from tests.support.waiting import seen


def runner(folder: Path, posted: list[Event]) -> tuple[EffectRunner, Store]:
    """Return a runner that posts to ``posted``, and its store."""
    store = open_store(folder / "callbacks.sqlite3")
    streams = Streams(lambda _agent_id, _present: None)
    return EffectRunner(streams, store, RecordingStore(folder / "recordings"), posted.append), store


async def test_that_an_effect_before_the_telephony_is_there_is_an_error_and_not_dropped(
    tmp_path: Path,
) -> None:
    effects, store = runner(tmp_path, [])
    with pytest.raises(RuntimeError, match="HangUp"):
        effects.act(HangUp("attempt-1"))
    await store.close()


class Scene:
    """A finished recording in the simulator, and the runner that is to store it."""

    def __init__(
        self, trial: SwitchOnTrial, effects: EffectRunner, store: Store, posted: list[Event]
    ) -> None:
        self.trial, self.effects, self.store, self.posted = trial, effects, store, posted

    @property
    def stored(self) -> list[CallRecordingStored]:
        """The reports of stored recordings."""
        return [event for event in self.posted if isinstance(event, CallRecordingStored)]

    def fetch(self) -> None:
        """Order the recording to be fetched, as at each report of the switch."""
        order = FetchCallRecording(recording_id=self.trial.recording_id, attempt_id=self.trial.attempt_id)
        self.effects.act(order)

    async def is_stored(self) -> CallRecordingStored:
        """Return the report that the recording is stored."""
        return (await seen(lambda: self.stored, "stored"))[0]

    async def is_dropped(self) -> None:
        """Return once the switch no longer has the recording."""
        assert isinstance(self.trial.telephony, Simulator)
        kept = self.trial.telephony._recordings  # pyright: ignore[reportPrivateUsage]
        await seen(lambda: self.trial.recording_id not in kept, "dropped")


@asynccontextmanager
async def recorded(folder: Path, *, with_attempt: bool = True) -> AsyncGenerator[Scene]:
    """Record a conversation; ``with_attempt``: its interaction is in the store."""
    posted: list[Event] = []
    effects, store = runner(folder, posted)
    async with simulated() as trial:
        await trial.connected()
        trial.dial("answers")
        trial.keep_recording()
        await trial.reported(CallAnswered)
        trial.hang_up()
        await trial.reported(CallRecorded)
        if with_attempt:
            row = an_interaction(attempt_id=trial.attempt_id, call_recording_id=trial.recording_id)
            await store.commit(Batch(puts=(row,)))
        transcription = TranscriptionService(WhisperTranscriber(models=folder), effects.transcribed)
        effects.join(trial.telephony, transcription)
        yield Scene(trial, effects, store, posted)
        await effects.close()
        await transcription.close()
    await store.close()


async def test_that_a_recording_that_is_reported_again_is_stored_once_and_dropped(tmp_path: Path) -> None:
    async with recorded(tmp_path) as scene:
        scene.fetch()
        scene.fetch()
        stored = await scene.is_stored()
        scene.fetch()
        assert (stored.recording_id, stored.callback_id) == (scene.trial.recording_id, "c1")
        assert await scene.trial.telephony.fetch_recording(scene.trial.recording_id) is not None
        scene.effects.act(DropCallRecording(scene.trial.recording_id))
        await scene.is_dropped()
        assert scene.stored == [stored]


async def test_that_a_recording_whose_row_is_stored_is_only_dropped(tmp_path: Path) -> None:
    async with recorded(tmp_path) as scene:
        row = CallRecordingRow(
            id=scene.trial.recording_id,
            attempt_id=scene.trial.attempt_id,
            callback_id="c1",
            business_process_id="billing",
            recorded_at=NOON,
            duration_s=1.0,
            digest="a" * 64,
        )
        await scene.store.commit(Batch(appends=(row,)))
        scene.fetch()
        await scene.is_dropped()
        assert scene.stored == []


@pytest.mark.logs_expected("a recording without an attempt is deleted")
async def test_that_a_recording_whose_attempt_is_not_stored_is_dropped(tmp_path: Path) -> None:
    async with recorded(tmp_path, with_attempt=False) as scene:
        scene.fetch()
        await scene.is_dropped()
        assert scene.stored == []


@pytest.mark.logs_expected("recording not stored")
async def test_that_a_recording_that_cannot_be_stored_is_stored_at_a_later_report(tmp_path: Path) -> None:
    async with recorded(tmp_path) as scene:
        (tmp_path / "recordings").rename(tmp_path / "away")
        (tmp_path / "recordings").write_bytes(b"no folder")
        scene.fetch()
        tasks = scene.effects._tasks  # pyright: ignore[reportPrivateUsage]
        await seen(lambda: not tasks, "the fetch has failed")
        assert scene.stored == []
        (tmp_path / "recordings").unlink()
        (tmp_path / "away").rename(tmp_path / "recordings")
        scene.fetch()
        assert (await scene.is_stored()).recording_id == scene.trial.recording_id


async def erased(folder: Path, scene: Scene) -> None:
    """Erase the callback of the scene from store and recordings."""

    class Floor:
        async def submit(self, event: Event) -> None:
            assert isinstance(event, CallbacksErased | RecordingsOutdated)

    callback = a_callback("c1")
    erasure = Erasure(cast("Deciding", Floor()), scene.store, RecordingStore(folder / "recordings"))
    await erasure.of_callback(callback, by="root")


def row_of(stored: CallRecordingStored) -> CallRecordingRow:
    """Return the row that the floor stores."""
    return CallRecordingRow(
        id=stored.recording_id,
        attempt_id=stored.attempt_id,
        callback_id=stored.callback_id,
        business_process_id=stored.business_process_id,
        recorded_at=NOON,
        duration_s=stored.duration_s,
        digest=stored.digest,
    )


def sounds(folder: Path) -> list[Path]:
    """Return the files in the recording store."""
    return [each for each in (folder / "recordings").rglob("*") if each.is_file()]


@pytest.mark.parametrize("row_comes", ["before the erasure", "after the erasure"])
async def test_that_an_erasure_while_a_recording_is_stored_leaves_nothing_of_it(
    tmp_path: Path, row_comes: str
) -> None:
    async with recorded(tmp_path) as scene:
        scene.fetch()
        stored = await scene.is_stored()
        assert sounds(tmp_path)
        if row_comes == "after the erasure":
            await erased(tmp_path, scene)
        await scene.store.commit(Batch(appends=(row_of(stored),)))
        if row_comes == "before the erasure":
            await erased(tmp_path, scene)
        scene.effects.act(DropCallRecording(scene.trial.recording_id))
        await scene.is_dropped()
        assert await scene.store.call_recordings("c1") == ()
        assert sounds(tmp_path) == []


@pytest.mark.logs_expected("a recording without an attempt is deleted")
@pytest.mark.parametrize("over", ["erased", "outdated"])
async def test_that_a_copy_that_the_switch_still_has_does_not_bring_a_recording_back(
    tmp_path: Path, over: str
) -> None:
    async with recorded(tmp_path) as scene:
        scene.fetch()
        stored = await scene.is_stored()
        await scene.store.commit(Batch(appends=(row_of(stored),)))
        scene.effects._being_fetched.clear()  # pyright: ignore[reportPrivateUsage] - as after a restart
        if over == "erased":
            await erased(tmp_path, scene)
        else:
            await scene.store.drop_recordings([stored.recording_id])
        scene.fetch()
        await scene.is_dropped()
        assert scene.stored == [stored]
        assert await scene.store.call_recordings("c1") == ()
