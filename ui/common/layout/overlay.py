"""Notices over the bottom of a widget: they never move anything under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

from ui.common.layout.boxes import column, stand_on
from ui.theme import INSIDE


class FootOverlay(QWidget):
    """Notices stacked at the bottom of ``host``, which keeps its place and its size."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        stand_on(self, "card")
        self._host = host
        self._column = column(self, between=INSIDE)
        host.installEventFilter(self)
        self.hide()

    def add(self, notice: QWidget) -> None:
        """Add ``notice``: the overlay is visible as long as one of its notices is."""
        notice.hide()
        notice.installEventFilter(self)
        self._column.addWidget(notice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the host's size, and the content of the notices."""
        kinds = QEvent.Type
        if watched is self._host:
            if event.type() is kinds.Resize:
                self._settle()
        elif event.type() in (kinds.ShowToParent, kinds.HideToParent, kinds.LayoutRequest):
            self._settle()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Return the height of the notices in the host's width."""
        width = self._host.width()
        wraps = self._column.hasHeightForWidth()
        height = self._column.totalHeightForWidth(width) if wraps else self._column.totalSizeHint().height()
        return QSize(width, height)

    def _settle(self) -> None:
        notices = [
            item.widget() for place in range(self._column.count()) if (item := self._column.itemAt(place))
        ]
        self.setVisible(any(notice is not None and not notice.isHidden() for notice in notices))
        if self.isHidden():
            return
        self._column.activate()
        height = min(self.sizeHint().height(), self._host.height())
        self.setGeometry(0, self._host.height() - height, self._host.width(), height)
        self.raise_()
