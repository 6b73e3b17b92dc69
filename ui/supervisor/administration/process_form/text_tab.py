"""A business process as its part of the site file, with every mistake at its line."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.theme import INSIDE, STEP, Size
from ui.tokens import ColorToken

_LINE: Final = re.compile(r"\bline (\d+)\b")
_LOWEST: Final = 30 * STEP


class TextTab(QWidget):
    """Edits the text."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = ""
        self.editor = QPlainTextEdit()
        self.editor.setAccessibleName(self.tr("Configuration of the business process"))
        self.editor.setTabChangesFocus(True)
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.editor.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.editor.setMinimumHeight(_LOWEST)
        about = self.tr(
            "Members, limits, thresholds, codes, templates and scripts, as in the site file. The timing is in Callback Timing."
        )
        self._locked = Text(
            self.tr("The form has changes that are not saved. Save or undo them to edit the text."),
            Size.SMALL,
            tone=ColorToken.NOT_READY,
            wrap=True,
        )
        self._locked.hide()
        inside = column(self, between=INSIDE)
        inside.addWidget(Text(about, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        inside.addWidget(self._locked)
        inside.addWidget(self.editor, 1)
        self.editor.textChanged.connect(self._on_changed)

    @property
    def text(self) -> str:
        """The text as typed."""
        return self.editor.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the server's."""
        return self.text != self._saved

    def show_text(self, text: str) -> None:
        """Show the text as it is on the server."""
        self._saved = text
        if self.text != text:
            self.editor.setPlainText(text)

    def show_base(self, text: str) -> None:
        """Take another text as that of the server, and keep what is typed."""
        self._saved = text

    def revert(self) -> None:
        """Show the server's text again."""
        self.show_text(self._saved)

    def allow(self, *, may_edit: bool, is_busy: bool) -> None:
        """Set whether the text may be edited; the reason is shown if it may not."""
        self.editor.setReadOnly(is_busy or not may_edit)
        self._locked.setVisible(not may_edit)

    def go_to_mistake(self, text: str) -> None:
        """Select the first line that a refusal names."""
        if (found := _LINE.search(text)) is None:
            return
        block = self.editor.document().findBlockByNumber(int(found[1]) - 1)
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        self.editor.setFocus()

    def _on_changed(self) -> None:
        self.edited.emit()
