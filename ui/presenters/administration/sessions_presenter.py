"""The window of a user's sessions, connected to the server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from agent_desktop.client.administration_actions import OwnSessions
from agent_desktop.errors import CommandRefused, ServerTrouble
from agent_desktop.latest_task import Start
from agent_desktop.protocol.objects import SessionInfo
from ui.common.accounts.sessions_dialog import SessionsDialog
from ui.presenters.administration.refusal_texts import in_words


@dataclass(frozen=True)
class SessionRequests:
    """How the sessions of one user are read and ended."""

    read: Callable[[], Awaitable[Sequence[SessionInfo]]]
    end: Callable[[str], Awaitable[None]]
    end_all: Callable[[], Awaitable[None]]


class SessionsPresenter:
    """Opens the window. ``start`` runs a task as long as the sign-in lasts."""

    def __init__(self, parent: QWidget, *, clock: Callable[[], datetime], start: Start) -> None:
        self._parent = parent
        self._clock = clock
        self._start = start
        self._dialog: SessionsDialog | None = None

    def open_own(self, own: OwnSessions) -> None:
        """Open the window of the user's own sessions."""
        self.open(SessionRequests(own.sessions, own.end_session, own.end_sessions))

    def open(
        self,
        requests: SessionRequests,
        name: str | None = None,
        *,
        on_changed: Callable[[], None] = lambda: None,
    ) -> SessionsDialog:
        """Open the window of the sessions of the user called ``name``, or (None) of the own ones."""
        if self._dialog is not None:
            self._dialog.close()
        dialog = self._dialog = SessionsDialog(self._clock, name, self._parent)
        dialog.finished.connect(self._on_finished)

        def read() -> None:
            self._start(self._read(dialog, requests, None))

        def end(session_id: str) -> None:
            dialog.show_pending()
            self._start(self._read(dialog, requests, lambda: requests.end(session_id), on_changed))

        def end_all() -> None:
            dialog.show_pending()
            self._start(self._read(dialog, requests, requests.end_all, on_changed))

        dialog.wanted.connect(read)
        dialog.end_pressed.connect(end)
        dialog.end_all_pressed.connect(end_all)
        read()
        dialog.show()
        dialog.table.setFocus()
        return dialog

    def _on_finished(self) -> None:
        self._dialog = None

    async def _read(
        self,
        dialog: SessionsDialog,
        requests: SessionRequests,
        first: Callable[[], Awaitable[None]] | None,
        on_changed: Callable[[], None] = lambda: None,
    ) -> None:
        """Carry out ``first``, and read the sessions."""
        try:
            if first is not None:
                await first()
                on_changed()
            found = await requests.read()
        except (ServerTrouble, CommandRefused) as error:
            if dialog is self._dialog:
                dialog.show_trouble(in_words(error))
            return
        if dialog is self._dialog:
            dialog.show_sessions(found)
