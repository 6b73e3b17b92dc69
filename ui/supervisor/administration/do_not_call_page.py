"""The page of the do-not-call list: what is on it, added and removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.supervisor_objects import DoNotCallEntry
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.layout.content_or_state import ContentOrState
from ui.common.layout.flow_layout import FlowLayout
from ui.common.table.table import TableView
from ui.supervisor.administration.do_not_call_model import DoNotCallModel
from ui.theme import BETWEEN, Size
from ui.tokens import ColorToken


class DoNotCallPage(QWidget):
    """Lists the numbers that are never called. Entries of the site file are removed there."""

    wanted = Signal()
    """A request to read the list: answer with ``show_entries`` or ``show_trouble``."""
    new_pressed = Signal()
    remove_pressed = Signal(object)
    """A ``DoNotCallEntry``."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[DoNotCallEntry] = ()
        self._model = DoNotCallModel(clock_now, self)
        self._table = TableView(self._model)
        self._table.setAccessibleName(self.tr("Numbers that are never called"))
        self._place = ContentOrState(self._table)
        self._new = Button(self.tr("Add…"), ButtonKind.PRIMARY)
        self._remove = Button(self.tr("Remove…"))
        self._note = Text("", Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        bar = QWidget()
        tools = FlowLayout(bar)
        for button in (self._new, self._remove):
            button.setAutoDefault(False)
            tools.addWidget(button)
        whole = column(self, between=BETWEEN)
        whole.addWidget(bar)
        whole.addWidget(self._place, 1)
        whole.addWidget(self._note)
        self._table.chosen.connect(self._allow)
        self._place.retry_pressed.connect(self.wanted)
        self._new.clicked.connect(self.new_pressed)
        self._remove.clicked.connect(self._on_remove)
        self._place.show_loading(self.tr("Loading…"))
        self._allow()

    @property
    def table(self) -> TableView:
        """The list."""
        return self._table

    def show_names(self, names: Mapping[str, str]) -> None:
        """Set the names of business processes by id."""
        self._model.show_names(names)

    def show_entries(self, entries: Sequence[DoNotCallEntry]) -> None:
        """Show the list as read, the newest entry first."""
        self._entries = entries
        self._note.set_text("")
        self._model.show_rows(list(entries))
        if entries:
            self._place.show_content()
            if not self._table.selected():
                self._table.choose(0)
        else:
            self._place.show_empty(
                "phone",
                self.tr("The list is empty"),
                self.tr("Emergency, premium and impossible numbers are never called in any case."),
            )
        self._allow()

    def show_trouble(self, text: str) -> None:
        """Show why the last request failed; the entries that were read stay."""
        self._note.set_text(text)
        announce(self, text, urgent=True)
        if not self._entries:
            self._place.show_error(self.tr("The list could not be read"), text)

    def _current(self) -> DoNotCallEntry | None:
        key = self._table.current()
        return next((entry for entry in self._entries if entry.id == key), None)

    def _allow(self) -> None:
        entry = self._current()
        self._remove.set_state(enabled=entry is not None and not entry.from_site)

    def _on_remove(self) -> None:
        if (entry := self._current()) is not None:
            self.remove_pressed.emit(entry)
