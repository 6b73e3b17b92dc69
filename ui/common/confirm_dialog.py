"""Confirmation before a command: its consequences, and the number of objects. Opened, never executed; emits the answer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.screen_fit import ScreenFit, fit_dialog
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

WIDTH: Final = 400


class ConfirmDialog(QDialog):
    """A title, the consequences, and two buttons: the command by its name, and Cancel."""

    agreed = Signal()
    """The command was confirmed."""

    def __init__(
        self, title: str, text: str, action: str, *, dangerous: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        stand_on(self, "card")
        self._text = Text(text, wrap=True)
        self._text.setVisible(bool(text))
        self.body = column(between=BETWEEN)
        self._action = Button(action, ButtonKind.DANGER if dangerous else ButtonKind.PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._lay_out(title)
        self._action.clicked.connect(self._on_agreed)
        self._cancel.clicked.connect(self.reject)
        self._is_dangerous = dangerous
        # Enter never confirms a dangerous command, except on its own button.
        self._action.setDefault(not dangerous)
        (self._cancel if dangerous else self._action).setFocus()

    def _lay_out(self, title: str) -> None:
        page = QWidget()
        inside = column(page, between=BETWEEN)
        inside.addWidget(Text(title, Size.TITLE, Weight.STRONG, wrap=True))
        inside.addWidget(self._text)
        inside.addLayout(self.body)
        self._page = PageScroll(page)
        whole = column(self, around=AROUND + INSIDE, between=BETWEEN)
        whole.addWidget(self._page, 1)
        whole.addSpacing(INSIDE)
        buttons = row(between=INSIDE)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._action)
        whole.addLayout(buttons)
        # Queued: Qt loses a size that is set while it sends one to a page about to be shown.
        self._page.verticalScrollBar().rangeChanged.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        ScreenFit(self)

    def show_text(self, text: str) -> None:
        """Show the consequences, once they are known."""
        self._text.set_text(text)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from a field to the button of a dangerous command with Enter, which would press the nearest button."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._is_dangerous and not isinstance(self.focusWidget(), QPushButton):
            self._action.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the text needs."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self._fit()

    def _fit(self) -> None:
        fit_dialog(self, self._page, sized(WIDTH))

    def allow(self, *, allowed: bool) -> None:
        """Set whether the command is possible with the present input."""
        self._action.set_state(enabled=allowed)

    def add_note(self, text: str) -> Text:
        """Add a subdued line, and return it."""
        note = Text(text, Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self.body.addWidget(note)
        return note

    def _on_agreed(self) -> None:
        self.agreed.emit()
        self.accept()
