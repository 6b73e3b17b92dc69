"""What clients were promised, and the comparison of the database with it while the server is dead."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from server_stub.core.floor import Floor
from server_stub.core.invariants import violations
from server_stub.core.model.rows import TimerRow
from server_stub.core.state.indexes import AWAITED
from server_stub.store.base import StoredState
from server_stub.store.columns import to_time
from server_stub.store.postgres import open_postgres
from server_stub.store.sql import Sql
from server_stub.store.sqlite import open_store

_NUMBERED: Final = ("audit_entry", "handled_event")
"""Tables whose ids are numbers without gaps."""


@dataclass
class Promises:
    """What was acknowledged. Every list only grows, and several threads add to it."""

    taken: list[str] = field(default_factory=list[str])
    """Callbacks that were handed in."""
    purged: list[str] = field(default_factory=list[str])
    completed: list[str] = field(default_factory=list[str])
    """Callbacks whose interaction an agent completed, with a status that ends the callback."""
    keys: dict[str, str] = field(default_factory=dict[str, str])
    """The callback of each idempotency key."""
    faults: list[str] = field(default_factory=list[str])
    """Contradictions that clients saw."""
    seen: dict[str, int] = field(default_factory=dict[str, int])
    """The last event number that each desktop received."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, key: str, callback: str) -> None:
        """Note the answer to a request with ``key``, which may have been sent several times."""
        with self.lock:
            before = self.keys.setdefault(key, callback)
            if before != callback:
                self.faults.append(f"the key {key} was answered with {before} and {callback}")
            elif callback not in self.taken[-8:]:
                self.taken.append(callback)

    @property
    def count(self) -> int:
        """The number of promises."""
        return len(self.taken) + len(self.purged) + len(self.completed)


@dataclass
class Place:
    """Where a server keeps its data: its data folder, and its database."""

    data: Path
    database: str = "sqlite"


class Examiner:
    """Compares a database with the promises; what an earlier comparison has covered is not compared again."""

    def __init__(self, place: Place, promises: Promises) -> None:
        self._place = place
        self._promises = promises
        self._done = {"taken": 0, "purged": 0, "completed": 0}

    async def examine(self, *, whole: bool = False, ready_at: datetime | None = None) -> list[str]:
        """Return a sentence for each broken promise and each broken rule.

        Every timer that was due at ``ready_at``, when the server had been idle and running, must have run.
        """
        if not (self._place.data / "callbacks.sqlite3").exists() and self._place.database == "sqlite":
            return ["there is no database"] if self._promises.count else []
        store = (
            open_store(self._place.data / "callbacks.sqlite3")
            if self._place.database == "sqlite"
            else await open_postgres(self._place.database)
        )
        try:
            state = await store.load(datetime.now(UTC))
            return [
                *self._promises.faults,
                *await store.read(lambda sql: self._missing(sql, whole=whole)),
                *await store.read(self._gaps),
                *await store.read(lambda sql: self._rules(sql, state)),
                *_late(state, ready_at),
            ]
        finally:
            await store.close()

    async def _missing(self, sql: Sql, *, whole: bool) -> list[str]:
        promises = self._promises
        fresh = {name: getattr(promises, name)[0 if whole else done :] for name, done in self._done.items()}
        self._done = {name: len(getattr(promises, name)) for name in self._done}
        found: dict[str, Any] = {}
        wanted = sorted({callback for ids in fresh.values() for callback in ids})
        for start in range(0, len(wanted), 5000):
            condition, values = sql.among("id", wanted[start : start + 5000])
            rows = await sql.fetch(f"SELECT id, end_state FROM callback WHERE {condition}", *values)  # noqa: S608
            found |= {row[0]: row[1] for row in rows}
        return [
            *(f"an acknowledged callback is lost: {each}" for each in fresh["taken"] if each not in found),
            *(f"a purge is lost: {each}" for each in fresh["purged"] if found.get(each) != "purged"),
            *(f"a completion is lost: {each}" for each in fresh["completed"] if found.get(each) != "failed"),
        ]

    async def _gaps(self, sql: Sql) -> list[str]:
        broken: list[str] = []
        logs = await sql.fetch(
            "SELECT recipient, count(*), min(seq), max(seq) FROM event_log GROUP BY recipient"
        )
        last = {row[0]: row[3] for row in logs}
        broken += [f"the events of {name} have a gap" for name, *numbers in logs if not _is_whole(numbers)]
        for table in _NUMBERED:
            (numbers,) = await sql.fetch(f"SELECT count(*), min(id), max(id) FROM {table}")  # noqa: S608
            broken += [f"{table} has a gap"] if not _is_whole(numbers) else []
        for agent, seen in dict(self._promises.seen).items():
            if seen > last.get(f"agent:{agent}", 0):
                broken.append(f"{agent} saw event {seen}, which is not stored")
        twice = await sql.fetch(
            "SELECT interaction_id FROM attempt GROUP BY interaction_id HAVING count(*) > 1"
        )
        return broken + [f"an attempt is recorded twice: {row[0]}" for row in twice if row[0] is not None]

    async def _rules(self, sql: Sql, state: StoredState) -> list[str]:
        last = await sql.fetch("SELECT at FROM handled_event ORDER BY id DESC LIMIT 1")
        return violations(Floor.load(state.rows).tables, to_time(last[0][0])) if last else []


def _is_whole(numbers: Sequence[Any]) -> bool:
    count, first, last = numbers
    return not count or last - first + 1 == count


def _late(state: StoredState, ready_at: datetime | None) -> list[str]:
    if ready_at is None:
        return []
    return [
        f"a timer has not run: {row}"
        for row in state.rows
        if isinstance(row, TimerRow) and row.kind in AWAITED and row.due_at < ready_at
    ]
