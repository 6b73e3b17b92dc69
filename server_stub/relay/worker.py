"""The relay process: it reads orders from standard input, and writes reports to standard output.

When the server stops, this process accepts no more connections and ends after the last open call, so that conversations
outlive a restart of the server. Its log has no reader then and is discarded.
"""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import threading
from pathlib import Path
from typing import BinaryIO, Final

from agent_desktop.protocol.codec import UNREADABLE_JSON
from server_stub import logs
from server_stub.relay.messages import (
    LONGEST_LINE,
    Admit,
    Listen,
    RelayReady,
    RelayReport,
    TicketAdmitted,
    line,
    read_order,
)
from server_stub.relay.splice import HANDSHAKE_LIMIT, SocketRelay
from server_stub.relay.tickets import TicketTable
from server_stub.tls import ServerCertificate

_BACKLOG: Final = 256


def main() -> int:
    """Relay until the server has stopped and the last call has ended; return the exit code."""
    logs.configure()
    first = read_order.decode(sys.stdin.buffer.readline(LONGEST_LINE))
    if not isinstance(first, Listen):
        return 2
    listener = _listener(first)
    factory = None
    if sys.platform != "win32":
        import uvloop

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(_relay(listener, _certificate(first)))
    return 0


def _listener(order: Listen) -> socket.socket:
    """Return the server's listening socket; the server keeps a copy, so a crash of this process loses no connection."""
    if order.descriptor is not None:
        return socket.socket(fileno=order.descriptor)
    if sys.platform == "win32" and order.share is not None:
        return socket.fromshare(order.share)
    raise ValueError("the order names no socket")


def _certificate(order: Listen) -> ServerCertificate | None:
    """Return the certificate of the order, if it names one.

    Raises:
        StartRefused: it cannot be used.
    """
    if order.certificate is None or order.key is None:
        return None
    return ServerCertificate(Path(order.certificate), Path(order.key))


async def _relay(listener: socket.socket, certificate: ServerCertificate | None) -> None:
    loop = asyncio.get_running_loop()
    relay = SocketRelay(TicketTable(loop.time), _report)
    if certificate is None:
        server = await loop.create_server(relay.accept, sock=listener, backlog=_BACKLOG)
        watching = None
    else:
        server = await loop.create_server(
            relay.accept,
            sock=listener,
            backlog=_BACKLOG,
            ssl=certificate.context,
            ssl_handshake_timeout=HANDSHAKE_LIMIT.total_seconds(),
        )
        watching = asyncio.create_task(certificate.watch(), name="relay: certificate")
    server_is_gone = asyncio.Event()
    threading.Thread(
        target=_read_orders, args=(sys.stdin.buffer, loop, relay, server_is_gone), daemon=True
    ).start()
    _report(RelayReady())
    await server_is_gone.wait()
    server.close()
    _drop_output()
    await relay.all_closed()
    if watching is not None:
        watching.cancel()


def _read_orders(
    source: BinaryIO, loop: asyncio.AbstractEventLoop, relay: SocketRelay, server_is_gone: asyncio.Event
) -> None:
    """Pass orders to the loop until the server stops; this runs in a thread."""
    while text := source.readline(LONGEST_LINE):
        try:
            order = read_order.decode(text)
        except UNREADABLE_JSON:
            break  # The line is incomplete, because the server crashed while it wrote.
        if isinstance(order, Admit):
            loop.call_soon_threadsafe(_admit, relay, order)
        elif not isinstance(order, Listen):
            loop.call_soon_threadsafe(relay.revoke, order.leg)
    loop.call_soon_threadsafe(server_is_gone.set)


def _admit(relay: SocketRelay, order: Admit) -> None:
    relay.tickets.admit(order)
    _report(TicketAdmitted(order.leg))


def _report(report: RelayReport) -> None:
    try:
        sys.stdout.buffer.write(line(report))
        sys.stdout.buffer.flush()
    except OSError:
        pass  # The server has stopped; the thread that reads orders notices it, too.


def _drop_output() -> None:
    """Discard all output from now on, so that a program that reads the server's log to its end need not wait."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a path
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere.fileno(), stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
