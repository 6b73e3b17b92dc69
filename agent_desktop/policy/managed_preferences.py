"""Read the managed preferences of macOS: a property list that a management server has put on the machine."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any, Final, cast

from agent_desktop.policy.rules import (
    NAMES,
    PolicyRules,
    PolicySource,
    SourceKind,
    defaults_in,
    known,
    sources,
    strange,
)

BUNDLE: Final = "org.callback-desk.desktop"
FILE: Final = Path("/Library/Managed Preferences") / f"{BUNDLE}.plist"
DEFAULTS: Final = "Defaults"
"""The dictionary in it that is not enforced."""
SYSTEMS: Final = "Payload"
"""The prefixes of names that a configuration profile uses for itself."""


def read(file: Path = FILE) -> PolicyRules:
    """Return the rules in ``file``."""
    try:
        told: object = plistlib.loads(file.read_bytes())
    except FileNotFoundError:
        return PolicyRules()
    except Exception as error:  # noqa: BLE001 - a damaged file makes the standard library's parser raise almost anything
        return PolicyRules(problems=(f"{file.name}: {error}",))
    if not isinstance(told, dict):
        return PolicyRules(problems=(f"{file.name}: it is not a dictionary",))
    values = {name: _named(value) for name, value in _named(cast("object", told)).items()}
    ours = [name for name in values if not name.startswith(SYSTEMS)]
    problems = list(strange(ours, {*NAMES, DEFAULTS}, file.name))
    defaults, wrong = defaults_in(values, DEFAULTS, NAMES, file.name, kind="dictionary")
    enforced, wished = dict(known(values)), dict(known(defaults))
    source = PolicySource(SourceKind.PROFILE, str(file), frozenset(enforced), frozenset(wished))
    return PolicyRules(enforced, wished, sources(source), (*problems, *wrong))


def _named(value: Any) -> Any:
    """Return ``value``; of a dictionary the entries whose names are text, because a damaged binary list has others, too."""
    if not isinstance(value, dict):
        return value
    entries = cast("dict[object, Any]", value)
    return {name: entry for name, entry in entries.items() if isinstance(name, str)}
