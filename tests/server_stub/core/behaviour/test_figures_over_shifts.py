"""The monitor's figures against a count of our own, over random histories and the shifts of zones with daylight saving."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.states import CompletionStatus, InteractionState
from agent_desktop.protocol.supervisor_objects import MonitorItem
from agent_desktop.protocol.timing import Schedule, Timing
from server_stub.core.model import events
from tests.server_stub.core.recount import differences
from tests.server_stub.core.stage import BILLING, DANA, Stage
from tests.support.zone_changes import CHANGES

MINUTE = timedelta(minutes=1)
LOOKED_BACK = timedelta(hours=27)
TALK_S = 20.0
FAR = timedelta(days=60)
"""The time until which a callback waits that no agent should get."""

zones_and_moments = st.sampled_from(
    [(zone, at) for zone, moments in CHANGES.items() if zone != "Pacific/Apia" for at in moments]
)
"""Not the zone that skips a whole day: no shift starts on a day that is not."""
shift_starts = st.sets(st.integers(0, 95), min_size=1, max_size=3).map(
    lambda quarters: tuple(f"{each // 4:02d}:{each % 4 * 15:02d}" for each in sorted(quarters))
)
histories = st.lists(
    st.tuples(st.sampled_from(["succeeded", "failed", "purged", "asked"]), st.integers(1, 500)),
    min_size=1,
    max_size=8,
)
"""What happens, and how many minutes pass after it."""


def starts_by_the_wall(zone: str, starts: tuple[str, ...], until: datetime) -> Iterator[datetime]:
    """Walk minute by minute up to ``until``, and yield when a shift starts by the clock on the wall.

    A start that the clock repeats counts the first time; one that it skips comes as much later as it jumps.
    """
    moment = (until - LOOKED_BACK).replace(second=0, microsecond=0)
    before = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    read, late = {before}, set[datetime]()
    while (moment := moment + MINUTE) <= until:
        wall = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        skipped = max(0, round((wall - before) / MINUTE) - 1)
        late |= {
            moment + number * MINUTE
            for number in range(skipped)
            if f"{before + (number + 1) * MINUTE:%H:%M}" in starts
        }
        if moment in late or (wall not in read and f"{wall:%H:%M}" in starts):
            yield moment
        read.add(wall)
        before = wall


class Counted:
    """A history, and our own list of it."""

    def __init__(self, zone: str, starts: tuple[str, ...], begun: datetime) -> None:
        self.zone, self.starts = zone, starts
        self.stage = Stage(Timing(schedule=Schedule(timezone=zone), shift_starts=starts), now=begun)
        self.stage.checks = False  # ``test_any_morning`` makes them at each step.
        self.happened: list[tuple[str, datetime]] = []

    def let(self, what: str) -> None:
        """Let something happen."""
        if what in {"succeeded", "failed"}:
            status = CompletionStatus.HANDLED if what == "succeeded" else CompletionStatus.WRONG_DESTINATION
            self.stage.come(DANA)
            self.stage.bring_to(InteractionState.HANDLING)
            self.stage.wait(TALK_S)
            self.stage.complete(status)
            self.stage.presence(DANA, Presence.NOT_READY)
        else:
            callback = self.stage.callback(due_at=self.stage.now + FAR)
            if what == "purged":
                self.stage.do(events.Purge(by="sam", callback_id=callback))
        self.happened.append((what, self.stage.now))

    def shown(self) -> MonitorItem:
        """Return the monitor's row."""
        return self.stage.floor.views.monitor_item(BILLING, now=self.stage.now)

    def agrees(self) -> None:
        """Hold the monitor's row against the list."""
        *_, since = starts_by_the_wall(self.zone, self.starts, self.stage.now)
        ends = [what for what, at in self.happened if at >= since]
        succeeded, failed = ends.count("succeeded"), ends.count("failed")
        shown, processed = self.shown(), succeeded + failed
        assert shown.shift_started_at == since
        assert (shown.processed, shown.purged) == (processed, ends.count("purged"))
        assert shown.to_be_processed == sum(what == "asked" for what, _ in self.happened)
        assert shown.average_handle_time_s == (TALK_S if processed else None)
        assert shown.reached_ratio == (pytest.approx(succeeded / processed, abs=1e-4) if processed else None)
        assert shown.failed_ratio == (pytest.approx(failed / processed, abs=1e-4) if processed else None)
        assert differences(self.stage) == []


@given(zones_and_moments, shift_starts, st.integers(-1500, 300), histories)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_that_figures_are_those_of_the_shift_on_the_local_clock(
    place: tuple[str, datetime], starts: tuple[str, ...], minutes: int, history: list[tuple[str, int]]
) -> None:
    zone, odd = place
    counted = Counted(zone, starts, odd + minutes * MINUTE)
    for what, pause in history:
        counted.let(what)
        counted.agrees()
        counted.stage.wait(60.0 * pause)
        counted.agrees()
