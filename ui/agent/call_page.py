"""The call: the time since dialling or the answer, and reports about the line."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import InteractionState
from ui.agent.countdown import share_passed
from ui.common.labels import Text
from ui.common.layout.boxes import Card, row
from ui.common.marks import Bar
from ui.texts import messages, times
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

_WITHOUT_ANSWER = (InteractionState.CONNECTING, InteractionState.DIALING)
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class CallPage(Card):
    """One large time, with its meaning below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, around=AROUND, between=STEP)
        self._figure = Text(size=Size.DISPLAY, weight=Weight.BOLD, tabular=True)
        self._under = Text(tone=ColorToken.MUTED, tabular=True, wrap=True)
        self._bar = Bar(ColorToken.DIALING)
        for label in (self._figure, self._under):
            label.setAlignment(_CENTRE)
            self.body.addWidget(label)
        self.body.addSpacing(INSIDE)
        across = row()
        across.addSpacing(BETWEEN)
        across.addWidget(self._bar)
        across.addSpacing(BETWEEN)
        self.body.addLayout(across)

    def show_interaction(self, interaction: Interaction, now: datetime) -> None:
        """Show the time since dialling, or since the answer."""
        dialing = interaction.state in _WITHOUT_ANSWER
        start = (
            interaction.state_since if dialing else interaction.call.answered_at or interaction.state_since
        )
        self._figure.set_text(times.elapsed(start, now))
        self._under.set_text(self._words(interaction, now))
        self._bar.show_share(share_passed(interaction, now), ColorToken.DIALING)
        self._bar.setVisible(dialing and interaction.deadline is not None)

    def _words(self, interaction: Interaction, now: datetime) -> str:
        own = messages.own_leg(interaction, now)
        if own:
            return own
        if interaction.state is InteractionState.DIALING:
            if interaction.deadline is None:
                return messages.line_heard(interaction.call, interaction.state)
            return self.tr("gives up in {}").format(times.left(interaction.deadline, now))
        heard = messages.line_heard(interaction.call, interaction.state)
        return heard or self.tr("on the call")
