"""``/updates/``: a repository of updates for the desktops, as plain files that anybody may fetch.

What protects desktops is the signatures in the files (The Update Framework), not who serves them: so there is no sign-in
here, and any other web server does as well. Only the two folders of a repository are served, and of them only files.
"""

from __future__ import annotations

import asyncio
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
"""Of a file: nothing that leads elsewhere, and none of the hidden ones that are being written."""

_MEDIA_TYPES: Final = {"metadata": JSON, "targets": "application/octet-stream"}
"""The folders, and what is in them."""


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
    """Answer a file of the repository, or the part of it that a header asks for."""
    base = request.services.updates
    if base is None or folder not in _MEDIA_TYPES or not _NAME.fullmatch(name):
        raise HttpRefusal(ProblemCode.NOT_FOUND)
    found = await asyncio.to_thread(_look_at, base / folder / name, _MEDIA_TYPES[folder])
    if found is None:
        raise HttpRefusal(ProblemCode.NOT_FOUND)
    headers = {
        "Cache-Control": "no-cache",  # To be asked about each time; the ETag states whether it is another one.
        "X-Content-Type-Options": "nosniff",
    }
    return answer_file(request, found, headers)


def _look_at(path: Path, media_type: str) -> ServedFile | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    if not stat.S_ISREG(facts.st_mode):
        return None
    etag = f'"{facts.st_size:x}-{facts.st_mtime_ns:x}"'
    return ServedFile(path, facts.st_size, etag, media_type, noun="The file")


ROUTES: Final = (update_file,)
