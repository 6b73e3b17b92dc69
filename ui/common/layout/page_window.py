"""A window that is never smaller than its content, and never larger than its screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from ui.assets import app_icon
from ui.common.layout.screen_fit import ScreenFit, bounded


class PageWindow(QWidget):
    """Grows with its text: with a larger font, or in a language of longer words."""

    activated = Signal()
    """The window has come to the front."""

    def __init__(self, title: str, least: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setWindowIcon(app_icon())
        self._fit = ScreenFit(self, least, follows_layout=False)
        self.setMinimumSize(bounded(QSize(*least), self))

    def event(self, event: QEvent) -> bool:
        """Follow the layout, which requests room as texts change."""
        asks_for_room = event.type() is QEvent.Type.LayoutRequest  # Another event may be the last.
        done = super().event(event)
        if asks_for_room:
            self._fit.ask_for_least()
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
        return done


class SideWindow(PageWindow):
    """A secondary window, which Escape closes; when it is opened again it is scrolled to the top."""

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to the top, and focus the first field."""
        super().showEvent(event)
        if event.spontaneous():  # Restored from the task bar.
            return
        for page in self.findChildren(QScrollArea):
            page.verticalScrollBar().setValue(0)
        if (first := self.first_field()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget | None:
        """Return the first field or button that accepts the keyboard."""
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
