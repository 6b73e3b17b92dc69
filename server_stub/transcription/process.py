"""A worker process as the server holds it: jobs in, answers out, gone when told or when it breaks."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Final, Self, cast

import msgspec

from server_stub.transcription import messages
from server_stub.transcription.errors import EngineCrashed
from server_stub.transcription.messages import Answer, TranscriptionJob

_LAST_WORDS: Final = 20
"""How many lines of a worker's standard error are kept, to be logged when it breaks."""

_FAREWELL: Final = timedelta(seconds=2)
"""How long a worker may take to end by itself once it is told."""


class WorkerProcess:
    """One running worker. Made by ``start``, over after ``stop``."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        self._listening = asyncio.create_task(self._keep_last_words())

    @classmethod
    async def start(cls, command: Sequence[str]) -> Self:
        """Start ``command``, and return at once: the worker is loading.

        Raises:
            EngineCrashed: it could not be started.
        """
        try:
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                limit=messages.LONGEST_LINE,
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
        """Whether it runs and still takes jobs."""
        return self._process.returncode is None and not self._input.is_closing()

    async def send(self, job: TranscriptionJob) -> None:
        """Hand a job over.

        Raises:
            EngineCrashed: the process is gone.
        """
        try:
            self._input.write(messages.line(job))
            await self._input.drain()
        except ConnectionError as error:
            raise await self._crash() from error

    async def receive(self) -> Answer:
        """Return the next thing that the worker says, however long it takes.

        Raises:
            EngineCrashed: the process is gone, or says what nobody understands.
        """
        try:
            text = await self._output.readline()
        except (ConnectionError, ValueError) as error:  # ValueError: no line's end within the limit.
            raise EngineCrashed(f"unreadable answer: {error}") from error
        if not text.endswith(b"\n"):
            raise await self._crash()
        try:
            return messages.answer(text)
        except msgspec.MsgspecError as error:
            raise EngineCrashed(f"unreadable answer: {error}") from error

    def dismiss(self) -> None:
        """Let it end by itself and give its memory back; ``stop`` is still due."""
        self._input.close()

    async def stop(self) -> None:
        """See that the process has ended: by itself when it does nothing, else by force. Safe to say twice."""
        self.dismiss()
        await self._wait_or_kill()

    async def abort(self) -> None:
        """End the process at once, whatever it does."""
        self.kill()
        await self._wait_or_kill()

    def kill(self) -> None:
        """End the process by force; ``stop`` or ``abort`` is still due."""
        with suppress(ProcessLookupError):
            self._process.kill()

    async def _wait_or_kill(self) -> None:
        """Wait for the end.

        A process that is ending by itself is not killed meanwhile: to signal one that is dead already, the standard
        library collects its exit code, and then asyncio does not get it.
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
        """Read standard error to its end, so that the worker never waits for somebody to do so."""
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
