"""Bytes to values and back. Times leave as RFC 3339 in UTC with exactly three digits of milliseconds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final, TypeVar, cast

import msgspec

T = TypeVar("T")

_KEEP: Final = (datetime,)
_encoder: Final = msgspec.json.Encoder()


class Malformed(ValueError):
    """What came is not what the wire promises; the message names the place, as in ``$.words[0].text``."""


def encode(value: object) -> bytes:
    """Return ``value`` (structs, containers, scalars) as JSON bytes."""
    return _encoder.encode(_with_wire_times(msgspec.to_builtins(value, builtin_types=_KEEP)))


def decode(data: bytes | str, kind: type[T]) -> T:
    """Return JSON ``data`` as a ``kind``.

    Raises:
        Malformed: it is no JSON, or not of that shape.
    """
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Malformed(str(error)) from error
    except RecursionError as error:
        raise Malformed("JSON is nested too deeply") from error


def format_time(moment: datetime) -> str:
    """Return an aware ``moment`` as ``2026-11-22T09:30:00.000Z``."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def _with_wire_times(value: Any) -> Any:
    if isinstance(value, datetime):
        return format_time(value)
    if isinstance(value, dict):
        return {key: _with_wire_times(item) for key, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, (list, tuple)):
        return [_with_wire_times(item) for item in cast("list[Any]", value)]
    return value
