"""The times of checks, their reports, and when a newer version may be installed automatically."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from agent_desktop.errors import ServerUnreachable, Trouble, UpdateFault, UpdateNotInstalled, UpdateRefused
from agent_desktop.model.updates import Release, UpdateMeans, UpdateMode, UpdateStage, UpdateState, Version
from agent_desktop.updates.source import UpdateRepository
from agent_desktop.updates.watch import UpdateRhythm, UpdateSource, UpdateWatch
from tests.agent_desktop.updates.shop import CONTENT, CURRENT, Shop
from tests.support.waiting import seen

AT_ONCE = timedelta(0)
QUICK = UpdateRhythm(soonest=AT_ONCE, first=AT_ONCE, every=timedelta(hours=1), free=timedelta(milliseconds=1))
OFTEN = UpdateRhythm(
    soonest=AT_ONCE, first=AT_ONCE, every=timedelta(milliseconds=1), free=timedelta(milliseconds=1)
)


@dataclass
class Machine:
    """An installer that records its arguments."""

    means: UpdateMeans = UpdateMeans.SILENT
    started: list[tuple[str, bool]] = field(default_factory=list[tuple[str, bool]])
    broken: bool = False

    def start(self, installer: Path, *, silent: bool, restart: bool) -> None:
        """Keep it."""
        if self.broken:
            raise UpdateNotInstalled("no msiexec")
        assert restart
        assert installer.read_bytes() == CONTENT
        self.started.append((installer.name, silent))


@dataclass
class Desktop:
    """The desktop around: what an agent does, and what is wanted."""

    client: Callable[[], UpdateSource]
    wanted: UpdateMode = UpdateMode.NOTIFY
    free: bool = True
    agrees: bool = True
    looks: int = 0
    tried: str = ""
    left: bool = False

    def mode(self) -> UpdateMode:
        return self.wanted

    def source(self) -> UpdateSource:
        assert threading.current_thread() is not threading.main_thread()
        self.looks += 1
        return self.client()

    def is_free(self) -> bool:
        return self.free

    def was_tried(self, version: str) -> bool:
        return self.tried == version

    def note_tried(self, version: str) -> None:
        self.tried = version

    async def may_leave(self) -> bool:
        return self.agrees

    def leave(self) -> None:
        self.left = True


@pytest.fixture
def desktop(client: UpdateRepository) -> Desktop:
    """A desktop that trusts the repository's first root."""
    return Desktop(lambda: client)


@asynccontextmanager
async def running(updates: UpdateWatch) -> AsyncGenerator[list[UpdateState]]:
    """Let it check by itself until the block is left; yield its reports."""
    said: list[UpdateState] = []
    stop = updates.watch(said.append)
    task = asyncio.ensure_future(updates.run())
    try:
        yield said
    finally:
        stop()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def at(updates: UpdateWatch, stage: UpdateStage) -> None:
    """Wait until it is so far."""
    await seen(lambda: updates.state.stage is stage, f"{stage}, not {updates.state}")


async def test_that_a_newer_version_is_reported_and_nothing_else_done(shop: Shop, desktop: Desktop) -> None:
    machine = Machine()
    updates = UpdateWatch(desktop, machine, CURRENT, QUICK)
    async with running(updates) as said:
        await at(updates, UpdateStage.AVAILABLE)
    assert said == [UpdateState(UpdateStage.AVAILABLE, "1.1.0", UpdateMeans.SILENT)]
    assert (machine.started, desktop.left) == ([], False)


async def test_that_nothing_is_looked_for_when_updates_are_off(shop: Shop, desktop: Desktop) -> None:
    desktop.wanted = UpdateMode.OFF
    asked = 0

    def mode() -> UpdateMode:
        nonlocal asked
        asked += 1
        return desktop.wanted

    desktop.mode = mode
    async with running(UpdateWatch(desktop, Machine(), CURRENT, OFTEN)) as said:
        await seen(lambda: asked > 5, "it came round several times")
    assert (desktop.looks, said) == (0, [])


async def test_that_an_automatic_update_waits_until_there_is_no_interaction(
    shop: Shop, desktop: Desktop
) -> None:
    desktop.wanted, desktop.free = UpdateMode.AUTOMATIC, False
    machine = Machine()
    updates = UpdateWatch(desktop, machine, CURRENT, QUICK)
    questions = 0

    def is_free() -> bool:
        nonlocal questions
        questions += 1
        return desktop.free

    desktop.is_free = is_free
    async with running(updates):
        await at(updates, UpdateStage.WAITING)
        await seen(lambda: questions > 5, "it asked several times")
        assert (machine.started, desktop.left) == ([], False)
        desktop.free = True
        await at(updates, UpdateStage.INSTALLING)
    assert machine.started == [("callback-desk-1.1.0-x64.msi", True)]
    assert desktop.left


async def test_that_turning_it_off_stops_one_that_waits(shop: Shop, desktop: Desktop) -> None:
    desktop.wanted, desktop.free = UpdateMode.AUTOMATIC, False
    machine = Machine()
    updates = UpdateWatch(desktop, machine, CURRENT, QUICK)
    async with running(updates):
        await at(updates, UpdateStage.WAITING)
        desktop.wanted = UpdateMode.NOTIFY
        await at(updates, UpdateStage.AVAILABLE)
    assert machine.started == []


@pytest.mark.parametrize("means", [UpdateMeans.ASKING, UpdateMeans.NONE])
async def test_that_nothing_is_installed_automatically_if_it_needs_consent(
    shop: Shop, desktop: Desktop, means: UpdateMeans
) -> None:
    desktop.wanted = UpdateMode.AUTOMATIC
    machine = Machine(means)
    updates = UpdateWatch(desktop, machine, CURRENT, QUICK)
    async with running(updates):
        await at(updates, UpdateStage.AVAILABLE)
    assert (machine.started, updates.state.means) == ([], means)


async def test_that_a_version_is_tried_once_automatically_and_then_only_reported(
    shop: Shop, desktop: Desktop
) -> None:
    desktop.wanted, desktop.tried = UpdateMode.AUTOMATIC, "1.1.0"
    machine = Machine()
    updates = UpdateWatch(desktop, machine, CURRENT, QUICK)
    async with running(updates):
        await at(updates, UpdateStage.AVAILABLE)
    assert machine.started == []


async def test_that_a_click_installs_with_consent(shop: Shop, desktop: Desktop) -> None:
    machine = Machine(UpdateMeans.ASKING)
    updates = UpdateWatch(desktop, machine, CURRENT, QUICK)
    await updates.look()
    desktop.agrees = False
    await updates.install()
    assert (updates.state.stage, machine.started, desktop.left) == (UpdateStage.AVAILABLE, [], False)
    desktop.agrees = True
    await updates.install()
    assert machine.started == [("callback-desk-1.1.0-x64.msi", False)]
    assert desktop.left


async def test_that_a_click_installs_nothing_where_an_administrator_does(
    shop: Shop, desktop: Desktop
) -> None:
    updates = UpdateWatch(desktop, Machine(UpdateMeans.NONE), CURRENT, QUICK)
    await updates.look()
    await updates.install()
    assert updates.state.stage is UpdateStage.AVAILABLE


@pytest.mark.logs_expected("an update was refused")
async def test_that_a_tampered_update_is_reported_and_not_installed(shop: Shop, desktop: Desktop) -> None:
    shop.target("callback-desk-1.1.0-x64.msi").write_bytes(b"altered")
    desktop.wanted = UpdateMode.AUTOMATIC
    machine = Machine()
    updates = UpdateWatch(desktop, machine, CURRENT, QUICK)
    async with running(updates):
        await at(updates, UpdateStage.REFUSED)
    assert updates.state.fault is UpdateFault.ALTERED
    assert (machine.started, desktop.left) == ([], False)


@pytest.mark.logs_expected("could not be installed")
async def test_that_an_installer_that_does_not_start_ends_nothing(shop: Shop, desktop: Desktop) -> None:
    updates = UpdateWatch(desktop, Machine(broken=True), CURRENT, QUICK)
    await updates.look()
    await updates.install()
    assert (updates.state.stage, desktop.left) == (UpdateStage.FAILED, False)


async def test_that_the_newest_version_is_reported_after_a_users_request(
    empty_shop: Shop, desktop: Desktop
) -> None:
    updates = UpdateWatch(desktop, Machine(), CURRENT, QUICK)
    said: list[UpdateState] = []
    updates.watch(said.append)
    await updates.look()
    assert [one.stage for one in said] == [UpdateStage.LOOKING, UpdateStage.NEWEST]
    assert all(one.asked for one in said)


@dataclass
class Nothing:
    """A source that answers every question with a failure."""

    error: Exception

    def newest(self, current: Version) -> Release | None:  # noqa: ARG002
        raise self.error

    def fetch(self, release: Release, current: Version) -> Path:  # noqa: ARG002
        raise self.error


@dataclass
class Cut:
    """A source whose connection breaks when it comes to the installer."""

    def newest(self, current: Version) -> Release | None:
        return Release("callback-desk-1.1.0-x64.msi", Version((*current.numbers[:3], 1)), 1)

    def fetch(self, release: Release, current: Version) -> Path:
        raise ServerUnreachable(Trouble.BROKEN_OFF, f"{release.name} for {current}")


async def test_that_a_connection_that_breaks_is_reported_only_to_its_caller() -> None:
    desktop = Desktop(Cut, wanted=UpdateMode.AUTOMATIC)
    updates = UpdateWatch(desktop, Machine(), CURRENT, OFTEN)
    async with running(updates) as said:
        await seen(lambda: desktop.looks > 3, "it came round several times")
        assert {one.stage for one in said} == {UpdateStage.AVAILABLE, UpdateStage.FETCHING}
    await updates.look()
    await updates.install()
    assert updates.state.stage is UpdateStage.UNREACHED


FAILURES = (
    (
        ServerUnreachable(Trouble.REFUSED),
        UpdateState(UpdateStage.UNREACHED, trouble=Trouble.REFUSED, asked=True),
    ),
    (
        UpdateRefused(UpdateFault.NO_ROOT),
        UpdateState(UpdateStage.REFUSED, fault=UpdateFault.NO_ROOT, asked=True),
    ),
    (
        UpdateRefused(UpdateFault.ABSENT),
        UpdateState(UpdateStage.REFUSED, fault=UpdateFault.ABSENT, asked=True),
    ),
)


@pytest.mark.parametrize(("error", "said"), FAILURES)
async def test_that_a_missing_repository_is_reported_only_after_a_users_request(
    error: Exception, said: UpdateState
) -> None:
    desktop = Desktop(lambda: Nothing(error))
    updates = UpdateWatch(desktop, Machine(UpdateMeans.NONE), CURRENT, OFTEN)
    async with running(updates):
        await seen(lambda: desktop.looks > 3, "it came round several times")
        assert updates.state == UpdateState()
    await updates.look()
    assert updates.state == said


def test_that_neither_the_start_nor_the_wait_imports_the_client() -> None:
    code = (
        "import sys; from ui.shell import desktop;"
        "before = [name for name in sys.modules if name.startswith(('agent_desktop.updates.watch', 'tuf'))];"
        "from ui.shell import updates_presenter;"
        "print(before, [name for name in sys.modules if name.startswith(('tuf', 'urllib3'))])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "[] []\n"
