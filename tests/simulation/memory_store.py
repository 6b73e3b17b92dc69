"""A store in memory that keeps the contract of ``server_stub.store.base``, checks it, and fails when told to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any, Final, TypeVar, cast

import msgspec

from agent_desktop.protocol.states import Location
from server_stub.core.model.history_rows import AttemptRow, AuditEntryRow, HandledEventRow
from server_stub.core.model.row_base import key_of
from server_stub.core.model.rows import KEPT, BusinessProcessRow, CallbackRow, InteractionRow, Row
from server_stub.errors import StoreFailed
from server_stub.store.base import EVENTS_KEPT, Batch, LoggedEvent, StoredState

Kind = TypeVar("Kind")

CLOSED_LOADED: Final = timedelta(hours=1)
"""How long closed interactions are still loaded at a start, as ``Floor.load`` needs them."""

_ENCODER: Final = msgspec.json.Encoder(order="deterministic")


class MachineStopped(BaseException):
    """The server's process has ended in the middle of a commit."""


class MemoryStore:
    """Rows, history and event logs, and the hash of everything that was ever committed."""

    def __init__(self) -> None:
        self.kept: dict[type[Row], dict[tuple[object, ...], Row]] = {kind: {} for kind in KEPT}
        """The stored rows that a start may load, by type and key."""

        self.closed: dict[str, InteractionRow] = {}
        """Interactions that have been closed for longer than a start looks back."""

        self.completed: dict[str, CallbackRow] = {}
        self.attempts: dict[str, AttemptRow] = {}
        self.audited: int = 0
        self.audit_actions: set[str] = set()
        self.last_audit: AuditEntryRow | None = None
        self.logs: dict[str, list[LoggedEvent]] = {}
        self.last_seqs: dict[str, int] = {}
        self.commits = 0
        self.fail_next = False
        self.stop_before = False
        self.stop_after = False
        self.problems: list[str] = []
        self.judge: Callable[[Batch], None] = lambda _batch: None
        self._history = blake2b(digest_size=16)
        self._handled = 0

    @property
    def has_standby(self) -> None:
        """Nothing stands by."""
        return

    @property
    def history_hash(self) -> str:
        """The hash of all events and history entries committed so far."""
        return self._history.hexdigest()

    async def load(self, now: datetime) -> StoredState:
        """See ``Store``."""
        self._archive(now - CLOSED_LOADED)
        rows = tuple(row for rows in self.kept.values() for row in rows.values())
        return StoredState(rows, dict(self.last_seqs))

    def _archive(self, before: datetime) -> None:
        """Move interactions that were closed before then out of what is loaded, as the contract of ``load`` allows."""
        interactions = self.kept[InteractionRow]
        for row in list(interactions.values()):
            if isinstance(row, InteractionRow) and row.closed_at is not None and row.closed_at < before:
                self.closed[row.id] = row
                del interactions[row.id,]

    async def commit(self, batch: Batch) -> None:
        """See ``Store``; the machine may stop just before or just after the batch is durable."""
        if self.fail_next:
            self.fail_next = False
            raise StoreFailed("the disk failed")
        if self.stop_before:
            self.stop_before = False
            raise MachineStopped
        self._write(batch)
        if self.stop_after:
            self.stop_after = False
            raise MachineStopped

    def _write(self, batch: Batch) -> None:
        self.commits += 1
        self.judge(batch)
        for row in batch.deletes:
            kind = type(row)
            self.kept[kind].pop(key_of(row), None)  # A row of this batch alone was never stored.
        for row in batch.puts:
            kind = type(row)
            if isinstance(row, CallbackRow) and row.location is Location.COMPLETED:
                self._complete(row)
            else:
                self.kept[kind][key_of(row)] = row
        for row in batch.appends:
            self._append(row)
        for event in batch.events:
            self._log(event)

    def _complete(self, row: CallbackRow) -> None:
        if row.id in self.completed:
            self.problems.append(f"callback {row.id} is completed twice")
        self.completed[row.id] = row
        self.kept[CallbackRow].pop((row.id,), None)

    def _append(self, row: Row) -> None:
        if isinstance(row, AttemptRow):
            if row.id in self.attempts:
                self.problems.append(f"attempt {row.id} is recorded twice")
            self.attempts[row.id] = row
        elif isinstance(row, AuditEntryRow):
            self.audited += 1
            self.audit_actions.add(row.action.value)
            if row.id != self.audited:
                self.problems.append(f"audit entry {row.id} is the {self.audited}th")
        elif isinstance(row, HandledEventRow):
            self._handled += 1
            if row.id != self._handled:
                self.problems.append(f"handled event {row.id} is the {self._handled}th")
        self._history.update(_ENCODER.encode(row))

    def _log(self, event: LoggedEvent) -> None:
        last = self.last_seqs.get(event.recipient, 0)
        if event.seq != last + 1:
            self.problems.append(f"event {event.seq} of {event.recipient} follows event {last}")
        self.last_seqs[event.recipient] = event.seq
        log = self.logs.setdefault(event.recipient, [])
        log.append(event)
        if len(log) > 2 * EVENTS_KEPT:
            del log[:-EVENTS_KEPT]
        self._history.update(b"%s %d " % (event.recipient.encode(), event.seq))
        self._history.update(event.body)

    async def events_after(self, recipient: str, seq: int) -> tuple[LoggedEvent, ...] | None:
        """See ``Store``."""
        log = self.logs.get(recipient, [])
        if not log or log[0].seq > seq + 1:
            return None if self.last_seqs.get(recipient, 0) > seq else ()
        return tuple(log[max(0, seq + 1 - log[0].seq) :])

    def all(self, kind: type[Kind]) -> list[Kind]:
        """Return all rows of a type, completed, closed and appended ones as well, and those first."""
        rows: list[Any] = []
        if kind is CallbackRow:
            rows += self.completed.values()
        elif kind is InteractionRow:
            rows += self.closed.values()
        elif kind is AttemptRow:
            rows += self.attempts.values()
        return rows + list(self.kept.get(cast("type[Row]", kind), {}).values())

    def process(self, process_id: str) -> BusinessProcessRow | None:
        """Return a business process."""
        found = self.kept[BusinessProcessRow].get((process_id,))
        return found if isinstance(found, BusinessProcessRow) else None

    def callback(self, callback_id: str) -> CallbackRow | None:
        """Return an open or completed callback."""
        found = self.kept[CallbackRow].get((callback_id,)) or self.completed.get(callback_id)
        return found if isinstance(found, CallbackRow) else None

    def interaction(self, interaction_id: str) -> InteractionRow | None:
        """Return an interaction, open or closed."""
        found = self.kept[InteractionRow].get((interaction_id,)) or self.closed.get(interaction_id)
        return found if isinstance(found, InteractionRow) else None
