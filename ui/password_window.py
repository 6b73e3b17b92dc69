"""The window in which users change their own password."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desktop.model.agent_view import Tone
from ui.announce import announce
from ui.common.banner import Banner
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.page_window import SideWindow
from ui.common.marks import BusyMark
from ui.password_field import PasswordField
from ui.theme import AROUND, BETWEEN, INSIDE, Size
from ui.tokens import ColorToken

LEAST: Final = (340, 320)
USUAL: Final = (420, 480)


class PasswordRole(Enum):
    """The field that an error of the change belongs to; an error of the form is shown under them all."""

    CURRENT = "current"
    NEW = "new"
    FORM = "form"


class PasswordWindow(SideWindow):
    """Prompts for the current password, and twice for the new one.

    ``temporary`` is a password that has to be replaced to sign in: then the window prompts for the new one alone.
    """

    change_pressed = Signal(str, str)
    """The current and the new password."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, temporary: str = "") -> None:
        super().__init__(QCoreApplication.translate("PasswordWindow", "Change password"), LEAST, parent)
        self._temporary = temporary
        self._is_pending = False
        stand_on(self, "window")
        self._form = QWidget()
        self._changed = Banner()
        self._current = PasswordField(self.tr("Current password"), among_several=True)
        self._new = PasswordField(self.tr("New password"), among_several=True)
        self._again = PasswordField(self.tr("New password, once more"), among_several=True)
        self._wrong = Text(tone=ColorToken.DANGER, wrap=True)
        self._busy = BusyMark(side=20)
        self._progress = Text(tone=ColorToken.MUTED, wrap=True)
        self._close = Button(self.tr("Cancel"))
        self._change = Button(self.tr("Change password"), ButtonKind.PRIMARY)
        self._fields = (self._current, self._new, self._again)
        self._lay_out()
        for field in self._fields:
            field.edit.textChanged.connect(self._on_typed)
            field.edit.returnPressed.connect(self._on_change)
        self._change.clicked.connect(self._on_change)
        self._close.clicked.connect(self.close)
        self.show_form()
        self.resize(*USUAL)

    def _lay_out(self) -> None:
        page = QWidget()
        inside = column(self._form, between=BETWEEN)
        rule = self.tr(
            "At least 8 characters; not one character repeated, not your user name, not your current password."
        )
        ends = self.tr("You stay signed in here, and are signed out everywhere else.")
        if self._temporary:
            reason = self.tr("Your password is temporary. Choose another one to sign in.")
            inside.addWidget(Text(reason, wrap=True))
            ends = ""
        inside.addWidget(self._current)
        self._current.setVisible(not self._temporary)
        inside.addWidget(self._new)
        inside.addWidget(Text(rule, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        inside.addWidget(self._again)
        if ends:
            inside.addWidget(Text(ends, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        inside.addWidget(self._wrong)
        around = column(page, around=2 * AROUND, between=BETWEEN)
        around.addWidget(self._changed)
        around.addWidget(self._form)
        around.addStretch(1)
        outside = column(self, between=0)
        outside.addWidget(PageScroll(page), 1)
        outside.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        """Return the part that stays visible when the rest must scroll."""
        foot = column(between=BETWEEN)
        foot.setContentsMargins(2 * AROUND, INSIDE, 2 * AROUND, AROUND)
        above = row(between=INSIDE)
        above.addWidget(self._busy)
        above.addWidget(self._progress, 1)
        foot.addLayout(above)
        buttons = row(between=INSIDE)
        buttons.addStretch()
        buttons.addWidget(self._close)
        buttons.addWidget(self._change)
        foot.addLayout(buttons)
        return foot

    @property
    def is_pending(self) -> bool:
        """Whether a change is on its way."""
        return self._is_pending

    def show_form(self) -> None:
        """Show the form without any password."""
        self._show_as_changed(changed=False)
        for field in self._fields:
            field.hide_password()
        self._current.edit.setText(self._temporary)
        self._show_wrong("")
        self._show_pending(pending=False)

    def show_pending(self) -> None:
        """Show that the change is on its way; the window may be closed meanwhile."""
        self._show_wrong("")
        self._show_pending(pending=True)
        announce(self, self._progress.text())

    def show_error(self, text: str, role: PasswordRole = PasswordRole.FORM) -> None:
        """Show the form again with ``text`` under the field of ``role``; typed passwords stay."""
        self._show_pending(pending=False)
        field = {PasswordRole.CURRENT: self._current, PasswordRole.NEW: self._new}.get(role)
        if field is None or field.isHidden():
            self._show_wrong(text)
            (self._new if self._temporary else self._current).edit.setFocus()
        else:
            self._show_under(field, text)
        announce(self, text, urgent=True)

    def show_changed(self) -> None:
        """Show that the password is changed instead of the form; forget what was typed."""
        self.show_form()
        self._show_as_changed(changed=True)
        title = self.tr("Your password is changed")
        text = self.tr("You stay signed in here, and are signed out everywhere else.")
        self._changed.show_message(Tone.SUCCESS, text, title=title)
        self._changed.show()
        self._close.setFocus()
        announce(self, f"{title}. {text}")

    def _show_as_changed(self, *, changed: bool) -> None:
        self._form.setVisible(not changed)
        self._change.setVisible(not changed)
        self._changed.setVisible(changed)
        self._close.setText(self.tr("Close") if changed else self.tr("Cancel"))

    def _show_under(self, field: PasswordField, text: str) -> None:
        field.show_error(text)
        field.edit.setFocus()
        field.edit.selectAll()

    def _show_wrong(self, text: str) -> None:
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))

    def _show_pending(self, *, pending: bool) -> None:
        self._is_pending = pending
        for field in self._fields:
            field.setEnabled(not pending)
        self._busy.setVisible(pending)
        self._progress.set_text(self.tr("Changing the password…") if pending else "")
        self._progress.setVisible(pending)
        self._close.setText(self.tr("Close") if pending else self.tr("Cancel"))
        self._on_typed()

    def _on_typed(self) -> None:
        complete = all(field.edit.text() for field in self._fields)
        self._change.set_state(enabled=complete and not self._is_pending)

    def _on_change(self) -> None:
        if not self._change.isEnabled():
            empty = (field for field in self._fields if not field.edit.text())
            next(empty, self._current).edit.setFocus()
            return
        if self._new.edit.text() != self._again.edit.text():
            text = self.tr("The two new passwords differ.")
            self._show_under(self._again, text)
            announce(self, text, urgent=True)
            return
        self.change_pressed.emit(self._current.edit.text(), self._new.edit.text())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forget typed passwords, unless an answer to them is due."""
        super().closeEvent(event)
        if not self._is_pending:
            self.show_form()
        self.closed.emit()
