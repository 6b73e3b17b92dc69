"""Rules as values, and the names that administrators write them by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

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
        "GlobalKeys": "global_keys",
    }
)
"""What an administrator may set: its name in the registry and in managed preferences, and in JSON and the program."""

SWITCHES: Final = frozenset({"stay_signed_in", "global_keys"})
"""Yes or no; the registry says 1 or 0."""

PERCENT: Final = frozenset({"ring_volume"})
"""From 0 to 1; the registry, which has no fractions, says 0 to 100."""


@dataclass(frozen=True, slots=True)
class Rules:
    """``enforced`` wins over the user, ``defaults`` hold until the user chooses; both by the program's names."""

    enforced: Json = field(default_factory=lambda: _NOTHING)
    defaults: Json = field(default_factory=lambda: _NOTHING)
    source: str = ""
    """Where they were read, as an administrator calls it; empty when there are none."""
    problems: tuple[str, ...] = ()


def known(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield those of ``values`` whose names are known here, by the program's names, switches and shares made plain."""
    for written, name in NAMES.items():
        value = values.get(written)
        if value is None:
            continue
        if name in SWITCHES and isinstance(value, int) and value in {0, 1}:
            yield name, bool(value)
        elif name in PERCENT and isinstance(value, int):
            yield name, value / 100
        else:
            yield name, value
