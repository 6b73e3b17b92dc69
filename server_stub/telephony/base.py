"""The contract of telephony: orders go in, and what the switch says comes back as events.

Every order names an attempt or an interaction, and carrying one out twice is the same as once: after a restart the
server gives again what may have been lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol

import msgspec

from server_stub.core.model.effects import Dial, HangUp, RingEndpoint, StopRinging
from server_stub.core.model.events import Event

Report = Callable[[Event], None]
"""Takes what the switch says: ``CallAnswered``, ``CallUnanswered``, ``CallEnded``, ``Endpoint…``."""


class StoredCall(msgspec.Struct, frozen=True):
    """A call that the server was in when it went down. ``answered_at`` is null while it rang."""

    attempt_id: str
    number: str
    dialed_at: datetime
    answered_at: datetime | None


class Telephony(Protocol):
    """A switch. Its methods set things going and return at once; none of them fails.

    What cannot be done is reported like anything else that happens to a call: as unanswered, with ``failed``.
    """

    def dial(self, order: Dial) -> None:
        """Ring the customer. An attempt that was dialled before is not dialled again."""
        ...

    def hang_up(self, order: HangUp) -> None:
        """End the call of an attempt; nothing more is reported of it."""
        ...

    def ring_endpoint(self, order: RingEndpoint) -> None:
        """Offer an interaction in the popup of the agent's own telephony."""
        ...

    def stop_ringing(self, order: StopRinging) -> None:
        """Take that offer back."""
        ...

    def reconcile(self, calls: Iterable[StoredCall]) -> tuple[str, ...]:
        """Take up the calls that outlived the server, and return the attempts of those that did not."""
        ...

    async def close(self) -> None:
        """Let the switch go; calls are left as they are. Safe to say twice."""
        ...
