"""Complete a callback whose customer the supervisor has spoken with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.common.confirm_dialog import ConfirmDialog
from ui.common.labels import Text
from ui.common.note_field import NoteField
from ui.theme import Size, Weight

translate = QCoreApplication.translate


class CompleteDialog(ConfirmDialog):
    """Asks for the note of the attempt that the callback gets."""

    completed = Signal(str)
    """The note, which may be empty."""

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("CompleteDialog", "Complete {}?").format(who),
            translate(
                "CompleteDialog",
                "It ends as succeeded, with an attempt in your name: you have spoken with the customer.",
            ),
            translate("CompleteDialog", "Complete"),
            parent=parent,
        )
        name = translate("CompleteDialog", "Note")
        label = Text(name, Size.SMALL, Weight.MEDIUM)
        self._note = NoteField(name)
        label.setBuddy(self._note)
        self._note.setPlaceholderText("")  # The label has the name already.
        self.body.addWidget(label)
        self.body.addWidget(self._note)
        self._note.submitted.connect(self._on_agreed)
        self.agreed.connect(self._on_complete)
        self._note.setFocus()

    def _on_complete(self) -> None:
        self.completed.emit(self._note.text)
