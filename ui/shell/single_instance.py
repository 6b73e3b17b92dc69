"""One running desktop for each user and profile: a second start hands its arguments to the first, and ends."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject

from agent_desktop.options import DesktopOptions

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_S: Final = 15.0
"""How long the first is asked, in seconds: it may be starting itself, or on its way out."""
BETWEEN_S: Final = 0.2
ANSWER_MS: Final = 2000
LARGEST: Final = 64 * 1024

_BROKEN: Final = "broken"
"""What is handed over in place of a link that cannot be read."""

_WANTED: Final = "wanted"
"""What is handed over where a newer version is to be looked for."""

_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""With this a desktop tells a program that its user asked for it, so that its window may come to the front."""


class InstanceBusy(Exception):
    """Another desktop runs, and does not answer."""


class SingleInstance:
    """This program among the others of its user."""

    def __init__(self, folder: Path) -> None:
        name = _digest(str(folder))[:16]
        base = Path(os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath())
        self._path = base / f"callback-desk-{name}"
        self._address = _address(self._path)
        self._lock = QLockFile(f"{self._path}.lock")
        self._lock.setStaleLockTime(0)  # A lock is stale when its process is gone, never because of its age.
        self._server: QLocalServer | None = None
        self._on_start: Callable[[DesktopOptions], None] | None = None

    def is_first(self, options: DesktopOptions) -> bool:
        """Return whether no other desktop runs; if one does, it has been given ``options``.

        One that is on its way out is waited for.

        Raises:
            InstanceBusy: one runs, and does not answer.
        """
        end = time.monotonic() + PATIENCE_S
        while not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                return True  # No lock can be kept there. Two desktops do less harm than none.
            if self._hand_over(options):
                return False
            if time.monotonic() > end:
                raise InstanceBusy
            time.sleep(BETWEEN_S)
        return True

    def listen(self, on_start: Callable[[DesktopOptions], None]) -> None:
        """Call ``on_start`` with what later starts were told, until closed."""
        from PySide6.QtNetwork import QLocalServer

        self._on_start = on_start
        # One that crashed leaves its socket; the lock says it is gone.
        QLocalServer.removeServer(self._address)
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._address)

    def stop_listening(self) -> None:
        """Hear nothing more: a later start waits until there is room, and opens windows of its own."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def close(self) -> None:
        """Make room for another."""
        self.stop_listening()
        self._lock.unlock()

    def _hand_over(self, options: DesktopOptions) -> bool:
        """Tell the first what this start was told; return whether it has heard."""
        from PySide6.QtNetwork import QLocalSocket

        said = {
            "server": options.server,
            "user": options.user,
            "password": options.password,
            "callback": options.callback,
            "link": "" if options.link_is_sound else _BROKEN,
            "update": _WANTED if options.update else "",
        }
        said |= {name: os.environ[name] for name in _TOKENS if name in os.environ}
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(json.dumps(said).encode() + b"\n")
        return socket.waitForBytesWritten(ANSWER_MS) and socket.waitForReadyRead(ANSWER_MS)

    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            caller = _Caller(socket, self._on_said)
            socket.readyRead.connect(caller.on_ready)
            socket.disconnected.connect(socket.deleteLater)
            caller.on_ready()

    def _on_said(self, said: dict[str, str]) -> None:
        for name in _TOKENS:
            if name in said:
                os.environ[name] = said[name]
        if self._on_start is not None:
            self._on_start(
                DesktopOptions(
                    said.get("server", ""),
                    said.get("user", ""),
                    said.get("password", ""),
                    callback=said.get("callback", ""),
                    link_is_sound=said.get("link") != _BROKEN,
                    update=said.get("update") == _WANTED,
                )
            )


def _address(path: Path) -> str:
    """Return what the socket at ``path`` is called: on Windows it is a pipe, whose name may not look like a path."""
    if sys.platform != "win32":
        return str(path)
    return f"callback-desk-{_digest(str(path))[:32]}"


def _digest(text: str) -> str:
    """Return the SHA-256 of ``text`` in hexadecimal; Qt's, since ``hashlib`` would be imported for this alone."""
    digest = QCryptographicHash.hash(text.encode(), QCryptographicHash.Algorithm.Sha256)
    return bytes(digest.toHex().data()).decode()


class _Caller(QObject):
    """One later start, while it says what it was told."""

    def __init__(self, socket: QLocalSocket, on_said: Callable[[dict[str, str]], None]) -> None:
        super().__init__(socket)
        self._socket = socket
        self._on_said = on_said
        self._heard = b""

    def on_ready(self) -> None:
        """Take what has come; answer once it is whole."""
        self._heard += bytes(self._socket.readAll().data())
        line, end, _ = self._heard.partition(b"\n")
        if not end:
            if len(self._heard) > LARGEST:
                self._socket.abort()
            return
        self._heard = b""
        try:
            said = json.loads(line)
        except ValueError:
            self._socket.abort()
            return
        self._socket.write(b"here\n")
        self._socket.flush()
        if isinstance(said, dict):
            self._on_said({str(name): str(value) for name, value in said.items()})  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
