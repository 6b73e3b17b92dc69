"""What the dialogue with a caller needs of the server."""

from __future__ import annotations

from enum import Enum
from typing import Protocol

from server_stub.core.views.intake_outlook import IntakeOutlook, LocalPromise
from server_stub.telephony.intake.dialogue_events import RequestFailed, RequestRefused, RequestTaken


class MessageFate(Enum):
    """What became of a message."""

    FILED = "filed"  #: It is stored with its callback.
    UNUSABLE = "unusable"  #: It contains no readable sound, or its callback is gone.
    LATER = "later"  #: It could not be stored now; try again.


class IntakeDesk(Protocol):
    """The floor and the store of recordings, as callers meet them. Its methods raise no error of the server."""

    async def outlook(self, business_process_id: str, number: str | None) -> IntakeOutlook | None:
        """Return what a caller from ``number`` can expect; None if it cannot be found out."""
        ...

    async def promise(self, callback_id: str) -> LocalPromise | None:
        """Return the promised time of an open callback; None if there is none to announce, or it cannot be found out."""
        ...

    async def request(
        self, call_id: str, business_process_id: str, number: str
    ) -> RequestTaken | RequestRefused | RequestFailed:
        """Store a callback; repeating the request of the same call and number is safe."""
        ...

    async def cancel(self, callback_id: str) -> bool:
        """Withdraw a callback; return whether it is withdrawn."""
        ...

    async def file_message(self, callback_id: str, sound: bytes) -> MessageFate:
        """Check a recording, and add it to the callback; repeating it is safe."""
        ...
