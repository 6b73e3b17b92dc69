"""The page of business processes: each as its part of the site file, with every mistake at its line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from agent_desktop.protocol.objects import BusinessProcessRef
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.choices.choice_box import ChoiceBox
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.layout.flow_layout import FlowLayout
from ui.common.layout.page_scroll import PageScroll
from ui.texts import plain_text
from ui.theme import BETWEEN, Size, Weight
from ui.tokens import ColorToken

_LINE: Final = re.compile(r"\bline (\d+)\b")
_LETTERS: Final = 30


class ProcessesPage(QWidget):
    """Shows and changes the configuration of one business process at a time."""

    wanted = Signal(str)
    """The id of a business process to read: answer with ``show_text`` or ``show_trouble``."""
    save_pressed = Signal(str)
    """The text of the shown business process: answer with ``show_text`` or ``show_trouble``."""
    new_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = ""
        self._shown = ""
        self._busy = False
        self._choice = ChoiceBox(letters=_LETTERS)
        self._choice.setAccessibleName(self.tr("Business process"))
        self._label = Text(self.tr("Business process"), Size.SMALL, Weight.MEDIUM)
        self._label.setBuddy(self._choice)
        self._new = Button(self.tr("New business process…"))
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(self.tr("Configuration of the business process"))
        self.editor.setTabChangesFocus(True)
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.editor.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._note = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True, selectable=True)
        self._revert = Button(self.tr("Undo changes"))
        self._save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self._lay_out()
        self._choice.activated.connect(self._on_chosen)
        self._new.clicked.connect(self.new_pressed)
        self.editor.textChanged.connect(self._allow)
        self._revert.clicked.connect(self._on_revert)
        self._save.clicked.connect(self._on_save)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self._on_save)
        self._allow()

    def _lay_out(self) -> None:
        bar = QWidget()
        tools = FlowLayout(bar)
        foot = QWidget()
        buttons = FlowLayout(foot)
        for button, flow in ((self._new, tools), (self._save, buttons), (self._revert, buttons)):
            if button is self._new:
                flow.addWidget(self._label)
                flow.addWidget(self._choice)
            flow.addWidget(button)
            button.setAutoDefault(False)
        about = self.tr(
            "Members, limits, thresholds, codes, templates and scripts, as in the site file. The timing is in Callback Timing."
        )
        inside = QWidget()
        whole = column(inside, between=BETWEEN)
        column(self, between=0).addWidget(PageScroll(inside))
        whole.addWidget(bar)
        whole.addWidget(Text(about, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        whole.addWidget(self.editor, 1)
        whole.addWidget(self._note)
        whole.addWidget(foot)

    @property
    def process_id(self) -> str:
        """The shown business process; empty before the first."""
        return self._shown

    @property
    def is_changed(self) -> bool:
        """Whether the text has changes that are not saved."""
        return self.editor.toPlainText() != self._saved

    def show_processes(self, processes: Sequence[BusinessProcessRef]) -> None:
        """Offer the business processes, and ask for the first one if none is shown."""
        self._choice.clear()
        for process in processes:
            self._choice.addItem(plain_text.entry(process.name), process.id)
        self._choice.setCurrentIndex(max(0, self._choice.findData(self._shown)))
        if not self._shown and processes:
            self.wanted.emit(processes[0].id)

    def show_text(self, process_id: str, text: str, done: str = "") -> None:
        """Show the configuration of a business process as it is on the server; ``done`` is what has just been done."""
        self._busy = False
        self._shown, self._saved = process_id, text
        self._choice.setCurrentIndex(max(0, self._choice.findData(process_id)))
        if self.editor.toPlainText() != text:
            self.editor.setPlainText(text)
        self._note.set_tone(ColorToken.MUTED)
        self._note.set_text(done)
        if done:
            announce(self, done)
        self._allow()

    def show_trouble(self, text: str) -> None:
        """Show why the last request failed, and go to the line of the first mistake; the typed text stays."""
        self._busy = False
        self._note.set_tone(ColorToken.DANGER)
        self._note.set_text(text)
        self._allow()
        self._choice.setCurrentIndex(max(0, self._choice.findData(self._shown)))
        if (found := _LINE.search(text)) is not None:
            block = self.editor.document().findBlockByNumber(int(found[1]) - 1)
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.editor.setTextCursor(cursor)
            self.editor.setFocus()
        announce(self, text, urgent=True)

    def _allow(self) -> None:
        may = self.is_changed and not self._busy and bool(self._shown)
        self._save.set_state(enabled=may, busy=self._busy)
        self._revert.set_state(enabled=may)
        # Another one is chosen once this one is saved or undone, so that no text is lost.
        self._choice.setEnabled(not self.is_changed and not self._busy)
        self._new.set_state(enabled=not self.is_changed and not self._busy)

    def _on_chosen(self) -> None:
        self.wanted.emit(str(self._choice.currentData()))

    def _on_revert(self) -> None:
        self.show_text(self._shown, self._saved)

    def _on_save(self) -> None:
        if self._save.isEnabled():
            self._busy = True
            self._allow()
            self.save_pressed.emit(self.editor.toPlainText())
