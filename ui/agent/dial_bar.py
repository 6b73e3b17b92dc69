"""The bar under a preview: the time until it dials by itself, and the alternatives."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command, CompletionStatus
from ui.agent.countdown import share_left
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.marks import Bar
from ui.common.painting import fill_tinted, smooth
from ui.shortcuts import DIAL, HAND_OVER, POSTPONE, hint
from ui.texts import times
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Weight
from ui.tokens import ColorToken


class DialBar(QWidget):
    """Buttons to dial now, postpone, and hand over."""

    dial_pressed = Signal()
    postpone_pressed = Signal()
    hand_over_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = Text(weight=Weight.STRONG, tabular=True, wrap=True)
        self._bar = Bar(ColorToken.PREVIEW)
        self._dial = Button(self.tr("Dial now"), ButtonKind.GO, icon="phone", key=DIAL.text)
        self._postpone = Button(self.tr("Postpone…"), ButtonKind.QUIET)
        self._postpone.setToolTip(hint(self.tr("Choose another time and agent"), POSTPONE))
        self._hand_over = Button(self.tr("Hand to a supervisor…"), ButtonKind.QUIET)
        self._hand_over.setToolTip(hint(self.tr("A supervisor decides what happens next"), HAND_OVER))
        inside = column(self, between=STEP)
        inside.setContentsMargins(AROUND, BETWEEN, AROUND, INSIDE)
        top = row(between=BETWEEN)
        words = column(between=STEP + 2)
        words.addWidget(self._left)
        words.addWidget(self._bar)
        top.addLayout(words, 1)
        top.addWidget(self._dial)
        inside.addLayout(top)
        under = row(between=AROUND)
        under.addWidget(self._postpone)
        under.addWidget(self._hand_over)
        under.addStretch()
        inside.addLayout(under)
        self._dial.clicked.connect(self.dial_pressed)
        self._postpone.clicked.connect(self.postpone_pressed)
        self._hand_over.clicked.connect(self.hand_over_pressed)

    def show_interaction(self, interaction: Interaction, view: AgentView, now: datetime) -> None:
        """Show the time left and the allowed commands."""
        if interaction.deadline is not None:
            self._left.set_text(
                self.tr("Dials by itself in {}").format(times.left(interaction.deadline, now))
            )
        self._bar.show_share(share_left(interaction, now))
        free = not view.is_working()
        allowed = interaction.allowed_commands
        postpones = CompletionStatus.CALLBACK_REQUESTED in interaction.allowed_completion_statuses
        self._dial.set_state(enabled=free and Command.DIAL in allowed, busy=view.is_working("dial"))
        self._postpone.set_state(enabled=free and postpones, busy=view.is_working("postpone"))
        self._hand_over.set_state(
            enabled=free and Command.DELEGATE in allowed, busy=view.is_working("delegate")
        )

    def press_dial(self) -> None:
        """Dial, if that is allowed."""
        if self._dial.isEnabled():
            self.dial_pressed.emit()

    def press_postpone(self) -> None:
        """Postpone, if that is allowed."""
        if self._postpone.isEnabled():
            self.postpone_pressed.emit()

    def press_hand_over(self) -> None:
        """Hand over, if that is allowed."""
        if self._hand_over.isEnabled():
            self.hand_over_pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background."""
        painter = QPainter(self)
        smooth(painter)
        fill_tinted(painter, self.rect(), ColorToken.PREVIEW)
