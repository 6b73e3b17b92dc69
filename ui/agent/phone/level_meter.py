"""A level meter: how loud the microphone or the headset is now."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.common.marks import Icon
from ui.common.painting import fill_rounded, smooth, turn
from ui.texts import plain_text
from ui.theme import INSIDE, color, sized
from ui.tokens import ColorToken

_CELLS: Final = 12
_LOUD: Final = 10
"""From this cell on the sound is about to be cut off at its peaks."""
_DECAY: Final = 0.7
"""How much of a peak is left after a tenth of a second, so that a short word can be seen."""
_SCALE: Final = 0.5
"""The exponent by which a level becomes a length: half as loud to the ear is much less than half the peak."""


class _Cells(QWidget):
    """A row of cells, lit from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def light(self, cells: int) -> None:
        """Light the first ``cells``."""
        if cells != self._lit:
            self._lit = cells
            self.update()

    def sizeHint(self) -> QSize:
        """Return a low and wide size."""
        return QSize(sized(96), sized(10))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the cells can still be told apart."""
        return QSize(sized(48), sized(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells; those of a level that is too loud are higher, so that colour is not the only sign."""
        painter = QPainter(self)
        smooth(painter)
        turn(painter, self)
        step = self.width() / _CELLS
        for cell in range(_CELLS):
            is_loud = cell >= _LOUD
            tone = ColorToken.TRACK
            if cell < self._lit:
                tone = ColorToken.NOT_READY if is_loud else ColorToken.HANDLING
            margin = 0.0 if is_loud else self.height() * 0.2
            place = QRectF(cell * step, margin, step * 0.7, self.height() - 2 * margin)
            fill_rounded(painter, place, color(tone), step * 0.2)


class LevelMeter(QWidget):
    """An icon and a row of cells; a screen reader gets the name and, on request, the level as a number."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = 0.0
        self._cells = _Cells()
        self.setAccessibleName(name)
        self.setToolTip(plain_text.tip(name))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(INSIDE)
        across.addWidget(Icon(icon))
        across.addWidget(self._cells, 1)

    @property
    def lit(self) -> int:
        """How many cells are lit."""
        return min(_CELLS, round(self._level**_SCALE * _CELLS))

    def show_level(self, level: float) -> None:
        """Show a level from 0 to 1; a peak fades over the next calls."""
        self._level = max(min(level, 1.0), self._level * _DECAY if self._level > 0.001 else 0.0)
        self._cells.light(self.lit)
        self.setAccessibleDescription(f"{round(self._level * 100)} %")
