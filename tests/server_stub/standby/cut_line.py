"""A line to a PostgreSQL server on this machine that can be cut, so that neither end learns of it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_SOCKET: Final = ".s.PGSQL.5432"
_PIECE: Final = 65_536


class CutLine:
    """Carries connections from a socket in ``folder`` to the server's in ``beyond``; ``cut_line`` creates it."""

    def __init__(self, folder: Path, beyond: Path) -> None:
        self.folder = folder
        self._beyond = str(beyond / _SOCKET)
        self._is_cut = threading.Event()
        self._ends: list[socket.socket] = []
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / _SOCKET))
        self._listener.listen()
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Carry nothing more, in silence; further connections are made and stay silent, too."""
        self._is_cut.set()

    def restore(self) -> None:
        """Carry further connections again; those that were cut are gone."""
        self._is_cut.clear()
        self._close()

    def close(self) -> None:
        """End the line."""
        self._listener.close()
        self._close()

    def _close(self) -> None:
        with self._lock:
            ends, self._ends = self._ends, []
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                far = socket.socket(socket.AF_UNIX)
                far.connect(self._beyond)
                with self._lock:
                    self._ends += [near, far]
                for source, goal in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(source, goal), daemon=True).start()

    def _carry(self, source: socket.socket, goal: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                if not self._is_cut.is_set():
                    goal.sendall(piece)
            if not self._is_cut.is_set():
                goal.shutdown(socket.SHUT_WR)


@contextmanager
def cut_line(folder: Path, beyond: Path) -> Generator[CutLine]:
    """Lay a line from ``folder`` to the server whose socket is in ``beyond``."""
    line = CutLine(folder, beyond)
    try:
        yield line
    finally:
        line.close()
