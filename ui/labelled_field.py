"""A field of a form, with its name and its error."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.theme import STEP, Size, Weight
from ui.tokens import ColorToken


class LabelledField(QWidget):
    """A field with its name above it, and its error below it.

    A ``coded`` field is for a number, an address or a name of a machine, which is typed from left to right everywhere.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, coded: bool = False) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        if coded:
            self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setAccessibleName(name)
        self._name = Text(name, Size.SMALL, Weight.MEDIUM)
        self._name.setBuddy(self.edit)
        self._wrong = Text(size=Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._wrong.hide()
        self.across = row(between=STEP)
        self.across.addWidget(self.edit, 1)
        inside = column(self, between=STEP)
        inside.addWidget(self._name)
        inside.addLayout(self.across)
        inside.addWidget(self._wrong)
        self.edit.textEdited.connect(self._on_edited)

    def show_error(self, text: str) -> None:
        """Show the error; an empty text removes it."""
        if text == self._wrong.text():
            return
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)
        self.edit.setProperty("wrong", bool(text))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def _on_edited(self) -> None:
        self.show_error("")
