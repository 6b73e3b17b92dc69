"""Keys that hold while any other program is in front, where the system has such a thing.

On X11 and on Windows the system hands a key over that nobody else has taken. Wayland and macOS give no program another
one's keys without asking the user first: there are none, and ``available`` says so.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, Protocol

MODIFIERS: Final = frozenset({"Ctrl", "Alt", "Shift", "Meta"})


class Chord(NamedTuple):
    """A letter or a digit with the keys held down with it."""

    modifiers: frozenset[str]
    key: str


class KeysTaken(Exception):
    """Another program holds one of the keys."""


class GlobalKeys(Protocol):
    """Holds keys while it is told to."""

    def hold(self, keys: Mapping[str, Chord]) -> None:
        """Hold ``keys``, and no others; ``on_pressed`` hears their names.

        Raises:
            KeysTaken: another program has one of them; the rest hold.
        """
        ...

    def close(self) -> None:
        """Let go of all keys for good."""
        ...


def chord(text: str) -> Chord:
    """Return the chord that ``text`` names, as in ``Ctrl+Alt+A``.

    Raises:
        ValueError: it names none.
    """
    *modifiers, key = text.split("+")
    if not modifiers or not MODIFIERS.issuperset(modifiers) or len(key) != 1 or not key.isalnum():
        raise ValueError(f"no chord: {text}")
    return Chord(frozenset(modifiers), key.upper())


def open_keys(platform: str, on_pressed: Callable[[str], None]) -> GlobalKeys | None:
    """Return what holds keys on the window system called ``platform`` (as Qt names it); ``None`` where nothing can.

    ``on_pressed`` is called on the running event loop.
    """
    if platform == "xcb":
        from agent_desktop.system.keys_x11 import X11Keys

        try:
            return X11Keys(on_pressed)
        except OSError:
            return None
    if sys.platform == "win32":
        from agent_desktop.system.keys_windows import WindowsKeys

        return WindowsKeys(on_pressed)
    return None
