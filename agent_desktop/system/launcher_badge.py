"""The count and the progress on the desktop's icon in a Linux launcher, by the signal of ``com.canonical.Unity.LauncherEntry``.

KDE Plasma, Ubuntu's dock, Dash to Dock and others show it; without a session bus there is none. Qt sends this signal too, but
from an object path that is made of the program's name, and a path may not contain its hyphen.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

log: Final = logging.getLogger(__name__)

INTERFACE: Final = "com.canonical.Unity.LauncherEntry"
PATH: Final = "/com/canonical/unity/launcherentry/callback_desk"
APP: Final = "application://callback-desk.desktop"
PATIENCE: Final = timedelta(seconds=2)
"""How long the bus may take."""


class _Shown(NamedTuple):
    """What is on the icon."""

    number: int = 0
    share: float | None = None


_NOTHING: Final = _Shown()


class LauncherBadge:
    """Shows a count and a bar on the icon; nothing waits for them."""

    def __init__(self) -> None:
        self._bus: MessageBus | None = None
        self._wanted = _NOTHING
        self._shown = _NOTHING
        self._work: asyncio.Task[None] | None = None

    def show(self, count: int) -> None:
        """Show ``count``; 0 removes it."""
        self._want(self._wanted._replace(number=count))

    def show_progress(self, share: float | None) -> None:
        """Show ``share`` of a bar, from 0 to 1; None removes the bar."""
        self._want(self._wanted._replace(share=share))

    def _want(self, wanted: _Shown) -> None:
        self._wanted = wanted
        if self._work is None and wanted != self._shown:
            self._work = asyncio.ensure_future(self._bring_about())
            self._work.add_done_callback(self._note_end)

    async def close(self) -> None:
        """Remove count and bar, and close the bus."""
        self._want(_NOTHING)
        if (work := self._work) is not None:
            await asyncio.wait([work], timeout=PATIENCE.total_seconds())
            work.cancel()
        if self._bus is not None:
            self._bus.disconnect()
            self._bus = None

    def _note_end(self, _: asyncio.Task[None]) -> None:
        self._work = None

    async def _bring_about(self) -> None:
        """Show what is wanted, also when it changes meanwhile."""
        while self._shown != self._wanted:
            wanted = self._shown = self._wanted
            try:
                async with asyncio.timeout(PATIENCE.total_seconds()):
                    await self._send(wanted)
            except Exception as error:  # noqa: BLE001 - the bus is anybody's code
                log.info("no count in the launcher", extra={"data": {"why": type(error).__name__}})
                return

    async def _send(self, wanted: _Shown) -> None:
        from dbus_fast import Message, Variant
        from dbus_fast.aio import MessageBus

        if self._bus is None:
            self._bus = await MessageBus().connect()
        facts = {
            "count": Variant("x", wanted.number),
            "count-visible": Variant("b", wanted.number > 0),
            "urgent": Variant("b", wanted.number > 0),
            "progress": Variant("d", wanted.share or 0.0),
            "progress-visible": Variant("b", wanted.share is not None),
        }
        signal = Message.new_signal(PATH, INTERFACE, "Update", "sa{sv}", [APP, facts])
        await self._bus.send(signal)  # pyright: ignore[reportUnknownMemberType]
