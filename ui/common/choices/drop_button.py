"""A button that opens a menu or a box below itself, which its chevron indicates."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ui.assets import paint_icon
from ui.common.buttons import BusyButton
from ui.common.marks import paint_dot
from ui.common.painting import busy_mark, fill_rounded, focus_ring, frame_rounded, mirrored, smooth
from ui.texts import plain_text
from ui.texts.text_memory import key_again
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight, color, font, sized
from ui.tokens import ColorToken


def dot_side() -> int:
    """Return the diameter of the dot."""
    return sized(9)


def chevron_side() -> int:
    """Return the side of the chevron."""
    return sized(16)


class DropButton(BusyButton):
    """Text with a chevron; before it a dot in a state's tone, after it subdued text."""

    def __init__(
        self, name: str, *, size: Size = Size.BODY, menu: QMenu | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._name, self._size = name, size
        self._shown = self._aside = self._note = ""
        self._dot: ColorToken | None = None
        self._hollow = False
        self._drop = menu
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if menu is not None:
            self.clicked.connect(self.drop)

    def show_value(
        self,
        text: str,
        aside: str = "",
        *,
        dot: ColorToken | None = None,
        hollow: bool = False,
        note: str = "",
    ) -> None:
        """Show ``text`` with a dot before it and ``aside`` after it; ``note`` is for screen readers only."""
        if (text, aside, dot, hollow) != (self._shown, self._aside, self._dot, self._hollow):
            self._shown, self._aside, self._dot, self._hollow = text, aside, dot, hollow
            self.setText(plain_text.entry(text))
            self.updateGeometry()
            self.update()
        self._note = note
        said = self._spoken()
        if said != self.accessibleName():
            self.setAccessibleName(said)

    def _spoken(self) -> str:
        """Return the name for screen readers."""
        return " ".join(part for part in (f"{self._name}:", self._shown, self._aside, self._note) if part)

    def retranslate(self, again: Callable[[str], str]) -> None:
        """Name and show the same in another language."""
        name = again(self.accessibleName()) if self.accessibleName() != self._spoken() else ""
        self._name, self._note, aside = again(self._name), again(self._note), again(self._aside)
        aside = key_again(aside) if aside == self._aside else aside
        self.show_value(again(self._shown), aside, dot=self._dot, hollow=self._hollow, note=self._note)
        if name or not self._shown:
            self.setAccessibleName(name)

    def drop(self) -> None:
        """Open the menu, aligned with the button."""
        if self._drop is not None:
            place = QRect(QPoint(0, self.height() + STEP), self._drop.sizeHint())
            self._drop.popup(self.mapToGlobal(mirrored(self, place).topLeft()))

    def _words(self) -> str:
        return plain_text.shown(self._shown)

    def _fonts(self) -> tuple[QFontMetrics, QFontMetrics]:
        return (
            QFontMetrics(font(self._size, Weight.MEDIUM)),
            QFontMetrics(font(self._size, tabular=True)),
        )

    def sizeHint(self) -> QSize:
        """Return the width of the content; digits that change do not move its edge."""
        strong, plain = self._fonts()
        width = 2 * (BETWEEN + 2) + strong.horizontalAdvance(self._words()) + INSIDE + chevron_side()
        if self._dot is not None:
            width += dot_side() + INSIDE
        if self._aside:
            width += INSIDE + plain.horizontalAdvance(self._aside)
        return QSize(width, strong.height() + 2 * INSIDE)

    def minimumSizeHint(self) -> QSize:
        """Never truncated."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, dot, text, aside and chevron."""
        painter = QPainter(self)
        smooth(painter)
        fill_rounded(
            painter, self.rect(), color(ColorToken.RAISED if self.lit or self.isDown() else ColorToken.CARD)
        )
        frame_rounded(painter, self.rect(), color(ColorToken.LINE))
        left, middle = BETWEEN + 2, self.height() / 2
        if self._dot is not None:
            place = QRectF(
                mirrored(self, QRect(left, round(middle - dot_side() / 2), dot_side(), dot_side()))
            )
            if self._busy:
                busy_mark(painter, place.adjusted(-3, -3, 3, 3), color(self._dot), self._turning.phase)
            else:
                paint_dot(painter, place, self._dot, hollow=self._hollow)
            left += dot_side() + INSIDE
        left = self._paint_words(painter, left)
        chevron = QRect(
            self.width() - BETWEEN - chevron_side() + 2,
            round(middle) - chevron_side() // 2,
            chevron_side(),
            chevron_side(),
        )
        paint_icon(painter, "chevron-down", color(ColorToken.MUTED), mirrored(self, chevron))
        if self.ringed:
            focus_ring(painter, self.rect())

    def _paint_words(self, painter: QPainter, left: int) -> int:
        upright = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        room = mirrored(self, QRect(left, 0, self.width() - left - chevron_side() - BETWEEN, self.height()))
        painter.setFont(font(self._size, Weight.MEDIUM))
        painter.setPen(color(ColorToken.TEXT if self.isEnabled() else ColorToken.DISABLED))
        painter.drawText(room, upright, self._words())
        left += painter.fontMetrics().horizontalAdvance(self._words())
        if self._aside:
            left += INSIDE
            painter.setFont(font(self._size, tabular=True))
            painter.setPen(color(ColorToken.MUTED))
            beside = mirrored(self, QRect(left, 0, self.width() - left, self.height()))
            painter.drawText(beside, upright, self._aside)
        return left
