"""Turning plain tables into structs while collecting every mistake, not only the first."""

from __future__ import annotations

import difflib
import types
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, Union, cast, get_args, get_origin

import msgspec

from server_stub.plain_words import in_plain_words
from server_stub.toml_lines import Path


class Mistake(NamedTuple):
    """What is wrong, and where it stands."""

    path: Path
    text: str


Report = Callable[[Mistake], None]


def shape(value: object, kind: type[Any], path: Path, report: Report) -> Any:
    """Return ``value`` as the struct ``kind``, or None once its mistakes have been reported."""
    if not isinstance(value, dict):
        report(Mistake(path, "must be a table"))
        return None
    table = cast("dict[str, object]", value)
    fields = _fields(kind)
    sound = True
    for key in table.keys() - fields.keys():
        report(Mistake((*path, key), f"is not a key that is known here{_meant(key, list(fields))}"))
        sound = False
    given: dict[str, Any] = {}
    for name, field in fields.items():
        if name not in table:
            if field.required:
                report(Mistake((*path, name), "is missing"))
                sound = False
            continue
        converted, ok = _shape_one(table[name], field.type, (*path, name), report)
        given[name] = converted
        sound = sound and ok
    return kind(**given) if sound else None


@cache
def _fields(kind: type[Any]) -> dict[str, msgspec.structs.FieldInfo]:
    """Return the fields of a struct by their keys; finding them takes longer than a table with all its values."""
    return {field.encode_name: field for field in msgspec.structs.fields(kind)}


def _shape_one(value: object, kind: Any, path: Path, report: Report) -> tuple[Any, bool]:
    """Convert one value, descending into structs and lists of structs."""
    kind = _without_none(kind)
    if _is_struct(kind):
        made = shape(value, kind, path, report)
        return made, made is not None
    item = _item_struct(kind)
    if item is not None and isinstance(value, list):
        items = [
            shape(entry, item, (*path, place), report)
            for place, entry in enumerate(cast("list[object]", value))
        ]
        return tuple(items), None not in items
    choices = _choices(kind)
    if choices and value not in choices:
        report(Mistake(path, f"must be one of {', '.join(map(repr, choices))}, not {value!r}"))
        return None, False
    try:
        return msgspec.convert(value, kind), True
    except msgspec.ValidationError as error:
        report(Mistake(*_located(path, str(error))))
        return None, False


def _choices(kind: Any) -> list[object]:
    """Return the values that an enumeration has; none for another type."""
    if not (isinstance(kind, type) and issubclass(kind, Enum)):
        return []
    return [member.value for member in kind]


def _located(path: Path, text: str) -> tuple[Path, str]:
    """Move the place that msgspec names at the end of its message into the path."""
    sentence, _, place = text.partition(" - at `")
    inner = place.removesuffix("`").removeprefix("key in ").removeprefix("$")
    return (*path, *steps_of(inner)), in_plain_words(sentence)


def steps_of(place: str) -> Path:
    """Return ``weekly.mon[1]`` as ``("weekly", "mon", 1)``; a step that is not named (``[...]``) is left out."""
    steps: list[str | int] = []
    for step in place.replace("[", ".[").split("."):
        name = step.strip("[]")
        if name:
            steps.append(int(name) if step.startswith("[") and name.isdigit() else name)
    return tuple(steps)


def _meant(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are: {', '.join(sorted(known))}"


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in {Union, types.UnionType}:
        rest = [part for part in get_args(kind) if part is not type(None)]
        if len(rest) == 1:
            return rest[0]
    return kind


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _item_struct(kind: Any) -> type[Any] | None:
    arguments = get_args(kind)
    if (
        get_origin(kind) is tuple
        and len(arguments) == 2
        and arguments[1] is Ellipsis
        and _is_struct(arguments[0])
    ):
        return cast("type[Any]", arguments[0])
    return None
