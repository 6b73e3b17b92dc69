"""Which bytes a ``Range`` header asks for: RFC 9110, section 14."""

from __future__ import annotations

import re
from typing import Final

import msgspec

_SINGLE: Final = re.compile(r"bytes=[ \t]*(?P<first>[0-9]*)-(?P<last>[0-9]*)[ \t]*", re.IGNORECASE | re.ASCII)
_MOST_DIGITS: Final = 18
"""No file has a position of more digits; a longer number is past every end."""


class RangeNotSatisfiable(Exception):
    """The range begins past the end: to be answered by 416 with ``content_range``."""

    def __init__(self, size: int) -> None:
        self.content_range = f"bytes */{size}"
        super().__init__(f"no such range in {size} bytes")


class ByteRange(msgspec.Struct, frozen=True):
    """The bytes from ``start`` up to, but not including, ``end``; never empty."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many bytes it has."""
        return self.end - self.start

    def content_range(self, size: int) -> str:
        """Return the ``Content-Range`` of this part of ``size`` bytes."""
        return f"bytes {self.start}-{self.end - 1}/{size}"


def parse_range(header: str | None, size: int) -> ByteRange | None:
    """Return the one range that ``header`` asks for of ``size`` bytes, or nothing: the whole is to be sent.

    A header that is no valid range, or that asks for several or in another unit, is ignored, as the RFC allows.

    Raises:
        RangeNotSatisfiable: the range is valid, and holds none of the bytes.
    """
    asked = _SINGLE.fullmatch(header) if header else None
    if asked is None or asked["first"] == asked["last"] == "":
        return None
    if not asked["first"]:
        length = min(_position(asked["last"], size), size)
        return _satisfiable(size - length, size, size)
    start = _position(asked["first"], size)
    if asked["last"]:
        if _before(asked["last"], asked["first"]):
            return None
        return _satisfiable(start, min(_position(asked["last"], size) + 1, size), size)
    return _satisfiable(start, size, size)


def _position(digits: str, size: int) -> int:
    digits = digits.lstrip("0")
    return int(digits or "0") if len(digits) <= _MOST_DIGITS else size


def _before(left: str, right: str) -> bool:
    """Compare numbers of any length; Python refuses to read very long ones."""
    left, right = left.lstrip("0"), right.lstrip("0")
    return (len(left), left) < (len(right), right)


def _satisfiable(start: int, end: int, size: int) -> ByteRange:
    if start >= end:
        raise RangeNotSatisfiable(size)
    return ByteRange(start, end)
