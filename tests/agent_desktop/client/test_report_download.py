"""A report's file is there when it is whole, and only then; what was there before stays otherwise."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import psutil
import pytest

from agent_desktop.client.report_download import write_report
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.model.clock import ServerClock
from agent_desktop.model.supervisor.report import Download, FileFormat, ReportQuery
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from tests.support.server import PASSWORD, RunningServer, running_server
from tests.support.waiting import PATIENCE_S, seen

FORMATS = [FileFormat.CSV, FileFormat.EXCEL, FileFormat.PDF]
"""Those of report 6.04; the audit trail has another."""

LONG = timedelta(seconds=30)


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
async def signed_in(server: RunningServer, user: str = "boss") -> AsyncGenerator[ServerClient]:
    """Sign a user in."""
    async with httpx.AsyncClient(base_url=server.url, timeout=PATIENCE_S) as http:
        session = ClientSession(http)
        await session.sign_in(user, PASSWORD)
        yield ServerClient(http, session, ServerClock())


def all_of_it() -> ReportQuery:
    """Return a report over everything."""
    now = datetime.now(UTC)
    return ReportQuery(now - timedelta(days=3650), now + timedelta(days=3650))


def left_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder."""
    return [file.name for file in folder.iterdir()]


def report_worker(server: RunningServer) -> psutil.Process | None:
    """Return the process that writes a report for the server."""
    for child in psutil.Process(server.pid).children():
        with suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
            if "server_stub.reports.worker" in child.cmdline():
                return child
    return None


def ignore(_: Download) -> None:
    """Hear how far it is, and do nothing."""


@pytest.mark.parametrize("format_", FORMATS)
async def test_that_a_file_gets_its_name_when_it_is_whole(
    server: RunningServer, tmp_path: Path, format_: FileFormat
) -> None:
    file = tmp_path / f"report.{format_.value}"
    heard: list[Download] = []
    async with signed_in(server) as client:
        done = await write_report(client, all_of_it(), format_, file, heard.append)
    assert (heard[0].received, heard[0].is_over, heard[-1]) == (0, False, done)
    assert done.is_over
    assert {one.callbacks for one in heard[1:]} == {3}
    assert (done.here, done.share) == (3, 1.0)
    assert done.received == file.stat().st_size
    assert left_in(tmp_path) == [file.name]


@pytest.mark.parametrize("format_", FORMATS)
async def test_that_the_progress_of_the_server_is_shown(
    server: RunningServer, tmp_path: Path, format_: FileFormat
) -> None:
    heard: list[Download] = []
    # The worker may be quicker than we are at stopping it.
    for attempt in range(10):
        heard = await heard_of_a_slow_one(server, tmp_path / f"report-{attempt}", format_)
        if heard[-2].here is not None:
            break
    assert heard[-2].here in {0, 3}
    assert heard[-1].here == heard[-1].callbacks == 3


async def heard_of_a_slow_one(server: RunningServer, file: Path, format_: FileFormat) -> list[Download]:
    """Write a report whose worker is stopped, if it can be caught, until the desktop has asked how far it is."""
    heard: list[Download] = []
    async with signed_in(server) as client:
        writing = asyncio.ensure_future(write_report(client, all_of_it(), format_, file, heard.append))
        await seen(lambda: report_worker(server) or writing.done(), "it is being written", within=LONG)
        if (worker := report_worker(server)) is not None:
            with suppress(psutil.NoSuchProcess):
                worker.suspend()
                await seen(lambda: heard[-1].here is not None, "the server was asked", within=LONG)
                worker.resume()
        await writing
    return heard


async def test_that_every_row_is_in_the_file(server: RunningServer, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    async with signed_in(server) as client:
        await write_report(client, all_of_it(), FileFormat.CSV, file, ignore)
    assert file.read_text("utf-8-sig").count("+1555010300") == 3


async def test_that_a_refused_report_leaves_the_file_of_before(server: RunningServer, tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_text("kept")
    async with signed_in(server, "dana") as client:
        with pytest.raises(CommandRefused):
            await write_report(client, all_of_it(), FileFormat.CSV, file, ignore)
    assert (file.read_text(), left_in(tmp_path)) == ("kept", [file.name])


async def test_that_a_server_which_is_not_there_leaves_the_file_of_before(
    server: RunningServer, tmp_path: Path
) -> None:
    file = tmp_path / "report.csv"
    file.write_text("kept")
    async with (
        signed_in(server) as client,
        httpx.AsyncClient(base_url="http://127.0.0.1:9", timeout=PATIENCE_S) as nowhere,
    ):
        lost = ServerClient(nowhere, client.session, ServerClock())
        with pytest.raises(ServerTrouble):
            await write_report(lost, all_of_it(), FileFormat.CSV, file, ignore)
    assert (file.read_text(), left_in(tmp_path)) == ("kept", [file.name])


async def test_that_a_cancelled_report_leaves_nothing(server: RunningServer, tmp_path: Path) -> None:
    async with signed_in(server) as client:
        writing = asyncio.ensure_future(
            write_report(client, all_of_it(), FileFormat.PDF, tmp_path / "report.pdf", ignore)
        )
        while not left_in(tmp_path):  # noqa: ASYNC110 - no event reports the empty draft
            await asyncio.sleep(0)
        assert [name for name in left_in(tmp_path) if not name.endswith(".part")] == []
        writing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing
    assert left_in(tmp_path) == []


async def test_that_a_missing_folder_is_reported(server: RunningServer, tmp_path: Path) -> None:
    async with signed_in(server) as client:
        with pytest.raises(OSError, match="No such file"):
            await write_report(client, all_of_it(), FileFormat.CSV, tmp_path / "no" / "x.csv", ignore)
