"""What an agent feels: answer and event over HTTP, from the real program: ``python -m benchmarks.over_http``.

The server runs in a process of its own, with an event stream for each agent. Callbacks go through their whole life at a
steady pace; measured are the time from a command to its answer, and to the event that tells of it on the agent's stream.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

import httpx
import psutil

from benchmarks.transitions import quantiles_ms
from tests.support.server import RunningServer, open_stream, running_server

AGENTS: Final = 40
SECONDS: Final = 10.0
COMMANDS_PER_S: Final = 60.0
"""A client in Python costs as much as the server: more would measure how both share two cores."""
COMMANDS: Final = 3
"""Of each callback: handed in, accepted, completed."""
BUDGET_ANSWER_P99_MS: Final = 40.0
BUDGET_EVENT_P99_MS: Final = 40.0


class Morning:
    """Agents who take each callback as it comes."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        self.answers: list[float] = []
        self.events: list[float] = []
        self._sent: dict[str, float] = {}

    async def agent(self, name: str, client: httpx.AsyncClient, ready: asyncio.Event) -> None:
        """Listen, and accept and complete what is offered, until cancelled."""
        headers = await asyncio.to_thread(self.server.headers, name)
        async with open_stream(self.server, headers) as stream:
            await client.put("/v1/agent/state", json={"state": "available"}, headers=headers)
            ready.set()
            while True:
                event = await stream.next()
                if event.name != "interaction":
                    continue
                await self._take(event.data, client, headers)

    async def _take(
        self, interaction: dict[str, Any], client: httpx.AsyncClient, headers: dict[str, str]
    ) -> None:
        sent = self._sent.pop(f"{interaction['state']}:{interaction['number']}", None)
        if sent is not None:
            self.events.append(time.perf_counter() - sent)
        path = f"/v1/interactions/{interaction['id']}"
        number = interaction["number"]
        if interaction["state"] == "offered":
            await self._timed(client, f"{path}/accept", headers, f"dialing:{number}", {})
        elif interaction["state"] == "dialing":
            done = {"status": "wrong_destination"}
            await self._timed(client, f"{path}/complete", headers, f"completed:{number}", done)

    async def _timed(
        self, client: httpx.AsyncClient, path: str, headers: dict[str, str], expect: str, body: dict[str, Any]
    ) -> None:
        self._sent[expect] = began = time.perf_counter()
        answer = await client.post(path, json=body, headers=headers)
        self.answers.append(time.perf_counter() - began)
        if answer.status_code >= 300:
            raise RuntimeError(f"{path}: {answer.status_code} {answer.text}")

    async def customers(self, client: httpx.AsyncClient) -> None:
        """Hand in callbacks at the pace wanted."""
        headers = await asyncio.to_thread(self.server.headers, "ivr")
        every = COMMANDS / COMMANDS_PER_S
        began = time.perf_counter()
        tasks: list[asyncio.Task[None]] = []
        for number in itertools.count():
            moment = began + number * every
            if moment - began > SECONDS:
                break
            await asyncio.sleep(max(0.0, moment - time.perf_counter()))
            phone = f"+1555{number:05d}01"
            body = {"business_process_id": f"bp{number % AGENTS}", "number": phone}
            tasks.append(
                asyncio.create_task(self._timed(client, "/v1/callbacks", headers, f"offered:{phone}", body))
            )
        await asyncio.gather(*tasks)


async def measure(folder: Path) -> bool:
    """Run a morning; return whether the budgets hold."""
    names = [f"agent{n}" for n in range(AGENTS)]
    more = "".join(
        f'[[business_process]]\nid = "bp{n}"\nname = "BP {n}"\nmembers = {json.dumps([name])}\n'
        for n, name in enumerate(names)
    )
    with running_server(folder, agents=names, more=more) as server:
        morning = Morning(server)
        limits = httpx.Limits(max_connections=AGENTS + 10, max_keepalive_connections=AGENTS + 10)
        async with httpx.AsyncClient(base_url=server.url, limits=limits, timeout=30) as client:
            ready = [asyncio.Event() for _ in names]
            agents = [
                asyncio.create_task(morning.agent(name, client, each))
                for name, each in zip(names, ready, strict=True)
            ]
            await asyncio.gather(*(each.wait() for each in ready))
            before = _cpu_s(server)
            await morning.customers(client)
            await asyncio.sleep(1)  # The last ones run to their end.
            spent_us = (_cpu_s(server) - before) / max(1, len(morning.answers)) * 1_000_000
            for agent in agents:
                agent.cancel()
            results = await asyncio.gather(*agents, return_exceptions=True)
    failed = [result for result in results if isinstance(result, Exception)]  # Being cancelled is none.
    if failed:
        raise failed[0]
    answer_p50, answer_p99 = quantiles_ms(morning.answers)
    event_p50, event_p99 = quantiles_ms(morning.events)
    print(f"{len(morning.answers)} commands at {COMMANDS_PER_S:.0f}/s, {AGENTS} agents listening")
    print(f"server: {spent_us:.0f} µs of processor a command, its events and its commit included")
    print(f"answer p50 {answer_p50:.1f} ms, p99 {answer_p99:.1f} ms (budget {BUDGET_ANSWER_P99_MS:.0f})")
    print(
        f"event on the agent's stream p50 {event_p50:.1f} ms, p99 {event_p99:.1f} ms (budget {BUDGET_EVENT_P99_MS:.0f})"
    )
    return answer_p99 <= BUDGET_ANSWER_P99_MS and event_p99 <= BUDGET_EVENT_P99_MS


def _cpu_s(server: RunningServer) -> float:
    times = psutil.Process(server.pid).cpu_times()
    return times.user + times.system


def main() -> int:
    """Measure, and return 1 if a budget is missed."""
    with tempfile.TemporaryDirectory() as folder:
        return 0 if asyncio.run(measure(Path(folder))) else 1


if __name__ == "__main__":
    sys.exit(main())
