"""The site file with the overrides of administrators, checked by the rules of the site file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import msgspec

from agent_desktop.protocol.states import Role
from server_stub.administration.overrides import ENTRIES, Override, OverrideKind, OverrideState
from server_stub.site.checks import Tables, check_site, ids_of
from server_stub.site.decode import Mistake, Shaper, path_text
from server_stub.site.site import Site
from server_stub.site.toml_lines import Path


class SiteContradicted(Exception):
    """The site file and the overrides contradict each other; ``mistakes`` has each, and the entry that it is in."""

    def __init__(self, mistakes: tuple[EntryMistake, ...]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes


class EntryMistake(msgspec.Struct, frozen=True):
    """A mistake in the entry ``id`` of the list ``kind``, at ``path`` within the entry, which is at ``place`` of the list."""

    kind: str
    id: str | None
    path: str
    text: str
    steps: Path = ()
    """The path within the entry, step by step."""
    place: int | None = None

    def __str__(self) -> str:
        """Return a sentence for the administrator."""
        owner = f" (in the {self.kind} {self.id!r})" if self.id is not None else ""
        return f"{self.path or self.kind} {self.text}{owner}"


def tables_of(site: Site) -> Tables:
    """Return ``site`` as the tables of a site file, without keys that have no value."""
    return _without_none(msgspec.to_builtins(site))


def with_overrides(site: Site, overrides: Iterable[Override]) -> Site:
    """Return ``site`` with the overrides.

    Raises:
        SiteContradicted: the result is not valid.
    """
    wanted = tuple(overrides)
    if not wanted:
        return site
    tables = tables_of(site)
    for each in wanted:
        if each.kind not in ENTRIES:
            tables.update(_without_none(each.content))
    for kind in ENTRIES:
        tables[kind.value] = _merged(
            tables.get(kind.value, []), [each for each in wanted if each.kind is kind]
        )
    _leave(tables, {each.id for each in wanted if each.kind is OverrideKind.USER})
    return _checked(tables)


def _checked(tables: Tables) -> Site:
    mistakes: list[Mistake] = []
    shaper = Shaper(Site, mistakes.append)
    site = shaper.shape(tables, Site, ())
    check_site(shaper.sound, tables, None, mistakes.append)
    if mistakes or not isinstance(site, Site):
        raise SiteContradicted(tuple(_entry_mistake(mistake, tables) for mistake in mistakes))
    return site


def _entry_mistake(mistake: Mistake, tables: Tables) -> EntryMistake:
    kind, place = (*mistake.path, "", "")[:2]
    if isinstance(place, int):
        steps = mistake.path[2:]
        owner = ids_of(tables, str(kind)).get(place)
        return EntryMistake(str(kind), owner, path_text(steps), mistake.text, steps, place)
    return EntryMistake(str(kind), None, path_text(mistake.path), mistake.text)


def _merged(entries: list[dict[str, Any]], overrides: Iterable[Override]) -> list[dict[str, Any]]:
    """Return the entries of the file with those of the overrides after them."""
    found = {entry["id"]: entry for entry in entries}
    for override in overrides:
        entry = found.get(override.id)
        if override.state is OverrideState.REMOVED:
            found.pop(override.id, None)
        elif entry is not None or override.state is OverrideState.CREATED:
            found[override.id] = _changed(entry or {"id": override.id}, override)
    return list(found.values())


def _changed(entry: dict[str, Any], override: Override) -> dict[str, Any]:
    after = {**entry, **override.content}
    if "password_hash" in override.content:
        after.pop("password", None)
    return _without_none(after)


def _leave(tables: Tables, user_ids: set[str]) -> None:
    """Remove those of ``user_ids`` from the members who are agents no longer; the file may list them still."""
    agents = {entry["id"] for entry in tables["user"] if entry.get("role") == Role.AGENT.value}
    for process in tables["business_process"]:
        members = process.get("members", [])
        process["members"] = [each for each in members if each in agents or each not in user_ids]


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        table = cast("dict[str, Any]", value)
        return {key: _without_none(item) for key, item in table.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_without_none(item) for item in cast("list[Any]", value)]
    return value
