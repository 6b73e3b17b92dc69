"""The files of recordings: the one place that knows whether a file is encrypted. Each holds FLAC, plain or sealed."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
from collections import OrderedDict
from collections.abc import Generator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import IO, Final
from uuid import uuid4

import msgspec

from server_stub.encryption.data_keys import Keys
from server_stub.encryption.errors import KeyMissing, SealBroken
from server_stub.encryption.sealed_file import SealedWriter, key_id_in, open_sealed
from server_stub.errors import StoreUnusable

_PLACE: Final = "recording "
_UPLOAD: Final = "upload"
_CHUNK: Final = 256 * 1024
_MOST_CHECKED: Final = 10_000

_Identity = tuple[int, int, int]


class Rotated(Enum):
    """What came of a file that was to be encrypted with the newest key."""

    ALREADY = auto()
    DONE = auto()
    DAMAGED = auto()
    GONE = auto()


class DecodingFiles(msgspec.Struct, frozen=True):
    """The files of one decoding: their names for the process, and the ``handles`` that it inherits."""

    source: str
    target: str
    handles: tuple[int, ...] = ()


class SoundFiles:
    """Reads and writes the files of recordings; without ``keys`` all are plain. Its work is for threads.

    An encrypted file belongs to its recording: under another name it does not open.

    Raises:
        StoreUnusable: this system cannot decode a recording without a plain file.
    """

    def __init__(self, keys: Keys | None = None) -> None:
        self._keys = keys
        self._checked: OrderedDict[Path, _Identity] = OrderedDict()
        """Encrypted files that were read whole; from then on their parts are checked as they are read."""
        if keys is not None and not hasattr(os, "memfd_create"):
            raise StoreUnusable("recordings can be encrypted on Linux only; leave out [encryption].")

    @property
    def has_keys(self) -> bool:
        """Whether a file may be encrypted, or become so."""
        return self._keys is not None

    @property
    def is_sealing(self) -> bool:
        """Whether new files are encrypted."""
        return self._keys is not None and self._keys.writing is not None

    def open(self, path: Path, recording_id: str) -> IO[bytes]:
        """Open the sound of a recording; parts of an encrypted file are checked when they are read.

        Raises:
            OSError: it cannot be opened.
            SealBroken: it was cut off or changed.
            KeyMissing: its key is missing.
        """
        return self._opened(path, _PLACE + recording_id)[0]

    def digest(self, path: Path, recording_id: str) -> tuple[str, int]:
        """Return the SHA-256 and the size of the sound. Raises as ``open``.

        A plain file is read whole each time; an encrypted one once, and then its end only.
        """
        file, is_sealed = self._opened(path, _PLACE + recording_id)
        with file:
            found = _identity(path)
            if is_sealed and self._checked.get(path) == found:
                return recording_id, file.seek(0, os.SEEK_END)
            digest, size = _digest_of(file)
        if is_sealed and digest == recording_id:
            self._checked[path] = found
            if len(self._checked) > _MOST_CHECKED:
                self._checked.popitem(last=False)
        return digest, size

    def new_upload(self, path: Path) -> IO[bytes]:
        """Return the new file in which an upload waits to be decoded. Raises ``OSError``."""
        file = path.open("xb")
        key = None if self._keys is None else self._keys.writing
        return file if key is None else io.BufferedWriter(SealedWriter(file, key, _UPLOAD, closes=True))

    @contextmanager
    def decoding(self, upload: Path, result: Path) -> Generator[DecodingFiles]:
        """Yield the files with which a process decodes ``upload`` into ``result``.

        If it is encrypted, the process reads and writes memory: a plain file would stay on the disk if the server were
        killed, and in its free space after that. Raises as ``open``.
        """
        if not self.is_sealing:
            yield DecodingFiles(str(upload), str(result))
            return
        source, target = os.memfd_create("upload"), os.memfd_create("sound")
        try:
            with self._opened(upload, _UPLOAD)[0] as file, open(source, "wb", closefd=False) as memory:
                shutil.copyfileobj(file, memory, _CHUNK)
            yield DecodingFiles(f"/proc/self/fd/{source}", f"/proc/self/fd/{target}", (source, target))
        finally:
            os.close(source)
            os.close(target)

    def seal(self, files: DecodingFiles, result: Path) -> tuple[str, int]:
        """See that the decoded sound is in the file ``result`` and on the disk; return its SHA-256 and size.

        Raises:
            OSError: it cannot be read or written.
        """
        key = None if self._keys is None else self._keys.writing
        if not files.handles or key is None:
            with result.open("rb+") as file:
                os.fsync(file.fileno())
                return _digest_of(file)
        with open(files.handles[1], "rb", closefd=False) as sound:
            digest, size = _digest_of(sound)
            sound.seek(0)
            with open(result, "xb", opener=_private) as file:
                self._copy(sound, file, digest)
                _flush(file)
        return digest, size

    def bring_back(self, path: Path, recording_id: str, content: IO[bytes]) -> None:
        """Write the sound of a backup into the new file ``path``, and see that it is on the disk. Raises ``OSError``."""
        with open(path, "xb", opener=_private) as file:
            self._copy(content, file, recording_id)
            _flush(file)

    def rotate(self, path: Path, recording_id: str, beside: Path) -> tuple[Rotated, Path | None]:
        """Write the sound with the newest key into a new file in ``beside``, and return it; None if there is nothing to do.

        Raises:
            OSError: a file cannot be read or written.
        """
        wanted = None if self._keys is None else self._keys.writing
        try:
            if self.key_of(path) == (wanted.id if wanted is not None else None):
                return Rotated.ALREADY, None
            source = self.open(path, recording_id)
        except FileNotFoundError:
            return Rotated.GONE, None
        except (SealBroken, KeyMissing):
            return Rotated.DAMAGED, None
        new = beside / f"{uuid4().hex}.rotated.part"
        try:
            with source, open(new, "xb", opener=_private) as file:
                self._copy(source, file, recording_id)
                _flush(file)
            is_sound = self._digest_of_new(new, recording_id) == recording_id
        except SealBroken:
            is_sound = False
        except BaseException:
            new.unlink(missing_ok=True)
            raise
        if is_sound:
            return Rotated.DONE, new
        new.unlink(missing_ok=True)
        return Rotated.DAMAGED, None

    def key_of(self, path: Path) -> str | None:
        """Return the id of the key with which a file is encrypted; None if it is plain. Raises ``OSError``."""
        with path.open("rb") as file:
            return key_id_in(file)

    def _copy(self, source: IO[bytes], target: IO[bytes], recording_id: str) -> None:
        key = None if self._keys is None else self._keys.writing
        if key is None:
            shutil.copyfileobj(source, target, _CHUNK)
            return
        with SealedWriter(target, key, _PLACE + recording_id) as writer:
            shutil.copyfileobj(source, writer, _CHUNK)

    def _digest_of_new(self, path: Path, recording_id: str) -> str:
        with self.open(path, recording_id) as file:
            return _digest_of(file)[0]

    def _opened(self, path: Path, place: str) -> tuple[IO[bytes], bool]:
        with contextlib.ExitStack() as stack:
            file = stack.enter_context(path.open("rb"))
            key_id = key_id_in(file)
            if key_id is None:
                file.seek(0)
                stack.pop_all()
                return file, False
            if self._keys is None:
                raise KeyMissing(key_id)
            opened = open_sealed(file, self._keys, place)
            stack.pop_all()
            return opened, True


def _identity(path: Path) -> _Identity:
    facts = path.stat()
    return facts.st_ino, facts.st_mtime_ns, facts.st_size


def _digest_of(file: IO[bytes]) -> tuple[str, int]:
    """Return the SHA-256 and the number of the bytes from the position of ``file`` on."""
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def _flush(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
