"""The requests of a provisioning system (``docs/protocol.md``, *Provisioning*)."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from agent_desktop.protocol.codec import encode
from server_stub.http.problems import STATUS, HttpRefusal
from server_stub.http.request import WireRequest
from server_stub.http.response import Response

if TYPE_CHECKING:  # The library behind it is imported only where the site has a directory.
    from server_stub.scim.endpoint import ScimEndpoint

ROOT: Final = "/scim/v2"
LARGEST_REQUEST: Final = 2 * 1024 * 1024
"""Limit of a body in bytes: a group with all users that a directory can hold."""
_HOST: Final = re.compile(r"[A-Za-z0-9.\-_]+(:[0-9]{1,5})?|\[[0-9A-Fa-f:.]+\](:[0-9]{1,5})?")
_ERROR: Final = "urn:ietf:params:scim:api:messages:2.0:Error"


def is_provisioning(path: str) -> bool:
    """Return whether ``path`` is one of the directory."""
    return path == ROOT or path.startswith(f"{ROOT}/")


async def answer_provisioning(request: WireRequest, endpoint: ScimEndpoint) -> Response:
    """Return the answer of the directory; its errors are those of RFC 7644, section 3.12."""
    from scim2_server.requests import ScimRequest

    try:
        body = await request.body()
    except HttpRefusal as refusal:
        return _refused(refusal)
    host = request.headers.get("host", "")
    answered = await endpoint.answer(
        ScimRequest(
            method=request.method,
            base_url=f"{request.scheme}://{host}{ROOT}" if _HOST.fullmatch(host) else ROOT,
            path=request.path.removeprefix(ROOT) or "/",
            query=dict(parse_qsl(request.query_string, keep_blank_values=True)),
            headers=dict(request.headers),
            body=body,
        ),
        address=request.client_host,
    )
    content = b"" if answered.body is None else await asyncio.to_thread(encode, answered.body)
    headers = {**answered.headers, "Cache-Control": "no-store"}
    if not content:
        headers.pop("Content-Type", None)
    return Response(content, status=int(answered.status), headers=headers)


def _refused(refusal: HttpRefusal) -> Response:
    """Return the refusal of a body that is too large, or that did not arrive."""
    status = STATUS[refusal.code]
    error = {"schemas": [_ERROR], "status": str(status), "detail": refusal.problem.detail}
    return Response(
        encode(error),
        status=status,
        media_type="application/scim+json",
        headers={"Cache-Control": "no-store"},
    )
