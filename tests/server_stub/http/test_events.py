"""The event stream of a real server: first the present, then everything, once and in order."""

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from server_stub.store.base import EVENTS_KEPT
from tests.support.server import RunningServer, open_stream, running_server
from tests.support.waiting import PATIENCE_S, wait_until

AGENTS = tuple(f"agent{n}" for n in range(16))
SIP = 32 * 1024
"""Bytes that a reader who hardly reads takes at a time."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("events"), agents=AGENTS) as server:
        yield server


@pytest.fixture(scope="module")
def names() -> Iterator[str]:
    return iter(AGENTS)


@pytest.fixture
def agent(names: Iterator[str]) -> str:
    """An agent whom no other test uses."""
    return next(names)


def is_connected(server: RunningServer, headers: dict[str, str]) -> bool:
    return httpx.get(f"{server.url}/v1/agent", headers=headers, timeout=PATIENCE_S).json()["connected"]


async def send(server: RunningServer, method: str, path: str, headers: dict[str, str], **more: Any) -> None:
    async with httpx.AsyncClient(base_url=server.url, headers=headers, timeout=PATIENCE_S) as client:
        (await client.request(method, path, **more)).raise_for_status()


async def set_state(server: RunningServer, headers: dict[str, str], reason: str) -> None:
    await send(server, "PUT", "/v1/agent/state", headers, json={"state": "not_ready", "reason": reason})


async def test_that_an_agents_first_event_is_the_present(server: RunningServer, agent: str) -> None:
    async with open_stream(server, server.headers(agent)) as stream:
        first = await stream.next()
    assert first.name == "snapshot"
    assert first.id is not None
    assert (first.data["agent"]["state"], first.data["agent"]["connected"]) == ("offline", True)
    assert first.data.keys() == {"server_time", "agent", "not_ready_reasons"}


async def test_that_a_supervisors_first_event_is_the_monitor_and_the_agents(server: RunningServer) -> None:
    async with open_stream(server, server.headers("sue")) as stream:
        first = await stream.next()
    assert [item["business_process_id"] for item in first.data["monitor"]] == ["billing"]
    assert {item["id"] for item in first.data["agents"]} == set(AGENTS)
    assert first.data["agent"] is None


async def test_that_events_have_numbers_without_gaps(server: RunningServer, agent: str) -> None:
    headers = server.headers(agent)
    async with open_stream(server, headers) as stream:
        last = (await stream.next()).id
        assert last is not None
        for n in range(5):
            await set_state(server, headers, f"r{n}")
            event = await stream.next()
            assert (event.name, event.id, event.data["reason"]) == ("agent", last + 1, f"r{n}")
            last += 1


async def test_that_a_desktop_that_comes_back_gets_what_it_missed_once_and_goes_on(
    server: RunningServer, agent: str
) -> None:
    headers = server.headers(agent)
    async with open_stream(server, headers) as stream:
        seen = (await stream.next()).id
    assert seen is not None
    wait_until(lambda: not is_connected(server, headers), "the desktop's leaving is noticed")
    for n in range(3):
        await set_state(server, headers, f"r{n}")
    async with open_stream(server, headers, seen=seen) as stream:
        told = [await stream.until("agent", reason=f"r{n}") for n in range(3)]
        await set_state(server, headers, "live")
        told.append(await stream.until("agent", reason="live"))
    async with open_stream(server, headers, seen=seen) as stream:
        again = [await stream.next()]
        while again[-1].data["reason"] != "live":
            again.append(await stream.next())
    assert [event.name for event in again] == ["agent"] * len(again)
    assert [event.id for event in again] == list(range(seen + 1, seen + 1 + len(again)))
    assert [event for event in again if event.data["reason"] is not None and event in told] == told


@pytest.mark.parametrize("seen", ["999999", "-1", "soon", "", "1" * 40])
async def test_that_an_id_that_is_not_known_gets_the_present(server: RunningServer, seen: str) -> None:
    async with open_stream(server, server.headers("boss"), seen=seen) as stream:
        assert (await stream.next()).name == "snapshot"


async def hand_in_many(server: RunningServer, block: str, count: int, *, first: int = 0, **more: Any) -> None:
    """Hand in callbacks, some at a time; each is an event for the supervisors."""
    numbers = iter(range(first, first + count))
    headers = server.headers("ivr")

    async def one_by_one(client: httpx.AsyncClient) -> None:
        for n in numbers:
            body = {"business_process_id": "claims", "number": f"+1555{block}{n:06d}", **more}
            (await client.post("/v1/callbacks", json=body)).raise_for_status()

    async with httpx.AsyncClient(base_url=server.url, headers=headers, timeout=PATIENCE_S) as client:
        await asyncio.gather(*(one_by_one(client) for _ in range(8)))


async def test_that_an_id_that_is_too_old_gets_the_present(server: RunningServer) -> None:
    boss = server.headers("boss")
    async with open_stream(server, boss) as stream:
        seen = (await stream.next()).id
    await hand_in_many(server, "1", EVENTS_KEPT + 100)
    async with open_stream(server, boss, seen=seen) as stream:
        first = await stream.next()
    assert first.name == "snapshot"
    waiting = {item["business_process_id"]: item["to_be_processed"] for item in first.data["monitor"]}
    assert waiting["claims"] >= EVENTS_KEPT + 100


async def test_that_a_second_desktop_takes_over(server: RunningServer, agent: str) -> None:
    headers = server.headers(agent)
    async with open_stream(server, headers) as first, open_stream(server, server.headers(agent)) as second:
        snapshot = await first.next()
        assert (await second.next()).name == "snapshot"
        replaced = await first.next()
        assert (replaced.name, replaced.id) == ("session_replaced", snapshot.id)
        with pytest.raises(EOFError):
            await first.next()
        await set_state(server, headers, "still here")
        assert (await second.until("agent", reason="still here")).data["connected"]


async def test_that_two_windows_of_a_supervisor_live_side_by_side(server: RunningServer, agent: str) -> None:
    boss = server.headers("boss")
    async with open_stream(server, boss) as first, open_stream(server, boss) as second:
        await first.next()
        await second.next()
        await set_state(server, server.headers(agent), "Lunch")
        for stream in (first, second):
            await stream.until("agent_state", id=agent, reason="Lunch")


async def test_that_a_limited_supervisor_is_notified_only_of_supervised_ones(server: RunningServer) -> None:
    ivr = server.headers("ivr")
    async with open_stream(server, server.headers("sue")) as stream:
        await stream.next()
        for process in ("claims", "billing"):
            body = {"business_process_id": process, "number": "+15550100777"}
            await send(server, "POST", "/v1/callbacks", ivr, json=body)
        event = await stream.until("callback")
        assert event.data["business_process_id"] == "billing"


async def test_that_a_session_that_is_ended_ends_its_streams_and_no_other(server: RunningServer) -> None:
    ended, kept = server.token("boss"), server.headers("boss")
    headers = {"Authorization": f"Bearer {ended['access_token']}"}
    async with open_stream(server, headers) as stream, open_stream(server, kept) as other:
        await stream.next()
        await other.next()
        await send(server, "POST", "/v1/token/revoke", {}, data={"token": ended["refresh_token"]})
        await stream.to_its_end()
        await set_state(server, server.headers(AGENTS[0]), "other")
        await other.until("agent_state", reason="other")


async def test_that_an_agents_leaving_is_noticed_and_the_grace_begins(
    server: RunningServer, agent: str
) -> None:
    headers = server.headers(agent)
    async with open_stream(server, headers) as stream:
        await stream.next()
        await send(server, "PUT", "/v1/agent/state", headers, json={"state": "available"})

    def state() -> str:
        return httpx.get(f"{server.url}/v1/agent", headers=headers, timeout=PATIENCE_S).json()["state"]

    wait_until(lambda: state() == "offline", "the agent is offline once the grace is over")


async def test_that_a_reader_who_does_not_read_is_given_the_present_instead(server: RunningServer) -> None:
    """The server keeps a bounded queue for it, and the connection's own buffers hold a little more."""
    headers, many = server.headers("root"), 1200
    with socket.socket() as lazy:
        lazy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SIP)
        lazy.connect(("127.0.0.1", server.port))
        token = headers["Authorization"]
        lazy.sendall(f"GET /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\n\r\n".encode())
        await asyncio.to_thread(_events_before_a_snapshot, lazy)
        long = {f"long{n}": "x" * 4000 for n in range(5)}
        for first in range(0, many, 50):
            await hand_in_many(server, "2", 50, first=first, attributes=long)
            await asyncio.to_thread(_sip, lazy)
        assert await asyncio.to_thread(_events_before_a_snapshot, lazy) < many


def _sip(lazy: socket.socket) -> None:
    """Read what lets one write of the server end, so that on a slow machine it does not give the reader up."""
    left = 4 * SIP
    while left > 0:
        chunk = lazy.recv(left)
        assert chunk, "the server cut the stream"
        left -= len(chunk)


def _events_before_a_snapshot(lazy: socket.socket) -> int:
    """Read up to the next snapshot, and return how many callbacks came before it."""
    lazy.settimeout(10)
    text, callbacks = b"", 0
    while b"event: snapshot" not in text:
        chunk = lazy.recv(65536)
        assert chunk, "the server cut the stream"
        text = text[-20:] + chunk
        callbacks += chunk.count(b"event: callback")
    return callbacks


@pytest.mark.slow
async def test_that_a_quiet_stream_is_kept_alive_by_a_comment(server: RunningServer, agent: str) -> None:
    async with open_stream(server, server.headers(agent)) as stream:
        await stream.next()
        async with asyncio.timeout(PATIENCE_S):
            while await stream.block() != [": "]:
                continue  # An event of what another test has left behind may come before.


async def test_that_the_server_ends_at_once_with_streams_open(tmp_path: Path) -> None:
    with running_server(tmp_path) as server:
        async with (
            open_stream(server, server.headers("dana")) as agent,
            open_stream(server, server.headers("boss")) as boss,
        ):
            await agent.next()
            await boss.next()
            assert await asyncio.to_thread(server.stop) == 0
            for stream in (agent, boss):
                await stream.to_its_end()
        # The web server would wait for open streams, and cut them off in the end.
        assert "a request was cut off" not in [record["event"] for record in server.log]
