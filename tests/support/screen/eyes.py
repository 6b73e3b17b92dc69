"""Inspect a window as a reader sees it, and report texts that are cut off."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from ui.common.attribute_rows import LinkButton
from ui.common.buttons import BusyButton
from ui.common.completion.status_row import StatusRow
from ui.common.labels import Elided
from ui.texts import plain_text

SLACK = 1
"""Rounding of half pixels, at each edge."""


def cut_off(window: QWidget) -> list[str]:
    """Return what of ``window`` cannot be read whole, one line each; empty when all is well."""
    return [
        f"{_told(widget)}: {what}"
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window) and widget.window() is window
        for what in _faults(widget, window)
    ]


def _faults(widget: QWidget, window: QWidget) -> Iterator[str]:
    corner = widget.mapTo(window, QPoint(0, 0))
    if corner.x() < -SLACK or corner.x() + widget.width() > window.width() + SLACK:
        yield f"reaches from {corner.x()} to {corner.x() + widget.width()} in a window of {window.width()}"
    parent = widget.parentWidget()
    if parent is not None and not _scrolls(parent):
        room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not room.contains(widget.geometry()) and not widget.geometry().isEmpty():
            yield f"stands at {_box(widget.geometry())} in {_box(parent.rect())}"
    if isinstance(widget, QComboBox):
        yield from _combo_faults(widget)
    else:
        yield from _text_faults(widget)


def _text_faults(widget: QWidget) -> Iterator[str]:
    width, height = widget.width() + SLACK, widget.height() + SLACK
    if isinstance(widget, (Elided, LinkButton)):
        wanted = widget.sizeHint()
        whole = widget.text() if isinstance(widget, Elided) else widget.address
        if wanted.width() > width + SLACK and widget.toolTip() != plain_text.tip(whole):
            yield "is cut and has no tip with the whole text"
        if wanted.height() > height:
            yield f"needs {wanted.height()} of height and has {widget.height()}"
    elif isinstance(widget, StatusRow):
        yield from _wrap_faults(widget, widget.minimumSizeHint().width())
    elif isinstance(widget, QLabel) and widget.wordWrap():
        if widget.text():
            yield from _wrap_faults(widget, _longest_word(widget))
    elif isinstance(widget, (QLabel, BusyButton, QCheckBox, QRadioButton)):
        wanted = widget.sizeHint()
        if wanted.width() > width or wanted.height() > height:
            yield f"wants {wanted.width()}x{wanted.height()} and has {widget.width()}x{widget.height()}"


def _combo_faults(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
    wanted = box.fontMetrics().horizontalAdvance(box.currentText())
    if wanted > room + SLACK and box.toolTip() != plain_text.tip(box.currentText()):
        yield "is cut and has no tip with the whole text"


def _wrap_faults(widget: QWidget, least_width: int) -> Iterator[str]:
    if widget.heightForWidth(widget.width()) > widget.height() + SLACK:
        yield f"needs {widget.heightForWidth(widget.width())} of height and has {widget.height()}"
    if least_width > widget.width() + SLACK:
        yield f"must be {least_width} wide and is {widget.width()}"


def _longest_word(label: QLabel) -> int:
    return max(
        (label.fontMetrics().horizontalAdvance(word) for word in label.text().replace("\u200b", " ").split()),
        default=0,
    )


def _scrolls(parent: QWidget) -> bool:
    above = parent.parentWidget()
    return isinstance(above, QScrollArea) or parent.inherits("QAbstractScrollArea")


def _told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else widget.accessibleName()
    return f"{type(widget).__name__} {text!r}" if text else type(widget).__name__


def _box(rect: QRect) -> str:
    return f"{rect.width()}x{rect.height()}{rect.x():+}{rect.y():+}"
