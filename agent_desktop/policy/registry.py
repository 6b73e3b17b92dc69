r"""Windows: group policy and the installer's options, both in the machine's part of the registry.

``HKLM\Software\Policies\Callback Desk`` is enforced, its key ``Defaults`` has the defaults of users;
``HKLM\Software\Callback Desk`` has the options of the installer, which count as defaults below those.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Final

from agent_desktop.policy.rules import NAMES, PolicyRules, PolicySource, SourceKind, known, sources, strange

POLICIES: Final = r"Software\Policies\Callback Desk"
DEFAULTS: Final = POLICIES + r"\Defaults"
INSTALLER: Final = r"Software\Callback Desk"

TOLD: Final = {
    "Server": "ServerUrl",
    "Updates": "Updates",
    "UpdateUrl": "UpdateUrl",
    "UpdateRoot": "UpdateRoot",
}
"""The options of the installer, by their names in policies."""

Values = Mapping[str, object]


def read() -> PolicyRules:
    """Return the rules in this machine's registry."""
    return rules_of(_values)


def rules_of(values: Callable[[str], Values]) -> PolicyRules:
    """Return the rules that ``values`` finds; it reads a key of the machine's registry."""
    problems: list[str] = []

    def at(key: str) -> Values:
        try:
            return values(key)
        except FileNotFoundError:
            return {}
        except OSError as error:
            problems.append(f"{key}: {error.strerror}")
            return {}

    def ruled(key: str) -> Values:
        found = at(key)
        # A key may have a default value, which has no name.
        problems.extend(strange(found, {*NAMES, ""}, shown(key)))
        return found

    installed = at(INSTALLER)
    told = dict(known({name: installed.get(written) or None for name, written in TOLD.items()}))
    wished, enforced = dict(known(ruled(DEFAULTS))), dict(known(ruled(POLICIES)))
    found = sources(
        PolicySource(SourceKind.GROUP_POLICY, shown(POLICIES), frozenset(enforced), frozenset(wished)),
        PolicySource(SourceKind.INSTALLER, shown(INSTALLER), defaults=frozenset(told)),
    )
    return PolicyRules(enforced, told | wished, found, tuple(problems))


def shown(key: str) -> str:
    """Return a key of the machine's registry as administrators write it."""
    return f"HKLM\\{key}"


def _values(key: str) -> Values:
    """Return the values of a key of the machine, by name.

    Raises:
        OSError: it cannot be read; ``FileNotFoundError`` if it does not exist.
    """
    if sys.platform != "win32":
        raise FileNotFoundError(key)
    import winreg

    with winreg.OpenKey(
        winreg.HKEY_LOCAL_MACHINE, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY
    ) as opened:
        count = winreg.QueryInfoKey(opened)[1]
        entries = (winreg.EnumValue(opened, index) for index in range(count))
        return {name: value for name, value, _ in entries}
