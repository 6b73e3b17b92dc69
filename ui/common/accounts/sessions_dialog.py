"""The window of a user's sessions: where the user is signed in, and how to end that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from agent_desktop.protocol.objects import SessionInfo
from ui.announce import announce
from ui.common.accounts.sessions_model import SessionsModel
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, stand_on
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.flow_layout import FlowLayout
from ui.common.layout.screen_fit import ScreenFit
from ui.common.table.table import TableView
from ui.theme import AROUND, BETWEEN, Size, Weight, sized
from ui.tokens import ColorToken

USUAL: Final = (820, 400)


class SessionsDialog(QDialog):
    """Lists the sessions of one user, the newest first. ``name`` is None for the user's own sessions."""

    end_pressed = Signal(str)
    """The id of a session."""
    end_all_pressed = Signal()
    """End all sessions, of the user's own all but this one."""
    wanted = Signal()
    """A request to read the sessions: answer with ``show_sessions`` or ``show_trouble``."""

    def __init__(
        self, clock_now: Callable[[], datetime], name: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._own = name is None
        self._title = (
            self.tr("Where you are signed in") if name is None else self.tr("Sessions of {}").format(name)
        )
        self.setWindowTitle(self._title)
        stand_on(self, "window")
        self._sessions: Sequence[SessionInfo] = ()
        self._busy = False
        self._model = SessionsModel(clock_now, self)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self._title)
        self._place = ContentOrState(self._table)
        self._note = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._end = Button(self.tr("End this session"))
        self._end_all = Button(
            self.tr("Sign out everywhere else") if self._own else self.tr("Sign out everywhere"),
            ButtonKind.DANGER,
        )
        self._close = Button(self.tr("Close"))
        self._lay_out()
        self._table.chosen.connect(self._allow)
        self._end.clicked.connect(self._on_end)
        self._end_all.clicked.connect(self._on_end_all)
        self._close.clicked.connect(self.reject)
        self._place.retry_pressed.connect(self.wanted)
        self.resize(QSize(sized(USUAL[0]), sized(USUAL[1])))
        self._place.show_loading(self.tr("Loading…"))
        self._allow()

    def _lay_out(self) -> None:
        inside = column(self, around=AROUND, between=BETWEEN)
        inside.addWidget(Text(self._title, Size.TITLE, Weight.STRONG, wrap=True))
        inside.addWidget(self._place, 1)
        inside.addWidget(self._note)
        foot = QWidget()
        buttons = FlowLayout(foot)
        for button in (self._close, self._end_all, self._end):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        inside.addWidget(foot)
        ScreenFit(self)

    @property
    def table(self) -> TableView:
        """The list."""
        return self._table

    def show_sessions(self, sessions: Sequence[SessionInfo]) -> None:
        """Show the sessions as read."""
        self._busy = False
        self._sessions = sessions
        self._model.show_rows(list(sessions))
        self._note.set_text("")
        if sessions:
            self._place.show_content()
            if not self._table.selected():
                self._table.choose(0)
        else:
            self._place.show_empty("lock", self.tr("Not signed in anywhere"))
        self._allow()

    def show_pending(self) -> None:
        """Show that a request is on its way."""
        self._busy = True
        self._note.set_tone(ColorToken.MUTED)
        self._note.set_text(self.tr("One moment…"))
        self._allow()

    def show_trouble(self, text: str) -> None:
        """Show why the last request failed."""
        self._busy = False
        self._note.set_tone(ColorToken.DANGER)
        self._note.set_text(text)
        announce(self, text, urgent=True)
        if not self._sessions:
            self._place.show_error(self.tr("The sessions could not be read"), text)
        self._allow()

    def _current(self) -> SessionInfo | None:
        key = self._table.current()
        return next((session for session in self._sessions if session.id == key), None)

    def _allow(self) -> None:
        current = self._current()
        mine = current is not None and current.is_current
        others = [session for session in self._sessions if not (self._own and session.is_current)]
        self._end.set_state(enabled=not self._busy and current is not None and not mine)
        self._end_all.set_state(enabled=not self._busy and bool(others))

    def _on_end(self) -> None:
        if (current := self._current()) is not None:
            self.end_pressed.emit(current.id)

    def _on_end_all(self) -> None:
        self.end_all_pressed.emit()
