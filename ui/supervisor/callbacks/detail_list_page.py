"""The base of lists with the detail of one callback beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from agent_desktop.model.agent_view import Tone
from ui.common.banner import Banner
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.layout.content_or_state import ContentOrState
from ui.common.table.paged_model import PagedModel
from ui.common.table.table import TableView
from ui.supervisor.callbacks.callback_detail_panel import CallbackDetailPanel
from ui.supervisor.callbacks.search_bar import SearchField
from ui.supervisor.list_page import ListPage
from ui.theme import BETWEEN, Size
from ui.tokens import ColorToken

LOOK_PAUSE_MS: Final = 350
"""Delay before the selected callback is opened beside the list: listening to a recording is recorded."""


class DetailListPage(ListPage):
    """A list of callbacks, with a search field above it and a panel for one of them beside it.

    A subclass sets ``_field`` and ``_failed_title``, lays out ``_left`` and calls ``_put_beside`` and ``_connect_list``.
    """

    more_wanted = Signal()
    """The next page: answer with ``show_more`` or ``show_more_failed``."""

    _field: SearchField
    _failed_title: str
    """The title when the first page could not be read."""

    def __init__(
        self,
        clock_now: Callable[[], datetime],
        model: PagedModel[Any],
        table: TableView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._rows = model
        model.setParent(self)
        self._table = table
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._left = QWidget(self._split)
        self._place = ContentOrState(table, self._left)
        self._count = Text("", Size.SMALL, tone=ColorToken.MUTED, parent=self._left)
        self._trouble = Banner()
        self._look = QTimer(self, singleShot=True, interval=LOOK_PAUSE_MS)

    def _put_beside(self, *above: QWidget, panel_width: int) -> None:
        """Put the list and the panel side by side, below ``above``; ``panel_width`` is the panel's first width.

        The panel is created here, after the controls above it and the list, because Tab follows the order of creation.
        """
        self.panel = CallbackDetailPanel(self._clock, self._split)
        self._split.setHandleWidth(BETWEEN)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([10_000, panel_width])
        whole = column(self, between=BETWEEN)
        for widget in above:
            whole.addWidget(widget)
        whole.addWidget(self._split, 1)

    def _connect_list(self) -> None:
        self._field.left_down.connect(self._table.setFocus)
        self._place.retry_pressed.connect(self._on_retry)
        self._trouble.pressed.connect(self._on_more_again)
        self._rows.more_wanted.connect(self.more_wanted)
        self._table.chosen.connect(self._on_chosen)
        self._look.timeout.connect(self._on_look)

    @property
    def has_search(self) -> bool:
        """Whether ``focus_search`` finds a search field: always."""
        return True

    def focus_search(self) -> None:
        """Focus the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def has_search_focus(self) -> bool:
        """Return whether the search field has the focus."""
        return self._field.hasFocus()

    def show_error(self, text: str) -> None:
        """Show that the list could not be read. Its present content stays."""
        if self._rows.rowCount():
            self.show_more_failed(text)
        else:
            self._place.show_error(self._failed_title, text)

    def show_more_failed(self, text: str) -> None:
        """Show that the next page could not be read."""
        self._rows.more_failed()
        self._trouble.show_message(Tone.ERROR, text, button=self.tr("Try again"))
        self._trouble.show()

    def _on_more_again(self) -> None:
        self._trouble.hide()
        if self._rows.has_more:
            self.more_wanted.emit()
        else:
            self.refresh()

    def _on_retry(self) -> None:
        """Handle the button of the empty or failed state."""
        raise NotImplementedError

    def _on_chosen(self) -> None:
        """Handle another selection."""
        raise NotImplementedError

    def _on_look(self) -> None:
        """Open the selected callback in the panel."""
        raise NotImplementedError
