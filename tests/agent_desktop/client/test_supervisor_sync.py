"""The stream's events reach the window collected: the first at once, then at most twice a second."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import pairwise

import httpx
import msgspec

from agent_desktop.client.supervisor_sync import SHOWN_EVERY, SupervisorSync
from agent_desktop.model.clock import ServerClock
from agent_desktop.model.observable import Observable
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol.events import EventName, Snapshot
from agent_desktop.protocol.objects import Callback
from tests.support.supervisor_examples import NOON, a_callback, an_agent, an_item
from tests.support.waiting import PATIENCE_S, seen

A_HAIR_S = 0.01
"""How much sooner than asked for a timer of the loop may ring."""


class Watched:
    """A floor with its upkeep, and all that it has shown."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.floor = Observable(SupervisorView(), distinct=False)
        self.moved: list[tuple[Callback, ...]] = []
        self.views: list[tuple[float, SupervisorView]] = []
        server = ServerClient(http, ClientSession(http), ServerClock())
        self.upkeep = SupervisorSync(server, self.floor, moved=self.moved.append)
        self.floor.watch(self._note)
        self.hear(EventName.SNAPSHOT, Snapshot(NOON, None, (an_item("billing"),), (an_agent("dana"),)))
        self.views.clear()

    def hear(self, name: EventName, event: msgspec.Struct) -> None:
        """Pass it one event."""
        self.upkeep.hear(name, event)

    @property
    def processed(self) -> list[int]:
        """What each view has said of the first business process."""
        return [view.monitor[0].processed for _, view in self.views if view.monitor]

    def _note(self, view: SupervisorView) -> None:
        self.views.append((asyncio.get_running_loop().time(), view))


@asynccontextmanager
async def watched() -> AsyncGenerator[Watched]:
    """Watch a floor whose server is nowhere: what is tested here needs none."""
    async with httpx.AsyncClient(base_url="http://127.0.0.1:9", timeout=PATIENCE_S) as http:
        yield Watched(http)


async def test_that_the_first_change_waits_for_no_other() -> None:
    async with watched() as one:
        one.hear(EventName.MONITOR, an_item("billing", processed=97))
        await asyncio.sleep(0)  # One turn of the loop, and no timer to wait for.
        await asyncio.sleep(0)
        assert one.processed == [97]


async def test_that_changes_without_end_are_shown_twice_a_second_at_most() -> None:
    async with watched() as one:
        loop, number = asyncio.get_running_loop(), 0
        end = loop.time() + 3 * SHOWN_EVERY.total_seconds()

        def change() -> bool:
            nonlocal number
            number += 1
            one.hear(EventName.MONITOR, an_item("billing", processed=number))
            return loop.time() > end

        await seen(change, "three spans full of changes")
        await seen(lambda: one.processed[-1:] == [number], "the last change")
        times = [at for at, _ in one.views]
        least = SHOWN_EVERY.total_seconds() - A_HAIR_S
        assert [later - earlier for earlier, later in pairwise(times) if later - earlier < least] == []
        assert one.processed == sorted(set(one.processed))


async def test_that_a_change_after_a_quiet_span_is_shown_at_once_again() -> None:
    async with watched() as one:
        one.hear(EventName.MONITOR, an_item("billing", processed=1))
        await seen(lambda: one.views, "the first")
        shown_at, loop = one.views[0][0], asyncio.get_running_loop()
        await seen(lambda: loop.time() > shown_at + SHOWN_EVERY.total_seconds(), "a quiet span")
        one.hear(EventName.MONITOR, an_item("billing", processed=2))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert one.processed == [1, 2]


async def test_that_callbacks_that_move_are_passed_on_together_in_their_present_state() -> None:
    async with watched() as one:
        for callback in (a_callback("a"), a_callback("b"), a_callback("a", attempts_used=2)):
            one.hear(EventName.CALLBACK, callback)
        await seen(lambda: one.moved, "what has moved")
        assert one.moved == [(a_callback("a", attempts_used=2), a_callback("b"))]
        assert one.views == []


async def test_that_a_snapshot_is_later_than_what_was_gathered() -> None:
    async with watched() as one:
        one.hear(EventName.MONITOR, an_item("billing", processed=5))
        one.hear(EventName.SNAPSHOT, Snapshot(NOON, None, (an_item("billing", processed=9),), ()))
        one.hear(EventName.CALLBACK, a_callback("a"))
        await seen(lambda: one.moved, "what was gathered since")
        assert one.processed == [9]
