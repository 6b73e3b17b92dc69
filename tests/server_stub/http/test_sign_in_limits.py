"""How often passwords may be tried (docs/behaviour.md, *Sign-in*): many at once, on a real socket."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import httpx
import pytest
from argon2 import PasswordHasher

from tests.support.server import PASSWORD, RunningServer, running_server
from tests.support.waiting import PATIENCE_S

CHEAP: Final = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
DEAR: Final = PasswordHasher(time_cost=1, memory_cost=32 * 1024, parallelism=1).hash(PASSWORD)
"""So dear that a flood of guesses keeps the hashing busy for a while."""
FLOOD: Final = 120
OFFICE: Final = 500
BURST: Final = 10
"""Wrong tries of one account from one address."""
REASONS: Final = ("wrong", "too_many_tries")


def user(name: str, password: str) -> str:
    """Return the entries of a site file for an agent."""
    return f'[[user]]\nid = "{name}"\nname = "{name.title()}"\nrole = "agent"\n{password}\n'


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server with an office; each test takes accounts of its own."""
    names = [f"agent{number:03d}" for number in range(OFFICE)]
    more = "".join(user(name, f'password_hash = "{CHEAP}"') for name in names)
    with running_server(tmp_path_factory.mktemp("office"), more=more) as server:
        yield server


@pytest.fixture
def slow_server(tmp_path: Path) -> Iterator[RunningServer]:
    """A server on which each check of a password takes its time."""
    more = "".join(user(f"slow{number}", f'password_hash = "{DEAR}"') for number in range(20))
    with running_server(tmp_path, agents=(), more=more) as server:
        yield server


def client(server: RunningServer, address: str = "127.0.0.1", **more: str) -> httpx.AsyncClient:
    """Return a client at one of this machine's addresses, which lets any number of requests wait."""
    transport = httpx.AsyncHTTPTransport(
        local_address=address, limits=httpx.Limits(max_connections=None, max_keepalive_connections=0)
    )
    return httpx.AsyncClient(transport=transport, base_url=server.url, timeout=600, headers=more)


async def sign_in(at: httpx.AsyncClient, name: str, password: str = PASSWORD) -> httpx.Response:
    """Try to sign in."""
    form = {"grant_type": "password", "username": name, "password": password}
    return await at.post("/v1/token", data=form)


async def at_once(at: httpx.AsyncClient, names: Sequence[str], password: str) -> Counter[int]:
    """Try all at once, and return how often which status was answered."""
    answers = await asyncio.gather(*(sign_in(at, name, password) for name in names))
    assert all(int(answer.headers["Retry-After"]) >= 1 for answer in answers if answer.status_code == 429)
    return Counter(answer.status_code for answer in answers)


def figure(server: RunningServer, name: str) -> float:
    """Return a figure of the server's metrics."""
    found = re.search(
        rf"^{re.escape(name)} (\S+)$",
        httpx.get(f"{server.url}/metrics", timeout=PATIENCE_S).text,
        re.MULTILINE,
    )
    assert found is not None, name
    return float(found[1])


@pytest.mark.parametrize("name", ["agent000", "nobody"])
async def test_that_of_many_guesses_at_once_no_more_are_checked_than_one_after_the_other_asvs_6_3_1(
    server: RunningServer, name: str
) -> None:
    wrong, too_many = (f'callback_sign_in_refusals_total{{reason="{why}"}}' for why in REASONS)
    before = figure(server, wrong), figure(server, too_many)
    async with client(server) as at:
        answers = await at_once(at, [name] * 150, "guess")
    checked = answers[400]
    assert BURST <= checked <= BURST + 2  # One comes back every five seconds.
    assert answers == {400: checked, 429: 150 - checked}
    assert figure(server, wrong) - before[0] == checked
    assert figure(server, too_many) - before[1] == 150 - checked
    said = [line for line in server.log if "refused unchecked" in str(line.get("event"))]
    assert said
    assert not [line for line in said if name in str(line) or "127.0.0.1" in str(line)]


async def test_that_an_office_behind_one_address_starts_its_day(server: RunningServer) -> None:
    before = figure(server, "callback_sign_ins_total")
    async with client(server, "127.0.0.5") as at:
        answers = await at_once(at, [f"agent{number:03d}" for number in range(OFFICE)], PASSWORD)
        assert answers == {200: OFFICE}
        again = await at_once(at, [f"agent{number:03d}" for number in range(OFFICE)], PASSWORD)
    assert again == {200: OFFICE}
    assert figure(server, "callback_sign_ins_total") - before == 2 * OFFICE


async def test_that_a_guesser_locks_no_user_out_by_name(server: RunningServer) -> None:
    async with client(server, "127.0.0.2") as home:
        kept = (await sign_in(home, "agent002")).json()
    async with client(server) as guesser:
        await at_once(guesser, ["agent002"] * 30, "guess")
        assert (await sign_in(guesser, "agent002")).status_code == 429
        assert (await sign_in(guesser, "agent004")).status_code == 200
        form = {"grant_type": "refresh_token", "refresh_token": kept["refresh_token"]}
        assert (await guesser.post("/v1/token", data=form)).status_code == 200
    async with client(server, "127.0.0.3") as elsewhere:
        assert (await sign_in(elsewhere, "agent002")).status_code == 200


@pytest.mark.patience(180)
@pytest.mark.slow
@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.2"])
async def test_that_a_flood_of_guesses_at_unknown_names_keeps_no_colleague_out(
    slow_server: RunningServer, address: str
) -> None:
    async with client(slow_server) as flood, client(slow_server, address) as colleague:
        guesses = [asyncio.ensure_future(sign_in(flood, f"nobody{n}", "guess")) for n in range(FLOOD)]
        await asyncio.wait(guesses, return_when=asyncio.FIRST_COMPLETED)
        assert (await sign_in(colleague, "slow3")).status_code == 200
        assert not all(guess.done() for guess in guesses)  # It did not wait for all others' turns.
        statuses = Counter(answer.status_code for answer in await asyncio.gather(*guesses))
        assert set(statuses) <= {400, 429}
        assert (await sign_in(colleague, "slow4")).status_code == 200


async def test_that_a_header_is_not_trusted_as_an_address_asvs_4_1_3(server: RunningServer) -> None:
    async with client(server) as at:
        await at_once(at, ["agent003"] * 30, "guess")
    async with client(server, **{"X-Forwarded-For": "192.0.2.7", "Forwarded": "for=192.0.2.7"}) as feigned:
        assert (await sign_in(feigned, "agent003")).status_code == 429


async def test_that_a_trusted_proxy_distinguishes_its_clients_and_they_cannot_feign_asvs_4_1_3(
    tmp_path: Path,
) -> None:
    arguments = ("--trusted-proxy", "127.0.0.9", "--trusted-proxy", "127.1.0.0/16")
    with running_server(tmp_path, arguments=arguments) as server:
        async with client(server, "127.0.0.9", **{"X-Forwarded-For": "198.51.100.1, 192.0.2.7"}) as guesser:
            await at_once(guesser, ["dana"] * 30, "guess")
        for place, said, status in (
            ("127.0.0.9", "192.0.2.7", 429),
            ("127.1.0.4", "192.0.2.7:4711", 429),
            ("127.0.0.9", "192.0.2.8", 200),
            ("127.0.0.9", "2001:db8::1", 200),
            ("127.0.0.9", "no address", 200),
            ("127.0.0.1", "192.0.2.7", 200),  # Not trusted: it is counted for itself.
        ):
            async with client(server, place, **{"X-Forwarded-For": said}) as at:
                assert (await sign_in(at, "dana")).status_code == status, said
