"""What a supervisor should look at in the monitor: the limits of ``docs/behaviour.md``, *Monitor*."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from agent_desktop.protocol.states import RoutingStatus
from agent_desktop.protocol.supervisor_objects import MonitorItem

LONG_WAIT: Final = timedelta(minutes=30)
"""From here on the oldest callback in queue has waited too long."""
MANY_FAIL: Final = 0.5
"""From this share on too many callbacks fail."""
FEWEST_PROCESSED: Final = 10
"""With fewer callbacks processed, a share says little."""


class MonitorMark(StrEnum):
    """One thing that is bad about a business process."""

    STOPPED = "stopped"  #: Stopped, with callbacks to be processed.
    OFF_SCHEDULE = "off_schedule"  #: Off schedule, with callbacks to be processed.
    LONG_WAIT = "long_wait"
    MANY_FAIL = "many_fail"


def alerts(item: MonitorItem, now: datetime) -> tuple[MonitorMark, ...]:
    """Return what is bad about ``item``; ``now`` on the server's clock."""
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
