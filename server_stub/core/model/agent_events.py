"""Events about agents: the connection, the requested state and the phone of each, and the correction of the last wrap-up.

See ``docs/behaviour.md``, *Agents*, *Correcting a wrap-up*.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import CompletionStatus
from server_stub.core.model.event_bases import CommandEvent
from server_stub.core.model.rows import CallbackRow, RecordingRow


class AgentConnected(CommandEvent, frozen=True, kw_only=True):
    """One of the agent's event streams is open. Answer: ``protocol.AgentStatus``. Refused: ``NotFound``."""


class AgentDisconnected(CommandEvent, frozen=True, kw_only=True):
    """The agent's last event stream closed; the grace begins. Answer: None. Refused: ``NotFound``."""


class SetPresence(CommandEvent, frozen=True, kw_only=True):
    """The agent requests a state. Answer: ``protocol.AgentStatus``. Refused: ``NotFound``."""

    state: Presence
    reason: str | None = None


class SetPhoneReachable(CommandEvent, frozen=True, kw_only=True):
    """The agent's desktop, which is the agent's phone, can take a call, or cannot. Answer: ``protocol.AgentStatus``.

    Refused: ``NotFound``; ``WrongState`` if the agent's endpoint is not the desktop.
    """

    reachable: bool


class CorrectWrapUp(CommandEvent, frozen=True, kw_only=True):
    """Correct the completion status and the note of an interaction. Answer: ``protocol.Interaction``.

    ``by_name`` is the name of who corrects it, an agent the own last wrap-up or, ``as_supervisor``, a supervisor. The
    floor has no completed callbacks, so ``completed`` is the stored row of one, with its ``recordings``, as it was after
    so many ``corrections``. Refused: ``NotFound``, ``WrongState``, ``CorrectionTooLate``, ``OfferedAgain``,
    ``PreconditionFailed``, ``WrongLocation``, and as ``SetStatus``.
    """

    interaction_id: str
    by_name: str
    status: CompletionStatus
    callback_at: datetime | None = None
    agent_id: str | None = None
    note: str | None = None
    code: str | msgspec.UnsetType | None = msgspec.UNSET
    as_supervisor: bool = False
    corrections: int = 0
    completed: CallbackRow | None = None
    recordings: tuple[RecordingRow, ...] = ()
