"""The alerts of the monitor: the limits of ``docs/behaviour.md``, *Monitor*."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from agent_desktop.protocol.states import RoutingStatus
from agent_desktop.protocol.supervisor_objects import MonitorItem

LONG_WAIT: Final = timedelta(minutes=30)
"""The wait of the oldest callback in queue from which it counts as too long."""
MANY_FAIL: Final = 0.5
"""The share of failed callbacks from which it counts as too high."""
FEWEST_PROCESSED: Final = 10
"""The number of processed callbacks below which the share is not meaningful."""


class MonitorMark(StrEnum):
    """One alert of a business process."""

    STOPPED = "stopped"  #: Stopped, with callbacks to be processed.
    OFF_SCHEDULE = "off_schedule"  #: Off schedule, with callbacks to be processed.
    LONG_WAIT = "long_wait"
    MANY_FAIL = "many_fail"


def alerts(item: MonitorItem, now: datetime) -> tuple[MonitorMark, ...]:
    """Return the alerts of ``item``; ``now`` on the server's clock."""
    found: list[MonitorMark] = []
    if item.to_be_processed and item.status is RoutingStatus.STOPPED:
        found.append(MonitorMark.STOPPED)
    if item.to_be_processed and item.status is RoutingStatus.OFF_SCHEDULE:
        found.append(MonitorMark.OFF_SCHEDULE)
    if item.longest_waiting_since is not None and now - item.longest_waiting_since >= LONG_WAIT:
        found.append(MonitorMark.LONG_WAIT)
    ratio = item.failed_ratio
    if ratio is not None and ratio >= MANY_FAIL and item.processed >= FEWEST_PROCESSED:
        found.append(MonitorMark.MANY_FAIL)
    return tuple(found)
