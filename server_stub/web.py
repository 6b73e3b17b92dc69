"""The socket, the web server on it, and the signals that end it."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import functools
import gc
import os
import signal
import socket
from collections.abc import Callable, Generator, Sequence
from types import FrameType
from typing import Final

import uvicorn

from server_stub.asgi import ASGIApp
from server_stub.errors import StartRefused
from server_stub.logs import get_logger

_log = get_logger(__name__)

_FAREWELL_S: Final = 3
"""How long requests under way may take once the server stops."""
_IDLE_CONNECTION_S: Final = 75
_BACKLOG: Final = 2048
_PEER_SILENT_S: Final = 20
"""How long the other side of a connection may acknowledge nothing: longer than any hiccup of a network."""


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens.

    Raises:
        StartRefused: the address cannot be had.
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
        _let_dead_peers_be_noticed(listener)
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        passing = error.errno in {errno.EADDRINUSE, errno.EADDRNOTAVAIL}
        raise StartRefused(_not_bound(host, port, error), passing=passing) from error
    listener.setblocking(False)
    return listener


def _let_dead_peers_be_noticed(listener: socket.socket) -> None:
    """End connections whose other side is gone without a word, as when a cable is pulled.

    What is sent to it would wait in a buffer for a quarter of an hour, and its agent be taken for connected.
    Connections that are accepted take these options over.
    """
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, seconds in (("TCP_KEEPIDLE", _PEER_SILENT_S), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, name):
            listener.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), seconds)
    if hasattr(socket, "TCP_USER_TIMEOUT"):  # For what was sent and not acknowledged.
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
    """uvicorn, which leaves the signals to us and says when it accepts requests."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.accepting = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to accept requests."""
        await super().startup(sockets)
        self.accepting.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Take no signals: the streams must be closed first, and uvicorn would wait for them."""
        yield


async def run(
    app: ASGIApp,
    listener: socket.socket,
    *,
    announce: Callable[[str], None],
    on_stop: Callable[[], None],
    trusted_proxies: Sequence[str] = (),
) -> None:
    """Serve ``app`` on ``listener`` until a signal; ``on_stop`` is called first, to end what would never end.

    Only of ``trusted_proxies`` (addresses, networks) it is believed for whom they ask.
    """
    server = _Server(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            date_header=False,  # The application writes its own.
            proxy_headers=bool(trusted_proxies),  # Else uvicorn believes every client on this machine.
            forwarded_allow_ips=list(trusted_proxies),
            timeout_keep_alive=_IDLE_CONNECTION_S,
            timeout_graceful_shutdown=_FAREWELL_S,
            h11_max_incomplete_event_size=64 * 1024,
        )
    )

    def stop() -> None:
        _log.info("stopping")
        on_stop()
        server.should_exit = True

    with _signals(stop):
        serving = asyncio.create_task(server.serve(sockets=[listener]), name="web")
        accepting = asyncio.create_task(server.accepting.wait(), name="accepting")
        await asyncio.wait({serving, accepting}, return_when=asyncio.FIRST_COMPLETED)
        accepting.cancel()
        if server.accepting.is_set():
            gc.freeze()  # What was built for good need not be looked through again and again.
            gc.enable()
            announce(_address(listener))
        await serving


@contextlib.contextmanager
def _signals(stop: Callable[[], None]) -> Generator[None]:
    """Call ``stop`` at SIGTERM and SIGINT."""
    loop = asyncio.get_running_loop()
    wanted = (signal.SIGTERM, signal.SIGINT)
    try:
        for number in wanted:
            loop.add_signal_handler(number, stop)
    except NotImplementedError:  # Windows: its loop knows no signals.
        for number in wanted:
            signal.signal(number, functools.partial(_from_signal, loop, stop))
        yield
        return
    try:
        yield
    finally:
        for number in wanted:
            loop.remove_signal_handler(number)


def _from_signal(
    loop: asyncio.AbstractEventLoop, stop: Callable[[], None], _number: int, _frame: FrameType | None
) -> None:
    loop.call_soon_threadsafe(stop)


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
