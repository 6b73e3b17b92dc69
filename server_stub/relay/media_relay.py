"""The server's handle of the relay process, which starts with the first ticket, and again after a crash."""

from __future__ import annotations

import asyncio
import secrets
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Final

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub.errors import ServerError, StartRefused
from server_stub.logs import get_logger
from server_stub.relay.messages import (
    LONGEST_LINE,
    Admit,
    LegClosed,
    LegOpened,
    Listen,
    RelayOrder,
    RelayReady,
    Revoke,
    TicketAdmitted,
    Upstream,
    line,
    read_report,
)
from server_stub.tls import ServerCertificate

_log = get_logger(__name__)

TICKET_LIFE: Final = timedelta(seconds=15)
"""How long a ticket may wait for its desktop; a desktop uses it at once."""

START_LIMIT: Final = timedelta(seconds=30)
"""How long the process may take to start on a busy machine."""

FAREWELL: Final = timedelta(seconds=2)
"""How long the server waits for the process when it stops; after that the process is left to its calls."""

_COMMAND: Final = (sys.executable, "-m", "server_stub.relay.worker")
_TICKET_BYTES: Final = 32


class RelayUnavailable(ServerError):
    """The relay process does not start, so there are no media sockets; nothing was done."""

    passing = True


class MediaRelay:
    """The source of tickets for media sockets; ``open_listener`` opens the socket on which desktops connect, once.

    With ``certificate`` desktops connect over TLS; its files are read by the process.
    The listening socket stays open here. Connections that arrive while the process starts wait in its backlog.
    """

    def __init__(
        self,
        open_listener: Callable[[], socket.socket],
        *,
        on_report: Callable[[LegOpened | LegClosed], None] | None = None,
        certificate: ServerCertificate | None = None,
        command: Sequence[str] = _COMMAND,
    ) -> None:
        self._open_listener = open_listener
        self._listener: socket.socket | None = None
        self._on_report = on_report
        self._certificate = certificate
        self._command = command
        self._starting = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()
        self._admitting: deque[tuple[str, asyncio.Future[None]]] = deque()
        """Tickets that the process has not confirmed yet, in the order in which it confirms them."""
        self._is_closed = False

    @property
    def port(self) -> int:
        """The port on which desktops connect; 0 before the first ticket."""
        return 0 if self._listener is None else self._listener.getsockname()[1]

    @property
    def is_secure(self) -> bool:
        """Whether the port speaks TLS."""
        return self._certificate is not None

    @property
    def pid(self) -> int | None:
        """The id of the process while it runs."""
        process = self._process
        return process.pid if process is not None and process.returncode is None else None

    async def admit(self, leg: str, upstream: Upstream) -> str:
        """Return a ticket that admits one desktop to ``upstream`` once, within ``TICKET_LIFE``.

        An unused ticket of the same ``leg`` is void from now on.

        Raises:
            RelayUnavailable: the process does not start.
        """
        await self.start()
        ticket = secrets.token_urlsafe(_TICKET_BYTES)
        admitted = asyncio.get_running_loop().create_future()
        self._admitting.append((leg, admitted))
        self._send(Admit(ticket, leg, upstream, TICKET_LIFE.total_seconds()))
        await admitted
        return ticket

    def revoke(self, leg: str) -> None:
        """Void the ticket of ``leg``, and end its socket; safe to repeat."""
        if self._is_running:
            self._send(Revoke(leg))

    async def start(self) -> None:
        """Start the process unless it runs.

        Raises:
            RelayUnavailable: it does not start.
        """
        async with self._starting:
            if self._is_running:
                return
            if self._is_closed:
                raise RelayUnavailable("the server is stopping")
            if self._reading is not None:
                await self._reading  # It ends with the former process.
            self._ready.clear()
            self._process = await self._spawn()
            self._reading = asyncio.create_task(self._read(self._process), name="relay: reports")
            try:
                async with asyncio.timeout(START_LIMIT.total_seconds()):
                    await self._ready.wait()
            except TimeoutError as error:
                self._process.kill()
                raise RelayUnavailable("the media relay does not start") from error
            if not self._is_running:
                raise RelayUnavailable("the media relay ended while it started")

    async def close(self) -> None:
        """Let the process end: at once if there are no calls, or with the last call. Safe to repeat."""
        self._is_closed = True
        process = self._process
        if process is not None and process.stdin is not None:
            process.stdin.close()
            with suppress(TimeoutError):
                async with asyncio.timeout(FAREWELL.total_seconds()):
                    await process.wait()
        await self._stop_reading()
        if self._listener is not None:
            self._listener.close()

    async def _spawn(self) -> asyncio.subprocess.Process:
        """Start the process, and pass it the listening socket.

        Raises:
            RelayUnavailable: the system does not start it.
        """
        shared = sys.platform == "win32"
        try:
            if self._listener is None:
                self._listener = self._open_listener()
            descriptor = self._listener.fileno()
            process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                pass_fds=() if shared else (descriptor,),
                limit=LONGEST_LINE,
            )
        except (OSError, StartRefused) as error:
            raise RelayUnavailable(f"the media relay does not start: {error}") from error
        order = Listen(
            descriptor=None if shared else descriptor,
            share=self._listener.share(process.pid) if shared else None,
            certificate=None if self._certificate is None else str(self._certificate.file.absolute()),
            key=None if self._certificate is None else str(self._certificate.key_file.absolute()),
        )
        if process.stdin is not None:
            process.stdin.write(line(order))
        return process

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        """Read the reports of ``process`` until it ends."""
        if process.stdout is None:  # pragma: no cover - it is a pipe
            return
        with suppress(ConnectionError, ValueError):
            while text := await process.stdout.readline():
                self._take(text)
        code = await process.wait()
        self._ready.set()  # Callers that wait for the start check whether the process runs.
        while self._admitting:
            _, waiting = self._admitting.popleft()
            if not waiting.done():
                waiting.set_exception(RelayUnavailable("the media relay broke"))
        if not self._is_closed:
            _log.warning("the media relay ended; calls by the built-in phone are reconnected", exit_code=code)

    def _take(self, text: bytes) -> None:
        try:
            report = read_report.decode(text)
        except UNREADABLE_JSON:
            _log.warning("the media relay wrote a line that is not a report")
            return
        if isinstance(report, RelayReady):
            self._ready.set()
        elif isinstance(report, TicketAdmitted):
            _, waiting = self._admitting.popleft()
            if not waiting.done():
                waiting.set_result(None)
        elif self._on_report is not None:
            self._on_report(report)

    def _send(self, order: RelayOrder) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(line(order))

    async def _stop_reading(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
            self._reading = None

    @property
    def _is_running(self) -> bool:
        return self.pid is not None
