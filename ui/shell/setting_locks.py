"""The text on who has locked a setting; used before the first window is painted, so it imports nothing heavy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.policy import PolicyRules
from agent_desktop.policy.rules import SourceKind

translate = QCoreApplication.translate


def locked_by(rules: PolicyRules) -> str:
    """Return the source of the locks, as it follows *Locked by*."""
    source = rules.enforcer
    if source is None:
        return translate("Locks", "your administrator")
    match source.kind:
        case SourceKind.GROUP_POLICY:
            return translate("Locks", "group policy ({})").format(source.place)
        case SourceKind.PROFILE:
            return translate("Locks", "a configuration profile")
        case SourceKind.INSTALLER | SourceKind.FILE:
            return source.place
