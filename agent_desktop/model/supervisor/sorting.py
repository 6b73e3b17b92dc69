"""Sort the rows of tables: by one column, blanks last in either direction, equal rows in their old order."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar

import msgspec

Row = TypeVar("Row")

SortKey = str | float | datetime | None
"""A sort key, of the same type for all rows of a column; None is a blank."""


class Sorting(msgspec.Struct, frozen=True):
    """The column that a table is sorted by."""

    column: str
    descending: bool = False


class Layout(msgspec.Struct, frozen=True):
    """A user's arrangement of a table's columns, by their keys; ``widths`` in pixels.

    ``kept`` are the columns that stay visible even where there is little room.
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    widths: dict[str, int] = {}
    sorting: Sorting | None = None


def folded(text: str) -> str:
    """Return ``text`` folded for search: letters match in either case, with or without an accent."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def in_order(rows: Iterable[Row], key: Callable[[Row], SortKey], *, descending: bool = False) -> list[Row]:
    """Return ``rows`` sorted by ``key``."""
    filled: list[tuple[str | float | datetime, Row]] = []
    blank: list[Row] = []
    for row in rows:
        value = key(row)
        if value is None:
            blank.append(row)
        else:
            filled.append((value, row))
    # ``reverse`` keeps equal rows in their order, so that a table does not shuffle when the direction changes.
    filled.sort(key=_first, reverse=descending)
    return [row for _, row in filled] + blank


def _first(pair: tuple[str | float | datetime, Row]) -> str | float | datetime:
    return pair[0]
