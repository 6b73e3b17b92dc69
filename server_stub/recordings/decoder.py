"""Recordings decoded in processes of their own, a few at a time; a bomb, a crash or a hang costs that recording only."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final, cast

import msgspec

from server_stub.logs import get_logger
from server_stub.recordings.errors import DecoderBroken, DecoderBusy, NotSound, TooCostly, refusal
from server_stub.recordings.jobs import (
    LONGEST_ANSWER,
    Converted,
    DecodingJob,
    DiskFailed,
    Refused,
    encode,
    read_answer,
)
from server_stub.recordings.worker import UNUSABLE

WORKER: Final = (sys.executable, "-P", "-m", "server_stub.recordings.worker")
"""-P: what lies about in the folder where the server was started is not imported."""

_AT_ONCE: Final = 2
"""Processes at the same time. Each keeps a core busy; more would only fill the memory."""

MOST_WAITING: Final = 64
"""Recordings that wait for their turn: some seconds of work. They lie on the disk meanwhile, 20 MiB each at most."""

_TRIES: Final = 2
"""A process that was killed, as by a system out of memory, is no proof against the recording."""

_LAST_WORDS: Final = 4_000
"""Bytes of a broken process's standard error that are logged."""

_log = get_logger(__name__)


class RecordingDecoder:
    """Runs a process for each recording.

    Args:
        command: how the process is started.
        most_waiting: recordings that are being decoded or wait for it.
        on_start: told the process id of each that is started.
    """

    def __init__(
        self,
        command: Sequence[str] = WORKER,
        *,
        most_waiting: int = MOST_WAITING,
        on_start: Callable[[int], None] | None = None,
    ) -> None:
        self._command = command
        self._on_start = on_start
        self._turns = asyncio.Semaphore(_AT_ONCE)
        self._most_waiting = most_waiting
        self._waiting = 0

    async def decode(self, job: DecodingJob) -> Converted:
        """Write the file ``job.target`` as a recording is kept; after an error, what is there is of no use.

        Cancelling ends the process.

        Raises:
            RecordingRefused: it is not taken, with the reason.
            DecoderBusy: too many wait already.
            DecoderBroken: no process can be started.
            OSError: the disk refuses.
        """
        if self._waiting >= self._most_waiting:
            raise DecoderBusy(f"{self._waiting} recordings wait to be decoded")
        self._waiting += 1
        try:
            async with self._turns:
                for _ in range(_TRIES):
                    converted = await self._attempt(job)
                    if converted is not None:
                        return converted
                    await asyncio.to_thread(Path(job.target).unlink, missing_ok=True)
        finally:
            self._waiting -= 1
        raise NotSound("A file that crashes the decoder")

    async def _attempt(self, job: DecodingJob) -> Converted | None:
        """Return what was written, or nothing when the process broke."""
        async with self._process() as process:
            try:
                async with asyncio.timeout(job.limits.wall.total_seconds()):
                    answer = await _exchange(process, encode(job))
                    ended = await process.wait()
            except TimeoutError:
                raise TooCostly from None
            if ended == -getattr(signal, "SIGXCPU", 0) != 0:
                raise TooCostly
            if ended == 0:
                with suppress(msgspec.MsgspecError):
                    return _result(answer)
            words = await _last_words(process)
        if ended == UNUSABLE:
            raise DecoderBroken(words)
        _log.warning("the decoder crashed on a recording", exit_code=ended, detail=words)
        return None

    @asynccontextmanager
    async def _process(self) -> AsyncGenerator[asyncio.subprocess.Process]:
        """Run a process; it has ended when the block is left."""
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                # The sums are small, and each thread would take memory that the limit counts.
                env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
            )
        except OSError as error:
            raise DecoderBroken(f"could not start: {error}") from error
        try:
            if self._on_start is not None:
                self._on_start(process.pid)
            yield process
        finally:
            await asyncio.shield(_end(process))


async def _exchange(process: asyncio.subprocess.Process, job: bytes) -> bytes:
    """Hand the job over, and return the answer."""
    source = cast("asyncio.StreamWriter", process.stdin)
    with suppress(ConnectionError):  # It is gone already; its exit code tells why.
        source.write(job)
        await source.drain()
        source.close()
    return await cast("asyncio.StreamReader", process.stdout).read(LONGEST_ANSWER)


def _result(answer: bytes) -> Converted:
    match read_answer.decode(answer):
        case Refused(kind=kind, words=words):
            raise refusal(kind, words)
        case DiskFailed(number=number, words=words):
            raise OSError(number, words)
        case Converted() as converted:
            return converted


async def _last_words(process: asyncio.subprocess.Process) -> str:
    words = await cast("asyncio.StreamReader", process.stderr).read(_LAST_WORDS)
    return words.decode(errors="replace").strip()


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
    await process.wait()
