"""Draw scenes with the same font, zone, language and no animation on every machine."""

from __future__ import annotations

import importlib
import importlib.util
import time
from collections.abc import Iterable, MutableMapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from ui import theme
from ui.gallery.scene import Scene
from ui.retranslation import all_widgets

APPEARANCES: Final = (theme.Appearance.LIGHT, theme.Appearance.DARK)
SWITCHES: Final = (
    (theme.Appearance.DARK, theme.Appearance.LIGHT),
    (theme.Appearance.LIGHT, theme.Appearance.DARK),
    (theme.Appearance.DARK, theme.Appearance.HIGH_CONTRAST),
)
"""The changes of colours for the pictures of an open window."""
ZONE: Final = "America/New_York"
SUPERVISOR: Final = "ui.gallery.supervisor"
STILL_ROUNDS: Final = 6
MOST_ROUNDS: Final = 200
"""Wrapped text and scroll bars have settled once nothing moved in this many rounds of events."""


def prepare_environment(environment: MutableMapping[str, str], scale: int) -> None:
    """Set what Qt and the clock read at their start."""
    environment["QT_QPA_PLATFORM"] = "offscreen"
    environment["QT_SCALE_FACTOR"] = str(scale)
    environment["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    environment["TZ"] = ZONE
    time.tzset()


def application() -> QApplication:
    """Return an application that draws the same everywhere."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("The pictures need widgets.")
    app.setQuitOnLastWindowClosed(False)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    theme.use_own_font(app)
    theme.install(app).still = True
    return app


def scenes() -> Iterable[Scene]:
    """Return all scenes: the agent's, and the supervisor's where they are."""
    from ui.gallery import administration, agent, phone, supervisor_alerts, supervisor_inbox, working_day

    yield from agent.SCENES
    yield from phone.SCENES
    yield from working_day.SCENES
    if importlib.util.find_spec(SUPERVISOR) is not None:
        yield from importlib.import_module(SUPERVISOR).SCENES
    yield from supervisor_alerts.SCENES
    yield from administration.SCENES
    yield from supervisor_inbox.SCENES


def draw_all(out: Path, only: str, scale: int) -> int:
    """Draw every scene whose name contains ``only`` into ``out``; return how many pictures were written.

    The :func:`application` exists, and the language is chosen.
    """
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for appearance in APPEARANCES:
        theme.theme().choose(appearance)
        for scene in scenes():
            if only in scene.name:
                picture = draw(scene)
                picture.save(str(out / f"{scene.name}-{appearance.value}-{scale * 100}.png"))
                count += 1
    return count + (_draw_switched(out, only) if scale == 1 else 0)


def _draw_switched(out: Path, only: str) -> int:
    """Draw every scene as it looks after its window has changed its colours; return how many pictures that made."""
    count = 0
    for before, after in SWITCHES:
        for scene in scenes():
            if only in scene.name:
                theme.theme().choose(before)
                picture = draw(scene, switched_to=after)
                picture.save(str(out / f"{scene.name}-{before.value}-to-{after.value}-100.png"))
                count += 1
    return count


def draw(scene: Scene, switched_to: theme.Appearance | None = None) -> QPixmap:
    """Return the picture of ``scene``, with whatever is above the window: a dialog, a menu.

    With ``switched_to`` the window is open before it takes those colours.
    """
    widget = scene.make()
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    if scene.size is not None:
        widget.resize(*scene.size)
    widget.show()
    settle()
    if scene.then is not None:
        scene.then(widget)
        settle()
    if switched_to is not None:
        theme.theme().choose(switched_to)
        settle()
    picture = widget.grab()
    for above in _above(widget):
        _lay_over(picture, widget, above)
    for window in (*_above(widget), widget):
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete.value
    )  # No event loop runs that would do it.
    settle()
    return picture


def settle() -> None:
    """Process events until nothing changes. The number of rounds depends on the machine's speed."""
    before: list[tuple[int, int, int, int]] = []
    still = 0
    for _ in range(MOST_ROUNDS):
        QApplication.processEvents()
        now = sorted(_place(widget) for widget in all_widgets())
        still = still + 1 if now == before else 0
        if still == STILL_ROUNDS:
            return
        before = now


def _place(widget: QWidget) -> tuple[int, int, int, int]:
    return widget.x(), widget.y(), widget.width(), widget.height()


def _above(widget: QWidget) -> list[QWidget]:
    return [
        window
        for window in widget.findChildren(QWidget)
        if window.isVisible() and isinstance(window, (QDialog, QMenu))
    ]


def _lay_over(picture: QPixmap, below: QWidget, above: QWidget) -> None:
    painter = QPainter(picture)
    if isinstance(above, QDialog):
        painter.fillRect(below.rect(), QColor(0, 0, 0, 90))
        corner = QPoint((below.width() - above.width()) // 2, max(8, (below.height() - above.height()) // 2))
    else:
        corner = QPoint(12, 52)
    painter.drawPixmap(corner, above.grab())
    painter.end()
