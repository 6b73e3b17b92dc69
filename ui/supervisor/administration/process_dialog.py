"""The form of a new business process."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.screen_fit import ScreenFit
from ui.labelled_field import LabelledField
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

_WIDTH = 440


class ProcessDialog(QDialog):
    """Prompts for the id and the name; it stays until ``accept``, or shows a refusal."""

    saved = Signal(str, str)
    """The id and the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("New business process")
        self.setWindowTitle(title)
        stand_on(self, "window")
        self._id = LabelledField(
            self.tr("Id, which is in addresses and reports, and never changes"), coded=True
        )
        self._name = LabelledField(self.tr("Name"))
        self._wrong = Text("", Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._wrong.hide()
        self._cancel = Button(self.tr("Cancel"))
        self._save = Button(self.tr("Add"), ButtonKind.PRIMARY)
        inside = column(self, around=AROUND + INSIDE, between=BETWEEN)
        inside.addWidget(Text(title, Size.TITLE, Weight.STRONG, wrap=True))
        for part in (self._id, self._name, self._wrong):
            inside.addWidget(part)
        inside.addStretch(1)
        buttons = row(between=INSIDE)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        inside.addLayout(buttons)
        self._save.setDefault(True)
        for field in (self._id, self._name):
            field.edit.textChanged.connect(self._allow)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        self.setMinimumWidth(sized(_WIDTH))
        ScreenFit(self)
        self._allow()
        self._id.edit.setFocus()

    def show_refusal(self, text: str, field: str | None) -> None:
        """Show why it was refused: at the id, or below the form."""
        self._allow()
        if field == "$.id":
            self._id.show_error(text)
            self._id.edit.setFocus()
        else:
            self._wrong.set_text(text)
            self._wrong.show()
        announce(self, text, urgent=True)

    def _allow(self) -> None:
        self._save.set_state(enabled=all(field.edit.text().strip() for field in (self._id, self._name)))

    def _on_save(self) -> None:
        self._wrong.hide()
        self._save.set_state(enabled=False, busy=True)
        self.saved.emit(self._id.edit.text().strip(), self._name.edit.text().strip())
