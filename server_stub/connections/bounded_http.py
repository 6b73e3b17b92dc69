"""HTTP connections within bounds, so that slow, silent and greedy clients leave room for the others.

A client has a limited time for the head of a request, for each piece of its body, and to read each piece of an answer. An
event stream is an answer, so its length is not limited.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final, cast

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

from server_stub.connections.bounds import ConnectionBounds
from server_stub.connections.joined_head import JoinedHeadProtocol

MOST_HEADERS: Final = 100
LARGEST_HEAD: Final = 64 * 1024
"""Bytes of a request's head; the longest of ours, with a token, has 3 KiB."""
SLOWEST: Final = 500
"""Bytes a second that a body or an answer must have on the whole, after the patience; a telephone line has ten times as many."""
LARGEST_FRAMING: Final = 8
"""Bytes around each byte of a chunked body, beyond those of a head; a chunk of one byte has five."""
IDLE_PATIENCE: Final = timedelta(seconds=75)
"""How long a connection may be kept without a request."""
LARGEST_UNWANTED: Final = 64 << 20
"""Bytes of a body that are read and dropped after its answer; thrice the largest body that any call accepts."""
_LARGEST_AFTER_REJECTION: Final = 2 << 20
"""Bytes that are read and dropped after a rejection."""
UNWANTED_PATIENCE: Final = timedelta(seconds=30)
"""How long a body may go on after its answer."""
_LINGERING_SILENCE: Final = timedelta(seconds=5)
"""How long a client may be silent on a connection that waits only for it to read the answer."""


class BoundedHttpProtocol(JoinedHeadProtocol):
    """A connection within ``ConnectionBounds``.

    An answer may be given before the body has come, as when it is refused. To close the connection with bytes of the body
    unread would reset it, and the client would lose the answer; so the rest of the body is read and dropped, within bounds.
    """

    def __init__(self, *arguments: Any, bounds: ConnectionBounds, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._bounds = bounds
        self._address = ""
        self._is_counted = False
        self._give_up: Callable[[], object] | None = None
        self._head_since: float | None = None
        self._body_since: float | None = None
        self._body_began = 0.0
        self._body_bytes = 0
        self._framing_bytes = 0
        self._head_bytes = 0
        self._answered_at: float | None = None
        self._unwanted_left = LARGEST_UNWANTED
        self._idle_since: float | None = None
        self._unread_since: tuple[float, int] | None = None
        self._is_rejected = False
        self._ends_since: float | None = None
        self._heard_at = 0.0

    def expect(self, address: str, give_up: Callable[[], object]) -> bool:
        """Count the connection before its handshake; return False if it is one too many. ``give_up`` ends the handshake."""
        self._address, self._give_up = address, give_up
        self._head_since = self._bounds.time()
        self._is_counted = self._bounds.enter(self, address)
        return self._is_counted

    @property
    def is_made(self) -> bool:
        """Whether the handshake has ended well."""
        return self.flow is not None  # pyright: ignore[reportUnnecessaryComparison]

    def abandon(self) -> None:
        """Stop counting a connection whose handshake has failed."""
        self._bounds.leave(self)

    def connection_made(self, transport: asyncio.Transport) -> None:
        """See ``asyncio.Protocol``."""
        super().connection_made(transport)
        self._head_since = self._bounds.time()
        if self._is_counted:
            return
        self._address = self.client[0] if self.client else ""
        self._is_counted = self._bounds.enter(self, self._address)
        if not self._is_counted:
            self._ends_since = self._head_since
            self.holding.write(_answer(503))
            self.holding.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """See ``asyncio.Protocol``."""
        self._bounds.leave(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """See ``asyncio.Protocol``."""
        if self._ends_since is not None:
            self._drop(len(data))
            return
        self._idle_since = None
        if self._head_since is None and self._body_since is None and self._is_between:
            self._head_since = self._bounds.time()
        super().data_received(data)
        if self._head_since is not None:
            self._head_bytes += len(data)
            if self._head_bytes > LARGEST_HEAD:
                self._reject(431, "head_too_large")
        elif self._body_since is not None:
            self._framing_bytes += len(data)
            if self._framing_bytes > LARGEST_HEAD + (1 + LARGEST_FRAMING) * self._body_bytes:
                self._reject(400, "framing_too_large")
            elif self._answered_at is not None:
                self._drop(len(data))

    def on_header(self, name: bytes, value: bytes) -> None:
        """See ``HttpToolsProtocol``; a field after the body, which no call reads, is not kept."""
        if self._body_since is None:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """See ``HttpToolsProtocol``; what follows a rejected head in one piece with it is dropped."""
        if self._ends_since is not None:
            return
        self._bounds.hear(self)
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
        self._body_since = self._body_began = self._bounds.time()
        self._body_bytes = self._framing_bytes = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """See ``HttpToolsProtocol``."""
        if self._ends_since is not None:
            return
        self._body_since = self._bounds.time()
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """See ``HttpToolsProtocol``."""
        self._body_since = self._answered_at = None
        if self._ends_since is None:
            super().on_message_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002
        """See ``HttpToolsProtocol``."""
        self._reject(400, "malformed")

    def on_response_complete(self) -> None:
        """See ``HttpToolsProtocol``."""
        if self._body_since is not None and self._is_between and self._ends_since is None:
            self._answered_at, self._unwanted_left = self._bounds.time(), LARGEST_UNWANTED
            if self.expect_100_continue and not self._body_bytes:
                self.transport.close()  # Whether the body or the next request follows is unclear: RFC 9110, section 10.1.1.
        super().on_response_complete()

    def lingers(self) -> bool:
        """Return whether a body is still coming; the client is then given time to read its answer."""
        if not self._is_counted or (self._body_since is None and self._ends_since is None):
            return False
        self._linger()
        return True

    def give_way(self) -> None:
        """See ``BoundedConnection``."""
        if self.is_made:
            self.transport.abort()
        elif self._give_up is not None:
            self._give_up()

    def end_if_slow(self, now: float, head_s: float, body_s: float) -> None:
        """End the connection if its client takes too long for a handshake, a head, a body or an answer."""
        if not self.is_made:
            if self._head_since is not None and now - self._head_since > head_s:
                self._bounds.note("handshake_too_slow", self._address)
                self.give_way()
        elif self._ends_since is not None:
            self._end_if_lingering(now)
        elif self._reads_too_slowly(now, body_s):
            self._bounds.note("answer_too_slow", self._address)
            self.transport.abort()  # To close would wait for the client to read.
        elif self._head_since is not None:
            if now - self._head_since > head_s:
                self._reject(408, "head_too_slow")
        elif self._body_since is not None:
            self._end_if_body_is_slow(now, self._body_since, body_s)
        else:
            self._end_if_idle(now)

    def _end_if_lingering(self, now: float) -> None:
        if now - self._heard_at > _LINGERING_SILENCE.total_seconds():
            self.transport.abort()
        elif now - (self._ends_since or now) > UNWANTED_PATIENCE.total_seconds():
            self._reject_body()

    def _end_if_body_is_slow(self, now: float, since: float, body_s: float) -> None:
        if self._answered_at is not None and now - self._answered_at > UNWANTED_PATIENCE.total_seconds():
            self._reject_body()
        elif self.flow.read_paused:
            self._body_began += now - since  # The server is the slow one.
            self._body_since = now
        elif now - since > body_s or now - self._body_began > body_s + self._body_bytes / SLOWEST:
            self._reject(408, "body_too_slow")

    def _end_if_idle(self, now: float) -> None:
        """End a connection that is kept too long without a request; after an early answer uvicorn has no timer for it."""
        if not self._is_between:
            self._idle_since = None
        elif self._idle_since is None:
            self._idle_since = now
        elif now - self._idle_since > IDLE_PATIENCE.total_seconds():
            self.transport.abort()

    def _reads_too_slowly(self, now: float, patience_s: float) -> bool:
        """Return whether an answer has been waiting too long for its client to read it."""
        waiting = self.transport.get_write_buffer_size()
        sent = self.holding.written - waiting
        if not waiting:
            self._unread_since = None
        elif self._unread_since is None:
            self._unread_since = now, sent
        else:
            since, sent_before = self._unread_since
            return now - since > patience_s + (sent - sent_before) / SLOWEST
        return False

    def _drop(self, count: int) -> None:
        """Count bytes that are dropped."""
        self._heard_at = self._bounds.time()
        self._unwanted_left -= count
        if self._unwanted_left < 0:
            self._reject_body()

    def _reject_body(self) -> None:
        """End a connection on which a body does not end after its answer."""
        if not self._is_rejected:
            self._bounds.note("body_unwanted", self._address)
        self.transport.abort()

    @property
    def _is_between(self) -> bool:
        """Whether no answer has begun or all have ended."""
        cycle = cast("RequestResponseCycle | None", self.cycle)
        return cycle is None or cycle.response_complete

    @property
    def _may_answer(self) -> bool:
        """Whether the client waits for an answer of which nothing has been sent, and for no other."""
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is None or cycle.response_complete:
            return self._answered_at is None
        return not cycle.response_started and not self.pipeline

    def _reject(self, status: int, reason: str) -> None:
        """Answer with ``status`` if no answer has begun, and end the connection."""
        if self._ends_since is not None:
            return
        self._is_rejected = True
        self._bounds.note(reason, self._address)
        if self._may_answer:
            self.holding.write(_answer(status))
        self._ends_since, self._unwanted_left = self._bounds.time(), _LARGEST_AFTER_REJECTION
        self.holding.close()

    def _linger(self) -> None:
        """Read and drop what the client still sends; the application hears that the connection has ended."""
        self._ends_since = self._heard_at = self._bounds.time()
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is not None and not cycle.response_complete:
            cycle.disconnected = True
            cycle.message_event.set()
        self.flow.resume_reading()


def _answer(status: int) -> bytes:
    return STATUS_LINE[status] + b"content-length: 0\r\nconnection: close\r\n\r\n"
