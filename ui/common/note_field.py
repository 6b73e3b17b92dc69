"""A note: a line that grows, in which Enter finishes and Shift+Enter begins a new line."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

LONGEST: Final = 4000
"""The server's limit, in characters."""

PAUSE_MS: Final = 900
"""The pause in typing after which the note is sent: it must not be lost when the time is up."""

_MOST_LINES: Final = 4

_LINE_ENDS: Final = re.compile(r"\r\n|[\r\x0b\x0c\x85]")
_UNSEEN: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
"""Control characters, which pasted text may contain; the server refuses them."""


class NoteField(QPlainTextEdit):
    """A field for a note."""

    submitted = Signal()
    """Enter was pressed."""
    paused = Signal()
    """The user has stopped typing for a moment, with unsent text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._said = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_changed)

    @property
    def text(self) -> str:
        """The text, without surrounding blanks and invisible characters."""
        return _UNSEEN.sub("", _LINE_ENDS.sub("\n", self.toPlainText())).strip()

    def show_note(self, text: str) -> None:
        """Show an existing note."""
        self._said = text.strip()
        if self.text != self._said:
            self.setPlainText(text)
        self._pause.stop()

    def mark_said(self) -> None:
        """Mark the present text as sent."""
        self._said = self.text
        self._pause.stop()

    @property
    def unsaid(self) -> bool:
        """Whether there is unsent text."""
        return self.text != self._said

    def _on_changed(self) -> None:
        if len(self.toPlainText()) > LONGEST:
            cursor = self.textCursor()
            place = min(cursor.position(), LONGEST)
            self.setPlainText(self.toPlainText()[:LONGEST])
            cursor.setPosition(place)
            self.setTextCursor(cursor)
        self.updateGeometry()
        if self.unsaid:
            self._pause.start()

    def _on_pause(self) -> None:
        if self.unsaid:
            self.paused.emit()

    def _height(self) -> int:
        line = QFontMetrics(self.font()).lineSpacing()
        lines = min(_MOST_LINES, max(1, int(self.document().size().height())))
        return line * lines + 2 * 7 + 4

    def sizeHint(self) -> QSize:
        """Return the height of the lines, up to a few."""
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same size: longer text scrolls inside."""
        return QSize(120, self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Finish with Enter."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.submitted.emit()
            return
        super().keyPressEvent(event)
