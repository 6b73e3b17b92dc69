"""Replace a temporary password, as part of a sign-in."""

from __future__ import annotations

import asyncio
import logging
from typing import Final

from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.net.session import ClientSession
from ui.password_window import PasswordRole, PasswordWindow
from ui.shell.password_presenter import refusal_text, trouble_text

log: Final = logging.getLogger(__name__)


class PasswordNotReplaced(Exception):
    """The user closed the window without another password, and is not signed in."""


class TemporaryPasswordPresenter:
    """The window that prompts for another password than the temporary one."""

    def __init__(self, session: ClientSession, user: str, temporary: str) -> None:
        self._session = session
        self._user = user
        self._temporary = temporary
        self._wanted: asyncio.Queue[str | None] = asyncio.Queue()
        """The new passwords that were entered; None once the window is closed."""

    async def replace(self) -> None:
        """Prompt until the user is signed in with another password.

        Raises:
            PasswordNotReplaced: the user closed the window.
            SignInRefused: the temporary password is no longer valid.
        """
        window = PasswordWindow(temporary=self._temporary)
        window.change_pressed.connect(self._on_change)
        window.closed.connect(self._on_closed)
        window.show()
        window.raise_()
        window.activateWindow()
        try:
            while (new := await self._wanted.get()) is not None:
                window.show_pending()
                if await self._is_accepted(new, window):
                    return
        finally:
            window.close()
            window.deleteLater()
        raise PasswordNotReplaced

    async def _is_accepted(self, new: str, window: PasswordWindow) -> bool:
        """Return whether the user is signed in with the password ``new``; the window shows why not."""
        try:
            await self._session.sign_in(self._user, self._temporary, new_password=new)
        except CommandRefused as refused:
            window.show_error(*refusal_text(refused.problem))
        except ServerTrouble as trouble:
            window.show_error(trouble_text(trouble), PasswordRole.FORM)
        else:
            log.info("a temporary password was replaced")
            return True
        return False

    def _on_change(self, _temporary: str, new: str) -> None:
        self._wanted.put_nowait(new)

    def _on_closed(self) -> None:
        self._wanted.put_nowait(None)
