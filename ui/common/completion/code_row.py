"""One disposition code to choose, with the keys that choose it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.common.completion.status_row import circle_side, paint_radio
from ui.common.labels import Text
from ui.common.layout.boxes import row
from ui.common.marks import KeyCap
from ui.common.painting import fill_rounded, focus_ring, mirrored, smooth
from ui.texts import plain_text
from ui.theme import BETWEEN, STEP, color, tint
from ui.tokens import ColorToken


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
        self._left = BETWEEN + BETWEEN * depth
        inside = row(self, between=STEP)
        inside.setContentsMargins(self._left + circle_side() + BETWEEN, STEP, BETWEEN, STEP)
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and circle; the label and the keys draw themselves."""
        painter = QPainter(self)
        smooth(painter)
        if self.isChecked():
            fill_rounded(painter, self.rect(), tint(ColorToken.ACCENT))
        elif self.underMouse() and self.isEnabled():
            fill_rounded(painter, self.rect(), color(ColorToken.RAISED))
        side = circle_side()
        circle = QRect(self._left, (self.height() - side) // 2, side, side)
        paint_radio(painter, QRectF(mirrored(self, circle)), chosen=self.isChecked())
        if self.hasFocus():
            focus_ring(painter, self.rect())
