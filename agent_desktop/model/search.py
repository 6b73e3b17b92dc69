"""Callback Search: what is asked for, and the pages of callbacks that have come so far.

A list may hold a hundred thousand callbacks, so it comes page by page as it is scrolled. Rows that are loaded are
kept up to date by the events of the stream; the server's order is never changed here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from agent_desktop.model.figures import Figure
from agent_desktop.protocol.objects import Callback
from agent_desktop.protocol.states import Location

PAGE_SIZE: Final = 200
"""Callbacks asked for at once: some five screens, so that scrolling seldom waits."""


class Due(StrEnum):
    """When the callbacks that are looked for are due."""

    ANY = "any"
    NOW = "now"  #: Their time has come, or they never asked for one.
    TODAY = "today"  #: Later, but before midnight on the clock at hand.
    LATER = "later"  #: From midnight on.


class Query(msgspec.Struct, frozen=True):
    """What Callback Search looks for. None and empty stand for any.

    ``figure`` narrows the list to the very callbacks that a figure of the monitor counts.
    """

    business_process_id: str | None = None
    text: str = ""
    location: Location | None = None
    agent_id: str | None = None
    due: Due = Due.ANY
    figure: Figure | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the business process narrows the list."""
        return bool(self.text.strip() or self.location or self.agent_id) or self.due is not Due.ANY


def due_span(due: Due, now: datetime) -> tuple[datetime | None, datetime | None]:
    """Return from when up to, not including, when callbacks must be due; ``now`` on the clock at hand."""
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return {
        Due.ANY: (None, None),
        Due.NOW: (None, now),
        Due.TODAY: (now, midnight),
        Due.LATER: (midnight, None),
    }[due]


class Put(StrEnum):
    """What became of a callback that a list was told of."""

    UNKNOWN = "unknown"  #: It is not among those loaded.
    CHANGED = "changed"
    LEFT = "left"  #: It is over, so the list of open callbacks no longer has it.


class CallbackList:
    """The callbacks loaded so far, in the server's order, each once."""

    def __init__(self) -> None:
        self._rows: list[Callback] = []
        self._places: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> Callback:
        return self._rows[row]

    @property
    def rows(self) -> Sequence[Callback]:
        """All of them; not to be changed."""
        return self._rows

    def place(self, callback_id: str) -> int | None:
        """Return the row of a callback."""
        return self._places.get(callback_id)

    def replace(self, callbacks: Iterable[Callback]) -> None:
        """Begin again with the first page."""
        self._rows, self._places = [], {}
        self.extend(self.new_ones(callbacks))

    def new_ones(self, callbacks: Iterable[Callback]) -> list[Callback]:
        """Return those of a page that are not here yet: one may have moved while pages were read."""
        seen = set(self._places)
        return [callback for callback in callbacks if not (callback.id in seen or seen.add(callback.id))]

    def extend(self, callbacks: Iterable[Callback]) -> None:
        """Add callbacks that are not here yet."""
        for callback in callbacks:
            self._places[callback.id] = len(self._rows)
            self._rows.append(callback)

    def change(self, callback: Callback) -> int:
        """Put a callback in the place of its older self, and return the row.

        Raises:
            KeyError: it is not here.
        """
        row = self._places[callback.id]
        self._rows[row] = callback
        return row

    def remove(self, callback_id: str) -> int:
        """Take a callback out, and return the row that it had.

        Raises:
            KeyError: it is not here.
        """
        row = self._places.pop(callback_id)
        del self._rows[row]
        for later in range(row, len(self._rows)):
            self._places[self._rows[later].id] = later
        return row

    def told(self, callback: Callback, *, keeps_completed: bool = False) -> Put:
        """Return what an event about ``callback`` means for this list; nothing is changed yet."""
        if callback.id not in self._places:
            return Put.UNKNOWN
        if callback.location is Location.COMPLETED and not keeps_completed:
            return Put.LEFT
        return Put.CHANGED
