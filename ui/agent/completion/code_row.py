"""One disposition code to choose, with the keys that choose it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QWidget

from ui.common.labels import Text
from ui.common.layout.boxes import row
from ui.common.marks import KeyCap
from ui.texts import plain_text
from ui.theme import BETWEEN, INSIDE, STEP


class CodeRow(QRadioButton):
    """A radio button whose label wraps, set in by its depth in the tree."""

    def __init__(self, label: str, keys: str, depth: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(plain_text.unturned(label))
        self.setAccessibleDescription(keys)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        circle = self.style().pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth)
        inside = row(self, between=STEP)
        inside.setContentsMargins(circle + INSIDE, STEP, BETWEEN, STEP)
        inside.addSpacing(INSIDE * depth)
        inside.addWidget(Text(label, wrap=True), 1)
        for key in keys.split():
            inside.addWidget(KeyCap(key))

    def hasHeightForWidth(self) -> bool:
        """Return True: the label wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the label."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size of the label and the keys."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of the label and the keys."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Return True: the whole row is the button."""
        return self.rect().contains(pos)
