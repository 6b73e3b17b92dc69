"""HTTP clients for ``over_http`` that send prepared bytes and read as little as possible.

They run in the measuring process, so their cost is not in the server's figures, and it is so small that the server has a
core of its own.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable
from typing import Final, cast

import msgspec

PIECE_S: Final = 0.005
"""Seconds between two checks of a paced load whether a callback is due."""
_HEAD_END: Final = b"\r\n\r\n"
_LENGTH: Final = b"content-length: "
_INTERACTION: Final = b"event: interaction\ndata: "

Then = Callable[[bytes], None]


def request(method: str, path: str, token: str = "", body: bytes = b"") -> bytes:
    """Return the bytes of a request on a persistent connection."""
    authorization = f"Authorization: Bearer {token}\r\n" if token else ""
    content = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n" if body else ""
    return f"{method} {path} HTTP/1.1\r\nHost: callbacks\r\n{authorization}{content}\r\n".encode() + body


class Load:
    """The requests and answers since the last ``clear``; times are in seconds."""

    def __init__(self) -> None:
        self.answers: list[float] = []
        self.events: list[float] = []
        self.fault: str | None = None
        self.offer_sent: dict[str, float] = {}
        """When the callback of each number was handed in; removed when it is offered to an agent."""

    def clear(self) -> None:
        """Reset all counts."""
        self.answers.clear()
        self.events.clear()


class Connection(asyncio.Protocol):
    """A persistent connection with one request at a time; further requests wait in order.

    The server closes an idle connection after a while; it is opened again for the next request.
    """

    def __init__(self, load: Load, port: int) -> None:
        self._load = load
        self._port = port
        self._opening: asyncio.Task[object] | None = None
        self._transport: asyncio.Transport | None = None
        self._text = b""
        self._waiting: deque[tuple[bytes, Then | None]] = deque()
        self._sent_at = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """See ``asyncio.Protocol``."""
        self._transport = cast(
            "asyncio.Transport", transport
        )  # The transports of uvloop are not subclasses of asyncio's.
        if self._waiting:
            self._write(self._waiting[0][0])

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """See ``asyncio.Protocol``."""
        self._transport = None

    async def open(self) -> None:
        """Connect to the server."""
        await asyncio.get_running_loop().create_connection(lambda: self, "127.0.0.1", self._port)

    def send(self, data: bytes, then: Then | None = None) -> None:
        """Send a request once the requests before it are answered; ``then`` is called with the answer's body."""
        self._waiting.append((data, then))
        if len(self._waiting) == 1:
            self._write(data)

    def _write(self, data: bytes) -> None:
        if self._transport is None:
            self._opening = asyncio.create_task(self.open())
            return
        self._sent_at = time.perf_counter()
        self._transport.write(data)

    def data_received(self, data: bytes) -> None:
        """See ``asyncio.Protocol``."""
        self._text += data
        head, end, rest = self._text.partition(_HEAD_END)
        if not end:
            return
        size = int(head.lower().partition(_LENGTH)[2].partition(b"\r\n")[0])
        if len(rest) < size:
            return
        self._text = b""
        self._load.answers.append(time.perf_counter() - self._sent_at)
        if not head.startswith(b"HTTP/1.1 2"):
            self._load.fault = self._load.fault or f"{head.decode()}\n{rest.decode()}"
        _, then = self._waiting.popleft()
        if self._waiting:
            self._write(self._waiting[0][0])
        if then is not None:
            then(rest)


class _Interaction(msgspec.Struct):
    """The part of an interaction that an agent needs to choose the next command."""

    id: str
    state: str
    number: str


class Agent(asyncio.Protocol):
    """An agent's event stream, which accepts and completes each offer on another connection."""

    def __init__(self, load: Load, token: str, commands: Connection, completed: Callable[[], None]) -> None:
        self.begun = asyncio.Event()
        self._load = load
        self._token = token
        self._commands = commands
        self._completed = completed
        self._text = b""
        self._decoder = msgspec.json.Decoder(_Interaction)

    def data_received(self, data: bytes) -> None:
        """See ``asyncio.Protocol``."""
        self.begun.set()
        self._text += data
        *blocks, self._text = self._text.split(b"\n\n")
        for block in blocks:
            _, is_interaction, body = block.partition(_INTERACTION)
            if is_interaction:
                self._take(self._decoder.decode(body))

    def _take(self, interaction: _Interaction) -> None:
        path = f"/v1/interactions/{interaction.id}"
        if interaction.state == "offered":
            sent_at = self._load.offer_sent.pop(interaction.number, None)
            if sent_at is not None:
                self._load.events.append(time.perf_counter() - sent_at)
            self._commands.send(request("POST", f"{path}/accept", self._token, b"{}"))
        elif interaction.state == "dialing":
            body = b'{"status":"wrong_destination"}'
            self._commands.send(
                request("POST", f"{path}/complete", self._token, body), lambda _: self._completed()
            )


class Customers:
    """Customers who hand in callbacks over a few connections, for each business process in turn."""

    def __init__(self, load: Load, token: str, connections: list[Connection], processes: list[str]) -> None:
        self._load = load
        self._token = token
        self._connections = itertools.cycle(connections)
        self._processes = itertools.cycle(processes)
        self._numbers = itertools.count(1)

    def hand_in(self) -> None:
        """Hand in one callback."""
        number = f"+1555{next(self._numbers):07d}"
        body = f'{{"business_process_id":"{next(self._processes)}","number":"{number}"}}'.encode()
        self._load.offer_sent[number] = time.perf_counter()
        next(self._connections).send(request("POST", "/v1/callbacks", self._token, body))


async def paced(send: Callable[[], None], per_s: float, seconds: float) -> None:
    """Call ``send`` at a steady pace, without waiting for answers."""
    began, sent = time.perf_counter(), 0
    while (passed := time.perf_counter() - began) < seconds:
        while sent < passed * per_s:
            send()
            sent += 1
        await asyncio.sleep(PIECE_S)


async def connect(load: Load, port: int) -> Connection:
    """Return a connection to the server on ``port``."""
    connection = Connection(load, port)
    await connection.open()
    return connection


async def listen(agent: Agent, port: int, token: str) -> None:
    """Open an agent's event stream, and return when it has begun."""
    transport, _ = await asyncio.get_running_loop().create_connection(lambda: agent, "127.0.0.1", port)
    transport.write(request("GET", "/v1/events", token))
    await agent.begun.wait()
