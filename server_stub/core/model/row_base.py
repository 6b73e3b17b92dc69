"""The base of all stored rows."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import ClassVar

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all stored rows."""

    KEY: ClassVar[tuple[str, ...]] = ("id",)


def key_of(row: Row) -> tuple[object, ...]:
    """Return the values of ``row``'s key fields."""
    return _reader(type(row))(row)


@cache
def _reader(kind: type[Row]) -> Callable[[Row], tuple[object, ...]]:
    read = attrgetter(*kind.KEY)
    return read if len(kind.KEY) > 1 else lambda row: (read(row),)
