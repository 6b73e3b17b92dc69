"""A server at which an agent's phone is the desktop, and an agent who has a call."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.support.server import RunningServer, listening, running_server, write_site
from tests.support.waiting import wait_until

STAYS = "+442079460100"
"""A customer who answers after a second and stays."""


@contextmanager
def desktop_server(
    folder: Path, *, arguments: Sequence[str] = (), troubles_expected: bool = False
) -> Generator[RunningServer]:
    """Run a server at which dana's phone is the desktop, and lee's is a telephone."""
    write_site(folder / "site.toml")
    text = (folder / "site.toml").read_text("utf-8")
    dana = 'id = "dana"\nname = "Dana"\n'
    assert text.count(dana) == 1
    desktop = 'endpoint = { kind = "desktop", address = "dana" }\n'
    (folder / "site.toml").write_text(text.replace(dana, dana + desktop), "utf-8")
    with running_server(folder, arguments=arguments, troubles_expected=troubles_expected) as running:
        yield running


@contextmanager
def at_the_desk(server: RunningServer, user: str) -> Generator[httpx.Client]:
    """Sign an agent in, with the event stream open as a desktop has it."""
    with server.client(user) as client, listening(server, dict(client.headers)):
        yield client


def hand_in(server: RunningServer, number: str = STAYS) -> None:
    """Hand a callback in."""
    with server.client("ivr") as intake:
        wish = {"business_process_id": "billing", "number": number}
        assert intake.post("/v1/callbacks", json=wish).status_code == 201


def in_a_call(server: RunningServer, agent: httpx.Client, number: str = STAYS) -> str:
    """Let the agent accept a callback, and return the interaction's id once the customer is being dialled."""
    assert agent.put("/v1/agent/state", json={"state": "available"}).is_success
    hand_in(server, number)
    offer = wait_until(lambda: agent.get("/v1/agent").json()["interaction"], "an offer")
    assert agent.post(f"/v1/interactions/{offer['id']}/accept").is_success
    return offer["id"]
