"""Keys that work while another program is in front, where the system allows it.

X11 and Windows give a key to the first program that asks for it. Wayland and macOS ask the user before a program may
take keys from another one, so global keys do not exist there and ``open_keys`` returns None.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Protocol

from agent_desktop.system.chords import Chord


class GlobalKeys(Protocol):
    """Holds keys until it is closed."""

    def hold(self, keys: Mapping[str, Chord]) -> None:
        """Hold ``keys`` and no others; call ``on_pressed`` with the name of each key that is pressed.

        Raises:
            chords.KeysTaken: another program holds one of them; the others work.
        """
        ...

    def close(self) -> None:
        """Release all keys for good."""
        ...


def open_keys(platform: str, on_pressed: Callable[[str], None]) -> GlobalKeys | None:
    """Return the global keys of the window system ``platform`` (Qt's name for it), or None if it has none.

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
