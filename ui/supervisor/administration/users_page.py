"""The page of users: the list, and what an administrator does with the selected one."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.sorting import folded
from agent_desktop.protocol.administration.users import UserAccount, UserAccountList
from agent_desktop.protocol.states import UserSource
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.choices.filter_button import Filter, FilterButton, kept_text
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.flow_layout import FlowLayout
from ui.common.table.table import TableView
from ui.supervisor.administration.users_model import UsersModel
from ui.supervisor.callbacks.search_bar import SearchField
from ui.theme import BETWEEN, Size
from ui.tokens import ColorToken

NOTHING: Final = UserAccountList(items=(), business_processes=())


class UsersPage(QWidget):
    """Lists all users; Enter or a double click opens the selected one."""

    wanted = Signal()
    """A request to read the users: answer with ``show_users`` or ``show_trouble``."""
    new_pressed = Signal()
    edit_pressed = Signal(object)
    """A ``UserAccount``, as of the others below."""
    password_pressed = Signal(object)
    sessions_pressed = Signal(object)
    remove_pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = NOTHING
        self._own_id = ""
        self._model = UsersModel(self)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Users"))
        self._place = ContentOrState(self._table)
        self._field = SearchField(self.tr("Find a user by name"), self.tr("name"))
        self.filters = FilterButton(self._kept, self._restore)
        self._new = Button(self.tr("New user…"), ButtonKind.PRIMARY)
        self._edit = Button(self.tr("Edit…"))
        self._password = Button(self.tr("Reset password…"))
        self._sessions = Button(self.tr("Sessions…"))
        self._remove = Button(self.tr("Remove…"))
        self._note = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._lay_out()
        self._connect()
        self._place.show_loading(self.tr("Loading…"))
        self._allow()

    def _lay_out(self) -> None:
        bar = QWidget()
        tools = FlowLayout(bar)
        for widget in (
            self._field,
            self.filters,
            self._new,
            self._edit,
            self._password,
            self._sessions,
            self._remove,
        ):
            tools.addWidget(widget)
        for button in (self.filters, self._new, self._edit, self._password, self._sessions, self._remove):
            button.setAutoDefault(False)
        whole = column(self, between=BETWEEN)
        whole.addWidget(bar)
        whole.addWidget(self._place, 1)
        whole.addWidget(self._note)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._refresh)
        self._field.left_down.connect(self._table.setFocus)
        self._table.chosen.connect(self._allow)
        self._table.opened.connect(self._on_edit)
        self._place.retry_pressed.connect(self._on_retry)
        self._new.clicked.connect(self.new_pressed)
        self._edit.clicked.connect(self._on_edit)
        for button, signal in (
            (self._password, self.password_pressed),
            (self._sessions, self.sessions_pressed),
            (self._remove, self.remove_pressed),
        ):
            button.clicked.connect(partial(self._emit, signal))

    @property
    def table(self) -> TableView:
        """The list."""
        return self._table

    @property
    def found(self) -> UserAccountList:
        """The users as last read."""
        return self._found

    def focus_search(self) -> None:
        """Focus the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_users(self, found: UserAccountList, own_id: str) -> None:
        """Show the users as read; ``own_id`` is the administrator's, whom the page does not let remove."""
        self._found, self._own_id = found, own_id
        self._model.show_names({item.id: item.name for item in found.business_processes})
        self._note.set_text("")
        self._refresh()

    def show_trouble(self, text: str) -> None:
        """Show why the last request failed; the users that were read stay."""
        self._note.set_tone(ColorToken.DANGER)
        self._note.set_text(text)
        announce(self, text, urgent=True)
        if not self._found.items:
            self._place.show_error(self.tr("The users could not be read"), text)

    def show_done(self, text: str) -> None:
        """Show what was done."""
        self._note.set_tone(ColorToken.MUTED)
        self._note.set_text(text)
        announce(self, text)

    def choose(self, user_id: str) -> None:
        """Select a user, if the list shows it."""
        keys = self._table.visible_keys()
        if user_id in keys:
            self._table.choose(keys.index(user_id))

    def _kept(self) -> Filter:
        return kept_text(self._field.text())

    def _restore(self, kept: Filter) -> None:
        self._field.setText(kept.get("text", ""))

    def _refresh(self) -> None:
        text = folded(self._field.text().strip())
        rows = [user for user in self._found.items if text in folded(user.name) or text in folded(user.id)]
        self._model.show_rows(rows)
        if rows:
            self._place.show_content()
            if not self._table.selected():
                self._table.choose(0)
        elif self._found.items:
            self._place.show_empty("search", self.tr("No users match"), button=self.tr("Show all users"))
        self._allow()

    def _current(self) -> UserAccount | None:
        key = self._table.current()
        return next((user for user in self._found.items if user.id == key), None)

    def _allow(self) -> None:
        user = self._current()
        is_kept_here = user is not None and user.source is not UserSource.PROVIDER
        self._edit.set_state(enabled=is_kept_here)
        self._password.set_state(enabled=is_kept_here)
        self._sessions.set_state(enabled=user is not None)
        self._remove.set_state(enabled=is_kept_here and user is not None and user.id != self._own_id)

    def _emit(self, signal: SignalInstance) -> None:
        if (user := self._current()) is not None:
            signal.emit(user)

    def _on_edit(self) -> None:
        user = self._current()
        if user is not None and user.source is not UserSource.PROVIDER:
            self.edit_pressed.emit(user)

    def _on_retry(self) -> None:
        if self._found.items:
            self._field.clear()
        else:
            self.wanted.emit()
