"""Text on the screen: sized by ratio, coloured by token, and updated when the theme changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import plain_clipboard
from ui.texts import plain_text
from ui.theme import RESTYLED, Size, Weight, color, font, wear
from ui.tokens import ColorToken


def breakable(address: str) -> str:
    """Return ``address`` with permitted line breaks after slashes, backslashes and dots."""
    return address.replace("/", "/\u200b").replace("\\", "\\\u200b").replace(".", ".\u200b")


class Text(QLabel):
    """Plain text, never markup: it may come from a customer.

    ``theirs`` is a text of some sentences that somebody else wrote, in a language of its own.
    """

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
        theirs: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._directed = plain_text.paragraph if theirs else plain_text.line
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._size, self._weight, self._tabular = size, weight, tabular
        self._tone = tone
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if selectable:
            plain_clipboard.watch()
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._is_named_by_text = False
        self._refresh()
        self._show(text)

    def text(self) -> str:
        """Return the text without the isolates that its drawing needs, see ``ui.texts.directions``."""
        return plain_text.of_line(super().text())

    @property
    def drawn(self) -> str:
        """The text as it is drawn."""
        return super().text()

    def set_text(self, text: str) -> None:
        """Show ``text``; an unchanged text costs nothing."""
        if self._directed(text) != self.drawn:
            self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text`` so that it changes neither the order of the text around it, nor that its own."""
        self._show(text)

    def _show(self, text: str) -> None:
        directed = self._directed(text)
        super().setText(directed)
        plain = self.text()
        if self._is_named_by_text or (plain != directed and not self.accessibleName()):
            self._is_named_by_text = plain != directed
            self.setAccessibleName(plain if self._is_named_by_text else "")

    def retranslate(self, _again: Callable[[str], str]) -> None:
        """Draw the text in the direction of another language."""
        self.setText(self.text())

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
        super().retranslate(again)
        self._tip = again(self._tip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as fits."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = painter.fontMetrics().elidedText(self.drawn, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
