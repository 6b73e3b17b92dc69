"""A place for content, or for the reason why there is none: empty, loading, or failed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.common.empty_state import EmptyState
from ui.tokens import ColorToken


class ContentOrState(QStackedWidget):
    """Shows one widget, or an empty state instead."""

    retry_pressed = Signal()
    """The button of the empty or failed state."""

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, roomy: bool = True) -> None:
        super().__init__(parent)
        self._content = content
        self._instead = EmptyState(self, roomy=roomy)
        self._instead.pressed.connect(self.retry_pressed)
        self.addWidget(content)
        self.addWidget(self._instead)

    def show_content(self) -> None:
        """Show the content."""
        self.setCurrentWidget(self._content)

    def show_empty(self, icon: str, title: str, text: str = "", *, button: str = "") -> None:
        """Show that there is nothing, and the next step."""
        self._instead.show_state(icon, title, text, button=button)
        self.setCurrentWidget(self._instead)

    def show_loading(self, title: str) -> None:
        """Show that the content is loading."""
        self._instead.show_loading(title)
        self.setCurrentWidget(self._instead)

    def show_error(self, title: str, text: str) -> None:
        """Show an error, and offer to try again."""
        self._instead.show_state("error", title, text, tone=ColorToken.DANGER, button=self.tr("Try again"))
        self.setCurrentWidget(self._instead)
