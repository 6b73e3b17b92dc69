"""Open event streams: who listens, what waits to be sent to whom, and when a stream ends.

Everything here is synchronous and bounded: an event is put into a stream's queue and never waited for. A reader who is
too slow for its queue is given a fresh snapshot instead of what overflowed.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import Caller

MOST_QUEUED: Final = 500
"""Events that may wait for one reader. An agent causes a handful a minute; a supervisor of thirty business processes
some tens a second, so this is a pause of ten seconds and more."""
MOST_STREAMS_PER_USER: Final = 8
"""A supervisor may have a few windows open; a program that leaks streams is stopped here. Agents have one."""


class EventLine(msgspec.Struct, frozen=True):
    """One event of a recipient's log: ``body`` is JSON."""

    seq: int
    name: str
    body: bytes


class Stream:
    """One reader. ``wake`` is set whenever there is something to do for it."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.recipient = caller.user.scope
        self.wake = asyncio.Event()
        self.needs_snapshot = False
        self.ended: str | None = None
        self._lines: deque[EventLine] = deque()

    def put(self, lines: Iterable[EventLine]) -> None:
        """Queue ``lines``; past the bound everything queued gives way to a snapshot."""
        if self.ended is not None or self.needs_snapshot:
            return
        self._lines.extend(lines)
        if len(self._lines) > MOST_QUEUED:
            self.ask_for_snapshot()
        self.wake.set()

    def take(self) -> tuple[EventLine, ...]:
        """Return all that waits, and queue nothing more of it."""
        lines = tuple(self._lines)
        self._lines.clear()
        self.wake.clear()
        return lines

    def ask_for_snapshot(self) -> None:
        """Let the reader start again from the present."""
        self._lines.clear()
        self.needs_snapshot = True
        self.wake.set()

    def snapshot_taken(self) -> None:
        """The present was read just now: lines from here on are queued again."""
        self._lines.clear()
        self.needs_snapshot = False

    def end(self, reason: str) -> None:
        """End the stream; ``reason`` tells how (see ``events``)."""
        if self.ended is None:
            self.ended = reason
            self.wake.set()


REPLACED: Final = "replaced"
STOPPING: Final = "stopping"
SIGNED_OUT: Final = "signed out"
GONE: Final = "gone"
TOO_MANY: Final = "too many streams"


class Streams:
    """All open streams, by whose log they read."""

    def __init__(self, on_presence: Callable[[str, bool], None]) -> None:
        """Make it; ``on_presence`` hears of each agent whose first stream opens or whose last one closes."""
        self._by_recipient: dict[str, dict[Stream, None]] = {}
        self._on_presence = on_presence
        self._closing = False

    @property
    def count(self) -> int:
        """How many are open."""
        return sum(len(streams) for streams in self._by_recipient.values())

    def is_listening(self, recipient: str) -> bool:
        """Return whether somebody reads this log just now."""
        return recipient in self._by_recipient

    def open(self, caller: Caller) -> Stream:
        """Add a stream; an agent's earlier one is taken over."""
        stream = Stream(caller)
        if self._closing:
            stream.end(STOPPING)
            return stream
        beside = self._by_recipient.setdefault(stream.recipient, {})
        if caller.user.role is Role.AGENT:
            for earlier in beside:
                earlier.end(REPLACED)
            if not beside:
                self._on_presence(caller.user.id, True)
        else:
            own = [
                other for other in beside if other.caller.user.id == caller.user.id and other.ended is None
            ]
            for surplus in own[: max(0, len(own) + 1 - MOST_STREAMS_PER_USER)]:
                surplus.end(TOO_MANY)
        beside[stream] = None
        return stream

    def close(self, stream: Stream) -> None:
        """Forget a stream whose connection is over."""
        stream.end(GONE)
        beside = self._by_recipient.get(stream.recipient)
        if beside is None or stream not in beside:
            return
        del beside[stream]
        if not beside:
            del self._by_recipient[stream.recipient]
            if stream.caller.user.role is Role.AGENT:
                self._on_presence(stream.caller.user.id, False)

    def publish(self, recipient: str, lines: Iterable[EventLine]) -> None:
        """Queue new lines of a log for everybody who reads it."""
        beside = self._by_recipient.get(recipient)
        if beside:
            whole = tuple(lines)
            for stream in beside:
                stream.put(whole)

    def ask_for_snapshots(self) -> None:
        """Let every reader start again: what was published may not be what is stored."""
        for stream in self._all():
            stream.ask_for_snapshot()

    def end_session(self, session_id: str) -> None:
        """End the streams of a session that was ended."""
        for stream in self._all():
            if stream.caller.session_id == session_id:
                stream.end(SIGNED_OUT)

    def end_all(self) -> None:
        """End every stream, and each that is opened from now on: the server stops."""
        self._closing = True
        for stream in self._all():
            stream.end(STOPPING)

    def _all(self) -> list[Stream]:
        return [stream for streams in self._by_recipient.values() for stream in streams]
