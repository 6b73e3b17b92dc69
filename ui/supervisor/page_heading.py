"""The heading of a page: its title, a subdued line beside it, and its tools."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.common.labels import Elided, Text
from ui.common.layout.boxes import column, row
from ui.texts import plain_text
from ui.theme import BETWEEN, INSIDE, Size, Weight
from ui.tokens import ColorToken


class PageHeading(QWidget):
    """A title with a subdued line beside it; ``tools`` are at the end."""

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
        """Show ``text`` beside the title."""
        self._beside.set_text(text)
        if tip:
            self._beside.setToolTip(plain_text.tip(tip))


class TitledPage(QWidget):
    """A page with a title and a live badge above its ``content``."""

    def __init__(self, title: str, live: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: QWidget = self
        heading = PageHeading(title, self)
        heading.tools.addWidget(live)
        self._body = column(self, between=BETWEEN)
        self._body.addWidget(heading)

    @property
    def content(self) -> QWidget:
        """The widget under the title."""
        return self._content

    def take(self, content: QWidget) -> None:
        """Put ``content`` under the title."""
        self._content = content
        self._body.addWidget(content, 1)
