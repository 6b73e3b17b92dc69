"""Icons: our own set of line drawings, coloured by token, drawn once for each size, colour and scale."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu

from ui.theme import RESOURCES, color, theme
from ui.tokens import ColorToken

ICONS: Final = RESOURCES / "icons"

ICON_SIZE: Final = 20
"""The usual side of an icon, in device-independent pixels."""

_MENU_SIZES: Final = (16, 20, 24, 32, 40)
_TRAY_SIZES: Final = (16, 22, 24, 32, 48, 64)
_APP_SIZES: Final = (16, 32, 48, 64, 256)


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _pixmap(name: str, rgba: str, size: int, scale: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # With the first icon, not with the first window.

    drawing = _drawing(name).replace("currentColor", rgba)
    made = QPixmap(round(size * scale), round(size * scale))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


def pixmap(name: str, tone: QColor, size: int = ICON_SIZE, scale: float = 1.0) -> QPixmap:
    """Return the icon ``name`` in ``tone``, ``size`` wide and high, for a screen of ``scale`` device pixels each.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    return _pixmap(name, tone.name(), size, scale)


def paint_icon(painter: QPainter, name: str, tone: QColor, place: QRect | QRectF) -> None:
    """Draw the icon ``name`` in the middle of ``place``, as large as its shorter side, on the pixel grid.

    A place of less than a pixel, as of a widget that is just being squeezed, gets none.
    """
    side = int(min(place.width(), place.height()))
    if side < 1:
        return
    scale = painter.device().devicePixelRatio()
    middle = QPointF(place.center()) if isinstance(place, QRectF) else QRectF(place).center()
    corner = QPoint(round(middle.x() - side / 2), round(middle.y() - side / 2))
    painter.drawPixmap(corner, pixmap(name, tone, side, scale))


def icon(name: str, token: ColorToken = ColorToken.TEXT) -> QIcon:
    """Return the icon ``name`` for menus and item views, in the current colours.

    For an icon that is shown longer than a menu is open use ``give_icon``, which follows the theme.
    """
    made = QIcon()
    for size in _MENU_SIZES:
        made.addPixmap(pixmap(name, color(token), size))
        made.addPixmap(pixmap(name, color(ColorToken.MUTED), size), QIcon.Mode.Disabled)
    return made


class ActionIcon(QObject):
    """Keeps the icon of ``action`` in the current colours, for as long as the action lives."""

    def __init__(self, action: QAction, name: str, token: ColorToken) -> None:
        super().__init__(action)
        self._action, self._name, self._token = action, name, token
        theme().changed.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Draw it in the current colours."""
        self._action.setIcon(icon(self._name, self._token))


def give_icon(action: QAction, name: str, token: ColorToken = ColorToken.TEXT) -> None:
    """Give ``action``, which keeps one icon for good, the icon ``name`` in the tone ``token``."""
    ActionIcon(action, name, token)


class MenuIcons(QObject):
    """Calls ``draw`` to set the icons of ``menu`` when it opens, and again when the theme changes meanwhile.

    Icons of menus that are never opened are not drawn.
    """

    def __init__(self, menu: QMenu, draw: Callable[[], None]) -> None:
        super().__init__(menu)
        self._menu, self._draw = menu, draw
        menu.aboutToShow.connect(draw)
        theme().changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        if self._menu.isVisible():
            self._draw()


@lru_cache(maxsize=1)
def app_icon() -> QIcon:
    """Return the product's icon."""
    made = QIcon()
    for size in _APP_SIZES:
        made.addPixmap(_app_pixmap(size))
    return made


def _app_pixmap(size: int) -> QPixmap:
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1D5FD1"))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.24, size * 0.24)
    inside = round(size * 0.66)
    corner = (size - inside) // 2
    painter.drawPixmap(corner, corner, _pixmap("phone-back", "#ffffff", inside, 1.0))
    painter.end()
    return made


def tray_icon(mark: str, token: ColorToken) -> QIcon:
    """Return the tray's icon: a disc in the tone ``token`` with the drawing ``mark`` on it.

    The drawing shows the state as well as the colour does; see ``words.presence``.
    """
    made = QIcon()
    for size in _TRAY_SIZES:
        made.addPixmap(_tray_pixmap(mark, color(token), color(ColorToken.ON_FILL), size))
    return made


def _tray_pixmap(mark: str, ground: QColor, ink: QColor, size: int) -> QPixmap:
    scale = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    made = QPixmap(round(size * scale), round(size * scale))
    made.fill(Qt.GlobalColor.transparent)
    made.setDevicePixelRatio(scale)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, size / 16))
    painter.setBrush(ground)
    edge = size / 32
    painter.drawEllipse(QRectF(edge, edge, size - 2 * edge, size - 2 * edge))
    inside = round(size * 0.62)
    corner = (size - inside) / 2
    painter.drawPixmap(QPointF(corner, corner), _pixmap(mark, ink.name(), inside, scale))
    painter.end()
    return made
