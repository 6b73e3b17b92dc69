"""Query Xlib for what Qt does not report: whether windows may be translucent.

Qt draws a translucent window black where no compositing manager runs, and has no function to detect that.
"""

from __future__ import annotations

import ctypes

from PySide6.QtGui import QGuiApplication

ON_X11 = "xcb"


def see_through() -> bool:
    """Return whether a window may have translucent edges, such as a shadow."""
    platform = QGuiApplication.platformName()
    return _composited() if platform == ON_X11 else True


def _composited() -> bool:
    try:
        # The library has always had this name; looking it up would start a program or two.
        xlib = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XOpenDisplay.argtypes = [ctypes.c_char_p]
    xlib.XInternAtom.restype = ctypes.c_ulong
    xlib.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    xlib.XGetSelectionOwner.restype = ctypes.c_ulong
    xlib.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    xlib.XDefaultScreen.argtypes = [ctypes.c_void_p]
    xlib.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = xlib.XOpenDisplay(None)
    if not display:
        return False
    try:
        atom = xlib.XInternAtom(display, f"_NET_WM_CM_S{xlib.XDefaultScreen(display)}".encode(), 0)
        return bool(xlib.XGetSelectionOwner(display, atom))
    finally:
        xlib.XCloseDisplay(display)
