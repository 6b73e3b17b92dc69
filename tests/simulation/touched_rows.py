"""The rows of a floor that the latest batches may have made wrong, so that each batch is judged in little time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar, cast

from agent_desktop.protocol.states import AgentState, Location
from server_stub.core.model.interaction import CLOSED
from server_stub.core.model.rows import (
    AgentRow,
    BusinessProcessRow,
    CallbackRow,
    CoolDownRow,
    FiguresRow,
    InteractionRow,
    OutageRow,
    Row,
    ScopeRow,
    TallyRow,
    TimerKind,
    TimerRow,
)
from server_stub.core.model.subscribers import subscriber_of
from server_stub.core.state.tables import Tables
from server_stub.store.base import Batch

Key = TypeVar("Key")
Value = TypeVar("Value")

_OF_THE_MONITOR: Final = {TimerKind.MONITOR, TimerKind.QUIET}
_OF_A_PROCESS: Final = {
    TimerKind.SCHEDULE,
    TimerKind.SHIFT,
    TimerKind.MOVE,
    TimerKind.MATCH,
    TimerKind.STOP_END,
}


class Part(Mapping[Key, Value]):
    """Rows of which only some are iterated over, but all are found by their keys.

    A rule that looks at each row looks at those alone, and follows a reference to any other.
    """

    def __init__(self, whole: dict[Key, Value], keys: Iterable[Key]) -> None:
        self._rows = {key: whole[key] for key in keys if key in whole}
        self._whole = whole

    def __getitem__(self, key: Key) -> Value:
        return self._whole[key]

    def __contains__(self, key: object) -> bool:
        return key in self._whole

    def __iter__(self) -> Iterator[Key]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, key: Key, default: Any = None, /) -> Any:
        """Return any row by its key."""
        return self._whole.get(key, default)

    def values(self) -> Any:
        """Return the rows that are iterated over."""
        return self._rows.values()


class TouchedRows:
    """Collects what batches write, and returns the part of a floor on which their rules depend.

    To it belong the written rows, the open interactions with the same agent, callback or customer, and everyone who
    could be matched with what was written. All rows belong to it after a change of a business process or of telephony.
    What only the time makes wrong is found by looking at all rows now and then.
    """

    def __init__(self) -> None:
        self.agents: set[str] = set()
        self.is_all = True
        self._open: dict[str, tuple[str, str, str]] = {}
        """Agent, callback and subscriber of each open interaction."""

        self._callbacks: set[str] = set()
        self._interactions: set[str] = set()
        self._subjects: set[str] = set()
        self._cool_downs: set[tuple[str, str]] = set()
        self._counts: set[tuple[Any, ...]] = set()
        self._notes: Final[dict[type[Row], Callable[[Any], None]]] = {
            CallbackRow: self._note_callback,
            InteractionRow: self._note_interaction,
            AgentRow: self._note_agent,
            TimerRow: self._note_timer,
            CoolDownRow: self._note_cool_down,
            FiguresRow: self._note_figures,
            TallyRow: self._note_tally,
            BusinessProcessRow: self._note_all,
            OutageRow: self._note_all,
            ScopeRow: self._note_all,
        }

    def note(self, batch: Batch) -> None:
        """Note the rows of a batch."""
        notes = self._notes
        for rows in (batch.puts, batch.deletes):
            for row in rows:
                note = notes.get(type(row))
                if note is not None:
                    note(row)

    @property
    def is_anything(self) -> bool:
        """Whether anything was written on which a rule depends."""
        noted = (self.agents, self._callbacks, self._interactions, self._subjects, self._cool_downs)
        return self.is_all or any(noted) or bool(self._counts)

    def part_of(self, tables: Tables) -> Tables:
        """Return the part of the tables that has to be looked at, and forget what was noted."""
        part = tables if self.is_all else self._part(tables)
        self.is_all = False
        self.agents.clear()
        self._callbacks.clear()
        self._interactions.clear()
        self._subjects.clear()
        self._cool_downs.clear()
        self._counts.clear()
        return part

    def _part(self, tables: Tables) -> Tables:
        callbacks, interactions = sorted(self._callbacks), self._interactions_of(tables)
        agents: Iterable[str] = sorted(self.agents)
        if any(_may_be_free(tables, agent_id) for agent_id in self.agents):
            callbacks = list(tables.callbacks)  # Any of them may wait for an agent who has become free.
            interactions.update(dict.fromkeys(self._open))
        if any(_is_queued(tables, callback_id) for callback_id in callbacks):
            agents = tables.agents  # Any of them may be free for it.
        subjects = {*self._subjects, *callbacks, *interactions, *agents, *tables.business_processes}
        part = Tables.__new__(Tables)
        vars(part).update(vars(tables))
        some = cast("Any", part)
        some.agents = Part(tables.agents, agents)
        some.callbacks = Part(tables.callbacks, callbacks)
        some.interactions = Part(tables.interactions, interactions)
        some.timers = Part(tables.timers, [key for key in tables.timers if key[1] in subjects])
        some.cool_downs = Part(tables.cool_downs, sorted(self._cool_downs))
        some.figures = Part(tables.figures, [key for key in tables.figures if key in self._counts])
        some.tallies = Part(tables.tallies, [key for key in tables.tallies if key in self._counts])
        return part

    def _interactions_of(self, tables: Tables) -> dict[str, None]:
        """Return the interactions that were written, and the open ones that may be one too many beside what was written."""
        found = dict.fromkeys(sorted(self._interactions))
        numbers = {
            subscriber_of(row.number)
            for rows, ids in ((tables.callbacks, self._callbacks), (tables.interactions, found))
            for each in ids
            if (row := rows.get(each)) is not None
        }
        for interaction_id, (agent_id, callback_id, number) in self._open.items():
            if agent_id in self.agents or callback_id in self._callbacks or number in numbers:
                found[interaction_id] = None
        return found

    def _note_callback(self, row: CallbackRow) -> None:
        self._callbacks.add(row.id)
        if row.interaction_id is not None:
            self._interactions.add(row.interaction_id)

    def _note_interaction(self, row: InteractionRow) -> None:
        self._interactions.add(row.id)
        self._callbacks.add(row.callback_id)
        self.agents.add(row.agent_id)
        if row.state in CLOSED:
            self._open.pop(row.id, None)
        else:
            self._open[row.id] = row.agent_id, row.callback_id, subscriber_of(row.number)

    def _note_agent(self, row: AgentRow) -> None:
        self.agents.add(row.id)

    def _note_timer(self, row: TimerRow) -> None:
        if row.kind in _OF_A_PROCESS:
            self.is_all = True
        elif row.kind is TimerKind.COOL_DOWN:
            callback_id, _, agent_id = row.subject.partition("|")
            self._note_waiting(callback_id, agent_id)
        elif row.kind not in _OF_THE_MONITOR:
            self._subjects.add(row.subject)
            self._callbacks.add(row.subject)  # Whichever it is the id of.
            self._interactions.add(row.subject)
            self.agents.add(row.subject)

    def _note_cool_down(self, row: CoolDownRow) -> None:
        self._note_waiting(row.callback_id, row.agent_id)

    def _note_waiting(self, callback_id: str, agent_id: str) -> None:
        """Note a cool-down, whose timer bears both ids."""
        self._callbacks.add(callback_id)
        self._cool_downs.add((callback_id, agent_id))
        self._subjects.add(f"{callback_id}|{agent_id}")

    def _note_figures(self, row: FiguresRow) -> None:
        self._counts.add((row.business_process_id, row.shift_started_at))

    def _note_tally(self, row: TallyRow) -> None:
        self._counts.add((row.agent_id, row.business_process_id, row.shift_started_at))

    def _note_all(self, _row: Row) -> None:
        self.is_all = True


def _is_queued(tables: Tables, callback_id: str) -> bool:
    row = tables.callbacks.get(callback_id)
    return row is not None and row.location is Location.HANDLING_BY_BUSINESS_PROCESS


def _may_be_free(tables: Tables, agent_id: str) -> bool:
    row = tables.agents.get(agent_id)
    return row is not None and row.state is AgentState.AVAILABLE
