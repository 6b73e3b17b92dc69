"""Controls side by side that wrap to the next line if necessary."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QStyle, QWidget

from ui.common.layout.wrapping_layout import WrappingLayout
from ui.theme import INSIDE


class FlowLayout(WrappingLayout):
    """Lays out line by line. In each line the items that may expand take the room that is left."""

    def __init__(self, parent: QWidget | None = None, *, between: int = INSIDE) -> None:
        super().__init__(parent, between=between)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in ``width``."""
        lines = self._lines(width)
        return sum(map(_height, lines)) + self._between * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """Return the size of all items in one line."""
        shown = self._shown()
        width = sum(_width(item) for item in shown) + self._between * max(0, len(shown) - 1)
        return QSize(width, _height(shown))

    def minimumSize(self) -> QSize:
        """Return the width of the widest item."""
        return QSize(max((_width(item) for item in self._shown()), default=0), _height(self._shown()))

    def setGeometry(self, rect: QRect) -> None:
        """Place all items in ``rect``."""
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            self._place(line, QRect(rect.left(), top, rect.width(), _height(line)))
            top += _height(line) + self._between

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = _width(item)
            if lines and used + self._between + wanted <= width:
                lines[-1].append(item)
                used += self._between + wanted
            else:
                lines.append([item])
                used = wanted
        return lines

    def _place(self, line: list[QLayoutItem], rect: QRect) -> None:
        growing = [item for item in line if _expands(item)]
        spare = rect.width() - sum(map(_width, line)) - self._between * (len(line) - 1)
        left = rect.left()
        for item in line:
            width = _width(item) + (spare // len(growing) if item in growing else 0)
            height = min(rect.height(), item.sizeHint().height())
            place = QRect(left, rect.top() + (rect.height() - height) // 2, width, height)
            item.setGeometry(QStyle.visualRect(QGuiApplication.layoutDirection(), rect, place))
            left += width + self._between


def _expands(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and bool(
        widget.sizePolicy().horizontalPolicy().value & QSizePolicy.PolicyFlag.ExpandFlag.value
    )


def _width(item: QLayoutItem) -> int:
    return item.minimumSize().width() if _expands(item) else item.sizeHint().width()


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
