"""The query of Callback Search."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.wall_clock import start_of_day
from agent_desktop.protocol.states import CallbackSort, Location

PAGE_SIZE: Final = 200
"""Callbacks requested at once: about five screens, so that scrolling seldom waits."""


class DueFilter(StrEnum):
    """When the callbacks are due."""

    ANY = "any"
    NOW = "now"  #: Due already, or without a requested time.
    TODAY = "today"  #: Later, but before midnight on the user's clock.
    LATER = "later"  #: From midnight on.


class CallbackQuery(msgspec.Struct, frozen=True):
    """The query of Callback Search. None and empty mean any.

    ``held`` selects callbacks that agents handed to the supervisors. ``figure`` selects exactly the callbacks that a
    figure of the monitor counts.
    """

    business_process_id: str | None = None
    text: str = ""
    location: Location | None = None
    agent_id: str | None = None
    due: DueFilter = DueFilter.ANY
    held: bool = False
    figure: Figure | None = None
    sort: CallbackSort = CallbackSort.ENTERED
    descending: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the business process restricts the list."""
        return (
            bool(self.text.strip() or self.location or self.agent_id or self.held)
            or self.due is not DueFilter.ANY
        )


def due_span(due: DueFilter, now: datetime) -> tuple[datetime | None, datetime | None]:
    """Return the bounds of the due time, the second not included; ``now`` is on the user's clock."""
    # A datetime from this machine's clock carries the offset of now, not that of midnight.
    zone = now.tzinfo if isinstance(now.tzinfo, ZoneInfo) else None
    midnight = start_of_day(now.date() + timedelta(days=1), zone)
    return {
        DueFilter.ANY: (None, None),
        DueFilter.NOW: (None, now),
        DueFilter.TODAY: (now, midnight),
        DueFilter.LATER: (midnight, None),
    }[due]
