"""The result of a self-test: one line for each check.

It contains no person's name and no secret, because it is made for the support team.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final


class Verdict(StrEnum):
    """The verdict on a check: fine, a minor matter, or a fault that prevents work."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


class Check(StrEnum):
    """The checks, in the order of the result."""

    VERSIONS = "versions"
    SCREEN = "screen"
    TRAY = "tray"
    NOTIFICATIONS = "notifications"
    SOUND = "sound"
    MICROPHONE = "microphone"
    KEYRING = "keyring"
    SERVER = "server"
    CERTIFICATE = "certificate"
    CLOCK = "clock"
    PLACES = "places"
    POLICY = "policy"


Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line: ``name`` and ``found`` in words, ``remedy`` with the remedy, ``facts`` the same for programs.

    Facts are plain JSON values; a name that ends in ``_s``, ``_ms`` or ``_days`` is a number of that unit.
    """

    check: Check
    verdict: Verdict
    name: str
    found: str
    remedy: str = ""
    facts: Facts = field(default_factory=dict[str, Any])


_MARKS: Final = {Verdict.OK: "ok  ", Verdict.WARN: "warn", Verdict.FAIL: "FAIL"}
_INDENT: Final = " " * 5


def written(line: CheckResult) -> str:
    """Return ``line`` as text: the verdict, the name, and the finding; the remedy follows below, indented."""
    found = line.found.replace("\n", f"\n{_INDENT}")
    text = f"{_MARKS[line.verdict]} {line.name}: {found}"
    return f"{text}\n{_INDENT}-> {line.remedy}" if line.remedy else text


def as_text(title: str, lines: Iterable[CheckResult]) -> str:
    """Return the whole result as it is copied for support."""
    return "\n".join((title, *map(written, lines)))


def as_json(version: str, lines: Sequence[CheckResult]) -> str:
    """Return the whole result for programs, in ASCII: a console may support no more."""
    told = {
        "version": version,
        "passed": passed(lines),
        "lines": [
            {
                "check": line.check,
                "verdict": line.verdict,
                "found": line.found,
                "mend": line.remedy,
                "facts": dict(line.facts),
            }
            for line in lines
        ],
    }
    return json.dumps(told, indent=2)


def passed(lines: Iterable[CheckResult]) -> bool:
    """Return whether nothing failed; a warning does not count as a failure."""
    return all(line.verdict is not Verdict.FAIL for line in lines)


def without_home(path: Path | str) -> str:
    """Return a path with the user's folder written ``~``: its name is often the person's."""
    text, home = str(path), str(Path.home())
    return f"~{text[len(home) :]}" if text == home or text.startswith((f"{home}/", f"{home}\\")) else text


_OWNER: Final = re.compile(r"^.*?(?=['’]s?\s)|(?<=\bvon\s).*$")
"""Default names of phones, earphones and laptops, in English and in German."""


def without_owner(device: str) -> str:
    """Return a device's name without its owner's: *Dana's headset* becomes *…'s headset*."""
    return _OWNER.sub("…", device, count=1)
