"""Indexes of the rows by location, number, agent and time; those for matching are in ``routing_queues``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from datetime import datetime
from typing import Final, TypeVar

from sortedcontainers import SortedList

from agent_desktop.protocol.opening_hours import OpeningHours
from agent_desktop.protocol.states import Location, TranscriptionStatus
from server_stub.core.model.interaction import CLOSED
from server_stub.core.model.rows import (
    TIMER_RANK,
    BusinessProcessRow,
    CallbackRow,
    IntakeCountRow,
    InteractionRow,
    RecordingRow,
    ScopeRow,
    TimerKind,
    TimerRow,
)
from server_stub.core.model.subscribers import subscriber_of
from server_stub.core.state.multimap import Multimap, grouped

Key = TypeVar("Key", bound=Hashable)

CLOSED_KEPT: Final = 8
"""Closed interactions of an agent that stay on the floor, so that a repeated command can be answered."""

Due = tuple[datetime, int, str, TimerKind]
"""A timer's place in its line: due time, rank of its kind, subject."""


SLICED: Final = frozenset(
    {
        TimerKind.MOVE,
        TimerKind.EXPIRY,
        TimerKind.DUE,
        TimerKind.CALLING_HOURS,
        TimerKind.ASK,
        TimerKind.REMIND,
        TimerKind.GRACE,
        TimerKind.COOL_DOWN,
    }
)
"""Kinds of which thousands may be due at the same instant, so that each turn handles one slice (*In slices*).

All other kinds are handled in the first turn after they are due, because only their timers enforce their rules: an
offer that has timed out must not be accepted.
"""

AWAITED: Final = frozenset(TimerKind) - {TimerKind.QUIET}
"""Kinds at whose end something happens; the others only say until when something does not."""


class Timers:
    """The timers in the order in which they are handled, with those of ``SLICED`` kinds in a line of their own."""

    def __init__(self) -> None:
        self._prompt: SortedList[Due] = SortedList()
        self._sliced: SortedList[Due] = SortedList()
        self._first_prompt: Due | None = None
        self._first_sliced: Due | None = None

    def changed(self, old: TimerRow | None, new: TimerRow | None) -> None:
        """Update the line after a change of a timer."""
        timer = old if new is None else new
        if timer is None or timer.kind not in AWAITED:
            return
        if old is not None:
            self._line_of(old).remove(_due(old))
        if new is not None:
            self._line_of(new).add(_due(new))
        # The heads are read some ten times for each change.
        self._first_prompt = self._prompt[0] if self._prompt else None
        self._first_sliced = self._sliced[0] if self._sliced else None

    def first(self) -> Due | None:
        """Return the timer that is due next."""
        prompt, sliced = self._first_prompt, self._first_sliced
        if prompt is None or sliced is None:
            return prompt or sliced
        return min(prompt, sliced)

    def first_prompt(self) -> Due | None:
        """Return the timer that is due next among those that are handled at once."""
        return self._first_prompt

    def first_sliced(self) -> Due | None:
        """Return the timer that is due next among those that are handled in slices."""
        return self._first_sliced

    def _line_of(self, timer: TimerRow) -> SortedList[Due]:
        return self._sliced if timer.kind in SLICED else self._prompt


class CallbackIndex:
    """The open callbacks by location, subscriber and requested agent."""

    def __init__(self) -> None:
        self._placed: dict[tuple[str, Location], dict[str, None]] = {}
        self._numbers = Multimap[tuple[str, str]]()
        self._asked: dict[str, dict[str, None]] = {}
        self._ages: dict[str, SortedList[tuple[datetime, str]]] = {}
        self._handed_in: Counter[str | None] = Counter()

    @property
    def count(self) -> int:
        """The number of open callbacks."""
        return self._handed_in.total()

    def count_of(self, user_id: str) -> int:
        """Return the number of open callbacks that the user handed in."""
        return self._handed_in[user_id]

    def at(self, business_process_id: str, location: Location) -> dict[str, None]:
        """Return the ids of the callbacks at ``location``, in no particular order."""
        return self._placed.get((business_process_id, location), {})

    def with_number(self, business_process_id: str, number: str) -> tuple[str, ...]:
        """Return the ids of the business process's open callbacks of the subscriber of ``number``."""
        return self._numbers.at((business_process_id, subscriber_of(number)))

    def asked_for(self, agent_id: str) -> dict[str, None]:
        """Return the ids of the open callbacks requested for the agent."""
        return self._asked.get(agent_id, {})

    def longest_waiting(self, business_process_id: str) -> datetime | None:
        """Return when the longest waiting callback entered the queue; None if the queue is empty."""
        ages = self._ages.get(business_process_id)
        return ages[0][0] if ages else None

    def changed(self, old: CallbackRow | None, new: CallbackRow | None) -> None:
        """Update the index after a change of a callback; a completed one is in no index."""
        if old is not None and old.location is not Location.COMPLETED:
            self._remove(old)
        if new is not None and new.location is not Location.COMPLETED:
            self._add(new)

    def load(self, rows: list[CallbackRow], subscribers: Mapping[str, str]) -> None:
        """Insert the open callbacks of a floor that is being loaded; the ages of each queue are sorted once.

        ``subscribers`` gives the subscriber of each callback, by its id.
        """
        self._placed = grouped(((row.business_process_id, row.location), row.id) for row in rows)
        self._numbers.load({row.id: (row.business_process_id, subscribers[row.id]) for row in rows})
        self._asked = grouped((row.agent_id, row.id) for row in rows if row.agent_id is not None)
        self._handed_in = Counter(row.handed_in_by for row in rows)
        ages: dict[str, list[tuple[datetime, str]]] = {}
        for row in rows:
            if row.location is Location.HANDLING_BY_BUSINESS_PROCESS:
                ages.setdefault(row.business_process_id, []).append((row.queued_at or row.entered_at, row.id))
        self._ages.update((process, SortedList(line)) for process, line in ages.items())

    def _add(self, row: CallbackRow) -> None:
        self._insert(row)
        if row.location is Location.HANDLING_BY_BUSINESS_PROCESS:
            ages = self._ages.setdefault(row.business_process_id, SortedList())
            ages.add((row.queued_at or row.entered_at, row.id))

    def _insert(self, row: CallbackRow) -> None:
        process = row.business_process_id
        self._placed.setdefault((process, row.location), {})[row.id] = None
        self._numbers.add((process, subscriber_of(row.number)), row.id)
        self._handed_in[row.handed_in_by] += 1
        if row.agent_id is not None:
            self._asked.setdefault(row.agent_id, {})[row.id] = None

    def _remove(self, row: CallbackRow) -> None:
        process = row.business_process_id
        _discard(self._placed, (process, row.location), row.id)
        self._numbers.remove((process, subscriber_of(row.number)), row.id)
        self._handed_in[row.handed_in_by] -= 1
        if not self._handed_in[row.handed_in_by]:
            del self._handed_in[row.handed_in_by]
        if row.agent_id is not None:
            _discard(self._asked, row.agent_id, row.id)
        if row.location is Location.HANDLING_BY_BUSINESS_PROCESS:
            self._ages[process].remove((row.queued_at or row.entered_at, row.id))


class InteractionIndex:
    """Interactions by attempt and by business process, and the last closed ones of each agent."""

    def __init__(self) -> None:
        self._by_attempt: dict[str, str] = {}
        self._open: dict[str, dict[str, None]] = {}
        self._closed: dict[str, SortedList[tuple[datetime, str]]] = {}

    def of_attempt(self, attempt_id: str) -> str | None:
        """Return the id of the interaction of this attempt."""
        return self._by_attempt.get(attempt_id)

    def open_in(self, business_process_id: str) -> tuple[str, ...]:
        """Return the ids of the interactions of a business process that are not closed, sorted."""
        return tuple(sorted(self._open.get(business_process_id, {})))

    def closed_of(self, agent_id: str) -> tuple[str, ...]:
        """Return the ids of the agent's closed interactions, the latest last."""
        return tuple(each for _, each in self._closed.get(agent_id, ()))

    def too_many_closed(self, agent_id: str) -> tuple[str, ...]:
        """Return the ids of the agent's closed interactions beyond the ``CLOSED_KEPT`` latest."""
        closed = self._closed.get(agent_id, ())
        return tuple(closed[place][1] for place in range(len(closed) - CLOSED_KEPT))

    def changed(self, old: InteractionRow | None, new: InteractionRow | None) -> None:
        """Update the index after a change of an interaction."""
        if old is not None:
            self._remove(old)
        if new is not None:
            self._add(new)

    def _add(self, row: InteractionRow) -> None:
        if row.attempt_id is not None:
            self._by_attempt[row.attempt_id] = row.id
        if row.state in CLOSED:
            self._closed.setdefault(row.agent_id, SortedList()).add(
                (row.closed_at or row.state_since, row.id)
            )
        else:
            self._open.setdefault(row.business_process_id, {})[row.id] = None

    def _remove(self, row: InteractionRow) -> None:
        if row.attempt_id is not None:
            del self._by_attempt[row.attempt_id]
        if row.state in CLOSED:
            self._closed[row.agent_id].remove((row.closed_at or row.state_since, row.id))
        else:
            _discard(self._open, row.business_process_id, row.id)


class IntakeDays:
    """The counts of intake by their day, the earliest first, so that past ones are found without a scan."""

    def __init__(self) -> None:
        self._line: SortedList[tuple[str, str, str]] = SortedList()

    def changed(self, old: IntakeCountRow | None, new: IntakeCountRow | None) -> None:
        """Update the line after a change of a count."""
        if old is not None:
            self._line.remove((old.day, old.business_process_id, old.subscriber))
        if new is not None:
            self._line.add((new.day, new.business_process_id, new.subscriber))

    def before(self, day: str, limit: int) -> list[tuple[str, str, str]]:
        """Return the keys of at most ``limit`` counts of days before ``day``, the earliest first."""
        first = [key for key in self._line.islice(0, limit) if key[0] < day]
        return [(process, of_day, subscriber) for of_day, process, subscriber in first]


class RecordingIndex:
    """The recordings of each callback, newest first, and those whose transcription is pending."""

    def __init__(self) -> None:
        self._of_callback: dict[str, tuple[RecordingRow, ...]] = {}
        self.pending: dict[str, None] = {}

    def of(self, callback_id: str) -> tuple[RecordingRow, ...]:
        """Return the callback's recordings, newest first."""
        return self._of_callback.get(callback_id, ())

    def changed(self, old: RecordingRow | None, new: RecordingRow | None) -> None:
        """Update the index after a change of a recording."""
        row = new if new is not None else old
        if row is None:
            return
        kept = [each for each in self.of(row.callback_id) if each.id != row.id]
        if new is not None:
            kept.append(new)
            kept.sort(key=lambda each: (each.recorded_at, each.id), reverse=True)
        if kept:
            self._of_callback[row.callback_id] = tuple(kept)
        else:
            self._of_callback.pop(row.callback_id, None)
        if new is not None and new.transcription_status is TranscriptionStatus.PENDING:
            self.pending[new.id] = None
        else:
            self.pending.pop(row.id, None)


class ProcessIndex:
    """The schedules of the business processes, and the supervisors who may see them.

    ``next_calls`` caches, by business process and customers' zones, the time of the look-up and the next moment for a
    call. ``watched`` are the business processes with thresholds.
    """

    def __init__(self) -> None:
        self.calendars: dict[str, OpeningHours] = {}
        self.watched: set[str] = set()
        self.next_calls: dict[str, dict[tuple[str, ...], tuple[datetime, datetime | None]]] = {}
        self._scopes: dict[str, ScopeRow] = {}
        self._watchers: dict[str, tuple[str, ...]] = {}

    def changed(self, old: BusinessProcessRow | None, new: BusinessProcessRow | None) -> None:
        """Update the calendar after a change of a business process."""
        row = new if new is not None else old
        if row is not None:
            self.next_calls.pop(row.id, None)
            self.watched.discard(row.id)
        if new is not None and new.thresholds.is_set:
            self.watched.add(new.id)
        if new is None:
            if old is not None:
                del self.calendars[old.id]
        elif old is None or old.timing.schedule != new.timing.schedule:
            self.calendars[new.id] = OpeningHours(new.timing.schedule)

    def scope_changed(self, old: ScopeRow | None, new: ScopeRow | None) -> None:
        """Update the supervisors' scopes after a change of one."""
        self._watchers.clear()
        if new is not None:
            self._scopes[new.key] = new
        elif old is not None:
            del self._scopes[old.key]

    def scopes(self) -> tuple[ScopeRow, ...]:
        """Return every scope, sorted by key."""
        return tuple(self._scopes[key] for key in sorted(self._scopes))

    def watchers(self, business_process_id: str) -> tuple[str, ...]:
        """Return the recipients of the supervisors who see the business process."""
        known = self._watchers.get(business_process_id)
        if known is None:
            known = self._watchers[business_process_id] = tuple(
                scope.key
                for scope in self.scopes()
                if scope.business_process_ids is None or business_process_id in scope.business_process_ids
            )
        return known


def _due(timer: TimerRow) -> Due:
    return timer.due_at, TIMER_RANK[timer.kind], timer.subject, timer.kind


def _discard(sets: dict[Key, dict[str, None]], key: Key, member: str) -> None:
    members = sets[key]
    del members[member]
    if not members:
        del sets[key]
