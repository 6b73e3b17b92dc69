"""A stack of pages, each created when it is first opened: a window starts with the visible page alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class LazyStack(QStackedWidget):
    """Holds pages by their position. A page is created as a child of the stack, so that it is styled once."""

    built = Signal(object)
    """A page that has just been created."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._makers: list[Callable[[QWidget], QWidget]] = []
        self._made: dict[int, QWidget] = {}

    def add(self, make: Callable[[QWidget], QWidget]) -> None:
        """Add a page that ``make`` creates, given its parent."""
        self._makers.append(make)
        self.addWidget(QWidget(self))

    def page(self, place: int) -> QWidget:
        """Return a page; create it first if necessary."""
        if place not in self._made:
            page = self._makers[place](self)
            empty = self.widget(place)
            is_current = self.currentIndex() == place
            self.insertWidget(place, page)
            if empty is not None:
                self.removeWidget(empty)
                empty.deleteLater()
            self._made[place] = page
            if is_current:
                self.setCurrentIndex(place)
            self.built.emit(page)
        return self._made[place]

    def made(self) -> list[QWidget]:
        """Return the pages that exist."""
        return list(self._made.values())

    def open(self, place: int) -> None:
        """Show a page."""
        self.setCurrentWidget(self.page(place))
