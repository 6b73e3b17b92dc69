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
from server_stub.connections.bounded_http import MOST_HEADERS, BoundedHttpProtocol
from server_stub.connections.bounds import ConnectionBounds
from tests.support.waiting import seen

SOON = timedelta(milliseconds=1)
NEVER = timedelta(days=1)
LINE = b"GET / HTTP/1.1\r\nHost: x\r\n"


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Read the body, but for a path that refuses it, and answer 200; a long answer is of a size that no buffer holds."""
    while scope["path"] != "/refused" and (await receive()).get("more_body"):
        pass
    if scope["path"] == "/long":
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for _ in range(1000):
            await send({"type": "http.response.body", "body": b"x" * (1 << 20), "more_body": True})
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
    """Send bytes and return all that comes until the server ends the connection; it must not reset it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(sent)
    try:
        return await reader.read()
    finally:
        writer.close()


async def send_for_ever(writer: asyncio.StreamWriter) -> None:
    while True:
        writer.write(b"x" * (1 << 20))
        await writer.drain()


async def all_gone(bounds: ConnectionBounds) -> None:
    await seen(lambda: True if bounds.count == 0 else None, "the server sees that its clients are gone")


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
        await all_gone(bounds)
    assert answer.startswith(b"HTTP/1.1 408")
    assert bounds.rejections == {reason: 1}


@pytest.mark.parametrize(
    "headers",
    [b"".join(b"X-%d: y\r\n" % n for n in range(MOST_HEADERS)), b"X: " + b"y" * 70_000 + b"\r\n"],
    ids=["too many", "too long"],
)
async def test_that_a_large_head_is_answered_with_431(headers: bytes) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        answer = await answer_to(port, LINE + headers + b"\r\n")
        assert answer.startswith(b"HTTP/1.1 431")
        assert (await answer_to(port, LINE + b"Connection: close\r\n\r\n")).endswith(b"ok")
    assert bounds.rejections == {"head_too_large": 1}


async def test_that_an_endless_head_is_cut_off() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        answer = await answer_to(port, LINE + b"X: " + b"y" * 1_000_000)
    assert answer.startswith(b"HTTP/1.1 431")
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
    assert answer.startswith(b"HTTP/1.1 400")
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
        assert isinstance(connection, BoundedHttpProtocol)
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
        await all_gone(bounds)
        assert (await answer_to(port, request)).startswith(b"HTTP/1.1 200")
    assert bounds.rejections == ({reason: 1} if reason else {})


REFUSED: Final = b"POST /refused HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n"
CHUNKED_REFUSED: Final = b"POST /refused HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"


@pytest.mark.parametrize(
    "head",
    [REFUSED % (8 << 20), REFUSED % (8 << 20) + b"Connection: close\r\n", CHUNKED_REFUSED],
    ids=["kept", "closed", "in chunks"],
)
async def test_that_a_client_gets_the_answer_to_a_body_that_nobody_reads(head: bytes) -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    body = b"x" * (8 << 20)
    sent = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body) if b"chunked" in head else body
    async with serving(bounds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(head + b"\r\n" + sent)
        await writer.drain()  # The whole body, as clients send it that read no answer before.
        assert (await reader.readuntil(b"ok")).startswith(b"HTTP/1.1 200")
        if b"close" not in head:
            writer.write(LINE + b"Connection: close\r\n\r\n")
            assert (await reader.read()).endswith(b"ok")  # The connection serves the next request.
        writer.close()
        await all_gone(bounds)
    assert not bounds.rejections


async def test_that_a_body_that_goes_on_after_its_answer_is_cut_off_by_size_and_by_time() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(REFUSED % (1 << 40) + b"\r\n")
        await reader.readuntil(b"ok")
        with pytest.raises(ConnectionError):
            await send_for_ever(writer)
        writer.close()
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(REFUSED % (1 << 40) + b"\r\n")
        await reader.readuntil(b"ok")
        (connection,) = bounds.open_connections
        connection.end_if_slow(bounds.time() + 31, 20, 3600)
        await all_gone(bounds)
        writer.close()
    assert bounds.rejections == {"body_unwanted": 2}


async def test_that_a_body_that_waits_for_leave_and_is_refused_ends_the_connection() -> None:
    """Whether the body or another request comes next is unclear, RFC 9110, section 10.1.1."""
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        answer = await answer_to(port, REFUSED % 10 + b"Expect: 100-continue\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.endswith(b"ok")


async def test_that_an_answered_connection_does_not_stay_for_ever() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(REFUSED % 10 + b"\r\n")
        await reader.readuntil(b"ok")
        writer.write(
            b"1234567890" + LINE + b"\r\n"
        )  # uvicorn's own timer would have been stopped by the body.
        await reader.readuntil(b"ok")
        (connection,) = bounds.open_connections
        connection.end_if_slow(bounds.time(), 20, 30)
        assert bounds.count == 1
        connection.end_if_slow(bounds.time() + 76, 20, 30)
        await all_gone(bounds)
        writer.close()


async def test_that_a_request_behind_a_rejected_head_is_not_carried_out() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    two_hosts = b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"
    async with serving(bounds) as port:
        answer = await answer_to(port, two_hosts + LINE + b"\r\n")
    assert answer.count(b"HTTP/1.1") == 1
    assert answer.startswith(b"HTTP/1.1 400")


@pytest.mark.logs_expected("Invalid HTTP request received")
async def test_that_what_is_no_http_is_answered_and_counted() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        answer = await answer_to(port, b"\x16\x03\x01" + b"x" * 1_000_000)
    assert answer.startswith(b"HTTP/1.1 400")
    assert bounds.rejections == {"malformed": 1}


async def test_that_an_answer_that_nobody_reads_is_cut_off() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /long HTTP/1.1\r\nHost: x\r\n\r\n")
        await reader.readuntil(b"xx")
        (connection,) = bounds.open_connections
        assert isinstance(connection, BoundedHttpProtocol)
        await seen(lambda: connection.flow.write_paused or None, "the answer waits for its reader")
        now = bounds.time()
        connection.end_if_slow(now, 20, 30)
        connection.end_if_slow(now + 29, 20, 30)
        assert bounds.count == 1
        connection.end_if_slow(now + 31, 20, 30)
        await all_gone(bounds)
        writer.close()
    assert bounds.rejections == {"answer_too_slow": 1}


async def test_that_a_client_is_not_blamed_for_a_server_that_stood_still() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=10)
    async with serving(bounds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n")
        await reader.readuntil(b"100 Continue\r\n\r\n")
        now = asyncio.get_running_loop().time()
        bounds.look(now)
        bounds.look(
            now + 1000
        )  # The look came late because the process was suspended, as its clients' bytes were.
        assert not bounds.rejections
        for seconds in range(2, 34, 2):
            bounds.look(now + 1000 + seconds)
        assert (await reader.read()).startswith(
            b"HTTP/1.1 408"
        )  # An answer, though the request is being carried out.
        writer.close()
    assert bounds.rejections == {"body_too_slow": 1}


async def test_that_those_who_say_nothing_give_way_to_others_of_their_address() -> None:
    bounds = ConnectionBounds(most=10, most_of_address=4)
    async with serving(bounds) as port:
        used_reader, used = await asyncio.open_connection("127.0.0.1", port)
        used.write(LINE + b"\r\n")
        await used_reader.readuntil(b"ok")
        silent = [await asyncio.open_connection("127.0.0.1", port) for _ in range(20)]
        assert (await answer_to(port, LINE + b"Connection: close\r\n\r\n")).endswith(b"ok")
        used.write(LINE + b"\r\n")
        await used_reader.readuntil(b"ok")  # A connection in use is kept.
        for writer in (used, *(one for _, one in silent)):
            writer.close()
        await all_gone(bounds)
    assert bounds.rejections["connections_of_address"] == 18
