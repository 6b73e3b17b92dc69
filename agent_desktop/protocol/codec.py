"""Encode and decode JSON. Times are RFC 3339 in UTC with exactly three digits of milliseconds.

msgspec writes times with as many digits as they have, so this module writes them. It determines once for each struct type
which fields contain times, because a walk through every value of an answer would cost more than the routing.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import Annotated, Any, Final, TypeVar, Union, cast, get_args, get_origin

import msgspec

T = TypeVar("T")
Write = Callable[[Any], Any]
"""A function that returns a value with the same JSON whose times are text."""

UNREADABLE_JSON: Final = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What decoding JSON that came from outside raises: msgspec passes texts that are not UTF-8, and deep nesting, on as errors of Python."""

_encoder: Final = msgspec.json.Encoder()


class Malformed(ValueError):
    """The data does not conform to the protocol; the message names the path, as in ``$.words[0].text``."""


def encode(value: object) -> bytes:
    """Return ``value`` (structs, containers, scalars) as JSON bytes."""
    return _encoder.encode(_written(value))


def decode(data: bytes | str, kind: type[T]) -> T:
    """Return JSON ``data`` as a ``kind``.

    Raises:
        Malformed: the data is not JSON, or not a valid ``kind``.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Malformed(str(error)) from error
    except RecursionError:
        raise Malformed("JSON is nested too deeply") from None


def format_time(moment: datetime) -> str:
    """Return an aware ``moment`` as ``2026-11-22T09:30:00.000Z``."""
    if moment.tzinfo is not UTC:
        moment = moment.astimezone(UTC)
    return _format_utc(moment)


@lru_cache(maxsize=4096)
def _format_utc(moment: datetime) -> str:
    """Return a ``moment`` of UTC as text: the moments of an interaction leave again with each of its events."""
    return f"{moment.isoformat(timespec='milliseconds').removesuffix('+00:00')}Z"


def _written(value: Any) -> Any:
    """Return ``value``, whose type is not known in advance, with its times as text."""
    if isinstance(value, msgspec.Struct):
        write = _struct_writer(type(value))
        return value if write is None else write(value)
    if isinstance(value, datetime):
        return format_time(value)
    items: Any = value
    if isinstance(value, dict):
        return {key: _written(item) for key, item in items.items()}
    if isinstance(value, (list, tuple)):
        return [_written(item) for item in items]
    return value


@cache
def _struct_writer(kind: type[msgspec.Struct]) -> Write | None:
    """Return what writes the times of such a struct; None when it can hold none."""
    fields = msgspec.structs.fields(kind)
    plan = [(field, _writer(field.type)) for field in fields]
    if all(writer is None for _, writer in plan):
        return None
    write_all = _whole_writer(plan)
    thrifty = kind.__struct_config__.omit_defaults
    optional = [field for field in fields if thrifty or _may_be_unset(field.type)]
    if not optional:
        return write_all

    def write(value: Any) -> dict[str, Any]:
        written = write_all(value)
        for field in optional:
            item = getattr(value, field.name)
            if item is msgspec.UNSET or (thrifty and _is_default(field, item)):
                del written[field.encode_name]
        return written

    return write


def _whole_writer(plan: Sequence[tuple[msgspec.structs.FieldInfo, Write | None]]) -> Write:
    """Return what writes every field of a struct.

    It is written out as one dict, because each command sends some eight objects: a loop over the fields takes three
    times as long.
    """
    names: dict[str, Any] = {}
    items: list[str] = []
    for place, (field, writer) in enumerate(plan):
        item = f"value.{field.name}"
        if writer is not None:
            names[f"write{place}"] = writer
            item = f"None if {item} is None else write{place}({item})"
        items.append(f"{field.encode_name!r}: {item}")
    return cast("Write", eval(f"lambda value: {{{', '.join(items)}}}", names))  # noqa: S307 - our own names


def _may_be_unset(kind: Any) -> bool:
    return kind is msgspec.UnsetType or any(map(_may_be_unset, get_args(kind)))


def _is_default(field: msgspec.structs.FieldInfo, item: Any) -> bool:
    if field.default_factory is not msgspec.NODEFAULT:
        return item == cast("Callable[[], Any]", field.default_factory)()
    return item == field.default


def _sequence_writer(kind: Any) -> Write | None:
    """Return what writes the times of a tuple of any length, which is often empty."""
    writer = _writer(kind)
    if writer is None:
        return None
    write = writer
    return lambda value: [None if item is None else write(item) for item in value] if value else ()


def _writer(kind: Any) -> Write | None:
    """Return a function that writes the times of a value of type ``kind``; None if it can contain none."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _writer(parts[0])
    if kind is datetime:
        return format_time
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return _struct_writer(kind)
    if origin in {Union, types.UnionType}:
        if msgspec.UnsetType in parts:
            return _written
        holding = [writer for part in parts if (writer := _writer(part)) is not None]
        return None if not holding else holding[0] if len(holding) == 1 and len(parts) == 2 else _written
    if origin is tuple and parts[1:] == (...,):
        return _sequence_writer(parts[0])
    if origin is not None or kind in {Any, object}:
        return _written if kind in {Any, object} or any(_writer(part) for part in parts) else None
    return None
