"""The data folder: created, checked and locked, so that one server uses it at a time."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import IO, Final

from server_stub.errors import StoreUnusable
from server_stub.private_path import make_private

_LOCK: Final = "server.lock"
_PROBE: Final = ".write-test"
_MOST: Final = 0o750
"""Most permissions of a data folder: a group may read backups from it, as the Debian package sets it up."""
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

DATABASE: Final = "callbacks.sqlite3"
RECORDINGS: Final = "recordings"
TOKEN_KEY: Final = "token.key"  # noqa: S105 - the name of a file

AUDIT_KEY: Final = "audit.key"
TRAIL: Final = "audit"


class DataFolder:
    """A data folder that is locked by this server until ``close``."""

    def __init__(self, path: Path, lock: IO[bytes]) -> None:
        self.path = path
        self._lock = lock

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.path / DATABASE

    @property
    def token_key(self) -> Path:
        """The file of the signing key."""
        return self.path / TOKEN_KEY

    @property
    def recordings(self) -> Path:
        """The folder of recordings."""
        return self.path / RECORDINGS

    @property
    def models(self) -> Path:
        """The folder of speech models."""
        return self.path / "models"

    @property
    def audit_key(self) -> Path:
        """The file of the key that seals the security trail."""
        return self.path / AUDIT_KEY

    @property
    def trail(self) -> Path:
        """The folder of the security trail."""
        return self.path / TRAIL

    def close(self) -> None:
        """Unlock the folder for another server."""
        self._lock.close()


def open_folder(path: Path) -> DataFolder:
    """Create the folder if it is missing, close it to other users of the machine, and lock it.

    Raises:
        StoreUnusable: it cannot be written, has no space, or is locked by another server.
    """
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        make_private(path, _MOST)
        probe = path / _PROBE
        probe.write_bytes(b"x" * 4096)
        probe.unlink()
        lock = (path / _LOCK).open("ab")
    except OSError as error:
        raise StoreUnusable(_unusable(path, error), passing=error.errno in _NO_ROOM) from error
    if not _locked(lock):
        lock.close()
        raise StoreUnusable(
            f"another callback-server uses the data folder {path}. Stop it, or give another folder with --data-dir.",
            passing=True,
        )
    lock.truncate(0)
    lock.write(b"%d\n" % os.getpid())
    lock.flush()
    return DataFolder(path, lock)


def pid_of_server(path: Path) -> int | None:
    """Return the process id of the server that uses the data folder ``path``; None if no server uses it."""
    try:
        with (path / _LOCK).open("rb") as lock:
            if _locked(lock):
                return None
            digits = lock.read(32).strip()
    except OSError:
        return None
    return int(digits) if digits.isdigit() else None


def _locked(lock: IO[bytes]) -> bool:
    """Take the lock, which the system releases when the process ends in any way; return whether it was free."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _unusable(path: Path, error: OSError) -> str:
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return f"the data folder {path} is a file, or lies below one. Give a folder with --data-dir."
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f"the data folder {path} cannot be written. Give this user permission to write to it, "
            "or give another one with --data-dir."
        )
    if error.errno in _NO_ROOM:
        return f"there is no space left in the data folder {path}. Free some space and start again."
    return f"the data folder {path} cannot be used: {error.strerror}"
