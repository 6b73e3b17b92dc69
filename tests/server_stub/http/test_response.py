"""A body that is made while it is sent: it ends with its reader, and is closed however it ends."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from server_stub.asgi import Message
from server_stub.http.response import StreamedResponse


class Connection:
    """The web server's side of one request."""

    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.gone = asyncio.Event()
        self.grown = asyncio.Event()

    async def send(self, message: Message) -> None:
        self.sent.append(message)
        self.grown.set()

    async def receive(self) -> Message:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.sent)


class Maker:
    """Makes a body, and notes when it is closed."""

    def __init__(self) -> None:
        self.closed = False
        self.hold = asyncio.Event()

    async def chunks(self, *, then: str) -> AsyncGenerator[bytes]:
        try:
            yield b"one"
            yield b"two"
            if then == "wait":
                await self.hold.wait()
            if then == "fail":
                raise RuntimeError("the disk is gone")
        finally:
            self.closed = True


def sending(connection: Connection, maker: Maker, then: str) -> asyncio.Task[Any]:
    response = StreamedResponse(maker.chunks(then=then), media_type="text/plain")
    return asyncio.create_task(response.send_to(connection.send, connection.receive, [(b"date", b"now")]))


async def test_that_a_streamed_body_is_sent_to_its_end() -> None:
    connection, maker = Connection(), Maker()
    await sending(connection, maker, "end")
    assert connection.body == b"onetwo"
    assert connection.sent[0]["headers"] == [(b"content-type", b"text/plain"), (b"date", b"now")]
    assert not connection.sent[-1].get("more_body", False)
    assert maker.closed


async def test_that_a_body_is_made_no_further_when_its_reader_goes() -> None:
    connection, maker = Connection(), Maker()
    task = sending(connection, maker, "wait")
    while connection.body != b"onetwo":
        connection.grown.clear()
        await connection.grown.wait()
    connection.gone.set()
    await task
    assert maker.closed


async def test_that_a_body_that_fails_is_not_ended_as_if_it_were_whole() -> None:
    connection, maker = Connection(), Maker()
    with pytest.raises(RuntimeError, match="the disk is gone"):
        await sending(connection, maker, "fail")
    assert connection.sent[-1]["more_body"]
    assert maker.closed


async def test_that_a_body_is_closed_when_the_server_stops() -> None:
    connection, maker = Connection(), Maker()
    task = sending(connection, maker, "wait")
    while connection.body != b"onetwo":
        connection.grown.clear()
        await connection.grown.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert maker.closed
