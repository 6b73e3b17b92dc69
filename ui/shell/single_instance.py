"""One running desktop for each user and profile: a second start passes its arguments to the first, and ends."""

from __future__ import annotations

import json
import logging
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject

from agent_desktop.options import DesktopOptions

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

PATIENCE_S: Final = 15.0
"""How long the first desktop may take to answer, in seconds: it may be starting itself, or exiting."""
BETWEEN_S: Final = 0.2
ANSWER_MS: Final = 2000
LARGEST: Final = 64 * 1024

PASSES_PASSWORDS: Final = sys.platform != "win32"
"""Whether a second start passes a password on. A pipe of Windows has a name that another user could open first."""

_BROKEN: Final = "broken"
"""The placeholder for a link that cannot be read."""

_WANTED: Final = "wanted"
"""The placeholder for a request to look for updates."""

_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""The desktop's acknowledgement, after which its window may come to the front."""


class InstanceBusy(Exception):
    """Another desktop is running, and does not answer."""


class SingleInstance:
    """This program among the others of its user."""

    def __init__(self, folder: Path) -> None:
        name = _digest(str(folder))[:16]
        base = _own_folder()
        self._is_private = base is not None
        self.path = (base or Path(QDir.tempPath())) / f"callback-desk-{name}"
        """The socket, beside which the lock is."""
        self._address = _address(self.path)
        self._lock = QLockFile(f"{self.path}.lock")
        self._lock.setStaleLockTime(0)  # A lock is stale when its process is gone, never because of its age.
        self._server: QLocalServer | None = None
        self._on_start: Callable[[DesktopOptions], None] | None = None

    def is_first(self, options: DesktopOptions) -> bool:
        """Return whether no other desktop is running; if one is, pass ``options`` to it.

        Wait for one that is exiting.

        Raises:
            InstanceBusy: one is running, and does not answer.
        """
        if not self._is_private:
            log.warning("other users could read what a second start passes on; nothing is passed")
            return True  # Two desktops do less harm than a password in other hands.
        end = time.monotonic() + PATIENCE_S
        while not self._lock.tryLock(0):
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                return True  # No lock can be created there. Two desktops do less harm than none.
            if self._hand_over(options):
                return False
            if time.monotonic() > end:
                raise InstanceBusy
            time.sleep(BETWEEN_S)
        return True

    def listen(self, on_start: Callable[[DesktopOptions], None]) -> None:
        """Call ``on_start`` with the options of later starts, until closed."""
        if not self._is_private:
            return
        from PySide6.QtNetwork import QLocalServer

        self._on_start = on_start
        # A crashed desktop leaves its socket behind; the lock proves that it is gone.
        QLocalServer.removeServer(self._address)
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(self._address)

    def stop_listening(self) -> None:
        """Stop listening: a later start waits for the lock, and opens windows of its own."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def close(self) -> None:
        """Release the lock for another desktop."""
        self.stop_listening()
        self._lock.unlock()

    def _hand_over(self, options: DesktopOptions) -> bool:
        """Send the options to the first desktop; return whether it has received them."""
        from PySide6.QtNetwork import QLocalSocket

        said = {
            "server": options.server,
            "user": options.user,
            "password": options.password if PASSES_PASSWORDS else "",
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


def _own_folder() -> Path | None:
    """Return a folder in which no other user can put a lock or a socket first; None if there is none.

    The folder for temporary files is shared by all users on most systems, and a socket there could be anyone's.
    """
    if sys.platform == "win32":
        return Path(QDir.tempPath())  # Each user has one.
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and _is_own(Path(runtime)):
        return Path(runtime)
    own = Path(QDir.tempPath()) / f"callback-desk-{os.getuid()}"
    with suppress(OSError):
        own.mkdir(mode=0o700)
    return own if _is_own(own) else None


def _is_own(folder: Path) -> bool:
    """Return whether ``folder`` is this user's, not a link, and closed to what other users write."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    others = stat.S_IWGRP | stat.S_IWOTH
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & others


def _address(path: Path) -> str:
    """Return the socket's name for ``path``: on Windows it is a pipe, whose name may not look like a path."""
    if sys.platform != "win32":
        return str(path)
    return f"callback-desk-{_digest(str(path))[:32]}"


def _digest(text: str) -> str:
    """Return the SHA-256 of ``text`` in hexadecimal; by Qt, because ``hashlib`` would be imported for this alone."""
    digest = QCryptographicHash.hash(text.encode(), QCryptographicHash.Algorithm.Sha256)
    return bytes(digest.toHex().data()).decode()


class _Caller(QObject):
    """The connection of one later start, while it sends its options."""

    def __init__(self, socket: QLocalSocket, on_said: Callable[[dict[str, str]], None]) -> None:
        super().__init__(socket)
        self._socket = socket
        self._on_said = on_said
        self._heard = b""

    def on_ready(self) -> None:
        """Read the available bytes; answer once the message is complete."""
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
