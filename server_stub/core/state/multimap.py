"""A multimap of ids in which most keys have one id, without the cost of a hundred thousand small dictionaries."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Generic, TypeVar, cast

Key = TypeVar("Key", bound=Hashable)


class Multimap(Generic[Key]):
    """Ids by key: a single id is stored as itself, several in a dictionary in the order of their arrival."""

    def __init__(self) -> None:
        self._kept: dict[Key, str | dict[str, None]] = {}

    def at(self, key: Key) -> tuple[str, ...]:
        """Return the ids under ``key``."""
        found = self._kept.get(key)
        if found is None:
            return ()
        return (found,) if isinstance(found, str) else tuple(found)

    def add(self, key: Key, member: str) -> None:
        """Add an id to ``key``; adding it twice has no further effect."""
        found = self._kept.get(key)
        if found is None or found == member:
            self._kept[key] = member
        elif isinstance(found, str):
            self._kept[key] = {found: None, member: None}
        else:
            found[member] = None

    def remove(self, key: Key, member: str) -> None:
        """Remove an id from ``key``."""
        found = self._kept[key]
        if isinstance(found, str):
            del self._kept[key]
            return
        del found[member]
        if len(found) == 1:
            self._kept[key] = next(iter(found))

    def load(self, members: Mapping[str, Key]) -> None:
        """Insert many ids at once into an empty multimap, each with its key."""
        kept = {key: member for member, key in members.items()}
        if len(kept) == len(members):
            self._kept = cast("dict[Key, str | dict[str, None]]", kept)
        else:
            for member, key in members.items():
                self.add(key, member)

    def __repr__(self) -> str:
        return repr(self._kept)


def grouped(pairs: Iterable[tuple[Key, str]]) -> dict[Key, dict[str, None]]:
    """Return the ids of each key, in their order."""
    groups: dict[Key, list[str]] = {}
    for key, member in pairs:
        group = groups.get(key)
        if group is None:
            groups[key] = [member]
        else:
            group.append(member)
    return {key: dict.fromkeys(group) for key, group in groups.items()}
