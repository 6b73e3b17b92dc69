"""Other systems: a JSON file of the machine, with the program's own names; ``defaults`` in it is not enforced."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, cast

from agent_desktop.policy.rules import NAMES, Rules, Source, SourceKind, sources

DEFAULTS: Final = "defaults"
LARGEST: Final = 1 << 20
"""In bytes; a file beyond was not written for us."""


def read(file: Path) -> Rules:
    """Return the rules in ``file``."""
    try:
        values = _object(file)
    except FileNotFoundError:
        return Rules()
    except (OSError, ValueError, RecursionError) as error:
        return Rules(problems=(f"{file.name}: {error}",))
    defaults: object = values.get(DEFAULTS, {})
    unknown = sorted(values.keys() - set(NAMES.values()) - {DEFAULTS})
    enforced = _known(values)
    wished = _known(cast("dict[str, Any]", defaults)) if isinstance(defaults, dict) else {}
    source = Source(SourceKind.FILE, str(file), frozenset(enforced), frozenset(wished))
    problems = tuple(f"{file.name}: {name} is not known here" for name in unknown)
    return Rules(enforced, wished, sources(source), problems)


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in NAMES.values() if name in values}


def _object(file: Path) -> dict[str, Any]:
    if file.stat().st_size > LARGEST:
        raise ValueError("it is too large")
    value: object = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(value, dict):
        raise ValueError("it is no JSON object")  # noqa: TRY004 - what the file says is wrong, not what we do
    return cast("dict[str, Any]", value)
