"""The application object, which the system hands links to where it starts no second program for them: on macOS."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Keeps the links that come before anybody listens: the first may be what the program was started for."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._waiting: list[str] = []
        self._on_link: Callable[[str], None] | None = None

    def follow_links(self, on_link: Callable[[str], None]) -> None:
        """Call ``on_link`` with each link from now on, and at once with those that came before."""
        self._on_link = on_link
        waiting, self._waiting = self._waiting, []
        for text in waiting:
            on_link(text)

    def event(self, event: QEvent) -> bool:
        """Take the links."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        text = event.url().toString()
        if self._on_link is not None:
            self._on_link(text)
        else:
            self._waiting.append(text)
        return True
