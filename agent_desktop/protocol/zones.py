"""Time zones by their IANA names: valid names, aliases, and the country of each zone.

The tables are those of the time zone database in the ``tzdata`` package: ``zones``, ``tzdata.zi`` (links) and ``zone.tab``
(countries). A machine's own database has further names, such as ``localtime``, ``posixrules`` or ``right/Europe/Berlin``,
which are refused because their meaning depends on the machine.
"""

from __future__ import annotations

import difflib
from functools import lru_cache
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_NOT_A_PLACE: Final = frozenset({"Factory"})
"""A name in the database for machines whose zone was never set."""

_OF_NO_COUNTRY: Final = frozenset({"CET", "EET", "EST", "HST", "MET", "MST", "WET"})
"""Abbreviations. The database links each of them to one place, such as EST to Panama, but they mean no country."""

_SPELT_OUT: Final = 6
"""Fewest letters of a misspelt name for which a suggestion is made: CEST is not a misspelt EST."""


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Return every valid name, including aliases."""
    return frozenset(_lines("zones")) - _NOT_A_PLACE


@lru_cache(maxsize=256)
def is_zone(name: str) -> bool:
    """Return whether ``name``, in exactly this spelling, is a time zone."""
    if name not in zone_names():
        return False
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def what_is_wrong(name: str) -> str | None:
    """Return why ``name`` cannot be a business process's zone, with the remedy; None if it can."""
    if is_zone(name):
        return None
    meant = meant_by(name)
    write = f"write {meant!r}" if meant is not None else "write an IANA name as in 'Europe/Berlin'"
    if name in {"localtime", "posixrules", "Factory"}:
        return f"{name!r} means the machine's own setting and is not a time zone; {write}."
    return f"{name!r} is not a time zone; {write}."


def meant_by(name: str) -> str | None:
    """Return the zone that an invalid name probably means: one in another case, or with a similar spelling."""
    bare = name.strip().replace(" ", "_").rstrip("/")
    for folder in ("posix/", "right/"):
        _, found, rest = bare.rpartition(folder)
        bare = rest if found else bare
    _, found, rest = bare.rpartition("zoneinfo/")
    small = {known.casefold(): known for known in zone_names()}
    bare = (rest if found else bare).casefold()
    if bare in small:
        return small[bare]
    if len(bare) < _SPELT_OUT:
        return None
    near = difflib.get_close_matches(bare, small, n=1, cutoff=0.85)
    return small[near[0]] if near else None


def canonical(name: str) -> str:
    """Return the database's main name of the zone ``name``: for an alias, that of its target."""
    return _links().get(name, name)


@lru_cache(maxsize=512)
def zones_of_country(country: str) -> tuple[str, ...]:
    """Return the zones of a country (ISO 3166-1, two capitals), sorted; none for a code that is not known."""
    return tuple(sorted(zone for zone, home in _countries().items() if home == country))


def country_of(zone: str) -> str | None:
    """Return the country (ISO 3166-1, two capitals) of ``zone``; None if it has no country, like UTC."""
    if zone in _OF_NO_COUNTRY:
        return None
    countries = _countries()
    return countries.get(zone) or countries.get(canonical(zone))


@lru_cache(maxsize=1)
def _links() -> dict[str, str]:
    """Return the target of each alias. A line ``L target alias`` is a link, whose target may be one itself."""
    direct = dict[str, str]()
    for line in _lines("zoneinfo", "tzdata.zi"):
        match line.split():
            case ["L", target, alias]:
                direct[alias] = target
            case _:
                pass
    return {alias: _followed(alias, direct) for alias in direct}


def _followed(alias: str, direct: dict[str, str]) -> str:
    name = alias
    while name in direct:
        name = direct[name]
    return name


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Return the country of each zone. A line is country, coordinates, zone and remarks, parted by tabs."""
    rows = (line.split("\t") for line in _lines("zoneinfo", "zone.tab"))
    return {row[2]: row[0] for row in rows}


def _lines(*path: str) -> list[str]:
    text = files("tzdata").joinpath(*path).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
