"""The server's client: signed-in requests, recordings and the event stream.

Each call raises ``agent_desktop.errors.ServerTrouble`` without a valid answer, ``SessionEnded`` when the sign-in is
over and ``CommandRefused`` with the server's reason. A token that has just run out is exchanged silently.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final, NoReturn, TypeVar

import httpx

from agent_desktop.errors import (
    CommandRefused,
    NotOurServer,
    ServerTrouble,
    ServerUnreachable,
    SessionEnded,
    Trouble,
)
from agent_desktop.model.clock import ASK_AGAIN, ServerClock, utc_now
from agent_desktop.net import answers
from agent_desktop.net.connect import ANSWER_S, CONNECT_S
from agent_desktop.net.failover import FailoverClient
from agent_desktop.net.failures import trouble_of
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.events import KEEP_ALIVE_S

T = TypeVar("T")

Params = Mapping[str, str | int | None]
"""The query of a request; values of ``None`` are left out."""

LARGEST_DOWNLOAD: Final = 64 * 1024 * 1024
"""In bytes; a recording is at most 20 MiB as uploaded, and ten minutes as stored."""

STREAM: Final = "text/event-stream"

STREAM_SILENCE: Final = timedelta(seconds=2 * KEEP_ALIVE_S)
"""The silence after which a stream counts as lost: two comments are overdue."""


class ServerClient:
    """The routing server, for one sign-in."""

    def __init__(self, http: httpx.AsyncClient, session: ClientSession, clock: ServerClock) -> None:
        self._http = http
        self.session = session
        self.clock = clock
        self._in_doubt = asyncio.Event()

    @property
    def url(self) -> str:
        """The site's address: that of the first of its servers."""
        return str(self._http.base_url).rstrip("/")

    @property
    def current_url(self) -> str:
        """The address of the server that is used at present."""
        return self._http.current_url if isinstance(self._http, FailoverClient) else self.url

    async def keep_time(self) -> NoReturn:
        """Request another answer whenever a ``Date`` has left the clock in doubt, for as long as this runs.

        Raises:
            SessionEnded: the sign-in is over.
        """
        while True:
            await self._in_doubt.wait()
            await asyncio.sleep(ASK_AGAIN.total_seconds())
            self._in_doubt.clear()
            with suppress(ServerTrouble, CommandRefused):  # Otherwise the next answer to any request decides.
                await self.send("GET", paths.HEALTHZ)

    async def get(self, path: str, kind: type[T], params: Params | None = None) -> T:
        """Read a ``kind``."""
        return answers.decoded(await self.send("GET", path, params=params), kind)

    async def post(self, path: str, kind: type[T], body: object = None) -> T:
        """Send a command, and return its answer."""
        return answers.decoded(await self.send("POST", path, body), kind)

    async def put(self, path: str, kind: type[T], body: object) -> T:
        """Replace a resource, and return the answer."""
        return answers.decoded(await self.send("PUT", path, body), kind)

    async def send(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        params: Params | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Send a request with ``body`` (a struct) as JSON, and return the successful answer.

        Its ``ETag`` is in ``.headers``; ``answers.decoded`` converts it to a value.
        """
        request: dict[str, Any] = {"params": _given(params), "headers": dict(headers or {})}
        if body is not None:
            request["content"] = encode(body)
            request["headers"]["Content-Type"] = "application/json"
        return await self._signed_in(method, path, request)

    async def download(
        self,
        path: str,
        *,
        params: Params | None = None,
        accept: str = "*/*",
        on_progress: Callable[[int, int | None], None] | None = None,
    ) -> bytes:
        """Return a whole file. ``on_progress`` receives the bytes so far, and the total if it is known."""
        kept = bytearray()
        async with self.open(path, params=params, headers={"Accept": accept}) as answer:
            length = answer.headers.get("content-length", "")
            total = int(length) if length.isdigit() else None
            if total is not None and total > LARGEST_DOWNLOAD:
                raise NotOurServer(f"{total} bytes")
            try:
                async for piece in answer.aiter_bytes():
                    kept += piece
                    if len(kept) > LARGEST_DOWNLOAD:
                        raise NotOurServer(f"more than {LARGEST_DOWNLOAD} bytes")
                    if on_progress is not None:
                        on_progress(len(kept), total)
            except httpx.HTTPError as error:
                raise trouble_of(error) from error
        return bytes(kept)

    @asynccontextmanager
    async def events(self, last_event_id: str) -> AsyncGenerator[httpx.Response]:
        """Open the event stream after ``last_event_id`` ("" for a new snapshot); read it with ``aiter_bytes``."""
        headers = {"Accept": STREAM, "Cache-Control": "no-store"}
        if last_event_id:
            headers["Last-Event-ID"] = last_event_id
        async with self.open(paths.EVENTS, headers=headers, silence=STREAM_SILENCE) as answer:
            if answer.headers.get("content-type", "").partition(";")[0].strip() != STREAM:
                raise NotOurServer(f"no event stream: {answer.headers.get('content-type', '')}")
            try:
                yield answer
            except ServerUnreachable as trouble:
                if trouble.trouble is Trouble.TIMED_OUT and isinstance(self._http, FailoverClient):
                    self._http.look_elsewhere()
                raise

    @asynccontextmanager
    async def open(
        self,
        path: str,
        *,
        params: Params | None = None,
        headers: Mapping[str, str] | None = None,
        silence: timedelta | None = None,
    ) -> AsyncGenerator[httpx.Response]:
        """Request a long answer, and yield it before its body has arrived.

        ``silence`` is how long the connection may be silent before it counts as broken, if not the usual time.
        """
        more: dict[str, Any] = {"params": _given(params)}
        if silence is not None:
            more["timeout"] = httpx.Timeout(ANSWER_S, connect=CONNECT_S, read=silence.total_seconds())
        answer = await self._opened(path, dict(headers or {}), more)
        try:
            yield answer
        finally:
            await answer.aclose()

    async def _opened(self, path: str, headers: dict[str, str], more: dict[str, Any]) -> httpx.Response:
        token = await self.session.access_token()
        answer = await self._open_once(path, headers, more, token)
        if answer.status_code == 401:
            await answer.aclose()
            answer = await self._open_once(path, headers, more, await self.session.replace(token))
        if not answer.is_success:
            try:
                await answer.aread()
                await answers.check(self._http, answer)
            except httpx.HTTPError as error:
                raise trouble_of(error) from error
            finally:
                await answer.aclose()
        return answer

    async def _open_once(
        self, path: str, headers: dict[str, str], more: dict[str, Any], token: str
    ) -> httpx.Response:
        signed = {**headers, "Authorization": f"Bearer {token}"}
        request = self._http.build_request("GET", path, headers=signed, **more)
        sent = utc_now()
        try:
            answer = await self._http.send(request, stream=True)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise trouble_of(error) from error
        self._check_clock(answer, sent)
        return answer

    async def _signed_in(self, method: str, path: str, request: dict[str, Any]) -> httpx.Response:
        token = await self.session.access_token()
        try:
            return await self._send_once(method, path, request, token)
        except SessionEnded:
            return await self._send_once(method, path, request, await self.session.replace(token))

    async def _send_once(self, method: str, path: str, request: dict[str, Any], token: str) -> httpx.Response:
        request["headers"]["Authorization"] = f"Bearer {token}"
        sent = utc_now()
        answer = await answers.send(self._http, method, path, **request)
        self._check_clock(answer, sent)
        return answer

    def _check_clock(self, answer: httpx.Response, sent: datetime) -> None:
        date = _date_of(answer)
        if date is not None and self.clock.check(date, sent, utc_now()):
            self._in_doubt.set()


def _given(params: Params | None) -> dict[str, str | int] | None:
    return {name: value for name, value in params.items() if value is not None} if params else None


def _date_of(answer: httpx.Response) -> datetime | None:
    try:
        return parsedate_to_datetime(answer.headers.get("date", "")).astimezone(UTC)
    except ValueError:
        return None


def recording_path(url: str) -> str:
    """Return the path of a recording's ``url``, which must be on the same server.

    Raises:
        NotOurServer: it leads to another server, which must not get the token.
    """
    if not url.startswith("/") or url.startswith("//"):
        raise NotOurServer(f"a recording elsewhere: {url}")
    return url
