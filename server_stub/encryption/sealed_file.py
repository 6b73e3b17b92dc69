"""Sealed files: encrypted and authenticated in chunks, so that any part can be read without the rest.

The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance", 2015) as the file format age uses it, with AES-256-GCM:

- A header of 48 bytes: eight that name the format, the id of the key (8), and a random salt (32).
- The file's own key: HKDF-SHA256 of the key, the salt, and the header's beginning with the *place* of the file. A file
  that is copied to another place does not open there.
- Chunks of 64 KiB, the last one shorter, each with a tag of 16 bytes. A chunk's nonce is its number and whether it is the
  last one, so that chunks cannot be swapped, left out or added, and a file cannot be cut off.
"""

from __future__ import annotations

import io
import os
from typing import IO, TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from server_stub.encryption.data_key import DataKey
from server_stub.encryption.data_keys import Keys
from server_stub.encryption.errors import SealBroken

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

CHUNK: Final = 64 * 1024
"""Bytes of a chunk's contents."""
_TAG: Final = 16
_FORMAT: Final = b"CBSEAL\x00\x01"
_ID_BYTES: Final = 8
_SALT_BYTES: Final = 32
HEADER: Final = len(_FORMAT) + _ID_BYTES + _SALT_BYTES


def key_id_in(file: IO[bytes]) -> str | None:
    """Return the id of the key with which an open file is sealed; None if it is not sealed. The position is moved."""
    file.seek(0)
    head = file.read(len(_FORMAT) + _ID_BYTES)
    return (
        head[len(_FORMAT) :].hex() if head.startswith(_FORMAT) and len(head) == HEADER - _SALT_BYTES else None
    )


class SealedWriter(io.RawIOBase):
    """Seals what is written to it into ``target``, for the ``place`` at which it will be read. ``close`` ends it.

    ``target`` is closed with it if ``closes`` is set. A file whose writer was abandoned does not open.
    """

    def __init__(self, target: IO[bytes], key: DataKey, place: str, *, closes: bool = False) -> None:
        head = _FORMAT + bytes.fromhex(key.id)
        salt = os.urandom(_SALT_BYTES)
        self._target = target
        self._closes = closes
        self._cipher = _cipher(key, head, salt, place)
        self._waiting = bytearray()
        self._number = 0
        self._length = 0
        target.write(head + salt)

    def writable(self) -> bool:
        """See ``io``."""
        return True

    def tell(self) -> int:
        """Return the number of bytes that were written."""
        return self._length

    def write(self, data: ReadableBuffer, /) -> int:
        """See ``io``; all bytes are taken."""
        content = memoryview(data).cast("B")
        self._waiting += content
        self._length += len(content)
        while len(self._waiting) > CHUNK:  # A full chunk waits, because it may be the last one.
            self._seal(bytes(self._waiting[:CHUNK]), is_last=False)
            del self._waiting[:CHUNK]
        return len(content)

    def close(self) -> None:
        """Write the last chunk."""
        if not self.closed:
            super().close()
            try:
                self._seal(bytes(self._waiting), is_last=True)
            finally:
                self._waiting.clear()
                if self._closes:
                    self._target.close()

    def abandon(self) -> None:
        """End without the last chunk, so that the file does not open."""
        super().close()
        if self._closes:
            self._target.close()

    def _seal(self, content: bytes, *, is_last: bool) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._number, is_last=is_last), content, None))
        self._number += 1


class SealedReader(io.RawIOBase):
    """Reads the contents of a sealed file, from any position. It closes ``source``.

    The last chunk is checked at once, which proves the length.

    Raises:
        SealBroken: it is not a sealed file, was cut off or changed, or belongs to another place.
        KeyMissing: it is sealed with another key.
    """

    def __init__(self, source: IO[bytes], keys: Keys, place: str) -> None:
        self._source = source
        key_id = key_id_in(source)
        salt = source.read(_SALT_BYTES)
        if key_id is None or len(salt) != _SALT_BYTES:
            raise SealBroken("the file has no complete header")
        self._cipher = _cipher(keys.of(key_id), _FORMAT + bytes.fromhex(key_id), salt, place)
        body = source.seek(0, os.SEEK_END) - HEADER
        self._chunks = max(1, -(-body // (CHUNK + _TAG)))
        self.size = body - self._chunks * _TAG
        """The number of bytes of the contents."""
        self._position = 0
        self._held: tuple[int, bytes] = (-1, b"")
        if self.size < 0 or (self._chunks > 1 and self.size <= (self._chunks - 1) * CHUNK):
            raise SealBroken("the file was cut off")
        self._chunk(self._chunks - 1)

    def readable(self) -> bool:
        """See ``io``."""
        return True

    def seekable(self) -> bool:
        """See ``io``."""
        return True

    def tell(self) -> int:
        """See ``io``."""
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """See ``io``."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self.size}[whence]
        self._position = max(0, base + offset)
        return self._position

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """See ``io``; at most the rest of a chunk is read.

        Raises:
            SealBroken: the chunk was changed.
        """
        target = memoryview(buffer).cast("B")
        number, start = divmod(self._position, CHUNK)
        if self._position >= self.size:
            return 0
        part = self._chunk(number)[start : start + len(target)]
        target[: len(part)] = part
        self._position += len(part)
        return len(part)

    def close(self) -> None:
        """See ``io``."""
        super().close()
        self._source.close()

    def _chunk(self, number: int) -> bytes:
        if self._held[0] == number:
            return self._held[1]
        self._source.seek(HEADER + number * (CHUNK + _TAG))
        sealed = self._source.read(CHUNK + _TAG)
        try:
            content = self._cipher.decrypt(_nonce(number, is_last=number == self._chunks - 1), sealed, None)
        except (InvalidTag, ValueError) as error:
            raise SealBroken(f"chunk {number} of {self._chunks} was changed or cut off") from error
        self._held = (number, content)
        return content


def open_sealed(source: IO[bytes], keys: Keys, place: str) -> io.BufferedReader:
    """Return the contents of a sealed file as a file; it closes ``source``. Raises as ``SealedReader``."""
    return io.BufferedReader(SealedReader(source, keys, place), CHUNK)


def _cipher(key: DataKey, head: bytes, salt: bytes, place: str) -> AESGCM:
    purpose = b"callback-server file\0" + head + place.encode()
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=salt, info=purpose).derive(key.secret))


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes((is_last,))
