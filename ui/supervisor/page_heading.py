"""What every place of the supervisor's window begins with: its title, what is said beside it, and its tools."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.common.labels import Elided, Text
from ui.common.layout.boxes import row
from ui.texts import plain_text
from ui.theme import BETWEEN, INSIDE, Size, Weight
from ui.tokens import ColorToken


class PageHeading(QWidget):
    """A title with a quiet line beside it; ``tools`` stand at the end."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(title, Size.TITLE, Weight.STRONG)
        self._beside = Elided("", tone=ColorToken.MUTED)
        self.tools: QHBoxLayout = row(between=INSIDE)
        across = row(self, between=BETWEEN)
        across.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignVCenter)
        across.addLayout(self.tools)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_beside(self, text: str, tip: str = "") -> None:
        """Say ``text`` beside the title."""
        self._beside.set_text(text)
        if tip:
            self._beside.setToolTip(plain_text.tip(tip))
