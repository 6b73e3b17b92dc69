"""Find the valid values at a path of a type; msgspec's messages name only the invalid value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from msgspec import inspect

from server_stub.site.decode import Mistake, Shaper, path_text

_STEPS: Final = re.compile(r"\.([^.\[]+)|\[[^\]]*\]")
_IN_KEY: Final = "key` in `"


def choices_at(kind: Any, place: str) -> tuple[object, ...]:
    """Return the values of the enumeration at ``place`` in ``kind``; none if there is no enumeration.

    ``place`` is a path between msgspec's backticks: ``$.schedule.exceptions[0]``, or ``key` in `$.weekly``.
    """
    nodes = _nodes_at(kind, place.removeprefix(_IN_KEY))
    if place.startswith(_IN_KEY):
        nodes = [node.key_type for node in nodes if isinstance(node, inspect.DictType)]
    return tuple(member.value for node in nodes if isinstance(node, inspect.EnumType) for member in node.cls)


def keys_at(kind: Any, place: str) -> tuple[str, ...]:
    """Return the known keys at ``place`` in ``kind``, if that is a struct or has the keys of an enumeration."""
    nodes = _nodes_at(kind, place)
    fields = [
        field.encode_name for node in nodes if isinstance(node, inspect.StructType) for field in node.fields
    ]
    return (*fields, *map(str, choices_at(kind, f"{_IN_KEY}{place}")))


def named_place(place: str, kind: Any, value: object) -> str:
    """Return ``place`` with the keys that msgspec omits (``[...]``) if they belong to an enumeration.

    ``value`` is the refused value. Free keys remain omitted, because they may contain personal data.
    """
    head, gap, _ = place.partition("[...]")
    if not gap or not choices_at(kind, f"{_IN_KEY}{head}"):
        return place
    mistakes: list[Mistake] = []
    Shaper(kind, mistakes.append).shape(value, kind, ())
    form = re.compile(re.escape(place.removeprefix("$.")).replace(r"\[\.\.\.\]", r"\.[^.\[]+"))
    places = (path_text(mistake.path) for mistake in mistakes)
    return next((f"$.{found}" for found in places if form.fullmatch(found)), place)


def _nodes_at(kind: Any, place: str) -> list[inspect.Type]:
    nodes = list(_flat(inspect.type_info(kind)))
    for step in _STEPS.finditer(place):
        nodes = [each for node in nodes for inner in _inner(node, step[1]) for each in _flat(inner)]
    return nodes


def _flat(node: inspect.Type) -> Iterator[inspect.Type]:
    """Yield the alternatives of ``node``."""
    if isinstance(node, inspect.UnionType):
        for kind in node.types:
            yield from _flat(kind)
    elif isinstance(node, inspect.Metadata):
        yield from _flat(node.type)
    else:
        yield node


def _inner(node: inspect.Type, name: str | None) -> Iterator[inspect.Type]:
    """Yield the types of the member ``name`` of ``node``; without a name, those of its items."""
    if name is not None:
        if isinstance(node, inspect.StructType):
            yield from (field.type for field in node.fields if field.encode_name == name)
    elif isinstance(node, inspect.DictType):
        yield node.value_type
    elif isinstance(node, (inspect.VarTupleType, inspect.ListType)):
        yield node.item_type
    elif isinstance(node, inspect.TupleType):
        yield from node.item_types
