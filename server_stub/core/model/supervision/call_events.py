"""Supervisors in conversations: their commands, and the end of their sessions.

The web layer checks first whether the caller may see the interaction.
"""

from __future__ import annotations

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import SupervisionMode
from server_stub.core.model.event_bases import BaseEvent, CommandEvent


class SuperviseCall(CommandEvent, frozen=True, kw_only=True):
    """A supervisor enters a conversation, or changes the mode. Answer: ``protocol.Supervision``.

    ``supervision_id`` is used when the supervisor enters. Refused: ``NotFound``, ``NotPermitted``, ``WrongState``.
    """

    interaction_id: str
    supervision_id: str
    by_name: str
    endpoint: Endpoint
    mode: SupervisionMode
    session_id: str = ""


class LeaveCall(CommandEvent, frozen=True, kw_only=True):
    """A supervisor leaves a conversation; one who is not in it changes nothing. Answer: None."""

    interaction_id: str


class SignedOut(BaseEvent, frozen=True, kw_only=True):
    """A session has ended, or all those of users who were changed or removed; most are not those of supervisors."""

    session_id: str | None = None
    user_ids: tuple[str, ...] = ()
