"""Ten thousand agents: ``python -m benchmarks.load.ten_thousand [--agents N] [--seconds S] [--servers 1|3]``.

Each agent has a real event stream, on the server that a balancer would give it. Callbacks are handed in, accepted and
completed at 450 commands a second, which is what ten thousand agents cause. Then a server is killed, and all
its streams are opened again with the number of their last event: with one server at the same one, with three at the others.
One server has SQLite; three share a PostgreSQL on the same machine, and one of them owns the site.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import asyncpg
import httpx
import psutil
import uvloop
from argon2 import PasswordHasher

from agent_desktop.protocol.states import Role
from benchmarks.load.http_load import Agent, Connection, Customers, Load, paced, request
from benchmarks.transitions import quantiles_ms
from server_stub.auth.tokens import AccessTokens
from server_stub.auth.users import User
from server_stub.store.columns import from_time
from tests.server_stub.standby.servers import StandingBy
from tests.support.postgres import postgres_server
from tests.support.server import QUICK, RunningServer
from tests.support.waiting import wait_until

PROCESSES: Final = 60
COMMANDS_PER_S: Final = 450.0
COMMANDS: Final = 3
"""Commands for each callback: hand in, accept, complete."""
POOL: Final = 64
"""Connections for commands, for each server."""
OPENING: Final = 200
"""Streams that are being opened at a time."""
WARM_UP_S: Final = 3.0
RECONNECTED_S: Final = 10.0
"""The goal for all streams after a restart."""
_HASH: Final = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("not used to sign in")
_SESSION: Final = (
    "INSERT INTO session (id, user_id, user_version, expires_at, started_at, refreshed_at, address)"
    " VALUES ($1, $1, $2, $3, $4, $4, '')"
)


class Desk(Agent):
    """An agent's stream that can be opened again after the last event that it has seen."""

    def __init__(self, name: str, load: Load, commands: Connection, port: int) -> None:
        super().__init__(load, "", commands, lambda: None)
        self.name = name
        self.port = port
        self.seen = b""
        self.lost = asyncio.Event()

    def data_received(self, data: bytes) -> None:
        """See ``asyncio.Protocol``."""
        at = data.rfind(b"\nid: ") + 1 if not data.startswith(b"id: ") or b"\nid: " in data else 0
        if at or data.startswith(b"id: "):
            self.seen = data[at + 4 : data.index(b"\n", at)]
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """See ``asyncio.Protocol``."""
        self.lost.set()

    async def open(self, token: str, commands: Connection) -> None:
        """Open the stream, however often the server refuses, and return once its first bytes have come."""
        self._token, self._commands, self._text = token, commands, b""
        resume = b"Last-Event-ID: " + self.seen + b"\r\n\r\n" if self.seen else b"\r\n"
        data = request("GET", "/v1/events", token).removesuffix(b"\r\n") + resume
        while True:
            self.begun.clear()
            self.lost.clear()
            try:
                transport, _ = await asyncio.get_running_loop().create_connection(
                    lambda: self, "127.0.0.1", self.port
                )
            except OSError:
                await asyncio.sleep(0.1)
                continue
            transport.write(data)
            ends = [asyncio.create_task(event.wait()) for event in (self.begun, self.lost)]
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            for end in ends:
                end.cancel()
            if self.begun.is_set():
                return


class Tokens:
    """Access tokens for users whose password is not known, made with the servers' key."""

    def __init__(self, names: list[str], key: bytes) -> None:
        self.names = names
        self._tokens = AccessTokens(key)

    @staticmethod
    def user(name: str) -> User:
        """Return the user of the site file."""
        role = Role.INTAKE if name == "ivr" else Role.AGENT
        return User(id=name, name=name, role=role, password_hash=_HASH)

    def of(self, name: str) -> str:
        """Return a new token, whose session has the name of its user."""
        return self._tokens.issue(name, name, self.user(name).version, datetime.now(UTC))[0]

    async def store_sessions(self, database: str) -> None:
        """Store the sessions, which members look up."""
        now = datetime.now(UTC)
        connection = await asyncpg.connect(database)
        rows = [
            (name, self.user(name).version, from_time(now + timedelta(hours=1)), from_time(now))
            for name in (*self.names, "ivr")
        ]
        await connection.executemany(_SESSION, rows)
        await connection.close()


def write_large_site(file: Path, names: list[str]) -> None:
    """Write a site file with the agents in ``PROCESSES`` business processes."""
    parts = [f"[server]\nconnections_per_address = {len(names) * 2 + 1000}\n"]
    for number in range(PROCESSES):
        members = json.dumps(names[number::PROCESSES])
        parts.append(
            f'[[business_process]]\nid = "bp{number}"\nname = "bp{number}"\nmembers = {members}\n'
            f"[business_process.timing]\n{QUICK}\n"
        )
    for name in (*names, "ivr"):
        role = Tokens.user(name).role.value
        parts.append(
            f'[[user]]\nid = "{name}"\nname = "{name}"\nrole = "{role}"\npassword_hash = "{_HASH}"\n'
        )
    file.write_text("".join(parts), "utf-8")


@contextmanager
def running_site(
    folder: Path, names: list[str], count: int
) -> Generator[tuple[list[RunningServer], str | None]]:
    """Run one server on SQLite, or three on PostgreSQL; the first one owns the site."""
    with ExitStack() as stack:
        database = None if count == 1 else stack.enter_context(postgres_server()).create_database()
        arguments = [] if database is None else ["--database", database]
        kinds = [RunningServer, *[StandingBy] * (count - 1)]
        servers = [kind(folder / f"s{number}", arguments) for number, kind in enumerate(kinds)]
        for server in servers:
            server.folder.mkdir()
            write_large_site(server.site, names)
            server.start()
            stack.callback(server.close if isinstance(server, StandingBy) else server.kill)
        for server in servers:
            wait_until(lambda server=server: _is_ready(server), "the server takes traffic")
        yield servers, database


def _is_ready(server: RunningServer) -> bool:
    return httpx.get(f"{server.url}/readyz", timeout=60).status_code == 200


class Office:
    """All agents at work, spread over the servers."""

    def __init__(self, servers: list[RunningServer], tokens: Tokens) -> None:
        self.servers = servers
        self.load = Load()
        self.tokens = tokens
        self.desks: list[Desk] = []
        self.pools: dict[int, itertools.cycle[Connection]] = {}

    async def open(self) -> None:
        """Open all streams, and set all agents available."""
        for server in self.servers:
            connections = [Connection(self.load, server.port) for _ in range(POOL)]  # Opened when used.
            self.pools[server.port] = itertools.cycle(connections)
        ports = itertools.cycle(server.port for server in self.servers)
        for name, port in zip(self.tokens.names, ports, strict=False):
            self.desks.append(Desk(name, self.load, next(self.pools[port]), port))
        await self.reopen(self.desks)

    async def reopen(self, desks: list[Desk]) -> None:
        """Open the streams of ``desks``, some at a time."""
        limit = asyncio.Semaphore(OPENING)

        async def one(desk: Desk) -> None:
            async with limit:
                await desk.open(self.tokens.of(desk.name), next(self.pools[desk.port]))

        await asyncio.gather(*map(one, desks))

    async def set_available(self) -> None:
        """Set all agents available."""
        left = len(self.desks)
        done = asyncio.Event()

        def answered(_body: bytes) -> None:
            nonlocal left
            left -= 1
            if not left:
                done.set()

        for desk in self.desks:
            data = request("PUT", "/v1/agent/state", self.tokens.of(desk.name), b'{"state":"available"}')
            next(self.pools[desk.port]).send(data, answered)
        await done.wait()

    async def work(self, seconds: float) -> list[float]:
        """Hand in callbacks for a while; return the processor time of each server meanwhile, in seconds."""
        connections = [next(pool) for pool in self.pools.values() for _ in range(16)]
        processes = [f"bp{number}" for number in range(PROCESSES)]
        customers = Customers(self.load, self.tokens.of("ivr"), connections, processes)
        task = asyncio.create_task(paced(customers.hand_in, COMMANDS_PER_S / COMMANDS, seconds + WARM_UP_S))
        await asyncio.sleep(WARM_UP_S)
        self.load.clear()
        before = [_cpu_s(server) for server in self.servers]
        await task
        return [_cpu_s(server) - spent for server, spent in zip(self.servers, before, strict=True)]


def _cpu_s(server: RunningServer) -> float:
    times = psutil.Process(server.pid).cpu_times()
    return times.user + times.system


def _own_cpu_s() -> float:
    used = os.times()
    return used.user + used.system


def _memory_mb(servers: list[RunningServer]) -> list[float]:
    return [psutil.Process(server.pid).memory_info().rss / 2**20 for server in servers]


async def measure(folder: Path, agents: int, seconds: float, count: int) -> bool:
    """Measure a site of ``count`` servers, and return whether the goal for reconnecting holds."""
    names = [f"agent{number}" for number in range(agents)]
    with running_site(folder, names, count) as (servers, database):
        tokens = Tokens(names, (servers[0].data / "token.key").read_bytes())
        if database is not None:
            await tokens.store_sessions(database)
        office = Office(servers, tokens)
        empty, began = _memory_mb(servers), time.perf_counter()
        await office.open()
        taken = time.perf_counter() - began
        memory = [
            (full - bare) * 1024 / (agents / count)
            for full, bare in zip(_memory_mb(servers), empty, strict=True)
        ]
        print(
            f"{count} server(s), {agents} agents, load {os.getloadavg()[0]:.0f}: all streams opened in {taken:.1f} s"
        )
        print(f"  memory at rest {_list(empty)} MB; for each stream {_list(memory)} KB", flush=True)
        began = time.perf_counter()
        await office.set_available()
        print(f"  all agents available after {time.perf_counter() - began:.1f} s", flush=True)
        _print_work(office, await office.work(seconds), seconds)
        return await _restart(office, count)


def _print_work(office: Office, spent: list[float], seconds: float) -> None:
    load = office.load
    if load.fault is not None:
        print(f"  a command was refused: {load.fault[:300]}")
    answers, events = quantiles_ms(load.answers), quantiles_ms(load.events)
    costs = [cost * 1000 / max(1, len(load.answers)) for cost in spent]
    print(f"  {len(load.answers) / seconds:.0f} commands/s; processor for each: {_list(costs, 2)} ms")
    print(f"  answer p50 {answers[0]:.1f} ms, p99 {answers[1]:.1f} ms")
    print(f"  handed in until offered p50 {events[0]:.1f} ms, p99 {events[1]:.1f} ms", flush=True)


async def _restart(office: Office, count: int) -> bool:
    """Kill the first server, and open its streams again; with several servers, at the others."""
    first, *others = office.servers
    lost = [desk for desk in office.desks if desk.port == first.port]
    began, own = time.perf_counter(), _own_cpu_s()
    first.kill()
    spent = sum(map(_cpu_s, others))
    if others:
        ports = itertools.cycle(server.port for server in others)
        for desk in lost:
            desk.port = next(ports)
    opening = asyncio.create_task(office.reopen(lost))
    if not others:
        await asyncio.to_thread(first.start)
        spent = _cpu_s(first)
        seconds = time.perf_counter() - began
        print(f"  killed; accepts requests after {seconds:.1f} s, {spent:.1f} s of processor", flush=True)
    await opening
    taken = time.perf_counter() - began
    each = (sum(map(_cpu_s, others or [first])) - spent) / len(lost)
    clients = (_own_cpu_s() - own) / len(lost)
    print(
        f"  processor for each stream: {each * 1000:.2f} ms at the servers, {clients * 1000:.2f} ms at the clients"
    )
    held = taken <= RECONNECTED_S
    kept = sum(1 for desk in office.desks if desk not in set(lost) and not desk.lost.is_set())
    where = "at the same server" if count == 1 else f"at the others, whose {kept} stayed open"
    print(
        f"  {len(lost)} streams are open again {where} after {taken:.1f} s (goal {RECONNECTED_S:.0f} s)",
        flush=True,
    )
    return held


def _list(values: list[float], digits: int = 1) -> str:
    return " / ".join(f"{value:.{digits}f}" for value in values)


def main() -> int:
    """Measure one server and three, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agents", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--servers", type=int, choices=(1, 3), action="append")
    options = parser.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    held = True
    for count in options.servers or (1, 3):
        with (
            tempfile.TemporaryDirectory() as folder,
            asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
        ):
            held = runner.run(measure(Path(folder), options.agents, options.seconds, count)) and held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
