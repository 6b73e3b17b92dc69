"""The shared services of every role's session: created once, when the event loop runs, and closed once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from agent_desktop.audio.devices import SoundDevices
from agent_desktop.audio.player import SoundPlayer
from agent_desktop.audio.ringer import SoundRinger
from agent_desktop.model.notices import Notice
from agent_desktop.model.observable import Observable
from agent_desktop.settings_store import SettingsStore
from agent_desktop.signed_in import SignedIn
from ui.help_menu import Help
from ui.theme import RESOURCES

if TYPE_CHECKING:  # Only the desktop of an agent whose phone it is loads it.
    from agent_desktop.phone.phone_service import PhoneService


class Leaving(Enum):
    """The way in which a user leaves."""

    SIGN_OUT = "sign_out"
    QUIT = "quit"


def _no_phone() -> Observable[PhoneService | None]:
    return Observable(None)


@dataclass(frozen=True)
class DeskServices:
    """The machine's services for a session. The callbacks open windows that belong to all roles, or request to leave."""

    keeper: SettingsStore
    devices: SoundDevices
    player: SoundPlayer
    ringer: SoundRinger
    open_settings: Callable[[], None]
    open_help: Callable[[Help], None]
    leave: Callable[[Leaving], None]
    say_updates: Callable[[Callable[[QWidget], None] | None], None] = lambda _: None
    """Sets the function that puts a notice of a newer version into the current window; None when there is no window."""

    open_password: Callable[[], None] = lambda: None
    """Opens the window in which the user changes the password."""

    phones: Observable[PhoneService | None] = field(default_factory=_no_phone)
    """The built-in phone of the user who is signed in; None where the agent's phone is elsewhere."""

    async def close(self) -> None:
        """Close the devices."""
        await self.player.close()
        await self.ringer.close()
        await self.devices.close()


def make_sound() -> tuple[SoundDevices, SoundPlayer, SoundRinger]:
    """Return devices, player and ringer; nothing is opened before it is needed."""
    loop = asyncio.get_running_loop()
    devices = SoundDevices(loop)
    ring = (RESOURCES / "sounds" / "ring.wav").read_bytes()
    return devices, SoundPlayer(loop, devices), SoundRinger(loop, ring, devices)


class RoleSession(Protocol):
    """The session of one signed-in user, whatever the role."""

    def open(self) -> None:
        """Show the main window and bring it to the front."""
        ...

    def take_settings(self) -> None:
        """Apply the current settings."""
        ...

    async def run(self) -> None:
        """Keep the view up to date until cancelled; raises ``SessionEnded`` when the sign-in is over."""
        ...

    async def ready(self) -> None:
        """Return once there is a window to open, some time after ``run`` has started."""
        ...

    def open_callback(self, callback_id: str) -> None:
        """Show a callback, or report that it is not visible here, as soon as enough is loaded."""
        ...

    def is_free(self) -> bool:
        """Return whether a restart would disturb nothing."""
        ...

    async def may_leave(self, how: Leaving) -> bool:
        """Return whether to leave; prompt the user if something would be lost."""
        ...

    async def leave(self, *, revoke: bool) -> None:
        """Sign off at the server, if it answers soon."""
        ...

    def tell(self, notice: Notice) -> None:
        """Show a message in the status line."""
        ...

    async def close(self) -> None:
        """Close all windows and connections."""
        ...


MakeDesk = Callable[[DeskServices, SignedIn], RoleSession]
"""Creates the session of one role."""
