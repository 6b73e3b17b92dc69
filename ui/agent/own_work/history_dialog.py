"""The search in what the agent has completed."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.own_history import OwnHistory
from ui.agent.own_callbacks import OwnRow
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.choices.filter_button import Filter, FilterButton, kept_text
from ui.common.empty_state import EmptyState
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.screen_fit import ScreenFit
from ui.labelled_field import LabelledField
from ui.texts.counts import tr
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

SIZE: Final = (372, 540)
TYPING_PAUSE_MS: Final = 300
"""The pause in typing after which a search begins."""


class HistoryDialog(QDialog):
    """A search text and the interactions found, the last one first."""

    search_asked = Signal(str)
    more_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My history"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        stand_on(self, "card")
        self._shown: OwnHistory | None = None
        self._rows: list[OwnRow] = []
        self.field = LabelledField(self.tr("Number or name"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.field.edit.textEdited.connect(self._on_edited)
        self.field.edit.returnPressed.connect(self._on_pause)
        page = QWidget()
        inside = column(page, between=0)
        self._list: QVBoxLayout = column(between=0)
        inside.addLayout(self._list)
        self._empty = EmptyState(roomy=False)
        inside.addWidget(self._empty)
        self._more = Button(self.tr("Show more"), ButtonKind.QUIET)
        self._more.clicked.connect(self.more_asked)
        inside.addWidget(self._more)
        inside.addStretch(1)
        body = column(self, around=AROUND, between=BETWEEN)
        body.addWidget(Text(self.windowTitle(), Size.TITLE, Weight.STRONG, wrap=True))
        self.filters = FilterButton(self._kept, self._restore)
        self.filters.setAutoDefault(False)
        across = row(between=INSIDE)
        across.addWidget(self.field, 1)
        across.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(across)
        body.addWidget(PageScroll(page), 1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        under = row()
        under.addStretch()
        under.addWidget(close)
        body.addLayout(under)
        self.resize(sized(SIZE[0]), sized(SIZE[1]))
        ScreenFit(self)

    def ask(self) -> None:
        """Open, and read the last interactions."""
        self.field.edit.clear()
        self._shown = None
        self.open()
        self.field.edit.setFocus()
        self.search_asked.emit("")

    def follow(self, view: AgentView, now: datetime) -> None:
        """Show what was found."""
        history = view.history
        if self.isHidden() or history is None or history == self._shown:
            return
        self._shown = history
        self._show_rows(history, now)
        self._more.setVisible(history.next_cursor is not None and not history.failed)
        self._more.set_state(enabled=not history.loading, busy=history.loading)
        self._empty.setVisible(not history.items)
        if history.loading:
            self._empty.show_loading(self.tr("Searching"))
            return
        text = tr("%Ln found", "callbacks", len(history.items))
        if history.failed:
            text = self.tr("The history could not be read. Try again.")
            self._empty.show_state("link-lost", text, tone=ColorToken.DANGER)
            self._empty.show()
        elif not history.items:
            text = self.tr("Nothing found.") if history.text else self.tr("Nothing completed yet.")
            self._empty.show_state("search", text)
        announce(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return search instead of closing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _show_rows(self, history: OwnHistory, now: datetime) -> None:
        while len(self._rows) > len(history.items):
            gone = self._rows.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(history.items):
            line = OwnRow()
            self._rows.append(line)
            self._list.addWidget(line)
        for line, own in zip(self._rows, history.items, strict=True):
            line.show_callback(own, now, last=line is self._rows[-1])

    def _kept(self) -> Filter:
        return kept_text(self.field.edit.text())

    def _restore(self, kept: Filter) -> None:
        self.field.edit.setText(kept.get("text", ""))
        self._on_pause()

    def _on_edited(self, _text: str) -> None:
        self._pause.start()

    def _on_pause(self) -> None:
        self._pause.stop()
        self.search_asked.emit(self.field.edit.text().strip())
