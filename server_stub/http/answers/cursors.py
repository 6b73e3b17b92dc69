"""Cursors: opaque texts that contain the end of a page, from which the next page starts."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Hashable
from datetime import datetime
from hashlib import sha256
from typing import TypeVar

import msgspec

from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.problems import HttpRefusal
from server_stub.store.base import SortedPlace

C = TypeVar("C", "_Cursor", "_SortedCursor")


class _Cursor(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A cursor of a page in order of time; ``seal`` is a hash of its query and place, so it fits no other query."""

    seal: str
    at: datetime
    id: str


class _SortedCursor(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A cursor of a page in order of ``key``."""

    seal: str
    key: str | int | float
    id: str


def write_cursor(query: tuple[Hashable, ...], at: datetime, row_id: str) -> str:
    """Return the cursor of a page of ``query`` whose last row has that time and id."""
    return _packed(_Cursor(_seal(query, at.timestamp(), row_id), at, row_id))


def read_cursor(cursor: str | None, query: tuple[Hashable, ...]) -> tuple[datetime, str] | None:
    """Return the place where the previous page ended; None for the first page.

    Raises:
        HttpRefusal: the cursor was not issued by this server, or belongs to another query.
    """
    if cursor is None:
        return None
    read = _unpacked(cursor, _Cursor)
    if read is None or read.at.tzinfo is None or cursor != write_cursor(query, read.at, read.id):
        raise _invalid_cursor()
    return read.at, read.id


def write_sorted_cursor(query: tuple[Hashable, ...], key: str | float, row_id: str) -> str:
    """Return the cursor of a page of ``query`` whose last row has that key and id."""
    return _packed(_SortedCursor(_seal(query, key, row_id), key, row_id))


def read_sorted_cursor(cursor: str | None, query: tuple[Hashable, ...]) -> SortedPlace | None:
    """Return the place where the previous page ended; None for the first page.

    Raises:
        HttpRefusal: the cursor was not issued by this server, or belongs to another query.
    """
    if cursor is None:
        return None
    read = _unpacked(cursor, _SortedCursor)
    if read is None or cursor != write_sorted_cursor(query, read.key, read.id):
        raise _invalid_cursor()
    return read.key, read.id


def _packed(cursor: _Cursor | _SortedCursor) -> str:
    return base64.urlsafe_b64encode(msgspec.msgpack.encode(cursor)).decode().rstrip("=")


def _unpacked(cursor: str, kind: type[C]) -> C | None:
    try:
        packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        return msgspec.msgpack.decode(packed, type=kind)
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        return None


def _invalid_cursor() -> HttpRefusal:
    return HttpRefusal(
        ProblemCode.INVALID_CURSOR,
        "The cursor does not belong to this query; start again without one.",
        field="$.cursor",
    )


def _seal(query: tuple[Hashable, ...], key: str | float, row_id: str) -> str:
    return sha256(repr((query, key, row_id)).encode()).hexdigest()[:12]
