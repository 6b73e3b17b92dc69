"""What holds for the supervisor's window in every state: all is readable, all has a name, nothing stays behind."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QApplication

from tests.ui.window_checks import (
    accessible,
    faults,
    lasting_faults,
    out_of_reach,
    staged,
    unread_choices,
    unspeakable,
    unspoken,
)
from ui.gallery.administration import SCENES as ADMINISTRATION
from ui.gallery.pseudo import PseudoTranslator
from ui.gallery.scene import Scene
from ui.gallery.supervisor import SCENES as SUPERVISOR
from ui.gallery.supervisor_inbox import SCENES as INBOX
from ui.supervisor.sidebar import SidebarButton
from ui.texts import languages

SCENES = (*SUPERVISOR, *INBOX, *ADMINISTRATION)
every_scene = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)

# One of each kind: with every scene the same walls would be measured again and again.
TELLING = (
    "supervisor-monitor",
    "supervisor-monitor-disconnected",
    "supervisor-monitor-stop",
    "supervisor-search",
    "supervisor-search-outcome",
    "supervisor-search-give",
    "supervisor-timing-conflict",
    "supervisor-interactions-all",
    "supervisor-agents",
    "supervisor-report-writing",
    "supervisor-figures-agents",
    "supervisor-audit",
)
telling_scene = pytest.mark.parametrize(
    "scene", [scene for scene in SCENES if scene.name in TELLING], ids=lambda scene: scene.name
)


@every_scene
def test_that_all_can_be_read_named_reached_and_pressed(scene: Scene) -> None:
    with staged(scene) as windows:
        wrong = faults(windows) + unread_choices(windows)
        for window in windows:
            wrong += unspeakable(window)
            wrong += unspoken(window)
            wrong += out_of_reach(window)
    assert wrong == []


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
@pytest.mark.parametrize("language", [one for one in languages.available() if one != "en"])
def test_that_nothing_is_cut_off_in_any_language(
    qapp: QApplication, speak: Callable[[str], None], scene: Scene, language: str
) -> None:
    speak(language)
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 1.5)
    qapp.setFont(larger)
    with staged(scene) as windows:
        assert faults(windows) == []


@telling_scene
@pytest.mark.parametrize("factor", [0.75, 2.0])
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
        assert lasting_faults(windows[:1]) == []


def test_that_the_places_of_the_rail_are_one_of_several() -> None:
    scene = next(one for one in SCENES if one.name == "supervisor-monitor")
    with staged(scene) as windows:
        places = [one for one in windows[0].findChildren(SidebarButton) if one.isCheckable()]
        assert len(places) == 6
        assert {accessible(one).role() for one in places} == {QAccessible.Role.RadioButton}
        assert [bool(accessible(one).state().checked) for one in places] == [True, *[False] * 5]
