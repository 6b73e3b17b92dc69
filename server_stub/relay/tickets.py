"""Tickets: each admits one desktop to one leg, once, within a few seconds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from server_stub.relay.messages import Admit, Upstream

MOST_WAITING: Final = 10_000
"""Most unused tickets; beyond it the oldest is void. An agent has at most one, which lives for seconds."""


class Passage(NamedTuple):
    """The leg and the switch's side to which a ticket admits."""

    leg: str
    upstream: Upstream


class TicketTable:
    """The unused tickets. ``now`` returns monotonic seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._waiting: dict[str, tuple[float, Passage]] = {}
        self._of_leg: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def admit(self, order: Admit) -> None:
        """Make ``order.ticket`` valid for its time; an unused ticket of the same leg becomes void."""
        self.revoke(order.leg)
        self._drop_expired()
        while len(self._waiting) >= MOST_WAITING:
            self._drop(next(iter(self._waiting)))
        self._waiting[order.ticket] = (self._now() + order.seconds, Passage(order.leg, order.upstream))
        self._of_leg[order.leg] = order.ticket

    def take(self, ticket: str) -> Passage | None:
        """Use up ``ticket``, and return its passage; None if it is unknown, used or expired."""
        found = self._drop(ticket)
        if found is None:
            return None
        expires_at, passage = found
        return passage if self._now() < expires_at else None

    def revoke(self, leg: str) -> None:
        """Void the unused ticket of ``leg``, if there is one."""
        ticket = self._of_leg.get(leg)
        if ticket is not None:
            self._drop(ticket)

    def _drop(self, ticket: str) -> tuple[float, Passage] | None:
        found = self._waiting.pop(ticket, None)
        if found is not None and self._of_leg.get(found[1].leg) == ticket:
            del self._of_leg[found[1].leg]
        return found

    def _drop_expired(self) -> None:
        now = self._now()
        for ticket in [ticket for ticket, (expires_at, _) in self._waiting.items() if expires_at <= now]:
            self._drop(ticket)
