"""The line under the page with the last wrap-up, while it can be corrected."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.protocol.states import InteractionState
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Elided, Text
from ui.common.layout.boxes import Hairline, column, row, stand_on
from ui.common.marks import Icon
from ui.shortcuts import CORRECT, hint
from ui.texts import numbers, plain_text, times, words
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Size
from ui.tokens import ColorToken


class CorrectBar(QWidget):
    """How the last callback ended, the time left, and Correct; hidden when nothing can be corrected."""

    correct_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_on(self, "card")
        self._icon = Icon("check", side=16)
        self._last = Elided(size=Size.SMALL, tone=ColorToken.MUTED)
        self._left = Text(size=Size.SMALL, tone=ColorToken.MUTED, tabular=True)
        self._correct = Button(self.tr("Correct…"), ButtonKind.QUIET)
        self._correct.setToolTip(
            plain_text.tip(hint(self.tr("Correct the status or the note of the last callback"), CORRECT))
        )
        inside = column(self, between=0)
        inside.addWidget(Hairline())
        across = row(between=INSIDE)
        across.setContentsMargins(BETWEEN + STEP, STEP, AROUND, STEP)
        across.addWidget(self._icon)
        across.addWidget(self._last, 1)
        across.addWidget(self._left)
        across.addWidget(self._correct)
        inside.addLayout(across)
        self._correct.clicked.connect(self.correct_pressed)
        self.hide()

    def show_view(self, view: AgentView, now: datetime) -> None:
        """Show the last wrap-up of ``view``; during the next one there is room for one end alone."""
        last = view.own.correctable if view.own is not None else None
        current = view.interaction
        wrapping = current is not None and current.state is InteractionState.WRAP_UP
        shown = last is not None and now < last.until and not wrapping
        self.setVisible(shown)
        if last is None or not shown:
            return
        done = last.interaction
        who = done.customer_name or numbers.written(done.number, done.business_process_timezone)
        status = done.completion_status
        word = words.completion(status) if status is not None else None
        if word is not None:
            self._icon.show_icon(word.icon, word.token)
        self._last.set_text(f"{who} · {word.text}" if word is not None else who)
        self._left.set_text(times.left(last.until, now))
        self._correct.setAccessibleDescription(
            self.tr("{callback}, for another {time}").format(
                callback=self._last.text(), time=times.how_long(now, last.until)
            )
        )
        free = not view.is_working("correct", "link")
        self._correct.set_state(enabled=free, busy=view.is_working("correct"))

    def press_correct(self) -> None:
        """Correct, if that is possible."""
        if self.isVisible() and self._correct.isEnabled():
            self.correct_pressed.emit()
