"""Connect updates to the desktop: when it may exit, where notices appear, and what is remembered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from agent_desktop.model.updates import UpdateMode, UpdateState, version
from agent_desktop.net.connect import PACKAGE
from agent_desktop.settings_store import SettingsStore
from agent_desktop.updates import trust
from agent_desktop.updates.installer import Installer, is_elevated, this_installer
from agent_desktop.updates.watch import UpdateRhythm, UpdateSource, UpdateWatch
from ui.common.update_notice import UpdateNotice
from ui.presenters.services import Leaving, RoleSession
from ui.texts import update_texts

log: Final = logging.getLogger(__name__)

TRIED: Final = "tried"
"""The file with the version whose automatic installation was started."""


class UpdatesPresenter:
    """``updates.watch.UpdateHost`` of this desktop. ``desk`` returns the current session; ``leave`` ends the program."""

    def __init__(
        self,
        keeper: SettingsStore,
        profile: str,
        *,
        desk: Callable[[], RoleSession | None],
        leave: Callable[[], None],
        installer: Installer | None = None,
        rhythm: UpdateRhythm | None = None,
    ) -> None:
        self._keeper = keeper
        self._desk = desk
        self._leave = leave
        self._state = trust.state_folder(profile)
        self._place: Callable[[QWidget], None] | None = None
        self._notice: UpdateNotice | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        current = version(metadata.version(PACKAGE))
        self.updates = UpdateWatch(self, installer or this_installer(), current, rhythm)
        self.updates.watch(self._show)
        self._start(self.updates.run())

    def place(self, place: Callable[[QWidget], None] | None) -> None:
        """Show notices where ``place`` puts a widget from now on; None: nowhere."""
        self._place, self._notice = place, None
        self._show(self.updates.state)

    def look(self) -> None:
        """Check now, at the user's request."""
        self._start(self.updates.look())

    async def close(self) -> None:
        """Cancel the running work."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # The methods that ``UpdateWatch`` calls.

    def mode(self) -> UpdateMode:
        """Return the current mode."""
        return trust.mode(self._keeper.settings)

    def source(self) -> UpdateSource:
        """Return the source; called in a thread. Raises ``UpdateRefused`` and ``ServerTrouble``."""
        loaded = self._keeper.loaded
        root, url = trust.root(loaded), trust.url(loaded)
        from agent_desktop.updates.choice import this_machine
        from agent_desktop.updates.source import UpdatePlaces, UpdateRepository

        return UpdateRepository(UpdatePlaces(url, root, self._state, self._downloads), this_machine())

    def is_free(self) -> bool:
        """Return whether a restart would disturb no one."""
        desk = self._desk()
        return desk is None or desk.is_free()

    def was_tried(self, version: str) -> bool:
        """Return whether an automatic installation of ``version`` was tried before; it evidently failed."""
        with suppress(OSError, ValueError):
            return self._tried.read_text(encoding="utf-8").strip() == version
        return False

    def note_tried(self, version: str) -> None:
        """Remember that ``version`` is about to be installed."""
        try:
            self._tried.write_text(f"{version}\n", encoding="utf-8")
        except OSError as error:
            log.info("not remembered", extra={"data": {"what": TRIED, "why": str(error)}})

    async def may_leave(self) -> bool:
        """Return whether to exit; prompt the user if something would be lost."""
        desk = self._desk()
        return desk is None or await desk.may_leave(Leaving.QUIT)

    def leave(self) -> None:
        """End the program: the installer waits for it."""
        self._leave()

    # Other methods.

    @property
    def _tried(self) -> Path:
        return self._state / TRIED

    def _downloads(self) -> Path:
        return trust.downloads_folder(self._state, elevated=is_elevated())

    def _show(self, state: UpdateState) -> None:
        """Create the notice when there is something to show."""
        if self._notice is None and self._place is not None and update_texts.said(state) is not None:
            self._notice = UpdateNotice()
            self._notice.install_pressed.connect(self._on_install)
            self._place(self._notice)
        if self._notice is not None:
            self._notice.show_update(state)

    def _on_install(self) -> None:
        self._start(self.updates.install())

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._note_end)

    def _note_end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("the update check failed", exc_info=error)
