"""The event stream against a server that cuts it, silences it and talks nonsense on it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent_desktop.errors import ServerTrouble, SessionEnded, Trouble
from agent_desktop.net import server as server_module
from agent_desktop.net.backoff import Backoff
from agent_desktop.net.stream import EventStream
from agent_desktop.protocol import paths
from agent_desktop.protocol.events import EventName, SessionReplaced, Snapshot
from agent_desktop.protocol.objects import AgentStatus
from tests.agent_desktop.net.clients import signed_in
from tests.agent_desktop.net.rough_server import (
    TOKEN,
    RoughServer,
    answers,
    hangs_up,
    refuses,
    rough_server,
    streams,
)

NOON: Final = "2026-03-02T12:00:00.000Z"


class Quick(Backoff):
    """Waits that a test need not wait for."""

    def next(self, asked: timedelta | None = None) -> timedelta:
        """Return the next wait, a thousandth of what it would be."""
        return super().next(asked) / 1000


def agent(reason: str) -> dict[str, Any]:
    """Return an agent's state, told apart by its reason."""
    facts = {"state": "not_ready", "since": NOON, "pending_state": None, "interaction": None}
    return {**facts, "reason": reason}


def event(number: int | None, name: str, data: object) -> bytes:
    """Return one event as it goes over the line."""
    place = "" if number is None else f"id: {number}\n"
    return f"{place}event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def snapshot(number: int, reason: str = "snapshot") -> bytes:
    """Return the first event of a new stream."""
    return event(number, "snapshot", {"server_time": NOON, "agent": agent(reason)})


def told(number: int) -> bytes:
    """Return an event that is identified by its number."""
    return event(number, "agent", agent(str(number)))


@dataclass
class Ear:
    """A listener that keeps what it hears, as words."""

    heard_so_far: list[str] = field(default_factory=list[str])
    troubles: list[ServerTrouble] = field(default_factory=list[ServerTrouble])
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def live(self) -> None:
        """Keep that the stream is open."""
        self._keep("live")

    def heard(self, name: EventName, event: msgspec.Struct) -> None:
        """Keep an event."""
        status = event.agent if isinstance(event, Snapshot) else event
        assert isinstance(status, AgentStatus)
        self._keep(f"{name.value} {status.reason}" if isinstance(event, Snapshot) else str(status.reason))

    def lost(self, trouble: ServerTrouble, retry_in: timedelta) -> None:
        """Keep a loss."""
        assert retry_in >= timedelta(0)
        self.troubles.append(trouble)
        self._keep("lost")

    def _keep(self, word: str) -> None:
        self.heard_so_far.append(word)
        self.changed.set()

    async def until(self, word: str, times: int = 1) -> None:
        """Wait until ``word`` was heard so often."""
        await self.wait_for(lambda: self.heard_so_far.count(word) >= times)

    async def wait_for(self, look: Callable[[], bool]) -> None:
        """Wait until ``look`` is true."""
        while not look():
            self.changed.clear()
            await self.changed.wait()


@dataclass
class Listening:
    """A stream that runs, and what is known of it."""

    rough: RoughServer
    ear: Ear
    stream: EventStream
    running: asyncio.Task[SessionReplaced]

    def seen(self) -> list[str | None]:
        """Return the ``Last-Event-ID`` of each try."""
        return [request.headers.get("last-event-id") for request in self.rough.asked(paths.EVENTS)]


@asynccontextmanager
async def listening(*replies: Any, backoff: Callable[[], Backoff] = Quick) -> AsyncGenerator[Listening]:
    """Listen to a server whose streams go like ``replies``, until the block is left."""
    async with rough_server() as rough, signed_in(rough.url) as desk:
        rough.on(paths.EVENTS, *replies)
        ear = Ear()
        stream = EventStream(desk, ear, backoff=backoff)
        running = asyncio.create_task(stream.run())
        try:
            yield Listening(rough, ear, stream, running)
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def test_that_a_stream_is_live_once_its_snapshot_is_known() -> None:
    async with listening(streams(snapshot(7))) as desk:
        await desk.ear.until("live")
        assert desk.ear.heard_so_far == ["snapshot snapshot", "live"]
        assert desk.seen() == [None]


async def test_that_a_cut_stream_goes_on_behind_the_last_whole_event() -> None:
    first = streams(snapshot(7), told(8), told(9)[:-20], stays=False)
    async with listening(first, streams(told(9), told(10))) as desk:
        await desk.ear.until("10")
        assert desk.seen() == [None, "8"]
        assert [word for word in desk.ear.heard_so_far if word.isdigit()] == ["8", "9", "10"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, 400), min_size=1, max_size=5))
def test_that_nothing_is_lost_or_repeated_wherever_it_is_cut(cuts: list[int]) -> None:
    """Each connection is cut after so many bytes; the server continues after the given id."""
    everything = [snapshot(1)] + [told(number) for number in range(2, 9)]

    def cut_after(length: int) -> Any:
        async def reply(request: Any, writer: asyncio.StreamWriter) -> None:
            seen = int(request.headers.get("last-event-id", "0"))
            rest = b"".join(everything[seen:])
            await streams(rest[:length], stays=False)(request, writer)

        return reply

    async def journey() -> None:
        whole = cut_after(100_000)
        async with listening(*(cut_after(length) for length in cuts), whole) as desk:
            await desk.ear.until("8")
            numbers = [word for word in desk.ear.heard_so_far if word not in ("live", "lost")]
            assert numbers == ["snapshot snapshot", "2", "3", "4", "5", "6", "7", "8"]

    asyncio.run(journey())


async def test_that_a_server_that_turns_everybody_away_is_asked_again() -> None:
    async with listening(hangs_up(), answers(502), streams(snapshot(1))) as desk:
        await desk.ear.until("live")
        assert [one.trouble for one in desk.ear.troubles] == [Trouble.BROKEN_OFF, Trouble.BUSY]


async def test_that_a_page_is_not_taken_for_a_stream() -> None:
    async with listening(answers(200, "<html>", "text/html"), streams(snapshot(1))) as desk:
        await desk.ear.until("live")
        assert [one.trouble for one in desk.ear.troubles] == [Trouble.NOT_OURS]


@pytest.mark.parametrize(
    "nonsense",
    [
        event(8, "agent", {"state": "asleep"}),
        b"id: 8\nevent: agent\ndata: {\n\n",
        b"data: " + b"x" * 9_000_000,
    ],
    ids=["unknown word", "no JSON", "without end"],
)
async def test_that_nonsense_restarts_the_stream_from_a_snapshot(nonsense: bytes) -> None:
    async with listening(streams(snapshot(7), nonsense), streams(snapshot(12))) as desk:
        await desk.ear.until("snapshot snapshot", 2)
        assert desk.seen() == [None, None]
        assert desk.ear.troubles[0].trouble is Trouble.NOT_OURS


async def test_that_an_event_of_a_later_version_is_passed_over() -> None:
    async with listening(streams(snapshot(7), event(8, "weather", {"sun": True}), told(9))) as desk:
        await desk.ear.until("9")
        assert desk.ear.troubles == []


async def test_that_silence_is_a_lost_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_module, "STREAM_SILENCE", timedelta(seconds=0.05))
    async with listening(streams(snapshot(7)), streams(told(8))) as desk:
        await desk.ear.until("8")
        assert desk.ear.troubles[0].trouble is Trouble.TIMED_OUT
        assert desk.seen()[:2] == [None, "7"]


async def test_that_a_comment_keeps_a_stream_alive() -> None:
    async with listening(streams(snapshot(7), b": \n\n", b": \n\n", told(8))) as desk:
        await desk.ear.until("8")
        assert desk.ear.troubles == []


async def test_that_another_desktop_taking_over_ends_it() -> None:
    replaced = event(None, "session_replaced", {"at": NOON})
    async with listening(streams(snapshot(7), replaced, told(8), stays=False)) as desk:
        assert (await desk.running).at.hour == 12
        assert "8" not in desk.ear.heard_so_far
        assert len(desk.seen()) == 1


async def test_that_taking_over_in_turn_begins_with_a_snapshot() -> None:
    replaced = event(None, "session_replaced", {"at": NOON})
    async with listening(streams(snapshot(7), replaced, stays=False), streams(snapshot(30))) as desk:
        await desk.running
        again = asyncio.create_task(desk.stream.run())
        await desk.ear.until("live", 2)
        again.cancel()
        await asyncio.gather(again, return_exceptions=True)
        assert desk.seen() == [None, None]


async def test_that_a_press_need_not_wait_for_the_next_try() -> None:
    class Slow(Backoff):
        def next(self, asked: timedelta | None = None) -> timedelta:
            return max(super().next(asked), timedelta(hours=1))

    async with listening(hangs_up(), streams(snapshot(7)), backoff=Slow) as desk:
        await desk.ear.until("lost")
        desk.stream.look_again()
        await desk.ear.until("live")


async def test_that_a_machine_that_has_slept_opens_the_stream_again() -> None:
    async with listening(streams(snapshot(7)), streams(told(8))) as desk:
        await desk.ear.until("live")
        desk.stream.look_again()  # What the wake watch does.
        await desk.ear.until("8")
        assert desk.seen() == [None, "7"]


async def test_that_the_end_of_the_sign_in_ends_the_stream() -> None:
    async with listening(streams(snapshot(7), stays=False), refuses(401, "unauthorized")) as desk:
        desk.rough.on(TOKEN, refuses(400, "invalid_grant"))
        with pytest.raises(SessionEnded):
            await desk.running
