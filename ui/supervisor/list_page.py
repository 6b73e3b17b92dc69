"""The base of the supervisor's lists."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.sorting import Layout
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from ui.common.choices.filter_button import FilterButton
from ui.common.table.table import TableView


class ListPage(QWidget):
    """A page around one table; window and process pane treat all such pages alike."""

    _table: TableView
    filters: FilterButton | None = None
    """The saved filters of the list, if it can be filtered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timers: list[QTimer] = []

    def run_while_visible(self, interval_ms: int, do: Callable[[], None]) -> None:
        """Call ``do`` every ``interval_ms`` milliseconds while the page is visible."""
        timer = QTimer(self, interval=interval_ms)
        timer.timeout.connect(do)
        self._timers.append(timer)

    def showEvent(self, event: QShowEvent) -> None:
        """Run the timers while visible."""
        super().showEvent(event)
        for timer in self._timers:
            timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the timers while hidden."""
        super().hideEvent(event)
        for timer in self._timers:
            timer.stop()

    @property
    def table(self) -> TableView:
        """The table of the list."""
        return self._table

    @property
    def has_search(self) -> bool:
        """Whether ``focus_search`` finds a search field."""
        return False

    def show_view(self, view: SupervisorView) -> None:
        """Draw whatever changes by itself."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read the list again; a list that follows the stream has nothing to read."""

    def focus_search(self) -> None:
        """Focus the search field, if there is one."""

    def arrange(self, layout: Layout) -> None:
        """Restore the order, width and sorting of the columns."""
        self._table.arrange(layout)
