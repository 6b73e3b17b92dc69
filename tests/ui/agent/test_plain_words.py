"""Agents read plain words: the supervisors' column titles and the wire's words are not for them."""

import pytest

from agent_desktop.protocol.states import InteractionState
from tests.ui.window_checks import JARGON
from ui.gallery import sample
from ui.tray import Tray


@pytest.mark.parametrize(
    "state", [state for state in InteractionState if state.value not in ("completed", "released")]
)
def test_that_the_tray_has_plain_words(state: InteractionState) -> None:
    tray = Tray()
    tray.show_view(sample.desk(sample.interaction(state)))
    said = [action.text() for action in tray.menu.actions()]
    assert [text for text in said if JARGON.search(text)] == []
    tray.deleteLater()
