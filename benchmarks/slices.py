"""The longest turn while a hundred thousand callbacks follow a timing or the clock: ``python -m benchmarks.slices``.

The floor alone, without store and network; ``opening`` measures the same from an agent's desktop. Beside each longest
turn stands what all turns took together, which is what one turn took when it did everything: the ratio does not depend
on the machine. Times are of the processor, since other work on the machine would count in those of the clock.
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
from server_stub.core.model import events
from server_stub.core.model.events import Event

CALLBACKS: Final = 100_000
BUDGET_RATIO: Final = 10.0
"""How many times longer all turns together are to be than the longest one; the command that starts a move sorts its queue."""
NOON: Final = datetime(2026, 3, 3, 12, tzinfo=UTC)
PROCESS: Final = "billing"


class Measured:
    """A floor whose turns are timed."""

    def __init__(self) -> None:
        self.floor = Floor()
        self.now = NOON
        self.turns_s: list[float] = []

    def handle(self, event: Event) -> None:
        """Handle one event, and note how long it took."""
        began = time.process_time()
        self.floor.handle(event, now=self.now)
        self.turns_s.append(time.process_time() - began)

    def until_quiet(self, span: timedelta = timedelta(seconds=1)) -> None:
        """Let the clock go on for ``span``, with a tick whenever one is wanted."""
        end = self.now + span
        while (due := self.floor.next_due()) is not None and due <= end:
            self.now = max(self.now, due)
            self.handle(events.Tick())

    def report(self, name: str) -> float:
        """Print the longest turn since the last report, and return how many times longer all turns were together."""
        total, longest = sum(self.turns_s), max(self.turns_s)
        print(
            f"{name}: {total:.1f} s in {len(self.turns_s)} turns, the longest {longest * 1000:.0f} ms "
            f"({total / longest:.0f} times shorter; budget {BUDGET_RATIO:.0f})"
        )
        self.turns_s.clear()
        return total / longest


def filled() -> Measured:
    """Return a floor on which all callbacks wait in one queue, all of them since noon."""
    measured = Measured()
    process = events.AppliedBusinessProcess(id=PROCESS, name="Billing", members=(), timing=Timing())
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
    """Change the timing, and follow it to the end."""
    timing = replace(measured.floor.views.business_process_row(PROCESS).timing, **settings)  # pyright: ignore[reportOptionalMemberAccess]
    measured.handle(
        events.SetTiming(by="boss", business_process_id=PROCESS, timing=timing, expected_versions=None)
    )
    measured.until_quiet()


def main() -> int:
    """Measure, and return 1 if the budget is missed."""
    measured = filled()
    gc.collect()
    gc.freeze()  # What the floor holds is not looked through by the collector in a server either.
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
