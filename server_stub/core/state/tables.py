"""All rows by key, with a journal, so that the changes of an event can be listed or undone.

Rows change only through ``put`` and ``drop``, which pass each change to the indexes of the table. Undoing a change
passes its reverse, so an index needs no undo code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, Final

import msgspec

from server_stub.core.model.rows import (
    KEPT,
    AgentRow,
    BusinessProcessRow,
    CallbackActionRow,
    CallbackRow,
    CodeCountRow,
    CoolDownRow,
    DoNotCallRow,
    FiguresRow,
    ForecastRow,
    IdempotencyKeyRow,
    IntakeCountRow,
    InteractionRow,
    NotReadyReasonRow,
    OutageRow,
    RecordingRow,
    Row,
    ScopeRow,
    SequencesRow,
    TallyRow,
    ThresholdAlertRow,
    TimerKind,
    TimerRow,
    WebhookRow,
)
from server_stub.core.model.subscribers import subscriber_of
from server_stub.core.state.do_not_call_list import DoNotCallMatcher
from server_stub.core.state.indexes import (
    CallbackIndex,
    IntakeDays,
    InteractionIndex,
    ProcessIndex,
    RecordingIndex,
    Timers,
)
from server_stub.core.state.routing_queues import RoutingQueues
from server_stub.core.state.wait_counts import WaitCounts

Hook = Callable[[Any, Any], None]
"""Called with a row before and after its change; None: the row does not exist."""

_KEY: Final[dict[type[Row], Callable[[Row], Any]]] = {kind: attrgetter(*kind.KEY) for kind in KEPT}


class Backlog(msgspec.Struct, frozen=True):
    """The rest of a running move: ``ids`` of callbacks, of which those before ``position`` have moved."""

    ids: list[str]
    position: int = 0


class RowChange(msgspec.Struct, frozen=True):
    """The change of one row by an event; None means that the row does not exist."""

    before: Row | None
    after: Row | None


class Tables:
    """The rows of a floor and their indexes."""

    def __init__(self) -> None:
        self.scopes: dict[str, ScopeRow] = {}
        self.business_processes: dict[str, BusinessProcessRow] = {}
        self.agents: dict[str, AgentRow] = {}
        self.callbacks: dict[str, CallbackRow] = {}
        self.interactions: dict[str, InteractionRow] = {}
        self.recordings: dict[str, RecordingRow] = {}
        self.figures: dict[tuple[str, Any], FiguresRow] = {}
        self.forecasts: dict[str, ForecastRow] = {}
        self.tallies: dict[tuple[str, str, Any], TallyRow] = {}
        self.code_counts: dict[tuple[str, Any, str], CodeCountRow] = {}
        self.cool_downs: dict[tuple[str, str], CoolDownRow] = {}
        self.timers: dict[tuple[TimerKind, str], TimerRow] = {}
        self.idempotency_keys: dict[tuple[str, str], IdempotencyKeyRow] = {}
        self.do_not_call: dict[str, DoNotCallRow] = {}
        self.intake_counts: dict[tuple[str, str, str], IntakeCountRow] = {}
        self.outages: dict[str, OutageRow] = {}
        self.webhooks: dict[str, WebhookRow] = {}
        self.threshold_alerts: dict[str, ThresholdAlertRow] = {}
        self.callback_actions: dict[str, CallbackActionRow] = {}
        self.not_ready_reasons: dict[str, NotReadyReasonRow] = {}
        self._sequences: dict[str, SequencesRow] = {}

        self.routing = RoutingQueues()
        self.timer_line = Timers()
        self.callback_index = CallbackIndex()
        self.wait_counts = WaitCounts()
        self.interaction_index = InteractionIndex()
        self.recording_index = RecordingIndex()
        self.process_index = ProcessIndex()
        self.do_not_call_list = DoNotCallMatcher()
        self.intake_days = IntakeDays()

        self.backlogs: dict[str, Backlog] = {}
        """The rest of a running move by business process. Not stored: a restart derives it from the rows."""

        self._stored_backlogs: dict[str, Backlog] = {}

        self._rows: dict[type[Row], dict[Any, Any]] = self._all_tables()
        self._hooks: dict[type[Row], tuple[Hook, ...]] = self._all_hooks()
        self._journal: list[tuple[type[Row], Any, Row | None]] = []
        self._changes: tuple[RowChange, ...] | None = ()
        """The changes of the journal, None while they have to be compared again."""

    def _all_tables(self) -> dict[type[Row], dict[Any, Any]]:
        return {
            ScopeRow: self.scopes,
            BusinessProcessRow: self.business_processes,
            AgentRow: self.agents,
            CallbackRow: self.callbacks,
            InteractionRow: self.interactions,
            RecordingRow: self.recordings,
            FiguresRow: self.figures,
            ForecastRow: self.forecasts,
            TallyRow: self.tallies,
            CodeCountRow: self.code_counts,
            CoolDownRow: self.cool_downs,
            TimerRow: self.timers,
            IdempotencyKeyRow: self.idempotency_keys,
            DoNotCallRow: self.do_not_call,
            IntakeCountRow: self.intake_counts,
            OutageRow: self.outages,
            WebhookRow: self.webhooks,
            ThresholdAlertRow: self.threshold_alerts,
            CallbackActionRow: self.callback_actions,
            NotReadyReasonRow: self.not_ready_reasons,
            SequencesRow: self._sequences,
        }

    def _all_hooks(self) -> dict[type[Row], tuple[Hook, ...]]:
        return {
            ScopeRow: (self.process_index.scope_changed,),
            BusinessProcessRow: (self.process_index.changed, self.routing.business_process_changed),
            AgentRow: (self.routing.agent_changed,),
            CallbackRow: (
                self.callback_index.changed,
                self.wait_counts.changed,
                self.routing.callback_changed,
            ),
            InteractionRow: (self.interaction_index.changed, self.routing.interaction_changed),
            RecordingRow: (self.recording_index.changed,),
            FiguresRow: (),
            ForecastRow: (),
            TallyRow: (),
            CodeCountRow: (),
            CoolDownRow: (self.routing.cool_down_changed,),
            TimerRow: (self.timer_line.changed,),
            IdempotencyKeyRow: (),
            DoNotCallRow: (self.do_not_call_list.changed,),
            IntakeCountRow: (self.intake_days.changed,),
            OutageRow: (self._outage_changed,),
            WebhookRow: (),
            ThresholdAlertRow: (),
            CallbackActionRow: (),
            NotReadyReasonRow: (),
            SequencesRow: (),
        }

    def has_process(self, business_process_id: str) -> bool:
        """Return whether there is such a business process, which was not removed."""
        row = self.business_processes.get(business_process_id)
        return row is not None and not row.removed

    @property
    def sequences(self) -> SequencesRow:
        """The counters; all at zero on an empty floor."""
        return self._sequences.get(SequencesRow().name, _ZERO)

    def put(self, row: Row) -> None:
        """Insert ``row``, or replace the row of its key. An equal row is not a change."""
        kind = type(row)
        key = _KEY[kind](row)
        old = self._rows[kind].get(key)
        if old != row:
            self._changes = None
            self._journal.append((kind, key, old))
            self._set(kind, key, old, row)

    def drop(self, kind: type[Row], key: object) -> None:
        """Delete the row of that key, if there is one."""
        old = self._rows[kind].get(key)
        if old is not None:
            self._changes = None
            self._journal.append((kind, key, old))
            self._set(kind, key, old, None)

    def evict(self, kind: type[Row], key: object) -> None:
        """Evict a row that stays in the store. This is not a change and cannot be undone."""
        old = self._rows[kind].get(key)
        if old is not None:
            self._set(kind, key, old, None)

    def restore(self, rows: Iterable[Row]) -> None:
        """Insert rows from the store. This is not a change and cannot be undone."""
        for row in rows:
            kind = type(row)
            self._set(kind, _KEY[kind](row), None, row)

    def load_callbacks(self, rows: list[CallbackRow]) -> None:
        """Insert open callbacks from the store, after all other rows; many at once are sorted once."""
        self.callbacks.update((row.id, row) for row in rows)
        subscribers = {row.id: subscriber_of(row.number) for row in rows}
        self.callback_index.load(rows, subscribers)
        self.wait_counts.load(rows)
        self.routing.load(rows, subscribers)

    def changes(self) -> tuple[RowChange, ...]:
        """Return the change of each row since the journal was last closed, in the order of the first changes."""
        if self._changes is None:
            self._changes = tuple(self._compared())
        return self._changes

    def _compared(self) -> list[RowChange]:
        first: dict[tuple[type[Row], Any], Row | None] = {}
        for kind, key, old in self._journal:
            first.setdefault((kind, key), old)
        changes: list[RowChange] = []
        for (kind, key), old in first.items():
            new = self._rows[kind].get(key)
            if old is not new and old != new:
                changes.append(RowChange(old, new))
        return changes

    def close_journal(self) -> None:
        """Accept the changes, which can then no longer be undone."""
        self._journal.clear()
        self._changes = ()
        self._stored_backlogs = dict(self.backlogs)

    @property
    def position(self) -> int:
        """The position in the journal, to which later changes can be undone."""
        return len(self._journal)

    def roll_back(self) -> None:
        """Undo every change since the journal was last closed."""
        self.backlogs = dict(self._stored_backlogs)
        self.roll_back_to(0)

    def roll_back_to(self, position: int) -> None:
        """Undo every change after ``position`` in the journal."""
        self._changes = None
        while len(self._journal) > position:
            kind, key, old = self._journal.pop()
            self._set(kind, key, self._rows[kind].get(key), old)

    def _outage_changed(self, _old: OutageRow | None, new: OutageRow | None) -> None:
        """Mark every business process as fresh once telephony is back, since any of them may have a match."""
        if new is None:
            self.routing.fresh_processes.update(dict.fromkeys(self.business_processes))

    def _set(self, kind: type[Row], key: object, old: Row | None, new: Row | None) -> None:
        table = self._rows[kind]
        if new is None:
            del table[key]
        else:
            table[key] = new
        for hook in self._hooks[kind]:
            hook(old, new)


_ZERO: Final = SequencesRow()
