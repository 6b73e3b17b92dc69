"""Two hundred agents at once: each callback goes to one agent, each agent has one, and all are notified."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from tests.blackbox.client import PASSWORD, PASSWORD_HASH, TLS, Json, Server, User, started
from tests.support.waiting import PATIENCE_S

AGENTS: Final = 200
CALLBACKS: Final = 300


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Server]:
    """A server with a business process of two hundred agents."""
    names = [f"agent{number:03d}" for number in range(AGENTS)]
    members = ", ".join(f'"{name}"' for name in names)
    patient = "[business_process.timing]\noffer_timeout_s = 300\n"
    lines = [f'[[business_process]]\nid = "all"\nname = "All"\nmembers = [{members}]\n{patient}']
    for name, role in [*((name, "agent") for name in names), ("boss", "supervisor"), ("ivr", "intake")]:
        lines.append(
            f'[[user]]\nid = "{name}"\nname = "{name}"\nrole = "{role}"\npassword_hash = "{PASSWORD_HASH}"\n'
        )
    (tmp_path / "site.toml").write_text("\n".join(lines))
    with started(Server(tmp_path / "site.toml", tmp_path / "data")) as server:
        yield server


async def sign_in(client: httpx.AsyncClient, name: str) -> dict[str, str]:
    """Return the header of a user who has signed in."""
    form = {"grant_type": "password", "username": name, "password": PASSWORD}
    answer = await client.post("/v1/token", data=form)
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


@asynccontextmanager
async def events(client: httpx.AsyncClient, headers: dict[str, str]) -> AsyncGenerator[AsyncIterator[Json]]:
    """Open a stream; what it gives are the interactions."""
    async with client.stream("GET", "/v1/events", headers=headers, timeout=60) as response:
        assert response.status_code == 200

        async def interactions() -> AsyncIterator[Json]:
            name = ""
            async for line in response.aiter_lines():
                if line.startswith("event:"):
                    name = line[6:].strip()
                elif line.startswith("data:") and name == "interaction":
                    yield json.loads(line[5:])
                elif line.startswith("data:") and name == "snapshot":  # It may hold an offer already.
                    at_hand = json.loads(line[5:])["agent"]["interaction"]
                    if at_hand is not None:
                        yield at_hand

        yield interactions()


def client_of(server: Server) -> httpx.AsyncClient:
    """Return a client of one user: looking through the connections of all would take longer than the server does."""
    return httpx.AsyncClient(base_url=server.url, verify=TLS, timeout=PATIENCE_S)


async def work(server: Server, name: str, done: list[str], enough: asyncio.Event) -> None:
    """Take callbacks until there are no more."""
    async with client_of(server) as client:
        headers = await sign_in(client, name)
        await take(client, headers, done, enough)


async def take(
    client: httpx.AsyncClient, headers: dict[str, str], done: list[str], enough: asyncio.Event
) -> None:
    """Be available, and finish whatever is offered."""
    async with events(client, headers) as told:
        answer = await client.put("/v1/agent/state", json={"state": "available"}, headers=headers)
        assert answer.status_code == 200, answer.text
        async for interaction in told:
            if interaction["state"] == "offered":
                path = f"/v1/interactions/{interaction['id']}"
                taken = await client.post(f"{path}/accept", headers=headers)
                assert taken.status_code == 200, taken.text
                body: Any = {"status": "wrong_destination"}
                finished = await client.post(f"{path}/complete", json=body, headers=headers)
                assert finished.status_code == 200, finished.text
                done.append(interaction["callback_id"])
                if len(done) >= CALLBACKS:
                    enough.set()


async def rush(server: Server) -> tuple[list[str], list[str]]:
    """Let all agents sign in and work, while callbacks come in as fast as they can."""
    done: list[str] = []
    enough = asyncio.Event()
    async with client_of(server) as client:
        intake = await sign_in(client, "ivr")
        workers = [
            asyncio.create_task(work(server, f"agent{number:03d}", done, enough)) for number in range(AGENTS)
        ]

        async def hand_in(number: int) -> str:
            body = {"business_process_id": "all", "number": f"+1555{number:05d}01"}
            answer = await client.post("/v1/callbacks", json=body, headers=intake)
            assert answer.status_code == 201, answer.text
            return answer.json()["id"]

        made = await asyncio.gather(*(hand_in(number) for number in range(CALLBACKS)))
        waiting = asyncio.create_task(enough.wait())
        finished, _ = await asyncio.wait({waiting, *workers}, timeout=60, return_when=asyncio.FIRST_COMPLETED)
        for task in (waiting, *workers):
            task.cancel()
        ends = await asyncio.gather(*workers, return_exceptions=True)
        for end in ends:
            if isinstance(end, Exception):
                raise end
        assert waiting in finished, f"only {len(done)} were done"
    return made, done


def test_that_each_callback_reaches_one_agent_in_a_rush(crowd: Server) -> None:
    made, done = asyncio.run(rush(crowd))
    assert sorted(done) == sorted(made)
    row = User(crowd, "boss").sign_in().get("/v1/monitor")["items"][0]
    assert (row["processed"], row["to_be_processed"]) == (CALLBACKS, 0)
    assert not [line for line in crowd.log if '"level": "error"' in line]
