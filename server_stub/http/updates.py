"""``/updates/``: a repository of updates for the desktops, as plain files for every client.

The signatures in the files (The Update Framework) protect the desktops, so these routes need no sign-in, and any other
web server may serve the repository instead. Only files in its two folders are served.
"""

from __future__ import annotations

import asyncio
import functools
import re
import stat
from pathlib import Path
from typing import Final

from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.problems import HttpRefusal
from server_stub.http.ranges import ServedFile, answer_file
from server_stub.http.request import WireRequest
from server_stub.http.response import Response
from server_stub.http.route import JSON, Route, call

_NAME: Final = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,199}", re.ASCII)
"""File names that are served: none that leads to another folder, and no hidden file that is still being written."""

_MEDIA_TYPES: Final = {"metadata": JSON, "targets": "application/octet-stream"}
"""The media type of the files in each folder."""


@call(
    "GET",
    "/updates/{folder}/{name}",
    Route(
        summary="A file of the repository of updates",
        tag="Updates",
        gives={200: tuple(_MEDIA_TYPES.values())},
        is_described=False,
    ),
)
async def update_file(request: WireRequest, folder: str, name: str) -> Response:
    """Return a file of the repository, or the requested part of it."""
    base = request.services.updates
    if base is None or folder not in _MEDIA_TYPES or not _NAME.fullmatch(name):
        raise HttpRefusal(ProblemCode.NOT_FOUND)
    found = await asyncio.to_thread(_served_file, base / folder / name, _MEDIA_TYPES[folder])
    if found is None:
        raise HttpRefusal(ProblemCode.NOT_FOUND)
    headers = {
        "Cache-Control": "no-cache",  # Caches must revalidate the file, by its ETag.
    }
    return answer_file(request, found, headers)


def _served_file(path: Path, media_type: str) -> ServedFile | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(facts.st_mode):
        return None
    etag = f'"{facts.st_size:x}-{facts.st_mtime_ns:x}"'
    return ServedFile(functools.partial(path.open, "rb"), facts.st_size, etag, media_type, noun="The file")


ROUTES: Final = (update_file,)
