"""The count on the desktop's icon in a Linux launcher, by the signal of ``com.canonical.Unity.LauncherEntry``.

KDE Plasma, Ubuntu's dock, Dash to Dock and others show it; without a session bus there is none. Qt sends this signal too, but
from an object path that is made of the program's name, and a path may not contain its hyphen.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

log: Final = logging.getLogger(__name__)

INTERFACE: Final = "com.canonical.Unity.LauncherEntry"
PATH: Final = "/com/canonical/unity/launcherentry/callback_desk"
APP: Final = "application://callback-desk.desktop"
PATIENCE: Final = timedelta(seconds=2)
"""How long the bus may take."""


class LauncherBadge:
    """Shows a count on the icon; nothing waits for it."""

    def __init__(self) -> None:
        self._bus: MessageBus | None = None
        self._wanted = 0
        self._shown = 0
        self._work: asyncio.Task[None] | None = None

    def show(self, count: int) -> None:
        """Show ``count``; 0 removes it."""
        self._wanted = count
        if self._work is None and count != self._shown:
            self._work = asyncio.ensure_future(self._bring_about())
            self._work.add_done_callback(self._note_end)

    async def close(self) -> None:
        """Remove the count, and close the bus."""
        self.show(0)
        if (work := self._work) is not None:
            await asyncio.wait([work], timeout=PATIENCE.total_seconds())
            work.cancel()
        if self._bus is not None:
            self._bus.disconnect()
            self._bus = None

    def _note_end(self, _: asyncio.Task[None]) -> None:
        self._work = None

    async def _bring_about(self) -> None:
        """Show the wanted count, also when it changes meanwhile."""
        while self._shown != self._wanted:
            count = self._shown = self._wanted
            try:
                async with asyncio.timeout(PATIENCE.total_seconds()):
                    await self._send(count)
            except Exception as error:  # noqa: BLE001 - the bus is anybody's code
                log.info("no count in the launcher", extra={"data": {"why": type(error).__name__}})
                return

    async def _send(self, count: int) -> None:
        from dbus_fast import Message, Variant
        from dbus_fast.aio import MessageBus

        if self._bus is None:
            self._bus = await MessageBus().connect()
        facts = {
            "count": Variant("x", count),
            "count-visible": Variant("b", count > 0),
            "urgent": Variant("b", count > 0),
        }
        signal = Message.new_signal(PATH, INTERFACE, "Update", "sa{sv}", [APP, facts])
        await self._bus.send(signal)  # pyright: ignore[reportUnknownMemberType]
