"""How long a stream lives, on a clock that is moved by hand: as long as its session, and no longer."""

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from agent_desktop.protocol.states import Role
from server_stub.auth.sessions import Sessions
from server_stub.auth.tokens import ACCESS_LIFETIME, AccessTokens
from server_stub.auth.users import User, Users
from server_stub.core.model.effects import Effect
from server_stub.core.model.rows import InteractionRow
from server_stub.errors import StoreFailed
from server_stub.http import events as stream_handler
from server_stub.http.answers.transcripts import Transcripts
from server_stub.http.streams import MOST_QUEUED, MOST_STREAMS_PER_USER, EventLine, Stream, Streams
from server_stub.router import Router
from server_stub.store.base import LoggedEvent
from server_stub.store.sqlite import open_store
from tests.support.clock import ManualClock

BOSS = User(id="boss", name="Boss", role=Role.SUPERVISOR, password_hash="hash")
DANA = User(id="dana", name="Dana", role=Role.AGENT, password_hash="hash")


class Silent:
    """An outlet that does nothing."""

    def publish(self, events: Iterable[LoggedEvent]) -> None:
        pass

    def act(self, effect: Effect) -> None:
        pass

    def start_again(self, calls: Iterable[InteractionRow]) -> None:
        pass


class Reader:
    """The other end of one stream."""

    def __init__(self) -> None:
        self.text = b""
        self.ended = asyncio.Event()
        self.grown = asyncio.Event()

    async def send(self, message: dict[str, Any]) -> None:
        self.text += message["body"]
        self.grown.set()
        if not message["more_body"]:
            self.ended.set()

    async def until(self, mark: bytes) -> None:
        while mark not in self.text:
            self.grown.clear()
            await self.grown.wait()


class Scene:
    """The parts that a stream needs."""

    def __init__(self, folder: Path) -> None:
        self.clock = ManualClock()
        self.store = open_store(folder / "callbacks.sqlite3")
        self.sessions = Sessions(self.store, AccessTokens(b"k" * 32), Users([BOSS, DANA]))
        self.streams = Streams(lambda _agent_id, _present: None)
        self.sessions.on_end(self.streams.end_session)
        self.router = Router(self.store, self.clock, Silent())
        self.services = SimpleNamespace(
            clock=self.clock,
            sessions=self.sessions,
            router=self.router,
            store=self.store,
            transcripts=Transcripts(self.store),
            streams=self.streams,
            stream_source=stream_handler.FloorSource(self.router),
        )

    async def open(self) -> tuple[Stream, Reader, asyncio.Task[None], str]:
        """Open a supervisor's stream; return it with its reader, its task and the refresh token."""
        grant = await self.sessions.open(BOSS, self.clock.now())
        stream = self.streams.open(self.sessions.check(grant.access_token, self.clock.now()))
        reader = Reader()
        sender = stream_handler.Sender(cast("Any", self.services), stream, cast("Any", reader.send))
        task = asyncio.create_task(sender.run(await sender.first(None)))
        await reader.until(b"event: snapshot")
        return stream, reader, task, grant.refresh_token


@asynccontextmanager
async def a_scene(folder: Path) -> AsyncGenerator[Scene]:
    scene = Scene(folder)
    await scene.router.start()
    try:
        yield scene
    finally:
        await scene.router.close()
        await scene.store.close()


@pytest.fixture(autouse=True)
def _comments_come_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_handler, "_KEEP_ALIVE_S", 0.01)


async def test_that_a_stream_whose_state_cannot_be_read_ends_without_an_error(tmp_path: Path) -> None:
    class Away:
        async def snapshot(self, _stream: Stream) -> None:
            raise StoreFailed("no server owns the site at the moment")

    async with a_scene(tmp_path) as scene:
        grant = await scene.sessions.open(BOSS, scene.clock.now())
        services = SimpleNamespace(**{**vars(scene.services), "stream_source": Away()})
        caller = scene.sessions.check(grant.access_token, scene.clock.now())
        request = SimpleNamespace(services=services, caller=caller, headers={}, words=bytes)
        sent: list[dict[str, Any]] = []

        async def send(message: Any) -> None:
            sent.append(message)

        response = await stream_handler.events.handler(cast("Any", request))
        await response.send_to(send, cast("Any", asyncio.Event().wait), [])
        assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
        assert not sent[-1]["more_body"]
        assert scene.streams.count == 0


async def test_that_a_stream_ends_with_a_token_that_is_not_refreshed(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        _, reader, task, _ = await scene.open()
        scene.clock.advance(ACCESS_LIFETIME - timedelta(seconds=1))
        reader.text = b""
        await reader.until(b": \n\n")
        assert not reader.ended.is_set()
        scene.clock.advance(timedelta(seconds=1))
        await reader.ended.wait()
        await task


async def test_that_a_stream_goes_on_when_its_session_is_refreshed(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        _, reader, task, refresh = await scene.open()
        for _ in range(3):
            scene.clock.advance(ACCESS_LIFETIME - timedelta(seconds=20))
            grant = await scene.sessions.refresh(refresh, scene.clock.now())
            assert grant is not None
            refresh = grant.refresh_token
            scene.clock.advance(timedelta(seconds=10))
            reader.text = b""
            await reader.until(b": \n\n")
        assert not reader.ended.is_set()
        scene.clock.advance(ACCESS_LIFETIME)
        await reader.ended.wait()
        await task


async def test_that_a_busy_stream_also_ends_with_its_session(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        stream, reader, task, refresh = await scene.open()
        await scene.sessions.revoke(refresh, scene.clock.now())
        stream.put([EventLine(10**9, "monitor", b"{}")])
        await reader.ended.wait()
        assert b"event: monitor" not in reader.text
        await task


async def test_that_a_reader_who_takes_nothing_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream_handler, "_SEND_PATIENCE_S", 0.05)
    async with a_scene(tmp_path) as scene:
        stream, reader, task, _ = await scene.open()
        stuck = asyncio.Event()

        async def never(_message: dict[str, Any]) -> None:
            await stuck.wait()

        reader.send = never  # type: ignore[method-assign]
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        sender = stream_handler.Sender(cast("Any", scene.services), stream, cast("Any", never))
        with pytest.raises(TimeoutError):
            await sender.run(await sender.first(None))


# --- Who listens ----------------------------------------------------------------------------------------------------


async def test_that_an_agents_presence_is_reported_when_it_begins_and_ends(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        told: list[tuple[str, bool]] = []
        streams = Streams(lambda agent_id, present: told.append((agent_id, present)))
        grant = await scene.sessions.open(DANA, scene.clock.now())
        caller = scene.sessions.check(grant.access_token, scene.clock.now())
        first = streams.open(caller)
        second = streams.open(caller)
        streams.close(first)
        assert (first.ended, second.ended) == ("replaced", None)
        assert told == [("dana", True)]
        streams.close(second)
        streams.close(second)
        assert told == [("dana", True), ("dana", False)]
        assert streams.count == 0


async def test_that_streams_of_one_user_are_bounded(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        grant = await scene.sessions.open(BOSS, scene.clock.now())
        caller = scene.sessions.check(grant.access_token, scene.clock.now())
        opened = [scene.streams.open(caller) for _ in range(MOST_STREAMS_PER_USER + 2)]
        assert [stream.ended is None for stream in opened] == [False] * 2 + [True] * MOST_STREAMS_PER_USER


async def test_that_a_queue_that_overflows_gives_way_to_a_snapshot(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        grant = await scene.sessions.open(BOSS, scene.clock.now())
        stream = scene.streams.open(scene.sessions.check(grant.access_token, scene.clock.now()))
        scene.streams.publish(BOSS.scope, [EventLine(n, "monitor", b"{}") for n in range(MOST_QUEUED)])
        assert not stream.needs_snapshot
        scene.streams.publish(BOSS.scope, [EventLine(MOST_QUEUED, "monitor", b"{}")])
        assert stream.needs_snapshot
        assert stream.take() == ()


async def test_that_nothing_is_opened_once_the_server_stops(tmp_path: Path) -> None:
    async with a_scene(tmp_path) as scene:
        grant = await scene.sessions.open(BOSS, scene.clock.now())
        caller = scene.sessions.check(grant.access_token, scene.clock.now())
        before = scene.streams.open(caller)
        scene.streams.end_all()
        assert before.ended == scene.streams.open(caller).ended == "stopping"
