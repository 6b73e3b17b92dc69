"""Decode recordings in separate processes, a few at a time, so that a bomb, a crash or a hang affects one recording."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final, cast

from agent_desktop.protocol.codec import UNREADABLE_JSON
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
"""With -P, modules in the folder where the server was started are not imported."""

_AT_ONCE: Final = 2
"""Processes at the same time. Each keeps a core busy, so more would only fill the memory."""

MOST_WAITING: Final = 64
"""Most recordings that wait, which is some seconds of work. They are on the disk meanwhile, with 20 MiB each at most."""

_TRIES: Final = 2
"""Tries for a recording, because a killed process does not prove that the recording is at fault."""

_LAST_WORDS: Final = 4_000
"""Bytes of a broken process's standard error that are logged."""

_log = get_logger(__name__)


class RecordingDecoder:
    """A decoder that runs a process for each recording.

    Args:
        command: the command line of the process.
        most_waiting: the largest number of recordings that are decoded or wait.
        on_start: called with the id of each process that is started.
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

    async def decode(self, job: DecodingJob, handles: Sequence[int] = ()) -> Converted:
        """Write the recording in the stored format to ``job.target``, whose contents are useless after an error.

        The process inherits the open files ``handles``. Cancelling ends the process.

        Raises:
            RecordingRefused: the recording cannot be accepted, for the given reason.
            DecoderBusy: too many recordings wait already.
            DecoderBroken: no process can be started.
            OSError: a file cannot be read or written.
        """
        if self._waiting >= self._most_waiting:
            raise DecoderBusy(f"{self._waiting} recordings wait to be decoded")
        self._waiting += 1
        try:
            async with self._turns:
                for _ in range(_TRIES):
                    converted = await self._attempt(job, handles)
                    if converted is not None:
                        return converted
                    if not job.is_memory:
                        await asyncio.to_thread(Path(job.target).unlink, missing_ok=True)
        finally:
            self._waiting -= 1
        raise NotSound("A file that crashes the decoder")

    async def _attempt(self, job: DecodingJob, handles: Sequence[int]) -> Converted | None:
        """Return the facts of the written file; None if the process failed."""
        async with self._process(handles) as process:
            try:
                async with asyncio.timeout(job.limits.wall.total_seconds()):
                    answer = await _exchange(process, encode(job))
                    ended = await process.wait()
            except TimeoutError:
                raise TooCostly from None
            if ended == -getattr(signal, "SIGXCPU", 0) != 0:
                raise TooCostly
            if ended == 0:
                with suppress(*UNREADABLE_JSON):
                    return _result(answer)
            words = await _last_words(process)
        if ended == UNUSABLE:
            raise DecoderBroken(words)
        _log.warning("the decoder crashed on a recording", exit_code=ended, detail=words)
        return None

    @asynccontextmanager
    async def _process(self, handles: Sequence[int]) -> AsyncGenerator[asyncio.subprocess.Process]:
        """Start a process, and see that it has ended when the block is left."""
        try:
            process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                pass_fds=tuple(handles),
                # The calculations are small, and each thread would use memory that counts against the limit.
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
    """Send the job, and return the answer."""
    source = cast("asyncio.StreamWriter", process.stdin)
    with suppress(ConnectionError):  # The process has ended already; its exit code shows why.
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
