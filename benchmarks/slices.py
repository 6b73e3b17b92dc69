"""The longest turn while a hundred thousand callbacks follow a timing or the clock: ``python -m benchmarks.slices``.

Only the floor is measured, without store and network; ``opening`` measures the same from an agent's desktop. Each longest
turn is compared with the time of all turns together, which a single turn would take: the ratio does not depend on the
machine. Processor time is measured, which does not include other work on the machine.
"""

from __future__ import annotations

import gc
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec.structs import replace

from agent_desktop.protocol.timing import Timing
from server_stub.core.floor import Floor
from server_stub.core.model import events, site_events
from server_stub.core.model.events import Event

CALLBACKS: Final = 100_000
BUDGET_RATIO: Final = 10.0
"""Least ratio of all turns together to the longest one; the command that starts a move also sorts its queue."""
NOON: Final = datetime(2026, 3, 3, 12, tzinfo=UTC)
PROCESS: Final = "billing"


class Measured:
    """A floor whose turns are timed."""

    def __init__(self) -> None:
        self.floor = Floor()
        self.now = NOON
        self.turns_s: list[float] = []

    def handle(self, event: Event) -> None:
        """Handle one event, and record its time."""
        began = time.process_time()
        self.floor.handle(event, now=self.now)
        self.turns_s.append(time.process_time() - began)

    def until_quiet(self, span: timedelta = timedelta(seconds=1)) -> None:
        """Advance the clock by ``span``, with a tick whenever one is due."""
        end = self.now + span
        while (due := self.floor.next_due()) is not None and due <= end:
            self.now = max(self.now, due)
            self.handle(events.Tick())

    def report(self, name: str) -> float:
        """Print the longest turn since the last report, and return the ratio of all turns together to it."""
        total, longest = sum(self.turns_s), max(self.turns_s)
        print(
            f"{name}: {total:.1f} s in {len(self.turns_s)} turns, the longest {longest * 1000:.0f} ms "
            f"({total / longest:.0f} times shorter; budget {BUDGET_RATIO:.0f})"
        )
        self.turns_s.clear()
        return total / longest


def filled() -> Measured:
    """Return a floor on which all callbacks have waited in one queue since noon."""
    measured = Measured()
    process = site_events.AppliedBusinessProcess(id=PROCESS, name="Billing", members=(), timing=Timing())
    measured.handle(events.SiteApplied(business_processes=(process,), agents=()))
    for number in range(CALLBACKS):
        measured.handle(
            events.CallbackAsked(
                by="ivr",
                callback_id=f"c{number:06d}",
                business_process_id=PROCESS,
                number=f"+1212{2_000_000 + number}",
            )
        )
    measured.turns_s.clear()
    return measured


def set_timing(measured: Measured, **settings: object) -> None:
    """Change the timing, and let all callbacks follow it."""
    timing = replace(measured.floor.views.business_process_row(PROCESS).timing, **settings)  # pyright: ignore[reportOptionalMemberAccess]
    measured.handle(
        events.SetTiming(by="boss", business_process_id=PROCESS, timing=timing, expected_versions=None)
    )
    measured.until_quiet()


def main() -> int:
    """Measure, and return 1 if the budget is missed."""
    measured = filled()
    gc.collect()
    gc.freeze()  # In a server, too, the collector does not scan the floor's rows.
    ratios: list[float] = []
    set_timing(measured, calling_hours=("03:00", "04:00"))
    ratios.append(measured.report("calling hours that end"))
    set_timing(measured, calling_hours=None)
    ratios.append(measured.report("calling hours that are lifted"))
    set_timing(measured, expires_after_s=3600)
    ratios.append(measured.report("an expiry that is set"))
    measured.until_quiet(timedelta(hours=1))
    ratios.append(measured.report("an expiry that all reach at once"))
    return 0 if min(ratios) >= BUDGET_RATIO else 1


if __name__ == "__main__":
    sys.exit(main())
