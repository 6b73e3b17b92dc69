"""Follow the rules of the administrator while the desktop runs: a policy may change the language of a whole site."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from agent_desktop import settings
from agent_desktop.settings import LoadedSettings
from agent_desktop.settings_store import SettingsStore

EVERY: Final = timedelta(minutes=1)
"""Interval between two looks at the rules: a group policy itself takes longer to reach a machine."""


class PolicyWatch:
    """Reads the rules now and then, and calls ``on_changed`` with the settings under rules that have changed."""

    def __init__(
        self, keeper: SettingsStore, policy: Path, on_changed: Callable[[LoadedSettings], None]
    ) -> None:
        self._keeper = keeper
        self._policy = policy
        self._on_changed = on_changed

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.sleep(EVERY.total_seconds())
            await self.look()

    async def look(self) -> None:
        """Read the rules once."""
        before = self._keeper.loaded
        read = await asyncio.to_thread(settings.under_rules_of_now, self._keeper.folder, before, self._policy)
        # A choice that the user has made meanwhile is not undone; the next look takes it into account.
        if read.rules != before.rules and self._keeper.loaded is before:
            self._on_changed(read)
