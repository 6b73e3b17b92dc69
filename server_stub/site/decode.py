"""Convert tables into structs, and collect every mistake instead of only the first."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable
from enum import Enum
from functools import cache
from typing import Annotated, Any, Final, NamedTuple, TypeGuard, Union, cast, get_args, get_origin

import msgspec

from agent_desktop.protocol.timing import Span
from server_stub.site.toml_lines import Path
from server_stub.validation.messages import in_plain_words, suggestion

_SECRET: Final = frozenset({"password", "password_hash"})
"""Keys whose values must not be in messages."""
_LONGEST_SHOWN: Final = 60
"""Most characters of an invalid value in a message."""

_FEW: Final = 8
"""Up to this number, a message lists all known keys even if it suggests one."""
_KINDS: Final = {
    "dict": "a table",
    "list": "a list",
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "datetime": "a time",
    "date": "a date",
    "time": "a time of day",
}


class Mistake(NamedTuple):
    """A mistake with its path in the file."""

    path: Path
    text: str


Report = Callable[[Mistake], None]


class Shaper:
    """Converter of tables into structs; it reports each mistake, and keeps each valid struct with its path.

    So the valid parts of a file with mistakes can be checked against each other in the same run.
    """

    def __init__(self, root: type[msgspec.Struct], report: Report) -> None:
        self._report = report
        self._homes = _homes(root)
        self.sound: dict[Path, msgspec.Struct] = {}

    def shape(self, value: object, kind: type[Any], path: Path) -> Any:
        """Return ``value`` as the struct ``kind``, or None once its mistakes have been reported."""
        if not _is_table(value):
            self._report(Mistake(path, _no_table(value, path)))
            return None
        fields = _fields(kind)
        sound = True
        for key in value.keys() - fields.keys():
            self._report(Mistake((*path, key), self._unknown(key, list(fields))))
            sound = False
        given: dict[str, Any] = {}
        for name, field in fields.items():
            if name not in value:
                if field.required:
                    self._report(Mistake((*path, name), "is missing"))
                    sound = False
                continue
            given[name], fits = self._convert(value[name], field.type, (*path, name))
            sound = sound and fits
        if not sound:
            return None
        made = self.sound[path] = kind(**given)
        return made

    def _convert(self, value: object, kind: Any, path: Path) -> tuple[Any, bool]:
        """Return ``value`` as a ``kind``, and whether it is valid; if not, its parts are converted one by one."""
        kind = _without_none(kind)
        if _is_struct(kind):
            made = self.shape(value, kind, path)
            return made, made is not None
        item = _item_struct(kind)
        if item is not None and _is_list(value):
            items = [self.shape(entry, item, (*path, place)) for place, entry in enumerate(value)]
            return tuple(items), None not in items
        try:
            return msgspec.convert(value, kind), True
        except msgspec.ValidationError as error:
            self._explain(value, kind, path, str(error))
            return None, False

    def _explain(self, value: object, kind: Any, path: Path, sentence: str) -> None:
        """Report each mistake in ``value``, which is not a ``kind``; ``sentence`` is msgspec's message about it."""
        plain = _without_meta(kind)
        origin, parts = get_origin(plain), get_args(plain)
        if (origin is dict and _is_table(value) and not self._all_fit(value, parts, path)) or (
            origin is tuple and _is_list(value) and not self._each_fits(value, parts, path)
        ):
            return
        if plain == Span:
            self._report(Mistake(path, _no_span(path)))
        elif choices := _choices(plain):
            self._report(Mistake(path, _no_choice(value, choices)))
        elif _item_struct(plain) is not None and _is_table(value):
            text = f"must be a list of tables; begin each with [[{_dotted(path)}]], in double brackets"
            self._report(Mistake(path, text))
        else:  # Also if each item is valid but their number is not.
            words = in_plain_words(sentence.partition(" - at `")[0])
            self._report(Mistake(path, words + _shown(value, words, path)))

    def _all_fit(self, table: dict[str, object], parts: tuple[Any, ...], path: Path) -> bool:
        """Report the mistakes in the keys and values of ``table``; return whether there are none."""
        keys = _choices(parts[0])
        fits = True
        for key, value in table.items():
            if keys and key not in keys:
                self._report(Mistake((*path, key), self._unknown(key, keys)))
                fits = False
            else:
                fits = self._convert(value, parts[1], (*path, key))[1] and fits
        return fits

    def _each_fits(self, entries: list[object], parts: tuple[Any, ...], path: Path) -> bool:
        """Report the mistakes in ``entries``; return whether there are none."""
        if parts[-1] is not Ellipsis and len(parts) != len(entries):
            return True
        kinds = [parts[0]] * len(entries) if parts[-1] is Ellipsis else parts
        each = enumerate(zip(entries, kinds, strict=True))
        fits = [self._convert(entry, kind, (*path, place))[1] for place, (entry, kind) in each]
        return all(fits)

    def _unknown(self, key: str, known: Iterable[str]) -> str:
        names = list(known)
        near = suggestion(key, names)
        homes = self._homes.get(key, ())
        words = f"is an unknown key; did you mean {near!r}?" if near else "is an unknown key"
        if near is None:
            words += f"; it belongs in {' or '.join(homes)}." if homes else "."
        return words if near and len(names) > _FEW else f"{words} Known keys: {', '.join(names)}"


def steps_of(place: str) -> Path:
    """Return ``weekly.mon[1]`` as ``("weekly", "mon", 1)``; an unnamed step (``[...]``) is omitted."""
    steps: list[str | int] = []
    for step in place.replace("[", ".[").split("."):
        name = step.strip("[]")
        if name:
            steps.append(int(name) if step.startswith("[") and name.isdigit() else name)
    return tuple(steps)


def path_text(path: Path) -> str:
    """Return ``("weekly", "mon", 1)`` as ``weekly.mon[1]``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


@cache
def _fields(kind: type[Any]) -> dict[str, msgspec.structs.FieldInfo]:
    """Return the fields of a struct by their keys, from a cache, because finding them is slower than converting."""
    return {field.encode_name: field for field in msgspec.structs.fields(kind)}


@cache
def _homes(root: type[Any]) -> dict[str, tuple[str, ...]]:
    """Return for each key the tables below ``root`` that have it, by their names in a file."""
    found: dict[str, list[str]] = {}

    def visit(kind: Any, name: str) -> None:
        kind = _without_meta(_without_none(kind))
        struct = kind if _is_struct(kind) else _item_struct(kind)
        if struct is None:
            return
        for key, field in _fields(struct).items():
            if name:
                found.setdefault(key, []).append(f"[{name}]")
            visit(field.type, f"{name}.{key}" if name else key)

    visit(root, "")
    return {key: tuple(places) for key, places in found.items()}


def _no_table(value: object, path: Path) -> str:
    if _is_list(value) and path and not isinstance(path[-1], int):
        return f"must be one table; begin it with [{_dotted(path)}], in single brackets"
    return f"must be a table, not {_kind_of(value)}"


def _no_span(path: Path) -> str:
    """Return the message about an invalid span of time: one in the list of a day, or one by itself."""
    if isinstance(path[-1], int):
        return f'must be a list of two clock times; write the day as {path[-2]} = [["09:00", "17:00"]]'
    return 'must be a list of two clock times, as in ["09:00", "17:00"]'


def _no_choice(value: object, choices: list[str]) -> str:
    near = suggestion(value, choices) if isinstance(value, str) else None
    meant = f"; did you mean {near!r}?" if near else ""
    shown = _written(value) if isinstance(value, str) else _kind_of(value)
    return f"must be one of {', '.join(map(repr, choices))}, not {shown}{meant}"


def _shown(value: object, words: str, path: Path) -> str:
    """Return the end of a sentence that quotes an invalid value, if that is safe and useful."""
    if ", not " in words or _SECRET.intersection(path) or isinstance(value, (dict, list)):
        return ""
    return f", not {_written(value)}"


def _written(value: object) -> str:
    """Return a value as it is written in a file, cut to a length that fits a line."""
    text = repr(value) if isinstance(value, str) else str(value).lower()
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _kind_of(value: object) -> str:
    """Return the type of a value in the terms of TOML."""
    return _KINDS.get(type(value).__name__, type(value).__name__)


def _dotted(path: Path) -> str:
    """Return a path as in the header of a table, without the positions in lists."""
    return ".".join(step for step in path if isinstance(step, str))


def _is_table(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _choices(kind: Any) -> list[str]:
    """Return the values of an enumeration; none for another type."""
    if not (isinstance(kind, type) and issubclass(kind, Enum)):
        return []
    return [str(member.value) for member in kind]


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in {Union, types.UnionType}:
        rest = [part for part in get_args(kind) if part is not type(None)]
        if len(rest) == 1:
            return rest[0]
    return kind


def _without_meta(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


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
