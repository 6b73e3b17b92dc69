"""The history: every attempt of the callback, and the customer's other callbacks."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.objects import Attempt
from agent_desktop.protocol.states import AttemptState, CallOutcome
from tests.support.screen.find import button, shown_texts
from tests.ui.agent.desk import a_window, at, press
from ui import shortcuts
from ui.agent.history_pane import FEW
from ui.gallery import sample
from ui.gallery.agent import HANDLING, OFFERED
from ui.gallery.working_day import STORY

MANY = msgspec.structs.replace(
    STORY,
    attempts=tuple(
        Attempt(
            sample.ago(hours=30 - n), "kim", f"Kim {n}", AttemptState.NO_ANSWER, cause=CallOutcome.NO_ANSWER
        )
        for n in range(FEW + 2)
    ),
)


def test_that_it_shows_every_attempt_and_the_other_callbacks_of_the_customer(qtbot: QtBot) -> None:
    texts = shown_texts(a_window(qtbot, at(sample.with_past(HANDLING), story=STORY)))
    assert any("Kim Park: no answer" in text for text in texts)
    assert any(text.startswith("Claims · requested today") and "waits in the queue" in text for text in texts)
    assert any("Billing" in text and "Succeeded" in text for text in texts)
    assert any("Sam Okoro: spoke with the customer · corrected by Morgan Bell" in text for text in texts)
    assert "Sent the bill from October again." in texts


def test_that_a_story_of_another_callback_is_not_shown(qtbot: QtBot) -> None:
    other = msgspec.structs.replace(STORY, callback_id="another")
    texts = shown_texts(a_window(qtbot, at(sample.with_past(OFFERED), story=other)))
    assert "Earlier callbacks" not in texts
    assert not any("Kim Park" in text for text in texts)


def test_that_a_long_history_is_short_until_all_of_it_is_asked_for(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(OFFERED, story=MANY))
    assert not any("Kim 0" in text for text in shown_texts(window))
    assert any(f"Kim {FEW + 1}" in text for text in shown_texts(window))
    show_all = button(window, "Show the whole history")
    show_all.setFocus()
    QTest.keyClick(show_all, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any("Kim 0" in text for text in shown_texts(window)))
    assert not show_all.isVisible()


def test_that_the_key_scrolls_to_the_history(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(sample.with_past(HANDLING), story=STORY))
    window.resize(360, 560)
    history = window._body.history  # pyright: ignore[reportPrivateUsage]
    bar = window._page.verticalScrollBar()  # pyright: ignore[reportPrivateUsage]
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    press(window, shortcuts.STORY)
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert history.isVisible()
