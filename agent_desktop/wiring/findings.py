"""What support asks for first, looked up on this machine: versions, screen, tray, sound, keyring, server, folders."""

from __future__ import annotations

import asyncio
import platform
import threading
from importlib import metadata
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from agent_desktop.audio.devices import SoundDevices
from agent_desktop.errors import KeyringUnavailable
from agent_desktop.model.desk import Tone
from agent_desktop.net.connect import PACKAGE
from agent_desktop.net.tokens import TokenStore
from agent_desktop.wiring.keeper import Keeper
from ui.about import AboutWindow, Finding

translate = QCoreApplication.translate

DEVICES_S: Final = 2.0
"""How long the list of sound devices may take before it counts as unknown."""


class AboutJoint:
    """One about window, with what was found."""

    def __init__(self, keeper: Keeper, devices: SoundDevices, tokens: TokenStore, logs: Path | None) -> None:
        self._keeper = keeper
        self._devices = devices
        self._tokens = tokens
        self._logs = logs
        self._window: AboutWindow | None = None
        self._looking: asyncio.Task[None] | None = None

    def open(self) -> None:
        """Show the window, and look."""
        if self._window is None:
            self._window = AboutWindow(metadata.version(PACKAGE))
            self._window.check_pressed.connect(self._look)
            self._window.logs_pressed.connect(self._show_logs)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._look()

    def close(self) -> None:
        """Take the window off the screen."""
        if self._looking is not None:
            self._looking.cancel()
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _look(self) -> None:
        if self._looking is None and self._window is not None:
            self._window.show_checking()
            self._looking = asyncio.ensure_future(self._find(self._window))
            self._looking.add_done_callback(self._note_end)

    def _note_end(self, _: asyncio.Task[None]) -> None:
        self._looking = None

    async def _find(self, window: AboutWindow) -> None:
        sound, keyring = await asyncio.gather(self._sound(), self._keyring())
        window.show_findings((*self._machine(), sound, keyring, *self._folders()))

    def _machine(self) -> tuple[Finding, ...]:
        screens = ", ".join(
            f"{screen.size().width()}×{screen.size().height()} · {screen.devicePixelRatio():g}"
            for screen in QGuiApplication.screens()
        )
        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        return (
            Finding(translate("About", "Server"), self._keeper.settings.server or "–"),
            Finding(translate("About", "System"), platform.platform()),
            Finding(
                translate("About", "Built on"), f"Python {platform.python_version()} · Qt {qVersion() or '?'}"
            ),
            Finding(translate("About", "Windows"), QGuiApplication.platformName()),
            Finding(translate("About", "Screens"), screens),
            Finding(
                translate("About", "Tray"),
                translate("About", "there") if has_tray else translate("About", "none"),
                Tone.INFO if has_tray else Tone.WARNING,
                "" if has_tray else translate("About", "The window is minimised instead of hidden."),
            ),
        )

    async def _sound(self) -> Finding:
        name = translate("About", "Sound")
        self._devices.start()
        known = asyncio.Event()
        stop = self._devices.watch(lambda _: known.set())
        try:
            if not self._devices.list.known:
                async with asyncio.timeout(DEVICES_S):
                    await known.wait()
        except TimeoutError:
            return Finding(name, translate("About", "The sound system does not answer."), Tone.WARNING)
        finally:
            stop()
        names = [device.name for device in self._devices.list.devices]
        if names:
            return Finding(name, ", ".join(names))
        mend = translate("About", "Recordings can be read, and offers come up without a ring.")
        return Finding(name, translate("About", "no device"), Tone.WARNING, mend)

    async def _keyring(self) -> Finding:
        name = translate("About", "Keyring")
        chosen = self._keeper.settings
        try:
            await self._tokens.load(chosen.server, chosen.user)
        except KeyringUnavailable:
            mend = translate("About", "You are asked to sign in at each start.")
            return Finding(name, translate("About", "none"), Tone.WARNING, mend)
        return Finding(name, translate("About", "there"))

    def _folders(self) -> tuple[Finding, ...]:
        logs = str(self._logs.parent) if self._logs is not None else translate("About", "cannot be written")
        tone = Tone.INFO if self._logs is not None else Tone.WARNING
        return (
            Finding(translate("About", "Settings"), str(self._keeper.folder)),
            Finding(translate("About", "Logs"), logs, tone),
        )

    def _show_logs(self) -> None:
        if self._logs is not None:
            url = QUrl.fromLocalFile(str(self._logs.parent))
            # Starting a file manager takes its time.
            threading.Thread(target=QDesktopServices.openUrl, args=(url,), daemon=True).start()
