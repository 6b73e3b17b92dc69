"""Joins the window of thresholds' alerts to the client: reads the history, and sends acknowledgements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from agent_desktop.client.supervisor_actions import SupervisorActions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import LatestTask
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from ui.presenters.reports.filters_presenter import FiltersPresenter
from ui.supervisor.alerts.alerts_dialog import AlertsDialog
from ui.supervisor.window import SupervisorWindow

FILTERS: Final = "alerts"
"""The name of the list in the settings."""


class ThresholdsPresenter:
    """Opens the alerts from the monitor, and keeps them up to date. ``clock`` returns the server's time."""

    def __init__(
        self,
        window: SupervisorWindow,
        actions: SupervisorActions,
        filters: FiltersPresenter,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._window = window
        self._actions = actions
        self._filters = filters
        self._clock = clock
        self._view = SupervisorView()
        self._dialog: AlertsDialog | None = None
        self._reading = LatestTask(actions.start)
        window.monitor.alerts_pressed.connect(self.open)

    def show_view(self, view: SupervisorView) -> None:
        """Show the alerts of ``view`` while the window is open."""
        self._view = view
        if self._dialog is not None:
            self._dialog.show_view(view)

    def open(self) -> None:
        """Open the window of the alerts, or bring it to the front."""
        if self._dialog is None:
            self._dialog = AlertsDialog(self._clock, self._window)
            self._filters.take(FILTERS, self._dialog.filters)
            self._dialog.acknowledge_pressed.connect(self._actions.acknowledge)
            self._dialog.history_wanted.connect(self._read)
        self._dialog.show_view(self._view)
        self._read()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.table.setFocus()

    def _read(self) -> None:
        self._reading.run(self._read_history())

    async def _read_history(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        try:
            dialog.show_history(await self._actions.alerts())
        except (ServerTrouble, CommandRefused) as error:
            dialog.show_trouble(self._actions.in_words(error))
