"""Join two sockets: after the handshake, bytes are forwarded unchanged.

A desktop sends a frame every 20 ms, muted or not, so silence on the socket means that the desktop is gone, even if the
connection is open. A leg is also ended if a side does not read, so that no buffer grows.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Final, cast

from server_stub.logs import get_logger
from server_stub.relay.handshake import (
    END_OF_HEAD,
    LARGEST_HEAD,
    HandshakeRefused,
    MediaRequest,
    accepted_response,
    refusal,
)
from server_stub.relay.messages import EndReason, LegClosed, LegOpened, RelayReport
from server_stub.relay.tickets import Passage, TicketTable

_log = get_logger(__name__)

SILENCE_LIMIT: Final = timedelta(seconds=5)
"""How long a desktop may send nothing before its leg is ended (``docs/behaviour.md``, *Built-in phone*)."""

HANDSHAKE_LIMIT: Final = timedelta(seconds=5)
"""How long the opening may take, from the connection to the switch's response."""

MOST_BUFFERED: Final = 64 * 1024
"""Most unread bytes of one side: eight seconds of sound, which is too old to be useful."""

MOST_SOCKETS: Final = 4_000
"""Most connections at the same time: one for each call, and those without a ticket until ``HANDSHAKE_LIMIT``."""


class SocketRelay:
    """The open sockets. Reports go to ``report``, once a leg is joined and once when it has ended."""

    def __init__(
        self,
        tickets: TicketTable,
        report: Callable[[RelayReport], None],
        *,
        silence_limit: timedelta = SILENCE_LIMIT,
        handshake_limit: timedelta = HANDSHAKE_LIMIT,
    ) -> None:
        self.tickets = tickets
        self.silence_limit = silence_limit
        self.handshake_limit = handshake_limit
        self._report = report
        self._fronts: set[DesktopSide] = set()
        self._all_closed = asyncio.Event()
        self._all_closed.set()

    def accept(self) -> DesktopSide:
        """Return the protocol of a connection that has just come in."""
        return DesktopSide(self)

    def revoke(self, leg: str) -> None:
        """Void the ticket of ``leg``, and end its sockets."""
        self.tickets.revoke(leg)
        for front in [front for front in self._fronts if front.leg == leg]:
            front.end(EndReason.CLOSED)

    async def all_closed(self) -> None:
        """Return once no connection is open."""
        await self._all_closed.wait()

    def enter(self, front: DesktopSide) -> bool:
        """Take a connection in; return False when there are too many."""
        if len(self._fronts) >= MOST_SOCKETS:
            return False
        self._fronts.add(front)
        self._all_closed.clear()
        return True

    def leave(self, front: DesktopSide) -> None:
        """Remove a connection that has ended."""
        self._fronts.discard(front)
        if not self._fronts:
            self._all_closed.set()

    def opened(self, leg: str) -> None:
        """Report that a leg is joined."""
        _log.info("media leg opened", interaction=leg)
        self._report(LegOpened(leg))

    def closed(self, leg: str, reason: EndReason) -> None:
        """Report that a joined leg has ended."""
        _log.info("media leg closed", interaction=leg, reason=reason.value)
        self._report(LegClosed(leg, reason))


class _Side(asyncio.Protocol):
    """The common part of both sides: a transport with a bounded buffer, and a head that is read before bytes pass."""

    stuck: EndReason

    def __init__(self) -> None:
        self.transport: asyncio.Transport | None = None
        self._head = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the connection."""
        self.transport = cast("asyncio.Transport", transport)
        self.transport.set_write_buffer_limits(high=MOST_BUFFERED)

    def write(self, data: bytes) -> None:
        """Send ``data``, unless the connection is going."""
        if self.transport is not None and not self.transport.is_closing():
            self.transport.write(data)

    def finish(self, last: bytes = b"") -> None:
        """Send ``last``, and close once it has left."""
        if self.transport is not None and not self.transport.is_closing():
            if last:
                self.transport.write(last)
            self.transport.close()

    def abort(self) -> None:
        """Close at once; what was not sent is dropped."""
        if self.transport is not None:
            self.transport.abort()

    def _take_head(self, data: bytes) -> tuple[bytes, bytes] | None:
        """Return the head and what follows it, once the head is whole.

        Raises:
            HandshakeRefused: it is too long.
        """
        self._head += data
        head, end, rest = self._head.partition(END_OF_HEAD)
        if len(head) > LARGEST_HEAD:
            raise HandshakeRefused(400, "the head is too long")
        return (head + end, rest) if end else None


class DesktopSide(_Side):
    """The connection of a desktop. It reads the request, finds the switch by the ticket, and then forwards bytes."""

    def __init__(self, relay: SocketRelay) -> None:
        super().__init__()
        self.leg: str | None = None
        self._relay = relay
        self._loop = asyncio.get_running_loop()
        self._request: MediaRequest | None = None
        self._rear: SwitchSide | None = None
        self._is_joined = False
        self._heard_at = 0.0
        self._reason: EndReason | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._connecting: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the connection, and start the time limit of the handshake."""
        super().connection_made(transport)
        if not self._relay.enter(self):
            self.finish(refusal(503))
            return
        self._timer = self._loop.call_later(self._relay.handshake_limit.total_seconds(), self.abort)

    def data_received(self, data: bytes) -> None:
        """Forward sound; before that, read the request."""
        if self._is_joined and self._rear is not None:
            self._heard_at = self._loop.time()
            self._rear.write(data)
            return
        try:
            self._read_request(data)
        except HandshakeRefused as refused:
            self.refuse(refused)

    def pause_writing(self) -> None:
        """End the leg of a desktop that does not read."""
        self.end(EndReason.DESKTOP_STUCK)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        """End the other side."""
        self.end(EndReason.CLOSED)
        for handle in (self._timer, self._connecting):
            if handle is not None:
                handle.cancel()
        self._relay.leave(self)

    def refuse(self, refused: HandshakeRefused) -> None:
        """Refuse a request, and close; the ticket is never part of a log record."""
        if self._reason is not None:
            return
        self._reason = EndReason.CLOSED
        _log.info("media socket refused", status=refused.status, detail=str(refused))
        if self._rear is not None:
            self._rear.abort()
        self.finish(refusal(refused.status))

    def join(self, response: bytes, first_bytes: bytes) -> None:
        """Forward bytes from now on, because the switch has opened its side."""
        if self._timer is not None:
            self._timer.cancel()
        self._is_joined = True
        self.write(response + first_bytes)
        self._heard_at = self._loop.time()
        self._watch()
        self._relay.opened(self.leg or "")

    def end(self, reason: EndReason) -> None:
        """End both sides, once; the first reason counts.

        A desktop that closes properly has sent its closing frame, so its last bytes are still forwarded; in all other
        cases the leg is aborted.
        """
        if self._reason is not None:
            return
        self._reason = reason
        for handle in (self._timer, self._connecting):
            if handle is not None:
                handle.cancel()
        is_orderly = reason is EndReason.CLOSED
        for side in (self, self._rear):
            if side is not None:
                _ = side.finish() if is_orderly else side.abort()
        if self._is_joined:
            self._relay.closed(self.leg or "", reason)

    def _read_request(self, data: bytes) -> None:
        """Find the switch's side, once the request is complete.

        Raises:
            HandshakeRefused: the ticket is not valid.
        """
        if self._request is not None:
            raise HandshakeRefused(400, "bytes before the socket was open")
        taken = self._take_head(data)
        if taken is None:
            return
        head, rest = taken
        self._request = MediaRequest(head)
        if rest:
            raise HandshakeRefused(400, "bytes before the socket was open")
        passage = self._relay.tickets.take(self._request.ticket)
        if passage is None:
            raise HandshakeRefused(404, "the ticket is unknown, used or expired")
        self.leg = passage.leg
        request = self._request.for_upstream(passage.upstream)
        self._connecting = self._loop.create_task(self._connect(passage, request), name="relay: switch")

    async def _connect(self, passage: Passage, request: bytes) -> None:
        """Open the switch's side."""
        upstream = passage.upstream
        self._rear = rear = SwitchSide(self, request)
        try:
            await self._loop.create_connection(lambda: rear, upstream.host, upstream.port)
        except OSError as error:
            self.refuse(HandshakeRefused(502, f"the switch is not reached: {error.strerror}"))

    def _watch(self) -> None:
        """End the leg when the desktop has been silent for too long; look again when that may be."""
        due_s = self._heard_at + self._relay.silence_limit.total_seconds() - self._loop.time()
        if due_s <= 0:
            self.end(EndReason.DESKTOP_SILENT)
        else:
            self._timer = self._loop.call_later(due_s, self._watch)


class SwitchSide(_Side):
    """The connection to the switch, for one desktop."""

    def __init__(self, front: DesktopSide, request: bytes) -> None:
        super().__init__()
        self._front = front
        self._request = request
        self._is_joined = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the request."""
        super().connection_made(transport)
        self.write(self._request)

    def data_received(self, data: bytes) -> None:
        """Forward sound; before that, read the response."""
        if self._is_joined:
            self._front.write(data)
            return
        try:
            taken = self._take_head(data)
            if taken is not None:
                head, rest = taken
                response = accepted_response(head)
                self._is_joined = True
                self._front.join(response, rest)
        except HandshakeRefused as refused:
            self._front.refuse(refused)

    def pause_writing(self) -> None:
        """End the leg if the switch does not read."""
        self._front.end(EndReason.SWITCH_STUCK)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        """End the desktop's side, or refuse it if it is not open yet."""
        if self._is_joined:
            self._front.end(EndReason.CLOSED)
        else:
            self._front.refuse(HandshakeRefused(502, "the switch closed the media socket"))
