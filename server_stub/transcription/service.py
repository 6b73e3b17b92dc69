"""The queue of recordings to transcribe, one at a time.

It stores nothing: when the server starts, it submits all recordings again whose stored transcription is pending.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

import msgspec

from agent_desktop.protocol.objects import Transcription
from server_stub.core.model.speech_rules import ENGLISH_ALONE, SpeechRules
from server_stub.logs import get_logger
from server_stub.transcription.base import Sound, Transcriber
from server_stub.transcription.errors import (
    EngineCrashed,
    FailureReason,
    NotTranscribed,
    TooManyWaiting,
    TranscriberClosed,
)

WAITING_LIMIT: Final = 10_000
"""Most recordings that wait: some hours of a large site, in 3 MB of memory; more of them indicate a failure."""

CRASH_RETRIES: Final = 1
"""Further tries after a crash. One crash may have another cause, such as a lack of memory; a second one has not."""

Outcome = Transcription | NotTranscribed
Handler = Callable[[str, Outcome], Awaitable[None]]

_log = get_logger(__name__)


class WaitingRecording(msgspec.Struct, frozen=True):
    """A recording in the queue: its file, and the languages to expect."""

    sound: Sound
    speech: SpeechRules


class Counts(msgspec.Struct, frozen=True):
    """Counts of the service since its creation, and its waiting recordings, for the metrics."""

    waiting: int
    working: bool
    submitted: int
    ready: int
    failed: Mapping[FailureReason, int]
    retried: int
    work_s: float


class TranscriptionService:
    """A service that transcribes submitted recordings in order, and reports each to ``on_outcome`` once.

    Args:
        transcriber: the engine, which is closed with the service.
        on_outcome: awaited with the recording's id and its transcription, or the reason why there is none.
        waiting_limit: the largest number of waiting recordings.
    """

    def __init__(
        self, transcriber: Transcriber, on_outcome: Handler, *, waiting_limit: int = WAITING_LIMIT
    ) -> None:
        self._transcriber = transcriber
        self._on_outcome = on_outcome
        self._waiting_limit = waiting_limit
        self._waiting: dict[str, WaitingRecording] = {}
        self._arrival = asyncio.Event()
        self._runner: asyncio.Task[None] | None = None
        self._current: str | None = None
        self._work: asyncio.Task[Transcription] | None = None
        self._count: Counter[str] = Counter()
        self._failed: Counter[FailureReason] = Counter()
        self._work_s = 0.0

    def start(self) -> None:
        """Start to transcribe, including recordings submitted before."""
        if self._runner is None:
            self._runner = asyncio.create_task(self._run(), name="transcription")

    async def close(self) -> None:
        """Stop, and close the transcriber. Unfinished recordings get no outcome. Calling it twice is safe."""
        if self._runner is not None:
            self._runner.cancel()
            await asyncio.gather(self._runner, return_exceptions=True)
            self._runner = None
        self._waiting.clear()
        await self._transcriber.close()

    def submit(self, recording_id: str, sound: Sound, speech: SpeechRules = ENGLISH_ALONE) -> None:
        """Queue a recording with the file ``sound``, in which ``speech`` is expected, unless it is already waiting or being transcribed.

        Raises:
            TooManyWaiting: the queue is full; the recording was not queued.
        """
        if recording_id in self._waiting or recording_id == self._current:
            return
        if len(self._waiting) >= self._waiting_limit:
            raise TooManyWaiting(f"{self._waiting_limit} recordings wait to be transcribed")
        self._waiting[recording_id] = WaitingRecording(sound, speech)
        self._count["submitted"] += 1
        self._arrival.set()

    def withdraw(self, recording_id: str) -> None:
        """Remove the recording, which gets no outcome even if it is being transcribed."""
        self._waiting.pop(recording_id, None)
        if recording_id == self._current and self._work is not None:
            self._work.cancel()

    def counts(self) -> Counts:
        """Return the present counts."""
        return Counts(
            waiting=len(self._waiting),
            working=self._current is not None,
            submitted=self._count["submitted"],
            ready=self._count["ready"],
            failed=dict(self._failed),
            retried=self._count["retried"],
            work_s=self._work_s,
        )

    async def _run(self) -> None:
        while True:
            self._current, recording = await self._next()
            try:
                outcome = await self._outcome(recording)
                if outcome is not None:
                    await self._report(self._current, outcome)
            except TranscriberClosed:
                return
            finally:
                self._current = None

    async def _next(self) -> tuple[str, WaitingRecording]:
        while not self._waiting:
            self._arrival.clear()
            await self._arrival.wait()
        recording_id = next(iter(self._waiting))
        return recording_id, self._waiting.pop(recording_id)

    async def _outcome(self, recording: WaitingRecording) -> Outcome | None:
        """Return the outcome of the recording; None if it was withdrawn meanwhile."""
        self._work = work = asyncio.create_task(self._transcribe(recording))
        try:
            await asyncio.wait({work})
        finally:
            self._work = None
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
        if work.cancelled():
            return None
        try:
            return work.result()
        except NotTranscribed as failure:
            return failure
        except TranscriberClosed:
            raise
        except Exception as error:  # noqa: BLE001 - an error of the engine must not stop the queue
            _log.exception("the transcriber violated its contract")
            return NotTranscribed(FailureReason.ENGINE_FAILED, repr(error))

    async def _transcribe(self, recording: WaitingRecording) -> Transcription:
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            for _ in range(CRASH_RETRIES):
                try:
                    return await self._transcriber.transcribe(recording.sound, recording.speech)
                except EngineCrashed as crash:
                    self._count["retried"] += 1
                    _log.warning("the transcription worker ended in the middle", detail=crash.detail)
            return await self._transcriber.transcribe(recording.sound, recording.speech)
        finally:
            self._work_s += loop.time() - began

    async def _report(self, recording_id: str, outcome: Outcome) -> None:
        match outcome:
            case NotTranscribed():
                self._failed[outcome.reason] += 1
                _log.warning(
                    "recording not transcribed",
                    recording=recording_id,
                    reason=outcome.reason.value,
                    detail=outcome.detail,
                )
            case Transcription():
                self._count["ready"] += 1
                _log.info("recording transcribed", recording=recording_id, words=len(outcome.words))
        try:
            await self._on_outcome(recording_id, outcome)
        except Exception:  # noqa: BLE001 - an error of the handler must not stop the queue
            _log.exception("the outcome of a transcription could not be delivered", recording=recording_id)
