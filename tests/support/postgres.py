"""A PostgreSQL server for tests: created in a temporary folder, and reachable only by a Unix socket."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from tests.support.needs import program
from tests.support.processes import running
from tests.support.waiting import wait_until

PACKAGE: Final = "postgresql"
_numbers = count(1)


@dataclass(frozen=True)
class Postgres:
    """A database server while it lives."""

    folder: Path

    def create_database(self, *, template: str = "") -> str:
        """Make a database, empty or as a copy of the one whose URL is ``template``; return its URL."""
        name = f"test_{next(_numbers)}"
        original = urlsplit(template).path.lstrip("/") or "template1"
        command = [program("createdb", package=PACKAGE), "--template", original, name]
        subprocess.run(command, env=self._env(), check=True, capture_output=True)
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def is_ready(self) -> bool:
        """Return whether it accepts connections."""
        command = [program("pg_isready", package=PACKAGE), "--quiet"]
        return subprocess.run(command, env=self._env(), check=False).returncode == 0

    def _env(self) -> dict[str, str]:
        return {**os.environ, "PGHOST": str(self.folder), "PGUSER": "postgres"}


@contextmanager
def postgres_server() -> Generator[Postgres]:
    """Run a server until the block is left.

    PostgreSQL refuses to run as root; then it runs as Debian's user ``postgres``, in a folder given to it.
    """
    user = "postgres" if os.geteuid() == 0 else None
    initdb = program("initdb", package=PACKAGE)
    # Not below pytest's own folders: the other user could not reach it there.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        if user is not None:
            shutil.chown(folder, user, user)
        data = folder / "data"
        initialise = [initdb, "--pgdata", str(data), "--username=postgres", "--auth=trust"]
        initialise += ["--encoding=UTF8", "--locale=C", "--no-sync"]
        subprocess.run(
            initialise,
            check=True,
            capture_output=True,
            cwd=folder,
            user=user,
            group=user,
            extra_groups=None if user is None else [],
        )
        # It must not survive a crash of the machine, so it need not wait for the disk.
        options = {"listen_addresses": "", "unix_socket_directories": str(folder), "fsync": "off"}
        command = [program("postgres", package=PACKAGE), "-D", str(data)]
        command += [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        with running(command, env=os.environ, log=folder / "postgres.log", user=user):
            server = Postgres(folder)
            wait_until(server.is_ready, "PostgreSQL takes connections")
            yield server
    finally:
        shutil.rmtree(folder)
