"""Notices that lie over the foot of a widget: what they tell of never moves what is under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

from ui.common.layout.boxes import column, stand_on
from ui.theme import INSIDE


class FootOverlay(QWidget):
    """Notices one above the other at the foot of ``host``, which keeps its place and its size."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        stand_on(self, "card")
        self._host = host
        self._column = column(self, between=INSIDE)
        host.installEventFilter(self)
        self.hide()

    def add(self, notice: QWidget) -> None:
        """Take ``notice``: the overlay is seen as long as one of its notices is."""
        notice.hide()
        notice.installEventFilter(self)
        self._column.addWidget(notice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the host's size, and what the notices say."""
        kinds = QEvent.Type
        if watched is self._host:
            if event.type() is kinds.Resize:
                self._settle()
        elif event.type() in (kinds.ShowToParent, kinds.HideToParent, kinds.LayoutRequest):
            self._settle()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Be as high as the notices need in the host's width."""
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
