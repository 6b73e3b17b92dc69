"""A server of raw bytes with prescribed answers: late, cut off, in pieces, or completely different ones."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections import defaultdict, deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

TOKEN = "/v1/token"
TLS_HELLO = b"\x16"


@dataclass(frozen=True)
class Request:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, str]:
        """Its body as a form."""
        return {name: values[0] for name, values in parse_qs(self.body.decode()).items()}

    @property
    def json(self) -> Any:
        """Its body as JSON."""
        return json.loads(self.body)


Reply = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


def head(status: int, kind: str, length: int | None, **headers: str) -> bytes:
    """Return the head of an answer; without ``length`` it lasts until the connection ends."""
    lines = [f"HTTP/1.1 {status} Told", f"Content-Type: {kind}", "Connection: close"]
    if length is not None:
        lines.append(f"Content-Length: {length}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


def answers(status: int, body: bytes | str = b"", kind: str = "application/json", **headers: str) -> Reply:
    """Answer with a whole body."""
    data = body.encode() if isinstance(body, str) else body

    async def reply(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(head(status, kind, len(data), **headers) + data)
        await writer.drain()

    return reply


def gives(value: object, **headers: str) -> Reply:
    """Answer with a value as JSON."""
    return answers(200, json.dumps(value), **headers)


def refuses(status: int, code: str, **members: object) -> Reply:
    """Answer with a problem."""
    headers = {"Retry_After": str(members.pop("retry_after"))} if "retry_after" in members else {}
    problem = {"code": code, "title": "No", "status": status, **members}
    return answers(status, json.dumps(problem), "application/problem+json", **headers)


def hangs_up() -> Reply:
    """Close without a word."""

    async def reply(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    return reply


def says_nothing() -> Reply:
    """Take the request, and never answer."""

    async def reply(_: Request, __: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    return reply


def breaks_off(body: bytes, of: int, kind: str = "application/octet-stream") -> Reply:
    """Promise ``of`` bytes, and hang up after ``body``."""

    async def reply(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(head(200, kind, of) + body)
        await writer.drain()

    return reply


def streams(*pieces: bytes, stays: bool = True) -> Reply:
    """Send a stream in ``pieces``, each by itself; then stay silent, or hang up."""

    async def reply(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(head(200, "text/event-stream; charset=utf-8", None))
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)
        if stays:
            await asyncio.Event().wait()

    return reply


@dataclass
class RoughServer:
    """What was asked, and what is to be answered: the replies of a path in turn, the last one again and again."""

    url: str = ""
    requests: list[Request] = field(default_factory=list[Request])
    _replies: dict[str, deque[Reply]] = field(default_factory=lambda: defaultdict(deque))
    _asked: asyncio.Condition = field(default_factory=asyncio.Condition)

    def on(self, path: str, *replies: Reply) -> None:
        """Answer requests of ``path`` like this from now on."""
        self._replies[path] = deque(replies)

    def asked(self, path: str) -> list[Request]:
        """Return the requests of ``path`` so far."""
        return [request for request in self.requests if request.path == path]

    async def until_asked(self, path: str, times: int = 1) -> list[Request]:
        """Wait until ``path`` was asked for so often, and return the requests."""
        async with self._asked:
            await self._asked.wait_for(lambda: len(self.asked(path)) >= times)
        return self.asked(path)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection."""
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            first = await reader.readexactly(1)
            if first == TLS_HELLO:
                writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                writer.close()
                return
            request = await _read(reader, first)
            self.requests.append(request)
            replies = self._replies[request.path]
            reply = replies.popleft() if len(replies) > 1 else replies[0] if replies else answers(404)
            async with self._asked:
                self._asked.notify_all()
            await reply(request, writer)
        writer.close()


async def _read(reader: asyncio.StreamReader, first: bytes) -> Request:
    lines = (first + await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    method, path, _ = lines[0].split(" ")
    pairs = (line.split(": ", 1) for line in lines[1:] if line)
    headers = {name.lower(): value for name, value in pairs}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, path.partition("?")[0], headers, body)


@asynccontextmanager
async def rough_server(tls: ssl.SSLContext | None = None) -> AsyncGenerator[RoughServer]:
    """Run such a server on a free port of this machine until the block is left."""
    rough = RoughServer()
    open_ones: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        open_ones.add(task)
        try:
            await rough.serve(reader, writer)
        except asyncio.CancelledError:
            writer.transport.abort()
        finally:
            open_ones.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    rough.url = f"{'https' if tls else 'http'}://localhost:{server.sockets[0].getsockname()[1]}"
    rough.on(TOKEN, gives(token("first")))
    try:
        yield rough
    finally:
        for task in tuple(open_ones):
            task.cancel()
        server.close()
        await asyncio.gather(*open_ones, return_exceptions=True)
        await server.wait_closed()
        if shaking := [task for task in asyncio.all_tasks() if "_accept_connection" in repr(task.get_coro())]:
            await asyncio.wait(shaking)  # A handshake that was refused takes its time to notice.


def token(name: str, *, expires_in: int = 300) -> dict[str, Any]:
    """Return what the token endpoint answers."""
    return {
        "access_token": f"access-{name}",
        "refresh_token": f"refresh-{name}",
        "token_type": "Bearer",
        "expires_in": expires_in,
    }
