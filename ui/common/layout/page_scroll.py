"""A page that scrolls vertically, and is never narrower than its content."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

from ui.common.layout.boxes import stand_on
from ui.theme import BETWEEN

_LOWEST = 120


class PageScroll(QScrollArea):
    """Scrolls one page."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Created here instead of read: wrapping the ones that Qt creates costs a fifth of the first window's time.
        self._bar = QScrollBar(Qt.Orientation.Vertical)
        self.setVerticalScrollBar(self._bar)
        self.setViewport(QWidget())
        self._page = page
        stand_on(page, "clear")
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.rangeChanged.connect(self._make_room)
        follow_focus(self)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to ``widget`` as soon as the page is laid out for its new content."""
        QTimer.singleShot(0, self, partial(self.ensureWidgetVisible, widget, 0, BETWEEN))

    def to_top(self) -> None:
        """Show the page from the top."""
        self._bar.setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Become wider together with the page."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Left and Right to the window: nothing here scrolls sideways, yet Qt would consume both keys."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _make_room(self) -> None:
        """Put the scroll bar into the page's margin, so that the content keeps its width."""
        layout = self._page.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        taken = self._bar.sizeHint().width() if self._bar.maximum() > self._bar.minimum() else 0
        whole = max(margins.left(), margins.right())
        beside_bar = max(0, whole - taken)
        is_leftward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (beside_bar, whole) if is_leftward else (whole, beside_bar)
        if (left, right) != (margins.left(), margins.right()):
            layout.setContentsMargins(left, margins.top(), right, margins.bottom())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scroll bar to the other side in another language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def sizeHint(self) -> QSize:
        """Return the size of the page."""
        return self._page.sizeHint()

    def height_for(self, width: int) -> int:
        """Return the height of the page at ``width``."""
        layout = self._page.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None else self._page.sizeHint().height()
        return max(wanted, self._page.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the minimum width of the page, and of the bar if the page has no margin for it; the height scrolls."""
        layout = self._page.layout()
        margins = layout.contentsMargins() if layout is not None else QMargins()
        margin = max(margins.left(), margins.right())
        beside = max(0, self._bar.sizeHint().width() - margin)
        return QSize(self._page.minimumSizeHint().width() + beside, _LOWEST)


class FocusFollower(QObject):
    """Scrolls ``area`` to a widget that gets the keyboard from outside; Qt does so only for steps within it."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        area = self._area
        if now is None or not area.isAncestorOf(now) or (before is not None and area.isAncestorOf(before)):
            return
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not by_mouse and now.height() <= area.viewport().height():
            area.ensureWidgetVisible(now, BETWEEN, BETWEEN)


def follow_focus(area: QScrollArea) -> None:
    """Scroll ``area`` to the widget with the keyboard."""
    FocusFollower(area)


class RoomScroll(QScrollArea):
    """Shows all of a page if there is room for it, and otherwise scrolls it both ways."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        stand_on(page, "clear")
        self.setWidget(
            page
        )  # Resized here: Qt would give a page with wrapped text all the height that it prefers.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        follow_focus(self)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the whole page: only a window too small for its minimum is smaller, and then this scrolls."""
        return self._page.minimumSizeHint().expandedTo(self._page.minimumSize())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Become larger together with the page."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit_page()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page all the available room."""
        super().resizeEvent(event)
        self._fit_page()

    def _fit_page(self) -> None:
        """Make the page as large as the viewport, and no smaller than its minimum."""
        room, layout = self.viewport().size(), self._page.layout()
        size = room.expandedTo(self.minimumSizeHint())
        if layout is not None and layout.hasHeightForWidth():
            size.setHeight(max(room.height(), layout.totalMinimumHeightForWidth(size.width())))
        self._page.resize(size)
