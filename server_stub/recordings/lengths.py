"""Correct the length in the header of a sound file to that of the sound itself.

A recorder that writes to a pipe does not know the length when it writes the header, and a recorder that was cut off
never corrects it. The decoder would stop at the wrong length.
"""

from __future__ import annotations

import re
from typing import Final, Literal

_CHUNK_ID: Final = re.compile(rb"[ -~]{4}")
_W64_DATA: Final = b"data\xf3\xac\xd3\x11\x8c\xd1\x00\xc0\x4f\x8e\xdb\x8a"
_W64_HEADER: Final = 24
"""Bytes of a chunk's id and size in W64, which the size includes."""


def with_true_length(data: bytes) -> bytes:
    """Return the sound file ``data`` with the true length in its header; other files are returned unchanged."""
    start = data[:4]
    if start in {b"RIFF", b"RF64"}:
        return _repaired(data, b"data", "little")
    if start == b"RIFX":
        return _repaired(data, b"data", "big")
    if start == b"FORM":
        return _repaired(data, b"SSND", "big")
    if start == b"riff":
        return _repaired_w64(data)
    return data


def _repaired(data: bytes, wanted: bytes, order: Literal["little", "big"]) -> bytes:
    """Return an IFF file with the true size of the chunk with the sound."""
    at, ds64 = 12, -1
    while at + 8 <= len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], order)
        if name == b"ds64":
            ds64 = at
        if name == wanted:
            break
        at += 8 + size + size % 2
    else:
        return data
    rest = len(data) - at - 8
    if ds64 >= 0 and size == 0xFFFFFFFF:  # RF64 has the size in 64 bits in an earlier chunk (EBU Tech 3306).
        at = ds64 + 12
        size = int.from_bytes(data[at + 4 : at + 12], order)
        return data if 0 < size <= rest else _patched(data, at + 4, rest.to_bytes(8, order))
    if 0 < size <= rest and _ends_in_chunks(data, len(data) - rest + size, order):
        return data
    return _patched(data, at + 4, rest.to_bytes(4, order))


def _ends_in_chunks(data: bytes, at: int, order: Literal["little", "big"]) -> bool:
    """Return whether only chunks or zeros follow; if not, the sound continues after its declared end."""
    if not data[at:].strip(b"\0"):
        return True
    at += at % 2
    while at + 8 <= len(data):
        if not _CHUNK_ID.match(data, at):
            return False
        at += 8 + int.from_bytes(data[at + 4 : at + 8], order)
        at += at % 2
    return at <= len(data) + 1 or not data[at:]


def _repaired_w64(data: bytes) -> bytes:
    at = 40
    while at + _W64_HEADER <= len(data):
        size = int.from_bytes(data[at + 16 : at + 24], "little")
        if data[at : at + 16] == _W64_DATA:
            true = len(data) - at
            return data if _W64_HEADER < size <= true else _patched(data, at + 16, true.to_bytes(8, "little"))
        if size < _W64_HEADER:
            break
        at += size + -size % 8
    return data


def _patched(data: bytes, at: int, field: bytes) -> bytes:
    return data[:at] + field + data[at + len(field) :]
