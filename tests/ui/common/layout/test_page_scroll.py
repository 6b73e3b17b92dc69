"""A page that scrolls: its bar takes the room of the margin on its own side."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.common.layout.boxes import column
from ui.common.layout.page_scroll import PageScroll


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_the_content_keeps_its_margin_on_the_side_without_the_bar(
    language: str, qtbot: QtBot, speak: Callable[[str], None]
) -> None:
    speak(language)
    page = QWidget()
    content = QWidget()
    content.setMinimumHeight(900)
    column(page, around=12).addWidget(content)
    scroll = PageScroll(page)
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    scroll.show()
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: content.width() == 300 - 24)
    before, after = content.x(), page.width() - content.x() - content.width()
    beside_bar = 12 - bar.width()
    assert (before, after) == ((beside_bar, 12) if language == "ar" else (12, beside_bar))
