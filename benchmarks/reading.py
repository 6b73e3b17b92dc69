"""Searching and reporting over a year's callbacks on SQLite: ``python -m benchmarks.reading``.

There are 100 000 open and 1 000 000 completed callbacks. The baseline is a bare read of the same rows in the same loop. A
worker, whose memory is watched, writes each report of 100 000 rows; the ratio is one of processor times, includes the
server's share, and hardly depends on the machine's load.
"""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

import psutil

from agent_desktop.protocol.states import AttemptState, Counted, EndState, Location
from server_stub.core.model import history_rows, rows
from server_stub.http.reports import report_row
from server_stub.reports.export import Exports
from server_stub.reports.rows import ReportFormat, ReportOrder, ReportRow
from server_stub.store.base import Batch, CallbackFilter, CompletedFilter
from server_stub.store.sqlite import SqliteStore, connect, open_store

OPEN: Final = 100_000
COMPLETED: Final = 1_000_000
REPORTED: Final = 100_000
PROCESSES: Final = 30
ROUNDS: Final = 5
BATCH: Final = 20_000
BEGIN: Final = datetime(2026, 1, 5, 8, tzinfo=UTC)
BUDGET_PAGE_MS: Final = 50.0
BUDGET_SEARCH_MS: Final = 250.0

FILTERS: Final = {
    "open ones by location": CallbackFilter(scope=None, location=Location.PENDING),
    "open ones by asked agent": CallbackFilter(scope=None, agent_id="lee"),
    "open ones by due time": CallbackFilter(
        scope=None, due_from=BEGIN + timedelta(days=1, hours=20), due_to=BEGIN + timedelta(days=1, hours=22)
    ),
    "all that a figure counts": CallbackFilter(
        scope=("bp03",), counted=Counted.PROCESSED, since=BEGIN + timedelta(days=11)
    ),
}


def callback(number: int, *, completed: bool) -> rows.CallbackRow:
    """Return one of the site's callbacks: entered a second after the one before, and completed ten minutes later.

    Every tenth open callback waits for a time a day later, and every hundredth for an agent.
    """
    at = BEGIN + timedelta(seconds=number)
    is_pending = not completed and number % 10 == 0
    return rows.CallbackRow(
        id=f"{'d' if completed else 'c'}{number:08d}",
        business_process_id=f"bp{number % PROCESSES:02d}",
        number=f"+1555{number:07d}",
        customer_name=f"Customer {number} Ölsen",
        priority=0,
        attributes={},
        customer_timezones=("America/New_York",),
        location=_location(is_pending=is_pending, completed=completed),
        entered_at=at,
        due_at=at + timedelta(days=1) if is_pending else None,
        queued_at=None if completed or is_pending else at,
        agent_id="lee" if not completed and number % 100 == 0 else None,
        asked_at=None,
        ask_lapsed=False,
        attempts_used=0,
        total_attempts=1 if completed else 0,
        last_attempt_at=at if completed else None,
        held=False,
        held_note=None,
        interaction_id=None,
        handled_by=None,
        end_state=EndState.SUCCEEDED if completed else None,
        end_reason=None,
        completed_at=at + timedelta(minutes=10) if completed else None,
    )


def _location(*, is_pending: bool, completed: bool) -> Location:
    if completed:
        return Location.COMPLETED
    return Location.PENDING if is_pending else Location.HANDLING_BY_BUSINESS_PROCESS


def attempt(number: int) -> history_rows.AttemptRow:
    """Return the attempt that completed a callback."""
    return history_rows.AttemptRow(
        id=f"a{number}",
        callback_id=f"d{number:08d}",
        business_process_id=f"bp{number % PROCESSES:02d}",
        interaction_id=f"i{number}",
        at=BEGIN + timedelta(seconds=number),
        agent_id="dana",
        agent_name="Dana Reyes",
        state=AttemptState.HANDLED,
        cause=None,
        note=None,
    )


async def fill(store: SqliteStore) -> None:
    """Write the site's callbacks; each in the report has one attempt."""
    for start in range(0, OPEN, BATCH):
        await store.commit(
            Batch(puts=tuple(callback(n, completed=False) for n in range(start, start + BATCH)))
        )
    for start in range(0, COMPLETED, BATCH):
        numbers = range(start, start + BATCH)
        attempts = tuple(attempt(n) for n in numbers if n < REPORTED)
        await store.commit(Batch(puts=tuple(callback(n, completed=True) for n in numbers), appends=attempts))


Query = Callable[[], Awaitable[object]]


async def median_ms(query: Query) -> float:
    """Return the median time of some queries in milliseconds."""
    times: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await query()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


async def searching(store: SqliteStore) -> bool:
    """Measure pages and searches; return whether the budgets hold."""
    anything = CallbackFilter(scope=None)
    done = CompletedFilter(scope=None)
    day = CompletedFilter(
        scope=None, since=BEGIN + timedelta(days=3), until=BEGIN + timedelta(days=4), text="9999"
    )
    asked: list[tuple[str, float, Query]] = [
        ("first page of the open", BUDGET_PAGE_MS, lambda: store.callbacks(anything, after=None, limit=100)),
        (
            "first page of one business process",
            BUDGET_PAGE_MS,
            lambda: store.callbacks(CallbackFilter(scope=("bp03",)), after=None, limit=100),
        ),
        (
            "open ones by number",
            BUDGET_SEARCH_MS,
            lambda: store.callbacks(CallbackFilter(scope=None, text="0099999"), after=None, limit=100),
        ),
        (
            "open ones by a name that is not there",
            BUDGET_SEARCH_MS,
            lambda: store.callbacks(CallbackFilter(scope=None, text="nobody"), after=None, limit=100),
        ),
        *(
            (name, BUDGET_SEARCH_MS, partial(store.callbacks, wanted, after=None, limit=100))
            for name, wanted in FILTERS.items()
        ),
        ("first page of the report", BUDGET_PAGE_MS, lambda: store.completed(done, after=None, limit=100)),
        ("report of a day by number", BUDGET_SEARCH_MS, lambda: store.completed(day, after=None, limit=100)),
        (
            "a shift by the quarter hour",
            BUDGET_SEARCH_MS,
            lambda: store.quarters("bp03", BEGIN + timedelta(days=5), BEGIN + timedelta(days=5, hours=10)),
        ),
    ]
    held = True
    for name, budget, query in asked:
        took = await median_ms(query)
        held = held and took <= budget
        print(f"{name:40} {took:8.1f} ms (budget {budget:.0f})")
    return held


def bare(file: Path) -> float:
    """Read only the report's rows and attempts; return the processor time in seconds."""
    connection = connect(file)
    began = time.thread_time()
    connection.execute(
        "SELECT * FROM callback WHERE completed_at IS NOT NULL ORDER BY completed_at, id LIMIT ?", (REPORTED,)
    ).fetchall()
    connection.execute("SELECT * FROM attempt ORDER BY callback_id, at").fetchall()
    seconds = time.thread_time() - began
    connection.close()
    return seconds


async def report_pages(store: SqliteStore) -> AsyncGenerator[Sequence[ReportRow]]:
    """Yield the report's pages as the server makes them."""
    facts = {f"bp{n:02d}": (f"BP {n}", "America/New_York") for n in range(PROCESSES)}
    wanted = CompletedFilter(scope=None, until=BEGIN + timedelta(minutes=10, seconds=REPORTED))
    async with aclosing(store.completed_stream(wanted)) as stream:
        async for records in stream:
            yield [report_row(record, facts) for record in records]


async def reporting(store: SqliteStore, file: Path) -> None:
    """Measure the time and memory of each kind of file."""
    plain = bare(file)
    print(f"{'bare read of the same rows':40} {plain:8.2f} s of processor")
    for kind in ReportFormat:
        order = ReportOrder(
            format=kind, made_at=BEGIN, since=None, until=None, business_processes=("All",), text=None
        )
        worker = Worker()
        watching = asyncio.create_task(worker.watch())
        began, used, size = time.perf_counter(), time.process_time(), 0
        exports = Exports()
        progress = exports.begin("benchmark", REPORTED)
        async with aclosing(exports.write(order, report_pages(store), progress)) as written:
            async for chunk in written:
                size += len(chunk)
        took, effort = time.perf_counter() - began, time.process_time() - used + worker.processor_s
        watching.cancel()
        print(
            f"{REPORTED} rows as {kind.name:28} {took:8.1f} s, {effort:5.1f} of processor: "
            f"{effort / plain:5.1f} × the bare read; {size / 2**20:.1f} MiB; "
            f"the worker's memory {worker.memory / 2**20:.0f} MiB"
        )


class Worker:
    """The largest memory (bytes) of a child of this process, and its processor time."""

    def __init__(self) -> None:
        self.memory = 0
        self.processor_s = 0.0

    async def watch(self) -> None:
        """Sample at intervals, until cancelled."""
        while True:
            for child in psutil.Process().children():
                with suppress(psutil.Error):
                    self.memory = max(self.memory, child.memory_info().rss)
                    times = child.cpu_times()
                    self.processor_s = max(self.processor_s, times.user + times.system)
            await asyncio.sleep(0.1)


async def measure(folder: Path) -> bool:
    """Fill a database and measure; return whether the budgets hold."""
    file = folder / "callbacks.sqlite3"
    store = open_store(file)
    try:
        began = time.perf_counter()
        await fill(store)
        print(f"filled in {time.perf_counter() - began:.0f} s; SQLite {sqlite3.sqlite_version}")
        held = await searching(store)
        await reporting(store, file)
        return held
    finally:
        await store.close()


def main() -> int:
    """Measure, and return 1 if a budget is missed."""
    with tempfile.TemporaryDirectory() as folder:
        return 0 if asyncio.run(measure(Path(folder))) else 1


if __name__ == "__main__":
    sys.exit(main())
