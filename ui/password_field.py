"""A field for a password, which can be shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.common.buttons import IconButton
from ui.labelled_field import LabelledField


class PasswordField(LabelledField):
    """A ``LabelledField`` whose letters are hidden until its button is pressed.

    Among several the button's name contains the field's, so that the buttons differ for a screen reader.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, among_several: bool = False) -> None:
        super().__init__(name, parent)
        self._of = name if among_several else ""
        self._reveal = IconButton("eye", self.tr("Show the password"))
        self._reveal.setCheckable(True)
        self.across.addWidget(self._reveal)
        self._reveal.toggled.connect(self._on_reveal)
        self._on_reveal(False)

    def hide_password(self) -> None:
        """Empty the field, and hide what is typed next."""
        self.edit.clear()
        self.show_error("")
        self._reveal.setChecked(False)

    def _on_reveal(self, shown: bool) -> None:  # noqa: FBT001
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._reveal.set_icon("eye-off" if shown else "eye")
        text = self.tr("Hide the password") if shown else self.tr("Show the password")
        self._reveal.set_name(f"{text}: {self._of}" if self._of else text)

    def retranslate(self, again: Callable[[str], str]) -> None:
        """Name the button after the field in another language."""
        self._of = again(self._of)
        self._on_reveal(self._reveal.isChecked())
