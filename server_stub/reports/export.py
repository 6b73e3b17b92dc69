"""One report from the server's side: pages are fed to the worker, the file is read from it as it grows."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from typing import Final
from weakref import WeakValueDictionary

import msgspec

from server_stub.errors import ServerError
from server_stub.logs import get_logger
from server_stub.reports.rows import ReportOrder, ReportRow
from server_stub.reports.worker import LENGTH

_COMMAND: Final = (sys.executable, "-m", "server_stub.reports.worker")
_CHUNK: Final = 64 * 1024
_FAREWELL_S: Final = 1.0
MOST_AT_ONCE: Final = 2
"""Reports at the same time: each keeps a core busy."""

_log = get_logger(__name__)


class ReportFailed(ServerError):
    """The file could not be written to its end."""


def _new_id() -> str:
    return secrets.token_urlsafe(12)


@dataclass(weakref_slot=True, slots=True)
class Progress:
    """How far one file is."""

    user_id: str
    callbacks: int
    """How many it will hold."""
    written: int = 0
    id: str = field(default_factory=_new_id)


class Exports:
    """Writes reports, a few at a time; the others wait for their turn."""

    def __init__(self, command: Sequence[str] = _COMMAND) -> None:
        self._command = command
        self._turns = asyncio.Semaphore(MOST_AT_ONCE)
        self._progress: WeakValueDictionary[str, Progress] = WeakValueDictionary()

    def begin(self, user_id: str, callbacks: int) -> Progress:
        """Return the progress of a file that is about to be written for a user; it is known while that goes on."""
        progress = Progress(user_id, callbacks)
        self._progress[progress.id] = progress
        return progress

    def progress(self, id_: str, user_id: str) -> Progress | None:
        """Return how far a user's file is, or None if there is none or it is over."""
        found = self._progress.get(id_)
        return found if found is not None and found.user_id == user_id else None

    async def write(
        self, order: ReportOrder, pages: AsyncGenerator[Sequence[ReportRow]], progress: Progress
    ) -> AsyncGenerator[bytes]:
        """Yield the file's bytes, and keep ``progress``. Whoever stops reading stops the worker.

        Raises:
            ReportFailed: the worker broke; what was yielded is of no use.
        """
        async with self._turns:
            process = await asyncio.create_subprocess_exec(
                *self._command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
            )
            feeding = asyncio.create_task(_feed(process, order, pages, progress))
            try:
                while chunk := await _output(process).read(_CHUNK):
                    yield chunk
                await feeding
                if await process.wait() != 0:
                    raise ReportFailed("the report's worker failed")
            except ConnectionError as error:
                raise ReportFailed("the report's worker failed") from error
            finally:
                feeding.cancel()
                await asyncio.gather(feeding, return_exceptions=True)
                await _end(process)


async def _end(process: asyncio.subprocess.Process) -> None:
    """See that the worker has ended: by itself, as it does without input, or by force."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(_FAREWELL_S):
            while await _output(process).read(_CHUNK):
                pass
            await process.wait()
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _feed(
    process: asyncio.subprocess.Process,
    order: ReportOrder,
    pages: AsyncGenerator[Sequence[ReportRow]],
    progress: Progress,
) -> None:
    """Send the order and all pages, as fast as the worker takes them."""
    await _send(process, order)
    async with aclosing(pages):
        async for page in pages:
            if page:
                await _send(process, page)
                progress.written += len(page)
    await _send(process, ())


async def _send(process: asyncio.subprocess.Process, message: object) -> None:
    if process.stdin is None:
        raise ReportFailed("the report's worker has no input")
    body = msgspec.msgpack.encode(message)
    process.stdin.write(LENGTH.pack(len(body)) + body)
    await process.stdin.drain()


def _output(process: asyncio.subprocess.Process) -> asyncio.StreamReader:
    if process.stdout is None:
        raise ReportFailed("the report's worker has no output")
    return process.stdout
