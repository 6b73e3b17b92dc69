"""The administrator's settings of this machine: enforced values and defaults.

Windows keeps them in the registry, macOS in managed preferences, other systems in a JSON file; each module here reads
one of them. The names are those of ``agent_desktop.settings.Settings``. Nothing heavy is imported: this is read before
the first window is painted.
"""

from __future__ import annotations

import sys
from pathlib import Path

from agent_desktop.policy.rules import PolicyRules

__all__ = ["PolicyRules", "read"]


def read(file: Path) -> PolicyRules:
    """Return this machine's rules; ``file`` is the JSON file of systems that have no place of their own for them.

    Never raises: values that cannot be read are reported in ``PolicyRules.problems``.
    """
    if sys.platform == "win32":
        from agent_desktop.policy import registry

        return registry.read()
    if sys.platform == "darwin":
        from agent_desktop.policy import managed_preferences

        return managed_preferences.read()
    from agent_desktop.policy import json_file

    return json_file.read(file)
