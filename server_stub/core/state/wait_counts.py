"""Counts of waiting callbacks by possible cause of the wait, kept current so that an alert needs no scan."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Final, TypeVar

from agent_desktop.protocol.states import Location
from server_stub.core.model.rows import CallbackRow

Key = TypeVar("Key", bound=Hashable)
Zones = tuple[str, ...]

_WAITING: Final = frozenset({Location.PENDING, Location.HANDLING_BY_BUSINESS_PROCESS})


class WaitCounts:
    """Counts of the callbacks that no agent has, by business process.

    Held callbacks are counted separately, since they wait for a supervisor only.
    """

    def __init__(self) -> None:
        self._held: dict[str, dict[None, int]] = {}
        self._zones: dict[str, dict[Zones, int]] = {}
        self._asked: dict[str, dict[str, int]] = {}

    def held(self, business_process_id: str) -> int:
        """Return how many callbacks are held for the supervisors."""
        return self._held.get(business_process_id, {}).get(None, 0)

    def others(self, business_process_id: str) -> int:
        """Return how many callbacks wait without being held."""
        return sum(self.by_zones(business_process_id).values())

    def by_zones(self, business_process_id: str) -> Mapping[Zones, int]:
        """Return the number of callbacks that are not held, by the zones of their numbers."""
        return self._zones.get(business_process_id, {})

    def by_agent(self, business_process_id: str) -> Mapping[str, int]:
        """Return the number of callbacks that are not held, by requested agent."""
        return self._asked.get(business_process_id, {})

    def changed(self, old: CallbackRow | None, new: CallbackRow | None) -> None:
        """Update the counts after a change of a callback."""
        if old is not None:
            self._count(old, -1)
        if new is not None:
            self._count(new, 1)

    def load(self, callbacks: Iterable[CallbackRow]) -> None:
        """Count the callbacks of a floor that is being loaded."""
        for callback in callbacks:
            self._count(callback, 1)

    def _count(self, row: CallbackRow, by: int) -> None:
        if row.location not in _WAITING:
            return
        if row.held:
            _add(self._held, row.business_process_id, None, by)
            return
        _add(self._zones, row.business_process_id, row.customer_timezones, by)
        if row.agent_id is not None:
            _add(self._asked, row.business_process_id, row.agent_id, by)


def _add(counts: dict[str, dict[Key, int]], business_process_id: str, key: Key, by: int) -> None:
    """Add ``by`` to a count, and delete a count of zero."""
    of_process = counts.setdefault(business_process_id, {})
    count = of_process.get(key, 0) + by
    if count:
        of_process[key] = count
        return
    of_process.pop(key, None)
    if not of_process:
        del counts[business_process_id]
