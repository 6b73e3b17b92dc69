"""Opens the wallboard from the monitor, keeps it up to date, and remembers what it shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

import msgspec

from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.settings_store import SettingsStore
from ui.supervisor.wallboard.wallboard import Wallboard, other_screen
from ui.supervisor.wallboard.wallboard_dialog import WallboardDialog
from ui.supervisor.window import SupervisorWindow

LAYOUT: Final = "wallboard"
"""The name of its choices among the layouts in the settings."""


class _Choice(msgspec.Struct, frozen=True):
    """What was chosen last, as it is in the settings."""

    business_processes: tuple[str, ...] = ()


class WallboardPresenter:
    """Shows the supervisor's own view, so that it lives as long as the sign-in is refreshed. ``clock``: the server's time."""

    def __init__(
        self, window: SupervisorWindow, keeper: SettingsStore, *, clock: Callable[[], datetime]
    ) -> None:
        self._window = window
        self._keeper = keeper
        self._clock = clock
        self._view = SupervisorView()
        self.board: Wallboard | None = None
        window.monitor.wallboard_pressed.connect(self._on_pressed)

    def show_view(self, view: SupervisorView) -> None:
        """Show the figures of ``view``."""
        self._view = view
        if self.board is not None and self.board.isVisible():
            self.board.show_view(view)

    def close(self) -> None:
        """Close the wallboard with the session."""
        if self.board is not None:
            self.board.close()
            self.board.deleteLater()
            self.board = None

    def _on_pressed(self) -> None:
        dialog = WallboardDialog(self._view.monitor or (), self._remembered(), self._window)
        dialog.wanted.connect(self._open)
        dialog.open()

    def _remembered(self) -> list[str]:
        try:
            kept = msgspec.convert(self._keeper.settings.columns.get(LAYOUT), _Choice)
        except msgspec.ValidationError:
            return []
        return list(kept.business_processes)

    def _open(self, business_process_ids: list[str]) -> None:
        columns = self._keeper.settings.columns
        self._keeper.change(columns={**columns, LAYOUT: {"business_processes": business_process_ids}})
        if self.board is None:
            self.board = Wallboard(self._clock)
        self.board.show_view(self._view)
        self.board.choose(business_process_ids)
        self.board.open_on(other_screen(self._window))
