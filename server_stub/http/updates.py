"""``/updates/``: a repository of updates for the desktops, as plain files that anybody may fetch.

What protects desktops is the signatures in the files (The Update Framework), not who serves them: so there is no sign-in
here, and any other web server does as well. Only the two folders of a repository are served, and of them only files.
"""

from __future__ import annotations

import asyncio
import re
import stat
from pathlib import Path
from typing import Any, Final, NamedTuple

from litestar import Response
from litestar.handlers import route
from litestar.response import Stream

from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest
from server_stub.http.route import JSON
from server_stub.recordings.ranges import ByteRange, RangeNotSatisfiable, parse_range
from server_stub.recordings.store import read_range

_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,199}", re.ASCII)
"""Of a file: nothing that leads elsewhere, and none of the hidden ones that are being written."""

_MEDIA_TYPES: Final = {"metadata": JSON, "targets": "application/octet-stream"}
"""The folders, and what is in them."""


class _Found(NamedTuple):
    """A file as it is now."""

    path: Path
    size: int
    etag: str


@route(
    "/updates/{folder:str}/{name:str}",
    http_method=["GET", "HEAD"],
    status_code=200,
    include_in_schema=False,
)
async def update_file(request: WireRequest, folder: str, name: str) -> Response[Any]:
    """Answer a file of the repository, or the part of it that a header asks for."""
    base = request.services.updates
    if base is None or folder not in _MEDIA_TYPES or not _NAME.fullmatch(name):
        raise HttpRefusal(ProblemCode.NOT_FOUND)
    found = await asyncio.to_thread(_look_at, base / folder / name)
    if found is None:
        raise HttpRefusal(ProblemCode.NOT_FOUND)
    headers = {
        "ETag": found.etag,
        "Accept-Ranges": "bytes",
        "Cache-Control": "no-cache",  # To be asked about each time; the ETag says whether it is another one.
        "X-Content-Type-Options": "nosniff",
    }
    if _is_known(request.headers.get("if-none-match"), found.etag):
        return Response(b"", status_code=304, headers=headers, media_type=_MEDIA_TYPES[folder])
    part = _part(request, found)
    start, end = (part.start, part.end) if part is not None else (0, found.size)
    headers["Content-Length"] = str(end - start)
    if part is not None:
        headers["Content-Range"] = part.content_range(found.size)
    status = 200 if part is None else 206
    if request.method == "HEAD":
        return Response(b"", status_code=status, headers=headers, media_type=_MEDIA_TYPES[folder])
    body = read_range(found.path, start, end)
    return Stream(body, status_code=status, headers=headers, media_type=_MEDIA_TYPES[folder])


def _look_at(path: Path) -> _Found | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(facts.st_mode):
        return None
    return _Found(path, facts.st_size, f'"{facts.st_size:x}-{facts.st_mtime_ns:x}"')


def _is_known(header: str | None, etag: str) -> bool:
    """Tell whether ``If-None-Match`` names ``etag``."""
    if header is None:
        return False
    named = [one.strip().removeprefix("W/") for one in header.split(",")]
    return etag in named or "*" in named


def _part(request: WireRequest, found: _Found) -> ByteRange | None:
    asked = request.headers.get("range")
    if request.headers.get("if-range") not in {None, found.etag}:
        asked = None
    try:
        return parse_range(asked, found.size)
    except RangeNotSatisfiable as error:
        raise HttpRefusal(
            ProblemCode.RANGE_NOT_SATISFIABLE,
            f"The file has {found.size} bytes.",
            headers={"Content-Range": error.content_range},
        ) from error


ROUTES: Final = (update_file,)
