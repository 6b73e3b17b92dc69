"""The base of all stored rows."""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all stored rows."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)


def key_of(row: Row) -> tuple[object, ...]:
    """Return the values of ``row``'s key fields."""
    return tuple(getattr(row, name) for name in row.KEY)
