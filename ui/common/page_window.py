"""A window that is never smaller than what it shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.assets import app_icon


class PageWindow(QWidget):
    """Grows with its text: with a larger font, or in a language of longer words."""

    def __init__(self, title: str, least: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._least = least
        self.setWindowTitle(title)
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*least)

    def event(self, event: QEvent) -> bool:
        """Follow the layout, which asks for room as texts come and go."""
        asks_for_room = event.type() is QEvent.Type.LayoutRequest  # Another event may be the last.
        done = super().event(event)
        layout = self.layout() if asks_for_room else None
        if layout is not None:
            wanted = layout.totalMinimumSize()
            self.setMinimumSize(max(self._least[0], wanted.width()), max(self._least[1], wanted.height()))
        return done


class SideWindow(PageWindow):
    """A window beside the work, which Escape closes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
