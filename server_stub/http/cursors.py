"""Cursors: where a page ended, in a form that callers hand back unread."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Hashable
from datetime import datetime
from hashlib import sha256

import msgspec

from agent_desktop.protocol.problems import ProblemCode
from server_stub.http.problems import Refusal


class _Cursor(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """``query`` is a fingerprint of what was asked: a cursor is good for the same question alone."""

    query: str
    at: datetime
    id: str


def write_cursor(query: tuple[Hashable, ...], at: datetime, row_id: str) -> str:
    """Return the cursor of a page of ``query`` whose last row is of that time and id."""
    packed = msgspec.msgpack.encode(_Cursor(_fingerprint(query), at, row_id))
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read_cursor(cursor: str | None, query: tuple[Hashable, ...]) -> tuple[datetime, str] | None:
    """Return where the page before ended; None at the start.

    Raises:
        Refusal: it is not one of ours, or of another query.
    """
    if cursor is None:
        return None
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        read = msgspec.msgpack.decode(packed, type=_Cursor)
        if read.query == _fingerprint(query) and read.at.tzinfo is not None:
            return read.at, read.id
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        pass
    raise Refusal(
        ProblemCode.INVALID_CURSOR,
        "The cursor is not from an answer to the same query; begin again without one.",
        field="$.cursor",
    )


def _fingerprint(query: tuple[Hashable, ...]) -> str:
    return sha256(repr(query).encode()).hexdigest()[:12]
