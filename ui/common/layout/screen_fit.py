"""Keep windows on the screen: never larger than the available room, and never partly outside when they appear."""

from __future__ import annotations

from typing import Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QDialog, QWidget

from ui.common.layout.page_scroll import PageScroll

_NO_SCREEN: Final = "offscreen"
"""Qt's platform without a display: the size of its screen is meaningless."""

_FRAMES: Final[WeakKeyDictionary[QWidget, QMargins]] = WeakKeyDictionary()
"""The last known frame of each window."""

_LOOK_AGAIN_MS: Final = 100
"""How long after a window was shown or resized its frame is read again: no event reports it."""

_FILLING: Final = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
_ROOM_EVENTS: Final = frozenset(
    {QEvent.Type.Show, QEvent.Type.LayoutRequest, QEvent.Type.Move, QEvent.Type.Resize}
)


def frame_of(window: QWidget) -> QMargins:
    """Return the width of the frame of ``window`` on each side; zero before the system has added one."""
    inside, outside = window.geometry(), window.frameGeometry()
    frame = QMargins(
        inside.left() - outside.left(),
        inside.top() - outside.top(),
        outside.right() - inside.right(),
        outside.bottom() - inside.bottom(),
    )
    if frame.isNull():  # After a resize, X11's plugin does not know the frame for a while.
        return _FRAMES.get(window, frame)
    _FRAMES[window] = frame
    return frame


def room_for(window: QWidget) -> QRect | None:
    """Return where the inside of ``window`` may be: the free area of its screen, less the frame.

    ``None`` where windows are on no screen.
    """
    if QGuiApplication.platformName() == _NO_SCREEN or window.testAttribute(
        Qt.WidgetAttribute.WA_DontShowOnScreen
    ):
        return None
    return window.screen().availableGeometry().marginsRemoved(frame_of(window))


def bounded(size: QSize, window: QWidget) -> QSize:
    """Return ``size`` limited to the room on the screen of ``window``."""
    room = room_for(window)
    return size if room is None else size.boundedTo(room.size())


def fit_dialog(dialog: QDialog, page: PageScroll, width: int) -> None:
    """Give ``dialog`` the height of its content at ``width``, as far as there is room; the rest of ``page`` scrolls."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    wide = max(width, layout.totalMinimumSize().width())
    margins = layout.contentsMargins()
    rest = layout.totalSizeHint().height() - page.sizeHint().height()
    high = rest + page.height_for(wide - margins.left() - margins.right())
    dialog.resize(bounded(QSize(wide, high), dialog))


class ScreenFit(QObject):
    """Keeps ``window`` within the free area of its screen.

    Its minimum size is ``least`` (width and height, in device-independent pixels) and what its layout needs, both
    limited by the room; the content scrolls. It moves back into the area when it opens, when it or the free area
    of its screen changes, and when it has grown; where a user moves it, it stays.
    """

    def __init__(
        self, window: QWidget, least: tuple[int, int] = (0, 0), *, follows_layout: bool = True
    ) -> None:
        """``follows_layout`` is False if the window calls ``ask_for_least`` itself after each layout request."""
        super().__init__(window)
        self._follows_layout = follows_layout
        self._window = window
        self._least = QSize(*least)
        self._frame = QMargins()
        self._screen: QScreen | None = None
        self._watches = False
        self._again = QTimer(self, singleShot=True, interval=_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._look_again)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Observe, and pass every event on."""
        if watched is self._window and event.type() in _ROOM_EVENTS:
            self._on_event(event.type())
        return super().eventFilter(watched, event)

    def _on_event(self, kind: QEvent.Type) -> None:
        if kind is QEvent.Type.Show:
            self._watch()
            self.fit()
        elif kind is QEvent.Type.LayoutRequest:
            if self._follows_layout:
                self.ask_for_least()
        elif self._window.isVisible() and frame_of(self._window) != self._frame:
            self.fit()  # The system has added a frame.

        if kind in (QEvent.Type.Show, QEvent.Type.Resize):
            self._again.start()

    def _look_again(self) -> None:
        room = room_for(self._window)
        too_large = room is not None and self._window.size() != self._window.size().boundedTo(room.size())
        if self._window.isVisible() and (too_large or frame_of(self._window) != self._frame):
            self.fit()

    def fit(self) -> None:
        """Limit the size to the room, and move into it."""
        window, room = self._window, room_for(self._window)
        self._frame = frame_of(window)
        self.ask_for_least()
        if room is None or window.windowState() & _FILLING:
            return
        wanted = window.size().boundedTo(room.size())
        if wanted != window.size():
            window.resize(wanted)
        self._come_in(room)

    def ask_for_least(self) -> None:
        """Set the minimum size, limited by the room; if the window grows by that, move it back in."""
        window, layout = self._window, self._window.layout()
        if layout is None:
            return
        needed = bounded(layout.totalMinimumSize().expandedTo(self._least), window)
        if needed == window.minimumSize():
            return
        window.setMinimumSize(needed)
        room = room_for(window)
        if room is not None and window.isVisible() and not window.windowState() & _FILLING:
            self._come_in(room)

    def _come_in(self, room: QRect) -> None:
        window = self._window
        if not window.isVisible() and not window.testAttribute(Qt.WidgetAttribute.WA_Moved):
            return  # The system chooses the position.
        inside = window.geometry()
        left = max(room.left(), min(inside.left(), room.right() + 1 - inside.width()))
        top = max(room.top(), min(inside.top(), room.bottom() + 1 - inside.height()))
        if (left, top) != (inside.left(), inside.top()):
            window.move(left - self._frame.left(), top - self._frame.top())

    def _watch(self) -> None:
        if not self._watches:
            self._watches = True
            handle = self._window.windowHandle()  # A visible window has a handle.
            handle.screenChanged.connect(self._on_screen)
            self._on_screen(handle.screen())

    def _on_screen(self, screen: QScreen | None) -> None:
        if self._screen is not None:
            self._screen.availableGeometryChanged.disconnect(self.fit)
        self._screen = screen
        if screen is not None:
            screen.availableGeometryChanged.connect(self.fit)
        if self._window.isVisible():
            self.fit()
