"""Global keys on X11, through the libraries that Qt itself uses (libxcb, libxcb-keysyms).

It has a connection of its own: a key that another program holds is an error there, and errors on Qt's connection
belong to Qt.
"""

from __future__ import annotations

import asyncio
import ctypes
import struct
from collections.abc import Callable, Mapping
from ctypes import POINTER, Structure, c_int, c_uint8, c_uint16, c_uint32, c_void_p, cast
from typing import Any, Final

from agent_desktop.system.chords import Chord, KeysTaken

_MASKS: Final = {"Shift": 1, "Ctrl": 4, "Alt": 8, "Meta": 64}
_LOCKS: Final = (0, 2, 16, 2 | 16)
"""Caps Lock and Num Lock change the key, so all four combinations are held."""
_KEY_PRESS: Final = 2
_ASYNC: Final = 1


class _ScreenIterator(Structure):
    _fields_ = [("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int)]


class _Cookie(Structure):
    _fields_ = [("sequence", c_uint32)]


class X11Keys:
    """``GlobalKeys`` on X11.

    Raises:
        OSError: the libraries, or the X server, are missing.
    """

    def __init__(self, on_pressed: Callable[[str], None]) -> None:
        self._on_pressed = on_pressed
        self._xcb, self._symbols_library = _libraries()
        self._held: dict[int, tuple[str, int]] = {}
        self._connection: Any = self._xcb.xcb_connect(None, None)
        if self._xcb.xcb_connection_has_error(self._connection):
            self._xcb.xcb_disconnect(self._connection)
            raise OSError("no X server")
        setup = self._xcb.xcb_get_setup(self._connection)
        self._root: int = self._xcb.xcb_setup_roots_iterator(setup).data[0]
        self._loop = asyncio.get_running_loop()
        self._fd: int = self._xcb.xcb_get_file_descriptor(self._connection)
        self._loop.add_reader(self._fd, self._read)

    def hold(self, keys: Mapping[str, Chord]) -> None:
        """Hold ``keys`` and no others."""
        self._release()
        taken = [name for name, chord in keys.items() if not self._grab(name, chord)]
        self._xcb.xcb_flush(self._connection)
        if taken:
            raise KeysTaken(", ".join(taken))

    def close(self) -> None:
        """Release all keys for good."""
        if self._connection is not None:
            self._release()
            self._loop.remove_reader(self._fd)
            self._xcb.xcb_disconnect(self._connection)
            self._connection = None

    def _grab(self, name: str, chord: Chord) -> bool:
        """Hold one key in all its combinations; return whether no other program holds it."""
        code = self._keycode(ord(chord.key.lower()))
        mask = sum(_MASKS[modifier] for modifier in chord.modifiers)
        if code is None:
            return False
        free = True
        for lock in _LOCKS:
            cookie = self._xcb.xcb_grab_key_checked(
                self._connection, 1, self._root, mask | lock, code, _ASYNC, _ASYNC
            )
            error = self._xcb.xcb_request_check(self._connection, cookie)
            if error:
                _free(error)
                free = False
        if free:
            self._held[code] = (name, mask)
        return free

    def _release(self) -> None:
        for code, (_, mask) in self._held.items():
            for lock in _LOCKS:
                self._xcb.xcb_ungrab_key(self._connection, code, self._root, mask | lock)
        self._held = {}
        self._xcb.xcb_flush(self._connection)

    def _keycode(self, symbol: int) -> int | None:
        """Return the key that produces ``symbol`` in the current keyboard layout."""
        symbols = self._symbols_library.xcb_key_symbols_alloc(self._connection)
        codes = self._symbols_library.xcb_key_symbols_get_keycode(symbols, symbol)
        code = cast(codes, POINTER(c_uint8))[0] if codes else 0
        if codes:
            _free(codes)
        self._symbols_library.xcb_key_symbols_free(symbols)
        return code or None

    def _read(self) -> None:
        """Handle the events of the X server."""
        while self._connection is not None:
            event = self._xcb.xcb_poll_for_event(self._connection)
            if not event:
                break
            kind, code = struct.unpack("BB", ctypes.string_at(event, 2))
            _free(event)
            if kind & 0x7F == _KEY_PRESS and code in self._held:
                self._on_pressed(self._held[code][0])
        if self._connection is not None and self._xcb.xcb_connection_has_error(self._connection):
            self._loop.remove_reader(self._fd)  # The X server is gone, and Qt with it.


def _free(pointer: int) -> None:
    _libc.free(c_void_p(pointer))


_libc: Final = ctypes.CDLL(None)
_libc.free.argtypes = [c_void_p]
_libc.free.restype = None


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    """Return libxcb and libxcb-keysyms with the types of their functions declared."""
    xcb, symbols = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-keysyms.so.1")
    pointer, flag, mask, window = c_void_p, c_uint8, c_uint16, c_uint32
    for function, gives, takes in (
        (xcb.xcb_connect, pointer, [pointer, pointer]),
        (xcb.xcb_connection_has_error, c_int, [pointer]),
        (xcb.xcb_disconnect, None, [pointer]),
        (xcb.xcb_get_setup, pointer, [pointer]),
        (xcb.xcb_setup_roots_iterator, _ScreenIterator, [pointer]),
        (xcb.xcb_get_file_descriptor, c_int, [pointer]),
        (xcb.xcb_grab_key_checked, _Cookie, [pointer, flag, window, mask, flag, flag, flag]),
        (xcb.xcb_ungrab_key, _Cookie, [pointer, flag, window, mask]),
        (xcb.xcb_request_check, pointer, [pointer, _Cookie]),
        (xcb.xcb_flush, c_int, [pointer]),
        (xcb.xcb_poll_for_event, pointer, [pointer]),
        (symbols.xcb_key_symbols_alloc, pointer, [pointer]),
        (symbols.xcb_key_symbols_get_keycode, pointer, [pointer, c_uint32]),
        (symbols.xcb_key_symbols_free, None, [pointer]),
    ):
        function.restype, function.argtypes = gives, takes
    return xcb, symbols
