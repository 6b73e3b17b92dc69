"""Two real servers on one PostgreSQL, of which the second one stands by."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.support.needs import small_model
from tests.support.postgres import Postgres
from tests.support.server import PROGRAM, QUICK, RunningServer, write_site
from tests.support.waiting import PATIENCE_S, wait_until


class StandingBy(RunningServer):
    """A server whose database another one owns when it starts."""

    def start(self) -> None:
        """Start it, and return once it stands by."""
        words = ["--site", str(self.site), "--data-dir", str(self.data), "--speech-model", small_model()]
        self.process = subprocess.Popen(
            [str(PROGRAM), "serve", *words, "--port", "0", *self.arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.url = self._line("standing by on ")
        self.port = int(self.url.rpartition(":")[2])

    def own(self) -> None:
        """Wait until it has taken over."""
        assert self._line("listening on ") == self.url

    def _line(self, begins: str) -> str:
        assert self.process is not None
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.startswith(begins), line
        return line.removeprefix(begins).strip()

    def close(self) -> None:
        """End it."""
        assert self.process is not None
        assert self.process.stdout is not None
        self.process.kill()
        self.process.wait(PATIENCE_S)
        self.process.stdout.close()


def knows_standby(owner: RunningServer) -> bool:
    """Return whether the owner reports that another server stands by."""
    return httpx.get(f"{owner.url}/healthz", timeout=PATIENCE_S).json()["standby"]


@contextmanager
def two_servers(
    folder: Path, postgres: Postgres, *, line: Path | None = None
) -> Generator[tuple[RunningServer, StandingBy]]:
    """Run an owner, and a server that stands by; the owner reaches PostgreSQL through the socket in ``line``."""
    url = postgres.create_database()
    owners_url = url if line is None else url.replace(str(postgres.folder), str(line))
    servers: list[Any] = []
    for name, kind in (("first", RunningServer), ("second", StandingBy)):
        (folder / name).mkdir()
        server = kind(folder / name, ["--database", owners_url if name == "first" else url])
        write_site(server.site, timing=QUICK.replace("disconnect_grace_s = 0.3", "disconnect_grace_s = 60"))
        server.start()
        servers.append(server)
    owner, standby = servers
    try:
        wait_until(lambda: knows_standby(owner), "the owner knows of the server that stands by")
        yield owner, standby
    finally:
        if owner.is_running:
            os.kill(owner.pid, signal.SIGCONT)
            owner.kill()
        standby.close()
