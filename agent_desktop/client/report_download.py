"""Write a report to a file: streamed to disk as it arrives, and renamed only when it is complete."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import IO, Final, ParamSpec

import httpx
from msgspec.structs import replace

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.supervisor.report import MEDIA_TYPES, Download, FileFormat, ReportQuery
from agent_desktop.net.failures import trouble_of
from agent_desktop.net.server import Params, ServerClient
from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import format_time
from agent_desktop.protocol.supervisor_objects import ReportProgress

FIRST_BYTE: Final = timedelta(minutes=5)
"""How long the first byte may take: the server builds an Excel file completely before it sends it."""

PIECE: Final = 256 * 1024
"""Bytes written at once, in a thread."""

COUNT: Final = "X-Total-Count"
REPORT_ID: Final = "X-Report-Id"
LOOK_EVERY_S: Final = 0.5
"""Seconds between two requests for the server's progress."""

P = ParamSpec("P")

OnProgress = Callable[[Download], None]


def query_params(query: ReportQuery) -> dict[str, str | int | None]:
    """Return the query parameters of ``query``."""
    return {
        "from": format_time(query.since),
        "to": format_time(query.until),
        "business_process_id": query.business_process_id,
        "q": query.text or None,
    }


async def write_report(
    server: ServerClient, query: ReportQuery, format_: FileFormat, path: Path, on_progress: OnProgress
) -> Download:
    """Write report 6.04 to ``path``; see ``write_file``."""
    return await write_file(server, (paths.REPORT_6_04, _params(query)), format_, path, on_progress)


async def write_file(
    server: ServerClient,
    source: tuple[str, Params],
    format_: FileFormat,
    path: Path,
    on_progress: OnProgress,
) -> Download:
    """Write a report to ``path`` and return the outcome; call ``on_progress`` with the progress.

    ``source`` is the path of the server with its parameters.

    After a failure or a cancellation an older file is unchanged, and no part of the new one is left.

    Raises:
        OSError: the file could not be written.
        ServerTrouble: the report did not arrive completely.
        CommandRefused: the server refused.
    """
    telling = _Telling(Download(str(path)), on_progress)
    accept = {"Accept": MEDIA_TYPES[format_]}
    file = await _drafted(path)
    try:
        async with server.open(source[0], params=source[1], headers=accept, silence=FIRST_BYTE) as answer:
            count = answer.headers.get(COUNT, "")
            telling.tell(callbacks=int(count) if count.isdigit() else None)
            async with _watching(server, answer.headers.get(REPORT_ID), telling):
                await _copy(answer, file, telling)
        await _to_its_end(_finish, file)
        _keep(file, path)
    except BaseException:
        await _to_its_end(_drop, file)
        raise
    telling.tell(here=telling.last.callbacks, is_over=True)
    return telling.last


class _Telling:
    """Reports the progress of a file, at first and at every change."""

    def __init__(self, first: Download, on_progress: OnProgress) -> None:
        self.last = first
        self._on_progress = on_progress
        on_progress(first)

    def tell(self, **changes: int | bool | None) -> None:
        self.last = replace(self.last, **changes)
        self._on_progress(self.last)


def _params(query: ReportQuery) -> Params:
    return query_params(query)


async def _copy(answer: httpx.Response, file: IO[bytes], telling: _Telling) -> None:
    kept = bytearray()
    try:
        async for piece in answer.aiter_bytes():
            kept += piece
            if len(kept) >= PIECE:
                await _to_its_end(file.write, bytes(kept))
                telling.tell(received=telling.last.received + len(kept))
                kept.clear()
    except httpx.HTTPError as error:
        raise trouble_of(error) from error
    await _to_its_end(file.write, bytes(kept))
    telling.tell(received=telling.last.received + len(kept))


@asynccontextmanager
async def _watching(server: ServerClient, report_id: str | None, telling: _Telling) -> AsyncGenerator[None]:
    """Report the server's progress while the report is being copied: Excel and PDF files arrive only at their end."""
    watching = asyncio.ensure_future(_watch(server, report_id, telling)) if report_id is not None else None
    try:
        yield
    finally:
        if watching is not None:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)


async def _watch(server: ServerClient, report_id: str, telling: _Telling) -> None:
    path = paths.fill(paths.REPORT_6_04_PROGRESS, id=report_id)
    # It is over, or the connection is lost: the copying notices that by itself.
    with suppress(CommandRefused, ServerTrouble):
        while True:
            progress = await server.get(path, ReportProgress)
            telling.tell(here=progress.written)
            await asyncio.sleep(LOOK_EVERY_S)


async def _drafted(path: Path) -> IO[bytes]:
    """Open a draft; if that is cancelled meanwhile, delete it."""
    drafting = asyncio.ensure_future(asyncio.to_thread(_draft, path))
    try:
        return await asyncio.shield(drafting)
    except asyncio.CancelledError:
        _drop(await drafting)
        raise


async def _to_its_end(work: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Do ``work`` in a thread, and be cancelled only after it: a thread goes on writing the file regardless."""
    working = asyncio.ensure_future(asyncio.to_thread(work, *args, **kwargs))
    try:
        await asyncio.shield(working)
    except asyncio.CancelledError:
        await working
        raise


def _draft(path: Path) -> IO[bytes]:
    """Open a file beside ``path``: a rename replaces a file atomically only within one folder."""
    return tempfile.NamedTemporaryFile(
        mode="wb", dir=path.parent, prefix=f".{path.name}.", suffix=".part", delete=False
    )


def _finish(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())
    file.close()


def _keep(file: IO[bytes], path: Path) -> None:
    """Rename the draft, in one step that nothing can cancel."""
    Path(file.name).replace(path)


def _drop(file: IO[bytes]) -> None:
    file.close()
    Path(file.name).unlink(missing_ok=True)
