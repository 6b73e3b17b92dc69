"""Checks that hold for every window, and the windows of the gallery to check."""

import re
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from tests.support.screen.eyes import cut_off
from ui.common.choices.choice_box import ChoiceBox
from ui.common.marks import KeyCap
from ui.gallery.scene import Scene
from ui.gallery.studio import settle

INTERACTIVE = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


@contextmanager
def staged(scene: Scene) -> Generator[list[QWidget]]:
    """Put the scene on the stage; return its windows, and take them away."""
    window = scene.make()
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    if scene.size is not None:
        window.resize(*scene.size)
    window.show()
    settle()
    if scene.then is not None:
        scene.then(window)
        settle()
    above = [
        one for one in window.findChildren(QWidget) if isinstance(one, (QDialog, QMenu)) and one.isVisible()
    ]
    try:
        yield [window, *above]
    finally:
        for one in (*above, window):
            one.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def faults(windows: list[QWidget]) -> list[str]:
    """Return what cannot be read; a menu draws itself."""
    return [fault for window in windows if not isinstance(window, QMenu) for fault in cut_off(window)]


def lasting_faults(windows: list[QWidget]) -> list[str]:
    """Return what cannot be read and stays so. A font that grows under an open window finds its room step by step."""
    settle()
    end = time.monotonic() + 10
    while (found := faults(windows)) and time.monotonic() < end:
        settle()
    return found


def accessible(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader gets of ``widget``."""
    return QAccessible.queryAccessibleInterface(widget)


def told(widget: QWidget) -> str:
    """Return the name that a screen reader announces."""
    return accessible(widget).text(QAccessible.Text.Name)


def controls(window: QWidget) -> list[QWidget]:
    """Return what can be used in ``window``; a field's inner parts are the field's own."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, INTERACTIVE)
        and not isinstance(one, QScrollBar)
        and one.isVisibleTo(window)
        and one.window() is window
        and not one.objectName().startswith("qt_")
    ]


def buddies(window: QWidget) -> set[QWidget]:
    """Return the fields that a label speaks for."""
    return {label.buddy() for label in window.findChildren(QLabel)}


UNCLEAR = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane)
"""The position that a screen reader has for a control that it cannot place."""


def unspeakable(window: QWidget) -> Iterator[str]:
    """Report controls that a screen reader cannot name, place, press or distinguish."""
    spoken_for = buddies(window)
    names: list[str] = []
    for one in controls(window):
        # A combo box reports its text as its name, on Linux; only a label describes its purpose.
        named = told(one) and not isinstance(one, QComboBox)
        if not named and one not in spoken_for:
            yield f"{type(one).__name__} has no name"
        if accessible(one).role() in UNCLEAR:
            yield f"{told(one)} has no role"
        if isinstance(one, QAbstractButton) and one.isEnabled():
            if not {"Press", "Toggle", "Check", "Uncheck"} & set(
                accessible(one).actionInterface().actionNames()
            ):
                yield f"{told(one)} cannot be pressed"
            names.append(told(one))
    yield from (f"two buttons are called {name!r}" for name in set(names) if names.count(name) > 1)


def _is_reached(one: QWidget) -> bool:
    """Return whether Tab leads to ``one``; from the chosen one of several radio buttons the arrow keys lead on."""
    several = (
        [one, *(one.parentWidget() or one).findChildren(QRadioButton)]
        if isinstance(one, QRadioButton)
        else [one]
    )
    return any(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in several)


def out_of_reach(window: QWidget) -> Iterator[str]:
    """Say which controls the keyboard cannot reach. What stands inside a line has a key of the line's instead."""
    for one in controls(window):
        if isinstance(one.parent(), QLineEdit):
            continue
        if one.isEnabled() and not _is_reached(one):
            yield f"the keyboard does not reach {told(one)}"


def reached(window: QWidget) -> list[QWidget]:
    """Return what the keyboard can come to in ``window``."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isEnabled()
        and one.isVisibleTo(window)
        and one.window() is window
        and one.focusProxy() is None
        and not isinstance(one, QScrollBar)
        and not one.objectName().startswith("qt_")
    ]


def unspoken(window: QWidget) -> Iterator[str]:
    """Report controls without a name, or without a role that shows their use."""
    spoken_for = buddies(window)
    for one in reached(window):
        named = told(one) and not isinstance(one, QComboBox)
        if not named and one not in spoken_for:
            yield f"{type(one).__name__} has no name"
        if accessible(one).role() in UNCLEAR:
            yield f"{type(one).__name__} {told(one)!r} has no role"
    for cap in window.findChildren(KeyCap):
        if not told(cap):
            yield "a key cap has no name"


def unread_choices(windows: list[QWidget]) -> list[str]:
    """Return the combo boxes that cut their text off and do not show it in a tip, and those that could not."""
    boxes = [box for window in windows for box in window.findChildren(QComboBox)]
    seen = [box for box in boxes if isinstance(box, ChoiceBox) and box.isVisible()]
    return [f"{box.currentText()} is in a plain box" for box in boxes if not isinstance(box, ChoiceBox)] + [
        f"{box.currentText()} is cut off" for box in seen if box.is_cut and box.toolTip() != box.currentText()
    ]


JARGON = re.compile(r"\bBP\b|CLBK|HandlingBy|\bHRS\b|Off Schedule|\b[a-z]+_[a-z]+\b")
"""Titles of the monitor, locations, and words as they are on the wire."""


def said_in(window: QWidget) -> list[str]:
    """Return all that can be read or heard in ``window``."""
    found = [window.windowTitle(), window.accessibleName()]
    for widget in window.findChildren(QWidget):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, (QLabel, QAbstractButton)):
            found.append(widget.text())
    return found + [action.text() for action in window.findChildren(QAction)]


def jargon(window: QWidget) -> list[str]:
    """Return the texts of ``window`` that are not in plain words."""
    return [text for text in said_in(window) if JARGON.search(text)]


QtsLaws = Callable[[QAbstractItemModel], None]
"""The check of a model against Qt's laws, as the fixture ``qts_laws`` gives it."""
