"""Read the JSON file of the machine on other systems, with the program's own names; ``defaults`` in it is not enforced."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, cast

from agent_desktop.policy.rules import (
    NAMES,
    PolicyRules,
    PolicySource,
    SourceKind,
    defaults_in,
    sources,
    strange,
)
from agent_desktop.protocol.text_encoding import decode_text

DEFAULTS: Final = "defaults"
LARGEST: Final = 1 << 20
"""In bytes; a larger file is certainly not ours."""


def read(file: Path) -> PolicyRules:
    """Return the rules in ``file``."""
    try:
        values = _object(file)
    except FileNotFoundError:
        return PolicyRules()
    except (OSError, ValueError, RecursionError) as error:
        return PolicyRules(problems=(f"{file.name}: {error}",))
    problems = list(strange(values, {*NAMES.values(), DEFAULTS}, file.name))
    defaults, wrong = defaults_in(values, DEFAULTS, NAMES.values(), file.name, kind="JSON object")
    enforced, wished = _known(values), _known(defaults)
    source = PolicySource(SourceKind.FILE, str(file), frozenset(enforced), frozenset(wished))
    return PolicyRules(enforced, wished, sources(source), (*problems, *wrong))


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in NAMES.values() if name in values}


def _object(file: Path) -> dict[str, Any]:
    if file.stat().st_size > LARGEST:
        raise ValueError("it is too large")
    value: object = json.loads(decode_text(file.read_bytes()))
    if not isinstance(value, dict):
        raise ValueError("it is not a JSON object")  # noqa: TRY004 - the file is at fault, not the program
    return cast("dict[str, Any]", value)
