"""The keys of a business process in a form: values at paths, and the changes of two administrators joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple, cast

KeyPath = tuple[str, ...]
"""The names of a key and of the tables that it is in, the outermost first: ``("intake", "most_open")``."""

_WHOLE: Final = "$.keys"
_STEP: Final = re.compile(r"[^.\[\]]+")


def value_at(keys: Mapping[str, Any], path: KeyPath) -> Any:
    """Return the value at ``path``; None if there is none."""
    found: Any = keys
    for step in path:
        if not isinstance(found, Mapping):
            return None
        found = cast("Mapping[str, Any]", found).get(step)
    return found


def with_value(keys: Mapping[str, Any], path: KeyPath, value: Any) -> dict[str, Any]:
    """Return ``keys`` with ``value`` at ``path``; None removes the key, and a table without keys goes with it."""
    name, rest = path[0], path[1:]
    changed = dict(keys)
    if rest:
        inside = changed.get(name)
        table = cast("Mapping[str, Any]", inside) if isinstance(inside, Mapping) else dict[str, Any]()
        value = with_value(table, rest, value) or None
    if value is None:
        changed.pop(name, None)
    else:
        changed[name] = value
    return changed


def path_of(field: str) -> KeyPath | None:
    """Return the path in ``$.keys`` that a problem's field names, positions in lists as text; None for another field."""
    if not field.startswith(_WHOLE):
        return None
    return tuple(_STEP.findall(field.removeprefix(_WHOLE)))


class Joined(NamedTuple):
    """My keys with another administrator's. ``theirs`` are paths that they alone changed, ``clashes`` those that both did."""

    keys: dict[str, Any]
    theirs: tuple[KeyPath, ...]
    clashes: tuple[KeyPath, ...]


def joined(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any], paths: Iterable[KeyPath]
) -> Joined:
    """Return ``theirs`` with the values at ``paths`` that differ between ``base`` and ``mine``."""
    keys = dict(theirs)
    added: list[KeyPath] = []
    clashes: list[KeyPath] = []
    for path in paths:
        was, my, their = (value_at(each, path) for each in (base, mine, theirs))
        if my != was:
            keys = with_value(keys, path, my)
            if their not in (was, my):
                clashes.append(path)
        elif their != was:
            added.append(path)
    return Joined(keys, tuple(added), tuple(clashes))
