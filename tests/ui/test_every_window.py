"""What holds for every window in every state: all is readable, all has a name, nothing stays behind."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
)
from pytestqt.qtbot import QtBot

from tests.support.screen.eyes import cut_off
from tests.ui.window_checks import (
    faults,
    jargon,
    lasting_faults,
    out_of_reach,
    staged,
    unread_choices,
    unspeakable,
    unspoken,
)
from ui import theme
from ui.agent.offer.offer_popup import OfferPopup
from ui.gallery import administration, agent, phone, working_day
from ui.gallery.agent import SMALL
from ui.gallery.pseudo import PseudoTranslator
from ui.gallery.scene import Scene
from ui.gallery.studio import settle
from ui.texts import clock_form, languages

SCENES = (*agent.SCENES, *phone.SCENES, *working_day.SCENES, *administration.SCENES)
every_scene = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)

# One of each kind: with every scene the same walls would be measured again and again.
TELLING = (
    "sign-in-wrong",
    "offer",
    "offer-teams",
    "agent-missed-offer",
    "agent-preview",
    "agent-preview-other-number",
    "agent-postpone",
    "agent-wrap-up-closed-then",
    "agent-lost-preview",
    "agent-wide-preview",
    "settings-locked",
    "password-wrong",
    "administration-users",
    "administration-user",
    "about",
    "self-test-failed",
)
telling_scene = pytest.mark.parametrize(
    "scene", [scene for scene in SCENES if scene.name in TELLING], ids=lambda scene: scene.name
)


THE_AGENTS = ("agent", "offer")
"""Beginnings of the names of scenes with plain words alone."""


@pytest.fixture
def twelve_hours() -> Iterator[None]:
    """Write clock times with twelve hours."""
    clock_form.use("12")
    yield
    clock_form.use("system")


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
@pytest.mark.usefixtures("twelve_hours")
def test_that_nothing_is_cut_off_where_clocks_have_twelve_hours(
    qapp: QApplication, speak: Callable[[str], None], scene: Scene
) -> None:
    """Spanish writes the longest halves of the day: p. m."""
    speak("es")
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 1.5)
    qapp.setFont(larger)
    with staged(scene) as windows:
        assert faults(windows) == []


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
"""Beginnings of data: people, business processes, days and addresses are in no dictionary."""


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


@every_scene
def test_that_all_can_be_read_named_reached_and_pressed(scene: Scene) -> None:
    with staged(scene) as windows:
        wrong = faults(windows) + unread_choices(windows)
        for window in windows:
            wrong += unspeakable(window)
            wrong += unspoken(window)
            if scene.name.startswith(THE_AGENTS):
                wrong += jargon(window)
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


def test_that_the_minimum_size_is_that_of_the_design() -> None:
    scenes = [scene for scene in SCENES if scene.size == SMALL]
    assert len(scenes) >= 3
    for scene in scenes:
        with staged(scene) as (window,):
            assert window.size().toTuple() == SMALL
