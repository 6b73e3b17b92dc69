"""The server as its clients use it: signed-in requests, recordings and the event stream.

Each call raises ``agent_desktop.errors.ServerTrouble`` when no answer of ours came, ``SessionEnded`` when the sign-in is
over and ``CommandRefused`` with the server's reason. A token that has just run out is exchanged without a word.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final, NoReturn, TypeVar

import httpx

from agent_desktop.errors import CommandRefused, NotOurServer, ServerTrouble, SessionEnded
from agent_desktop.model.clock import ASK_AGAIN, ServerClock
from agent_desktop.net import answers
from agent_desktop.net.connect import ANSWER_S, CONNECT_S
from agent_desktop.net.failures import trouble_of
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.events import KEEP_ALIVE_S

T = TypeVar("T")

Params = Mapping[str, str | int | None]
"""The query of a request; what is ``None`` is left out."""

LARGEST_DOWNLOAD: Final = 64 * 1024 * 1024
"""In bytes; a recording is at most 20 MiB as it came, and ten minutes as it is kept."""

STREAM: Final = "text/event-stream"

STREAM_SILENCE: Final = timedelta(seconds=2 * KEEP_ALIVE_S)
"""A stream that says nothing for so long is lost: a comment was due twice."""


class ServerClient:
    """The routing server, for one sign-in."""

    def __init__(self, http: httpx.AsyncClient, session: ClientSession, clock: ServerClock) -> None:
        self._http = http
        self.session = session
        self.clock = clock
        self._in_doubt = asyncio.Event()

    @property
    def url(self) -> str:
        """Where it is."""
        return str(self._http.base_url).rstrip("/")

    async def keep_time(self) -> NoReturn:
        """Ask again whenever an answer's ``Date`` has left the clock in doubt, for as long as it runs.

        Raises:
            SessionEnded: the sign-in is over.
        """
        while True:
            await self._in_doubt.wait()
            await asyncio.sleep(ASK_AGAIN.total_seconds())
            self._in_doubt.clear()
            with suppress(
                ServerTrouble, CommandRefused
            ):  # Else the next answer to whatever is asked decides.
                await self.send("GET", paths.HEALTHZ)

    async def get(self, path: str, kind: type[T], params: Params | None = None) -> T:
        """Ask for a ``kind``."""
        return answers.decoded(await self.send("GET", path, params=params), kind)

    async def post(self, path: str, kind: type[T], body: object = None) -> T:
        """Give a command, and return what it answers."""
        return answers.decoded(await self.send("POST", path, body), kind)

    async def put(self, path: str, kind: type[T], body: object) -> T:
        """Set something, and return what it answers."""
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
        """Send a request with ``body`` (a struct) as JSON, and return the answer of a success.

        Its ``ETag`` stands in ``.headers``; ``answers.decoded`` makes it a value.
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
        """Return a file, whole. ``on_progress`` hears how many bytes came, and of how many if that is known."""
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
        """Open the event stream behind ``last_event_id`` ("" for a fresh snapshot); read it with ``aiter_raw``."""
        headers = {"Accept": STREAM, "Cache-Control": "no-store"}
        if last_event_id:
            headers["Last-Event-ID"] = last_event_id
        async with self.open(paths.EVENTS, headers=headers, silence=STREAM_SILENCE) as answer:
            if answer.headers.get("content-type", "").partition(";")[0].strip() != STREAM:
                raise NotOurServer(f"no event stream: {answer.headers.get('content-type', '')}")
            yield answer

    @asynccontextmanager
    async def open(
        self,
        path: str,
        *,
        params: Params | None = None,
        headers: Mapping[str, str] | None = None,
        silence: timedelta | None = None,
    ) -> AsyncGenerator[httpx.Response]:
        """Ask for something long, and give the answer before its body has come.

        ``silence`` is how long nothing may come before it counts as broken off, if not as short as usual.
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
        sent = _now()
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
        sent = _now()
        answer = await answers.send(self._http, method, path, **request)
        self._check_clock(answer, sent)
        return answer

    def _check_clock(self, answer: httpx.Response, sent: datetime) -> None:
        date = _date_of(answer)
        if date is not None and self.clock.check(date, sent, _now()):
            self._in_doubt.set()


def _given(params: Params | None) -> dict[str, str | int] | None:
    return {name: value for name, value in params.items() if value is not None} if params else None


def _date_of(answer: httpx.Response) -> datetime | None:
    try:
        return parsedate_to_datetime(answer.headers.get("date", "")).astimezone(UTC)
    except ValueError:
        return None


def _now() -> datetime:
    return datetime.now(UTC)


def recording_path(url: str) -> str:
    """Return the path of a recording's ``url``, which must be one on the very server that named it.

    Raises:
        NotOurServer: it leads elsewhere; nobody else gets the token.
    """
    if not url.startswith("/") or url.startswith("//"):
        raise NotOurServer(f"a recording elsewhere: {url}")
    return url
