"""Bounds on connections, on a real socket (docs/deploy.md, *Watch*)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any, Final, cast

import pytest
import uvicorn

from server_stub.asgi import Receive, Scope, Send
from server_stub.bounded_http import MOST_HEADERS, BoundedHttpProtocol, ConnectionBounds
from tests.support.waiting import seen

SOON = timedelta(milliseconds=1)
NEVER = timedelta(days=1)
LINE = b"GET / HTTP/1.1\r\nHost: x\r\n"


async def echo(_scope: Scope, receive: Receive, send: Send) -> None:
    """Read the body and answer 200."""
    while (await receive()).get("more_body"):
        pass
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


@asynccontextmanager
async def serving(bounds: ConnectionBounds) -> AsyncGenerator[int]:
    """Serve ``echo`` on a free port for a block."""
    config = uvicorn.Config(echo, lifespan="off", log_config=None)
    config.load()
    state: Any = uvicorn.Server(config).server_state
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: cast(
            "asyncio.Protocol",
            BoundedHttpProtocol(config=config, server_state=state, app_state={}, bounds=bounds),
        ),
        "127.0.0.1",
        0,
    )
    watching = asyncio.create_task(bounds.watch())
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        watching.cancel()
        server.close()
        await asyncio.gather(watching, return_exceptions=True)


async def answer_to(port: int, sent: bytes) -> bytes:
    """Send bytes and return all that comes until the server closes the connection; none if it resets it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    try:
        return await reader.read()
    except ConnectionResetError:  # The server closed while bytes were on their way to it.
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (b"", "head_too_slow"),
        (b"\r\n", "head_too_slow"),
        (LINE, "head_too_slow"),
        (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345", "body_too_slow"),
    ],
    ids=["silent", "blank line", "half a head", "half a body"],
)
async def test_that_a_slow_client_loses_its_connection(sent: bytes, reason: str) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10, head_patience=SOON, body_patience=SOON)
    async with serving(bounds) as port:
        answer = await answer_to(port, sent)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 408")
    assert bounds.rejections == {reason: 1}
    assert bounds.count == 0


@pytest.mark.parametrize(
    "headers",
    [b"".join(b"X-%d: y\r\n" % n for n in range(MOST_HEADERS)), b"X: " + b"y" * 70_000 + b"\r\n"],
    ids=["too many", "too long"],
)
async def test_that_a_large_head_is_answered_with_431(headers: bytes) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        answer = await answer_to(port, LINE + headers + b"\r\n")
        assert answer == b"" or answer.startswith(b"HTTP/1.1 431")
        assert (await answer_to(port, LINE + b"Connection: close\r\n\r\n")).endswith(b"ok")
    assert bounds.rejections == {"head_too_large": 1}


async def test_that_an_endless_head_is_cut_off() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        answer = await answer_to(port, LINE + b"X: " + b"y" * 1_000_000)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 431")
    assert bounds.rejections == {"head_too_large": 1}


CHUNKED: Final = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\nConnection: close\r\n\r\n", b"400"),
        (b"GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", b"400"),
        (b"GET / HTTP/1.0\r\n\r\n", b"200"),
    ],
    ids=["none", "two", "two of an old client", "an old client"],
)
async def test_that_a_request_names_one_host(sent: bytes, status: bytes) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        assert (await answer_to(port, sent)).split(b" ")[1] == status
    assert bounds.rejections == ({"host_unclear": 1} if status == b"400" else {})


@pytest.mark.parametrize(
    "rest",
    [
        b"1\r\na\r\n0\r\n" + b"X: y\r\n" * 200_000,
        b"1\r\na\r\n0\r\nX: " + b"y" * 1_000_000,
        b"1;" + b"x" * 1_000_000,
    ],
    ids=["fields after the body", "a field without an end", "an extension of a chunk"],
)
async def test_that_what_stands_around_a_body_is_bounded(rest: bytes) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        answer = await answer_to(port, CHUNKED + rest)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 400")
    assert bounds.rejections == {"framing_too_large": 1}


async def test_that_a_body_in_chunks_of_one_byte_is_taken_and_a_field_after_it_ignored() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    body = b"1\r\na\r\n" * 60_000 + b"0\r\nX: y\r\n\r\n"
    async with serving(bounds) as port:
        answer = await answer_to(port, CHUNKED + body + LINE + b"Connection: close\r\n\r\n")
    assert answer.count(b"HTTP/1.1 200") == 2
    assert not bounds.rejections


async def test_that_a_body_that_trickles_is_cut_off_although_it_is_never_silent() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10, body_patience=NEVER)
    async with serving(bounds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n")
        await reader.readuntil(b"100 Continue\r\n\r\n")  # The head is read.
        (connection,) = bounds.open_connections
        began = asyncio.get_running_loop().time()
        connection.end_if_slow(began + 25, 20, 30)
        connection.on_body(b"6")
        assert not bounds.rejections
        connection.end_if_slow(began + 31, 20, 30)
        await reader.read()  # The server closes the connection.
        writer.close()
    assert bounds.rejections == {"body_too_slow": 1}


@pytest.mark.parametrize(
    ("most", "most_of_address", "proxies", "reason"),
    [
        (2, 10, (), "connections"),
        (10, 2, (), "connections_of_address"),
        (10, 2, ("127.0.0.0/8",), None),
    ],
)
async def test_that_connections_have_a_bound_in_all_and_for_each_address_but_a_proxy(
    most: int, most_of_address: int, proxies: tuple[str, ...], reason: str | None
) -> None:
    bounds = ConnectionBounds(most=most, most_of_address=most_of_address, trusted_proxies=proxies)
    request = LINE + b"Connection: close\r\n\r\n"
    async with serving(bounds) as port:
        held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
        for reader, writer in held:  # An answer proves that the server counts the connection.
            writer.write(LINE + b"\r\n")
            await reader.readuntil(b"ok")
        answer = await answer_to(port, request)
        assert answer.startswith(b"HTTP/1.1 200" if reason is None else b"HTTP/1.1 503")
        for _, writer in held:
            writer.close()
        await seen(lambda: True if bounds.count == 0 else None, "the server sees that its clients are gone")
        assert (await answer_to(port, request)).startswith(b"HTTP/1.1 200")
    assert bounds.rejections == ({reason: 1} if reason else {})
