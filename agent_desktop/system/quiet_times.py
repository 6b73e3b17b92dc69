"""Whether the system keeps notices from the user at the moment: *do not disturb*, a presentation, a full-screen program.

Windows answers by ``SHQueryUserNotificationState``; on Linux the notification service does where it has the property
``Inhibited``, as that of KDE Plasma, and GNOME's settings do; on macOS the files of Focus, where the user lets the program
read them.
"""

from __future__ import annotations

import asyncio
import ctypes
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from agent_desktop.system.notifications import PATH, SERVICE
from agent_desktop.system.quiet_gnome import quiet_by_gnome
from agent_desktop.system.quiet_macos import quiet_by_macos

PATIENCE: Final = timedelta(seconds=1)
"""How long the service may take: the report of a shown offer waits for it."""

QUIET_STATES: Final = frozenset({2, 3, 4, 6})
"""QUNS_BUSY (a full-screen program), QUNS_RUNNING_D3D_FULL_SCREEN, QUNS_PRESENTATION_MODE and QUNS_QUIET_TIME."""

KNOWN_STATES: Final = frozenset(range(1, 8))
"""QUNS_NOT_PRESENT to QUNS_APP, of the enumeration QUERY_USER_NOTIFICATION_STATE."""


async def is_quiet() -> bool | None:
    """Return whether the system keeps notices from the user; None where that is unknown."""
    if sys.platform == "win32":
        return quiet_by_windows(_windows_state())
    if sys.platform == "darwin":
        return await asyncio.to_thread(quiet_by_macos, Path.home(), datetime.now())  # noqa: DTZ005 - its own clock
    if sys.platform != "linux":
        return None
    try:
        async with asyncio.timeout(PATIENCE.total_seconds()):
            inhibited = await _inhibited()
    except Exception:  # noqa: BLE001 - the bus is anybody's code
        inhibited = None
    return inhibited if inhibited is not None else await asyncio.to_thread(quiet_by_gnome)


def quiet_by_windows(state: int | None) -> bool | None:
    """Return what a state of Windows means; None for one that is unknown."""
    return None if state not in KNOWN_STATES else state in QUIET_STATES


def _windows_state() -> int | None:
    """Return the state of Windows; None if it gives none."""
    if sys.platform != "win32":
        return None
    state = ctypes.c_int(0)
    failed = ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))
    return None if failed else state.value


async def _inhibited() -> bool | None:
    from dbus_fast import Message, MessageType
    from dbus_fast.aio import MessageBus

    bus = await MessageBus().connect()
    try:
        question = Message(
            destination=SERVICE,
            path=PATH,
            interface="org.freedesktop.DBus.Properties",
            member="Get",
            signature="ss",
            body=[SERVICE, "Inhibited"],
        )
        answer = await bus.call(question)
        if answer.message_type is not MessageType.METHOD_RETURN:
            return None
        value = answer.body[0].value
        return value if isinstance(value, bool) else None
    finally:
        bus.disconnect()
