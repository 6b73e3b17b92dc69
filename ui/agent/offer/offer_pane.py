"""The offer in the agent's window: the same as in the popup, for an agent who has the window in front."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.objects import Interaction
from ui.agent.countdown import share_left
from ui.agent.offer.offer_parts import AcceptPlace, LeftRecording
from ui.common.labels import Text
from ui.common.layout.boxes import Card, column, row
from ui.common.marks import Ring
from ui.shortcuts import ACCEPT, hint
from ui.texts import plain_text, times
from ui.theme import BETWEEN, STEP
from ui.tokens import ColorToken


class OfferPane(Card):
    """Accept, and the seconds left."""

    accept_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=BETWEEN)
        self._waiting = Text()
        self._left_recording = LeftRecording()
        self._ring = Ring(ColorToken.OFFERED, side=52)
        self._place = AcceptPlace(ACCEPT.text, hint(self.tr("Accept this callback"), ACCEPT))
        top = row(between=BETWEEN)
        words = column(between=STEP)
        words.addWidget(self._waiting)
        words.addWidget(self._left_recording)
        top.addLayout(words, 1)
        top.addWidget(self._ring)
        self.body.addLayout(top)
        self.body.addWidget(self._place)
        self._place.accept_pressed.connect(self.accept_pressed)

    def show_interaction(self, offer: Interaction, view: AgentView, now: datetime) -> None:
        """Show the offer."""
        self._waiting.set_text(self.tr("Waiting for {}").format(times.how_long(offer.entered_at, now)))
        self._waiting.setToolTip(plain_text.tip(times.exact(offer.entered_at)))
        self._left_recording.show_offer(offer)
        if offer.deadline is not None:
            self._ring.show_left(times.seconds_left(offer.deadline, now), share_left(offer, now))
        self._ring.setVisible(offer.deadline is not None)
        self._place.show_offer(offer, working=view.is_working(), accepting=view.is_working("accept"))

    def press_accept(self) -> None:
        """Accept, if that is allowed here."""
        if self._place.pressable:
            self.accept_pressed.emit()
