"""The common part of the sessions of all roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from agent_desktop.model.notices import Notice, PlainNotice
from agent_desktop.signed_in import SignedIn
from ui.common.await_dialog import agreed
from ui.presenters.services import Leaving

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class SessionActions(Protocol):
    """The commands that the sessions of all roles have in common."""

    def tell(self, notice: Notice, /) -> None:
        """Show a notice in the status line."""
        ...

    async def leave(self, *, revoke: bool) -> None:
        """Sign off at the server, if it answers soon; end the sign-in with ``revoke``."""
        ...


class SessionBase:
    """Signs off, shows notices, and asks before leaving. A subclass provides ``open``, the windows and ``run``."""

    def __init__(self, entry: SignedIn, actions: SessionActions) -> None:
        self._entry = entry
        self._common = actions

    def open(self) -> None:
        """Show the window and bring it to the front."""
        raise NotImplementedError

    async def leave(self, *, revoke: bool) -> None:
        """Sign off at the server, if it answers soon; with ``revoke`` also delete the stored sign-in."""
        if revoke:
            await self._entry.forget()
        await self._common.leave(revoke=revoke)

    def tell(self, notice: Notice) -> None:
        """Show a message in the status line."""
        self._common.tell(notice)

    async def _report_keyring(self) -> None:
        """Report a keyring that could not store the sign-in."""
        await self._entry.settle()
        if self._entry.to_be_kept and not self._entry.keeps:
            self.tell(PlainNotice.NO_KEYRING)

    async def _confirm_leaving(self, how: Leaving, title: str, text: str, parent: QWidget) -> bool:
        """Raise the window, show ``text``, and return whether the user leaves all the same."""
        from ui.common.confirm_dialog import ConfirmDialog  # The start does not wait for it.

        self.open()
        button = translate("Desktop", "Sign out") if how is Leaving.SIGN_OUT else translate("Desktop", "Quit")
        return await agreed(ConfirmDialog(title, text, button, dangerous=True, parent=parent))
