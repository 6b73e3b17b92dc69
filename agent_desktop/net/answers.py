"""Send one request, and return its answer as a value or raise one of the desktop's errors."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final, TypeVar

import httpx
import msgspec

from agent_desktop.errors import (
    CommandRefused,
    NotOurServer,
    ServerBusy,
    SessionEnded,
    Trouble,
    WrongVersion,
)
from agent_desktop.net.failures import trouble_of
from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import Malformed, decode
from agent_desktop.protocol.problems import PROBLEM_TYPE, Problem, ProblemCode

T = TypeVar("T")

OUR_TITLE: Final = "Callback Desk"
"""The title in ``/openapi.json`` of our server, whatever its version."""

_LIMITED: Final = 429
_BUSY: Final = frozenset({_LIMITED, 502, 503, 504})
_OF_GATEWAY: Final = frozenset({502, 504})
"""The statuses of a proxy that forwarded the request and got no answer."""


class _Info(msgspec.Struct):
    title: str = ""
    version: str = ""


class _Page(msgspec.Struct):
    """The part of ``/openapi.json`` that identifies the server."""

    info: _Info


async def send(http: httpx.AsyncClient, method: str, path: str, **request: Any) -> httpx.Response:
    """Send a request and return the successful answer, read to its end. ``request`` goes to httpx.

    Raises:
        ServerTrouble: there was no valid answer.
        SessionEnded: the token is not valid (401).
        CommandRefused: the server refused.
    """
    try:
        answer = await http.request(method, path, **request)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise trouble_of(error) from error
    await check(http, answer)
    return answer


async def check(http: httpx.AsyncClient, answer: httpx.Response) -> None:
    """Raise the errors of ``send`` unless ``answer``, which has been read, is a success."""
    if answer.is_success:
        return
    problem = problem_of(answer)
    if answer.status_code in _BUSY:
        raise ServerBusy(
            problem.detail or "" if problem else "",
            trouble=Trouble.LIMITED if answer.status_code == _LIMITED else Trouble.BUSY,
            retry_after=_retry_after(answer),
            delivered=answer.status_code in _OF_GATEWAY,
        )
    if problem is None:
        raise await _stranger(http, answer)
    if answer.status_code == 401:
        raise SessionEnded
    if problem.code == ProblemCode.NOT_FOUND and answer.url.path.endswith(paths.TOKEN):
        raise await _stranger(http, answer)
    raise CommandRefused(problem)


def problem_of(answer: httpx.Response) -> Problem | None:
    """Return the problem in ``answer``, if it is one of ours."""
    if answer.headers.get("content-type", "").partition(";")[0].strip() != PROBLEM_TYPE:
        return None
    try:
        return decode(answer.content, Problem)
    except Malformed:
        return None


def decoded(answer: httpx.Response, kind: type[T]) -> T:
    """Return the body of ``answer`` as a ``kind``.

    Raises:
        NotOurServer: the body is not a ``kind``.
    """
    try:
        return decode(answer.content, kind)
    except Malformed as error:
        raise NotOurServer(f"{answer.request.method} {answer.url.path}: {error}") from error


async def _stranger(http: httpx.AsyncClient, answer: httpx.Response) -> NotOurServer | WrongVersion:
    """Identify the server that gave an unexpected answer."""
    try:
        page = decode((await http.get(paths.OPENAPI)).content, _Page)
    except (httpx.HTTPError, Malformed):
        page = None
    if page is not None and page.info.title == OUR_TITLE:
        return WrongVersion(page.info.version)
    return NotOurServer(f"{answer.status_code} {answer.headers.get('content-type', '')}")


def _retry_after(answer: httpx.Response) -> timedelta | None:
    text = answer.headers.get("retry-after", "")
    return timedelta(seconds=int(text)) if text.isascii() and text.isdigit() else None
