"""``python -m tests.ui.small_screen_worker SCENE…``: opens windows on the real screen, and reports their parts outside it.

One line of JSON for each window: its name, the parts that cannot be brought into sight, and whether its frame is inside.
"""

import json
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDeadlineTimer, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from ui.gallery.scene import Scene
from ui.gallery.studio import application, scenes, settle

PATIENCE_MS = 60_000
MOST_TABS = 200


def look_at(scene: Scene) -> None:
    """Open the scene, and print what is wrong with each of its windows."""
    window = scene.make()
    if scene.size is not None:
        window.resize(*scene.size)
    window.show()
    until(lambda: is_framed(window))
    if scene.then is not None:
        scene.then(window)
        settle()
    above = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    for one in above or [window]:
        until(partial(is_framed, one))
        until(partial(is_inside, one))
        print(json.dumps([scene.name, is_inside(one), out_of_sight(one)]), flush=True)  # noqa: T201
    for one in (*above, window):
        one.hide()
        one.deleteLater()


def until(look: Callable[[], bool]) -> None:
    """Let the events of the screen come until ``look`` is true; what is not by then is a finding."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not look() and not deadline.hasExpired():
        QApplication.processEvents()


def is_framed(window: QWidget) -> bool:
    """Return whether the window manager has put its frame around ``window``, and the keyboard into it."""
    if window.windowFlags() & Qt.WindowType.FramelessWindowHint:
        return True
    return window.isActiveWindow() and window.frameGeometry() != window.geometry()


def is_inside(window: QWidget) -> bool:
    """Return whether ``window`` is within what its screen leaves free, with its frame."""
    return window.screen().availableGeometry().contains(window.frameGeometry())


def out_of_sight(window: QWidget) -> list[str]:
    """Return the buttons that are not wholly in sight at once, nor when the keyboard has gone to them."""
    settle()
    wanted = {
        button: button.text() or button.accessibleName()
        for button in window.findChildren(QAbstractButton)
        if button.isEnabled() and button.isVisibleTo(window) and button.window() is window
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    seen = {button for button in wanted if is_seen(button)}
    for _ in range(MOST_TABS):
        if len(seen) == len(wanted):
            break
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and is_seen(focused):
            seen.add(focused)
    return [name for button, name in wanted.items() if button not in seen]


def is_seen(widget: QWidget) -> bool:
    """Return whether all of ``widget`` is drawn inside the window, and that place is on the screen."""
    inside = widget.visibleRegion().boundingRect() == widget.rect()
    place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
    return inside and widget.screen().geometry().contains(place)


def main() -> int:
    """Look at the scenes that are named."""
    application()
    for scene in scenes():
        if scene.name in sys.argv[1:]:
            look_at(scene)
    return 0


if __name__ == "__main__":
    sys.exit(main())
