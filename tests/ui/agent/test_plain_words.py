"""Agents read plain words: the supervisors' column titles and the wire's words are not for them."""

import re

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from agent_desktop.protocol.states import InteractionState
from tests.ui.window_checks import staged
from ui.gallery import agent, phone, sample
from ui.gallery.scene import Scene
from ui.tray import Tray

JARGON = re.compile(r"\bBP\b|CLBK|HandlingBy|\bHRS\b|Off Schedule|\b[a-z]+_[a-z]+\b")
"""Titles of the monitor, locations, and words as they are on the wire."""

AGENT = [scene for scene in (*agent.SCENES, *phone.SCENES) if scene.name.startswith(("agent", "offer"))]


def said_in(window: QWidget) -> list[str]:
    """Return all that can be read or heard in ``window``."""
    found = [window.windowTitle(), window.accessibleName()]
    for widget in window.findChildren(QWidget):
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, (QLabel, QAbstractButton)):
            found.append(widget.text())
    return found + [action.text() for action in window.findChildren(QAction)]


@pytest.mark.parametrize("scene", AGENT, ids=lambda scene: scene.name)
def test_that_agents_read_plain_words(scene: Scene) -> None:
    with staged(scene) as windows:
        for window in windows:
            assert [text for text in said_in(window) if JARGON.search(text)] == []


@pytest.mark.parametrize(
    "state", [state for state in InteractionState if state.value not in ("completed", "released")]
)
def test_that_the_tray_has_plain_words(state: InteractionState) -> None:
    tray = Tray()
    tray.show_view(sample.desk(sample.interaction(state)))
    said = [action.text() for action in tray.menu.actions()]
    assert [text for text in said if JARGON.search(text)] == []
    tray.deleteLater()
