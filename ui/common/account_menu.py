"""The account menu, the same in every window: the user, settings, password, help, sign out, quit."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from agent_desktop.protocol.objects import Endpoint, Me
from agent_desktop.protocol.states import EndpointKind, Role
from ui.assets import MenuIcons, icon
from ui.common.labels import Text
from ui.common.layout.boxes import column, stand_on
from ui.help_menu import Help, HelpMenu
from ui.texts import words
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight, sized
from ui.tokens import ColorToken

_WIDTH: Final = 260
MOST_NAMED: Final = 8
"""Business processes that are named; the rest are counted."""


def endpoint_text(endpoint: Endpoint | None) -> str:
    """Return the agent's endpoint: Softphone 101."""
    if endpoint is None:
        return ""
    kind = words.endpoint(endpoint.kind)
    if endpoint.kind is EndpointKind.SOFTPHONE:
        return f"{kind} {endpoint.address.rsplit('/', 1)[-1]}"
    return kind


class AccountMenu(QMenu):
    """Emits the chosen entry; icons are set when it opens, because the theme may have changed."""

    settings_pressed = Signal()
    password_pressed = Signal()
    """Change the user's own password."""
    sessions_pressed = Signal()
    """Show where the user is signed in."""
    administration_pressed = Signal()
    """Open the administrators' window; only administrators see the entry."""
    help_wanted = Signal(object)
    """``Help``."""
    sign_out_pressed = Signal()
    quit_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Account"))
        self._name = Text(weight=Weight.STRONG, wrap=True)
        self._queues = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._phone = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._add_head()
        self.addSeparator()
        settings = self.addAction(self.tr("Settings…"))
        password = self.addAction(self.tr("Change password…"))
        sessions = self.addAction(self.tr("Where you are signed in…"))
        self._administration = self.addAction(self.tr("Administration…"))
        self._administration.setVisible(False)
        help_menu = HelpMenu(self)
        self.addMenu(help_menu)
        self.addSeparator()
        sign_out = self.addAction(self.tr("Sign out"))
        leave = self.addAction(self.tr("Quit"))
        self._icons: dict[QAction, str] = {
            settings: "settings",
            password: "lock",
            sessions: "clock",
            self._administration: "users",
            help_menu.menuAction(): "help",
            sign_out: "sign-out",
            leave: "quit",
        }
        settings.triggered.connect(self._on_settings)
        password.triggered.connect(self._on_password)
        sessions.triggered.connect(self._on_sessions)
        self._administration.triggered.connect(self._on_administration)
        help_menu.wanted.connect(self._on_help)
        sign_out.triggered.connect(self._on_sign_out)
        leave.triggered.connect(self._on_quit)
        MenuIcons(self, self._colour)

    def _add_head(self) -> None:
        box = QWidget()
        stand_on(box, "clear")
        box.setMinimumWidth(sized(_WIDTH))
        inside = column(box, between=STEP // 2)
        inside.setContentsMargins(BETWEEN + STEP, INSIDE, BETWEEN, INSIDE)
        for label in (self._name, self._queues, self._phone):
            inside.addWidget(label)
        head = QWidgetAction(self)
        head.setDefaultWidget(box)
        self.addAction(head)

    def relay_to(self, window: Any) -> None:
        """Pass each signal of this menu on to the signal of the same name of ``window``.

        Qt's signals fit no protocol of Python's, so a missing one is noticed only here, when the window is created.
        """
        self.settings_pressed.connect(window.settings_pressed)
        self.password_pressed.connect(window.password_pressed)
        self.sessions_pressed.connect(window.sessions_pressed)
        self.help_wanted.connect(window.help_wanted)
        self.sign_out_pressed.connect(window.sign_out_pressed)
        self.quit_pressed.connect(window.quit_pressed)

    def show_me(self, me: Me | None) -> None:
        """Show the user, the user's business processes, and the endpoint."""
        self._administration.setVisible(me is not None and me.role is Role.ADMIN)
        names = [one.name for one in me.business_processes] if me is not None else []
        if len(names) > MOST_NAMED:
            rest = self.tr("%Ln more", "business processes", len(names) - MOST_NAMED)
            names = [*names[:MOST_NAMED], rest]
        for label, said in (
            (self._name, me.name if me is not None else ""),
            (self._queues, QLocale().createSeparatedList(names)),
            (self._phone, endpoint_text(me.endpoint) if me is not None else ""),
        ):
            label.set_text(said)
            label.setVisible(bool(said))

    def _colour(self) -> None:
        for action, name in self._icons.items():
            action.setIcon(icon(name))

    def _on_settings(self) -> None:
        self.settings_pressed.emit()

    def _on_password(self) -> None:
        self.password_pressed.emit()

    def _on_sessions(self) -> None:
        self.sessions_pressed.emit()

    def _on_administration(self) -> None:
        self.administration_pressed.emit()

    def _on_help(self, wanted: Help) -> None:
        self.help_wanted.emit(wanted)

    def _on_sign_out(self) -> None:
        self.sign_out_pressed.emit()

    def _on_quit(self) -> None:
        self.quit_pressed.emit()
