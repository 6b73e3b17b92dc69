"""Text on the screen: sized by ratio, coloured by token, and updated when the theme changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.texts import plain_text
from ui.theme import RESTYLED, Size, Weight, color, font, wear
from ui.tokens import ColorToken


def breakable(address: str) -> str:
    """Return ``address`` with permitted line breaks after slashes, backslashes and dots."""
    return address.replace("/", "/\u200b").replace("\\", "\\\u200b").replace(".", ".\u200b")


class Text(QLabel):
    """Plain text, never markup: it may come from a customer."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        weight: Weight = Weight.NORMAL,
        tone: ColorToken = ColorToken.TEXT,
        *,
        tabular: bool = False,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(plain_text.unturned(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._size, self._weight, self._tabular = size, weight, tabular
        self._tone = tone
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._refresh()

    def set_text(self, text: str) -> None:
        """Show ``text``; an unchanged text costs nothing."""
        if plain_text.unturned(text) != self.text():
            self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text``, without characters that would change the order of the text around it."""
        super().setText(plain_text.unturned(text))

    def set_tone(self, tone: ColorToken) -> None:
        """Use the colour of ``tone``."""
        if tone is not self._tone:
            self._tone = tone
            self._refresh()

    @property
    def tone(self) -> ColorToken:
        """The token of the colour."""
        return self._tone

    def set_weight(self, weight: Weight) -> None:
        """Use ``weight``."""
        if weight is not self._weight:
            self._weight = weight
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in RESTYLED:
            self._refresh()

    def _refresh(self) -> None:
        made = font(self._size, self._weight, tabular=self._tabular)
        if made != self.font():
            self.setFont(made)
        wear(self, QPalette.ColorRole.WindowText, color(self._tone))


class Elided(Text):
    """One line that can be elided: text that does not fit ends in an ellipsis and is complete in the tip."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        weight: Weight = Weight.NORMAL,
        tone: ColorToken = ColorToken.TEXT,
        *,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, size, weight, tone, tabular=tabular, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tip = ""

    def minimumSizeHint(self) -> QSize:
        """Leave room for a few letters."""
        metrics = QFontMetrics(self.font())
        shortest = min(metrics.horizontalAdvance(self.text()), metrics.averageCharWidth() * 6)
        return QSize(shortest, metrics.height())

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    def setText(self, text: str) -> None:
        """Show as much of ``text`` as fits."""
        super().setText(text)
        self.updateGeometry()
        self._update_tip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put elided text into the tip."""
        super().resizeEvent(event)
        self._update_tip()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme; another font elides other texts."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_tip"):
            self.updateGeometry()
            self._update_tip()

    def _update_tip(self) -> None:
        cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
        if cut:
            super().setToolTip(plain_text.tip(self.text()))
        elif self.toolTip() != self._tip:
            self.setProperty("toolTip", self._tip)  # It was escaped when it was set.

    def setToolTip(self, tip: str) -> None:
        """Set a plain-text tip, for a text that is not elided."""
        self._tip = tip
        self._update_tip()

    def retranslate(self, again: Callable[[str], str]) -> None:
        """Keep the tip of the whole text in another language."""
        self._tip = again(self._tip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
