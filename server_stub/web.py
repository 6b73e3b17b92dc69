"""The listening socket, the web server on it, and the signals that stop it."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import functools
import gc
import os
import signal
import socket
import sys
from collections.abc import Callable, Generator, Sequence
from types import FrameType
from typing import Any, Final, cast

import uvicorn

from server_stub.asgi import ASGIApp
from server_stub.connections.bounded_http import IDLE_PATIENCE, BoundedHttpProtocol
from server_stub.connections.bounds import ConnectionBounds
from server_stub.connections.tls_door import TlsDoor
from server_stub.errors import StartRefused
from server_stub.logs import get_logger
from server_stub.tls import ServerCertificate

_log = get_logger(__name__)

_SHUTDOWN_S: Final = 3
"""How long running requests may take once the server stops."""
_BACKLOG: Final = 2048
_MOST_CONNECTIONS: Final = 60_000
_KEPT_BACK: Final = 200
"""Descriptors for the database, recordings, workers and media."""
_FOR_BROWSERS: Final = (
    ("x-content-type-options", "nosniff"),
    (
        "content-security-policy",
        "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("referrer-policy", "no-referrer"),
)
"""Headers of every answer: no answer is a page, whatever a browser is made to think of it."""
_PEER_SILENT_S: Final = 20
"""How long a peer may acknowledge nothing; longer than usual interruptions of a network."""

_COLLECTED_AFTER: Final = (10_000, 20, 20)
"""Objects and younger collections after which garbage is looked for: a request leaves none behind that counting
references does not free, and at Python's own 700 the search takes a twentieth of a busy server's time."""


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket.

    Raises:
        StartRefused: the address cannot be bound.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise StartRefused(f"the host {host!r} is not known: {error.strerror}", passing=True) from error
    try:
        if os.name != "nt":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _detect_dead_peers(listener)
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        passing = error.errno in {errno.EADDRINUSE, errno.EADDRNOTAVAIL}
        raise StartRefused(_not_bound(host, port, error), passing=passing) from error
    listener.setblocking(False)
    return listener


def most_connections() -> int:
    """Return how many connections fit into this process's descriptors, some of which files and workers need."""
    if sys.platform == "win32":
        return _MOST_CONNECTIONS
    import resource

    soft, _hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    return (
        _MOST_CONNECTIONS
        if soft == resource.RLIM_INFINITY
        else max(64, min(_MOST_CONNECTIONS, soft - _KEPT_BACK))
    )


def _detect_dead_peers(listener: socket.socket) -> None:
    """Close connections whose peer disappears without closing them, as when a cable is pulled.

    Otherwise data for it would stay in a buffer for a quarter of an hour, and its agent would seem to be connected.
    Accepted connections inherit these options.
    """
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, seconds in (("TCP_KEEPIDLE", _PEER_SILENT_S), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, name):
            listener.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), seconds)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # Keep-alive does not cover data that is not acknowledged.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _PEER_SILENT_S * 1000)


def _not_bound(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is in use by another program. Stop that program, or choose another port with --port."
    if error.errno == errno.EACCES:
        return f"port {port} may not be used by this user. Choose a port from 1024 up with --port."
    if error.errno == errno.EADDRNOTAVAIL:
        return f"this machine has no address {host}. Choose one of its addresses with --host."
    return f"{host}:{port} cannot be listened on: {error.strerror}"


class _Server(uvicorn.Server):
    """A uvicorn server that installs no signal handlers and sets ``accepting`` once it accepts requests."""

    def __init__(
        self, config: uvicorn.Config, bounds: ConnectionBounds, certificate: ServerCertificate | None = None
    ) -> None:
        super().__init__(config)
        self.accepting = asyncio.Event()
        self._bounds = bounds
        self._certificate = certificate
        self._doors: list[asyncio.Task[None]] = []

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start to accept requests; uvicorn itself would count connections over TLS only after their handshakes."""
        if self._certificate is None:
            await super().startup(sockets)
        else:
            await super().startup([])
            for listener in sockets or ():
                door = TlsDoor(listener, self._certificate.context, self._bounds, self._connection)
                self._doors.append(asyncio.create_task(door.serve(), name="tls-door"))
        self.accepting.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop to accept requests, and end the connections."""
        for door in self._doors:
            door.cancel()
        await asyncio.gather(*self._doors, return_exceptions=True)
        await super().shutdown(sockets)

    def _connection(self) -> BoundedHttpProtocol:
        """Return a new connection, as uvicorn makes it."""
        return BoundedHttpProtocol(
            config=self.config,
            server_state=self.server_state,
            app_state=self.lifespan.state,
            bounds=self._bounds,
        )

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Install no handlers: the streams must be closed first, or uvicorn would wait for them."""
        yield


async def run(
    app: ASGIApp,
    listener: socket.socket,
    *,
    announce: Callable[[str], None],
    on_stop: Callable[[], None],
    on_reload: Callable[[], None],
    trusted_proxies: Sequence[str] = (),
    beside: tuple[ASGIApp, socket.socket] | None = None,
    bounds: ConnectionBounds,
    certificate: ServerCertificate | None = None,
    until: asyncio.Future[Any] | None = None,
) -> None:
    """Serve ``app`` on ``listener`` until SIGTERM or SIGINT; ``on_stop`` is called first, to end the event streams.

    It also ends with ``until``, a task or another future.

    ``on_reload`` is called at SIGHUP. ``beside`` is another application with a listening socket of its own, in plain HTTP.
    With a ``certificate`` the first one is served over HTTPS.
    The ``X-Forwarded-For`` of ``trusted_proxies`` (addresses and networks) is trusted, and of no other client.
    """
    server = _Server(_configuration(app, trusted_proxies, bounds), bounds, certificate)
    second = None if beside is None else _Server(_configuration(beside[0], (), bounds), bounds)

    def stop() -> None:
        _log.info("stopping")
        on_stop()
        server.should_exit = True
        if second is not None:
            second.should_exit = True

    if until is not None:
        until.add_done_callback(lambda _: stop())
    with _signals(stop), _hang_up(on_reload):
        serving = asyncio.create_task(server.serve(sockets=[listener]), name="web")
        accepting = asyncio.create_task(server.accepting.wait(), name="accepting")
        await asyncio.wait({serving, accepting}, return_when=asyncio.FIRST_COMPLETED)
        accepting.cancel()
        others = (
            []
            if second is None or beside is None
            else [asyncio.create_task(second.serve(sockets=[beside[1]]), name="web-operators")]
        )
        if server.accepting.is_set():
            gc.freeze()  # Objects that live as long as the server need not be scanned at each collection.
            gc.set_threshold(*_COLLECTED_AFTER)
            gc.enable()
            announce(_address(listener, "http" if certificate is None else "https"))
        watching = asyncio.create_task(_watch(bounds, certificate), name="bounds")
        try:
            await asyncio.gather(serving, *others)
        finally:
            watching.cancel()


async def _watch(bounds: ConnectionBounds, certificate: ServerCertificate | None) -> None:
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(bounds.watch())
        if certificate is not None:
            tasks.create_task(certificate.watch())


def _configuration(app: ASGIApp, trusted_proxies: Sequence[str], bounds: ConnectionBounds) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        http=cast("Any", functools.partial(BoundedHttpProtocol, bounds=bounds)),
        lifespan="off",
        ws="none",
        headers=list(_FOR_BROWSERS),
        server_header=False,
        date_header=False,  # The application writes its own.
        proxy_headers=bool(trusted_proxies),  # By default uvicorn trusts every client on this machine.
        forwarded_allow_ips=list(trusted_proxies),
        timeout_keep_alive=int(IDLE_PATIENCE.total_seconds()),
        timeout_graceful_shutdown=_SHUTDOWN_S,
        h11_max_incomplete_event_size=64 * 1024,
    )


@contextlib.contextmanager
def _signals(stop: Callable[[], None]) -> Generator[None]:
    """Call ``stop`` at SIGTERM and SIGINT."""
    loop = asyncio.get_running_loop()
    wanted = (signal.SIGTERM, signal.SIGINT)
    try:
        for number in wanted:
            loop.add_signal_handler(number, stop)
    except NotImplementedError:  # On Windows the loop does not support signals.
        for number in wanted:
            signal.signal(number, functools.partial(_from_signal, loop, stop))
        yield
        return
    try:
        yield
    finally:
        for number in wanted:
            loop.remove_signal_handler(number)


@contextlib.contextmanager
def _hang_up(reload: Callable[[], None]) -> Generator[None]:
    """Call ``reload`` at SIGHUP, which Windows does not have."""
    if sys.platform == "win32":
        yield
        return
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGHUP, reload)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGHUP)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)  # The default would kill a server that is stopping.


def _from_signal(
    loop: asyncio.AbstractEventLoop, stop: Callable[[], None], _number: int, _frame: FrameType | None
) -> None:
    loop.call_soon_threadsafe(stop)


def _address(listener: socket.socket, scheme: str) -> str:
    host, port = listener.getsockname()[:2]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"
