"""The connection to the server for one sign-in: stream, tokens and clock, with its state as a ``Connection``."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from agent_desktop.errors import ServerTrouble, SessionEnded, Trouble
from agent_desktop.model.agent_view import Connection, ConnectionState
from agent_desktop.net.backoff import Backoff
from agent_desktop.net.server import ServerClient
from agent_desktop.net.stream import EventStream
from agent_desktop.protocol.events import EventName

log: Final = logging.getLogger(__name__)


class ServerConnection:
    """Runs the stream, refreshes the tokens and keeps the clock until the sign-in is over.

    ``heard`` is called with every event, ``connected`` with every change of the connection, both on the event loop.
    ``Connection.reason`` is the ``Trouble``; the windows have the words.
    """

    def __init__(
        self,
        server: ServerClient,
        *,
        heard: Callable[[EventName, msgspec.Struct], None],
        connected: Callable[[Connection], None],
        backoff: Callable[[], Backoff] = Backoff,
    ) -> None:
        self._server = server
        self._connected = connected
        self._stream = EventStream(server, self, backoff=backoff)
        self._heard = heard
        self._take_over = asyncio.Event()
        self._is_live = asyncio.Event()
        self._connection = Connection(server=server.url)

    async def run(self) -> None:
        """Keep the connection, until cancelled.

        Raises:
            SessionEnded: the sign-in is over.
        """
        self._show(ConnectionState.CONNECTING)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._server.session.keep_fresh())
            group.create_task(self._server.keep_time())
            group.create_task(self._listen())

    def retry(self) -> None:
        """Connect now; if another desktop has taken over, take over from it."""
        if self._connection.link is ConnectionState.REPLACED:
            self._take_over.set()
        elif self._connection.link is not ConnectionState.LIVE:
            self._stream.look_again()

    def doubt(self, trouble: ServerTrouble) -> None:
        """Reopen the stream if a request beside it timed out: a frozen peer closes no connection."""
        if trouble.trouble is Trouble.TIMED_OUT and self.is_live:
            self._stream.look_again()

    async def wait_until_live(self, at_most: timedelta | None = None) -> None:
        """Return when the stream is open, or after ``at_most`` if that is given."""
        try:
            async with asyncio.timeout(at_most.total_seconds() if at_most is not None else None):
                await self._is_live.wait()
        except TimeoutError:
            pass

    @property
    def is_live(self) -> bool:
        """Whether the stream is open."""
        return self._is_live.is_set()

    async def _listen(self) -> None:
        while True:
            replaced = await self._stream.run()
            log.info("another desktop has taken over", extra={"data": {"at": replaced.at.isoformat()}})
            self._take_over.clear()
            self._show(ConnectionState.REPLACED)
            await self._take_over.wait()
            self._show(ConnectionState.CONNECTING)

    # Events of the stream.

    def live(self) -> None:
        """Note that the stream is open."""
        self._show(ConnectionState.LIVE)

    def heard(self, name: EventName, event: msgspec.Struct) -> None:
        """Handle one event."""
        self._heard(name, event)

    def lost(self, trouble: ServerTrouble, retry_in: timedelta) -> None:
        """Note that the stream is closed."""
        retry_at = datetime.now(UTC) + retry_in
        self._show(ConnectionState.LOST, reason=trouble.trouble.value, retry_at=retry_at)

    def _show(
        self, link: ConnectionState, *, reason: str | None = None, retry_at: datetime | None = None
    ) -> None:
        before = self._connection
        since = before.since if before.link is link else datetime.now(UTC)
        self._connection = Connection(link, since, before.server, reason, retry_at)
        if link is ConnectionState.LIVE:
            self._is_live.set()
        else:
            self._is_live.clear()
        self._connected(self._connection)


@asynccontextmanager
async def until_signed_out() -> AsyncGenerator[asyncio.TaskGroup]:
    """Yield a task group that fails with ``SessionEnded`` if that is the only failure of its tasks."""
    try:
        async with asyncio.TaskGroup() as group:
            yield group
    except BaseExceptionGroup as failures:
        if (ended := _ending(failures)) is not None:
            raise ended from None
        raise


def _ending(group: BaseExceptionGroup[BaseException]) -> SessionEnded | None:
    """Return the end of the sign-in if ``group`` contains nothing else."""
    _, rest = group.split(SessionEnded)
    return SessionEnded() if rest is None else None
