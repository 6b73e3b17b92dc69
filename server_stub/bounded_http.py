"""Bounds on connections, so that slow, silent and greedy clients leave room for the others.

A client has a limited time for the head of a request, and for each piece of its body. An event stream is an answer, so its
length is not limited. All connections are looked through now and then, since a timer for each request would cost more
than the request.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final, cast

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

from server_stub.auth.throttle import address_key
from server_stub.joined_head import JoinedHeadProtocol
from server_stub.logs import get_logger

_log = get_logger(__name__)

MOST_HEADERS: Final = 100
LARGEST_HEAD: Final = 64 * 1024
"""Bytes of a request's head; the longest of ours, with a token, has 3 KiB."""
HEAD_PATIENCE: Final = timedelta(seconds=20)
"""How long the head of a request may take, from the connection or the first byte on."""
BODY_PATIENCE: Final = timedelta(seconds=30)
"""How long a client that is sending a body may be silent."""
SLOWEST_BODY: Final = 500
"""Bytes a second that a body must have on the whole, after ``BODY_PATIENCE``; a telephone line has ten times as many."""
LARGEST_FRAMING: Final = 8
"""Bytes around each byte of a chunked body, beyond those of a head; a chunk of one byte has five."""
REASONS: Final = (
    "connections",
    "connections_of_address",
    "head_too_large",
    "head_too_slow",
    "body_too_slow",
    "framing_too_large",
    "host_unclear",
)
"""Why a connection is rejected, for the metrics."""
_LOOK_EVERY: Final = timedelta(seconds=2)
_LOG_EVERY: Final = timedelta(minutes=1)


class ConnectionBounds:
    """The open connections of a server, and the counts of those that were rejected, by reason."""

    def __init__(
        self,
        *,
        most: int,
        most_of_address: int,
        trusted_proxies: Iterable[str] = (),
        head_patience: timedelta = HEAD_PATIENCE,
        body_patience: timedelta = BODY_PATIENCE,
    ) -> None:
        self.rejections: Counter[str] = Counter()
        self._most = most
        self._most_of_address = most_of_address
        self._proxies = [ipaddress.ip_network(proxy) for proxy in trusted_proxies]
        self._head_s = head_patience.total_seconds()
        self._body_s = body_patience.total_seconds()
        self._open: set[BoundedHttpProtocol] = set()
        self._of_address: Counter[str] = Counter()
        self._logged_at: dict[str, float] = {}

    @property
    def open_connections(self) -> frozenset[BoundedHttpProtocol]:
        """The open connections."""
        return frozenset(self._open)

    @property
    def count(self) -> int:
        """The number of open connections."""
        return len(self._open)

    def enter(self, connection: BoundedHttpProtocol, address: str) -> str | None:
        """Count a connection from ``address``; return why it is rejected, or None."""
        if len(self._open) >= self._most:
            return "connections"
        key = address_key(address)
        if self._of_address[key] >= self._most_of_address and not self._is_proxy(address):
            return "connections_of_address"
        self._open.add(connection)
        self._of_address[key] += 1
        return None

    def leave(self, connection: BoundedHttpProtocol, address: str) -> None:
        """Stop counting a connection."""
        if connection not in self._open:
            return
        self._open.discard(connection)
        key = address_key(address)
        self._of_address[key] -= 1
        if self._of_address[key] <= 0:
            del self._of_address[key]

    def note(self, reason: str, address: str) -> None:
        """Count and log a rejection; a flood of them gives one record a minute for each reason."""
        self.rejections[reason] += 1
        now = asyncio.get_running_loop().time()
        if now - self._logged_at.get(reason, float("-inf")) >= _LOG_EVERY.total_seconds():
            self._logged_at[reason] = now
            _log.info(
                "a connection was rejected", reason=reason, address=address, so_far=self.rejections[reason]
            )

    async def watch(self) -> None:
        """End slow and silent connections, until cancelled."""
        while True:
            await asyncio.sleep(_LOOK_EVERY.total_seconds())
            now = asyncio.get_running_loop().time()
            for connection in tuple(self._open):
                connection.end_if_slow(now, self._head_s, self._body_s)

    def _is_proxy(self, address: str) -> bool:
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(found in proxy for proxy in self._proxies)


class BoundedHttpProtocol(JoinedHeadProtocol):
    """A connection within ``ConnectionBounds``."""

    def __init__(self, *arguments: Any, bounds: ConnectionBounds, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._bounds = bounds
        self._address = ""
        self._head_since: float | None = None
        self._body_since: float | None = None
        self._body_began = 0.0
        self._body_bytes = 0
        self._framing_bytes = 0
        self._head_bytes = 0
        self._is_rejected = False

    def connection_made(self, transport: asyncio.Transport) -> None:
        """See ``asyncio.Protocol``."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self._head_since = self.loop.time()
        reason = self._bounds.enter(self, self._address)
        if reason is not None:
            self._reject(503, reason)

    def connection_lost(self, exc: Exception | None) -> None:
        """See ``asyncio.Protocol``."""
        self._bounds.leave(self, self._address)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """See ``asyncio.Protocol``."""
        if self._is_rejected:
            return
        if self._head_since is None and self._body_since is None and self._is_between:
            self._head_since = self.loop.time()
        super().data_received(data)
        if self._head_since is not None:
            self._head_bytes += len(data)
            if self._head_bytes > LARGEST_HEAD:
                self._reject(431, "head_too_large")
        elif self._body_since is not None:
            self._framing_bytes += len(data)
            if self._framing_bytes > LARGEST_HEAD + (1 + LARGEST_FRAMING) * self._body_bytes:
                self._reject(400, "framing_too_large")

    def on_header(self, name: bytes, value: bytes) -> None:
        """See ``HttpToolsProtocol``; a field after the body, which no call reads, is not kept."""
        if self._body_since is None:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """See ``HttpToolsProtocol``."""
        self._head_since, self._head_bytes = None, 0
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        if len(self.headers) > MOST_HEADERS or size > LARGEST_HEAD:
            self._reject(431, "head_too_large")
            return
        hosts = sum(name == b"host" for name, _ in self.headers)
        version = cast("Any", self.parser).get_http_version()
        if hosts > 1 or (not hosts and version != "1.0"):  # RFC 9112, section 3.2.
            self._reject(400, "host_unclear")
            return
        self._body_since = self._body_began = self.loop.time()
        self._body_bytes = self._framing_bytes = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """See ``HttpToolsProtocol``."""
        if self._is_rejected:
            return
        self._body_since = self.loop.time()
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """See ``HttpToolsProtocol``."""
        self._body_since = None
        if not self._is_rejected:
            super().on_message_complete()

    def end_if_slow(self, now: float, head_s: float, body_s: float) -> None:
        """End the connection if its client takes too long for a head or a body."""
        if self._is_rejected:
            self.transport.abort()
        elif self._head_since is not None and now - self._head_since > head_s:
            self._reject(408, "head_too_slow")
        elif self._body_since is not None and self.flow.read_paused:
            self._body_began += now - self._body_since  # The server is the slow one.
            self._body_since = now
        elif self._body_since is not None and (
            now - self._body_since > body_s
            or now - self._body_began > body_s + self._body_bytes / SLOWEST_BODY
        ):
            self._reject(408, "body_too_slow")

    @property
    def _is_between(self) -> bool:
        """Whether no answer has begun or all have ended."""
        cycle = cast("RequestResponseCycle | None", self.cycle)
        return cycle is None or cycle.response_complete

    def _reject(self, status: int, reason: str) -> None:
        """Answer with ``status`` if no answer has begun, and close the connection."""
        if self._is_rejected:
            return
        self._is_rejected = True
        self._bounds.note(reason, self._address)
        if self._is_between:
            self.transport.write(STATUS_LINE[status] + b"content-length: 0\r\nconnection: close\r\n\r\n")
        self.transport.close()
