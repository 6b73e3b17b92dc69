"""The first window: server, user and password, and the progress of the sign-in.

It is painted before any network module is imported, so it imports nothing but Qt.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from ui.assets import app_icon
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text, breakable
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.page_window import PageWindow
from ui.common.marks import BusyMark
from ui.labelled_field import LabelledField
from ui.password_field import PasswordField
from ui.texts import plain_text
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Size, Weight, sized
from ui.tokens import ColorToken

USUAL: Final = (400, 560)
LEAST: Final = (340, 420)
_LOGO: Final = 56


class SignInField(Enum):
    """The field that an error of the sign-in belongs to."""

    SERVER = "server"
    USER = "user"
    PASSWORD = "password"  # noqa: S105
    FORM = "form"  #: None of the three; shown under them all.


class SignInWindow(PageWindow):
    """Prompts for server, user and password."""

    sign_in_pressed = Signal(str, str, str, bool)
    """Server, user, password, and whether to stay signed in."""
    provider_pressed = Signal(str, bool)
    """Server, and whether to stay signed in: sign in with the browser at the server's identity provider."""
    server_entered = Signal(str)
    """The server's address is complete; how its users sign in can be asked for."""
    cancel_pressed = Signal()
    """Cancel the running sign-in."""
    settings_pressed = Signal()
    about_pressed = Signal()
    quit_pressed = Signal()
    painted_once = Signal()
    """A first picture is on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SignInWindow", "Callback Desk"), LEAST, parent)
        self.painted = False
        """Whether a first picture is on the screen."""
        stand_on(self, "card")
        self._server = LabelledField(self.tr("Server"), coded=True)
        self._server.edit.setPlaceholderText("https://callbacks.example.com")
        self._locked = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._user = LabelledField(self.tr("User"), coded=True)
        self._password = PasswordField(self.tr("Password"))
        self._stay = QCheckBox(self.tr("Stay signed in on this machine"))
        self._stay_locked = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._wrong = Text(tone=ColorToken.DANGER, wrap=True)
        self._sign_in = Button(self.tr("Sign in"), ButtonKind.PRIMARY)
        self._by_provider = Button("")
        self._by_provider.hide()
        self._provider_away = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._provider_away.hide()
        self._takes_passwords = True
        self._has_provider = False
        self._busy = BusyMark(side=20)
        self._progress = Text(tone=ColorToken.MUTED, wrap=True)
        self._cancel = Button(self.tr("Cancel"))
        self._settings = Button(self.tr("Settings"), ButtonKind.QUIET)
        self._about = Button(self.tr("About"), ButtonKind.QUIET)
        self._quit = Button(self.tr("Quit"), ButtonKind.QUIET)
        self._lay_out()
        self._connect()
        self.show_form()
        self.resize(*USUAL)

    def _lay_out(self) -> None:
        page = QWidget()
        middle = column(page, between=BETWEEN)
        middle.setContentsMargins(2 * AROUND, AROUND, 2 * AROUND, INSIDE)
        middle.addStretch(1)
        logo = QLabel()
        logo.setPixmap(app_icon().pixmap(sized(_LOGO), sized(_LOGO)))
        middle.addWidget(logo)
        middle.addWidget(Text(self.tr("Callback Desk"), Size.LARGE, Weight.BOLD))
        middle.addSpacing(STEP)
        for field in (self._server, self._locked, self._user, self._password):
            middle.addWidget(field)
        middle.addWidget(self._stay)
        middle.addWidget(self._stay_locked)
        middle.addWidget(self._wrong)
        outside = column(self, between=0)
        outside.addWidget(PageScroll(page), 1)
        outside.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        """Return the part that stays visible when the rest must scroll."""
        below = column(between=BETWEEN)
        below.setContentsMargins(2 * AROUND, INSIDE, 2 * AROUND, AROUND)
        below.addWidget(self._sign_in)
        below.addWidget(self._by_provider)
        below.addWidget(self._provider_away)
        under = row(between=INSIDE)
        under.addWidget(self._busy)
        under.addWidget(self._progress, 1)
        under.addWidget(self._cancel)
        below.addLayout(under)
        below.addSpacing(AROUND)
        foot = row(between=AROUND)
        foot.addStretch()
        for button in (self._settings, self._about, self._quit):
            foot.addWidget(button)
        foot.addStretch()
        below.addLayout(foot)
        return below

    def _connect(self) -> None:
        for field in (self._server, self._user, self._password):
            field.edit.returnPressed.connect(self._on_sign_in)
            field.edit.textChanged.connect(self._on_typed)
        self._server.edit.editingFinished.connect(self._on_server_entered)
        self._server.edit.textEdited.connect(self._on_server_edited)
        self._sign_in.clicked.connect(self._on_sign_in)
        self._by_provider.clicked.connect(self._on_by_provider)
        self._cancel.clicked.connect(self.cancel_pressed)
        self._settings.clicked.connect(self.settings_pressed)
        self._about.clicked.connect(self.about_pressed)
        self._quit.clicked.connect(self.quit_pressed)

    def show_form(
        self,
        server: str = "",
        user: str = "",
        *,
        stay: bool = True,
        server_locked_by: str | None = None,
        stay_locked_by: str | None = None,
    ) -> None:
        """Show the form; the first empty field gets the keyboard. Values that an administrator has locked cannot be changed."""
        self._server.edit.setText(server)
        self._user.edit.setText(user)
        self._password.edit.clear()
        self._stay.setChecked(stay)
        self._server.edit.setReadOnly(server_locked_by is not None)
        for field in (self._server, self._user, self._password):
            field.show_error("")
        self._show_lock(self._locked, self._server.edit, server_locked_by)
        self._show_lock(self._stay_locked, self._stay, stay_locked_by)
        self._show_wrong("")
        self._show_working("")
        self._focus_first_empty()

    def _show_lock(self, note: Text, control: QWidget, holder: str | None) -> None:
        said = self.tr("Locked by {}").format(holder) if holder is not None else ""
        note.set_text(breakable(said))
        note.setVisible(bool(said))
        control.setAccessibleDescription(said)

    def show_methods(self, provider: str | None, *, passwords: bool = True, is_away: bool = False) -> None:
        """Show how users of the server sign in: with the ``provider`` of that name (empty: it has none), a password, or both.

        ``is_away`` means that there is a provider that does not answer at the moment.
        """
        if provider is not None:
            self._by_provider.setText(
                plain_text.entry(self.tr("Sign in with {}").format(provider))
                if provider
                else self.tr("Sign in with your organization")
            )
        self._has_provider = provider is not None
        self._provider_away.set_text(
            self.tr("Your organization's sign-in does not answer at the moment.") if is_away else ""
        )
        self._takes_passwords = passwords or not (self._has_provider or is_away)
        self._show_working(self._progress.text())

    @property
    def server(self) -> str:
        """The server as it is in the form."""
        return self._server.edit.text().strip()

    def show_progress(self, text: str) -> None:
        """Show the progress; only Cancel can be pressed."""
        self._show_wrong("")
        self._show_working(text)

    def ask_again(self) -> None:
        """Show the form again; typed text stays."""
        self._show_working("")
        self._focus_first_empty()

    def show_error(self, text: str, field: SignInField = SignInField.FORM) -> None:
        """Show the form again, with ``text`` under ``field``; typed text stays."""
        self._show_working("")
        asked = self._asked(field)
        if asked is None:
            self._show_wrong(text)
            self._focus_first_empty()
            return
        asked.show_error(text)
        asked.edit.setFocus()
        asked.edit.selectAll()

    def _asked(self, field: SignInField) -> LabelledField | None:
        return {
            SignInField.SERVER: self._server,
            SignInField.USER: self._user,
            SignInField.PASSWORD: self._password,
        }.get(field)

    def _show_wrong(self, text: str) -> None:
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))

    def _show_working(self, text: str) -> None:
        working = bool(text)
        for widget in (self._server, self._user, self._password):
            widget.setEnabled(not working)
        self._stay.setEnabled(not working and not self._stay_locked.text())
        for field in (self._user, self._password):
            field.setVisible(self._takes_passwords)
        self._sign_in.setVisible(not working and self._takes_passwords)
        self._by_provider.setVisible(not working and self._has_provider)
        self._provider_away.setVisible(not working and bool(self._provider_away.text()))
        self._busy.setVisible(working)
        self._progress.set_text(text)
        self._progress.setVisible(working)
        self._cancel.setVisible(working)
        self._on_typed()

    def _focus_first_empty(self) -> None:
        if not self._takes_passwords and self._server.edit.text():
            self._by_provider.setFocus()
            return
        fields = (self._server, self._user, self._password)
        wanted = next((field for field in fields if not field.edit.text()), self._password)
        wanted.edit.setFocus()

    def _on_server_entered(self) -> None:
        if self.server:
            self.server_entered.emit(self.server)

    def _on_server_edited(self) -> None:
        """Forget how the users of another server sign in."""
        if self._has_provider or not self._takes_passwords:
            self.show_methods(None)

    def _on_by_provider(self) -> None:
        self.provider_pressed.emit(self.server, self._stay.isChecked())

    def _on_typed(self) -> None:
        complete = all(field.edit.text().strip() for field in (self._server, self._user, self._password))
        self._sign_in.set_state(enabled=complete)

    def _on_sign_in(self) -> None:
        if not self._sign_in.isEnabled() or self._sign_in.isHidden():
            self._focus_first_empty()
            return
        server, user = self._server.edit.text().strip(), self._user.edit.text().strip()
        self.sign_in_pressed.emit(server, user, self._password.edit.text(), self._stay.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the window; the first time, emit ``painted`` once the picture is out."""
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        self.painted_once.emit()
