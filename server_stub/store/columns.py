"""The mapping of rows to columns: one table for each row type, one column for each field.

Times are integer microseconds since 1970 in UTC and spans integer microseconds, so that both are read back exactly;
enumerations are stored as their values; tuples, dicts and structs as JSON text.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from enum import Enum
from operator import attrgetter
from typing import Any, Final, Generic, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import msgspec

from server_stub.core.model import history_rows, rows
from server_stub.core.model.rows import Row
from server_stub.store.search_text import search_text

R = TypeVar("R", bound=Row)
Convert = Callable[[Any], Any]

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_ENUM_VALUE: Final = attrgetter("_value_")
"""Reads what ``value`` reads, without the detour over the descriptor that the standard library writes in Python."""


def from_time(moment: datetime) -> int:
    """Return ``moment`` in microseconds since 1970, as a column stores it."""
    return (moment - _EPOCH) // _MICROSECOND


def to_time(column: int) -> datetime:
    """Return the time (UTC) of a column written with ``from_time``."""
    return _EPOCH + timedelta(0, 0, column)


def _from_span(span: timedelta) -> int:
    return span // _MICROSECOND


def _to_span(column: int) -> timedelta:
    return timedelta(0, 0, column)


class TableColumns(Generic[R]):
    """The table of one row type.

    ``fields`` are the columns from which a row is read; ``columns`` also includes those that are derived from the fields
    for queries.
    """

    def __init__(self, kind: type[R]) -> None:
        hints = get_type_hints(kind)
        self.kind = kind
        self.name = table_name(kind)
        self.fields: tuple[str, ...] = kind.__struct_fields__
        pairs = [_converters(hints[name]) for name in self.fields]
        writers = {name: pair[0] for name, pair in zip(self.fields, pairs, strict=True) if pair is not None}
        derived = _DERIVED.get(kind, {})
        self.columns = (*self.fields, *derived)
        self.key: tuple[str, ...] = kind.KEY
        self.values: Callable[[R], tuple[Any, ...]] = _taker(self.fields, writers, tuple(derived.values()))
        """Returns a row's columns, in the order of ``columns``."""
        self.key_values: Callable[[R], tuple[Any, ...]] = _taker(self.key, writers)
        """Returns the columns of a row's key."""
        self._made = _maker(kind, self.fields, [pair[1] if pair is not None else None for pair in pairs])

    def row(self, columns: Sequence[Any]) -> R:
        """Return the row with the values ``columns``, in the order of ``fields``."""
        return self._made(columns)


_DERIVED: Final[Mapping[type[Row], Mapping[str, Convert]]] = {
    rows.CallbackRow: {"search_text": lambda row: search_text(row.number, row.customer_name)},
}
"""Columns that are written for queries and never read back."""


def _taker(
    fields: Sequence[str], writers: Mapping[str, Convert], derived: Sequence[Convert] = ()
) -> Callable[[Any], tuple[Any, ...]]:
    """Return what takes the columns of ``fields`` from a row, and those that are ``derived`` from the whole of it.

    It is written out as one tuple, because each command writes some sixteen rows: a loop over the fields takes three
    times as long.
    """
    names: dict[str, Any] = {}
    columns: list[str] = []
    for place, field in enumerate(fields):
        value = f"row.{field}"
        if field in writers:
            names[f"write{place}"] = writers[field]
            value = f"None if {value} is None else write{place}({value})"
        columns.append(value)
    for place, derive in enumerate(derived):
        names[f"derive{place}"] = derive
        columns.append(f"derive{place}(row)")
    return cast(
        "Callable[[Any], tuple[Any, ...]]",
        eval(f"lambda row: ({', '.join(columns)},)", names),  # noqa: S307
    )


def _maker(
    kind: type[R], columns: Sequence[str], readers: Sequence[Convert | None]
) -> Callable[[Sequence[Any]], R]:
    """Return a function that makes a row from its columns.

    Its code is generated as one call with a keyword for each column, because a start makes a hundred thousand rows, and
    a loop over the columns takes twice as long.
    """
    names: dict[str, Any] = {"kind": kind}
    arguments: list[str] = []
    for place, (column, reader) in enumerate(zip(columns, readers, strict=True)):
        value = f"c[{place}]"
        if reader is not None:
            names[f"read{place}"] = reader
            value = f"None if {value} is None else read{place}({value})"
        arguments.append(f"{column}={value}")
    return cast("Callable[[Sequence[Any]], R]", eval(f"lambda c: kind({', '.join(arguments)})", names))  # noqa: S307


def table_name(kind: type[Row]) -> str:
    """Return the name of the row type's table, as ``business_process`` for ``BusinessProcessRow``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__.removesuffix("Row")).lower()


def _converters(kind: Any) -> tuple[Convert, Convert] | None:
    """Return the functions that write and read a field of type ``kind``; None if it is stored unchanged."""
    if get_origin(kind) in {Union, types.UnionType}:
        options = [option for option in get_args(kind) if option is not types.NoneType]
        if len(options) == 1:
            return _converters(options[0])
        return _json_converters(kind)
    if kind is datetime:
        return from_time, to_time
    if kind is timedelta:
        return _from_span, _to_span
    if kind is bool:
        return int, bool
    if kind in {int, str, float}:
        return None
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _ENUM_VALUE, {member.value: member for member in kind}.__getitem__
    return _json_converters(kind)


def _json_converters(kind: Any) -> tuple[Convert, Convert]:
    encoder = msgspec.json.Encoder(enc_hook=None)
    decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(kind)
    return lambda value: encoder.encode(value).decode(), decoder.decode


TABLES: Final[Mapping[type[Row], TableColumns[Any]]] = {
    kind: TableColumns(kind) for kind in (*rows.KEPT, *history_rows.APPENDED)
}
"""The table of every row type."""
