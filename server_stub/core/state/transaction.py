"""The unit of work of one event: its rows, time, actor and effects."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from agent_desktop.protocol.timing import Timing
from server_stub.core.model.effects import Effect
from server_stub.core.model.history_rows import AuditAction, AuditEntryRow
from server_stub.core.model.rows import AgentRow, BusinessProcessRow, Row, TimerKind, TimerRow
from server_stub.core.state.tables import Tables


class Savepoint(NamedTuple):
    """How much a transaction had done at some moment."""

    changes: int
    appends: int
    effects: int


class Transaction:
    """Read and write access of the rules to the floor.

    ``now`` is aware, in UTC. ``effects`` and ``appends`` keep the order in which they were added.
    """

    def __init__(self, tables: Tables, now: datetime, actor: str) -> None:
        self.tables = tables
        self.now = now
        self.actor = actor
        self.effects: list[Effect] = []
        self.appends: list[Row] = []
        self.moved = (
            0  # Callbacks and timers handled of the slice that a turn may handle (``bulk_moves.SLICE``).
        )

    # --- rows ---

    def put(self, row: Row) -> None:
        """Insert or replace a row."""
        self.tables.put(row)

    def append(self, row: Row) -> None:
        """Add a row to an append-only table."""
        self.appends.append(row)

    def do(self, effect: Effect) -> None:
        """Have ``effect`` carried out once the transaction is stored."""
        self.effects.append(effect)

    def process(self, business_process_id: str) -> BusinessProcessRow:
        """Return a business process that exists."""
        return self.tables.business_processes[business_process_id]

    def timing(self, business_process_id: str) -> Timing:
        """Return the settings of a business process that exists."""
        return self.process(business_process_id).timing

    def agent(self, agent_id: str) -> AgentRow:
        """Return an agent who exists."""
        return self.tables.agents[agent_id]

    def savepoint(self) -> Savepoint:
        """Return the present position, to which ``roll_back_to`` comes back."""
        return Savepoint(self.tables.position, len(self.appends), len(self.effects))

    def roll_back_to(self, savepoint: Savepoint) -> None:
        """Undo all changes, appended rows and effects since ``savepoint``."""
        self.tables.roll_back_to(savepoint.changes)
        del self.appends[savepoint.appends :]
        del self.effects[savepoint.effects :]

    # --- timers ---

    def set_timer(self, kind: TimerKind, subject: str, due_at: datetime | None) -> None:
        """Set or move the timer; None clears it."""
        if due_at is None:
            self.clear_timer(kind, subject)
        else:
            self.put(TimerRow(kind=kind, subject=subject, due_at=due_at))

    def set_timer_in(self, kind: TimerKind, subject: str, seconds: float) -> None:
        """Set or move the timer to ``seconds`` from now."""
        self.set_timer(kind, subject, self.now + timedelta(seconds=seconds))

    def clear_timer(self, kind: TimerKind, subject: str) -> None:
        """Clear the timer, if it is set."""
        self.tables.drop(TimerRow, (kind, subject))

    def due_at(self, kind: TimerKind, subject: str) -> datetime | None:
        """Return when the timer is due; None if it is not set."""
        timer = self.tables.timers.get((kind, subject))
        return None if timer is None else timer.due_at

    # --- history and ids ---

    def audit(
        self, action: AuditAction, target: str, business_process_id: str | None, /, **detail: str | None
    ) -> None:
        """Append an entry to the audit trail; details that are None are left out."""
        counted = self.tables.sequences
        number = counted.audit + 1
        self.put(replace(counted, audit=number))
        self.append(
            AuditEntryRow(
                id=number,
                at=self.now,
                actor=self.actor,
                action=action,
                target=target,
                business_process_id=business_process_id,
                detail={key: value for key, value in detail.items() if value is not None},
            )
        )

    def new_interaction_id(self) -> str:
        """Return the next interaction id."""
        counted = self.tables.sequences
        self.put(replace(counted, interaction=counted.interaction + 1))
        return f"i{counted.interaction + 1}"

    def new_attempt_id(self) -> str:
        """Return the next attempt id."""
        counted = self.tables.sequences
        self.put(replace(counted, attempt=counted.attempt + 1))
        return f"a{counted.attempt + 1}"
