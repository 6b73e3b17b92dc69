"""The parts of an offer in popup and window: where to accept it, and the customer's recording."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import AcceptAt, Command, EndpointKind
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.marks import Icon
from ui.texts import plain_text, times, words
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

TALL: Final = 40
"""The height of the red X beside it."""


class AcceptPlace(QWidget):
    """The Accept button; for Teams and UC-1, where to accept instead."""

    accept_pressed = Signal()

    def __init__(self, key: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accept = Button(self.tr("Accept"), ButtonKind.GO, icon="phone", key=key, least_height=TALL)
        self._accept.setToolTip(plain_text.tip(tip))
        self._accept.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._elsewhere = QFrame()
        self._elsewhere.setProperty("box", True)
        inside = column(self._elsewhere, around=BETWEEN, between=STEP // 2)
        inside.setContentsMargins(BETWEEN, INSIDE, BETWEEN, INSIDE)
        self._where = Text(weight=Weight.STRONG, wrap=True)
        self._where_more = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        inside.addWidget(self._where)
        inside.addWidget(self._where_more)
        outside = column(self)
        outside.addWidget(self._accept)
        outside.addWidget(self._elsewhere)
        self._may_accept = False
        self._accept.clicked.connect(self.accept_pressed)

    def show_offer(self, offer: Interaction, *, working: bool, accepting: bool, deaf: bool = False) -> None:
        """Show where ``offer`` is accepted; ``accepting`` while that is pending, ``working`` while any command is.

        ``deaf`` is true while a click may have been meant for another window.
        """
        elsewhere = offer.accept_at is AcceptAt.ENDPOINT
        self._accept.setVisible(not elsewhere)
        self._elsewhere.setVisible(elsewhere)
        allowed = Command.ACCEPT in offer.allowed_commands
        self._may_accept = allowed and not working and not elsewhere
        self._accept.set_state(enabled=allowed and not working, busy=accepting, soon=deaf)
        if elsewhere:
            self._where.set_text(self.tr("Accept in {}").format(words.endpoint(offer.endpoint.kind)))
            ringing = self.tr("Your telephone application is ringing")
            if offer.endpoint.kind is EndpointKind.SOFTPHONE:
                ringing = self.tr("Your softphone is ringing")
            self._where_more.set_text(ringing)

    @property
    def pressable(self) -> bool:
        """Whether Accept may be pressed here now, by a key if not by a click."""
        return self._accept.isVisible() and self._may_accept

    @property
    def button(self) -> Button:
        """The button itself."""
        return self._accept


class LeftRecording(QWidget):
    """Shows whether the customer left a recording, and its length."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Text(tone=ColorToken.MUTED)
        across = row(self, between=INSIDE)
        across.addWidget(Icon("mic", side=16))
        across.addWidget(self._text)
        across.addStretch()

    def show_offer(self, offer: Interaction) -> None:
        """Show the recording's length, or nothing."""
        self.setVisible(offer.recording is not None)
        if offer.recording is not None:
            length = times.figures(offer.recording.duration_s)
            self._text.set_text(self.tr("Left a recording, {}").format(length))
