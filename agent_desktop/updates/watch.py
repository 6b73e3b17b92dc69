"""Look for newer versions from time to time: report, download, and install them once there is no current interaction.

It runs on the event loop; whatever waits for disks and networks runs in daemon threads.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import uniform
from typing import Any, Final, Protocol

from agent_desktop.daemon_thread import in_daemon_thread
from agent_desktop.errors import ServerTrouble, UpdateFault, UpdateNotInstalled, UpdateRefused
from agent_desktop.model.observable import Observable
from agent_desktop.model.updates import Release, UpdateMeans, UpdateMode, UpdateStage, UpdateState, Version
from agent_desktop.updates.installer import Installer

log: Final = logging.getLogger(__name__)

QUIET: Final = frozenset({UpdateFault.NO_ROOT, UpdateFault.ABSENT})
"""A missing repository matters only to a user who requested the check."""


def note(error: UpdateRefused | ServerTrouble) -> None:
    """Log why there is no newer version."""
    said = {"data": {"why": str(error)}}
    if isinstance(error, ServerTrouble):
        log.info("updates not reached", extra=said)
    elif error.fault in QUIET:
        log.info("no updates here", extra=said)
    else:
        log.warning("an update was refused", extra=said)


class UpdateSource(Protocol):
    """The source of newer versions, such as ``source.UpdateRepository``, which is slow to import."""

    def newest(self, current: Version) -> Release | None:
        """Return the newest version for this machine, None if that is ``current`` or older."""
        ...

    def fetch(self, release: Release, current: Version) -> Path:
        """Return the installer of ``release``, verified against its signature."""
        ...


class UpdateHost(Protocol):
    """The surrounding desktop: the mode, and whether it may exit now."""

    def mode(self) -> UpdateMode:
        """Return the current mode."""
        ...

    def source(self) -> UpdateSource:
        """Return the source; called in a thread. Raises ``UpdateRefused`` and ``ServerTrouble``."""
        ...

    def is_free(self) -> bool:
        """Return whether a restart would disturb no one."""
        ...

    def was_tried(self, version: str) -> bool:
        """Return whether an automatic installation of ``version`` was tried before; it evidently failed."""
        ...

    def note_tried(self, version: str) -> None:
        """Remember that ``version`` is about to be installed."""
        ...

    async def may_leave(self) -> bool:
        """Return whether to exit; prompt the user if something would be lost."""
        ...

    def leave(self) -> None:
        """End the program: the installer waits for it."""
        ...


@dataclass(frozen=True)
class UpdateRhythm:
    """The intervals of checks. The first comes between ``soonest`` and ``first``, so that desktops do not check all at once."""

    soonest: timedelta = timedelta(minutes=2)
    first: timedelta = timedelta(minutes=20)
    every: timedelta = timedelta(hours=6)
    free: timedelta = timedelta(seconds=5)
    """Interval of checks whether there is no current interaction, once an installer is waiting for that."""


class UpdateWatch:
    """The newer version, if there is one, and its progress. ``state`` is the current state; ``watch`` reports changes."""

    def __init__(
        self, house: UpdateHost, installer: Installer, current: Version, rhythm: UpdateRhythm | None = None
    ) -> None:
        self._house = house
        self._installer = installer
        self._current = current
        self._rhythm = rhythm or UpdateRhythm()
        self._state = Observable(UpdateState(), distinct=False)
        self._release: Release | None = None
        self._running: asyncio.Future[None] | None = None

    @property
    def state(self) -> UpdateState:
        """The current state."""
        return self._state.value

    def watch(self, watcher: Callable[[UpdateState], None]) -> Callable[[], None]:
        """Call ``watcher`` at every change, until the returned function is called."""
        return self._state.watch(watcher)

    async def run(self) -> None:
        """Check from time to time, until cancelled; complete an automatic update."""
        rhythm = self._rhythm
        wait = uniform(rhythm.soonest.total_seconds(), rhythm.first.total_seconds())  # noqa: S311 - no secret
        while True:
            await asyncio.sleep(wait)
            if self._house.mode() is not UpdateMode.OFF:
                await self._alone(self._look, asked=False)
            wait = rhythm.every.total_seconds() * uniform(0.9, 1.1)  # noqa: S311

    async def look(self) -> None:
        """Check now, and report the result in any case; do nothing while a check is running."""
        await self._alone(self._look, asked=True)

    async def install(self) -> None:
        """Download the newer version and install it, with the necessary consent."""
        await self._alone(self._install_asked)

    async def _alone(self, work: Callable[..., Awaitable[None]], **options: bool) -> None:
        """Carry out ``work`` unless another is running: only one may use the client's files at a time."""
        if self._running is not None:
            return
        self._running = under_way = asyncio.ensure_future(work(**options))
        try:
            await under_way
        finally:
            under_way.cancel()
            self._running = None

    async def _look(self, *, asked: bool) -> None:
        before = self._state.value
        if asked:
            self._show(UpdateStage.LOOKING, asked=True)
        try:
            release = await in_daemon_thread("updates", lambda: self._house.source().newest(self._current))
        except (UpdateRefused, ServerTrouble) as error:
            self._note_failure(error, before, asked=asked)
            return
        self._release = release
        if release is None:
            self._show(UpdateStage.NEWEST, asked=asked)
            return
        log.info("a newer version", extra={"data": {"version": release.version}})
        self._show(UpdateStage.AVAILABLE, asked=asked)
        silent = self._house.mode() is UpdateMode.AUTOMATIC and self._installer.means is UpdateMeans.SILENT
        if silent and not self._house.was_tried(str(release.version)):
            await self._install_by_itself(release)

    async def _install_by_itself(self, release: Release) -> None:
        """Download, wait until there is no current interaction, and exit."""
        path = await self._fetch(release, asked=False)
        if path is None:
            return
        log.info("downloaded; waiting until no callback is being handled")
        self._show(UpdateStage.WAITING)
        while not self._house.is_free():
            await asyncio.sleep(self._rhythm.free.total_seconds())
            if self._house.mode() is not UpdateMode.AUTOMATIC:
                self._show(UpdateStage.AVAILABLE)
                return
        self._house.note_tried(str(release.version))
        self._go(path, silent=True)

    async def _install_asked(self) -> None:
        release = self._release
        if release is None or self._installer.means is UpdateMeans.NONE:
            return
        path = await self._fetch(release, asked=True)
        if path is None:
            return
        if not await self._house.may_leave():
            self._show(UpdateStage.AVAILABLE)
            return
        self._go(path, silent=self._installer.means is UpdateMeans.SILENT)

    async def _fetch(self, release: Release, *, asked: bool) -> Path | None:
        """Return the verified installer; None if there is none, which is reported."""
        before = self._state.value
        self._show(UpdateStage.FETCHING)
        try:
            return await in_daemon_thread(
                "updates", lambda: self._house.source().fetch(release, self._current)
            )
        except (UpdateRefused, ServerTrouble) as error:
            self._note_failure(error, before, asked=asked)
            return None

    def _go(self, path: Path, *, silent: bool) -> None:
        try:
            self._installer.start(path, silent=silent, restart=True)
        except UpdateNotInstalled as error:
            log.warning("the update could not be installed", extra={"data": {"why": str(error)}})
            self._show(UpdateStage.FAILED)
            return
        log.info("installing", extra={"data": {"file": path.name, "silent": silent}})
        self._show(UpdateStage.INSTALLING)
        self._house.leave()

    def _note_failure(
        self, error: UpdateRefused | ServerTrouble, before: UpdateState, *, asked: bool
    ) -> None:
        """Report the error, unless it matters only to a user who requested the check."""
        note(error)
        if isinstance(error, ServerTrouble):
            if asked:
                self._show(UpdateStage.UNREACHED, trouble=error.trouble, asked=True)
            else:
                self._state.set(before)
            return
        if asked or error.fault not in QUIET:
            self._release = None
            self._show(UpdateStage.REFUSED, fault=error.fault, asked=asked)

    def _show(self, stage: UpdateStage, **more: Any) -> None:
        version = str(self._release.version) if self._release is not None else ""
        self._state.set(UpdateState(stage, version, self._installer.means, **more))
