"""The first window: server, user and password, and how far the sign-in has come.

It is painted before anything of the network is imported, so it imports nothing but Qt.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Field(Enum):
    """Where an error of the sign-in belongs."""

    SERVER = "server"
    USER = "user"
    PASSWORD = "password"  # noqa: S105
    FORM = "form"  #: None of the three; shown under them all.


class SignInWindow(QWidget):
    """Asks who signs in where."""

    sign_in_pressed = Signal(str, str, str, bool)
    """Server, user, password, and whether to stay signed in."""
    cancel_pressed = Signal()
    """Stop the sign-in under way."""
    settings_pressed = Signal()
    about_pressed = Signal()
    quit_pressed = Signal()
    painted_once = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.painted = False
        """Whether a first picture is on the screen."""

    def show_form(
        self, server: str = "", user: str = "", *, stay: bool = True, server_locked_by: str | None = None
    ) -> None:
        """Ask; the first empty field gets the keyboard. A server locked by an administrator cannot be changed."""

    def show_progress(self, text: str) -> None:
        """Say what is being done; only Cancel can be pressed."""

    def show_error(self, text: str, field: Field = Field.FORM) -> None:
        """Ask again, with ``text`` under ``field``; what was typed stays."""
