"""The settings while the program runs: changed at once, stored soon, in a thread."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Final

from agent_desktop import settings
from agent_desktop.settings import LoadedSettings, Settings, WindowGeometry

log: Final = logging.getLogger(__name__)

SOON: Final = timedelta(seconds=0.5)
"""Delay before storing: a window that is dragged moves a hundred times and is stored once."""


class SettingsStore:
    """Holds the settings. ``on_unwritable`` is called once when they cannot be stored."""

    def __init__(self, folder: Path, loaded: LoadedSettings, on_unwritable: Callable[[], None]) -> None:
        self.folder = folder
        self._loaded = loaded
        self._on_unwritable = on_unwritable
        self._stored = loaded
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self._lock = threading.Lock()
        self._told = False

    @property
    def settings(self) -> Settings:
        """The current settings."""
        return self._loaded.settings

    @property
    def loaded(self) -> LoadedSettings:
        """The settings together with their sources."""
        return self._loaded

    def change(self, **values: object) -> None:
        """Set ``values``, as far as the administrator allows, and store them soon."""
        self._loaded = settings.changed(self._loaded, **values)
        if self._timer is None and self._loaded != self._stored:
            self._timer = self._loop.call_later(SOON.total_seconds(), self._start_store)

    def take_rules(self, loaded: LoadedSettings) -> None:
        """Take over ``loaded``, the same settings under other rules of the machine."""
        self._loaded = loaded

    def note_place(self, window: str, place: WindowGeometry) -> None:
        """Remember the geometry of a window."""
        if self.settings.windows.get(window) != place:
            self.change(windows={**self.settings.windows, window: place})

    def close(self) -> None:
        """Store pending changes now, because the program ends."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._loaded != self._stored:
            self._store()

    def _start_store(self) -> None:
        self._timer = None
        threading.Thread(target=self._store, name="settings", daemon=True).start()

    def _store(self) -> None:
        with self._lock:
            loaded = self._loaded
            try:
                settings.store(self.folder, loaded)
            except OSError as error:
                log.info("settings not stored", extra={"data": {"why": str(error)}})
                with suppress(RuntimeError):  # The loop is closed because the program ends.
                    self._loop.call_soon_threadsafe(self._note_unwritable)
                return
            self._stored = loaded

    def _note_unwritable(self) -> None:
        if not self._told:
            self._told = True
            self._on_unwritable()
