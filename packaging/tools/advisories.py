"""Advisories on the pinned libraries, kept in the tree so that they are compared without a network.

``packaging/supply/advisories.json`` has what the advisory database of the Python Packaging Authority
(github.com/pypa/advisory-database, CC-BY 4.0) states about the libraries in ``requirements``; ``packaging/advisories.py`` makes it from a newer copy.
``packaging/supply/statements.toml`` has a statement for each advisory that affects a pinned version and not the product.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from packaging.version import InvalidVersion, Version

from tools.errors import BuildFailed
from tools.lockfile import Pin
from tools.project import ROOT

SUPPLY: Final = ROOT / "packaging/supply"
ADVISORIES: Final = SUPPLY / "advisories.json"
STATEMENTS: Final = SUPPLY / "statements.toml"
JUSTIFICATIONS: Final = frozenset(
    {
        "component_not_present",
        "vulnerable_code_not_present",
        "vulnerable_code_not_in_execute_path",
        "vulnerable_code_cannot_be_controlled_by_adversary",
        "inline_mitigations_already_exist",
    }
)
"""The reasons for which OpenVEX allows ``not_affected``."""


@dataclass(frozen=True)
class AffectedRange:
    """Versions from ``introduced`` on, to before ``fixed`` or up to ``last``; without either, all later ones."""

    introduced: str
    fixed: str | None = None
    last: str | None = None

    def contains(self, version: Version) -> bool:
        """Return whether the version is affected."""
        if self.introduced != "0" and version < Version(self.introduced):
            return False
        if self.fixed is not None:
            return version < Version(self.fixed)
        return self.last is None or version <= Version(self.last)


@dataclass(frozen=True)
class Advisory:
    """What is known to be wrong with some versions of a library; ``versions`` are affected besides ``ranges``."""

    id: str
    library: str
    aliases: tuple[str, ...]
    ranges: tuple[AffectedRange, ...]
    versions: tuple[str, ...] = ()

    def affects(self, version: str) -> bool:
        """Return whether the version is affected."""
        number = Version(version)
        return version in self.versions or any(each.contains(number) for each in self.ranges)

    def is_fixed_in(self, version: str) -> bool:
        """Return whether the version contains a fix."""
        number = Version(version)
        fixes = [Version(each.fixed) for each in self.ranges if each.fixed is not None]
        return not self.affects(version) and any(number >= fix for fix in fixes)


@dataclass(frozen=True)
class Statement:
    """Why an advisory that affects a library does not affect the product."""

    advisory: str
    justification: str
    impact: str


def read_advisories(file: Path = ADVISORIES) -> list[Advisory]:
    """Return the advisories that are kept in the tree."""
    kept: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return [
        Advisory(
            id=each["id"],
            library=each["library"],
            aliases=tuple(each["aliases"]),
            ranges=tuple(AffectedRange(**one) for one in each["ranges"]),
            versions=tuple(each["versions"]),
        )
        for each in kept["advisories"]
    ]


def read_statements(file: Path = STATEMENTS) -> dict[str, Statement]:
    """Return the statements by the advisory's id.

    Raises:
        BuildFailed: a justification is none of OpenVEX.
    """
    tables = tomllib.loads(file.read_text(encoding="utf-8")).get("statement", [])
    statements = [Statement(**table) for table in tables]
    for each in statements:
        if each.justification not in JUSTIFICATIONS:
            raise BuildFailed(
                f"{file.name}: {each.advisory}: the justification {each.justification!r} is none of "
                f"{', '.join(sorted(JUSTIFICATIONS))}"
            )
    return {each.advisory: each for each in statements}


def unanswered(
    pins: Iterable[Pin], advisories: Iterable[Advisory], statements: Mapping[str, Statement]
) -> list[str]:
    """Return a line for each advisory that affects a pinned library and for which there is no statement."""
    known = list(advisories)
    return [
        f"{pin.name} {pin.version} is affected by {each.id} ({', '.join(each.aliases) or 'no other name'})"
        for pin in pins
        for each in known
        if each.library == pin.name and each.affects(pin.version) and each.id not in statements
    ]


def written(advisories: Iterable[Advisory], *, as_of: str, source: str) -> str:
    """Return the text of the file of advisories, which were those of ``source`` on the day ``as_of``."""
    ordered = sorted(advisories, key=lambda each: (each.library, each.id))
    content = {"source": source, "as_of": as_of, "advisories": [asdict(each) for each in ordered]}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def from_osv(entry: Mapping[str, Any], libraries: Mapping[str, str]) -> list[Advisory]:
    """Return what an entry in OSV's format states about the libraries; ``libraries`` has their names by normalised name."""
    if "withdrawn" in entry:
        return []
    found: list[Advisory] = []
    for affected in entry.get("affected", ()):
        library = libraries.get(normalised(affected["package"]["name"]))
        if library is None or affected["package"]["ecosystem"] != "PyPI":
            continue
        ranges = tuple(
            each
            for one in affected.get("ranges", ())
            if one["type"] == "ECOSYSTEM"
            for each in _ranges(one["events"])
        )
        listed = tuple(str(each) for each in affected.get("versions", ()))
        # The list of a database of some age ends with the versions of its time, so ranges are preferred.
        versions = () if ranges else tuple(each for each in listed if _is_version(each))
        found.append(Advisory(entry["id"], library, tuple(entry.get("aliases", ())), ranges, versions))
    return found


def normalised(name: str) -> str:
    """Return a library's name in the form that locks use."""
    return name.lower().replace("_", "-").replace(".", "-")


def _ranges(events: Iterable[Mapping[str, str]]) -> list[AffectedRange]:
    ranges: list[AffectedRange] = []
    introduced: str | None = None
    for event in events:
        if "introduced" in event:
            introduced = str(event["introduced"])
        elif introduced is not None and "fixed" in event:
            ranges.append(AffectedRange(introduced, fixed=str(event["fixed"])))
            introduced = None
        elif introduced is not None and "last_affected" in event:
            ranges.append(AffectedRange(introduced, last=str(event["last_affected"])))
            introduced = None
    if introduced is not None:
        ranges.append(AffectedRange(introduced))
    return ranges


def _is_version(text: str) -> bool:
    try:
        Version(text)
    except InvalidVersion:
        return False
    return True
