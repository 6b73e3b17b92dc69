"""The settings: sound, popup, appearance, language, and which keys do what. A change holds at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.sound import DeviceList, RingerState
from ui.theme import Appearance


class Corner(Enum):
    """Where on the screen in use the popup comes up."""

    BOTTOM_RIGHT = "bottom_right"
    BOTTOM_LEFT = "bottom_left"
    TOP_RIGHT = "top_right"
    TOP_LEFT = "top_left"


@dataclass(frozen=True)
class Preferences:
    """What a user can set. Devices are ``Device.id``, ``None`` the system's; volumes go from 0 to 1.

    ``language`` is a locale's name (``de``), ``None`` the system's. ``locked`` names the settings that an
    administrator has set, by field, with who did.
    """

    ring_device: str | None = None
    ring_volume: float = 1.0
    playback_device: str | None = None
    popup_corner: Corner = Corner.BOTTOM_RIGHT
    appearance: Appearance = Appearance.SYSTEM
    language: str | None = None
    global_keys: bool = True
    locked: Mapping[str, str] = field(default_factory=dict[str, str])


class SettingsWindow(QWidget):
    """Shows ``Preferences`` and hands out a new one at every change."""

    changed = Signal(object)
    """The whole ``Preferences`` as they now stand."""
    ring_test_pressed = Signal()
    """Let the ring be heard, or stop it: what ``RingerState.ringing`` is not."""

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is set."""

    def show_devices(self, devices: DeviceList) -> None:
        """Offer ``devices`` for ring and playback."""

    def show_ringer(self, ringer: RingerState) -> None:
        """Show whether the ring is being heard, and why not."""
