"""The sound of a supervisor's alert, once for all alerts that begin together."""

from __future__ import annotations

import asyncio
from typing import Final

from agent_desktop.audio.base import Ringer
from agent_desktop.audio.devices import SoundDevices
from agent_desktop.audio.ringer import SoundRinger
from agent_desktop.settings_store import SettingsStore
from ui.theme import RESOURCES

LASTS_S: Final = 1.5
"""Length of the two notes; the rest of the file is silence."""


class AlertSound:
    """Plays the sound on the device and with the volume of the ring, if the settings allow it."""

    def __init__(self, keeper: SettingsStore, devices: SoundDevices, ringer: Ringer | None = None) -> None:
        """Without ``ringer`` one is made for the first alert."""
        self._keeper = keeper
        self._devices = devices
        self._ringer = ringer
        self._made: SoundRinger | None = None
        self._end: asyncio.TimerHandle | None = None

    def play(self) -> None:
        """Play the sound, unless it is being played."""
        chosen = self._keeper.settings
        if not chosen.alert_sound or self._end is not None:
            return
        ringer = self._ringer = self._ringer or self._make()
        self._devices.start()
        ringer.set_volume(chosen.ring_volume)
        ringer.set_device(chosen.ring_device)
        ringer.ring()
        self._end = asyncio.get_running_loop().call_later(LASTS_S, self._stop)

    async def close(self) -> None:
        """Stop the sound, and close what was opened for it."""
        if self._end is not None:
            self._end.cancel()
            self._stop()
        if self._made is not None:
            await self._made.close()

    def _stop(self) -> None:
        self._end = None
        if self._ringer is not None:
            self._ringer.silence()

    def _make(self) -> SoundRinger:
        sound = (RESOURCES / "sounds" / "alert.wav").read_bytes()
        self._made = SoundRinger(asyncio.get_running_loop(), sound, self._devices)
        return self._made
