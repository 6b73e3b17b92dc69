"""The real ``callback-server`` in a process of its own, and what a test needs to talk to it."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, Generator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

import httpx

from tests.support.needs import small_model
from tests.support.waiting import PATIENCE_S

PROGRAM: Final = Path(sys.executable).with_name("callback-server")
PASSWORD: Final = "correct horse"

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
    """One event of a stream; ``id`` is None if it has none."""

    name: str
    id: int | None
    data: Any


@dataclass
class RunningServer:
    """The program on a free port. It can be ended in any way and started again on the same data and port."""

    folder: Path
    arguments: Sequence[str] = ()
    prefix: Sequence[str] = ()
    """What goes before the command line: a tracer."""
    env: Mapping[str, str] | None = None
    url: str = ""
    port: int = 0
    process: subprocess.Popen[str] | None = None
    log: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    speech: Sequence[str] = field(default_factory=lambda: ("--speech-model", small_model()))
    """The options for the speech engine: by default the quickest one."""
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
        command = [
            *self.prefix,
            str(PROGRAM),
            "serve",
            "--site",
            str(self.site),
            "--data-dir",
            str(self.data),
            *self.speech,
        ]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), *self.arguments],
            env=self.env,
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
        found = re.fullmatch(r"listening on (https?://127\.0\.0\.1:(\d+))\s*", line)
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

    def token(self, user: str, password: str = PASSWORD, **more: str) -> dict[str, Any]:
        """Sign a user in, and return what the token endpoint answers; ``more`` are further fields of the form."""
        form = {"grant_type": "password", "username": user, "password": password, **more}
        response = httpx.post(f"{self.url}/v1/token", data=form, timeout=PATIENCE_S)
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
    folder: Path,
    *,
    arguments: Sequence[str] = (),
    prefix: Sequence[str] = (),
    env: Mapping[str, str] | None = None,
    troubles_expected: bool = False,
    speech: Sequence[str] | None = None,
    **site: Any,
) -> Generator[RunningServer]:
    """Run a server on a site of its own (``write_site``); fail if it logs trouble that is not expected."""
    server = RunningServer(folder, arguments, prefix, env)
    if speech is not None:
        server.speech = speech
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
    """An open event stream, read from the socket itself; ``next`` gives its events in their order."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader
        self._text = b""

    async def next(self) -> Event:
        """Return the next event.

        Raises:
            EOFError: the stream has ended.
        """
        while True:
            event = _event(await self.block())
            if event is not None:
                return event

    async def block(self) -> list[str]:
        """Return the lines up to the next empty one: an event, or a comment."""
        while b"\n\n" not in self._text:
            self._text += await self._chunk()
        block, _, self._text = self._text.partition(b"\n\n")
        return block.decode().split("\n")

    async def until(self, name: str, **facts: Any) -> Event:
        """Return the next event of that name whose data holds ``facts``."""
        while True:
            event = await self.next()
            if event.name == name and all(event.data.get(key) == value for key, value in facts.items()):
                return event

    async def to_its_end(self) -> None:
        """Read until the server ends the stream."""
        with suppress(EOFError):
            while True:
                await self.next()

    async def _chunk(self) -> bytes:
        size = int((await self._reader.readline()).strip() or b"0", 16)
        if size == 0:
            raise EOFError
        data = await self._reader.readexactly(size)
        await self._reader.readexactly(2)
        return data


class Listener:
    """The same for a test that is not a coroutine; ``next`` waits, but not forever."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._text = b""

    def next(self) -> Event:
        """Return the next event.

        Raises:
            EOFError: the stream has ended.
        """
        while True:
            while b"\n\n" not in self._text:
                size = int(self._file.readline().strip() or b"0", 16)
                if size == 0:
                    raise EOFError
                self._text += self._file.read(size + 2)[:-2]
            block, _, self._text = self._text.partition(b"\n\n")
            event = _event(block.decode().split("\n"))
            if event is not None:
                return event

    def until(self, name: str, **facts: Any) -> Event:
        """Return the next event of that name whose data holds ``facts``."""
        while True:
            event = self.next()
            if event.name == name and all(event.data.get(key) == value for key, value in facts.items()):
                return event


def _event(lines: Sequence[str]) -> Event | None:
    """Return the event that a block of lines is; None for a comment."""
    fields = dict(line.split(": ", 1) for line in lines if not line.startswith(":"))
    if not fields:
        return None
    number = fields.get("id")
    return Event(fields["event"], None if number is None else int(number), json.loads(fields["data"]))


def _request(headers: Mapping[str, str], seen: int | str | None) -> bytes:
    authorization = {name: value for name, value in headers.items() if name.lower() == "authorization"}
    sent = {"Host": "callbacks", **authorization, **({} if seen is None else {"Last-Event-ID": str(seen)})}
    lines = ["GET /v1/events HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items()), "", ""]
    return "\r\n".join(lines).encode()


@contextmanager
def listening(
    server: RunningServer, headers: Mapping[str, str], *, seen: int | str | None = None
) -> Generator[Listener]:
    """Open an event stream for a block, as ``open_stream`` does, for a test that is not a coroutine."""
    with socket.create_connection(("127.0.0.1", server.port), PATIENCE_S) as connection:
        connection.sendall(_request(headers, seen))
        with connection.makefile("rb") as file:
            head = file.readline()
            assert head.startswith(b"HTTP/1.1 200 "), head
            while file.readline().strip():
                pass
            yield Listener(file)


@asynccontextmanager
async def open_stream(
    server: RunningServer, headers: Mapping[str, str], *, seen: int | str | None = None
) -> AsyncGenerator[EventStream]:
    """Open an event stream for a block; ``seen`` is the last event's id."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    try:
        writer.write(_request(headers, seen))
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        assert head.startswith("HTTP/1.1 200 "), head
        assert "text/event-stream" in head
        yield EventStream(reader)
    finally:
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
