"""Durable transitions per second on SQLite, and the wait of a caller: ``python -m benchmarks.transitions``.

The real router, floor and store (WAL, ``synchronous=FULL``) run a morning of a site: callbacks are handed in, offered,
accepted, answered and completed. The baseline, in the same loop and on the same disk, is a bare group commit of as many
rows; the ratio is the cost of routing over storing, on any machine.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from agent_desktop.protocol.commands import Presence
from agent_desktop.protocol.objects import Endpoint, Interaction
from agent_desktop.protocol.states import AnsweredBy, CompletionStatus, EndpointKind
from agent_desktop.protocol.timing import Timing
from server_stub.clock import SystemClock
from server_stub.core.model import events, site_events
from server_stub.core.model.effects import Dial, Effect
from server_stub.core.model.rows import InteractionRow
from server_stub.router import Router
from server_stub.store.base import Batch, LoggedEvent
from server_stub.store.sqlite import SqliteStore, connect, open_store

AGENTS: Final = 400
PROCESSES: Final = 20
ROUNDS: Final = 5
CALLBACKS: Final = 1600
AT_ONCE: Final = 200
"""Callbacks of a round, and the number of them that are in progress at the same time."""
EVENTS_PER_CALLBACK: Final = 6
"""Events of a callback: handed in, shown, accepted, the agent's leg answered, the customer's, completed."""
BUDGET_PER_S: Final = 450.0
"""Budget: the transitions that ten thousand agents cause, with a callback each every three minutes."""
BUDGET_P99_MS: Final = 15.0
STEADY_PER_S: Final = 450.0
STEADY_S: Final = 6.0

Waits = list[float]


class Floorless:
    """An effect handler that records the dial orders, so that the customers can answer, and drops the rest."""

    def __init__(self) -> None:
        self.dials: list[str] = []
        self.events = 0

    def publish(self, events: Iterable[LoggedEvent]) -> None:
        """Count the events for desktops."""
        self.events += sum(1 for _ in events)

    def act(self, effect: Effect) -> None:
        """Record an order."""
        if isinstance(effect, Dial):
            self.dials.append(effect.attempt_id)

    def start_again(self, calls: Iterable[InteractionRow]) -> None:
        """Do nothing, because there is no switch to compare."""


class Counting(SqliteStore):
    """The real store, which records how much each commit writes, so that the bare loop writes as much."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)
        self.batches: list[tuple[int, int]] = []

    async def commit(self, batch: Batch) -> None:
        """Write the batch, and record its rows and the bytes of its events."""
        rows = len(batch.puts) + len(batch.deletes) + len(batch.appends) + len(batch.events)
        size = sum(len(event.body) for event in batch.events)
        self.batches.append((rows, size))
        await super().commit(batch)


class Site:
    """A router with connected agents."""

    def __init__(self, store: Counting) -> None:
        self.effect_handler = Floorless()
        self.store = store
        self.router = Router(store, SystemClock(), self.effect_handler)
        self._numbers = iter(range(10_000_000))

    async def open(self) -> None:
        """Start the router, and make every agent connected and available."""
        await self.router.start()
        agents = [f"agent{n:04d}" for n in range(AGENTS)]
        await self.router.submit(
            events.SiteApplied(
                business_processes=tuple(
                    site_events.AppliedBusinessProcess(
                        id=f"bp{n:02d}", name=f"BP {n}", members=tuple(agents[n::PROCESSES]), timing=Timing()
                    )
                    for n in range(PROCESSES)
                ),
                agents=tuple(
                    site_events.SiteAgent(id=name, name=name, endpoint=Endpoint(EndpointKind.SOFTPHONE, name))
                    for name in agents
                ),
            )
        )
        for name in agents:
            await self.router.submit(events.AgentConnected(by=name))
            await self.router.submit(events.SetPresence(by=name, state=Presence.AVAILABLE))

    async def callback(self, waits: Waits) -> None:
        """Take one callback from its entrance to its completion, with any agent to whom it is offered."""
        number = next(self._numbers)
        asked = events.CallbackAsked(
            by="ivr",
            callback_id=f"c{number:08d}",
            business_process_id=f"bp{number % PROCESSES:02d}",
            number=f"+1555{number:07d}",
        )
        await self._timed(asked, waits)
        offer = await self.router.query(lambda floor, _now: floor.views.callback(f"c{number:08d}"))
        if offer is None or offer.interaction_id is None or offer.handled_by is None:
            raise RuntimeError("nobody was free: the measurement is wrong")
        agent, interaction = offer.handled_by.id, offer.interaction_id
        await self._timed(events.OfferShown(by=agent, interaction_id=interaction), waits)
        accepted = await self._timed(events.Accept(by=agent, interaction_id=interaction), waits)
        if not isinstance(accepted, Interaction):
            raise TypeError("an acceptance answers with the interaction")
        attempt = await self.router.query(lambda floor, _now: floor.views.interaction_row(interaction))
        if attempt is None or attempt.attempt_id is None:
            raise RuntimeError("an accepted interaction has an attempt")
        await self._timed(events.AgentAnswered(interaction_id=interaction), waits)
        await self._timed(
            events.CallAnswered(attempt_id=attempt.attempt_id, by_whom=AnsweredBy.PERSON), waits
        )
        # Without a status it would be "cancel", after which the callback is offered again and again.
        done = events.CompleteInteraction(
            by=agent, interaction_id=interaction, status=CompletionStatus.HANDLED
        )
        await self._timed(done, waits)

    async def _timed(self, event: events.Event, waits: Waits) -> object:
        began = time.perf_counter()
        answer = await self.router.submit(event)
        waits.append(time.perf_counter() - began)
        return answer


async def round_of(site: Site) -> tuple[int, float]:
    """Run a round of callbacks, as many at a time as half the agents; return the transitions and the seconds."""
    waits: Waits = []
    began = time.perf_counter()
    pending = [
        asyncio.create_task(_one_after_the_other(site, CALLBACKS // AT_ONCE, waits)) for _ in range(AT_ONCE)
    ]
    await asyncio.gather(*pending)
    return len(waits), time.perf_counter() - began


async def _one_after_the_other(site: Site, count: int, waits: Waits) -> None:
    for _ in range(count):
        await site.callback(waits)


def bare(folder: Path, batches: list[tuple[int, int]]) -> float:
    """Write as many rows in as many commits as the site did; return the seconds."""
    connection = connect(folder / "bare.sqlite3")
    connection.execute("CREATE TABLE IF NOT EXISTS plain (a TEXT, b INTEGER, c TEXT)")
    body = "x" * 200
    began = time.perf_counter()
    for rows, size in batches:
        connection.execute("BEGIN IMMEDIATE")
        filler = body if rows == 0 else "x" * max(50, size // max(1, rows))
        connection.executemany(
            "INSERT INTO plain VALUES (?, ?, ?)", ((filler, n, "kind") for n in range(rows))
        )
        connection.execute("COMMIT")
    seconds = time.perf_counter() - began
    connection.close()
    return seconds


async def steady(site: Site) -> Waits:
    """Apply the load of ten thousand agents evenly for some seconds; return the wait of each caller."""
    waits: Waits = []
    tasks: list[asyncio.Task[None]] = []
    every = EVENTS_PER_CALLBACK / STEADY_PER_S
    began = time.perf_counter()
    for number in range(int(STEADY_S / every)):
        delay = began + number * every - time.perf_counter()
        if delay > 0:
            await asyncio.sleep(delay)
        tasks.append(asyncio.create_task(site.callback(waits)))
    await asyncio.gather(*tasks)
    return waits


async def through_the_router(folder: Path) -> bool:
    """Measure the router and the store; return whether the budgets hold."""
    await open_store(folder / "callbacks.sqlite3").close()  # Creates the schema.
    store = Counting(folder / "callbacks.sqlite3")
    site = Site(store)
    try:
        await site.open()
        rates: list[float] = []
        ratios: list[float] = []
        for number in range(ROUNDS):
            store.batches.clear()
            count, seconds = await round_of(site)
            with ThreadPoolExecutor(1) as thread:
                plain = await asyncio.get_running_loop().run_in_executor(
                    thread, bare, folder, list(store.batches)
                )
            rates.append(count / seconds)
            ratios.append(seconds / plain)
            print(
                f"round {number}: {rates[-1]:6.0f} transitions/s, {count / len(store.batches):5.1f} a commit; "
                f"bare group commits of as many rows {count / plain:7.0f}/s, ratio {ratios[-1]:.1f}"
            )
        waits = await steady(site)
        began = time.perf_counter()
        loaded = await store.load(SystemClock().now())
        load_s = time.perf_counter() - began
    finally:
        await site.router.close()
        await store.close()
    rate = statistics.median(rates)
    p50, p99 = quantiles_ms(waits)
    print(
        f"median {rate:.0f} transitions/s (budget {BUDGET_PER_S:.0f}), {statistics.median(ratios):.2f} × the bare commit"
    )
    print(f"at {STEADY_PER_S:.0f}/s: p50 {p50:.1f} ms, p99 {p99:.1f} ms (budget {BUDGET_P99_MS:.0f} ms)")
    print(f"reading {len(loaded.rows)} rows back at a start: {load_s * 1000:.0f} ms")
    return rate >= BUDGET_PER_S and p99 <= BUDGET_P99_MS


def quantiles_ms(waits: Waits) -> tuple[float, float]:
    """Return the median and the 99th percentile in milliseconds."""
    ordered = sorted(waits)
    return ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.99)] * 1000


def main() -> int:
    """Measure, and return 1 if a budget is missed."""
    with tempfile.TemporaryDirectory() as folder:
        return 0 if asyncio.run(through_the_router(Path(folder))) else 1


if __name__ == "__main__":
    sys.exit(main())
