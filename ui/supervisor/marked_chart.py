"""A self-drawn chart with one marked place: the one under the pointer, or the one that the keys have reached."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from ui.texts import plain_text


class MarkedChart(QLabel):
    """The base of a chart whose bars are put into words as tooltips and for screen readers.

    It is a label because screen readers locate a label, but not a bare widget.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # --- what a chart defines ---

    def count(self) -> int:
        """Return the number of places that can be marked."""
        raise NotImplementedError

    def index_at(self, place: QPointF) -> int | None:
        """Return what is drawn at ``place``, in pixels of the widget; None if nothing is."""
        raise NotImplementedError

    def tip_place(self, index: int) -> QPointF:
        """Return where the tooltip of the keyboard appears, in pixels of the widget."""
        raise NotImplementedError

    def words_of(self, index: int) -> str:
        """Return what is drawn there, in words."""
        raise NotImplementedError

    def words_of_keys(self) -> str:
        """Return which keys move the mark."""
        raise NotImplementedError

    def wanted_by(self, key: Qt.Key, last: int) -> int | None:
        """Return where ``key`` moves the mark to, from 0 to ``last``; None if it moves nothing."""
        raise NotImplementedError

    # --- the mark ---

    def describe(self) -> None:
        """Describe the marked place to screen readers, or else the keys."""
        self.setAccessibleDescription(self.words_of_keys() if self._at is None else self.words_of(self._at))

    def mark(self, index: int | None) -> None:
        """Mark a place; None: mark none."""
        if index != self._at:
            self._at = index
            self.describe()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark, and announce what it is on."""
        last = self.count() - 1
        wanted = None if last < 0 else self.wanted_by(Qt.Key(event.key()), last)
        if wanted is None:
            super().keyPressEvent(event)
            return
        self.mark(wanted)
        QToolTip.showText(self.mapToGlobal(self.tip_place(wanted)).toPoint(), self._tip(wanted), self)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark what is under the pointer."""
        self.mark(self.index_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Mark nothing, unless the chart has the focus."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.mark(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark nothing."""
        super().focusOutEvent(event)
        self.mark(None)

    def event(self, event: QEvent) -> bool:
        """Show what is under the pointer in words."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            index = self.index_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if index is None else self._tip(index), self)
            return True
        return super().event(event)

    def _tip(self, index: int) -> str:
        return plain_text.tip(self.words_of(index))
