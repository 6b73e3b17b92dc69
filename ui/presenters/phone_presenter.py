"""Connect the controls of a call to the built-in phone, and remember the devices chosen for it."""

from __future__ import annotations

from agent_desktop.phone.phone_service import PhoneService
from agent_desktop.settings_store import SettingsStore
from ui.agent.phone.phone_pane import PhonePane


class PhonePresenter:
    """One pane and one phone, until ``close``."""

    def __init__(self, pane: PhonePane, phone: PhoneService, keeper: SettingsStore) -> None:
        self._pane = pane
        self._phone = phone
        self._keeper = keeper
        self._stops = [phone.state.watch(pane.show_phone), phone.levels.watch(pane.show_levels)]
        pane.mute_pressed.connect(self._on_mute)
        pane.devices_chosen.connect(self._on_devices)
        pane.devices_wanted.connect(phone.look_for_devices)
        pane.show_phone(phone.state.value)
        self.take_settings()

    def take_settings(self) -> None:
        """Use the devices of the settings."""
        chosen = self._keeper.settings
        self._phone.use_devices(chosen.call_headset, chosen.call_microphone)

    def close(self) -> None:
        """End the connection. Safe to repeat."""
        for stop in self._stops:
            stop()
        self._stops = []

    def _on_mute(self, on: bool) -> None:  # noqa: FBT001 - a signal's one fact
        self._phone.mute(on=on)

    def _on_devices(self, headset: str | None, microphone: str | None) -> None:
        self._keeper.change(call_headset=headset, call_microphone=microphone)
        self._phone.use_devices(headset, microphone)
