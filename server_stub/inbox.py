"""Entries of the router's inbox, the batch that they become, and the handler of its effects."""

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
from server_stub.core.model.row_base import key_of
from server_stub.core.model.rows import InteractionRow, Row
from server_stub.store.base import LoggedEvent


class EffectHandler(Protocol):
    """Receiver of stored events and effects. Its methods neither raise nor block."""

    def publish(self, events: Iterable[LoggedEvent]) -> None:
        """Publish events to the listeners."""
        ...

    def act(self, effect: Effect) -> None:
        """Start an effect."""
        ...

    def start_again(self, calls: Iterable[InteractionRow]) -> None:
        """Adapt to a floor that was loaded again, since listeners may have seen changes that are not stored.

        ``calls`` are the interactions in a call, to be compared with the calls of the switch.
        """
        ...


class RouterMetrics(msgspec.Struct):
    """Counts of the router since its creation, for the metrics."""

    events: int = 0
    refusals: int = 0
    commits: int = 0
    failed_commits: int = 0
    mistakes: int = 0
    commit_s: float = 0.0


class InboxEntry(msgspec.Struct, eq=False):
    """An entry of the inbox: an event to decide, or a query of the floor; ``future`` is None if no caller waits.

    With ``alone`` the entry forms a batch by itself: its former batch could not be stored, and this finds the event at
    fault.
    """

    event: Event | None
    question: Callable[[Floor, datetime], Any] | None = None
    future: asyncio.Future[Any] | None = None
    alone: bool = False


class Decided(msgspec.Struct):
    """A decided batch: events with their outcomes, queries, and entries that must wait."""

    taken: list[InboxEntry] = []
    outcomes: list[FloorOutcome] = []
    questions: list[InboxEntry] = []
    left: list[InboxEntry] = []


def rows_once(outcomes: list[FloorOutcome]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Return the rows to put and to delete, each once, as the last outcome leaves it."""
    if len(outcomes) == 1:
        return outcomes[0].puts, outcomes[0].deletes
    rows: dict[tuple[type[Row], tuple[object, ...]], tuple[bool, Row]] = {}
    for outcome in outcomes:
        for row in outcome.deletes:
            rows[type(row), key_of(row)] = (False, row)
        for row in outcome.puts:
            rows[type(row), key_of(row)] = (True, row)
    return (
        tuple(row for kept, row in rows.values() if kept),
        tuple(row for kept, row in rows.values() if not kept),
    )
