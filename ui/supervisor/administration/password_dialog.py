"""The window that shows a new password once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.screen_fit import ScreenFit
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

WIDTH: Final = 440


class PasswordDialog(QDialog):
    """Shows the ``password`` of the user called ``name``; it is gone when the window is closed.

    A ``temporary`` one is replaced by the user at the next sign-in; the other kind belongs to a program.
    """

    def __init__(
        self,
        name: str,
        user_id: str,
        password: str,
        parent: QWidget | None = None,
        *,
        temporary: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Password of {}").format(name)
        self.setWindowTitle(title)
        stand_on(self, "card")
        self.field = QLineEdit(password)
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setReadOnly(True)
        self.field.setAccessibleName(title)
        self._copy = Button(self.tr("Copy"))
        self._close = Button(self.tr("Close"), ButtonKind.PRIMARY)
        note = (
            self.tr(
                "The user name is {}. This password is shown only now: pass it on. It is temporary: at the next sign-in the "
                "user chooses another one."
            )
            if temporary
            else self.tr("The user name is {}. This password is shown only now: give it to the program.")
        ).format(user_id)
        inside = column(self, around=AROUND + INSIDE, between=BETWEEN)
        inside.addWidget(Text(title, Size.TITLE, Weight.STRONG, wrap=True))
        across = row(between=INSIDE)
        across.addWidget(self.field, 1)
        across.addWidget(self._copy)
        inside.addLayout(across)
        inside.addWidget(Text(note, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        inside.addStretch(1)
        buttons = row(between=INSIDE)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        inside.addLayout(buttons)
        self._copy.setAutoDefault(False)
        self._close.setAutoDefault(False)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.accept)
        self.field.selectAll()
        self.field.setFocus()
        self.setMinimumWidth(sized(WIDTH))
        ScreenFit(self)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.field.text())
        self._copy.setText(self.tr("Copied"))
        announce(self, self.tr("Copied"))
