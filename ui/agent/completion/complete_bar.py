"""The bar under a wrap-up: the time until it completes by itself, and Complete."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.objects import Interaction
from ui.agent.countdown import share_left
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import Hairline, column, row, stand_on
from ui.common.marks import Bar
from ui.shortcuts import COMPLETE, hint
from ui.texts import times
from ui.theme import AROUND, BETWEEN, STEP, Size
from ui.tokens import ColorToken


class CompleteBar(QWidget):
    """The button that completes with the chosen status."""

    complete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_on(self, "card")
        self._left = Text(size=Size.SMALL, tone=ColorToken.MUTED, tabular=True, wrap=True)
        self._bar = Bar(ColorToken.WRAP_UP)
        self._complete = Button(self.tr("Complete"), ButtonKind.PRIMARY, key=self.tr("Enter"))
        self._complete.setToolTip(hint(self.tr("Complete with the chosen status"), COMPLETE))
        words = column(between=STEP + 2)
        words.addWidget(self._left)
        words.addWidget(self._bar)
        inside = column(self, between=0)
        inside.addWidget(Hairline())
        across = row(between=AROUND)
        across.setContentsMargins(AROUND + BETWEEN, BETWEEN, AROUND, BETWEEN)
        across.addLayout(words, 1)
        across.addWidget(self._complete)
        inside.addLayout(across)
        self._complete.clicked.connect(self.complete_pressed)

    def show_interaction(
        self, interaction: Interaction, view: AgentView, now: datetime, *, can_complete: bool
    ) -> None:
        """Show the time left and the allowed commands."""
        if interaction.deadline is not None:
            self._left.set_text(
                self.tr("completes by itself in {}").format(times.left(interaction.deadline, now))
            )
        self._left.setVisible(interaction.deadline is not None)
        self._bar.setVisible(interaction.deadline is not None)
        self._bar.show_share(share_left(interaction, now))
        free = not view.is_working("complete", "delegate", "end")
        self._complete.set_state(enabled=free and can_complete, busy=view.is_working("complete"))

    def press_complete(self) -> None:
        """Complete, if that is allowed."""
        if self._complete.isEnabled():
            self.complete_pressed.emit()
