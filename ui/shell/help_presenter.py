"""Open the windows of the menu *Help*: the self-test, the keys, and about."""

from __future__ import annotations

import asyncio
import platform
import threading
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices

from agent_desktop.audio.devices import SoundDevices
from agent_desktop.net.connect import PACKAGE, TrustStore
from agent_desktop.net.tokens import TokenStore
from agent_desktop.settings_store import SettingsStore
from ui import retranslation
from ui.common.layout.page_window import SideWindow
from ui.help_menu import Help

if TYPE_CHECKING:  # Created on request; the start does not wait for them.
    from ui.about import AboutWindow
    from ui.self_test import SelfTestWindow


class HelpPresenter:
    """One window of each kind. ``address`` is the current server; ``logs`` the folder of the logs, if there is one."""

    def __init__(
        self,
        keeper: SettingsStore,
        devices: SoundDevices,
        tokens: TokenStore,
        trust: TrustStore,
        *,
        logs: Path | None,
        address: Callable[[], str],
        open_shortcuts: Callable[[], None],
        check_updates: Callable[[], None],
    ) -> None:
        self._keeper = keeper
        self._devices = devices
        self._tokens = tokens
        self._trust = trust
        self._logs = logs
        self._address = address
        self._open_shortcuts = open_shortcuts
        self._check_updates = check_updates
        self._about: AboutWindow | None = None
        self._test: SelfTestWindow | None = None
        self._testing: asyncio.Task[None] | None = None
        self._test_again = False
        retranslation.watch.changed.connect(self._on_language)

    def open(self, wanted: Help) -> None:
        """Open the requested window, and bring it to the front."""
        match wanted:
            case Help.SELF_TEST:
                self._open_test()
            case Help.SHORTCUTS:
                self._open_shortcuts()
            case Help.UPDATES:
                self._check_updates()
            case Help.ABOUT:
                _show(self._about or self._make_about())

    def close(self) -> None:
        """Close the windows."""
        retranslation.watch.changed.disconnect(self._on_language)
        self._test_again = False
        if self._testing is not None:
            self._testing.cancel()
        for window in (self._about, self._test):
            if window is not None:
                window.close()
                window.deleteLater()
        self._about = self._test = None

    def _make_about(self) -> AboutWindow:
        from ui.about import AboutWindow

        built_on = f"Python {platform.python_version()} · Qt {qVersion() or '?'}"
        self._about = AboutWindow(metadata.version(PACKAGE), built_on)
        self._about.self_test_pressed.connect(self._open_test)
        return self._about

    def _open_test(self) -> None:
        from ui.self_test import SelfTestWindow
        from ui.shell import self_test_run

        window = self._test
        if window is None:
            window = self._test = SelfTestWindow(self_test_run.title())
            window.test_pressed.connect(self._run_test)
            window.logs_pressed.connect(self._show_logs)
        _show(window)
        self._run_test()

    def _run_test(self) -> None:
        if self._testing is None and self._test is not None:
            self._testing = asyncio.ensure_future(self._test_in(self._test))
            self._testing.add_done_callback(self._note_end)

    async def _test_in(self, window: SelfTestWindow) -> None:
        from ui.shell import self_test_run

        window.show_testing()
        subject = self_test_run.SelfTestSubject(
            self._keeper.loaded,
            self._keeper.folder,
            self._logs,
            self._address(),
            self._devices,
            self._tokens,
            self._trust,
        )
        await self_test_run.run(subject, window.show_line)
        window.show_end()

    def _note_end(self, _: asyncio.Task[None]) -> None:
        self._testing = None
        if self._test_again:
            self._test_again = False
            self._run_test()

    def _on_language(self) -> None:
        """Test again: results are in the language in which they were found."""
        if self._test is None:
            return
        from ui.shell import self_test_run

        self._test.rename(self_test_run.title())
        if self._testing is not None:
            self._test_again = True
        elif self._test.isVisible():
            self._run_test()

    def _show_logs(self) -> None:
        if self._logs is not None:
            url = QUrl.fromLocalFile(str(self._logs))
            # Starting a file manager takes a while.
            threading.Thread(target=QDesktopServices.openUrl, args=(url,), daemon=True).start()


def _show(window: SideWindow) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
