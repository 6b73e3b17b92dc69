"""Global keys on Windows: ``RegisterHotKey``, in a thread with a message queue of its own."""

from __future__ import annotations

import asyncio
import ctypes
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, Final

from agent_desktop.system.chords import Chord, KeysTaken

_MASKS: Final = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Meta": 8}
_NO_REPEAT: Final = 0x4000
_WM_HOTKEY: Final = 0x0312
_WM_APP: Final = 0x8000
_PATIENCE_S: Final = 1.0


class WindowsKeys:
    """``GlobalKeys`` on Windows: keys belong to the thread that registered them, so one thread does all the work."""

    def __init__(self, on_pressed: Callable[[str], None]) -> None:
        self._on_pressed = on_pressed
        self._loop = asyncio.get_running_loop()
        self._orders: SimpleQueue[Mapping[str, Chord] | None] = SimpleQueue()
        self._answers: SimpleQueue[list[str]] = SimpleQueue()
        self._thread_id = 0
        self._ready = threading.Event()
        threading.Thread(target=self._run, name="global keys", daemon=True).start()
        self._ready.wait(_PATIENCE_S)

    def hold(self, keys: Mapping[str, Chord]) -> None:
        """Hold ``keys`` and no others."""
        self._order(keys)
        if taken := self._answers.get(timeout=_PATIENCE_S):
            raise KeysTaken(", ".join(taken))

    def close(self) -> None:
        """Release all keys for good."""
        self._order(None)

    def _order(self, keys: Mapping[str, Chord] | None) -> None:
        self._orders.put(keys)
        _user32().PostThreadMessageW(self._thread_id, _WM_APP, 0, 0)

    def _run(self) -> None:
        from ctypes import wintypes

        user32, message = _user32(), wintypes.MSG()
        user32.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)  # Creates the thread's message queue.
        self._thread_id = threading.get_native_id()
        self._ready.set()
        names: list[str] = []
        while user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == _WM_HOTKEY and int(message.wParam) < len(names):
                with suppress(RuntimeError):  # The loop is closed.
                    self._loop.call_soon_threadsafe(self._on_pressed, names[int(message.wParam)])
            elif message.message == _WM_APP:
                for number in range(len(names)):
                    user32.UnregisterHotKey(None, number)
                keys = self._orders.get()
                if keys is None:
                    return
                names = list(keys)
                self._answers.put(
                    [name for name in names if not _take(user32, names.index(name), keys[name])]
                )


def _take(user32: Any, number: int, chord: Chord) -> bool:
    mask = sum(_MASKS[modifier] for modifier in chord.modifiers) | _NO_REPEAT
    return bool(user32.RegisterHotKey(None, number, mask, ord(chord.key)))


def _user32() -> Any:
    if sys.platform != "win32":
        raise OSError("not Windows")
    return ctypes.WinDLL("user32")
