"""The audit trail: what is asked for, and its entries in a list."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from agent_desktop.protocol.supervisor_objects import AuditEntry

AUDIT_PAGE: Final = 200
"""Entries requested at once."""

FAMILIES: Final = (
    "callback",
    "offer",
    "interaction",
    "call",
    "recording",
    "agent",
    "business_process",
    "alert",
    "do_not_call",
    "report",
    "telephony",
)
"""The families of actions that are offered as filters."""


class AuditTrailQuery(msgspec.Struct, frozen=True):
    """The entries that are asked for: from ``since`` up to, not including, ``until``.

    ``action`` is a family of actions; ``text`` is part of the actor or the target. None and empty mean any.
    """

    since: datetime
    until: datetime
    action: str | None = None
    text: str = ""


class AuditItem(NamedTuple):
    """An entry with its place in the list, since the wire gives it no id."""

    place: int
    entry: AuditEntry
