"""The sound of an alert is played once for all alerts that begin together, on the ring's device, as the settings allow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from agent_desktop.audio.base import Stop
from agent_desktop.audio.devices import SoundDevices
from agent_desktop.model.sound import RingerState
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from ui.presenters.attention import alert_sound
from ui.presenters.attention.alert_sound import AlertSound


class NotingRinger:
    """A ringer that notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.silent = asyncio.Event()

    @property
    def state(self) -> RingerState:
        """It never rings."""
        return RingerState()

    def watch(self, watcher: Callable[[RingerState], None]) -> Stop:
        """Its state never changes."""
        del watcher
        return lambda: None

    def ring(self) -> None:
        """Note a ring."""
        self.asked.append("ring")

    def silence(self) -> None:
        """Note the end."""
        self.asked.append("silence")
        self.silent.set()

    def set_volume(self, volume: float) -> None:
        """Note the volume."""
        self.asked.append(volume)

    def set_device(self, device: str | None) -> None:
        """Note the device."""
        self.asked.append(device)

    async def close(self) -> None:
        """There is nothing to close."""


@pytest.mark.parametrize("allowed", [True, False])
async def test_that_alerts_that_begin_together_sound_once_if_the_settings_allow_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, allowed: bool
) -> None:
    monkeypatch.setattr(alert_sound, "LASTS_S", 0.0)
    chosen = replace(Settings(), alert_sound=allowed, ring_volume=0.25, ring_device="speakers")
    keeper = SettingsStore(tmp_path, LoadedSettings(chosen), lambda: None)
    devices = SoundDevices(asyncio.get_running_loop())
    ringer = NotingRinger()
    sound = AlertSound(keeper, devices, ringer)
    sound.play()
    sound.play()
    if allowed:
        await ringer.silent.wait()
    assert ringer.asked == ([0.25, "speakers", "ring", "silence"] if allowed else [])
    await sound.close()
    await devices.close()
    keeper.close()


async def test_that_the_own_ringer_is_made_for_the_first_alert_and_closed(tmp_path: Path) -> None:
    keeper = SettingsStore(tmp_path, LoadedSettings(), lambda: None)
    devices = SoundDevices(asyncio.get_running_loop())
    sound = AlertSound(keeper, devices)
    sound.play()
    await sound.close()
    sound.play()
    await sound.close()
    await devices.close()
    keeper.close()
