"""A report's file: streamed to disk as it comes, and under its name only when it is whole."""

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
"""How long a file may take to begin: an Excel file is made as a whole before it is sent."""

PIECE: Final = 256 * 1024
"""Bytes written at once, in a thread."""

COUNT: Final = "X-Total-Count"
REPORT_ID: Final = "X-Report-Id"
LOOK_EVERY_S: Final = 0.5
"""How often the server is asked how far it is, in seconds."""

P = ParamSpec("P")

OnProgress = Callable[[Download], None]


def query_params(query: ReportQuery) -> dict[str, str | int | None]:
    """Return what is asked for as the wire has it."""
    return {
        "from": format_time(query.since),
        "to": format_time(query.until),
        "business_process_id": query.business_process_id,
        "q": query.text or None,
    }


async def write_report(
    server: ServerClient, query: ReportQuery, format_: FileFormat, path: Path, on_progress: OnProgress
) -> Download:
    """Write the report to ``path`` and return how that went; ``on_progress`` hears how far it is.

    Whatever goes wrong, and if it is cancelled, a file that was there before is untouched and no part of the new one is
    left.

    Raises:
        OSError: it could not be written.
        ServerTrouble: it did not come whole.
        CommandRefused: the server refused.
    """
    telling = _Telling(Download(str(path)), on_progress)
    accept = {"Accept": MEDIA_TYPES[format_]}
    file = await _drafted(path)
    try:
        async with server.open(
            paths.REPORT_6_04, params=_params(query), headers=accept, silence=FIRST_BYTE
        ) as answer:
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
    """Tells how far a file is, at first and whenever that changes."""

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
    """Tell how far the server says it is, while it is being copied: an Excel or PDF file comes as a whole at its end."""
    watching = asyncio.ensure_future(_watch(server, report_id, telling)) if report_id is not None else None
    try:
        yield
    finally:
        if watching is not None:
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)


async def _watch(server: ServerClient, report_id: str, telling: _Telling) -> None:
    path = paths.fill(paths.REPORT_6_04_PROGRESS, id=report_id)
    # It is over, or the line is lost: the copying hears of that by itself.
    with suppress(CommandRefused, ServerTrouble):
        while True:
            progress = await server.get(path, ReportProgress)
            telling.tell(here=progress.written)
            await asyncio.sleep(LOOK_EVERY_S)


async def _drafted(path: Path) -> IO[bytes]:
    """Open a draft; one that is cancelled meanwhile goes again."""
    drafting = asyncio.ensure_future(asyncio.to_thread(_draft, path))
    try:
        return await asyncio.shield(drafting)
    except asyncio.CancelledError:
        _drop(await drafting)
        raise


async def _to_its_end(work: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Do ``work`` in a thread, and be cancelled only after it: a thread goes on working on the file regardless."""
    working = asyncio.ensure_future(asyncio.to_thread(work, *args, **kwargs))
    try:
        await asyncio.shield(working)
    except asyncio.CancelledError:
        await working
        raise


def _draft(path: Path) -> IO[bytes]:
    """Open a file beside ``path``: only within one folder can a file take another's place at once."""
    return tempfile.NamedTemporaryFile(
        mode="wb", dir=path.parent, prefix=f".{path.name}.", suffix=".part", delete=False
    )


def _finish(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())
    file.close()


def _keep(file: IO[bytes], path: Path) -> None:
    """Give the draft its name, in one step that nothing can cancel."""
    Path(file.name).replace(path)


def _drop(file: IO[bytes]) -> None:
    file.close()
    Path(file.name).unlink(missing_ok=True)
