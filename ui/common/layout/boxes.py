"""Surfaces and the arrangement of widgets on them: cards, rows, columns, hairlines."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import AROUND, BETWEEN, INSIDE, color
from ui.tokens import ColorToken

L = TypeVar("L", bound=QBoxLayout)


def column(parent: QWidget | None = None, *, around: int = 0, between: int = INSIDE) -> QVBoxLayout:
    """Return a layout from top to bottom."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    return _spaced(made, around, between)


def row(parent: QWidget | None = None, *, around: int = 0, between: int = INSIDE) -> QHBoxLayout:
    """Return a layout along the reading direction."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    return _spaced(made, around, between)


def _spaced(layout: L, around: int, between: int) -> L:
    layout.setContentsMargins(around, around, around, around)
    layout.setSpacing(between)
    return layout


def stand_on(widget: QWidget, ground: str) -> None:
    """Give ``widget`` the background ``window``, ``card``, or ``clear`` for none of its own."""
    widget.setProperty("ground", ground)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, ground != "clear")


class Card(QFrame):
    """A surface with a hairline around it; its content goes into ``body``, from top to bottom."""

    def __init__(
        self, parent: QWidget | None = None, *, around: int = AROUND, between: int = BETWEEN
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.body = column(self, around=around, between=between)


class Hairline(QWidget):
    """A thin separating line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a height of one pixel."""
        return QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        """Return a height of one pixel."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), color(ColorToken.LINE))
