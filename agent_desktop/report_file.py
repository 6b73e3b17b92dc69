"""A report's file: streamed to disk as it comes, and under its name only when it is whole."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import IO, Final, ParamSpec

import httpx
from msgspec.structs import replace

from agent_desktop.model.report import MEDIA_TYPES, Download, Format, ReportQuery
from agent_desktop.net.failures import trouble_of
from agent_desktop.net.server import Params, Server
from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import format_time

FIRST_BYTE: Final = timedelta(minutes=5)
"""How long a file may take to begin: an Excel file is made as a whole before it is sent."""

PIECE: Final = 256 * 1024
"""Bytes written at once, in a thread."""

COUNT: Final = "X-Total-Count"
CALLBACK: Final = b"\nCallback,"
"""How each callback's own line begins in a CSV file. Words of a customer that look so make a progress bar a hair too quick."""

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
    server: Server, query: ReportQuery, format_: Format, path: Path, on_progress: OnProgress
) -> Download:
    """Write the report to ``path`` and return how that went; ``on_progress`` hears how far it is.

    Whatever goes wrong, and if it is cancelled, a file that was there before is untouched and no part of the new one is
    left.

    Raises:
        OSError: it could not be written.
        ServerTrouble: it did not come whole.
        CommandRefused: the server refused.
    """
    on_progress(Download(str(path)))
    accept = {"Accept": MEDIA_TYPES[format_]}
    file = await _drafted(path)
    try:
        async with server.open(
            paths.REPORT_6_04, params=_params(query), headers=accept, silence=FIRST_BYTE
        ) as answer:
            begun = _begun(answer, path, format_)
            on_progress(begun)
            done = await _copy(answer, file, begun, on_progress)
        await _to_its_end(_finish, file)
        _keep(file, path)
    except BaseException:
        await _to_its_end(_drop, file)
        raise
    done = replace(done, is_over=True)
    on_progress(done)
    return done


def _params(query: ReportQuery) -> Params:
    return query_params(query)


async def _copy(
    answer: httpx.Response, file: IO[bytes], download: Download, on_progress: OnProgress
) -> Download:
    kept = bytearray()
    try:
        async for piece in answer.aiter_bytes():
            kept += piece
            if len(kept) >= PIECE:
                await _to_its_end(file.write, bytes(kept))
                download = _further(download, kept)
                on_progress(download)
                kept.clear()
    except httpx.HTTPError as error:
        raise trouble_of(error) from error
    await _to_its_end(file.write, bytes(kept))
    return _further(download, kept)


def _begun(answer: httpx.Response, path: Path, format_: Format) -> Download:
    """Return how far a file is whose first byte is on its way: an Excel or PDF file does not say while it comes."""
    count = answer.headers.get(COUNT, "")
    return Download(
        str(path),
        callbacks=int(count) if count.isdigit() else None,
        here=0 if format_ is Format.CSV else None,
    )


def _further(download: Download, piece: bytearray) -> Download:
    here = None if download.here is None else download.here + piece.count(CALLBACK)
    return replace(download, received=download.received + len(piece), here=here)


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
