"""Events of supervisors: alerts, agents, many callbacks at once."""

from __future__ import annotations

from datetime import datetime

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import CallbackAction
from server_stub.core.model.event_bases import CommandEvent
from server_stub.core.model.rows import CallbackRow, RecordingRow


class AcknowledgeAlert(CommandEvent, frozen=True, kw_only=True):
    """A supervisor has taken notice of an alert of a threshold. Answer: ``protocol.ThresholdAlert``.

    ``by_name`` is the supervisor's name. Refused: ``NotFound`` once it has ended.
    """

    alert_id: str
    by_name: str


class SetPresenceOf(CommandEvent, frozen=True, kw_only=True):
    """A supervisor sets the state of an agent. Answer: ``protocol.AgentStatus``.

    ``by_name`` and ``note`` are shown to the agent. Refused: ``NotFound``; ``WrongState`` if no desktop is connected.
    """

    agent_id: str
    by_name: str
    state: Presence
    reason: str | None = None
    note: str | None = None


class SupervisorCompletes(CommandEvent, frozen=True, kw_only=True):
    """A supervisor has spoken with the customer. Answer: ``protocol.Callback``. Refused: ``NotFound``, ``WrongLocation``."""

    callback_id: str
    by_name: str
    note: str | None = None


class ActOnSlice(CommandEvent, frozen=True, kw_only=True):
    """A part of an action of a supervisor on many callbacks. Answer: ``ActedSlice``.

    ``sets_due``: ``due_at`` is to be set, None takes it away. With ``preview`` nothing is changed. Refused as a whole:
    ``CallbackAtOutOfRange``, ``UnknownBusinessProcess``; the refusal of a single callback is in the answer.
    """

    action_id: str
    action: CallbackAction
    callback_ids: tuple[str, ...]
    by_name: str
    sets_due: bool = False
    due_at: datetime | None = None
    priority: int | None = None
    business_process_id: str | None = None
    agent_id: str | None = None
    reason: str | None = None
    preview: bool = False


class UndoSlice(CommandEvent, frozen=True, kw_only=True):
    """Undo the last action of a supervisor for some of its callbacks. Answer: ``ActedSlice``.

    The floor has no completed callbacks, so ``completed`` are the stored rows of those, with their ``recordings``.
    Refused as a whole: ``NotFound`` once it can no longer be undone.
    """

    action_id: str
    callback_ids: tuple[str, ...]
    completed: tuple[CallbackRow, ...] = ()
    recordings: tuple[RecordingRow, ...] = ()


SupervisionEvent = AcknowledgeAlert | SetPresenceOf | SupervisorCompletes | ActOnSlice | UndoSlice
