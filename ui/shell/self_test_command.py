"""``agent-desktop --selftest``: the self-test without a window, for a command prompt and for tools."""

from __future__ import annotations

import asyncio
import ctypes
import os
import socket
import sys
from contextlib import suppress
from datetime import timedelta
from importlib import metadata
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from agent_desktop import logs, settings
from agent_desktop.audio.devices import SoundDevices
from agent_desktop.authorities import also_trust
from agent_desktop.model.self_test import CheckResult, as_json, passed, written
from agent_desktop.net.connect import PACKAGE, TrustStore
from agent_desktop.net.tokens import KeyringTokens
from agent_desktop.options import DesktopOptions
from ui.shell import self_test_run
from ui.shell.first_window import server_of
from ui.shell.self_test_run import SelfTestSubject
from ui.texts import languages

KEYRING: Final = timedelta(seconds=20)
"""How long a keyring may take here; a tool is waiting."""

PASSED: Final = 0
FAILED: Final = 1


def run(options: DesktopOptions) -> int:
    """Run the checks, print the results, and return 0 if nothing failed, else 1."""
    folder = settings.user_folder()
    if options.profile:
        folder = folder / "profiles" / options.profile
    loaded = settings.load(folder, settings.ADMINISTRATORS)
    also_trust(loaded.settings.authorities)
    app = QApplication(sys.argv[:1]) if has_screen() else QCoreApplication(sys.argv[:1])
    languages.speak(loaded.settings.language)
    show = _nothing if options.as_json else _print
    if not options.as_json:
        say(self_test_run.title())
    lines = asyncio.run(_test(options, folder, loaded, show))
    if options.as_json:
        say(as_json(metadata.version(PACKAGE), lines))
    del app
    return PASSED if passed(lines) else FAILED


async def _test(
    options: DesktopOptions, folder: Path, loaded: settings.LoadedSettings, show: self_test_run.Show
) -> tuple[CheckResult, ...]:
    devices = SoundDevices(asyncio.get_running_loop())
    address = server_of(loaded, options)
    subject = SelfTestSubject(
        loaded, folder, logs.folder(), address, devices, KeyringTokens(KEYRING), TrustStore()
    )
    try:
        return await self_test_run.run(subject, show)
    finally:
        await devices.close()


def _nothing(_: CheckResult) -> None:
    """Ignore the line: JSON is printed as one text at the end."""


def _print(line: CheckResult) -> None:
    say(written(line))


def say(text: str) -> None:
    """Print ``text``, replacing characters that the console lacks; a Windows program without a console prints nothing."""
    if sys.stdout is not None:
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(text.encode(encoding, errors="replace").decode(encoding) + "\n")
        sys.stdout.flush()


def has_screen() -> bool:
    """Return whether windows can be shown: Qt ends a program that requests a missing screen."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        return True
    return _wayland_answers() or _x11_answers()


def _wayland_answers() -> bool:
    name, folder = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("XDG_RUNTIME_DIR", "")
    if not name:
        return False
    with suppress(OSError), socket.socket(socket.AF_UNIX) as wire:
        wire.connect(str(Path(folder) / name))
        return True
    return False


def _x11_answers() -> bool:
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    wire = xcb.xcb_connect(None, None)
    try:
        return xcb.xcb_connection_has_error(wire) == 0
    finally:
        xcb.xcb_disconnect(wire)
