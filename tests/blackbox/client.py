"""A client of ``docs/protocol.md`` that shares no code with the product: plain HTTP, plain JSON."""

from __future__ import annotations

import json
import os
import queue
import re
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any, Final, cast

import httpx
from argon2 import PasswordHasher

from tests.support.needs import small_model
from tests.support.waiting import PATIENCE_S, wait_until

Json = dict[str, Any]

PROGRAM: Final = Path(sys.executable).with_name("callback-server")

WORDS_WITHIN_S: Final = 120.0
"""How long a transcription may take: it waits for those of other tests, and no event announces it to supervisors."""

FICTIONAL_NUMBERS: Final = 100
"""Numbers of a room that begin with +1 555. A third digit would make them too long to be called, so more are of Berlin."""

TLS: Final = ssl.create_default_context()
"""Not spoken to a server on loopback, and dear to make for each request."""

PASSWORD: Final = "correct horse battery"
PASSWORD_HASH: Final = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
"""Made as cheaply as argon2 allows: a thousand users sign in here, and none has a secret."""

QUICK: Final = """
duration_for_no_answer_s = 5
max_preview_time_s = 30
offer_timeout_s = 30
wrap_up_s = 30
recall_intervals_s = [600, 1200]
attempts_before_failure = 3
disconnect_grace_s = 0.3
"""
"""The timing of the rooms: short where tests wait, long where they look at a state."""


class Refused(AssertionError):
    """The server answered with a problem, where the test expected none."""

    def __init__(self, response: httpx.Response) -> None:
        super().__init__(
            f"{response.request.method} {response.request.url}: {response.status_code} {response.text}"
        )
        self.status = response.status_code
        self.problem: Json = response.json() if "json" in response.headers.get("content-type", "") else {}

    @property
    def code(self) -> str:
        """The problem's stable code."""
        return str(self.problem.get("code"))


@dataclass
class Server:
    """The program in a process of its own; it can be killed and started again on the same data."""

    site: Path | None
    data: Path
    port: int = 0
    url: str = ""
    process: subprocess.Popen[str] | None = None
    log: list[str] = field(default_factory=list[str])
    more: tuple[str, ...] = ()
    """Further arguments of the command line."""

    program: tuple[str, ...] = (str(PROGRAM),)

    def start(self) -> None:
        """Start the server and wait until it accepts requests."""
        self.launch()
        self.become_ready()

    def launch(self) -> None:
        """Start the server without waiting for it."""
        command = [
            *self.program,
            "serve",
            *(() if self.site is None else ("--site", str(self.site))),
            *self.more,
            "--data-dir",
            str(self.data),
            "--speech-model",
            small_model(),
            "--host",
            "127.0.0.1",
        ]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
        threading.Thread(target=self._keep_log, args=(self.process.stderr,), daemon=True).start()

    def become_ready(self) -> None:
        """Wait until the server accepts requests."""
        assert self.process is not None
        assert self.process.stdout is not None
        with self.process.stdout as said:
            line = said.readline()
        found = re.fullmatch(r"listening on (http://127\.0\.0\.1:(\d+))\s*", line)
        if found is None:
            self.kill()
            raise AssertionError(f"said {line!r}; its log: {self.log}")
        self.url, self.port = found[1], int(found[2])

    def _keep_log(self, stream: IO[str] | None) -> None:
        if stream is not None:
            with stream:
                self.log.extend(stream)

    def kill(self) -> None:
        """End the server as a power cut would, without a chance to say anything."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()

    def stop(self) -> int:
        """Ask the server to end; return its exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE_S)

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self.process is not None and self.process.poll() is None


@dataclass
class User:
    """One signed-in user."""

    server: Server
    id: str
    token: str = ""
    refresh: str = ""

    def sign_in(self) -> User:
        """Get tokens by password."""
        body = {"grant_type": "password", "username": self.id, "password": PASSWORD}
        answer = httpx.post(f"{self.server.url}/v1/token", data=body, timeout=PATIENCE_S, verify=TLS)
        assert answer.status_code == 200, answer.text
        self.token, self.refresh = answer.json()["access_token"], answer.json()["refresh_token"]
        return self

    @property
    def headers(self) -> dict[str, str]:
        """The authorization header."""
        return {"Authorization": f"Bearer {self.token}"}

    def send(self, method: str, path: str, **more: Any) -> httpx.Response:
        """Send a request and return the answer, whatever it is."""
        headers = self.headers | dict(cast("Mapping[str, str]", more.pop("headers", {})))
        url = self.server.url + path
        return httpx.request(method, url, headers=headers, timeout=PATIENCE_S, verify=TLS, **more)

    def call(self, method: str, path: str, body: object = None, **more: Any) -> Json:
        """Send a request and return the body of its success.

        Raises:
            Refused: the server answered with a problem.
        """
        if body is not None:
            more["json"] = body
        response = self.send(method, path, **more)
        if not response.is_success:
            raise Refused(response)
        return cast("Json", response.json()) if response.content else {}

    def get(self, path: str, **params: Any) -> Json:
        """Read one thing."""
        return self.call("GET", path, params=params)

    def post(self, path: str, body: object = None) -> Json:
        """Do one thing."""
        return self.call("POST", path, body)

    def put(self, path: str, body: object, **more: Any) -> Json:
        """Set one thing."""
        return self.call("PUT", path, body, **more)

    def refusal(self, method: str, path: str, body: object = None, **more: Any) -> Refused:
        """Return the refusal that the request is answered with; fail if it is taken."""
        try:
            taken = self.call(method, path, body, **more)
        except Refused as refused:
            return refused
        raise AssertionError(f"{method} {path} was taken: {taken}")


@dataclass
class Event:
    """One event of the stream."""

    id: str
    name: str
    data: Json


class Stream:
    """An open event stream, read in a thread of its own."""

    def __init__(self, user: User, last_event_id: str | None = None) -> None:
        self.user = user
        self.events: queue.Queue[Event | None] = queue.Queue()
        self.seen: list[Event] = []
        self.comments = 0
        self.status = 0
        self._socket: socket.socket | None = None
        headers = user.headers | ({"Last-Event-ID": last_event_id} if last_event_id else {})
        self._client = httpx.Client(timeout=httpx.Timeout(PATIENCE_S, read=60), verify=TLS)
        self._opened = threading.Event()
        self._thread = threading.Thread(target=self._read, args=(headers,), daemon=True)
        self._thread.start()
        assert self._opened.wait(PATIENCE_S), "the stream did not open"

    def _read(self, headers: Mapping[str, str]) -> None:
        event = Event("", "message", {})
        try:
            with self._client.stream("GET", f"{self.user.server.url}/v1/events", headers=headers) as response:
                self.status = response.status_code
                self._socket = response.extensions["network_stream"].get_extra_info("socket")
                self._opened.set()
                for line in response.iter_lines():
                    if line.startswith("id:"):
                        event.id = line[3:].strip()
                    elif line.startswith("event:"):
                        event.name = line[6:].strip()
                    elif line.startswith(":"):
                        self.comments += 1
                    elif line.startswith("data:"):
                        event.data = json.loads(line[5:])
                    elif not line and event.name != "message":
                        self.events.put(event)
                        event = Event("", "message", {})
        except (httpx.HTTPError, ValueError):
            pass
        finally:
            self._client.close()  # A stream that ended well leaves its connection open.
            self._opened.set()
            self.events.put(None)

    def next(
        self, name: str, where: Callable[[Json], bool] = lambda _: True, *, within_s: float = PATIENCE_S
    ) -> Event:
        """Return the next event called ``name`` whose data pass ``where``; none may take longer than ``within_s``."""
        while True:
            event = self.events.get(timeout=within_s)
            assert event is not None, f"the stream ended before {name}"
            self.seen.append(event)
            if event.name == name and where(event.data):
                return event

    def state(self, state: str) -> Json:
        """Wait until the interaction is in ``state``; return it."""
        return self.next("interaction", lambda data: data["state"] == state).data

    @property
    def ended(self) -> bool:
        """Whether the stream is over."""
        return not self._thread.is_alive()

    def wait_for_end(self) -> None:
        """Wait until the server has closed the stream."""
        while (event := self.events.get(timeout=PATIENCE_S)) is not None:
            self.seen.append(event)

    def close(self) -> None:
        """Hang up at once: closing alone would wait until the reading thread has read something."""
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
        self._client.close()


@dataclass
class Room:
    """One business process with three agents, for one test alone."""

    server: Server
    id: str
    boss: User
    intake: User
    number_stem: str
    streams: list[Stream] = field(default_factory=list[Stream])
    numbers: int = 0

    def set_timing(self, **settings: Any) -> None:
        """Change the callback timing as a supervisor does."""
        answer = self.boss.send("GET", f"/v1/business-processes/{self.id}")
        timing = answer.json()["timing"] | settings
        path = f"/v1/business-processes/{self.id}/timing"
        self.boss.put(path, timing, headers={"If-Match": answer.headers["ETag"]})

    def agent(self, letter: str = "a", *, available: bool = True) -> tuple[User, Stream]:
        """Sign an agent in, connect, and become available."""
        user = User(self.server, f"{self.id}-{letter}").sign_in()
        stream = Stream(user)
        self.streams.append(stream)
        stream.next("snapshot")
        if available:
            user.put("/v1/agent/state", {"state": "available"})
        return user, stream

    def number(self, ending: str) -> str:
        """Return an unused number that ends in ``ending``: what the simulated customer does."""
        self.numbers += 1
        hundreds, number = divmod(self.numbers, FICTIONAL_NUMBERS)
        start = "+1555" if hundreds == 0 else f"+49305{hundreds:02d}"
        return f"{start}{self.number_stem}{number:02d}{ending}"

    def callback(self, ending: str = "00", **more: Any) -> Json:
        """Hand in a callback."""
        body = {"business_process_id": self.id, "number": self.number(ending)} | more
        return self.intake.post("/v1/callbacks", body)

    def look(self, callback: Json) -> Json:
        """Return the callback as it stands, with its attempts."""
        return self.boss.get(f"/v1/callbacks/{callback['id']}")

    def wait_for_words(self, callback: Json) -> Json:
        """Return the callback once its newest recording is transcribed."""
        return self.wait(callback, within_s=WORDS_WITHIN_S, transcription_status="ready")

    def wait(self, callback: Json, *, within_s: float = PATIENCE_S, **facts: Any) -> Json:
        """Return the callback once its fields are as ``facts`` say."""

        def fits() -> Json | None:
            now = self.look(callback)
            return now if all(now[name] == value for name, value in facts.items()) else None

        return (
            wait_until(fits, f"{facts}; it is {self.look(callback)}", within=timedelta(seconds=within_s))
            or {}
        )

    def why(self, callback: Json) -> list[str]:
        """Return the codes of why it is not offered."""
        return [reason["code"] for reason in self.boss.get(f"/v1/callbacks/{callback['id']}/why")["reasons"]]

    def monitor(self) -> Json:
        """Return the room's row of the monitor."""
        items = self.boss.get("/v1/monitor")["items"]
        return next(item for item in items if item["business_process_id"] == self.id)


def write_site(path: Path, rooms: int, timing: str) -> None:
    """Write a site of ``rooms`` business processes with three agents each: a and b softphones, c Teams."""
    lines: list[str] = []
    for number in range(rooms):
        room = f"room{number:03d}"
        members = ", ".join(f'"{room}-{letter}"' for letter in "abct")
        lines.append(f'[[business_process]]\nid = "{room}"\nname = "Room {number}"\nmembers = [{members}]\n')
        lines.append(f"[business_process.timing]\n{timing}\n")
        for letter, kind, address in (
            ("a", "softphone", "PJSIP/1"),
            ("b", "softphone", "PJSIP/2"),
            ("c", "teams", "c@example.test"),
            ("t", "uc1", "t@example.test#never"),
        ):
            endpoint = f'{{ kind = "{kind}", address = "{address}" }}'
            lines.append(_user(f"{room}-{letter}", "agent", f"endpoint = {endpoint}"))
    lines.append('[[business_process]]\nid = "solo"\nname = "Room 999"\nmembers = ["solo-a"]\n')
    lines.append(_user("solo-a", "agent", 'endpoint = { kind = "softphone", address = "PJSIP/1" }'))
    lines += [_user("boss", "supervisor"), _user("root", "admin"), _user("ivr", "intake")]
    lines.append(_user("limited", "supervisor", 'supervises = ["room000"]'))
    path.write_text("\n".join(lines), encoding="utf-8")


def _user(name: str, role: str, more: str = "") -> str:
    return f'[[user]]\nid = "{name}"\nname = "{name.title()}"\nrole = "{role}"\npassword_hash = "{PASSWORD_HASH}"\n{more}\n'


@contextmanager
def started(server: Server) -> Generator[Server]:
    """Run the server until the block is left."""
    server.start()
    try:
        yield server
    finally:
        if server.running:
            server.kill()


def at(text: str) -> datetime:
    """Read a time of the wire: RFC 3339, UTC, milliseconds."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", text), text
    return datetime.fromisoformat(text).astimezone(UTC)
