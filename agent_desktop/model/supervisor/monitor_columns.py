"""The monitor's figures: the sort key of each, and the callbacks that it counts.

The rules are those of ``docs/behaviour.md``, *Monitor*.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from agent_desktop.model.supervisor.sorting import SortKey
from agent_desktop.protocol.states import RoutingStatus
from agent_desktop.protocol.supervisor_objects import MonitorItem


class Figure(StrEnum):
    """A column of the monitor. The values name columns in stored settings: add, never rename."""

    NAME = "name"
    STATUS = "status"
    PROCESSED = "processed"
    TO_BE_PROCESSED = "to_be_processed"
    AVERAGE_HANDLE_TIME = "average_handle_time"
    PURGED = "purged"
    REACHED = "reached"
    FAILED = "failed"
    WAITING = "waiting"  #: The small trend of callbacks to be processed.


COUNTING: Final = (
    Figure.PROCESSED,
    Figure.TO_BE_PROCESSED,
    Figure.AVERAGE_HANDLE_TIME,
    Figure.PURGED,
    Figure.REACHED,
    Figure.FAILED,
)
"""The figures that count callbacks and open them; their values are the wire's ``figure``."""

_STATUS_ORDER: Final = {RoutingStatus.STOPPED: 0, RoutingStatus.OFF_SCHEDULE: 1, RoutingStatus.ACTIVE: 2}

_SORT_KEYS: Final[dict[Figure, Callable[[MonitorItem], SortKey]]] = {
    Figure.NAME: lambda item: item.name.casefold(),
    Figure.STATUS: lambda item: _STATUS_ORDER[item.status],
    Figure.PROCESSED: lambda item: item.processed,
    Figure.TO_BE_PROCESSED: lambda item: item.to_be_processed,
    Figure.AVERAGE_HANDLE_TIME: lambda item: item.average_handle_time_s,
    Figure.PURGED: lambda item: item.purged,
    Figure.REACHED: lambda item: item.reached_ratio,
    Figure.FAILED: lambda item: item.failed_ratio,
    Figure.WAITING: lambda item: item.to_be_processed,
}


def counted_callbacks(item: MonitorItem, figure: Figure) -> int | None:
    """Return the number of callbacks that ``figure`` counts in ``item``; None for the mean, whose row does not contain it."""
    return {
        Figure.PROCESSED: item.processed,
        Figure.TO_BE_PROCESSED: item.to_be_processed,
        Figure.PURGED: item.purged,
        Figure.REACHED: item.succeeded,
        Figure.FAILED: item.failed,
    }.get(figure)


def sort_key(item: MonitorItem, figure: Figure) -> SortKey:
    """Return the sort key of a row in the column ``figure``."""
    return _SORT_KEYS[figure](item)
