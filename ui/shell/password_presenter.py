"""Change the password of the signed-in user."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from agent_desktop.errors import CommandRefused, ServerBusy, ServerTrouble, SessionEnded
from agent_desktop.model.notices import Notice, PlainNotice
from agent_desktop.net.session import ClientSession
from agent_desktop.protocol.problems import Problem, ProblemCode
from ui.password_window import PasswordRole, PasswordWindow
from ui.texts import notices

log: Final = logging.getLogger(__name__)

translate = QCoreApplication.translate


class PasswordPresenter:
    """The window of one sign-in. ``tell`` shows a notice in the status line, if the window was closed meanwhile."""

    def __init__(self, session: ClientSession, tell: Callable[[Notice], None]) -> None:
        self._session = session
        self._tell = tell
        self._window = PasswordWindow()
        self._window.change_pressed.connect(self._on_change)
        self._changing: asyncio.Task[None] | None = None

    def open(self) -> None:
        """Open the window, and bring it to the front."""
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def close(self) -> None:
        """Close the window; a change on its way is carried out."""
        if self._changing is not None:
            self._changing.cancel()
        self._window.close()
        self._window.deleteLater()

    def _on_change(self, current: str, new: str) -> None:
        if not self._window.is_pending:
            self._window.show_pending()
            self._changing = asyncio.ensure_future(self._change(current, new))
            self._changing.add_done_callback(self._note_end)

    async def _change(self, current: str, new: str) -> None:
        try:
            await self._session.change_password(current, new)
        except CommandRefused as refused:
            self._show_error(*refusal_text(refused.problem))
        except ServerTrouble as trouble:
            self._show_error(trouble_text(trouble), PasswordRole.FORM)
        except SessionEnded:  # The desktop prompts for a sign-in, and closes this window.
            log.info("the sign-in ended before the password was changed")
        else:
            log.info("password changed")
            if self._window.isVisible():
                self._window.show_changed()
            else:
                self._window.show_form()
                self._tell(PlainNotice.PASSWORD_CHANGED)

    def _show_error(self, text: str, role: PasswordRole) -> None:
        self._window.show_error(text, role)
        # If it was closed meanwhile, the user must learn that the old password is still valid.
        if not self._window.isVisible():
            self.open()

    def _note_end(self, done: asyncio.Task[None]) -> None:
        if not done.cancelled() and (error := done.exception()) is not None:
            log.error("the password was not changed", exc_info=error)
            self._show_error(
                translate("Notices", "Something went wrong. The log has details; please try again."),
                PasswordRole.FORM,
            )


def refusal_text(problem: Problem) -> tuple[str, PasswordRole]:
    """Return the text for ``problem``, and the field that it belongs under."""
    if problem.code == ProblemCode.INVALID_GRANT:
        return translate("PasswordWindow", "The current password is wrong."), PasswordRole.CURRENT
    role = PasswordRole.NEW if problem.field == "$.new_password" else PasswordRole.FORM
    return problem.detail or problem.title, role


def trouble_text(trouble: ServerTrouble) -> str:
    """Return what is wrong with the server, and whether the password may have been changed."""
    if isinstance(trouble, ServerBusy) and trouble.detail:
        return trouble.detail
    if not trouble.delivered:
        return notices.trouble(trouble.trouble)
    doubt = translate(
        "PasswordWindow", "The password may have been changed: if you have to sign in again, try the new one."
    )
    return f"{notices.trouble(trouble.trouble)} {doubt}"
