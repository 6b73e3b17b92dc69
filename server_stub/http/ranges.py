"""Byte ranges and conditional requests for files (RFC 9110, sections 13 and 14)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import IO, Final

import msgspec

from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.problems import HttpRefusal
from server_stub.http.request import WireRequest
from server_stub.http.response import Response, StreamedResponse
from server_stub.recordings.store import read_range

_SINGLE: Final = re.compile(r"bytes=[ \t]*(?P<first>[0-9]*)-(?P<last>[0-9]*)[ \t]*", re.IGNORECASE | re.ASCII)
_MOST_DIGITS: Final = 18
"""Most digits of a position in a file; a longer number is beyond the end of any file."""


class RangeNotSatisfiable(Exception):
    """The range begins after the end of the file; the answer is 416 with ``content_range``."""

    def __init__(self, size: int) -> None:
        self.content_range = f"bytes */{size}"
        super().__init__(f"no such range in {size} bytes")


class ByteRange(msgspec.Struct, frozen=True):
    """The bytes from ``start`` to before ``end``; never empty."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of bytes."""
        return self.end - self.start

    def content_range(self, size: int) -> str:
        """Return the ``Content-Range`` header of this part of a file of ``size`` bytes."""
        return f"bytes {self.start}-{self.end - 1}/{size}"


class ServedFile(msgspec.Struct, frozen=True):
    """A file in its present state; ``noun`` names it in a refusal, ``etag`` includes its quotation marks."""

    open: Callable[[], IO[bytes]]
    size: int
    etag: str
    media_type: str
    noun: str


def answer_file(request: WireRequest, file: ServedFile, headers: Mapping[str, str]) -> Response:
    """Return the file, the part that ``Range`` requests, or 304 if ``If-None-Match`` names its present ETag.

    Raises:
        HttpRefusal: the range begins after the end of the file.
    """
    common = {**headers, "ETag": file.etag, "Accept-Ranges": "bytes"}
    if _is_known(request.headers.get("if-none-match"), file.etag):
        return Response(b"", status=304, headers=common)
    asked = request.headers.get("range")
    if request.headers.get("if-range") not in {None, file.etag}:
        asked = None
    try:
        part = parse_range(asked, file.size)
    except RangeNotSatisfiable as error:
        raise HttpRefusal(
            ProblemCode.RANGE_NOT_SATISFIABLE,
            f"{file.noun} has {file.size} bytes.",
            headers={"Content-Range": error.content_range},
        ) from error
    start, end = (part.start, part.end) if part is not None else (0, file.size)
    common["Content-Length"] = str(end - start)
    if part is not None:
        common["Content-Range"] = part.content_range(file.size)
    status = 200 if part is None else 206
    if request.method == "HEAD":
        return Response(b"", status=status, media_type=file.media_type, headers=common)
    body = read_range(file.open, start, end)
    return StreamedResponse(body, status=status, media_type=file.media_type, headers=common)


def _is_known(header: str | None, etag: str) -> bool:
    """Return whether ``If-None-Match`` names ``etag``."""
    if header is None:
        return False
    named = [one.strip().removeprefix("W/") for one in header.split(",")]
    return etag in named or "*" in named


def parse_range(header: str | None, size: int) -> ByteRange | None:
    """Return the range of a file of ``size`` bytes that ``header`` requests; None for the whole file.

    A header that is invalid, names several ranges or uses another unit is ignored (RFC 9110, section 14.2).

    Raises:
        RangeNotSatisfiable: the range is valid but begins after the end of the file.
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
    """Return whether ``left`` is the smaller number; both may be too long for Python to parse."""
    left, right = left.lstrip("0"), right.lstrip("0")
    return (len(left), left) < (len(right), right)


def _satisfiable(start: int, end: int, size: int) -> ByteRange:
    if start >= end:
        raise RangeNotSatisfiable(size)
    return ByteRange(start, end)
