"""The queue in front of the transcriber."""

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from agent_desktop.protocol.objects import Transcription
from server_stub.core.model.speech_rules import ENGLISH_ALONE, SpeechRules
from server_stub.transcription.base import Sound
from server_stub.transcription.errors import FailureReason, NotTranscribed, TooManyWaiting
from server_stub.transcription.service import Outcome, TranscriptionService
from server_stub.transcription.whisper import WhisperTranscriber
from tests.support.waiting import wait_until

SCRIPTED = (sys.executable, "-m", "tests.server_stub.transcription.scripted_worker")


class Outcomes:
    """Takes the outcomes, and lets a test wait for them."""

    def __init__(self) -> None:
        self._came: asyncio.Queue[tuple[str, Outcome]] = asyncio.Queue()
        self.left: list[str] = []

    async def take(self, recording_id: str, outcome: Outcome) -> None:
        """Keep an outcome; a recording called ``unwanted`` finds no taker."""
        self.left.append(recording_id)
        await self._came.put((recording_id, outcome))
        if recording_id == "unwanted":
            raise LookupError(recording_id)

    async def next(self) -> tuple[str, str]:
        """Return the next recording's id, and its text or why it has none."""
        recording_id, outcome = await self._came.get()
        match outcome:
            case Transcription(text=text):
                return recording_id, text
            case NotTranscribed(reason=reason):
                return recording_id, reason.value


@asynccontextmanager
async def a_service(*, waiting_limit: int = 100) -> AsyncGenerator[tuple[TranscriptionService, Outcomes]]:
    """Give a service that is started, and close it."""
    outcomes = Outcomes()
    transcriber = WhisperTranscriber(command=SCRIPTED)
    service = TranscriptionService(transcriber, outcomes.take, waiting_limit=waiting_limit)
    service.start()
    try:
        yield service, outcomes
    finally:
        await service.close()


async def test_that_recordings_are_transcribed_in_the_order_in_which_they_came() -> None:
    async with a_service() as (service, outcomes):
        for name in ("one", "two", "three"):
            service.submit(name, Path(f"words-of-{name}"))
        came = [await outcomes.next() for _ in range(3)]
    assert came == [(name, f"words-of-{name}") for name in ("one", "two", "three")]


async def test_that_the_worker_gets_the_languages_of_each_recording() -> None:
    async with a_service() as (service, outcomes):
        service.submit("one", Path("languages"), SpeechRules(("en", "es")))
        service.submit("two", Path("languages"), SpeechRules(("de",)))
        assert [await outcomes.next(), await outcomes.next()] == [("one", "en es"), ("two", "de")]


async def test_that_recordings_submitted_before_the_start_are_not_lost() -> None:
    outcomes = Outcomes()
    service = TranscriptionService(WhisperTranscriber(command=SCRIPTED), outcomes.take)
    service.submit("early", Path("words"))
    service.start()
    assert await outcomes.next() == ("early", "words")
    await service.close()


async def test_that_a_recording_submitted_twice_is_transcribed_once() -> None:
    async with a_service() as (service, outcomes):
        for name in ("one", "one", "two"):
            service.submit(name, Path(name))
        assert [await outcomes.next(), await outcomes.next()] == [("one", "one"), ("two", "two")]
        assert service.counts().submitted == 2


@pytest.mark.logs_expected("ended in the middle")
async def test_that_a_crash_is_tried_once_more(tmp_path: Path) -> None:
    async with a_service() as (service, outcomes):
        service.submit("one", tmp_path / "crash-once")
        assert await outcomes.next() == ("one", "crash-once")
        assert (service.counts().retried, service.counts().ready) == (1, 1)


@pytest.mark.logs_expected("ended in the middle", "not transcribed")
async def test_that_a_second_crash_fails_the_recording_and_the_queue_goes_on() -> None:
    async with a_service() as (service, outcomes):
        service.submit("bad", Path("crash"))
        service.submit("good", Path("words"))
        assert await outcomes.next() == ("bad", "engine_crashed")
        assert await outcomes.next() == ("good", "words")
        counts = service.counts()
        assert (counts.retried, counts.ready, counts.failed) == (1, 1, {FailureReason.ENGINE_CRASHED: 1})


@pytest.mark.logs_expected("not transcribed")
async def test_that_a_refusal_is_not_tried_again() -> None:
    async with a_service() as (service, outcomes):
        service.submit("bad", Path("refuse"))
        assert await outcomes.next() == ("bad", "engine_failed")
        assert service.counts().retried == 0


async def test_that_no_more_may_wait_than_the_limit() -> None:
    async with a_service(waiting_limit=2) as (service, outcomes):
        service.submit("one", Path("one"))
        service.submit("two", Path("two"))
        with pytest.raises(TooManyWaiting, match="2 recordings wait"):
            service.submit("three", Path("three"))
        assert [await outcomes.next(), await outcomes.next()] == [("one", "one"), ("two", "two")]
        service.submit("three", Path("three"))
        assert await outcomes.next() == ("three", "three")


async def test_that_a_withdrawn_recording_gets_no_outcome_even_when_it_is_being_worked_on() -> None:
    async with a_service() as (service, outcomes):
        service.submit("stuck", Path("hang"))
        service.submit("waiting", Path("waiting"))
        service.submit("last", Path("last"))
        await asyncio.to_thread(wait_until, lambda: service.counts().working, "the work to begin")
        service.withdraw("waiting")
        service.withdraw("stuck")
        service.withdraw("nobody")
        assert await outcomes.next() == ("last", "last")
        assert outcomes.left == ["last"]


@pytest.mark.logs_expected("could not be delivered")
async def test_that_an_outcome_without_a_taker_does_not_stop_the_queue() -> None:
    async with a_service() as (service, outcomes):
        service.submit("unwanted", Path("one"))
        service.submit("two", Path("two"))
        assert [await outcomes.next(), await outcomes.next()] == [("unwanted", "one"), ("two", "two")]


class BrokenTranscriber:
    """Breaks the contract on every recording but the one called ``good``."""

    engine = "broken"
    rough = True

    async def transcribe(self, sound: Sound, speech: SpeechRules = ENGLISH_ALONE) -> Transcription:  # noqa: ARG002
        """Raise what the contract does not name."""
        if sound == Path("good"):
            return Transcription("good", ())
        raise ZeroDivisionError

    async def close(self) -> None:
        """Have nothing to give back."""


@pytest.mark.logs_expected("violated its contract", "not transcribed")
async def test_that_a_transcriber_that_breaks_its_contract_fails_that_recording_alone() -> None:
    outcomes = Outcomes()
    service = TranscriptionService(BrokenTranscriber(), outcomes.take)
    service.start()
    service.submit("bad", Path("bad"))
    service.submit("good", Path("good"))
    assert [await outcomes.next(), await outcomes.next()] == [("bad", "engine_failed"), ("good", "good")]
    await service.close()


async def test_that_closing_leaves_what_waits_without_an_outcome() -> None:
    async with a_service() as (service, outcomes):
        service.submit("stuck", Path("hang"))
        service.submit("waiting", Path("waiting"))
        await asyncio.to_thread(wait_until, lambda: service.counts().working, "the work to begin")
        assert service.counts().waiting == 1
        await service.close()
        await service.close()
        assert outcomes.left == []
        assert service.counts().waiting == 0


async def test_that_the_counts_show_the_finished_jobs() -> None:
    async with a_service() as (service, outcomes):
        assert (service.counts().submitted, service.counts().working, service.counts().work_s) == (
            0,
            False,
            0,
        )
        service.submit("one", Path("one"))
        await outcomes.next()
        counts = service.counts()
        assert (counts.submitted, counts.ready, counts.waiting, counts.failed) == (1, 1, 0, {})
        assert counts.work_s > 0
