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
    """``seal`` is a fingerprint of what was asked and of the place: a cursor is good as given, for that question alone."""

    seal: str
    at: datetime
    id: str


def write_cursor(query: tuple[Hashable, ...], at: datetime, row_id: str) -> str:
    """Return the cursor of a page of ``query`` whose last row is of that time and id."""
    packed = msgspec.msgpack.encode(_Cursor(_seal(query, at, row_id), at, row_id))
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read_cursor(cursor: str | None, query: tuple[Hashable, ...]) -> tuple[datetime, str] | None:
    """Return where the page before ended; None at the start.

    Raises:
        Refusal: it is not one of ours, or of another query.
    """
    if cursor is None:
        return None
    try:
        packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        read = msgspec.msgpack.decode(packed, type=_Cursor)
        if read.at.tzinfo is not None and cursor == write_cursor(query, read.at, read.id):
            return read.at, read.id
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        pass
    raise Refusal(
        ProblemCode.INVALID_CURSOR,
        "The cursor is not from an answer to the same query; begin again without one.",
        field="$.cursor",
    )


def _seal(query: tuple[Hashable, ...], at: datetime, row_id: str) -> str:
    return sha256(repr((query, at.timestamp(), row_id)).encode()).hexdigest()[:12]
