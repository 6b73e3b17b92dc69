"""A window that is never smaller than what it shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

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
    """A window beside the work, which Escape closes; opened again it shows its beginning, as it did the first time."""

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the top, with the keyboard in the first field."""
        super().showEvent(event)
        if event.spontaneous():  # Brought back from the task bar.
            return
        for page in self.findChildren(QScrollArea):
            page.verticalScrollBar().setValue(0)
        if (first := self.first_field()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget | None:
        """Return the first field or button that takes the keyboard."""
        found: QWidget | None = self.nextInFocusChain()
        while found is not None and found is not self:
            takes = found.isEnabled() and bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes and found.isVisibleTo(self) and not isinstance(found, QLabel):
                return found
            found = found.nextInFocusChain()
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
