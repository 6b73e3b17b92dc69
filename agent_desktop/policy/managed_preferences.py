"""Managed preferences of macOS: what a management server has put on the machine, as a property list."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any, Final, cast
from xml.parsers.expat import ExpatError

from agent_desktop.policy.rules import Rules, Source, SourceKind, known, sources

BUNDLE: Final = "org.callback-desk.desktop"
FILE: Final = Path("/Library/Managed Preferences") / f"{BUNDLE}.plist"
DEFAULTS: Final = "Defaults"
"""The dictionary in it that is not enforced."""


def read(file: Path = FILE) -> Rules:
    """Return the rules in ``file``."""
    try:
        told: object = plistlib.loads(file.read_bytes())
    except FileNotFoundError:
        return Rules()
    except (OSError, ValueError, ExpatError, plistlib.InvalidFileException) as error:
        return Rules(problems=(f"{file.name}: {error}",))
    if not isinstance(told, dict):
        return Rules(problems=(f"{file.name}: it is no dictionary",))
    values = cast("dict[str, Any]", told)
    defaults: object = values.get(DEFAULTS)
    enforced = dict(known(values))
    wished = dict(known(cast("dict[str, Any]", defaults))) if isinstance(defaults, dict) else {}
    source = Source(SourceKind.PROFILE, str(file), frozenset(enforced), frozenset(wished))
    return Rules(enforced, wished, sources(source))
