"""The event stream of a sign-in: it reopens by itself and catches up on missed events."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Final, Protocol

import httpx
import msgspec

from agent_desktop.errors import CommandRefused, ServerBusy, ServerTrouble, ServerUnreachable, Trouble
from agent_desktop.net.backoff import Backoff
from agent_desktop.net.failures import trouble_of
from agent_desktop.net.server import ServerClient
from agent_desktop.net.sse import EventTooLarge, ServerEvent, SseParser
from agent_desktop.net.wake import WakeWatch
from agent_desktop.protocol.codec import Malformed, decode
from agent_desktop.protocol.events import EVENT_TYPES, EventName, SessionReplaced

log: Final = logging.getLogger(__name__)

STEADY: Final = timedelta(seconds=5)
"""A stream that lasted this long resets the pauses. One that is cut at once each time does not: otherwise all desktops
would send three requests a second to a server that refuses them.
"""

GOODBYE: Final = timedelta(seconds=2)
"""How long to wait for the end of a stream after it was announced."""


class Listener(Protocol):
    """Receives the events of the stream; every method is called on the event loop, in order."""

    def live(self) -> None:
        """The stream is open, and missed events have been delivered."""
        ...

    def heard(self, name: EventName, event: msgspec.Struct) -> None:
        """Receive one event, of its type in ``EVENT_TYPES``."""
        ...

    def lost(self, trouble: ServerTrouble, retry_in: timedelta) -> None:
        """The stream is closed; it is reopened in ``retry_in``."""
        ...


class EventStream:
    """The stream of one sign-in."""

    def __init__(
        self, server: ServerClient, listener: Listener, *, backoff: Callable[[], Backoff] = Backoff
    ) -> None:
        self._server = server
        self._listener = listener
        self._backoff = backoff()
        self._last_id = ""
        self._patience: asyncio.Timeout | None = None
        self._replaced: SessionReplaced | None = None
        self._hurry = asyncio.Event()
        self._live_since: float | None = None

    async def run(self) -> SessionReplaced:
        """Keep the stream open until another desktop of the same user takes over; return that event.

        Raises:
            SessionEnded: the sign-in is over.
        """
        watch = WakeWatch(self.look_again)
        self._replaced = self._live_since = None
        try:
            while True:
                trouble = await self._listen()
                if self._replaced is not None:
                    self._last_id = ""
                    return self._replaced
                await self._wait(trouble)
        finally:
            watch.stop()

    def look_again(self) -> None:
        """Open the stream now if it is waiting; if it is open, reopen it."""
        self._hurry.set()
        self._look_again_after(timedelta(0))

    def _look_again_after(self, wait: timedelta) -> None:
        if self._patience is not None and not self._patience.expired():
            self._patience.reschedule(asyncio.get_running_loop().time() + wait.total_seconds())

    async def _wait(self, trouble: ServerTrouble) -> None:
        now = asyncio.get_running_loop().time()
        if self._live_since is not None and now - self._live_since > STEADY.total_seconds():
            self._backoff.reset()
        self._live_since = None
        asked = trouble.retry_after if isinstance(trouble, ServerBusy) else None
        wait = self._backoff.next(asked)
        if self._hurry.is_set():
            self._hurry.clear()
            wait = timedelta(0)
        log.info("stream lost", extra={"data": {"trouble": str(trouble), "retry_in_s": wait.total_seconds()}})
        self._listener.lost(trouble, wait)
        try:
            async with asyncio.timeout(wait.total_seconds()):
                await self._hurry.wait()
        except TimeoutError:
            pass
        self._hurry.clear()

    async def _listen(self) -> ServerTrouble:
        """Read one connection to its end, and return why it has ended."""
        self._patience = asyncio.timeout(None)
        try:
            async with self._patience, self._server.events(self._last_id) as answer:
                await self._read(answer)
        except ServerTrouble as trouble:
            return trouble
        except CommandRefused as refused:
            return ServerTrouble(Trouble.BUSY, str(refused))
        except TimeoutError:
            return ServerUnreachable(Trouble.BROKEN_OFF, "asked to look again")
        except (EventTooLarge, Malformed) as error:
            self._last_id = ""  # Start again from a snapshot.
            return ServerTrouble(Trouble.NOT_OURS, str(error))
        finally:
            self._patience = None
        return ServerUnreachable(Trouble.BROKEN_OFF, "the server ended the stream")

    async def _read(self, answer: httpx.Response) -> None:
        parser = SseParser(last_id=self._last_id)
        try:
            async for piece in answer.aiter_bytes():
                for event in parser.feed(piece):
                    self._take(event)
                self._note_live()
        except httpx.HTTPError as error:
            raise trouble_of(error) from error

    def _take(self, event: ServerEvent) -> None:
        try:
            name = EventName(event.name)
        except ValueError:
            return  # An event of a future version; the known events carry whole objects.
        value = decode(event.data, EVENT_TYPES[name])
        if isinstance(value, SessionReplaced):
            self._replaced = value
            self._look_again_after(GOODBYE)  # The server closes the stream now; do not wait long for that.
        elif self._replaced is None:
            self._listener.heard(name, value)
            self._last_id = event.id

    def _note_live(self) -> None:
        if self._live_since is None:
            self._live_since = asyncio.get_running_loop().time()
            self._listener.live()
