"""Offer popups, and a stopwatch for them."""

from pytestqt.qtbot import QtBot

from tests.ui.agent.desk import Clock
from ui.agent.offer.offer_popup import OfferPopup
from ui.gallery import sample
from ui.gallery.agent import OFFERED


class Stopwatch:
    """The time since some moment, in seconds, moved by hand."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def a_popup(qtbot: QtBot, stopwatch: Stopwatch | None = None, clock: Clock | None = None) -> OfferPopup:
    popup = OfferPopup(clock or Clock(), stopwatch or Stopwatch())
    qtbot.addWidget(popup)
    return popup


def shown(popup: OfferPopup, qtbot: QtBot, offer: sample.Interaction = OFFERED) -> None:
    with qtbot.waitSignal(popup.shown):
        popup.show_offer(offer)
