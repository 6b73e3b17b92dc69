"""The default engine: Whisper in a worker process, which the first recording starts.

With the model ``base``, it has no error in 70 words of people on the telephone, and takes a seventh of the sound's length on
one core (``docs/benchmarks.md``). It uses up to 450 MB of memory, which it frees when there have been no recordings for a
while.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec

from agent_desktop.protocol.objects import Transcription
from server_stub.core.model.speech_rules import ENGLISH_ALONE, SpeechRules
from server_stub.logs import get_logger
from server_stub.transcription.base import Sound, content_of
from server_stub.transcription.errors import (
    EngineCrashed,
    FailureReason,
    NotTranscribed,
    TranscriberClosed,
    TranscriptionError,
)
from server_stub.transcription.messages import (
    JobBegun,
    JobDone,
    JobRefused,
    TranscriptionJob,
    WorkerReady,
    WorkerUnusable,
)
from server_stub.transcription.process import WorkerProcess

WORKER: Final = (sys.executable, "-P", "-m", "server_stub.transcription.worker")
"""With -P, modules in the folder where the server was started are not imported."""

IDLE_AFTER: Final = timedelta(minutes=5)

_log = get_logger(__name__)


class Patience(msgspec.Struct, frozen=True):
    """Time limits of the worker, at least ten times the time that it needs on a loaded machine."""

    to_load: timedelta = timedelta(seconds=60)
    to_decode: timedelta = timedelta(seconds=30)
    extra: timedelta = timedelta(seconds=30)
    times_the_sound: float = 4.0

    def to_recognise(self, sound_s: float) -> timedelta:
        """Return the limit for a sound of ``sound_s`` seconds."""
        return self.extra + self.times_the_sound * timedelta(seconds=sound_s)


class WhisperTranscriber:
    """A ``Transcriber`` with at most one worker at a time, and none before the first recording.

    Args:
        patience: time limits, after which the worker is killed and the recording has failed.
        idle_after: idle time after which the worker ends; the next recording starts another.
        on_start: called with the process id of each worker that is started.
        models: the folder where Whisper ``base`` is kept; None for the small ``tiny.en``.
        model: the folder of another model, in the format of CTranslate2.
        command: the command line of the worker.
    """

    engine: str = "faster-whisper"
    rough: bool = False

    def __init__(
        self,
        *,
        patience: Patience | None = None,
        idle_after: timedelta = IDLE_AFTER,
        on_start: Callable[[int], None] | None = None,
        models: Path | None = None,
        model: Path | None = None,
        command: Sequence[str] = WORKER,
    ) -> None:
        self._patience = patience or Patience()
        self._idle_after = idle_after
        self._on_start = on_start
        self._command = [
            *command,
            *(("--models", str(models)) if models is not None else ()),
            *(("--model", str(model)) if model is not None else ()),
        ]
        self._turn = asyncio.Lock()
        self._worker: WorkerProcess | None = None
        self._dismissal: asyncio.TimerHandle | None = None
        self._closed = False

    async def transcribe(self, sound: Sound, speech: SpeechRules = ENGLISH_ALONE) -> Transcription:
        """See ``Transcriber``. A worker in an unknown state is killed, and the next recording gets another one."""
        async with self._turn:
            self._forget_dismissal()
            healthy = False
            try:
                transcription = await self._attempt(sound, speech)
                healthy = True
            except _JobFailed as no:
                healthy = True
                raise NotTranscribed(no.reason, no.detail) from None
            except TranscriptionError:
                if self._closed:
                    raise TranscriberClosed from None
                raise
            finally:
                if healthy:
                    self._dismiss_later()
                else:
                    await self._abort()
        return transcription

    async def close(self) -> None:
        """See ``Transcriber``. Waiting calls raise ``TranscriberClosed``."""
        self._closed = True
        self._forget_dismissal()
        if self._turn.locked() and self._worker is not None:
            self._worker.kill()
        async with self._turn:
            self._forget_dismissal()
            worker, self._worker = self._worker, None
            if worker is not None:
                await worker.stop()

    async def _attempt(self, sound: Sound, speech: SpeechRules) -> Transcription:
        if self._closed:
            raise TranscriberClosed
        worker = await self._loaded()
        content = b"" if isinstance(sound, Path) else await content_of(sound)
        job = TranscriptionJob(
            str(sound) if isinstance(sound, Path) else "", speech.languages, speech.country, len(content)
        )
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._patience.to_decode.total_seconds()) as limit:
                await worker.send(job, content)
                while True:
                    match await worker.receive():
                        case JobBegun(duration_s=sound_s):
                            limit.reschedule(
                                loop.time() + self._patience.to_recognise(sound_s).total_seconds()
                            )
                        case JobDone(transcription=transcription):
                            return transcription
                        case JobRefused(reason=reason, detail=detail):
                            raise _JobFailed(reason, detail)
                        case WorkerReady() | WorkerUnusable():
                            raise EngineCrashed("an answer out of turn")
        except TimeoutError:
            raise NotTranscribed(FailureReason.TOOK_TOO_LONG, "the worker was killed") from None

    async def _loaded(self) -> WorkerProcess:
        """Return a worker that has loaded its model: the running one or a new one."""
        if self._worker is not None and self._worker.usable:
            return self._worker
        if self._worker is not None:
            await self._worker.stop()
        self._worker = worker = await WorkerProcess.start(self._command)
        _log.info("transcription worker started", pid=worker.pid, engine=self.engine)
        if self._on_start is not None:
            self._on_start(worker.pid)
        if self._closed:  # ``close`` was called during the start, when there was no process to stop.
            raise TranscriberClosed
        try:
            async with asyncio.timeout(self._patience.to_load.total_seconds()):
                match await worker.receive():
                    case WorkerReady(engine=engine, fallback=fallback):
                        if fallback is not None:
                            _log.warning("speech model not usable; a smaller one is used", detail=fallback)
                        self.engine = engine or self.engine
                        return worker
                    case WorkerUnusable(detail=detail):
                        raise NotTranscribed(FailureReason.ENGINE_MISSING, detail)
                    case _:
                        raise EngineCrashed("an answer out of turn")
        except TimeoutError:
            raise EngineCrashed("the model was not loaded in time") from None

    async def _abort(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            await worker.abort()

    def _dismiss_later(self) -> None:
        if self._closed:
            return
        loop = asyncio.get_running_loop()
        self._dismissal = loop.call_later(self._idle_after.total_seconds(), self._dismiss)

    def _dismiss(self) -> None:
        self._dismissal = None
        if self._worker is not None:
            self._worker.dismiss()
            _log.info("transcription worker dismissed", pid=self._worker.pid)

    def _forget_dismissal(self) -> None:
        if self._dismissal is not None:
            self._dismissal.cancel()
            self._dismissal = None


class _JobFailed(Exception):
    """The worker refused the job and can be used again."""

    def __init__(self, reason: FailureReason, detail: str) -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(detail)
