"""A bad network between two programs on this machine: a TCP proxy that delays, loses, stalls and breaks off.

Programs above TCP see a lost segment as a delay: everything behind it waits until it is sent again. With three later
segments that are 20 ms apart it is noticed at once (RFC 5681, *Fast Retransmit*) and arrives a round trip later.
"""

from __future__ import annotations

import queue
import random
import socket
import struct
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from typing import Final

_NOTICED_S: Final = 0.06
"""Until three later segments, a frame of sound each, have reported the gap."""
_CHUNK: Final = 4096
_RESET: Final = struct.pack("ii", 1, 0)
"""``SO_LINGER`` on, for no time: closing sends a reset instead of a farewell."""

Address = tuple[str, int]


class BadLine:
    """A proxy from ``address`` to ``target``. Each change takes effect at once, for the connections that are open too."""

    def __init__(self, address: Address, target: Address) -> None:
        self._target = target
        self._listener = socket.create_server(address)
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._flows = threading.Event()
        self._flows.set()
        self._is_over = False
        self.round_trip_s = 0.0
        self.lost_share = 0.0
        """The share of segments that are lost at first."""
        self.lost = 0
        self.connections = 0
        self._run(self._accept)

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return self._listener.getsockname()[1]

    def stall(self) -> None:
        """Pass nothing on, in either direction, until ``resume``."""
        self._flows.clear()

    def resume(self) -> None:
        """Pass on what has waited, and go on."""
        self._flows.set()

    def break_off(self) -> None:
        """End all connections without a farewell."""
        sockets, self._sockets = self._sockets, []
        for one in sockets:
            with suppress(OSError):
                one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
                one.shutdown(socket.SHUT_RDWR)  # Wakes the thread that reads.
            one.close()

    def close(self) -> None:
        """End everything."""
        self._is_over = True
        self.resume()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.break_off()
        for thread in self._threads:
            thread.join()

    def _run(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._is_over:
            try:
                near, _ = self._listener.accept()
                far = socket.create_connection(self._target)
            except OSError:
                continue
            self._sockets += [near, far]
            self.connections += 1
            for one, other in ((near, far), (far, near)):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                waiting: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()
                self._run(self._read, one, waiting, random.Random(len(self._threads)))  # noqa: S311 - a network, no secret
                self._run(self._write, other, waiting)

    def _read(
        self, one: socket.socket, waiting: queue.SimpleQueue[tuple[float, bytes]], dice: random.Random
    ) -> None:
        """Read what is sent, and decide when it arrives; b"" ends it."""
        data = b"-"
        while data:
            self._flows.wait()
            try:
                data = one.recv(_CHUNK)
            except OSError:
                data = b""
            due = time.monotonic() + self.round_trip_s / 2
            if data and dice.random() < self.lost_share:
                self.lost += 1
                due += _NOTICED_S + self.round_trip_s
            waiting.put((due, data))

    def _write(self, other: socket.socket, waiting: queue.SimpleQueue[tuple[float, bytes]]) -> None:
        """Pass on what has arrived, in order."""
        while True:
            due, data = waiting.get()
            time.sleep(max(due - time.monotonic(), 0))
            self._flows.wait()
            try:
                if data:
                    other.sendall(data)
                else:
                    other.shutdown(socket.SHUT_WR)
            except OSError:
                return
            if not data:
                return


@contextmanager
def bad_line(address: Address, target: Address) -> Generator[BadLine]:
    """Run the proxy until the block is left."""
    line = BadLine(address, target)
    try:
        yield line
    finally:
        line.close()
