"""What holds for every window in every state: all is readable, all has a name, nothing stays behind."""

import gc
import time
import weakref
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.screen.eyes import cut_off
from ui import theme
from ui.agent.offer.offer_popup import OfferPopup
from ui.gallery.agent import SCENES, SMALL
from ui.gallery.pseudo import PseudoTranslator
from ui.gallery.scene import Scene
from ui.gallery.studio import settle

every_scene = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)

# One of each kind: with every scene the same walls would be measured again and again.
TELLING = (
    "sign-in-wrong",
    "offer",
    "offer-teams",
    "agent-missed-offer",
    "agent-preview",
    "agent-postpone",
    "agent-wrap-up-closed-then",
    "agent-lost-preview",
    "agent-wide-preview",
    "settings-locked",
    "about",
    "self-test-failed",
)
telling_scene = pytest.mark.parametrize(
    "scene", [scene for scene in SCENES if scene.name in TELLING], ids=lambda scene: scene.name
)

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


@telling_scene
def test_that_nothing_is_cut_off_in_a_language_of_longer_words(qapp: QApplication, scene: Scene) -> None:
    longer = PseudoTranslator()
    qapp.installTranslator(longer)
    try:
        with staged(scene) as windows:
            assert faults(windows) == []
    finally:
        qapp.removeTranslator(longer)


@telling_scene
@pytest.mark.parametrize("factor", [0.75, 1.5, 2.0])
def test_that_nothing_is_cut_off_with_another_font_size(
    qapp: QApplication, scene: Scene, factor: float
) -> None:
    other = QFont(qapp.font())
    other.setPointSizeF(other.pointSizeF() * factor)
    qapp.setFont(other)
    with staged(scene) as windows:
        assert faults(windows) == []


@telling_scene
def test_that_nothing_is_cut_off_when_the_font_grows_under_an_open_window(
    qapp: QApplication, scene: Scene
) -> None:
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    with staged(scene) as windows:
        qapp.setFont(larger)
        assert lasting_faults([window for window in windows if not isinstance(window, QDialog)]) == []


THEIRS = (
    "Billing",
    "Claims",
    "Rosa",
    "Tom ",
    "Ana ",
    "Lee ",
    "Mei ",
    "Karl ",
    "Ines ",
    "Noor ",
    "Mon",
    "https:",
)
"""How data begins: people, business processes, days and addresses are in nobody's dictionary."""


@pytest.mark.parametrize(
    "name",
    [
        "sign-in-form",
        "offer",
        "agent-offline",
        "agent-loading",
        "agent-lost-preview",
        "agent-wrap-up",
        "settings",
    ],
)
def test_that_every_text_is_given_to_the_translators(qapp: QApplication, name: str) -> None:
    """In the language of longer words all that is ours has a tail; what has none never went through ``tr``."""
    longer = PseudoTranslator()
    qapp.installTranslator(longer)
    scene = next(one for one in SCENES if one.name == name)
    try:
        with staged(scene) as windows:
            labels = [label.text() for label in windows[0].findChildren(QLabel) if label.isVisible()]
    finally:
        qapp.removeTranslator(longer)
    worded = [text for text in labels if any(letter.isalpha() for letter in text)]
    assert [text for text in worded if "~" not in text and not text.lstrip("· ").startswith(THEIRS)] == []
    assert len(worded) > 3


def accessible(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader gets of ``widget``."""
    return QAccessible.queryAccessibleInterface(widget)


def told(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
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
"""What a screen reader says of a control that it cannot place."""


def unspeakable(window: QWidget) -> Iterator[str]:
    """Say which controls a screen reader cannot name, place or press, or cannot tell apart."""
    spoken_for = buddies(window)
    names: list[str] = []
    for one in controls(window):
        # A combo box reports its text as its name, on Linux; only a label says what it is for.
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


def out_of_reach(window: QWidget) -> Iterator[str]:
    """Say which controls the keyboard cannot reach. What stands inside a line has a key of the line's instead."""
    for one in controls(window):
        if isinstance(one.parent(), QLineEdit):
            continue
        if one.isEnabled() and not one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield f"the keyboard does not reach {told(one)}"


@every_scene
def test_that_all_can_be_read_named_reached_and_pressed(scene: Scene) -> None:
    with staged(scene) as windows:
        wrong = faults(windows)
        for window in windows:
            wrong += unspeakable(window)
            if not isinstance(
                window, OfferPopup
            ):  # It never takes the keyboard; keys that hold everywhere do.
                wrong += out_of_reach(window)
    assert wrong == []


@telling_scene
def test_that_a_window_that_goes_is_gone(qtbot: QtBot, scene: Scene) -> None:
    window = scene.make()
    kept = weakref.ref(window)
    window.show()
    settle()
    window.hide()
    window.deleteLater()
    del window

    def gone() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return kept() is None

    qtbot.waitUntil(gone)


@pytest.mark.parametrize("appearance", list(theme.Appearance))
def test_that_open_windows_change_their_colours_without_a_fault(
    our_look: theme.Theme, appearance: theme.Appearance
) -> None:
    scene = next(one for one in SCENES if one.name == "agent-preview")
    with staged(scene) as (window,):
        before = window.grab().toImage()
        our_look.choose(appearance)
        settle()
        assert cut_off(window) == []
        changed = appearance not in (theme.Appearance.LIGHT, theme.Appearance.SYSTEM)
        assert (window.grab().toImage() != before) is changed


def test_that_the_least_size_is_what_the_design_says() -> None:
    scenes = [scene for scene in SCENES if scene.size == SMALL]
    assert len(scenes) >= 3
    for scene in scenes:
        with staged(scene) as (window,):
            assert window.size().toTuple() == SMALL
