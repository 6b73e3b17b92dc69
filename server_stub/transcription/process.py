"""The server's handle of a worker process: it sends jobs, receives answers, and ends the process."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Final, Self, cast

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub.transcription import messages
from server_stub.transcription.errors import EngineCrashed
from server_stub.transcription.messages import Answer, TranscriptionJob

_LAST_WORDS: Final = 20
"""Lines of a worker's standard error that are kept, and logged if it crashes."""

_ONE_ARENA: Final = {"MALLOC_ARENA_MAX": "1"}
"""Lets glibc keep freed memory in one place for both threads: the peak is 401 MB instead of 456 MB. Others ignore it."""

_FAREWELL: Final = timedelta(seconds=2)
"""Time for a worker to end by itself when its input is closed."""


class WorkerProcess:
    """A running worker, from ``start`` to ``stop``."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        self._listening = asyncio.create_task(self._keep_last_words())

    @classmethod
    async def start(cls, command: Sequence[str]) -> Self:
        """Start ``command``, and return while the worker is still loading.

        Raises:
            EngineCrashed: the process could not be started.
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                limit=messages.LONGEST_LINE,
                env={**os.environ, **_ONE_ARENA},
            )
        except OSError as error:
            raise EngineCrashed(f"could not start: {error}") from error
        return cls(process)

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def usable(self) -> bool:
        """Whether the process runs and accepts jobs."""
        return self._process.returncode is None and not self._input.is_closing()

    async def send(self, job: TranscriptionJob, content: bytes = b"") -> None:
        """Send a job, and the ``content`` of a sound file that has no path.

        Raises:
            EngineCrashed: the process has ended.
        """
        try:
            self._input.write(messages.line(job))
            if content:
                self._input.write(content)
            await self._input.drain()
        except ConnectionError as error:
            raise await self._crash() from error

    async def receive(self) -> Answer:
        """Return the worker's next message, without a time limit.

        Raises:
            EngineCrashed: the process has ended, or its message is invalid.
        """
        try:
            text = await self._output.readline()
        except (ConnectionError, ValueError) as error:  # ValueError: the line is longer than the limit.
            raise EngineCrashed(f"unreadable answer: {error}") from error
        if not text.endswith(b"\n"):
            raise await self._crash()
        try:
            return messages.answer(text)
        except UNREADABLE_JSON as error:
            raise EngineCrashed(f"unreadable answer: {error}") from error

    def dismiss(self) -> None:
        """Let the process end by itself, which frees its memory; call ``stop`` afterwards."""
        self._input.close()

    async def stop(self) -> None:
        """Wait for the process to end by itself if it is idle, or kill it. Calling it twice is safe."""
        self.dismiss()
        await self._wait_or_kill()

    async def abort(self) -> None:
        """Kill the process, and wait for its end."""
        self.kill()
        await self._wait_or_kill()

    def kill(self) -> None:
        """Kill the process; call ``stop`` or ``abort`` afterwards."""
        with suppress(ProcessLookupError):
            self._process.kill()

    async def _wait_or_kill(self) -> None:
        """Wait for the end of the process, and kill it after the time limit.

        A process that is ending by itself is not killed meanwhile: to signal a dead process, the standard library
        collects its exit code, which asyncio then does not get.
        """
        try:
            async with asyncio.timeout(_FAREWELL.total_seconds()):
                await self._process.wait()
        except TimeoutError:
            self.kill()
            await self._process.wait()
        await self._listening
        self._input.close()
        with suppress(ConnectionError):
            await self._input.wait_closed()

    async def _crash(self) -> EngineCrashed:
        await self._wait_or_kill()
        return EngineCrashed(f"exit code {self._process.returncode}; " + " | ".join(self._last_words))

    async def _keep_last_words(self) -> None:
        """Read standard error to its end, so that the worker never blocks on a full pipe."""
        stream = cast("asyncio.StreamReader", self._process.stderr)
        with suppress(ConnectionError, ValueError):
            async for text in stream:
                self._last_words.append(text.decode(errors="replace").rstrip())

    @property
    def _input(self) -> asyncio.StreamWriter:
        return cast("asyncio.StreamWriter", self._process.stdin)

    @property
    def _output(self) -> asyncio.StreamReader:
        return cast("asyncio.StreamReader", self._process.stdout)
