"""What every role's desk is built from: made once, when the event loop runs, and closed once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtWidgets import QWidget

from agent_desktop.audio.devices import SoundDevices
from agent_desktop.audio.player import SoundPlayer
from agent_desktop.audio.ringer import SoundRinger
from agent_desktop.model.notices import Notice
from agent_desktop.settings_store import SettingsStore
from agent_desktop.signed_in import SignedIn
from ui.help_menu import Help
from ui.theme import RESOURCES


class Leaving(Enum):
    """How one leaves."""

    SIGN_OUT = "sign_out"
    QUIT = "quit"


@dataclass(frozen=True)
class DeskServices:
    """The machine's side of a desk. The callbacks open windows that belong to all roles, or ask to leave."""

    keeper: SettingsStore
    devices: SoundDevices
    player: SoundPlayer
    ringer: SoundRinger
    open_settings: Callable[[], None]
    open_help: Callable[[Help], None]
    leave: Callable[[Leaving], None]
    say_updates: Callable[[Callable[[QWidget], None] | None], None] = lambda _: None
    """Takes what puts a notice of a newer version into the window at hand; None when there is no window any more."""

    async def close(self) -> None:
        """Let go of the devices."""
        await self.player.close()
        await self.ringer.close()
        await self.devices.close()


def make_sound() -> tuple[SoundDevices, SoundPlayer, SoundRinger]:
    """Return what plays and rings; nothing is opened before it is needed."""
    loop = asyncio.get_running_loop()
    devices = SoundDevices(loop)
    ring = (RESOURCES / "sounds" / "ring.wav").read_bytes()
    return devices, SoundPlayer(loop, devices), SoundRinger(loop, ring, devices)


class RoleSession(Protocol):
    """The desk of one signed-in user, whatever the role."""

    def open(self) -> None:
        """Show the main window and bring it to the front."""
        ...

    def take_settings(self) -> None:
        """Hold to the settings as they now stand."""
        ...

    async def run(self) -> None:
        """Keep the desk up to date until cancelled; raises ``SessionEnded`` when the sign-in is over."""
        ...

    async def ready(self) -> None:
        """Return once there is a window to open, some time after ``run`` has begun."""
        ...

    def open_callback(self, callback_id: str) -> None:
        """Show a callback, or say that it is not to be seen here; as soon as the desk knows enough."""
        ...

    def is_free(self) -> bool:
        """Return whether nothing is at hand that a restart would disturb."""
        ...

    async def may_leave(self, how: Leaving) -> bool:
        """Ask, if something would be lost, whether to leave; return whether to."""
        ...

    async def leave(self, *, revoke: bool) -> None:
        """Tell the server that nobody is here any more, as far as it answers soon."""
        ...

    def tell(self, notice: Notice) -> None:
        """Say something in the status line."""
        ...

    async def close(self) -> None:
        """Take every window off the screen, and let go of everything."""
        ...


MakeDesk = Callable[[DeskServices, SignedIn], RoleSession]
"""Makes the desk of one role."""
