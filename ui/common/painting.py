"""Shapes that several widgets use."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from ui.common.motion import TURN
from ui.theme import RADIUS, color, tint
from ui.tokens import ColorToken

_FULL_TURN = 360 * 16
_TOP = 90 * 16


def mirrored(widget: QWidget, place: QRect) -> QRect:
    """Return ``place``, given for writing from left to right, where it is in the widget's direction of writing."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), place)


def turn(painter: QPainter, widget: QWidget) -> None:
    """Let shapes without text begin on the side where the widget's language begins."""
    if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)


def smooth(painter: QPainter) -> None:
    """Turn on antialiasing."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def fill_rounded(painter: QPainter, place: QRect | QRectF, ground: QColor, radius: float = RADIUS) -> None:
    """Fill ``place`` with rounded corners and no border."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(place), radius, radius)


def frame_rounded(
    painter: QPainter, place: QRect | QRectF, edge: QColor, width: float = 1.0, radius: float = RADIUS
) -> None:
    """Draw a border along the inside of ``place``."""
    painter.setPen(QPen(edge, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(QRectF(place).adjusted(half, half, -half, -half), radius, radius)


def fill_tinted(painter: QPainter, place: QRect | QRectF, tone: ColorToken, radius: float = RADIUS) -> None:
    """Fill ``place`` with the tint of ``tone``; in a scheme without tints, such as high contrast, draw a frame in the tone."""
    ground = tint(tone)
    fill_rounded(painter, place, ground, radius)
    if ground == color(ColorToken.CARD):
        frame_rounded(painter, place, color(tone), 1.5, radius)


def focus_ring(painter: QPainter, place: QRect | QRectF, radius: float = RADIUS) -> None:
    """Draw the focus ring: two lines, so that it is visible on any background."""
    frame_rounded(painter, place, color(ColorToken.ACCENT), 2, radius)
    frame_rounded(
        painter, QRectF(place).adjusted(2, 2, -2, -2), color(ColorToken.CARD), 1, max(1.0, radius - 2)
    )


def arc(painter: QPainter, place: QRectF, tone: QColor, width: float, share: float) -> None:
    """Draw ``share`` (0 to 1) of a ring, from the top, clockwise."""
    pen = QPen(tone, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawArc(place.adjusted(half, half, -half, -half), _TOP, -round(_FULL_TURN * share))


def busy_mark(painter: QPainter, place: QRectF, tone: QColor, phase: int) -> None:
    """Draw an open ring that turns with ``phase``."""
    pen = QPen(tone, max(1.5, place.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = place.adjusted(2, 2, -2, -2)
    painter.drawArc(inside, _TOP - _FULL_TURN * phase // TURN, -_FULL_TURN * 7 // 10)
