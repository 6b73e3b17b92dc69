"""Roles, sources and endpoints of users, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.administration.users import UserAccount
from agent_desktop.protocol.states import Role, UserSource

translate = QCoreApplication.translate


def role_name(role: Role) -> str:
    """Return the name of a role."""
    match role:
        case Role.AGENT:
            return translate("Administration", "Agent")
        case Role.SUPERVISOR:
            return translate("Administration", "Supervisor")
        case Role.ADMIN:
            return translate("Administration", "Administrator")
        case Role.INTAKE:
            return translate("Administration", "Program (intake)")


def source_text(user: UserAccount) -> str:
    """Return where a user comes from, and whether an administrator has changed it."""
    match user.source:
        case UserSource.ADMINISTRATOR:
            return translate("Administration", "Added here")
        case UserSource.PROVIDER:
            return translate("Administration", "Identity provider")
        case UserSource.SITE_FILE if user.changed_here:
            return translate("Administration", "Site file, changed here")
        case UserSource.SITE_FILE:
            return translate("Administration", "Site file")


def processes_heading(role: Role) -> str:
    """Return what the business processes of a user with ``role`` are."""
    match role:
        case Role.AGENT:
            return translate("Administration", "Serves these business processes")
        case Role.SUPERVISOR:
            return translate("Administration", "Sees these business processes")
        case Role.INTAKE:
            return translate("Administration", "Hands callbacks in for these business processes")
        case Role.ADMIN:
            return translate("Administration", "Administrators see every business process.")
