"""Read the managed preferences of macOS: a property list that a management server has put on the machine."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any, Final, cast
from xml.parsers.expat import ExpatError

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
    except (OSError, ValueError, ExpatError, plistlib.InvalidFileException) as error:
        return PolicyRules(problems=(f"{file.name}: {error}",))
    if not isinstance(told, dict):
        return PolicyRules(problems=(f"{file.name}: it is not a dictionary",))
    values = cast("dict[str, Any]", told)
    ours = [name for name in values if not name.startswith(SYSTEMS)]
    problems = list(strange(ours, {*NAMES, DEFAULTS}, file.name))
    defaults, wrong = defaults_in(values, DEFAULTS, NAMES, file.name, kind="dictionary")
    enforced, wished = dict(known(values)), dict(known(defaults))
    source = PolicySource(SourceKind.PROFILE, str(file), frozenset(enforced), frozenset(wished))
    return PolicyRules(enforced, wished, sources(source), (*problems, *wrong))
