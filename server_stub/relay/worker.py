"""The relay process: orders come on standard input, reports go to standard output.

When the server goes, this process accepts no more connections, keeps the calls under way until they end, and ends:
a conversation outlives a restart of the server. Its log is nobody's then, and goes nowhere.
"""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import threading
from typing import BinaryIO, Final

import msgspec

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
from server_stub.relay.splice import SocketRelay
from server_stub.relay.tickets import TicketTable

_BACKLOG: Final = 256


def main() -> int:
    """SocketRelay until the server goes and the last call has ended; return the exit code."""
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
        runner.run(_relay(listener))
    return 0


def _listener(order: Listen) -> socket.socket:
    """Return the server's listening socket; the server keeps its own, so none is lost when this process breaks."""
    if order.descriptor is not None:
        return socket.socket(fileno=order.descriptor)
    if sys.platform == "win32" and order.share is not None:
        return socket.fromshare(order.share)
    raise ValueError("the order names no socket")


async def _relay(listener: socket.socket) -> None:
    loop = asyncio.get_running_loop()
    relay = SocketRelay(TicketTable(loop.time), _report)
    server = await loop.create_server(relay.accept, sock=listener, backlog=_BACKLOG)
    server_is_gone = asyncio.Event()
    threading.Thread(
        target=_read_orders, args=(sys.stdin.buffer, loop, relay, server_is_gone), daemon=True
    ).start()
    _report(RelayReady())
    await server_is_gone.wait()
    server.close()
    _drop_output()
    await relay.all_closed()


def _read_orders(
    source: BinaryIO, loop: asyncio.AbstractEventLoop, relay: SocketRelay, server_is_gone: asyncio.Event
) -> None:
    """Hand orders to the loop until the server goes; on a thread of its own."""
    while text := source.readline(LONGEST_LINE):
        try:
            order = read_order.decode(text)
        except msgspec.MsgspecError:
            break  # A line that was cut off: the server died while it wrote.
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
        pass  # The server is gone; the thread that reads orders notices it as well.


def _drop_output() -> None:
    """Send what is written from now on nowhere: whoever waits for the end of the server's log must not wait for us."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a path
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere.fileno(), stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
