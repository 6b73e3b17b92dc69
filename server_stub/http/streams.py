"""Open event streams: their readers, their queues, and their end.

Everything here is synchronous and bounded: publishing puts an event into a stream's queue and never waits. A reader
that is too slow for its queue receives a new snapshot instead of the queued events.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import Caller
from server_stub.core.model.effects import agent_recipient

MOST_QUEUED: Final = 500
"""Largest number of events that wait for one reader. An agent gets a few a minute and a supervisor of thirty business
processes some tens a second, so a reader may pause for at least ten seconds."""
MOST_STREAMS_PER_USER: Final = 8
"""Most streams of a supervisor, who may have several windows; the limit stops a program that leaks streams."""


class EventLine(msgspec.Struct, frozen=True):
    """One event of a recipient's log; ``body`` is JSON."""

    seq: int
    name: str
    body: bytes


class Stream:
    """The stream of one reader. ``wake`` is set whenever its sender has work."""

    def __init__(self, caller: Caller) -> None:
        self.caller = caller
        self.recipient = caller.user.scope
        self.wake = asyncio.Event()
        self.needs_snapshot = False
        self.ended: str | None = None
        self._lines: deque[EventLine] = deque()

    def put(self, lines: Iterable[EventLine]) -> None:
        """Queue ``lines``; if the queue overflows, a snapshot replaces it."""
        if self.ended is not None or self.needs_snapshot:
            return
        self._lines.extend(lines)
        if len(self._lines) > MOST_QUEUED:
            self.request_snapshot()
        self.wake.set()

    def take(self) -> tuple[EventLine, ...]:
        """Remove and return all queued lines."""
        lines = tuple(self._lines)
        self._lines.clear()
        self.wake.clear()
        return lines

    def request_snapshot(self) -> None:
        """Replace the queued lines by a snapshot of the present state."""
        self._lines.clear()
        self.needs_snapshot = True
        self.wake.set()

    def snapshot_taken(self) -> None:
        """Queue lines again, because the snapshot has been taken."""
        self._lines.clear()
        self.needs_snapshot = False

    def end(self, reason: str) -> None:
        """End the stream; ``reason`` is one that ``events`` sends to the reader."""
        if self.ended is None:
            self.ended = reason
            self.wake.set()


REPLACED: Final = "replaced"
STOPPING: Final = "stopping"
SIGNED_OUT: Final = "signed out"
GONE: Final = "gone"
TOO_MANY: Final = "too many streams"


class Streams:
    """All open streams by the log that they read."""

    def __init__(self, on_presence: Callable[[str, bool], None]) -> None:
        """Create it; ``on_presence`` is called when an agent's first stream opens or the last one closes."""
        self._by_recipient: dict[str, dict[Stream, None]] = {}
        self._on_presence = on_presence
        self._closing = False

    @property
    def count(self) -> int:
        """The number of open streams."""
        return sum(len(streams) for streams in self._by_recipient.values())

    def is_listening(self, recipient: str) -> bool:
        """Return whether a stream reads this log."""
        return recipient in self._by_recipient

    def open(self, caller: Caller) -> Stream:
        """Open a stream; it replaces an earlier one of the same agent."""
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
        """Remove a stream whose connection has ended."""
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
        """Queue new lines of a log for all its readers."""
        beside = self._by_recipient.get(recipient)
        if beside:
            whole = tuple(lines)
            for stream in beside:
                stream.put(whole)

    def request_snapshot_of(self, recipient: str) -> None:
        """Send a snapshot to the readers of one log, because some of its events are missing."""
        for stream in self._by_recipient.get(recipient, ()):
            stream.request_snapshot()

    def request_snapshots(self) -> None:
        """Send a snapshot to every reader, because published events may not be stored."""
        for stream in self._all():
            stream.request_snapshot()

    def replace_agent(self, agent_id: str) -> None:
        """End the agent's stream, because another one was opened at another server of the site."""
        for stream in self._by_recipient.get(agent_recipient(agent_id), ()):
            stream.end(REPLACED)

    def end_session(self, session_id: str) -> None:
        """End the streams of a session that has ended."""
        for stream in self._all():
            if stream.caller.session_id == session_id:
                stream.end(SIGNED_OUT)

    def end_users(self, user_ids: frozenset[str], *, but_session: str | None = None) -> None:
        """End the streams of users that were changed or removed; that of ``but_session`` stays."""
        for stream in self._all():
            if stream.caller.user.id in user_ids and stream.caller.session_id != but_session:
                stream.end(SIGNED_OUT)

    def end_all(self) -> None:
        """End every stream, and each that is opened later, because the server stops."""
        self._closing = True
        self.end_open()

    def end_open(self) -> None:
        """End every open stream, because this server may not serve at the moment; later ones may be opened."""
        for stream in self._all():
            stream.end(STOPPING)

    @property
    def session_ids(self) -> frozenset[str]:
        """The sessions of all open streams."""
        return frozenset(stream.caller.session_id for stream in self._all())

    @property
    def agent_ids(self) -> list[str]:
        """The agents whose stream is open."""
        return [stream.caller.user.id for stream in self._all() if stream.caller.user.role is Role.AGENT]

    def _all(self) -> list[Stream]:
        return [stream for streams in self._by_recipient.values() for stream in streams]
