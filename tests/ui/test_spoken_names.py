"""What the keyboard reaches, a screen reader can name and place, in every window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QScrollBar, QWidget

from tests.ui.window_checks import UNCLEAR, accessible, buddies, staged, told
from ui.common.marks import KeyCap
from ui.gallery.administration import SCENES as ADMINISTRATION
from ui.gallery.agent import SCENES as AGENT
from ui.gallery.scene import Scene
from ui.gallery.supervisor import SCENES as SUPERVISOR
from ui.supervisor.sidebar import SidebarButton

every_scene = pytest.mark.parametrize(
    "scene", [*AGENT, *SUPERVISOR, *ADMINISTRATION], ids=lambda scene: scene.name
)


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


@every_scene
def test_that_all_that_the_keyboard_reaches_is_named(scene: Scene) -> None:
    with staged(scene) as windows:
        assert [one for window in windows for one in unspoken(window)] == []


def test_that_the_places_of_the_rail_are_one_of_several() -> None:
    scene = next(one for one in SUPERVISOR if one.name == "supervisor-monitor")
    with staged(scene) as windows:
        places = [one for one in windows[0].findChildren(SidebarButton) if one.isCheckable()]
        assert len(places) == 5
        assert {accessible(one).role() for one in places} == {QAccessible.Role.RadioButton}
        assert [bool(accessible(one).state().checked) for one in places] == [True, False, False, False, False]
