"""``GET /v1/events``: the event stream, as a raw ASGI handler, so that ten thousand of them stay small.

A stream begins with a ``snapshot``, or behind ``Last-Event-ID`` with what was missed. It lives as long as the session:
when the token that opened it runs out, it goes on if the session was refreshed meanwhile, and ends if not.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, cast

from litestar.handlers import ASGIRouteHandler, asgi
from litestar.types import Receive, Scope, Send

from agent_desktop.protocol import paths
from agent_desktop.protocol.codec import encode
from agent_desktop.protocol.events import EventName, SessionReplaced, Snapshot
from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import Caller
from server_stub.auth.users import User
from server_stub.core.floor import Floor
from server_stub.http.request import CALLER, RequestContext
from server_stub.http.route import AGENTS, OPERATION, SUPERVISORS, Route, guard
from server_stub.http.services import Services
from server_stub.http.streams import REPLACED, EventLine, Stream

_KEEP_ALIVE_S: Final = 10.0
"""A comment this often; the protocol promises one within fifteen seconds."""
_SEND_PATIENCE_S: Final = 30.0
"""A reader who takes nothing for so long is gone, whatever its connection says."""
_MOST_DIGITS: Final = 18
_HEADERS: Final = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


@asgi(
    paths.EVENTS,
    opt={
        OPERATION: Route(
            summary="Changes, as server-sent events",
            tag="Events",
            roles=AGENTS | SUPERVISORS,
            headers=("Last-Event-ID",),
            gives={200: ("text/event-stream",)},
        )
    },
    guards=[guard],
    copy_scope=False,
)
async def events(scope: Scope, receive: Receive, send: Send) -> None:
    """Serve one stream until its reader, its session or the server is gone."""
    facts = cast("dict[str, Any]", cast("object", scope))
    context = cast("RequestContext", facts["app"].state.context)
    caller = cast("Caller", facts[CALLER])
    if facts["method"] != "GET":
        raise context.method_not_allowed("GET")
    seen = _last_event_id(scope)
    stream = context.services.streams.open(caller)
    reader = asyncio.create_task(_watch(receive, stream))
    try:
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        await Sender(context.services, stream, send).run(seen)
    except (TimeoutError, ConnectionError):
        pass  # The reader is gone; there is nobody to tell.
    finally:
        context.services.streams.close(stream)
        reader.cancel()
        await asyncio.gather(reader, return_exceptions=True)


async def _watch(receive: Receive, stream: Stream) -> None:
    """Notice a reader who goes."""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            stream.end("gone")
            return


def _last_event_id(scope: Scope) -> int | None:
    for name, value in scope["headers"]:
        if name == b"last-event-id":
            digits = value.decode("latin-1").strip()
            return (
                int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS else None
            )
    return None


class Sender:
    """Writes one stream."""

    def __init__(self, services: Services, stream: Stream, send: Send) -> None:
        self._parts = services
        self._stream = stream
        self._send = send
        self._sent = 0
        self._good_until = stream.caller.expires_at

    async def run(self, seen: int | None) -> None:
        """Begin where the reader left off, and go on until the stream ends."""
        if seen is None or not await self._resume(seen):
            await self._snapshot()
        while self._stream.ended is None:
            if self._stream.needs_snapshot:
                await self._snapshot()
            lines = self._stream.take()
            if lines:
                await self._write_lines(lines)
            elif not await self._rest():
                break
        await self._finish()

    async def _rest(self) -> bool:
        """Wait for something to do, at most until the next comment is due; return whether the session still lives."""
        try:
            async with asyncio.timeout(_KEEP_ALIVE_S):
                await self._stream.wake.wait()
        except TimeoutError:
            await self._write(b": \n\n")
        return self._is_good(self._parts.clock.now())

    def _is_good(self, now: datetime) -> bool:
        if now < self._good_until:
            return True
        newest = self._parts.sessions.good_until(self._stream.caller.session_id)
        if newest is None or newest <= now:
            return False
        self._good_until = newest
        return True

    async def _resume(self, seen: int) -> bool:
        """Send what was missed since ``seen``; return False when that is not known any more."""
        recipient = self._stream.recipient
        last = await self._parts.router.query(lambda _floor, _now: self._restart())
        if seen > last:
            return False
        missed = await self._parts.store.events_after(recipient, seen)
        if missed is None:
            return False
        self._sent = seen
        await self._write(b": \n\n")  # Something to see at once, also when nothing was missed.
        await self._write_lines(EventLine(event.seq, event.name, event.body) for event in missed)
        return True

    def _restart(self) -> int:
        """Queue lines from this moment on, and return the number of the last one before it."""
        self._stream.snapshot_taken()
        return self._parts.router.seq_of(self._stream.recipient)

    async def _snapshot(self) -> None:
        user = self._stream.caller.user

        def look(floor: Floor, now: datetime) -> tuple[int, Snapshot]:
            return self._restart(), snapshot_for(user, floor, now)

        seq, snapshot = await self._parts.router.query(look)
        body = encode(await self._parts.transcripts.fill_snapshot(snapshot))
        self._sent = seq
        await self._write(_event(seq, EventName.SNAPSHOT.value, body))

    async def _write_lines(self, lines: Iterable[EventLine]) -> None:
        """Send lines that were not sent before, many at a time."""
        chunks: list[bytes] = []
        for line in lines:
            if line.seq > self._sent:
                body = await self._parts.transcripts.fill_event(line.name, line.body)
                chunks.append(_event(line.seq, line.name, body))
                self._sent = line.seq
        if chunks:
            await self._write(b"".join(chunks))

    async def _finish(self) -> None:
        """Say why, where the protocol has a word for it, and end the answer."""
        last = b""
        if self._stream.ended == REPLACED:
            body = encode(SessionReplaced(at=self._parts.clock.now()))
            # Not of the log, so it has the number of what was sent before it: that is where this reader stands.
            last = _event(self._sent, EventName.SESSION_REPLACED.value, body)
        async with asyncio.timeout(_SEND_PATIENCE_S):
            await self._send({"type": "http.response.body", "body": last, "more_body": False})

    async def _write(self, data: bytes) -> None:
        async with asyncio.timeout(_SEND_PATIENCE_S):
            await self._send({"type": "http.response.body", "body": data, "more_body": True})


def snapshot_for(user: User, floor: Floor, now: datetime) -> Snapshot:
    """Return everything that ``user`` may know now."""
    if user.role is Role.AGENT:
        return Snapshot(server_time=now, agent=floor.views.agent_status(user.id))
    return Snapshot(
        server_time=now,
        agent=None,
        monitor=floor.views.monitor(user.supervises, now=now),
        agents=floor.views.agents(user.supervises),
    )


def _event(seq: int, name: str, body: bytes) -> bytes:
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (seq, name.encode(), body)


ROUTES: Final[tuple[ASGIRouteHandler, ...]] = (events,)
