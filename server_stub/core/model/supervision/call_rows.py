"""Supervisors in conversations, as part of the row of an interaction."""

from __future__ import annotations

from datetime import datetime

import msgspec

from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import LegState, SupervisionMode


class SupervisorInCall(msgspec.Struct, frozen=True, kw_only=True):
    """A supervisor in a conversation (``docs/behaviour.md``, *Supervisors in a call*); ``id`` names this one visit."""

    id: str
    supervisor_id: str
    name: str
    mode: SupervisionMode
    leg: LegState
    since: datetime
    endpoint: Endpoint
    session_id: str = ""
