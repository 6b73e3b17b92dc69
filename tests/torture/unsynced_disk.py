"""A disk that refuses writes, and forgets at a power loss what was not synced, under the SQLite of this process.

What SQLite has synced is kept in a folder of its own as well. A process that is killed leaves all its writes with the
system; ``lose_power`` turns its files into what a machine without power would have left: everything that was synced,
and of the other sectors some, by chance. Only the files of SQLite are kept so, not the recordings.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import random
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

SECTOR: Final = 512
"""Bytes that a disk writes as a whole."""

_SHARES: Final = (0.0, 0.5, 0.95)
_OK: Final = 0
_WATCHED: Final = 0x00000100 | 0x00000800 | 0x00080000
"""The flags of SQLite's ``xOpen`` for a database, its rollback journal and its write-ahead log."""

_METHODS: Final = (
    *("xClose", "xRead", "xWrite", "xTruncate", "xSync", "xFileSize", "xLock", "xUnlock"),
    *("xCheckReservedLock", "xFileControl", "xSectorSize", "xDeviceCharacteristics"),
    *("xShmMap", "xShmLock", "xShmBarrier", "xShmUnmap", "xFetch", "xUnfetch"),
)


class _Methods(ctypes.Structure):
    """SQLite's ``sqlite3_io_methods``."""

    _fields_ = (("iVersion", ctypes.c_int), *((name, ctypes.c_void_p) for name in _METHODS))


class _File(ctypes.Structure):
    """SQLite's ``sqlite3_file``, of which only the first field is known."""

    _fields_ = (("pMethods", ctypes.POINTER(_Methods)),)


class _Vfs(ctypes.Structure):
    """The beginning of SQLite's ``sqlite3_vfs``."""

    _fields_ = (
        ("iVersion", ctypes.c_int),
        ("szOsFile", ctypes.c_int),
        ("mxPathname", ctypes.c_int),
        ("pNext", ctypes.c_void_p),
        ("zName", ctypes.c_char_p),
        ("pAppData", ctypes.c_void_p),
        ("xOpen", ctypes.c_void_p),
        ("xDelete", ctypes.c_void_p),
    )


_INT, _LONG, _ADDRESS = ctypes.c_int, ctypes.c_int64, ctypes.c_void_p
_OPEN: Final = ctypes.CFUNCTYPE(_INT, _ADDRESS, _ADDRESS, ctypes.POINTER(_File), _INT, _ADDRESS)
"""The name is an address, not text, because SQLite keeps it and reads what comes after it."""
_DELETE: Final = ctypes.CFUNCTYPE(_INT, _ADDRESS, ctypes.c_char_p, _INT)
_WRITE: Final = ctypes.CFUNCTYPE(_INT, _ADDRESS, _ADDRESS, _INT, _LONG)
_TRUNCATE: Final = ctypes.CFUNCTYPE(_INT, _ADDRESS, _LONG)
_SYNC: Final = ctypes.CFUNCTYPE(_INT, _ADDRESS, _INT)


class UnsyncedDisk:
    """Follows what the SQLite of this process writes and syncs; create it before the first connection."""

    def __init__(self, synced: Path, refused: Callable[[], int | None] = lambda: None) -> None:
        """Follow the files in ``synced``; ``refused`` returns SQLite's result of a write that the disk refuses."""
        self._synced = synced
        self._refused = refused
        self._synced.mkdir(parents=True, exist_ok=True)
        self._waiting: dict[str, list[tuple[int, bytes | None]]] = {}
        """Writes to each path that are not synced, in their order; without bytes the file is cut there."""

        self._path_of: dict[int, str] = {}
        self._lock = threading.Lock()
        self._kept: list[object] = []
        """What SQLite calls, and Python must not collect."""

        self._replaced: dict[int, Any] = {}
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        self._vfs = library.sqlite3_vfs_find(None).contents
        self._open, self._delete = _OPEN(self._vfs.xOpen), _DELETE(self._vfs.xDelete)
        self._vfs.xOpen = self._address(_OPEN(self._opened))
        self._vfs.xDelete = self._address(_DELETE(self._deleted))

    def _address(self, function: Any) -> int | None:
        self._kept.append(function)
        return ctypes.cast(function, _ADDRESS).value

    def _opened(self, vfs: int, name: int | None, file: Any, flags: int, out_flags: int) -> int:
        result = self._open(vfs, name, file, flags, out_flags)
        if result == _OK and name is not None and flags & _WATCHED:
            path = ctypes.string_at(name).decode()
            with self._lock:
                self._path_of[ctypes.addressof(file.contents)] = path
                copy = self._synced / Path(path).name
                if path not in self._waiting and not copy.exists() and Path(path).exists():
                    shutil.copyfile(path, copy)
                self._waiting.setdefault(path, [])
            file.contents.pMethods = self._methods_for(file.contents.pMethods)
        return result

    def _deleted(self, vfs: int, name: bytes, sync_folder: int) -> int:
        result = self._delete(vfs, name, sync_folder)
        if result == _OK:
            with self._lock:
                self._waiting.pop(name.decode(), None)
                (self._synced / Path(name.decode()).name).unlink(missing_ok=True)
        return result

    def _methods_for(self, found: Any) -> Any:
        """Return SQLite's methods of a file with ours in the place of those that write."""
        address = ctypes.addressof(found.contents)
        if address not in self._replaced:
            methods = _Methods.from_buffer_copy(found.contents)
            methods.xWrite = self._address(_WRITE(self._written(_WRITE(methods.xWrite))))
            methods.xTruncate = self._address(_TRUNCATE(self._truncated(_TRUNCATE(methods.xTruncate))))
            methods.xSync = self._address(_SYNC(self._synced_by(_SYNC(methods.xSync))))
            self._kept.append(methods)
            self._replaced[address] = ctypes.pointer(methods)
        return self._replaced[address]

    def _written(self, write: Any) -> Callable[[int, int, int, int], int]:
        def written(file: int, data: int, count: int, offset: int) -> int:
            refusal = self._refused()
            if refusal is not None:
                return refusal
            result = write(file, data, count, offset)
            if result == _OK:
                self._note(file, offset, ctypes.string_at(data, count))
            return result

        return written

    def _truncated(self, truncate: Any) -> Callable[[int, int], int]:
        def truncated(file: int, size: int) -> int:
            result = truncate(file, size)
            if result == _OK:
                self._note(file, size, None)
            return result

        return truncated

    def _note(self, file: int, offset: int, data: bytes | None) -> None:
        with self._lock:
            self._waiting.setdefault(self._path_of[file], []).append((offset, data))

    def _synced_by(self, sync: Any) -> Callable[[int, int], int]:
        def synced(file: int, flags: int) -> int:
            with self._lock:
                path = self._path_of[file]
                count = len(self._waiting[path])
            result = sync(file, flags)
            if result == _OK:
                with self._lock:
                    self._keep(path, count)
            return result

        return synced

    def _keep(self, path: str, count: int) -> None:
        """Apply the first ``count`` writes that wait to what is synced."""
        copy = self._synced / Path(path).name
        copy.touch()
        with copy.open("r+b") as kept:
            for offset, data in self._waiting[path][:count]:
                if data is None:
                    kept.truncate(offset)
                else:
                    kept.seek(offset)
                    kept.write(data)
        del self._waiting[path][:count]


def lose_power(database: Path, synced: Path, dice: random.Random, *, reaches: float | None = None) -> int:
    """Turn the files of a killed process into what a power loss leaves; return how many sectors are lost.

    Of the sectors that were not synced the share ``reaches`` is written all the same; None leaves it to chance. What is
    synced begins again with the next process, so ``synced`` is emptied.
    """
    lost = 0
    for suffix in ("", "-wal", "-journal"):
        file = database.with_name(database.name + suffix)
        copy = synced / file.name
        if file.exists() and not copy.exists():
            lost += 1
            file.unlink()
        elif copy.exists():
            kept, written = copy.read_bytes(), file.read_bytes() if file.exists() else b""
            left, of_file = _torn(kept, written, dice, dice.choice(_SHARES) if reaches is None else reaches)
            file.write_bytes(left)
            lost += of_file
            copy.unlink()
    database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
    return lost


def _torn(kept: bytes, written: bytes, dice: random.Random, reaches: float) -> tuple[bytes, int]:
    """Return what is left of a file, and how many of its sectors are not what was written."""
    sectors: list[bytes] = []
    lost = 0
    for start in range(0, max(len(kept), len(written)), SECTOR):
        before, after = kept[start : start + SECTOR], written[start : start + SECTOR]
        if before == after:
            sectors.append(before)
        elif dice.random() < reaches:
            sectors.append(after)
        else:
            lost += 1
            sectors.append(before)
    while sectors and not sectors[-1]:
        sectors.pop()
    return b"".join(each.ljust(SECTOR, b"\0") for each in sectors[:-1]) + (
        sectors[-1] if sectors else b""
    ), lost
