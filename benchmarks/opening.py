"""The wait of other requests while a hundred thousand callbacks follow their schedule and timing: ``python -m benchmarks.opening``.

The baseline is the same request while no callback moves; the ratio is the cost of the move for agents who work meanwhile.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import httpx

from benchmarks.reading import OPEN
from benchmarks.restart import fill
from tests.support.server import running_server

BUDGET_MS: Final = 500.0
"""The longest wait for an answer: half a second is noticeable, but too short to make an agent press again."""
QUIET: Final = 200
_IS_DAY: Final = datetime.now(ZoneInfo("America/New_York")).hour >= 6
NEVER_NOW: Final = ["03:00", "04:00"] if _IS_DAY else ["15:00", "16:00"]
"""An hour at another time of the day, by the clock of the callbacks' customers."""
CLOSED: Final[dict[str, Any]] = {"timezone": "UTC", "weekly": {}, "exceptions": []}
CHANGES: Final[tuple[tuple[str, dict[str, Any], str], ...]] = (
    ("closing", {"schedule": CLOSED}, "handling_by_business_process"),
    ("opening", {"schedule": None}, "pending"),
    ("calling hours that end", {"calling_hours": NEVER_NOW}, "handling_by_business_process"),
    ("calling hours that are lifted", {"calling_hours": None}, "pending"),
    ("an expiry that all have passed", {"expires_after_s": 0.001}, "handling_by_business_process"),
)
"""Name, settings, and the location that the callbacks leave."""


def waits_ms(agent: httpx.Client, goes_on: Callable[[], bool]) -> list[float]:
    """Return the time of each answer to requests that are sent one after another while ``goes_on``."""
    waits: list[float] = []
    while goes_on():
        began = time.perf_counter()
        agent.get("/v1/agent").raise_for_status()
        waits.append((time.perf_counter() - began) * 1000)
    return waits


def in_queue(boss: httpx.Client, location: str) -> bool:
    """Return whether a callback is still at ``location``."""
    page = boss.get("/v1/callbacks", params={"location": location, "limit": 1}).json()
    return bool(page["items"])


def set_timing(boss: httpx.Client, settings: dict[str, Any]) -> None:
    """Change settings of the business process."""
    timing = boss.get("/v1/business-processes/billing").json()["timing"] | settings
    path = "/v1/business-processes/billing/timing"
    boss.put(path, json=timing, headers={"If-Match": "*"}).raise_for_status()


def main() -> int:
    """Measure, and return 1 if the budget is missed."""
    longest = 0.0
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server:
        server.stop()
        asyncio.run(fill(server.data / "callbacks.sqlite3"))
        server.start()
        with server.client("dana") as agent, server.client("boss") as boss:
            agent.timeout = boss.timeout = httpx.Timeout(60)
            rounds = iter(range(QUIET))
            quiet = statistics.median(waits_ms(agent, lambda: next(rounds, None) is not None))
            for name, settings, source in CHANGES:
                began = time.perf_counter()
                set_timing(boss, settings)
                first = (time.perf_counter() - began) * 1000
                waits = waits_ms(agent, lambda source=source: in_queue(boss, source))
                took = time.perf_counter() - began
                longest = max(longest, first, *waits)
                print(
                    f"{name} with {OPEN} callbacks: {took:.1f} s; the command itself {first:.0f} ms, others' answers "
                    f"{statistics.median(waits):.1f} ms ({statistics.median(waits) / quiet:.1f} times a quiet one), "
                    f"the longest {max(waits):.0f} ms (budget {BUDGET_MS:.0f} ms)"
                )
    return 0 if longest <= BUDGET_MS else 1


if __name__ == "__main__":
    sys.exit(main())
