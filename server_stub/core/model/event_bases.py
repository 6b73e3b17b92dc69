"""Bases of the events: each names who caused it, and is stored and read again by its tag."""

from __future__ import annotations

import msgspec


class BaseEvent(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Base of all events."""

    @property
    def actor(self) -> str:
        """Who caused it, for the audit trail."""
        return "system"


class CommandEvent(BaseEvent, frozen=True, kw_only=True):
    """Base of the commands of users, and of programs with a user's rights."""

    by: str

    @property
    def actor(self) -> str:
        """The user."""
        return self.by


class ReportEvent(BaseEvent, frozen=True, kw_only=True):
    """Base of the reports of telephony."""

    @property
    def actor(self) -> str:
        """The switch."""
        return "telephony"
