"""Export of reports: send pages to a worker process, and read the growing file from it."""

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
from server_stub.reports.figures_order import FiguresOrder
from server_stub.reports.rows import ReportOrder, ReportRow
from server_stub.reports.worker import LENGTH

_COMMAND: Final = (sys.executable, "-m", "server_stub.reports.worker")
_FIGURES: Final = (sys.executable, "-m", "server_stub.reports.figures_pdf")
_CHUNK: Final = 64 * 1024
_FAREWELL_S: Final = 1.0
MOST_AT_ONCE: Final = 2
"""Reports at the same time; each keeps a core busy."""

_log = get_logger(__name__)


class ReportFailed(ServerError):
    """The file could not be completed."""


def _new_id() -> str:
    return secrets.token_urlsafe(12)


@dataclass(weakref_slot=True, slots=True)
class Progress:
    """The progress of one file."""

    user_id: str
    callbacks: int
    """The number of callbacks that the complete file has."""
    written: int = 0
    id: str = field(default_factory=_new_id)


class Exports:
    """The exports, a few at a time; others wait for their turn."""

    def __init__(self, command: Sequence[str] = _COMMAND, figures: Sequence[str] = _FIGURES) -> None:
        self._command = command
        self._figures = figures
        self._turns = asyncio.Semaphore(MOST_AT_ONCE)
        self._progress: WeakValueDictionary[str, Progress] = WeakValueDictionary()

    def begin(self, user_id: str, callbacks: int) -> Progress:
        """Return the progress of a new file for a user; ``progress`` finds it until the file is complete."""
        progress = Progress(user_id, callbacks)
        self._progress[progress.id] = progress
        return progress

    def progress(self, id_: str, user_id: str) -> Progress | None:
        """Return the progress of a user's file; None if there is none or it is complete."""
        found = self._progress.get(id_)
        return found if found is not None and found.user_id == user_id else None

    async def write(
        self, order: ReportOrder, pages: AsyncGenerator[Sequence[ReportRow]], progress: Progress
    ) -> AsyncGenerator[bytes]:
        """Yield the bytes of the file, and update ``progress``. Closing the generator stops the worker.

        Raises:
            ReportFailed: the worker failed; the bytes yielded so far are useless.
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

    async def figures_pdf(self, order: FiguresOrder) -> bytes:
        """Return the figures of a period as PDF.

        Raises:
            ReportFailed: the worker failed.
        """
        async with self._turns:
            process = await asyncio.create_subprocess_exec(
                *self._figures, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
            )
            try:
                made, _ = await process.communicate(msgspec.msgpack.encode(order))
            finally:
                if process.returncode is None:  # The request was cancelled.
                    process.kill()
                    await process.wait()
        if process.returncode != 0:
            raise ReportFailed("the report's worker failed")
        return made


async def _end(process: asyncio.subprocess.Process) -> None:
    """Wait for the worker to end, which it does without input, and kill it after the time limit."""
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
    """Send the order and all pages, as fast as the worker reads them."""
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
