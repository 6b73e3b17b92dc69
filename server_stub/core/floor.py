"""The floor: a site's whole live state, and the one door to change it.

A shell takes events from its inbox and calls ``handle`` for each, commits what a batch of outcomes says, and only
then answers and carries out the effects. When a commit fails the floor is dropped and loaded again: the store is the
truth. There is no clock in here: ``now`` (aware, UTC) comes with every event.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from server_stub.core.effects import Effect
from server_stub.core.events import Event
from server_stub.core.outcome import Outcome
from server_stub.core.rows import Row


class Floor:
    """Open callbacks, interactions, agents, business processes and timers, with what matching needs to be quick.

    ``views`` (``core/views.py``) reads it: wire objects, ``why``, and lookups by id. It never changes anything.
    """

    @classmethod
    def load(cls, rows: Iterable[Row]) -> Floor:
        """Return the floor that ``rows`` (in any order) describe.

        Wanted are: all of ``Scope``, ``BusinessProcess``, ``Agent``, ``CoolDown``, ``Timer``, ``Sequences``,
        ``IdempotencyKey``; each ``Callback`` that is not completed; each ``Interaction`` that is not closed or was
        closed in the last hour; the ``Recording`` rows of those callbacks and those whose transcription is pending;
        ``Figures`` and ``Tally`` of each business process's current shift (other shifts' are left aside).
        """
        raise NotImplementedError

    def handle(self, event: Event, *, now: datetime) -> Outcome:
        """Return what ``event`` does. The same floor, event and ``now`` always give the same outcome.

        Hand in a ``Tick`` first whenever ``next_due()`` has come.

        Raises:
            Refusal: the event does not fit; the floor stands as it was.
        """
        raise NotImplementedError

    def next_due(self) -> datetime | None:
        """Return when the next ``Tick`` is wanted."""
        raise NotImplementedError

    def outstanding(self, *, now: datetime) -> tuple[Effect, ...]:
        """Return the deeds that may have been lost with a server that went down, to be carried out at start.

        These are the dial orders of interactions in dialing (with the rest of their time), the endpoints that ring for
        an offer, and the recordings whose transcription is pending.
        """
        raise NotImplementedError
