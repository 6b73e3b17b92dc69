"""Callbacks that a command does not change, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from agent_desktop.model.supervisor.bulk_command import RefusedCallback
from ui.assets import icon
from ui.texts import plain_text
from ui.theme import STEP
from ui.tokens import ColorToken

MOST_ROWS: Final = 5
"""Rows that are visible without scrolling."""


class RefusalList(QListWidget):
    """A line for each refused callback: whose it is, and why. ``names`` has the customers by the callbacks' ids."""

    height_changed = Signal()
    """The rows need another height, as in the width of a window that is shown."""

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._refused: Sequence[RefusedCallback] = ()
        self.setAccessibleName(QCoreApplication.translate("RefusalList", "Refused callbacks"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(STEP // 2)
        self.hide()

    def show_refused(self, refused: Sequence[RefusedCallback]) -> None:
        """Show ``refused``; without any the list is hidden."""
        if tuple(refused) != tuple(self._refused):
            self._refused = tuple(refused)
            self.clear()
            for one in refused:
                self.addItem(QListWidgetItem(self._line(one)))
            self._draw_icons()
        self.setVisible(bool(refused))
        if refused:
            self._fit()
            self.setCurrentRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the rows need in this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        rows = range(min(self.count(), MOST_ROWS))
        inside = sum(self.sizeHintForRow(place) + 2 * self.spacing() for place in rows)
        height = inside + 2 * (self.frameWidth() + STEP)
        if height != self.height():
            self.setFixedHeight(height)
            self.height_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_refused"):
            self._draw_icons()

    def _line(self, refused: RefusedCallback) -> str:
        name = self._names.get(refused.callback_id, "")
        text = f"{name} – {refused.reason}" if name else refused.reason
        return plain_text.unturned(text)

    def _draw_icons(self) -> None:
        for place in range(self.count()):
            self.item(place).setIcon(icon("warning", ColorToken.NOT_READY))
