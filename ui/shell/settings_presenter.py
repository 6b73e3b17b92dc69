"""Connect the settings window to the settings: a choice takes effect at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Final

from agent_desktop.protocol.states import Role
from agent_desktop.settings import LoadedSettings
from agent_desktop.settings_store import SettingsStore
from agent_desktop.updates import trust
from ui.presenters.services import DeskServices
from ui.screen_corner import Corner
from ui.settings_window import Preferences, SettingsWindow
from ui.shell.first_window import appearance
from ui.shell.setting_locks import locked_by
from ui.theme import theme

NO_SETTINGS: Final = frozenset({"locked", "updates"})
"""The preferences that are not settings, or not on every system."""


class SettingsPresenter:
    """One settings window; ``on_changed`` is called after each change, ``role`` returns the role of the user."""

    def __init__(
        self,
        keeper: SettingsStore,
        parts: DeskServices,
        on_changed: Callable[[], None],
        role: Callable[[], Role | None] = lambda: None,
    ) -> None:
        self._role = role
        self._keeper = keeper
        self._parts = parts
        self._on_changed = on_changed
        self._window: SettingsWindow | None = None
        self._stops: list[Callable[[], None]] = []

    def open(self) -> None:
        """Show the window, and list the devices again: some systems do not report changes."""
        window = self._window or self._make()
        window.show_preferences(preferences(self._keeper.loaded))
        window.list_keys_of(supervisor=self._role() in (Role.SUPERVISOR, Role.ADMIN))
        self._parts.devices.start()
        self._parts.devices.look_again()
        window.show_devices(self._parts.devices.list)
        window.show_ringer(self._parts.ringer.state)
        window.show()
        window.raise_()
        window.activateWindow()

    def open_keys(self) -> None:
        """Show the window, scrolled to the keys."""
        self.open()
        if self._window is not None:
            self._window.show_keys()

    def close(self) -> None:
        """Close the window."""
        for stop in self._stops:
            stop()
        self._stops = []
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _make(self) -> SettingsWindow:
        self._window = SettingsWindow()
        self._window.changed.connect(self._on_preferences)
        self._window.ring_test_pressed.connect(self._on_ring_test)
        self._stops = [
            self._parts.devices.watch(self._window.show_devices),
            self._parts.ringer.watch(self._window.show_ringer),
        ]
        return self._window

    def _on_preferences(self, chosen: Preferences) -> None:
        told = {
            one.name: getattr(chosen, one.name) for one in fields(Preferences) if one.name not in NO_SETTINGS
        }
        words = {"popup_corner": chosen.popup_corner.value, "appearance": chosen.appearance.value}
        if chosen.updates is not None:
            words["updates"] = chosen.updates.value
        self._keeper.change(**(told | words))
        theme().choose(chosen.appearance)
        self._on_changed()

    def _on_ring_test(self) -> None:
        chosen = self._keeper.settings
        ringer = self._parts.ringer
        ringer.set_volume(chosen.ring_volume)
        ringer.set_device(chosen.ring_device)
        if ringer.state.ringing:
            ringer.silence()
        else:
            ringer.ring()


def preferences(loaded: LoadedSettings) -> Preferences:
    """Return the settings as the window shows them."""
    chosen = loaded.settings
    try:
        corner = Corner(chosen.popup_corner)
    except ValueError:
        corner = Corner.BOTTOM_RIGHT
    return Preferences(
        ring_device=chosen.ring_device,
        ring_volume=chosen.ring_volume,
        playback_device=chosen.playback_device,
        popup_corner=corner,
        appearance=appearance(chosen.appearance),
        language=chosen.language,
        global_keys=chosen.global_keys,
        updates=trust.mode(chosen) if trust.has_root(loaded) else None,
        locked=dict.fromkeys(loaded.locked, locked_by(loaded.rules)),
    )
