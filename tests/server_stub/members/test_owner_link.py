"""The link of a member to the owner, over TLS on a socket, with an owner that reads when the test lets it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from server_stub.members import messages
from server_stub.members.link_identity import contexts, new_identity
from server_stub.members.messages import (
    AnswerHead,
    AnswerPart,
    Ask,
    Attached,
    CancelAsk,
    FromMember,
    Ping,
    frame,
    read_from_member,
)
from server_stub.members.owner_link import AnswerLost, NotSent, OwnerLink

_LARGE = bytes(messages.LARGEST_FRAME - 1024 * 1024)


def ask(ask_id: int, body: bytes = b"") -> Ask:
    return Ask(ask_id, "POST", "/v1/callbacks", b"", [], "192.0.2.7", "https", body)


class Owner:
    """An owner with one member, which reads only when the test lets it."""

    def __init__(self) -> None:
        self.looks = asyncio.Queue[None]()
        """An entry for each time the member has looked for the owner's address."""
        self.port = 0
        self._linked: asyncio.Future[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = (
            asyncio.get_running_loop().create_future()
        )

    async def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._linked.set_result((reader, writer))

    async def find(self) -> tuple[int, str]:
        self.looks.put_nowait(None)
        return 1, f"127.0.0.1:{self.port}"

    async def read(self) -> FromMember:
        """Return the next message other than a ping."""
        while True:
            message = await self.read_any()
            if not isinstance(message, Ping):
                return message

    async def read_any(self) -> FromMember:
        return await read_from_member((await self._linked)[0])

    async def send(self, message: AnswerHead | AnswerPart | Ping) -> None:
        (await self._linked)[1].write(frame(message))

    async def cut(self) -> None:
        (await self._linked)[1].transport.abort()

    async def looked(self, times: int) -> None:
        """Wait until the member has looked so often from now on."""
        while not self.looks.empty():
            self.looks.get_nowait()
        for _ in range(times):
            await self.looks.get()


@asynccontextmanager
async def linked(folder: Path) -> AsyncGenerator[tuple[OwnerLink, Owner]]:
    owner = Owner()
    listening, connecting = contexts(new_identity(), folder)
    server = await asyncio.start_server(owner.accept, "127.0.0.1", 0, ssl=listening)
    owner.port = server.sockets[0].getsockname()[1]
    link = OwnerLink(owner.find, connecting, attached=lambda: ["lee"], on_replaced=lambda _agent: None)
    running = asyncio.create_task(link.run())
    try:
        assert await owner.read() == Attached(["lee"])
        yield link, owner
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await owner.cut()
        server.close()


async def asked(link: OwnerLink, body: bytes) -> int:
    """Pass a request on, and return the status of its answer."""
    async with link.ask(lambda ask_id: ask(ask_id, body)) as (head, _):
        return head.status


async def recordings_on_their_way(link: OwnerLink) -> list[asyncio.Task[int]]:
    """Pass on so much that a part of it waits in the member: what TLS has encrypted does not count."""
    tasks = [asyncio.create_task(asked(link, _LARGE)) for _ in range(2)]
    await asyncio.sleep(0)
    return tasks


async def answered(owner: Owner, *tasks: asyncio.Task[int]) -> None:
    """Answer the next requests in their order, each by another status."""
    for status, task in enumerate(tasks, 201):
        request = await owner.read()
        assert isinstance(request, Ask)
        await owner.send(AnswerHead(request.ask_id, status, [], b"", more=False))
        assert await task == status


async def test_that_recordings_on_their_way_delay_other_requests_and_refuse_none(tmp_path: Path) -> None:
    async with linked(tmp_path) as (link, owner):
        large = await recordings_on_their_way(link)
        small = asyncio.create_task(asked(link, b"{}"))
        await asyncio.sleep(0)
        with pytest.raises(NotSent):
            await asked(link, _LARGE)
        await answered(owner, *large, small)


async def test_that_an_agent_who_comes_while_recordings_are_on_their_way_counts_as_present(
    tmp_path: Path,
) -> None:
    async with linked(tmp_path) as (link, owner):
        large = await recordings_on_their_way(link)
        link.attach("dana")
        await answered(owner, *large)
        assert await owner.read() == Attached(["dana"])


async def test_that_a_member_shows_that_it_lives_after_recordings_that_took_long(tmp_path: Path) -> None:
    async with linked(tmp_path) as (link, owner):
        large = await recordings_on_their_way(link)
        await owner.looked(2)  # The member pings before each look.
        await answered(owner, *large)
        await owner.looked(1)
        while not isinstance(await owner.read_any(), Ping):
            pass


async def test_that_the_owner_learns_that_the_reader_of_a_long_answer_has_gone(tmp_path: Path) -> None:
    async with linked(tmp_path) as (link, owner):

        async def read_the_head_only() -> None:
            async with link.ask(ask):
                pass

        reading = asyncio.create_task(read_the_head_only())
        request = await owner.read()
        assert isinstance(request, Ask)
        await owner.send(AnswerHead(request.ask_id, 200, [], b"a part", more=True))
        await reading
        assert await owner.read() == CancelAsk(request.ask_id)


async def test_that_an_answer_that_is_cut_off_is_not_taken_for_a_whole_one(tmp_path: Path) -> None:
    async with linked(tmp_path) as (link, owner):
        parts: list[bytes] = []

        async def read() -> None:
            async with link.ask(ask) as (_, rest):
                async for part in rest:
                    parts.append(part)
                    await owner.cut()

        reading = asyncio.create_task(read())
        request = await owner.read()
        assert isinstance(request, Ask)
        await owner.send(AnswerHead(request.ask_id, 200, [], b"", more=True))
        await owner.send(AnswerPart(request.ask_id, b"a part", more=True))
        with pytest.raises(AnswerLost):
            await reading
        assert parts == [b"a part"]


class Slow(asyncio.StreamReader):
    """A reader each of whose parts arrives after most of the patience, by the clock of the loop."""

    def __init__(self) -> None:
        super().__init__()
        self._clock = asyncio.get_running_loop()
        self._time = self._clock.time
        self.late = 0.0
        self._clock.time = self.time

    def time(self) -> float:
        return self._time() + self.late

    async def read(self, n: int = -1) -> bytes:
        self.late += messages.SILENT_S * 0.6
        await asyncio.sleep(0)
        return await super().read(min(n, 1000))


async def test_that_a_frame_may_take_long_as_long_as_it_arrives() -> None:
    reader = Slow()
    sent = ask(7, bytes(5000))
    reader.feed_data(frame(sent))
    assert await read_from_member(reader) == sent
    assert reader.late > 2 * messages.SILENT_S
