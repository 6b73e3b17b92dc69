"""What the stream tells reaches the window gathered: the first change at once, then twice a second at most."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import httpx
import msgspec
import pytest

from agent_desktop.errors import CommandRefused
from agent_desktop.model.clock import ServerClock
from agent_desktop.model.floor import Floor, FloorView
from agent_desktop.model.report import Download, Format, ReportQuery
from agent_desktop.net.server import Server
from agent_desktop.net.session import Session
from agent_desktop.protocol.events import EventName, Snapshot
from agent_desktop.protocol.objects import Callback
from agent_desktop.report_file import write_report
from agent_desktop.supervisor_upkeep import SHOWN_EVERY, FloorUpkeep
from tests.supervisor.examples import NOON, a_callback, an_agent, an_item
from tests.support.server import PASSWORD, RunningServer, running_server


class Watched:
    """A floor with its upkeep, and all that it has shown."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.floor = Floor()
        self.moved: list[tuple[Callback, ...]] = []
        self.views: list[tuple[float, FloorView]] = []
        server = Server(http, Session(http), ServerClock())
        self.upkeep = FloorUpkeep(server, self.floor, moved=self.moved.append)
        self.floor.watch(self._note)
        self.hear(EventName.SNAPSHOT, Snapshot(NOON, None, (an_item("billing"),), (an_agent("dana"),)))
        self.views.clear()

    def hear(self, name: EventName, event: msgspec.Struct) -> None:
        """Tell it one event."""
        self.upkeep.hear(name, event)

    def _note(self, view: FloorView) -> None:
        self.views.append((asyncio.get_running_loop().time(), view))


@asynccontextmanager
async def watched() -> AsyncGenerator[Watched]:
    """Watch a floor whose server is nowhere: what is tested here needs none."""
    async with httpx.AsyncClient(base_url="http://127.0.0.1:9") as http:
        yield Watched(http)


async def test_that_the_first_change_is_shown_at_once() -> None:
    async with watched() as one:
        begun = asyncio.get_running_loop().time()
        one.hear(EventName.MONITOR, an_item("billing", processed=97))
        await asyncio.sleep(0.02)
        ((at, view),) = one.views
        assert at - begun < 0.1
        assert view.monitor is not None
        assert view.monitor[0].processed == 97


async def test_that_two_hundred_changes_a_second_are_shown_twice_a_second_at_most() -> None:
    async with watched() as one:
        for number in range(240):
            one.hear(EventName.MONITOR, an_item("billing", processed=number))
            await asyncio.sleep(0.005)
        await asyncio.sleep(SHOWN_EVERY.total_seconds() + 0.1)
        times = [at for at, _ in one.views]
        assert 3 <= len(times) <= 6
        assert all(later - earlier > 0.45 for earlier, later in pairwise(times))
        assert one.views[-1][1].monitor is not None
        assert one.views[-1][1].monitor[0].processed == 239


async def test_that_callbacks_that_move_are_handed_on_together_each_as_it_stands() -> None:
    async with watched() as one:
        for callback in (a_callback("a"), a_callback("b"), a_callback("a", attempts_used=2)):
            one.hear(EventName.CALLBACK, callback)
        await asyncio.sleep(0.02)
        assert one.moved == [(a_callback("a", attempts_used=2), a_callback("b"))]
        assert one.views == []


async def test_that_a_snapshot_is_later_than_what_was_gathered() -> None:
    async with watched() as one:
        one.hear(EventName.MONITOR, an_item("billing", processed=5))
        one.hear(EventName.SNAPSHOT, Snapshot(NOON, None, (an_item("billing", processed=9),), ()))
        await asyncio.sleep(0.02)
        assert [view.monitor[0].processed for _, view in one.views if view.monitor] == [9]


# --- A report's file --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A server with three purged callbacks."""
    with running_server(tmp_path_factory.mktemp("server")) as server:
        with server.client("ivr") as ivr, server.client("boss") as boss:
            for number in range(3):
                body = {"business_process_id": "billing", "number": f"+1555010300{number}"}
                callback = ivr.post("/v1/callbacks", json=body).raise_for_status().json()
                boss.post(f"/v1/callbacks/{callback['id']}/purge").raise_for_status()
        yield server


@asynccontextmanager
async def signed_in(server: RunningServer, user: str = "boss") -> AsyncGenerator[Server]:
    """Sign a user in."""
    async with httpx.AsyncClient(base_url=server.url) as http:
        session = Session(http)
        await session.sign_in(user, PASSWORD)
        yield Server(http, session, ServerClock())


def all_of_it() -> ReportQuery:
    """Return a report over everything."""
    return ReportQuery(NOON - timedelta(days=3650), NOON + timedelta(days=3650))


def left_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder."""
    return [file.name for file in folder.iterdir()]


async def test_that_a_file_is_there_only_when_it_is_whole(server: RunningServer, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    heard: list[Download] = []
    async with signed_in(server) as client:
        done = await write_report(client, all_of_it(), Format.CSV, file, heard.append)
    assert (heard[0].received, heard[-1]) == (0, done)
    assert done.is_over
    assert done.received == file.stat().st_size
    assert file.read_text("utf-8-sig").count("+1555010300") == 3
    assert left_in(tmp_path) == [file.name]


async def test_that_a_refused_report_leaves_the_file_of_before(server: RunningServer, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_text("kept")
    async with signed_in(server, "dana") as client:
        with pytest.raises(CommandRefused):
            await write_report(client, all_of_it(), Format.CSV, file, lambda _: None)
    assert (file.read_text(), left_in(tmp_path)) == ("kept", [file.name])


async def test_that_a_cancelled_report_leaves_nothing(server: RunningServer, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    async with signed_in(server) as client:
        writing = asyncio.ensure_future(write_report(client, all_of_it(), Format.PDF, file, lambda _: None))
        await asyncio.sleep(0)
        writing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing
    assert left_in(tmp_path) == []


async def test_that_a_folder_that_is_not_there_is_told(server: RunningServer, tmp_path: Path) -> None:
    async with signed_in(server) as client:
        with pytest.raises(OSError, match="No such file"):
            await write_report(client, all_of_it(), Format.CSV, tmp_path / "no" / "x.csv", lambda _: None)
