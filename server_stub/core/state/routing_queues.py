"""Sorted queues of callbacks and agents, so that the next match is at the head of a queue and needs no scan.

A queued callback is in the queue of its business process, or in that of the requested agent, or (once the wait for
that agent is over) in both. While its number is at an agent it is in neither. A free agent is in the line of each
business process that the agent serves, the longest available first. Callbacks, agents and business processes that have
entered a queue or a line since the last ``settled`` are recorded as fresh; no match is possible without a fresh one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from sortedcontainers import SortedList

from agent_desktop.protocol.states import AgentState, Location
from server_stub.core.model.interaction import HOLDS_NUMBER
from server_stub.core.model.rows import AgentRow, BusinessProcessRow, CallbackRow, CoolDownRow, InteractionRow
from server_stub.core.model.subscribers import subscriber_of
from server_stub.core.state.multimap import Multimap

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")

Entry = tuple[int, datetime, datetime, str]
"""A callback's place in the queue: higher priority, earlier in queue, earlier entered, id."""

AgentRank = tuple[datetime, str]
"""An agent's place among the free ones: available since, id."""

CallbackPlace = tuple[Entry, str, str | None, bool]
"""A callback's place: entry, business process, requested agent, whether any agent may get it."""


class RoutingQueues:
    """Queues by business process and by requested agent, free agents, numbers in use, and cool-downs."""

    def __init__(self) -> None:
        self.queues: dict[str, SortedList[Entry]] = {}
        self.asked: dict[tuple[str, str], SortedList[Entry]] = {}
        self.free: dict[str, SortedList[AgentRank]] = {}
        self.served_by: dict[str, tuple[str, ...]] = {}
        self.cool_downs: dict[str, dict[str, CoolDownRow]] = {}
        self.fresh_callbacks: dict[str, None] = {}
        self.fresh_agents: dict[str, None] = {}
        self.fresh_processes: dict[str, None] = {}
        self._places: dict[str, CallbackPlace] = {}
        self._free_since: dict[str, AgentRank] = {}
        self._queued: dict[str, CallbackRow] = {}
        self._by_number = Multimap[str]()
        self._numbers_held: dict[str, int] = {}

    def settled(self) -> None:
        """Clear the fresh entries, once they have been matched or rolled back."""
        self.fresh_callbacks.clear()
        self.fresh_agents.clear()
        self.fresh_processes.clear()

    def entry_of(self, callback_id: str) -> Entry | None:
        """Return the callback's place in the queue; None if it must not be offered."""
        place = self._places.get(callback_id)
        return None if place is None else place[0]

    def is_free(self, agent_id: str) -> bool:
        """Return whether the agent may be offered a callback."""
        return agent_id in self._free_since

    def number_in_use(self, number: str) -> bool:
        """Return whether a callback of the number's subscriber is at an agent, from the offer to the end of the call."""
        return subscriber_of(number) in self._numbers_held

    # --- hooks: each receives a row before and after its change (None: it does not exist) ---

    def callback_changed(self, old: CallbackRow | None, new: CallbackRow | None) -> None:
        """Update the queues after a change of a callback."""
        was = old if old is not None and _in_queue(old) else None
        now = new if new is not None and _in_queue(new) else None
        if was is not None and now is None:
            self._by_number.remove(subscriber_of(was.number), was.id)
            del self._queued[was.id]
            self._dequeue(was.id)
        if now is not None:
            self._by_number.add(subscriber_of(now.number), now.id)
            self._queued[now.id] = now
            self._enqueue(now)

    def load(self, callbacks: Iterable[CallbackRow], subscribers: Mapping[str, str]) -> None:
        """Insert the callbacks of a floor that is being loaded, after all other rows; each queue is sorted once.

        ``subscribers`` gives the subscriber of each callback, by its id.
        """
        queues: dict[str, list[Entry]] = {}
        asked: dict[tuple[str, str], list[Entry]] = {}
        held = self._numbers_held
        self._queued = queued = {
            row.id: row for row in callbacks if row.location is Location.HANDLING_BY_BUSINESS_PROCESS
        }
        self._by_number.load({each: subscribers[each] for each in queued})
        for callback_id, callback in queued.items():
            if held and subscribers[callback_id] in held:
                continue
            self._places[callback_id] = entry, process, agent_id, any_agent = _place_of(callback)
            if any_agent:
                line = queues.get(process)
                if line is None:
                    line = queues[process] = []
                line.append(entry)
            if agent_id is not None:
                asked.setdefault((process, agent_id), []).append(entry)
        self.queues.update((key, SortedList(line)) for key, line in queues.items())
        self.asked.update((key, SortedList(line)) for key, line in asked.items())

    def interaction_changed(self, old: InteractionRow | None, new: InteractionRow | None) -> None:
        """Update the numbers in use after a change of an interaction."""
        held, holds = _held_number(old), _held_number(new)
        if held == holds:
            return
        if held is not None:
            self._hold(held, -1)
        if holds is not None:
            self._hold(holds, 1)

    def agent_changed(self, _old: AgentRow | None, new: AgentRow | None) -> None:
        """Update the lines of free agents after a change of an agent."""
        if new is None:
            return
        place = (new.available_since or new.since, new.id) if _is_free(new) else None
        if place != self._free_since.get(new.id):
            self._move_agent(new.id, place, self.served_by.get(new.id, ()))

    def business_process_changed(
        self, old: BusinessProcessRow | None, new: BusinessProcessRow | None
    ) -> None:
        """Update who serves a business process, and mark it as fresh, since any change may allow a match."""
        before = set(old.members) if old is not None else set[str]()
        after = set(new.members) if new is not None else set[str]()
        row = new if new is not None else old
        if row is None:
            return
        for agent_id in sorted(before ^ after):
            served = set(self.served_by.get(agent_id, ())) ^ {row.id}
            place = self._free_since.get(agent_id)
            if place is not None:
                self._move_agent(agent_id, None, self.served_by.get(agent_id, ()))
            self.served_by[agent_id] = tuple(sorted(served))
            if place is not None:
                self._move_agent(agent_id, place, self.served_by[agent_id])
        self.fresh_processes[row.id] = None

    def cool_down_changed(self, old: CoolDownRow | None, new: CoolDownRow | None) -> None:
        """Update the cool-downs; the end of one makes its callback fresh."""
        if new is not None:
            self.cool_downs.setdefault(new.callback_id, {})[new.agent_id] = new
        elif old is not None:
            of_callback = self.cool_downs[old.callback_id]
            del of_callback[old.agent_id]
            if not of_callback:
                del self.cool_downs[old.callback_id]
            self.fresh_callbacks[old.callback_id] = None

    # --- inside ---

    def _hold(self, number: str, by: int) -> None:
        """Count one more or one less interaction that holds the number, and update the places of its callbacks."""
        count = self._numbers_held.get(number, 0) + by
        if count:
            self._numbers_held[number] = count
        else:
            del self._numbers_held[number]
        for callback_id in self._by_number.at(number):
            self._enqueue(self._queued[callback_id])

    def _enqueue(self, callback: CallbackRow) -> None:
        """Insert the callback into the queues in which it belongs now."""
        if subscriber_of(callback.number) in self._numbers_held:
            self._dequeue(callback.id)
            return
        place = _place_of(callback)
        if self._places.get(callback.id) == place:
            return
        self._dequeue(callback.id)
        entry, process, agent_id, any_agent = place
        if any_agent:
            _line(self.queues, process).add(entry)
        if agent_id is not None:
            _line(self.asked, (process, agent_id)).add(entry)
        self._places[callback.id] = place
        self.fresh_callbacks[callback.id] = None

    def _dequeue(self, callback_id: str) -> None:
        place = self._places.pop(callback_id, None)
        if place is None:
            return
        entry, process, agent_id, any_agent = place
        if any_agent:
            self.queues[process].remove(entry)
        if agent_id is not None:
            queue = self.asked[process, agent_id]
            queue.remove(entry)
            if not queue:
                del self.asked[process, agent_id]

    def _move_agent(self, agent_id: str, place: AgentRank | None, served: tuple[str, ...]) -> None:
        """Remove the agent from its lines, and insert it into those of ``served`` at ``place``."""
        was = self._free_since.pop(agent_id, None)
        if was is not None:
            for process in self.served_by.get(agent_id, ()):
                self.free[process].remove(was)
        if place is not None:
            for process in served:
                _line(self.free, process).add(place)
            self._free_since[agent_id] = place
            self.fresh_agents[agent_id] = None


def _line(lines: dict[Key, SortedList[Item]], key: Key) -> SortedList[Item]:
    line = lines.get(key)
    if line is None:
        line = lines[key] = SortedList()
    return line


def _held_number(interaction: InteractionRow | None) -> str | None:
    """Return the subscriber whose number the interaction holds."""
    if interaction is None or interaction.state not in HOLDS_NUMBER:
        return None
    return subscriber_of(interaction.number)


def _in_queue(callback: CallbackRow) -> bool:
    return callback.location is Location.HANDLING_BY_BUSINESS_PROCESS


def _is_free(agent: AgentRow) -> bool:
    return (
        agent.state is AgentState.AVAILABLE
        and agent.connected
        and agent.enabled
        and agent.interaction_id is None
        and agent.endpoint_reachable
        and not agent.endpoint_in_call
    )


def _place_of(callback: CallbackRow) -> CallbackPlace:
    entry = (-callback.priority, callback.queued_at or callback.entered_at, callback.entered_at, callback.id)
    any_agent = callback.agent_id is None or callback.ask_lapsed
    return entry, callback.business_process_id, callback.agent_id, any_agent
