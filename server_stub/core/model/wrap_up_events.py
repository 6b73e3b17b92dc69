"""Events after the completion of an interaction (``docs/behaviour.md``, *Correcting a wrap-up*)."""

from __future__ import annotations

from datetime import datetime

import msgspec

from agent_desktop.protocol.states import CompletionStatus
from server_stub.core.model.event_bases import CommandEvent
from server_stub.core.model.rows import CallbackRow, RecordingRow


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
