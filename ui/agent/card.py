"""The card of the current interaction: its progress, the customer, and the red X."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desktop.protocol.commands import End
from agent_desktop.protocol.objects import Interaction
from agent_desktop.protocol.states import Command, InteractionState
from ui.common.buttons import IconButton, RoundButton
from ui.common.labels import Elided, Text
from ui.common.layout.boxes import Card, column, row
from ui.common.marks import Badge, Steps
from ui.shortcuts import COPY_NUMBER, RED_X, hint
from ui.texts import messages, numbers, plain_text, times, words
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

STEP_OF: Final = {
    InteractionState.OFFERED: 1,
    InteractionState.PREVIEW: 2,
    InteractionState.CONNECTING: 3,
    InteractionState.DIALING: 3,
    InteractionState.HANDLING: 4,
    InteractionState.WRAP_UP: 4,
    InteractionState.COMPLETED: 4,
    InteractionState.RELEASED: 0,
}
"""The number of the four steps that each state has reached."""

_COPIED_MS: Final = 1500


class CallbackCard(Card):
    """The current interaction."""

    red_x_pressed = Signal(object)
    """``commands.End``, with the state in which it was pressed."""
    number_pressed = Signal(str)
    """The number of the request, E.164, to be called after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=INSIDE)
        self._interaction: Interaction | None = None
        self._steps = Steps()
        self._badge = Badge()
        self._time = Text(size=Size.SMALL, tone=ColorToken.MUTED, tabular=True)
        self._where = Elided(size=Size.SMALL, tone=ColorToken.MUTED)
        self._name = Elided(size=Size.LARGE, weight=Weight.BOLD)
        self._number = Text(size=Size.TITLE, tabular=True, selectable=True)
        self._copy = IconButton("copy", hint(self.tr("Copy the number"), COPY_NUMBER), side=16)
        self._copy.setAccessibleName(self.tr("Copy the number"))
        self._first = Text(size=Size.SMALL, tone=ColorToken.MUTED, tabular=True)
        self._first_back = IconButton("undo", "", side=14)
        self._asked = Text(size=Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self.red_x = RoundButton("x", "", ColorToken.DANGER, side=42)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(self._after_copied)
        self._lay_out()
        self._copy.clicked.connect(self.copy_number)
        self._first_back.clicked.connect(self._on_first_back)
        self.red_x.clicked.connect(self.press_red_x)

    def _lay_out(self) -> None:
        self.body.addWidget(self._steps)
        self.body.addSpacing(STEP // 2)
        state = row(between=INSIDE)
        state.addWidget(self._badge)
        state.addWidget(self._time)
        state.addStretch()
        state.addWidget(self._where)
        self._where.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.body.addLayout(state)
        person = column(between=STEP // 2)
        person.addWidget(self._name)
        number = row(between=STEP)
        number.addWidget(self._number)
        number.addWidget(self._copy)
        number.addStretch()
        person.addLayout(number)
        first = row(between=STEP)
        first.addWidget(self._first)
        first.addWidget(self._first_back)
        first.addStretch()
        person.addLayout(first)
        across = row(between=BETWEEN)
        across.addLayout(person, 1)
        across.addWidget(self.red_x)
        self.body.addLayout(across)
        self.body.addWidget(self._asked)

    def show_interaction(
        self, interaction: Interaction, now: datetime, *, resting: bool, ending: bool
    ) -> None:
        """Show the callback; ``resting`` while the red X must not be pressed, ``ending`` while its command is pending."""
        if interaction != self._interaction:
            self._interaction = interaction
            self._show_person(interaction)
        self._show_state(interaction, now)
        allowed = (
            Command.END in interaction.allowed_commands or Command.DECLINE in interaction.allowed_commands
        )
        self.red_x.set_state(enabled=allowed and not resting, busy=ending)
        self._first_back.set_state(enabled=not resting)
        name = messages.red_x(interaction)
        self.red_x.set_name(name, hint(name, RED_X))
        self._asked.set_text(self._asked_text(interaction, now))
        self._asked.setToolTip(plain_text.tip(times.exact(interaction.entered_at)))

    def _show_person(self, interaction: Interaction) -> None:
        number = numbers.written(interaction.number, interaction.business_process_timezone)
        self._name.set_text(interaction.customer_name or self.tr("No name given"))
        self._name.set_tone(ColorToken.TEXT if interaction.customer_name else ColorToken.MUTED)
        self._number.set_text(number)
        self._number.setAccessibleName(self.tr("Number {}").format(number))
        first = numbers.written(interaction.first_number or "", interaction.business_process_timezone)
        self._first.set_text(self.tr("instead of {}").format(first) if first else "")
        self._first.setVisible(bool(first))
        self._first_back.set_name(self.tr("Call {} after all").format(first))
        self._first_back.setVisible(bool(first) and Command.CALL_NUMBER in interaction.allowed_commands)

    def _show_state(self, interaction: Interaction, now: datetime) -> None:
        word = words.interaction(interaction.state)
        self._badge.show_word(word)
        reached = STEP_OF[interaction.state]
        said = self.tr("Step {n} of 4: {state}").format(n=numbers.whole(reached), state=word.text)
        self._steps.show_step(reached, word.token, said)
        self._time.set_text(messages.step_clock(interaction, now))
        self._where.set_text(f"{interaction.business_process.name} · {messages.attempt_count(interaction)}")

    def _asked_text(self, interaction: Interaction, now: datetime) -> str:
        parts = [
            self.tr("asked {when}, {ago}").format(
                when=times.day_and_clock(interaction.entered_at, now),
                ago=times.ago(interaction.entered_at, now),
            )
        ]
        if clocks := times.their_clock(interaction.customer_timezones, now):
            parts.append(self.tr("their time {}").format(clocks))
        return " · ".join(parts)

    def press_red_x(self) -> None:
        """Emit that the red X was pressed, and in which state."""
        if self._interaction is not None and self.red_x.isEnabled():
            self.red_x_pressed.emit(End(self._interaction.state))

    def _on_first_back(self) -> None:
        if self._interaction is not None and self._interaction.first_number is not None:
            self.number_pressed.emit(self._interaction.first_number)

    def copy_number(self) -> None:
        """Copy the number to the clipboard in the format of the wire, which every program can read."""
        if self._interaction is not None:
            QGuiApplication.clipboard().setText(self._interaction.number)
            self._copy.set_icon("check")
            self._copied.start()

    def _after_copied(self) -> None:
        self._copy.set_icon("copy")
