"""The bar under a wrap-up: when it completes by itself, Complete, and handing over."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desktop.model.desk import DeskView
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command
from ui import times
from ui.agent.countdown import share_left
from ui.common.boxes import Card, column, row
from ui.common.buttons import Button, Kind
from ui.common.labels import Text
from ui.common.marks import Bar
from ui.shortcuts import COMPLETE, HAND_OVER, hint
from ui.theme import BETWEEN, STEP, Size
from ui.tokens import Token


class CompleteBar(Card):
    """Complete, or hand over."""

    complete_pressed = Signal()
    hand_over_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, around=BETWEEN, between=STEP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._left = Text(size=Size.SMALL, tone=Token.MUTED, tabular=True, wrap=True)
        self._bar = Bar(Token.WRAP_UP)
        self._hand_over = Button(self.tr("Hand to a supervisor…"), Kind.QUIET)
        self._hand_over.setToolTip(hint(self.tr("A supervisor decides what happens next"), HAND_OVER))
        self._complete = Button(self.tr("Complete"), Kind.PRIMARY, key=self.tr("Enter"))
        self._complete.setToolTip(hint(self.tr("Complete with what is chosen"), COMPLETE))
        words = column(between=STEP)
        words.addWidget(self._left)
        words.addWidget(self._bar)
        under = row()
        under.addWidget(self._hand_over)
        under.addStretch()
        words.addLayout(under)
        across = row(between=BETWEEN)
        across.addLayout(words, 1)
        across.addWidget(self._complete)
        self.body.addLayout(across)
        self._complete.clicked.connect(self.complete_pressed)
        self._hand_over.clicked.connect(self.hand_over_pressed)

    def show_interaction(
        self, at_hand: Interaction, view: DeskView, now: datetime, *, can_complete: bool
    ) -> None:
        """Show the time left and what may be pressed."""
        if at_hand.deadline is not None:
            self._left.set_text(
                self.tr("completes by itself in {}").format(times.left(at_hand.deadline, now))
            )
        self._left.setVisible(at_hand.deadline is not None)
        self._bar.setVisible(at_hand.deadline is not None)
        self._bar.show_share(share_left(at_hand, now))
        free = not view.is_working("complete", "delegate", "end")
        delegates = Command.DELEGATE in at_hand.allowed_commands
        self._complete.set_state(enabled=free and can_complete, busy=view.is_working("complete"))
        self._hand_over.set_state(enabled=free and delegates, busy=view.is_working("delegate"))
        self._hand_over.setVisible(delegates)

    def press_complete(self) -> None:
        """Complete, if that may be pressed."""
        if self._complete.isEnabled():
            self.complete_pressed.emit()

    def press_hand_over(self) -> None:
        """Hand over, if that may be pressed."""
        if self._hand_over.isVisible() and self._hand_over.isEnabled():
            self.hand_over_pressed.emit()
