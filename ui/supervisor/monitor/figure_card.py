"""One figure of the shift, large, with its parts; a press opens the callbacks that it counts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.common.painting import fill_rounded, focus_ring, frame_rounded, smooth
from ui.texts import plain_text
from ui.theme import AROUND, BETWEEN, STEP, Size, Weight, color
from ui.tokens import ColorToken


class FigureCard(QAbstractButton):
    """A card with a caption, a figure and a line under it."""

    opened = Signal()
    """Pressed, while there is something to open."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Text(caption, Size.SMALL, tone=ColorToken.MUTED)
        self._figure = Text("", Size.LARGE, Weight.STRONG, tabular=True)
        self._under = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._under.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = column(self, between=STEP // 2)
        inside.setContentsMargins(BETWEEN, BETWEEN - 2, BETWEEN, BETWEEN - 2)
        for label in (self._caption, self._figure, self._under):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setForegroundRole(QPalette.ColorRole.WindowText)  # Otherwise it would inherit the button's.
            inside.addWidget(label)
        inside.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_opens(opens=False)
        self.clicked.connect(self._on_clicked)

    def show_figure(
        self, figure: str, under: str, *, tip: str = "", tone: ColorToken = ColorToken.TEXT
    ) -> None:
        """Show a figure and its parts."""
        self._figure.set_text(figure)
        self._figure.set_tone(tone)
        self._under.set_text(under)
        self.setToolTip(plain_text.tip(tip))
        self.setAccessibleName(f"{self._caption.text()}: {figure}")
        self.setAccessibleDescription(under)

    def set_opens(self, *, opens: bool) -> None:
        """Set whether there is something to open."""
        self._opens = opens
        self.setEnabled(opens)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        """Return the size of the texts."""
        return self._layout_hint().expandedTo(QSize(0, 0))

    def minimumSizeHint(self) -> QSize:
        """Return a size wide enough for caption and figure; the line under them wraps."""
        width = max(self._caption.sizeHint().width(), self._figure.sizeHint().width()) + 2 * BETWEEN
        return QSize(max(width, 8 * AROUND), 0)

    def hasHeightForWidth(self) -> bool:
        """Return True: the line under the figure wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the texts in ``width``."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def event(self, event: QEvent) -> bool:
        """Highlight under the pointer."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        smooth(painter)
        fill_rounded(painter, self.rect(), color(ColorToken.CARD))
        lit = self._opens and (self.underMouse() or self.isDown())
        frame_rounded(painter, self.rect(), color(ColorToken.ACCENT if lit else ColorToken.LINE))
        if self.hasFocus():
            focus_ring(painter, self.rect())

    def _on_clicked(self) -> None:
        if self._opens:
            self.opened.emit()

    def _layout_hint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else QSize()
