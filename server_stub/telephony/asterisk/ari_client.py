"""A client of ARI: requests over HTTP, and the events of one application over a WebSocket that is kept open.

Three properties of Asterisk shape its use:

* An event often arrives before the answer to the request that caused it. Choose ids yourself, ``listen`` or ``expect``
  first, and send the request then.
* Events that happen while the socket is down are lost. ``on_connect`` is awaited after every connection: request
  everything there that may have changed.
* With several subscriptions the same event arrives twice. Handlers must tolerate it.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
from collections import defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from typing import Any, Final

import httpx
import msgspec
import websockets
from websockets.asyncio.client import connect

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub.logs import get_logger
from server_stub.telephony.asterisk.ari_messages import AriEvent, decode_event
from server_stub.telephony.asterisk.errors import AriError, AriRefused, AriUnreachable

_log = get_logger(__name__)

_REQUEST_S: Final = 5.0
_READY_S: Final = 1.0
"""Time after its creation at which a channel is ready to be dialled, even on a busy machine."""
_MOST_CONNECTIONS: Final = 8
"""Asterisk answers within a few milliseconds, and each connection is looked at for every request."""
_IDLE_S: Final = 1.0
"""How long an idle connection is reused. Asterisk closes idle connections, by default after 15 s and in small set-ups
after 2 s; a request at that moment is lost, so ours must close first."""
_PING_S: Final = 5.0
_FIRST_PAUSE_S: Final = 0.1
_LONGEST_PAUSE_S: Final = 2.0
_REPEATABLE: Final = frozenset({"GET", "DELETE", "PUT"})
"""Methods that may be sent again when no answer came."""

# They write each request and each frame to the log.
for _library in ("httpx", "httpcore", "websockets"):
    logging.getLogger(_library).setLevel(logging.WARNING)


class AriAccount(msgspec.Struct, frozen=True, kw_only=True):
    """The address of ARI (``http://127.0.0.1:8088/ari``), the user, and the application whose events are received."""

    url: str
    user: str
    secret: str
    application: str

    def __repr__(self) -> str:
        """Return a text without the secret, which must not reach a log."""
        return f"AriAccount({self.user!r} at {self.url}, application {self.application!r})"

    @property
    def events_url(self) -> str:
        """The address of the event socket. The secret is sent in a header, because addresses are logged."""
        return f"{self.url.replace('http', 'ws', 1)}/events?app={self.application}"


class Expectation:
    """An event that is waited for; ``AriClient.expect`` makes it."""

    def __init__(self) -> None:
        self._event: asyncio.Future[AriEvent] = asyncio.get_running_loop().create_future()

    def take(self, event: AriEvent) -> None:
        """Take the first event; later ones are ignored."""
        if not self._event.done():
            self._event.set_result(event)

    async def event(self, within_s: float = _REQUEST_S) -> AriEvent:
        """Return the event.

        Raises:
            AriUnreachable: it did not come in time.
        """
        try:
            return await asyncio.wait_for(asyncio.shield(self._event), within_s)
        except TimeoutError as error:
            raise AriUnreachable(f"an event of Asterisk did not come within {within_s:g} s") from error


async def _at_once() -> None:
    """Allow every connection."""


class AriClient:
    """One application of ARI.

    ``before_connect`` is awaited before every connection and may hold it back. ``on_connect`` is awaited after every
    connection while events arrive already; if it fails, the connection is ended and made again. ``on_disconnect`` is
    called with the reason, once for each connection that ``on_connect`` was called for and each failed first attempt.
    """

    def __init__(
        self,
        account: AriAccount,
        *,
        before_connect: Callable[[], Awaitable[None]] = _at_once,
        on_connect: Callable[[], Awaitable[None]] = _at_once,
        on_disconnect: Callable[[str], None] = lambda _reason: None,
    ) -> None:
        self.account = account
        self._before_connect = before_connect
        self._on_connect = on_connect
        self._on_disconnect = on_disconnect
        # A call takes some twenty requests. Half of the processor time of httpx's client is spent on redirects, cookies and
        # the like, so its transport is used directly. Asterisk is never behind the proxy of the environment.
        self._http = httpx.AsyncHTTPTransport(
            limits=httpx.Limits(max_connections=_MOST_CONNECTIONS, keepalive_expiry=_IDLE_S), trust_env=False
        )
        self._headers = {"Authorization": _credentials(account)}
        self._extensions = {"timeout": httpx.Timeout(_REQUEST_S).as_dict()}
        self._by_subject: defaultdict[str, list[Callable[[AriEvent], None]]] = defaultdict(list)
        self._for_all: list[Callable[[AriEvent], None]] = []
        self._task: asyncio.Task[None] | None = None
        self._socket: websockets.ClientConnection | None = None
        self._last_reason = ""

    # --- The connection -------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Connect, and stay connected until ``close``."""
        if self._task is None:
            self._task = asyncio.create_task(self._stay_connected(), name="ari events")

    @property
    def is_connected(self) -> bool:
        """Whether events arrive."""
        return self._socket is not None

    async def disconnect(self) -> None:
        """End the connection; the next one follows, once ``before_connect`` lets it."""
        if self._socket is not None:
            await self._socket.close()

    async def close(self) -> None:
        """End the connection for good. Calling it twice is safe."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._http.aclose()

    async def _stay_connected(self) -> None:
        pause_s = _FIRST_PAUSE_S
        while True:
            reason = "Asterisk closed the event socket"
            try:
                await self._before_connect()
                async with self._open() as socket:
                    pause_s = _FIRST_PAUSE_S
                    await self._receive(socket)
            except (OSError, websockets.WebSocketException, TimeoutError, AriError) as error:
                reason = _reason(error)
            self._report_disconnect(reason)
            await asyncio.sleep(pause_s)
            pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)

    @contextlib.asynccontextmanager
    async def _open(self) -> AsyncGenerator[websockets.ClientConnection]:
        async with connect(
            self.account.events_url,
            additional_headers=self._headers,
            open_timeout=_REQUEST_S,
            ping_interval=_PING_S,
            ping_timeout=_PING_S,
            close_timeout=1,
            proxy=None,
        ) as socket:
            self._socket = socket
            try:
                yield socket
            finally:
                self._socket = None

    async def _receive(self, socket: websockets.ClientConnection) -> None:
        """Dispatch events until the socket closes, and run ``on_connect`` meanwhile."""
        following_up = asyncio.create_task(self._follow_up(socket), name="ari follow-up")
        try:
            async for raw in socket:
                event = decode_event(raw)
                if event is not None:
                    self.dispatch(event)
        finally:
            following_up.cancel()
            await asyncio.gather(following_up, return_exceptions=True)

    async def _follow_up(self, socket: websockets.ClientConnection) -> None:
        """Run ``on_connect``; if it fails, the connection is closed."""
        try:
            await self._on_connect()
            self._last_reason = ""
        except AriError as error:
            _log.warning("Asterisk is connected, but could not be asked for its state", detail=str(error))
            await socket.close()

    def _report_disconnect(self, reason: str) -> None:
        if (
            reason != self._last_reason
        ):  # While Asterisk is away, the same record every 2 s would fill the log.
            _log.warning("no connection to Asterisk", application=self.account.application, reason=reason)
            self._last_reason = reason
        self._on_disconnect(reason)

    # --- Events ---------------------------------------------------------------------------------------------------------

    def dispatch(self, event: AriEvent) -> None:
        """Pass ``event`` to its handlers."""
        handlers = [handler for subject in event.subjects for handler in self._by_subject.get(subject, ())]
        for handler in (*handlers, *self._for_all):
            try:
                handler(event)
            except Exception:  # noqa: BLE001 - an error in one call must not end the connection of all others
                _log.exception("an event of Asterisk could not be handled", type=event.type)

    def listen(
        self, handler: Callable[[AriEvent], None], *, subject: str | None = None
    ) -> Callable[[], None]:
        """Call ``handler`` with the events about a channel, playback or recording, or with all; return how to stop."""
        handlers = self._for_all if subject is None else self._by_subject[subject]
        handlers.append(handler)

        def stop() -> None:
            if handler in handlers:
                handlers.remove(handler)
            if subject is not None and not handlers:
                self._by_subject.pop(subject, None)

        return stop

    @contextlib.contextmanager
    def expect(self, subject: str, *types: str) -> Generator[Expectation]:
        """Expect an event of one of the ``types`` about ``subject``; open the block before the request that causes it."""
        expectation = Expectation()
        stop = self.listen(
            lambda event: expectation.take(event) if event.type in types else None, subject=subject
        )
        try:
            yield expectation
        finally:
            stop()

    # --- Requests -------------------------------------------------------------------------------------------------------

    async def request(self, method: str, path: str, *, body: Any = None, **query: str | int) -> Any:
        """Send a request, and return the decoded answer; a file comes as bytes, an empty answer as None.

        Raises:
            AriRefused: Asterisk answered with an error.
            AriUnreachable: there was no answer.
        """
        try:
            response = await self._send(method, path, body, query)
        except httpx.HTTPError as error:
            raise AriUnreachable(f"{method} {path}: {_reason(error)}") from error
        if response.status_code >= httpx.codes.BAD_REQUEST:
            raise AriRefused(response.status_code, _error_text(response), request=f"{method} {path}")
        if not response.content:
            return None
        if response.headers.get("content-type", "").startswith("application/json"):
            try:
                return msgspec.json.decode(response.content)
            except UNREADABLE_JSON as error:
                raise AriUnreachable(f"{method} {path}: the answer is not JSON") from error
        return response.content

    async def _send(self, method: str, path: str, body: Any, query: dict[str, str | int]) -> httpx.Response:
        """Send once, and once more if the connection ended before an answer and the request is safe to repeat."""
        request = httpx.Request(
            method,
            self.account.url + path,
            params=query,
            json=body,
            headers=self._headers,
            extensions=self._extensions,
        )
        try:
            return await self._answer(request)
        except (httpx.RemoteProtocolError, httpx.ReadError):
            if method not in _REPEATABLE:
                raise
            return await self._answer(request)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and return the whole answer."""
        response = await self._http.handle_async_request(request)
        try:
            await response.aread()
        finally:
            await response.aclose()
        return response

    async def get(self, path: str, **query: str | int) -> Any:
        """Return what is at ``path``. Raises as ``request``."""
        return await self.request("GET", path, **query)

    async def find(self, path: str, **query: str | int) -> Any:
        """Return what is at ``path``, None when there is nothing. Raises as ``request``."""
        try:
            return await self.request("GET", path, **query)
        except AriRefused as error:
            if error.is_not_found:
                return None
            raise

    async def post(self, path: str, *, body: Any = None, **query: str | int) -> Any:
        """Create something, or trigger an action. Raises as ``request``."""
        return await self.request("POST", path, body=body, **query)

    async def put(self, path: str, *, body: Any = None, **query: str | int) -> Any:
        """Set something. Raises as ``request``."""
        return await self.request("PUT", path, body=body, **query)

    async def delete(self, path: str, **query: str | int) -> None:
        """Remove or end something; it is not an error if that no longer exists. Raises otherwise as ``request``."""
        try:
            await self.request("DELETE", path, **query)
        except AriRefused as error:
            if not error.is_not_found:
                raise

    # --- What every user of an application needs ----------------------------------------------------------------------

    async def subscribe(self, *sources: str) -> None:
        """Have the events of ``sources`` sent (as ``endpoint:PJSIP/customers``), and leave out those of variables.

        Asterisk forgets both when nothing holds the application any more, so set them on every connection.
        """
        application = f"/applications/{self.account.application}"
        await self.put(f"{application}/eventFilter", body={"disallowed": [{"type": "ChannelVarset"}]})
        if sources:
            await self.post(f"{application}/subscription", eventSource=",".join(sources))

    async def create_channel(
        self, channel_id: str, endpoint: str, *, variables: dict[str, str] | None = None
    ) -> None:
        """Create a channel to ``endpoint`` that is ready for ``dial``; it rings nothing yet.

        A created and dialled channel belongs to the application from the start. An originated one would do so from the
        answer on, and would be hung up if that came while the socket is down.

        Raises:
            AriRefused: no channel was created (an endpoint that is away, among others); a half-made one was removed.
            AriUnreachable: there was no answer; a channel may exist.
        """
        with self.expect(channel_id, "StasisStart", "ChannelDestroyed") as ready:
            # Whether a request without an answer was carried out shows in what follows.
            with contextlib.suppress(AriUnreachable):
                await self.post(
                    "/channels/create",
                    body={"variables": variables or {}},
                    endpoint=endpoint,
                    app=self.account.application,
                    channelId=channel_id,
                )
            await self._until_ready(channel_id, ready)

    async def _until_ready(self, channel_id: str, ready: Expectation) -> None:
        """Return once a created channel can be dialled: before its StasisStart, a dial would be answered 409.

        That event may be lost; a channel that is there for a while is then taken for ready.
        """
        try:
            event = await ready.event(_READY_S)
        except AriUnreachable:
            if await self.find(f"/channels/{channel_id}") is not None:
                return
            event = None
        if event is None or event.type == "ChannelDestroyed":
            raise AriRefused(
                httpx.codes.INTERNAL_SERVER_ERROR,
                "the channel ended at once",
                request="POST /channels/create",
            )

    async def dial(self, channel_id: str, *, within_s: int) -> None:
        """Dial a created channel; ``within_s`` is Asterisk's own limit, a backstop behind our own limit.

        Raises:
            AriRefused: it was not dialled. The status may be 409, that of an earlier failure, and is therefore no
                evidence; the last event of a channel that no longer exists has the reason.
            AriUnreachable: there was no answer, and the channel is not known to exist.
        """
        try:
            await self.post(f"/channels/{channel_id}/dial", timeout=within_s)
        except AriUnreachable:
            if await self.find(f"/channels/{channel_id}") is None:
                raise

    async def hang_up(self, channel_id: str, *, reason: str = "normal") -> None:
        """End a channel, whatever its state; it is not an error if it has ended."""
        await self.delete(f"/channels/{channel_id}", reason=reason)


def _credentials(account: AriAccount) -> str:
    """Return the header that signs the account in."""
    return "Basic " + base64.b64encode(f"{account.user}:{account.secret}".encode()).decode()


def _error_text(response: httpx.Response) -> str:
    """Return the reason in Asterisk's answer."""
    try:
        answer = msgspec.json.decode(response.content, type=dict[str, Any])
    except UNREADABLE_JSON:
        return response.reason_phrase
    return str(answer.get("message") or answer.get("error") or response.reason_phrase)


def _reason(error: BaseException) -> str:
    """Return why a connection failed, in words for a log."""
    if isinstance(error, websockets.InvalidStatus):
        status = error.response.status_code
        return {
            401: "ARI refuses the user or the secret of [telephony]",
            403: "ARI refuses the user of [telephony]",
            404: "there is no ARI at this address: is it enabled in ari.conf and http.conf?",
        }.get(status, f"ARI answered {status}")
    return str(error) or type(error).__name__
