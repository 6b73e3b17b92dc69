"""The progress on the program's button in the task bar of Windows, by ``ITaskbarList3`` of the Windows shell.

The calls go by the places of the methods in the interface's table, so that no library for COM is needed.
"""

from __future__ import annotations

import ctypes
import logging
import sys
from ctypes import c_int, c_uint32, c_uint64, c_void_p
from typing import Any, Final
from uuid import UUID

log: Final = logging.getLogger(__name__)

CLASS: Final = UUID("56fdf344-fd6d-11d0-958a-006097c9a090")
"""CLSID_TaskbarList."""
INTERFACE: Final = UUID("ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf")
"""IID_ITaskbarList3."""

RELEASE: Final = 2
PREPARE: Final = 3
"""HrInit, of ITaskbarList."""
SET_VALUE: Final = 9
SET_STATE: Final = 10
"""SetProgressValue and SetProgressState."""

NONE: Final = 0
NORMAL: Final = 2
"""TBPF_NOPROGRESS and TBPF_NORMAL."""
WHOLE: Final = 1000
"""The value of a full bar."""
IN_PROCESS: Final = 1
"""CLSCTX_INPROC_SERVER."""


def parts_of(share: float | None) -> tuple[int, int]:
    """Return state and value for ``share`` of the bar, from 0 to 1; None removes the bar."""
    if share is None:
        return NONE, 0
    return NORMAL, round(WHOLE * min(1.0, max(0.0, share)))


class TaskbarProgress:
    """Shows a share of the bar; without a task bar there is none, and nothing waits for it."""

    def __init__(self) -> None:
        self._list: c_void_p | None = None
        self._is_missing = sys.platform != "win32"

    def show(self, window: int, share: float | None) -> bool:
        """Show ``share`` on the button of ``window``, None removes the bar; return whether the task bar took it."""
        if self._is_missing:
            return False
        try:
            if self._list is None:
                self._list = _made()
            state, value = parts_of(share)
            taken = _call(self._list, SET_STATE, (c_void_p, window), (c_int, state))
            if share is not None:
                sizes = (c_uint64, value), (c_uint64, WHOLE)
                taken = _call(self._list, SET_VALUE, (c_void_p, window), *sizes) and taken
        except OSError as error:
            self._is_missing = True
            log.info("no progress in the task bar", extra={"data": {"why": str(error)}})
            return False
        return taken

    def close(self) -> None:
        """Give the interface back."""
        if self._list is not None:
            _call(self._list, RELEASE)
            self._list = None


def _made() -> c_void_p:
    """Return the task bar's interface.

    Raises:
        OSError: Windows has none, as without a shell.
    """
    if sys.platform != "win32":
        raise OSError("there is no task bar of Windows")
    made = c_void_p()
    ole = ctypes.windll.ole32
    ole.CoInitialize(None)  # Qt has done it before; a second time does no harm.
    found = ole.CoCreateInstance(
        CLASS.bytes_le, None, c_uint32(IN_PROCESS), INTERFACE.bytes_le, ctypes.byref(made)
    )
    if found < 0 or not made.value:
        raise OSError(f"CoCreateInstance: {found & 0xFFFFFFFF:#x}")
    if not _call(made, PREPARE):
        _call(made, RELEASE)
        raise OSError("the task bar is not ready")
    return made


def _call(interface: c_void_p, place: int, *arguments: tuple[Any, int]) -> bool:
    """Call the method at ``place`` of the interface's table; return whether it succeeded."""
    if sys.platform != "win32":
        return False
    table = ctypes.cast(interface, ctypes.POINTER(ctypes.POINTER(c_void_p))).contents
    kind = ctypes.WINFUNCTYPE(c_int, c_void_p, *(kind for kind, _ in arguments))
    method = kind(table[place] or 0)
    return int(method(interface, *(value for _, value in arguments))) >= 0
