"""A page that scrolls up and down, and is never narrower than what it holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.common.boxes import stand_on

_LOWEST = 120


class PageScroll(QScrollArea):
    """Holds one page."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_on(page, "clear")
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """When the page must be wider, so must this."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """Let the bar stand in the page's margin: what the page holds keeps its width."""
        page = self.widget()
        layout = page.layout() if page is not None else None
        if layout is None:
            return
        margins = layout.contentsMargins()
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        wanted = max(0, margins.left() - taken)
        if wanted != margins.right():
            margins.setRight(wanted)
            layout.setContentsMargins(margins)

    def minimumSizeHint(self) -> QSize:
        """As wide as the page must be; its height scrolls."""
        page = self.widget()
        width = page.minimumSizeHint().width() if page is not None else 0
        return QSize(width, _LOWEST)
