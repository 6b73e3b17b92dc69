"""Connect the settings window to the settings: a choice takes effect at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject

from agent_desktop.protocol.states import Role
from agent_desktop.settings import LoadedSettings, Settings
from agent_desktop.settings_store import SettingsStore
from agent_desktop.updates import trust
from ui import retranslation
from ui.presenters.services import DeskServices
from ui.screen_corner import Corner
from ui.settings_window import Preferences, SettingsWindow
from ui.shell.first_window import appearance
from ui.shell.setting_locks import locked_by
from ui.texts import clock_form
from ui.texts.clock_form import ClockForm
from ui.theme import theme

if TYPE_CHECKING:  # Only the desktop of an agent whose phone it is loads it.
    from agent_desktop.phone.phone_service import PhoneService

NO_SETTINGS: Final = frozenset({"locked", "updates"})
"""The preferences that are not settings, or not on every system."""


class HideWatch(QObject):
    """Calls ``on_hide`` when the window that it is installed on is hidden."""

    def __init__(self, on_hide: Callable[[], None]) -> None:
        super().__init__()
        self._on_hide = on_hide

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window is hidden."""
        if event.type() is QEvent.Type.Hide:
            self._on_hide()
        return super().eventFilter(watched, event)


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
        self._phone: PhoneService | None = None
        self._phone_stops: list[Callable[[], None]] = []
        self._hidden = HideWatch(self._leave_phone)

    def open(self) -> None:
        """Show the window, and list the devices again: some systems do not report changes."""
        window = self._window or self._make()
        window.show_preferences(preferences(self._keeper.loaded))
        window.list_keys_of(supervisor=self._role() in (Role.SUPERVISOR, Role.ADMIN))
        self._parts.devices.start()
        self._parts.devices.look_again()
        window.show_devices(self._parts.devices.list)
        window.show_ringer(self._parts.ringer.state)
        self._join_phone(self._parts.phones.value)
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
        self._leave_phone()
        for stop in self._stops:
            stop()
        self._stops = []
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _join_phone(self, phone: PhoneService | None) -> None:
        """Show the phone of the user who is signed in, and list its devices again."""
        self._leave_phone()
        if self._window is None:
            return
        self._window.show_phone(phone.state.value if phone is not None else None)
        if phone is not None:
            self._phone = phone
            self._phone_stops = [
                phone.state.watch(self._window.show_phone),
                phone.levels.watch(self._window.show_levels),
            ]
            phone.look_for_devices()

    def _leave_phone(self) -> None:
        """Stop showing the phone, and stop a test of the microphone."""
        for stop in self._phone_stops:
            stop()
        self._phone_stops = []
        phone, self._phone = self._phone, None
        if phone is not None and phone.state.value.testing:
            phone.try_microphone(on=False)

    def _on_microphone_test(self) -> None:
        if self._phone is not None:
            self._phone.try_microphone(on=not self._phone.state.value.testing)

    def _make(self) -> SettingsWindow:
        self._window = SettingsWindow()
        self._window.changed.connect(self._on_preferences)
        self._window.ring_test_pressed.connect(self._on_ring_test)
        self._stops = [
            self._parts.devices.watch(self._window.show_devices),
            self._parts.ringer.watch(self._window.show_ringer),
            self._parts.phones.watch(self._join_phone),
        ]
        self._window.microphone_test_pressed.connect(self._on_microphone_test)
        self._window.installEventFilter(self._hidden)
        return self._window

    def _on_preferences(self, chosen: Preferences) -> None:
        before = self._keeper.settings
        told = {
            one.name: getattr(chosen, one.name) for one in fields(Preferences) if one.name not in NO_SETTINGS
        }
        words = {
            "popup_corner": chosen.popup_corner.value,
            "appearance": chosen.appearance.value,
            "clock": chosen.clock.value,
        }
        if chosen.updates is not None:
            words["updates"] = chosen.updates.value
        self._keeper.change(**(told | words))
        self._apply(before)

    def take_rules(self, loaded: LoadedSettings) -> None:
        """Apply the settings under other rules of the administrator."""
        before = self._keeper.settings
        self._keeper.take_rules(loaded)
        if self._window is not None:
            self._window.show_preferences(preferences(loaded))
        self._apply(before)

    def follow_system(self) -> None:
        """Speak the system's language, which has changed, unless another one was chosen."""
        if self._keeper.settings.language is None:
            retranslation.switch(None)

    def _apply(self, before: Settings) -> None:
        """Change open windows to the current settings, after ``before``."""
        now = self._keeper.settings
        theme().choose(appearance(now.appearance))
        clock_form.use(now.clock)
        if (now.language, now.clock) != (before.language, before.clock):
            retranslation.switch(now.language)
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
    try:
        clock = ClockForm(chosen.clock)
    except ValueError:
        clock = ClockForm.SYSTEM
    return Preferences(
        ring_device=chosen.ring_device,
        ring_volume=chosen.ring_volume,
        playback_device=chosen.playback_device,
        call_headset=chosen.call_headset,
        call_microphone=chosen.call_microphone,
        popup_corner=corner,
        appearance=appearance(chosen.appearance),
        language=chosen.language,
        clock=clock,
        global_keys=chosen.global_keys,
        headset_buttons=chosen.headset_buttons,
        alert_sound=chosen.alert_sound,
        alert_notices=chosen.alert_notices,
        updates=trust.mode(chosen) if trust.has_root(loaded) else None,
        locked=dict.fromkeys(loaded.locked, locked_by(loaded.rules)),
    )
