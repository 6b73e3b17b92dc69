"""Three real servers on one PostgreSQL: an owner, and two members of its site."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.server_stub.standby.servers import StandingBy
from tests.support.postgres import Postgres
from tests.support.server import QUICK, RunningServer, write_site
from tests.support.waiting import PATIENCE_S, wait_until

AGENTS = ("dana", "lee", "kim")


def serves(server: RunningServer) -> bool:
    """Return whether a server takes traffic."""
    return httpx.get(f"{server.url}/readyz", timeout=PATIENCE_S).status_code == 200


@contextmanager
def three_servers(
    folder: Path, postgres: Postgres
) -> Generator[tuple[RunningServer, StandingBy, StandingBy]]:
    """Run an owner and two members until the block is left."""
    arguments = ["--database", postgres.create_database()]
    servers = (
        RunningServer(folder / "owner", arguments),
        StandingBy(folder / "one", arguments),
        StandingBy(folder / "two", arguments),
    )
    owner, one, two = servers
    try:
        for server in servers:
            server.folder.mkdir()
            write_site(
                server.site,
                timing=QUICK.replace("disconnect_grace_s = 0.3", "disconnect_grace_s = 60"),
                agents=AGENTS,
            )
            server.start()
        for member in (one, two):
            wait_until(lambda member=member: serves(member), "a member is linked to the owner")
        yield owner, one, two
    finally:
        if owner.is_running:
            os.kill(owner.pid, signal.SIGCONT)
            owner.kill()
        for member in (one, two):
            if member.process is not None:
                member.close()
