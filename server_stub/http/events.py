"""``GET /v1/events``: the event stream (``docs/protocol.md``, *Events*).

It is written without a framework, so that ten thousand streams need little memory. A stream begins with a ``snapshot``,
or after ``Last-Event-ID`` with the events since then. It lives as long as the session: when the access token expires, it
continues if the session was refreshed meanwhile, and ends otherwise.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.events import EventName, SessionReplaced, Snapshot
from agent_desktop.protocol.states import Role
from server_stub.asgi import HeaderPairs, Receive, Send
from server_stub.auth.sessions import Caller
from server_stub.auth.users import User
from server_stub.core.floor import Floor
from server_stub.core.views.reasons import not_ready_reasons
from server_stub.errors import Overloaded, StoreFailed
from server_stub.http.answers.earlier_words import Words, unchanged
from server_stub.http.request import WireRequest
from server_stub.http.response import Response, until_gone
from server_stub.http.route import AGENTS, SUPERVISORS, Route, call
from server_stub.http.services import Routing, Services
from server_stub.http.streams import GONE, REPLACED, EventLine, Stream
from server_stub.logs import get_logger
from server_stub.store.base import LoggedEvent

_log = get_logger(__name__)

_KEEP_ALIVE_S: Final = 10.0
"""Time between comments on a quiet stream; the protocol promises one within fifteen seconds."""
_SEND_PATIENCE_S: Final = 30.0
"""A reader that accepts no data for so long counts as gone, even if its connection is open."""
_PIECE: Final = 64 * 1024
"""Bytes written at a time: what the web server holds for a connection before it waits for the reader."""
_MOST_DIGITS: Final = 18
_MEDIA_TYPE: Final = "text/event-stream"
_HEADERS: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


@call(
    "GET",
    paths.EVENTS,
    Route(
        summary="Changes, as server-sent events",
        tag="Events",
        roles=AGENTS | SUPERVISORS,
        headers=("Last-Event-ID",),
        gives={200: (_MEDIA_TYPE,)},
        answers_head=False,
    ),
)
async def events(request: WireRequest) -> Response:
    """Return a stream that lasts until the reader leaves, the session ends or the server stops."""
    return _EventStream(request.services, request.caller, _last_event_id(request), request.words)


class _EventStream(Response):
    """An answer whose body is the event stream."""

    def __init__(self, services: Services, caller: Caller, seen: int | None, words: Words) -> None:
        super().__init__(b"", media_type=f"{_MEDIA_TYPE}; charset=utf-8", headers=_HEADERS)
        del self.headers["Content-Length"]
        self._services = services
        self._caller = caller
        self._seen = seen
        self._words = words

    async def send_to(self, send: Send, receive: Receive, common: HeaderPairs) -> None:
        """Send the stream until it ends."""
        stream = self._services.streams.open(self._caller)
        reader = asyncio.create_task(_watch(receive, stream))
        try:
            sender = Sender(self._services, stream, send, self._words)
            first = await self._first(sender, send, common)
            await self._begin(send, common)  # The head and the first events are one packet.
            await sender.run(first)
        except (TimeoutError, ConnectionError):
            pass  # The reader is gone, so there is no client to inform.
        except (StoreFailed, Overloaded) as error:
            _log.info("a stream has ended; its reader opens another one", detail=str(error))
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            self._services.streams.close(stream)
            reader.cancel()
            await asyncio.gather(reader, return_exceptions=True)

    async def _first(self, sender: Sender, send: Send, common: HeaderPairs) -> bytes:
        """Return what the stream begins with; if that cannot be read, the answer begins nevertheless, and ends at once."""
        try:
            return await sender.first(self._seen)
        except (StoreFailed, Overloaded):
            await self._begin(send, common)
            raise


async def _watch(receive: Receive, stream: Stream) -> None:
    """End the stream when the reader disconnects."""
    await until_gone(receive)
    stream.end(GONE)


def _last_event_id(request: WireRequest) -> int | None:
    digits = request.headers.get("last-event-id", "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS else None


class Sender:
    """Writer of one stream.

    One timer checks it at most every ten seconds, because setting and cancelling a timer for each event would cost as
    much as writing the event.
    """

    def __init__(self, services: Services, stream: Stream, send: Send, words: Words = unchanged) -> None:
        self._services = services
        self._stream = stream
        self._send = send
        self._words = words
        self._sent = 0
        self._good_until = stream.caller.expires_at
        self._loop = asyncio.get_running_loop()
        self._wrote_at = self._loop.time()
        self._is_writing = False
        self._is_comment_due = False
        self._patience = asyncio.timeout(None)
        self._timer: asyncio.TimerHandle

    async def first(self, seen: int | None) -> bytes:
        """Return what the stream begins with: the events after ``seen``, or a snapshot.

        Raises:
            StoreFailed: the floor or the log cannot be read.
            Overloaded: the server is overloaded, or stops.
        """
        missed = None if seen is None else await self._missed(seen)
        return await self._snapshot() if missed is None else missed

    async def run(self, first: bytes) -> None:
        """Send what the stream begins with, and then new events until the stream ends.

        Raises:
            TimeoutError: the reader has accepted no data for too long.
        """
        self._timer = self._loop.call_later(_KEEP_ALIVE_S, self._check_reader)
        try:
            async with self._patience:
                await self._run(first)
        finally:
            self._timer.cancel()

    async def _run(self, first: bytes) -> None:
        await self._write(first)
        while self._stream.ended is None:
            if self._stream.needs_snapshot:
                await self._write(await self._snapshot())
            lines = self._stream.take()
            if lines:
                await self._write_lines(lines)
            elif not await self._rest():
                break
        await self._finish()

    def _check_reader(self) -> None:
        """Request a comment if the stream has been quiet for a while, and drop a reader that accepts no data."""
        now = self._loop.time()
        quiet_s = now - self._wrote_at
        if self._is_writing and quiet_s >= _SEND_PATIENCE_S:
            self._patience.reschedule(now)
            return
        if not self._is_writing and quiet_s >= _KEEP_ALIVE_S:
            self._is_comment_due = True
            self._stream.wake.set()
        rest_s = (_SEND_PATIENCE_S if self._is_writing else _KEEP_ALIVE_S) - quiet_s
        again_s = min(rest_s, _KEEP_ALIVE_S) if rest_s > 0 else _KEEP_ALIVE_S
        self._timer = self._loop.call_later(again_s, self._check_reader)

    async def _rest(self) -> bool:
        """Wait for events, at most until the next comment is due; return whether the session is still valid."""
        if not self._is_comment_due:
            await self._stream.wake.wait()
        if self._is_comment_due:
            await self._write(b": \n\n")
        return self._is_good(self._services.clock.now())

    def _is_good(self, now: datetime) -> bool:
        if now < self._good_until:
            return True
        newest = self._services.sessions.good_until(self._stream.caller.session_id)
        if newest is None or newest <= now:
            return False
        self._good_until = newest
        return True

    async def _missed(self, seen: int) -> bytes | None:
        """Return the events after ``seen``; None if the log no longer has all of them."""
        last = await self._services.stream_source.begin(self._stream)
        if seen > last:
            return None
        missed: Sequence[LoggedEvent] | None = ()
        if seen < last:  # After a short loss of the connection a reader has often missed nothing.
            missed = await self._services.store.events_after(self._stream.recipient, seen)
        if missed is None:
            return None
        self._sent = seen
        lines = await self._text(EventLine(event.seq, event.name, event.body) for event in missed)
        return b": \n\n" + lines  # The comment shows the client that the stream is open, even without events.

    async def _snapshot(self) -> bytes:
        seq, snapshot = await self._services.stream_source.snapshot(self._stream)
        body = encode(await self._services.transcripts.fill_snapshot(snapshot))
        self._sent = seq
        return _event(seq, EventName.SNAPSHOT.value, self._words(body))

    async def _write_lines(self, lines: Iterable[EventLine]) -> None:
        """Send the events that were not sent before, many in one write."""
        text = await self._text(lines)
        if text:
            await self._write(text)

    async def _text(self, lines: Iterable[EventLine]) -> bytes:
        """Return the events that were not sent before as the stream has them."""
        chunks: list[bytes] = []
        for line in lines:
            if line.seq > self._sent:
                body = await self._services.transcripts.fill_event(line.name, line.body)
                chunks.append(_event(line.seq, line.name, self._words(body)))
                self._sent = line.seq
        return b"".join(chunks)

    async def _finish(self) -> None:
        """Send the reason if the protocol has an event for it, and end the answer."""
        last = b""
        if self._stream.ended == REPLACED:
            body = encode(SessionReplaced(at=self._services.clock.now()))
            # This event is not in the log, so it repeats the last number, after which the reader resumes.
            last = _event(self._sent, EventName.SESSION_REPLACED.value, body)
        await self._write(last, more=False)

    async def _write(self, data: bytes, *, more: bool = True) -> None:
        """Write in pieces: a reader on a slow line accepts each in time, and megabytes at once perhaps not."""
        self._is_comment_due = False
        last = max(0, len(data) - 1) // _PIECE * _PIECE
        for start in range(0, last + 1, _PIECE):
            self._wrote_at = self._loop.time()
            self._is_writing = True
            piece = data if last == 0 else data[start : start + _PIECE]
            await self._send({"type": "http.response.body", "body": piece, "more_body": more or start < last})
            self._is_writing = False


class FloorSource:
    """The source of the streams of a server that owns the site: its floor (see ``StreamSource``)."""

    def __init__(self, router: Routing) -> None:
        self._router = router

    async def begin(self, stream: Stream) -> int:
        """See ``StreamSource``."""
        return await self._router.query(lambda _floor, _now: self._restart(stream))

    async def snapshot(self, stream: Stream) -> tuple[int, Snapshot]:
        """See ``StreamSource``."""

        def look(floor: Floor, now: datetime) -> tuple[int, Snapshot]:
            return self._restart(stream), snapshot_for(stream.caller.user, floor, now)

        return await self._router.query(look)

    def _restart(self, stream: Stream) -> int:
        stream.snapshot_taken()
        return self._router.seq_of(stream.recipient)


def snapshot_for(user: User, floor: Floor, now: datetime) -> Snapshot:
    """Return the present state of everything that ``user`` may see."""
    reasons = not_ready_reasons(floor.tables)
    if user.role is Role.AGENT:
        return Snapshot(server_time=now, agent=floor.views.agent_status(user.id), not_ready_reasons=reasons)
    return Snapshot(
        server_time=now,
        agent=None,
        monitor=floor.views.monitor(user.supervises, now=now),
        agents=floor.views.agents(user.supervises),
        threshold_alerts=floor.views.threshold_alerts(user.supervises),
        not_ready_reasons=reasons,
    )


def _event(seq: int, name: str, body: bytes) -> bytes:
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (seq, name.encode(), body)


ROUTES: Final = (events,)
