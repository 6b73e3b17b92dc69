"""The cost of a command over HTTP, and the latency for an agent: ``python -m benchmarks.over_http [SECONDS]``.

The server runs in a separate process, with 300 open event streams. Callbacks go through their whole life (handed in,
accepted, completed) at a low pace, at a high one, and as fast as they are answered. The baseline of each pace is a bare
program on the same web server, which answers as many requests with a fixed body once one row is durable (``bare_server``).
"""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil
import uvloop

from benchmarks.load.http_load import Agent, Connection, Customers, Load, connect, listen, paced, request
from benchmarks.transitions import quantiles_ms
from tests.support.server import RunningServer, running_server

AGENTS: Final = 300
PROCESSES: Final = 30
SECONDS: Final = 10.0
WARM_UP_S: Final = 2.0
INTAKE_CONNECTIONS: Final = 16
COMMANDS: Final = 3
"""Commands for each callback: hand in, accept, complete."""
PACES: Final = (100.0, 300.0)
"""Paces in commands per second."""
BUDGETS_MS: Final = {100.0: 1.2, 300.0: 0.8}
"""Budgets of processor time per command in milliseconds, by pace."""
BUDGET_PER_S: Final = 1000.0
"""Budget of commands per second from one process."""
AT_ONCE: Final = 120
"""Callbacks in progress at the same time at the fastest pace."""
BUDGET_P99_MS: Final = 40.0
"""Budget of the 99th percentile for an answer and for an event, at the paces of ``PACES``."""


@dataclass(frozen=True)
class Figures:
    """The figures of one pace."""

    per_s: float
    cost_ms: float
    """Processor time of all the server's threads per command."""
    busy: float
    """The share of one core that the server used."""
    answers: list[float]
    events: list[float]


async def measured(
    load: Load, pid: int, driving: Callable[[], asyncio.Task[None]], seconds: float
) -> Figures:
    """Return the figures of ``seconds`` of a load, after a short time that is not measured."""
    task = driving()
    await asyncio.sleep(WARM_UP_S)
    load.clear()
    began, before = time.perf_counter(), _cpu_s(pid)
    await asyncio.sleep(seconds)
    passed, spent = time.perf_counter() - began, _cpu_s(pid) - before
    answers, events = list(load.answers), list(load.events)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await asyncio.sleep(1)  # The last callbacks are completed.
    if load.fault is not None:
        raise RuntimeError(load.fault)
    count = max(1, len(answers))
    return Figures(len(answers) / passed, spent / count * 1000, spent / passed, answers, events)


def _cpu_s(pid: int) -> float:
    times = psutil.Process(pid).cpu_times()
    return times.user + times.system


@contextmanager
def bare_server(folder: Path) -> Generator[tuple[int, int]]:
    """Run the bare program until the block is left; yield its process id and its port."""
    command = [sys.executable, "-m", "benchmarks.load.bare_server", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout is not None else ""
            yield process.pid, int(line.rpartition(":")[2])
        finally:
            process.send_signal(signal.SIGTERM)


@dataclass(frozen=True)
class Site:
    """The real server with its agents at work; with ``refill``, each completed callback is followed by another."""

    server: RunningServer
    load: Load
    customers: Customers
    refill: list[bool]

    def at_pace(self, commands_per_s: float, seconds: float) -> asyncio.Task[None]:
        """Hand in callbacks that cause ``commands_per_s``."""
        return asyncio.create_task(
            paced(self.customers.hand_in, commands_per_s / COMMANDS, seconds + WARM_UP_S + 1)
        )

    def saturated(self) -> asyncio.Task[None]:
        """Hand in a callback for each completed one, until cancelled."""

        async def until_cancelled() -> None:
            self.refill[0] = True
            for _ in range(AT_ONCE):
                self.customers.hand_in()
            try:
                await asyncio.Event().wait()
            finally:
                self.refill[0] = False

        return asyncio.create_task(until_cancelled())


@asynccontextmanager
async def open_site(folder: Path) -> AsyncGenerator[Site]:
    """Run the real server, and sign its agents in."""
    names = [f"agent{n}" for n in range(AGENTS)]
    processes = {f"bp{n}": names[n::PROCESSES] for n in range(PROCESSES)}
    more = "".join(
        f'[[business_process]]\nid = "{process}"\nname = "{process}"\nmembers = {json.dumps(members)}\n'
        for process, members in processes.items()
    )
    with running_server(folder, agents=names, more=more) as server:
        load, refill = Load(), [False]
        token = await _token(server, "ivr")
        intake = [await connect(load, server.port) for _ in range(INTAKE_CONNECTIONS)]
        customers = Customers(load, token, intake, list(processes))

        def completed() -> None:
            if refill[0]:
                customers.hand_in()

        for name in names:
            await _sign_in(server, load, name, completed)
        yield Site(server, load, customers, refill)


async def _sign_in(server: RunningServer, load: Load, name: str, completed: Callable[[], None]) -> None:
    token = await _token(server, name)
    commands = await connect(load, server.port)
    await listen(Agent(load, token, commands, completed), server.port, token)
    available = asyncio.Event()
    body = b'{"state":"available"}'
    commands.send(request("PUT", "/v1/agent/state", token, body), lambda _: available.set())
    await available.wait()


async def _token(server: RunningServer, name: str) -> str:
    return str((await asyncio.to_thread(server.token, name))["access_token"])


class Bare:
    """The bare program's clients, with as many commands as the real server's."""

    def __init__(self, pid: int, load: Load, connections: list[Connection]) -> None:
        self.pid = pid
        self.load = load
        self._connections = connections
        self._data = request("POST", "/v1/callbacks", "t" * 300, b'{"business_process_id":"bp0"}')
        self._sent = 0

    def send(self) -> None:
        """Send one request."""
        self._connections[self._sent % len(self._connections)].send(self._data)
        self._sent += 1

    def at_pace(self, per_s: float, seconds: float) -> asyncio.Task[None]:
        """Send ``per_s`` requests per second."""
        return asyncio.create_task(paced(self.send, per_s, seconds + WARM_UP_S + 1))

    def saturated(self) -> asyncio.Task[None]:
        """Keep every connection busy until cancelled."""
        is_on = [True]

        def again(connection: Connection) -> None:
            if is_on[0]:
                connection.send(self._data, lambda _: again(connection))

        async def until_cancelled() -> None:
            for connection in self._connections:
                again(connection)
            try:
                await asyncio.Event().wait()
            finally:
                is_on[0] = False

        return asyncio.create_task(until_cancelled())


async def measure(folder: Path, seconds: float) -> bool:
    """Measure the server and the bare program at every pace; return whether the budgets hold."""
    held = True
    (folder / "bare").mkdir()
    async with open_site(folder) as site:
        with bare_server(folder / "bare") as (pid, port):
            load = Load()
            bare = Bare(pid, load, [await connect(load, port) for _ in range(INTAKE_CONNECTIONS * 4)])
            for pace in PACES:
                least = await measured(load, pid, lambda pace=pace: bare.at_pace(pace, seconds), seconds)
                real = await measured(
                    site.load, site.server.pid, lambda pace=pace: site.at_pace(pace, seconds), seconds
                )
                held = _print(f"{pace:.0f}/s", real, least, BUDGETS_MS[pace]) and held
            least = await measured(load, pid, bare.saturated, seconds)
            real = await measured(site.load, site.server.pid, site.saturated, seconds)
            _print("as fast as answered", real, least, None)
            held = real.per_s >= BUDGET_PER_S and held
    print(f"budget of one process: {BUDGET_PER_S:.0f}/s: {'held' if held else 'missed'}")
    return held


def _print(name: str, real: Figures, least: Figures, budget_ms: float | None) -> bool:
    """Print the figures of one pace; return whether its budgets hold."""
    budget = f" (budget {budget_ms:.1f})" if budget_ms is not None else ""
    print(
        f"{name}, {AGENTS} agents listening: {real.per_s:.0f} commands/s, {real.cost_ms:.2f} ms of processor"
        f" a command{budget}, {real.busy:.0%} of a core"
    )
    print(
        f"  a fixed body and one durable row: {least.per_s:.0f}/s, {least.cost_ms:.2f} ms,"
        f" ratio {real.cost_ms / least.cost_ms:.1f}"
    )
    answer_p50, answer_p99 = quantiles_ms(real.answers)
    event_p50, event_p99 = quantiles_ms(real.events)
    print(
        f"  answer p50 {answer_p50:.1f} ms, p99 {answer_p99:.1f} ms;"
        f" handed in until offered p50 {event_p50:.1f} ms, p99 {event_p99:.1f} ms"
    )
    return budget_ms is None or (
        real.cost_ms <= budget_ms and answer_p99 <= BUDGET_P99_MS and event_p99 <= BUDGET_P99_MS
    )


def main() -> int:
    """Measure, and return 1 if a budget is missed."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
    ):
        return 0 if runner.run(measure(Path(folder), seconds)) else 1


if __name__ == "__main__":
    sys.exit(main())
