"""The head of the process pane: a title that can be elided, marks beside it, and tabs that are never truncated."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLayoutItem, QTabBar, QWidget

from ui.common.labels import Elided
from ui.common.layout.wrapping_layout import WrappingLayout

LEAST_LETTERS: Final = 18
"""The width of a longer title that must be left for the tabs to share its line."""


class PaneHead(WrappingLayout):
    """Uses one line as long as enough of the title is left; otherwise the tabs get a line of their own."""

    def __init__(
        self,
        title: Elided,
        marks: tuple[QWidget, ...],
        tabs: QTabBar,
        *,
        between: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, between=between)
        self._title_widget = title
        self._in_one_line = True
        for widget in (title, *marks, tabs):
            self.addWidget(widget)

    def heightForWidth(self, width: int) -> int:
        """Return the height in ``width``."""
        return self._height(is_one_line=self._is_one_line(width))

    def sizeHint(self) -> QSize:
        """Return the size of one line, with the whole title."""
        width = (
            self._title.sizeHint().width() + self._beside() + self._between + self._tabs.sizeHint().width()
        )
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the width of the marks with a few letters before them, because tabs scroll, and the present height.

        A splitter reads this height alone, never the one for a width.
        """
        width = max(self._title.minimumSize().width() + self._beside(), self._tabs.minimumSize().width())
        return QSize(width, self._height(is_one_line=self._in_one_line))

    def setGeometry(self, rect: QRect) -> None:
        """Place all items in ``rect``."""
        super().setGeometry(rect)
        tabs = self._tabs.sizeHint()
        one_line = self._is_one_line(rect.width())
        if one_line is not self._in_one_line:
            self._in_one_line = one_line
            self.update()  # The surrounding layout must learn the new minimum height.
        first = QRect(rect)
        if one_line:
            first.setWidth(rect.width() - tabs.width() - self._between)
        else:
            first.setHeight(self._first_height())
        end = self._place_first(first)
        left = end + self._between if one_line else rect.left()
        top = rect.bottom() + 1 - tabs.height()
        self._tabs.setGeometry(QRect(left, top, rect.right() + 1 - left, tabs.height()))

    def _place_first(self, rect: QRect) -> int:
        """Place the title and the marks, and return their right edge."""
        left = rect.left()
        for item in (self._title, *self._marks()):
            hint = item.sizeHint()
            width = min(hint.width(), rect.width() - self._beside()) if item is self._title else hint.width()
            top = rect.top() + (rect.height() - hint.height()) // 2
            item.setGeometry(QRect(left, top, width, hint.height()))
            left += width + self._between
        return left - self._between

    @property
    def _title(self) -> QLayoutItem:
        return self._items[0]

    @property
    def _tabs(self) -> QLayoutItem:
        return self._items[-1]

    def _marks(self) -> list[QLayoutItem]:
        return [item for item in self._items[1:-1] if not item.isEmpty()]

    def _beside(self) -> int:
        """Return the width of the marks with the gaps before them."""
        return sum(item.sizeHint().width() + self._between for item in self._marks())

    def _is_one_line(self, width: int) -> bool:
        letters = QFontMetrics(self._title_widget.font()).averageCharWidth() * LEAST_LETTERS
        title = min(self._title.sizeHint().width(), letters)
        return title + self._beside() + self._between + self._tabs.sizeHint().width() <= width

    def _height(self, *, is_one_line: bool) -> int:
        first, tabs = self._first_height(), self._tabs.sizeHint().height()
        return max(first, tabs) if is_one_line else first + self._between // 2 + tabs

    def _first_height(self) -> int:
        return max(item.sizeHint().height() for item in (self._title, *self._marks()))
