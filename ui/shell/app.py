"""The start: a window first, then everything else.

Until the first window is painted nothing is imported that a window does not need: no asyncio, no network, no numpy.
These modules are imported in a thread while the window already responds; then the event loop takes over
(``ui.shell.desktop``). Modules that derive from Qt classes are imported on the thread that draws: when one thread
derives from a Qt class while another draws, PySide sometimes crashes.
"""

from __future__ import annotations

import sys
import threading
from importlib import import_module
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from agent_desktop import settings
from agent_desktop.authorities import also_trust
from agent_desktop.options import DesktopOptions
from ui.common import accessible_scroll_area
from ui.shell.application import Application
from ui.shell.first_window import FirstWindow
from ui.shell.single_instance import InstanceBusy, SingleInstance

translate = QCoreApplication.translate

NOT_STARTED: Final = 1

IN_A_THREAD: Final = (
    "httpx",
    "httpcore",
    "anyio._backends._asyncio",
    "agent_desktop.logs",
    "agent_desktop.net.connect",
    "agent_desktop.net.connection",
    "agent_desktop.net.tokens",
    "agent_desktop.audio.devices",
    "agent_desktop.audio.player",
    "agent_desktop.audio.ringer",
)
"""Modules that are imported beside the first window: none of them knows Qt."""

AT_THE_WINDOWS: Final = (
    "qasync",
    "ui.texts.notices",
    "ui.common.recording.sound_popup",
    "ui.settings_window",
    "ui.shell.help_presenter",
    "ui.shell.desktop",
)
"""Modules that are imported on the drawing thread, one after the other; the first window responds in between."""

PICTURE_MS: Final = 3000
"""How long the rest waits for the first picture."""


def run(options: DesktopOptions) -> int:
    """Run the desktop until it is quit, and return the exit code."""
    app = make_application()
    folder = settings.user_folder()
    if options.profile:
        folder = folder / "profiles" / options.profile
    instance = SingleInstance(folder)
    try:
        if not instance.is_first(options):
            return 0
    except InstanceBusy:
        sys.stderr.write(
            translate("Desktop", "Callback Desk is already running, but does not respond.") + "\n"
        )
        return NOT_STARTED
    loaded = settings.load(folder, settings.ADMINISTRATORS)
    also_trust(loaded.settings.authorities)
    look = FirstWindow(loaded, options)
    wait_for_picture(app, look)
    if not _load(app, look):
        return 0
    from ui.shell import desktop

    return desktop.run(app, desktop.StartupParts(folder, loaded, options, look, instance))


def make_application() -> QApplication:
    """Return the application with its name."""
    app = Application(sys.argv[:1])
    app.setApplicationName(settings.APP)
    app.setApplicationDisplayName(translate("Desktop", "Callback Desk"))
    app.setDesktopFileName(settings.APP)
    app.setQuitOnLastWindowClosed(False)
    accessible_scroll_area.install()
    return app


def wait_for_picture(app: QApplication, look: FirstWindow) -> None:
    """Wait until the first window is painted; a hidden one (on another workspace) may never be."""
    patience = QTimer()
    patience.setSingleShot(True)
    patience.start(PICTURE_MS)
    while not look.window.painted and patience.isActive() and not look.quit_asked:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _load(app: QApplication, look: FirstWindow) -> bool:
    """Import the rest while the first window responds; return whether the user has not quit meanwhile."""
    loading = _Loading()
    while not look.quit_asked and not loading.is_done:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if loading.error is not None:
            raise loading.error
    for name in AT_THE_WINDOWS:
        if look.quit_asked:
            return False
        import_module(name)
        app.processEvents()
    return not look.quit_asked


class _Loading(QObject):
    """Imports the modules that do not know Qt, in a thread."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_done = False
        self.error: BaseException | None = None
        self.done.connect(self._note_done)
        threading.Thread(target=self._load, name="start", daemon=True).start()

    def _load(self) -> None:
        try:
            for name in IN_A_THREAD:
                import_module(name)
            self.is_done = True
        except BaseException as error:  # noqa: BLE001 - it is raised where somebody sees it
            self.error = error
        self.done.emit()

    def _note_done(self) -> None:
        """Wake the thread of the windows, which waits for events."""
