"""The real ``callback-server`` in a process of its own, and what a test needs to talk to it."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

import httpx

PROGRAM: Final = Path(sys.executable).with_name("callback-server")
PASSWORD: Final = "correct horse"
PATIENCE_S: Final = 15.0

QUICK: Final = """
duration_for_no_answer_s = 30
offer_timeout_s = 30
max_preview_time_s = 30
wrap_up_s = 30
disconnect_grace_s = 0.3
"""
"""Settings under which nothing happens by itself while a test looks."""


def write_site(
    file: Path, *, timing: str = QUICK, agents: Sequence[str] = ("dana", "lee"), more: str = ""
) -> None:
    """Write a site file: *billing* and *claims*, the agents, and a user of each other role.

    ``sue`` supervises billing alone, ``boss`` everything; ``ivr`` hands callbacks in, ``root`` is an admin.
    """
    names = ", ".join(f'"{name}"' for name in agents)
    processes = "".join(
        f'[[business_process]]\nid = "{name}"\nname = "{name.title()}"\nmembers = [{names}]\n'
        f"[business_process.timing]\n{timing}\n"
        for name in ("billing", "claims")
    )
    users = [(name, "agent", "") for name in agents]
    users += [("boss", "supervisor", ""), ("sue", "supervisor", 'supervises = ["billing"]')]
    users += [("ivr", "intake", ""), ("root", "admin", "")]
    file.write_text(
        processes
        + "".join(
            f'[[user]]\nid = "{name}"\nname = "{name.title()}"\nrole = "{role}"\npassword = "{PASSWORD}"\n{rest}\n'
            for name, role, rest in users
        )
        + more,
        "utf-8",
    )


@dataclass(frozen=True)
class Event:
    """One event of a stream; ``id`` is null when it has none."""

    name: str
    id: int | None
    data: Any


@dataclass
class RunningServer:
    """The program on a free port. It can be ended in any way and started again on the same data and port."""

    folder: Path
    arguments: Sequence[str] = ()
    url: str = ""
    port: int = 0
    process: subprocess.Popen[str] | None = None
    log: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    _ear: threading.Thread | None = None

    @property
    def site(self) -> Path:
        """Its site file."""
        return self.folder / "site.toml"

    @property
    def data(self) -> Path:
        """Its data folder."""
        return self.folder / "data"

    def start(self) -> None:
        """Start it, and return once it accepts requests."""
        command = [str(PROGRAM), "serve", "--site", str(self.site), "--data-dir", str(self.data)]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), *self.arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self._ear = threading.Thread(target=self._listen, args=(self.process.stderr,))
        self._ear.start()
        with self.process.stdout as said:
            line = said.readline()
        found = re.fullmatch(r"listening on (http://127\.0\.0\.1:(\d+))\s*", line)
        if found is None:
            self.kill()
            raise AssertionError(f"the server said {line!r}; its log: {self.log}")
        self.url, self.port = found[1], int(found[2])

    def _listen(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                try:
                    self.log.append(json.loads(line))
                except ValueError:
                    self.log.append({"level": "error", "event": line})

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """Ask it to end, and return its exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        code = self.process.wait(PATIENCE_S)
        assert self._ear is not None
        self._ear.join()
        return code

    @property
    def pid(self) -> int:
        """The id of its process."""
        assert self.process is not None
        return self.process.pid

    @property
    def is_running(self) -> bool:
        """Whether the process lives."""
        return self.process is not None and self.process.poll() is None

    def troubles(self) -> list[str]:
        """Return what it has logged from warning up."""
        return [str(record) for record in self.log if record.get("level") not in {"debug", "info"}]

    def token(self, user: str, password: str = PASSWORD) -> dict[str, Any]:
        """Sign a user in, and return what the token endpoint answers."""
        form = {"grant_type": "password", "username": user, "password": password}
        response = httpx.post(f"{self.url}/v1/token", data=form)
        assert response.status_code == 200, response.text
        return response.json()

    def headers(self, user: str) -> dict[str, str]:
        """Sign a user in, and return the headers to call with."""
        return {"Authorization": f"Bearer {self.token(user)['access_token']}"}

    def client(self, user: str) -> httpx.Client:
        """Sign a user in, and return a client; close it."""
        return httpx.Client(base_url=self.url, headers=self.headers(user), timeout=PATIENCE_S)


@contextmanager
def running_server(
    folder: Path, *, arguments: Sequence[str] = (), troubles_expected: bool = False, **site: Any
) -> Generator[RunningServer]:
    """Run a server on a site of its own (``write_site``); fail if it logs trouble that is not expected."""
    server = RunningServer(folder, arguments)
    if not server.site.exists():
        write_site(server.site, **site)
    server.start()
    try:
        yield server
    finally:
        if server.is_running:
            server.stop()
    assert troubles_expected or not server.troubles(), server.troubles()


class EventStream:
    """An open event stream; ``next`` gives its events in their order."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.aiter_lines()

    async def next(self) -> Event:
        """Return the next event.

        Raises:
            EOFError: the stream has ended.
        """
        fields: dict[str, str] = {}
        async for line in self._lines:
            if line.startswith(":"):
                continue
            if line:
                name, _, value = line.partition(": ")
                fields[name] = value
            elif fields:
                number = fields.get("id")
                return Event(
                    fields["event"], int(number) if number is not None else None, json.loads(fields["data"])
                )
        raise EOFError

    async def until(self, name: str, **facts: Any) -> Event:
        """Return the next event of that name whose data holds ``facts``."""
        while True:
            event = await self.next()
            if event.name == name and all(event.data.get(key) == value for key, value in facts.items()):
                return event

    def rest(self) -> AsyncIterator[str]:
        """Yield the remaining lines as they are."""
        return self._lines


@asynccontextmanager
async def open_stream(
    server: RunningServer, headers: Mapping[str, str], *, seen: int | str | None = None
) -> AsyncGenerator[EventStream]:
    """Open an event stream for a block; ``seen`` is the last event's id."""
    resume = {} if seen is None else {"Last-Event-ID": str(seen)}
    timeout = httpx.Timeout(PATIENCE_S, read=None)
    async with (
        httpx.AsyncClient(base_url=server.url, timeout=timeout) as client,
        client.stream("GET", "/v1/events", headers={**headers, **resume}) as response,
    ):
        assert response.status_code == 200, await response.aread()
        yield EventStream(response)
