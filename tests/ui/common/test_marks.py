"""Marks begin on the side where the language begins."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.common.marks import Bar, Steps
from ui.tokens import ColorToken


def steps() -> QWidget:
    """Return a progress of one step of four."""
    made = Steps()
    made.show_step(1, ColorToken.OFFERED, "one of four")
    return made


def bar() -> QWidget:
    """Return a bar that is half full."""
    made = Bar(ColorToken.OFFERED)
    made.show_share(0.5)
    return made


def ends(widget: QWidget, direction: Qt.LayoutDirection) -> tuple[QColor, QColor]:
    """Return the colours near the left and the right end in that direction of writing."""
    widget.setLayoutDirection(direction)
    picture = widget.grab().toImage()
    middle = picture.height() // 2
    return picture.pixelColor(10, middle), picture.pixelColor(picture.width() - 11, middle)


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("make", [steps, bar])
def test_that_a_mark_begins_on_the_right_where_the_language_does(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(124, 24)
    filled, empty = ends(widget, Qt.LayoutDirection.LeftToRight)
    assert filled != empty
    assert ends(widget, Qt.LayoutDirection.RightToLeft) == (empty, filled)
