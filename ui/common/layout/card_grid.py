"""Cards side by side in even columns: as many as fit, the same number in each row if possible."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from ui.common.layout.wrapping_layout import WrappingLayout
from ui.theme import BETWEEN


class CardGrid(WrappingLayout):
    """Lays cards out in columns of one width, as evenly as possible: eight cards in 8, 4, 2 or 1 columns."""

    def __init__(self, parent: QWidget | None = None, *, between: int = BETWEEN) -> None:
        super().__init__(parent, between=between)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the cards in ``width``."""
        return self._lay_out(QRect(0, 0, width, 0), only_measure=True)

    def sizeHint(self) -> QSize:
        """Return the size of all cards in one row."""
        count = max(1, len(self._items))
        width = self._widest() * count + self._between * (count - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the size of one column."""
        return QSize(self._widest(), 0)

    def setGeometry(self, rect: QRect) -> None:
        """Place the cards in ``rect``."""
        super().setGeometry(rect)
        self._lay_out(rect, only_measure=False)

    def _widest(self) -> int:
        return max((item.minimumSize().width() for item in self._items), default=0)

    def _columns(self, width: int) -> int:
        count = max(1, len(self._items))
        fitting = max(1, min(count, (width + self._between) // max(1, self._widest() + self._between)))
        rows = -(-count // fitting)
        return -(-count // rows)

    def _lay_out(self, rect: QRect, *, only_measure: bool) -> int:
        columns = self._columns(rect.width())
        width, spare = divmod(rect.width() - self._between * (columns - 1), columns)
        top = rect.top()
        for start in range(0, len(self._items), columns):
            line = self._items[start : start + columns]
            height = max(_height(item, width) for item in line)
            if not only_measure:
                left = rect.left()
                for place, item in enumerate(line):
                    own = width + (1 if place < spare else 0)  # The last card ends at the end of the row.
                    place_of_card = QRect(left, top, own, height)
                    item.setGeometry(
                        QStyle.visualRect(QGuiApplication.layoutDirection(), rect, place_of_card)
                    )
                    left += own + self._between
            top += height + self._between
        return max(0, top - self._between - rect.top())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
