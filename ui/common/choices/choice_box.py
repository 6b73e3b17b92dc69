"""A combo box whose texts can be read completely: in the box, in its tip, or in its list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui.texts import plain_text
from ui.theme import INSIDE


class ChoiceBox(QComboBox):
    """One choice of several.

    The box is as wide as its widest text, or has room for ``letters`` at least. A text that does not fit ends in an
    ellipsis and is complete in the tip; the list is as wide as its texts.
    """

    def __init__(self, parent: QWidget | None = None, *, letters: int | None = None) -> None:
        super().__init__(parent)
        if letters is None:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        else:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(letters)
        self.setItemDelegate(
            QStyledItemDelegate(self)
        )  # Qt's own delegate for combo boxes ignores the style sheet's lines.
        self.currentTextChanged.connect(self._update_tip)

    @property
    def is_cut(self) -> bool:
        """Whether the text does not fit into the box."""
        return self.fontMetrics().horizontalAdvance(self.currentText()) > self._room()

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _room(self) -> int:
        """Return the room for a text, in pixels."""
        part = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        return self.style().subControlRect(control, self._option(), part, self).width()

    def _update_tip(self) -> None:
        self.setToolTip(plain_text.tip(self.currentText() if self.is_cut else ""))

    def showPopup(self) -> None:
        """Open a list as wide as its texts, as far as the screen allows."""
        view = self.view()
        beside = view.verticalScrollBar().sizeHint().width() + 2 * (view.frameWidth() + INSIDE)
        wanted = view.sizeHintForColumn(self.modelColumn()) + beside
        view.setMinimumWidth(max(self.width(), min(wanted, self.screen().availableGeometry().width())))
        super().showPopup()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put an elided text into the tip."""
        super().resizeEvent(event)
        self._update_tip()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font: another one elides other texts."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._update_tip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box with as much of its text as fits."""
        painter = QStylePainter(self)
        option = self._option()
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self._room()
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
