"""A transcription, word by word: the spoken word highlighted, uncertain ones dotted; a click jumps to a word."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from agent_desktop.model.playback import SpokenWords
from agent_desktop.protocol.objects import Transcription
from ui.common.buttons import BY_KEYBOARD
from ui.common.painting import fill_rounded, focus_ring, smooth
from ui.theme import RESTYLED, color, font, wear
from ui.tokens import ColorToken

UNSURE_BELOW: Final = 0.6
"""Words with a lower confidence are dotted: they may be wrong. Without any confidence, a note replaces the dots."""

FEWEST_LINES: Final = 3
LINE_PERCENT: Final = 140.0


def has_words(transcription: Transcription | None) -> bool:
    """Return whether there is anything to read: a silent message has a transcription without a word."""
    return transcription is not None and bool(transcription.text.strip() or transcription.words)


class TranscriptView(QTextEdit):
    """The words of one transcription."""

    word_pressed = Signal(float)
    """The position of the clicked word, in seconds of the recording."""

    def __init__(self, tone: ColorToken = ColorToken.PREVIEW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._transcription: Transcription | None = None
        self._spoken = SpokenWords(())
        self._places: list[tuple[int, int]] = []
        self._lit: int | None = None
        self._heard = -1
        self._ring = False
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.timeout.connect(self._fit)
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Transcription"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.document().setDocumentMargin(3)
        self._apply_font()

    @property
    def transcription(self) -> Transcription | None:
        """The shown transcription."""
        return self._transcription

    def show_transcription(self, transcription: Transcription | None) -> None:
        """Show the words; an unchanged transcription keeps its selection."""
        if transcription == self._transcription:
            return
        self._transcription = transcription
        words = transcription.words if transcription is not None else ()
        self._spoken = SpokenWords(words)
        self._lit, self._heard = None, -1
        self._write()

    def show_position(self, position_s: float) -> None:
        """Highlight the word spoken at ``position_s``, in seconds of the recording."""
        lit = self._spoken.at(position_s) if self._places else None
        if lit == self._lit:
            return
        self._lit = lit
        if lit is not None:
            self._heard = lit
            self._keep_in_sight(lit)
        self._mark()

    def copy_all(self) -> None:
        """Copy the whole text to the clipboard."""
        QGuiApplication.clipboard().setText(self.toPlainText())

    def set_tone(self, tone: ColorToken) -> None:
        """Highlight the spoken word in ``tone``."""
        if tone is not self._tone:
            self._tone = tone
            self._write()

    def _write(self) -> None:
        said = self._transcription
        self.clear()
        self._places = []
        cursor = self.textCursor()
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spaced)
        plain, unsure = self._formats()
        if said is not None and not said.words:
            cursor.insertText(said.text, plain)
        doubts = unsure if said is not None and not said.unrated else plain
        for index, word in enumerate(said.words if said is not None else ()):
            if index:
                cursor.insertText(" ", plain)
            start = cursor.position()
            cursor.insertText(word.text.strip(), doubts if word.confidence < UNSURE_BELOW else plain)
            self._places.append((start, cursor.position()))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()
        self._fit_timer.start(0)

    def _formats(self) -> tuple[QTextCharFormat, QTextCharFormat]:
        plain = QTextCharFormat()
        plain.setForeground(color(ColorToken.MUTED if self._places_matter() else ColorToken.TEXT))
        unsure = QTextCharFormat(plain)
        unsure.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        unsure.setUnderlineColor(color(self._tone))
        unsure.setToolTip(self.tr("Not sure: this may be another word."))
        return plain, unsure

    def _places_matter(self) -> bool:
        return self._transcription is not None and bool(self._transcription.words)

    def _mark(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        if self._places and self._heard >= 0:
            marks.append(self._selection(0, self._places[self._heard][1], color(ColorToken.TEXT)))
        self.setExtraSelections(marks)
        self.viewport().update()

    def _selection(self, start: int, end: int, ink: QColor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        inked = QTextCharFormat()
        inked.setForeground(ink)
        made.cursor, made.format = cursor, inked
        return made

    def _rect_of(self, index: int) -> QRect:
        start, end = self._places[index]
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        first = self.cursorRect(cursor)
        cursor.setPosition(end)
        last = self.cursorRect(cursor)
        if last.top() != first.top():  # A word broken over two lines: its beginning is highlighted.
            return QRect(first.topLeft(), QSize(self.viewport().width() - first.left(), first.height()))
        return QRect(first.topLeft(), QSize(last.left() - first.left(), first.height()))

    def _keep_in_sight(self, index: int) -> None:
        """Scroll the words to the spoken one. The page around them belongs to the reader: playing never moves it."""
        place = self._rect_of(index)
        bar = self.verticalScrollBar()
        if place.bottom() > self.viewport().height() or place.top() < 0:
            bar.setValue(bar.value() + place.top() - place.height())

    def word_at(self, event: QMouseEvent) -> int | None:
        """Return the index of the word under the pointer."""
        place = self.cursorForPosition(event.position().toPoint()).position()
        for index, (start, end) in enumerate(self._places):
            if start <= place <= end and self._rect_of(index).adjusted(-3, -3, 3, 3).contains(
                event.position().toPoint()
            ):
                return index
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Jump to the word that was clicked; a drag selects."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if (index := self.word_at(event)) is not None:
            self.word_pressed.emit(self._spoken.start_s(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump with Enter to the word at the cursor; Space and plain Left and Right go to the player."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            place = self.textCursor().position()
            for index, (start, end) in enumerate(self._places):
                if start <= place <= end:
                    self.word_pressed.emit(self._spoken.start_s(index))
                    return
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if (
            control
            or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            or key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and over them the spoken one highlighted.

        A second selection would be simpler, but Qt 6.11 draws the text of one that begins in mid-line behind another in
        the wrong colour.
        """
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        smooth(painter)
        if self._lit is not None and self._transcription is not None:
            place = self._rect_of(self._lit)
            fill_rounded(painter, QRectF(place.adjusted(-3, 0, 3, 0)), color(self._tone), 4)
            painter.setFont(self.font())
            painter.setPen(color(ColorToken.ON_FILL))
            middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(place, middle, self._transcription.words[self._lit].text.strip())
        if self._ring and self.hasFocus():
            focus_ring(painter, self.viewport().rect(), 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring when the keyboard moved the focus here."""
        self._ring = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the words need at this width."""
        super().resizeEvent(event)
        self._fit_timer.start(0)

    def _fit(self) -> None:
        whole = int(self.document().size().height()) + 2
        if whole != self.maximumHeight():
            self.setMaximumHeight(whole)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        return QSize(240, int(self.document().size().height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return a few lines; the rest scrolls."""
        lines = round(QFontMetrics(self.font()).height() * LINE_PERCENT / 100) * FEWEST_LINES + 6
        return QSize(120, min(lines, int(self.document().size().height()) + 2))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in RESTYLED:
            self._apply_font()
        if event.type() is QEvent.Type.StyleChange:
            self._write()

    def _apply_font(self) -> None:
        made = font()
        if made != self.font():
            self.setFont(made)
        if made != self.document().defaultFont():
            self.document().setDefaultFont(made)
        wear(self, QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
