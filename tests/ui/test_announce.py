"""A screen reader announces events away from the focus."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from agent_desktop.model.agent_view import StatusMessage, Tone
from tests.ui.agent.desk import a_window, at
from ui.agent.offer.offer_popup import OfferPopup
from ui.gallery import sample
from ui.gallery.agent import OFFERED, PREVIEW


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """The announcements to a running screen reader, and whether they are immediate."""
    told: list[tuple[str, bool]] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            urgent = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            told.append((event.message(), urgent))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return told


def test_that_an_offer_is_read_out_at_once(qtbot: QtBot, said: list[tuple[str, bool]]) -> None:
    popup = OfferPopup(clock=lambda: sample.NOW)
    qtbot.addWidget(popup)
    with qtbot.waitSignal(popup.shown):
        popup.show_offer(OFFERED)
    assert said == [("Callback offered: Rosa Díaz, Billing", True)]


def test_that_a_message_is_read_out_once(qtbot: QtBot, said: list[tuple[str, bool]]) -> None:
    view = at(PREVIEW, message=StatusMessage(1, Tone.WARNING, "Too late: the callback has moved on."))
    window = a_window(qtbot, view)
    window.show_view(view)
    assert said == [("Too late: the callback has moved on.", False)]


def test_that_an_error_is_read_out_at_once(qtbot: QtBot, said: list[tuple[str, bool]]) -> None:
    a_window(qtbot, at(PREVIEW, message=StatusMessage(1, Tone.ERROR, "That did not reach the server.")))
    assert said == [("That did not reach the server.", True)]
