"""An answer's head leaves together with its body, or by itself when no body follows."""

from __future__ import annotations

import asyncio
import socket
from typing import cast

import uvloop

from server_stub.connections.joined_head import HeadHoldingTransport

HEAD = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n"


class NotedWrites(asyncio.Transport):
    """A transport that notes what is sent in one piece, and whether it was closed."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[bytes] = []
        self.is_closed = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Note it."""
        self.sent.append(bytes(data))

    def close(self) -> None:
        """Note it."""
        self.is_closed = True

    def is_closing(self) -> bool:
        """Return whether it was closed."""
        return self.is_closed


def holding() -> tuple[HeadHoldingTransport, NotedWrites]:
    noted = NotedWrites()
    return HeadHoldingTransport(noted, asyncio.get_running_loop()), noted


async def test_that_head_and_body_are_one_piece() -> None:
    transport, noted = holding()
    transport.write(HEAD)
    transport.write(b"ok")
    await asyncio.sleep(0)
    assert noted.sent == [HEAD + b"ok"]


async def test_that_a_head_without_a_body_leaves_once_the_loop_turns() -> None:
    transport, noted = holding()
    transport.write(HEAD)
    await asyncio.sleep(0)
    assert noted.sent == [HEAD]


async def test_that_pieces_keep_their_order() -> None:
    transport, noted = holding()
    for data in (HEAD, b"1", b"2", HEAD, HEAD, b"3"):
        transport.write(data)
    await asyncio.sleep(0)
    assert noted.sent == [HEAD + b"1", b"2", HEAD + HEAD, b"3"]


async def test_that_a_head_is_sent_before_the_connection_closes() -> None:
    transport, noted = holding()
    transport.write(HEAD)
    transport.close()
    assert (noted.sent, noted.is_closed) == ([HEAD], True)


async def test_that_a_head_is_dropped_when_the_connection_is_gone() -> None:
    transport, noted = holding()
    transport.write(HEAD)
    noted.close()
    await asyncio.sleep(0)
    assert noted.sent == []


async def test_that_all_else_is_the_connections_own() -> None:
    noted = NotedWrites()
    holder = cast(
        "asyncio.Transport", cast("object", HeadHoldingTransport(noted, asyncio.get_running_loop()))
    )
    noted.is_closed = True
    assert holder.is_closing()


def test_that_nothing_is_written_to_a_connection_that_has_just_broken() -> None:
    async def write_to_a_broken_one() -> None:
        loop = asyncio.get_running_loop()
        lost = loop.create_future()

        class Losing(asyncio.Protocol):
            def connection_lost(self, exc: Exception | None) -> None:
                lost.set_result(exc)

        ours, theirs = socket.socketpair()
        with theirs:
            transport, _ = await loop.create_connection(Losing, sock=ours)
            holding = HeadHoldingTransport(transport, loop)
            transport.abort()
            await lost
            holding.write(b"ok")
            holding.write(HEAD)
            await asyncio.sleep(0)

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(write_to_a_broken_one())
