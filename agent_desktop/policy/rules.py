"""Policy rules as values, and the names that administrators use for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, cast

Json = Mapping[str, Any]

_NOTHING: Final[Json] = MappingProxyType({})

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Server": "server",
        "StaySignedIn": "stay_signed_in",
        "RingVolume": "ring_volume",
        "PopupCorner": "popup_corner",
        "Appearance": "appearance",
        "Language": "language",
        "Clock": "clock",
        "GlobalKeys": "global_keys",
        "HeadsetButtons": "headset_buttons",
        "Updates": "updates",
        "UpdateUrl": "update_url",
        "UpdateRoot": "update_root",
        "AllowPlainHttp": "allow_plain_http",
        "Authorities": "authorities",
    }
)
"""An administrator's settings: the name in the registry and in managed preferences, and in JSON and the program."""

SWITCHES: Final = frozenset({"stay_signed_in", "global_keys", "headset_buttons", "allow_plain_http"})
"""Yes or no; 1 or 0 in the registry."""

PERCENT: Final = frozenset({"ring_volume"})
"""From 0 to 1; in the registry, which has no fractions, 0 to 100."""


class SourceKind(StrEnum):
    """The kind of place that rules come from."""

    GROUP_POLICY = "group_policy"  #: The machine's part of the registry, under ``Policies``.
    INSTALLER = "installer"  #: The options of the installer; defaults only.
    PROFILE = "profile"  #: A configuration profile of macOS.
    FILE = "file"


@dataclass(frozen=True, slots=True)
class PolicySource:
    """A place of rules as an administrator writes it, and the settings in it.

    Settings are under the program's names; a place without known settings is not a source.
    """

    kind: SourceKind
    place: str
    enforces: frozenset[str] = frozenset()
    defaults: frozenset[str] = frozenset()


def sources(*found: PolicySource) -> tuple[PolicySource, ...]:
    """Return those of ``found`` that set anything."""
    return tuple(one for one in found if one.enforces or one.defaults)


@dataclass(frozen=True, slots=True)
class PolicyRules:
    """``enforced`` wins over the user, ``defaults`` hold until the user chooses; both by the program's names."""

    enforced: Json = field(default_factory=lambda: _NOTHING)
    defaults: Json = field(default_factory=lambda: _NOTHING)
    sources: tuple[PolicySource, ...] = ()
    """The places that they were read from."""
    problems: tuple[str, ...] = ()

    @property
    def enforcer(self) -> PolicySource | None:
        """The place whose values users cannot change, if there is one; no system has two."""
        return next((source for source in self.sources if source.enforces), None)

    def enforcing(self, name: str) -> str:
        """Return the place that enforces the setting ``name``."""
        return next((source.place for source in self.sources if name in source.enforces), "")

    def defaulting(self, name: str) -> str:
        """Return the place of the effective default for the setting ``name``."""
        return next((source.place for source in self.sources if name in source.defaults), "")

    def narrowed(self, enforced: Json, defaults: Json, problems: Iterable[str]) -> PolicyRules:
        """Return these rules restricted to the valid values ``enforced`` and ``defaults``."""
        left = (
            replace(one, enforces=one.enforces & enforced.keys(), defaults=one.defaults & defaults.keys())
            for one in self.sources
        )
        return PolicyRules(enforced, defaults, sources(*left), (*self.problems, *problems))


_MOST_PERCENT: Final = 1000
"""A larger number is passed on, and refused by the setting; one of hundreds of digits cannot be divided."""


def known(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield the known ones of ``values`` under the program's names, with switches and shares converted."""
    for written, name in NAMES.items():
        value = values.get(written)
        if value is None:
            continue
        if name in SWITCHES and isinstance(value, int) and value in {0, 1}:
            yield name, bool(value)
        elif name in PERCENT and isinstance(value, int) and abs(value) <= _MOST_PERCENT:
            yield name, value / 100
        else:
            yield name, value


def defaults_in(
    values: Mapping[str, Any], key: str, names: Collection[str], place: str, *, kind: str
) -> tuple[dict[str, Any], list[str]]:
    """Return the mapping of defaults under ``key`` of ``values``, and the problems in it.

    ``kind`` is the name of a mapping in the language of ``place``: "JSON object", "dictionary".
    """
    found: object = values.get(key, {})
    if not isinstance(found, dict):
        return {}, [f"{place}: {key}: it is not a {kind}"]
    defaults = cast("dict[str, Any]", found)
    return defaults, list(strange(defaults, names, f"{place}: {key}"))


def strange(values: Collection[str], names: Collection[str], place: str) -> Iterator[str]:
    """Yield a problem for each of ``values`` that is not in ``names``: misspelt, or of another version."""
    for name in sorted(set(values) - set(names)):
        yield f"{place}: {name} is an unknown setting"
