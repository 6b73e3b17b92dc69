"""The application object, which receives links from the system on macOS, where no second program is started for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Keeps the links that arrive before a listener is set: the first may be the reason of the start."""

    system_language_changed = Signal()

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._waiting: list[str] = []
        self._on_link: Callable[[str], None] | None = None

    def follow_links(self, on_link: Callable[[str], None]) -> None:
        """Call ``on_link`` with each link from now on, and at once with the ones before."""
        self._on_link = on_link
        waiting, self._waiting = self._waiting, []
        for text in waiting:
            on_link(text)

    def event(self, event: QEvent) -> bool:
        """Receive the links, and the news that the system's language has changed."""
        if event.type() is QEvent.Type.LocaleChange:
            self.system_language_changed.emit()
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        text = event.url().toString()
        if self._on_link is not None:
            self._on_link(text)
        else:
            self._waiting.append(text)
        return True
