"""The event stream, for as long as one is signed in: it opens again by itself, with what was missed."""

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
from agent_desktop.net.server import Server
from agent_desktop.net.sse import EventTooLarge, ServerEvent, SseParser
from agent_desktop.net.wake import WakeWatch
from agent_desktop.protocol.codec import Malformed, decode
from agent_desktop.protocol.events import EVENT_TYPES, EventName, SessionReplaced

log: Final = logging.getLogger(__name__)

STEADY: Final = timedelta(seconds=5)
"""A stream that held for so long begins with short waits again. One that is cut at once each time does not: else a
server that turns everybody away would be asked three times a second by all of them."""


class Listener(Protocol):
    """Who hears of the stream; everything is called on the event loop, in order."""

    def live(self) -> None:
        """The stream is open, and what was missed has been heard."""
        ...

    def heard(self, name: EventName, event: msgspec.Struct) -> None:
        """One event, of the type that ``EVENT_TYPES`` names for it."""
        ...

    def lost(self, trouble: ServerTrouble, retry_in: timedelta) -> None:
        """The stream is not open; it is tried again in ``retry_in``."""
        ...


class _Unreadable(ServerTrouble):
    """The stream said what the wire does not know; it is begun anew from a snapshot."""


class EventStream:
    """The stream of one sign-in."""

    def __init__(
        self, server: Server, listener: Listener, *, backoff: Callable[[], Backoff] = Backoff
    ) -> None:
        self._server = server
        self._listener = listener
        self._backoff = backoff()
        self._last_id = ""
        self._patience: asyncio.Timeout | None = None
        self._hurry = asyncio.Event()
        self._live_since: float | None = None

    async def run(self) -> SessionReplaced:
        """Keep the stream open until another desktop of the same user takes over; return what was said then.

        Raises:
            SessionEnded: the sign-in is over.
        """
        watch = WakeWatch(self.look_again)
        try:
            while True:
                try:
                    replaced = await self._listen()
                    trouble: ServerTrouble = ServerUnreachable(
                        Trouble.BROKEN_OFF, "the server ended the stream"
                    )
                except ServerTrouble as caught:
                    replaced, trouble = None, caught
                except CommandRefused as refused:
                    replaced, trouble = None, ServerTrouble(Trouble.BUSY, str(refused))
                if replaced is not None:
                    self._last_id = ""
                    return replaced
                await self._wait(trouble)
        finally:
            watch.stop()

    def look_again(self) -> None:
        """Open the stream now, if it is waiting; if it is open, open it anew."""
        self._hurry.set()
        if self._patience is not None and not self._patience.expired():
            self._patience.reschedule(asyncio.get_running_loop().time())

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

    async def _listen(self) -> SessionReplaced | None:
        """Read one connection to its end; return what was said if another desktop took over."""
        self._patience = asyncio.timeout(None)
        try:
            async with self._patience, self._server.events(self._last_id) as answer:
                return await self._read(answer)
        except TimeoutError:
            raise ServerUnreachable(Trouble.BROKEN_OFF, "asked to look again") from None
        except (EventTooLarge, Malformed) as error:
            self._last_id = ""
            raise _Unreadable(Trouble.NOT_OURS, str(error)) from error
        finally:
            self._patience = None

    async def _read(self, answer: httpx.Response) -> SessionReplaced | None:
        parser = SseParser(last_id=self._last_id)
        try:
            async for piece in answer.aiter_bytes():
                for event in parser.feed(piece):
                    if (replaced := self._take(event)) is not None:
                        return replaced
                    self._last_id = event.id
                self._note_live()
        except httpx.HTTPError as error:
            raise trouble_of(error) from error
        return None

    def _take(self, event: ServerEvent) -> SessionReplaced | None:
        try:
            name = EventName(event.name)
        except ValueError:
            return None  # From a later time; whole objects come by the names that we know.
        value = decode(event.data, EVENT_TYPES[name])
        if isinstance(value, SessionReplaced):
            return value
        self._listener.heard(name, value)
        return None

    def _note_live(self) -> None:
        if self._live_since is None:
            self._live_since = asyncio.get_running_loop().time()
            self._listener.live()
