"""What goes through the router: what comes in, what becomes of it, and where it goes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Protocol

import msgspec

from server_stub.core.floor import Floor
from server_stub.core.model.effects import Effect
from server_stub.core.model.events import Event
from server_stub.core.model.outcome import FloorOutcome
from server_stub.core.model.rows import InteractionRow
from server_stub.store.base import LoggedEvent


class EffectHandler(Protocol):
    """Where decided things go once they are stored. Nothing here may fail, or take long."""

    def publish(self, events: Iterable[LoggedEvent]) -> None:
        """Hand events to whoever listens."""
        ...

    def act(self, effect: Effect) -> None:
        """Set a deed going."""
        ...

    def start_again(self, calls: Iterable[InteractionRow]) -> None:
        """The floor was loaded: what listeners have seen may not be what is stored.

        ``calls`` are the interactions that are in a call, to be compared with what the switch knows.
        """
        ...


class RouterMetrics(msgspec.Struct):
    """What the router has done since it was made: for metrics."""

    events: int = 0
    refusals: int = 0
    commits: int = 0
    failed_commits: int = 0
    mistakes: int = 0
    commit_s: float = 0.0


class InboxEntry(msgspec.Struct, eq=False):
    """Something in the inbox: an event to decide, or a question to ask the floor; ``future`` None: nobody waits.

    ``alone``: it was in a batch that cannot be stored, and makes one of its own, so that the one to blame is found.
    """

    event: Event | None
    question: Callable[[Floor, datetime], Any] | None = None
    future: asyncio.Future[Any] | None = None
    alone: bool = False


class Decided(msgspec.Struct):
    """A batch on its way to the store: what was taken with what came of it, what is asked, and what must wait."""

    taken: list[InboxEntry] = []
    outcomes: list[FloorOutcome] = []
    questions: list[InboxEntry] = []
    left: list[InboxEntry] = []
