"""The state of a view without content, where there is little room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.screen.find import only
from ui.common.empty_state import EmptyState
from ui.common.labels import Text
from ui.common.marks import Icon


@pytest.mark.parametrize("height", [48, 60, 80, 120, 400])
def test_that_the_sentences_are_never_cut_and_the_mark_goes_first(qtbot: QtBot, height: int) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    state = EmptyState(place)
    place.resize(400, height)
    state.resize(400, height)
    state.show_state("list", "No callbacks waiting", "New ones appear here by themselves.")
    place.show()
    QApplication.processEvents()
    texts = [each for each in state.findChildren(Text) if each.isVisible()]
    title, text = sorted(texts, key=lambda each: each.y())
    for each in (title, text):
        assert each.height() >= each.heightForWidth(each.width())
    assert title.geometry().bottom() <= text.geometry().top()
    assert only(state, Icon).isVisible() is (height > 100)
