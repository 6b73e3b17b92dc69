"""The attempts of one callback: time, agent, and end of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QWidget

from agent_desktop.protocol.objects import Attempt, Call
from agent_desktop.protocol.states import CallOutcome, InteractionState
from ui.common.labels import Elided, Text
from ui.common.marks import Icon
from ui.supervisor.callbacks.callback_model import both_exact
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts import messages, plain_text, words
from ui.texts.times import day_and_clock
from ui.theme import INSIDE, STEP, Size
from ui.tokens import ColorToken


class AttemptsList(QWidget):
    """A line for each attempt, in chronological order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(INSIDE)
        self._grid.setVerticalSpacing(STEP + 2)
        self._grid.setColumnStretch(1, 1)
        self._shown: tuple[Attempt, ...] = ()
        self.setAccessibleName(self.tr("Attempts"))

    def show_attempts(self, attempts: Sequence[Attempt], now: datetime, zone_name: str | None) -> None:
        """Show ``attempts``; unchanged ones cost nothing."""
        if tuple(attempts) == self._shown:
            return
        self._shown = tuple(attempts)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line, attempt in enumerate(attempts):
            self._add(line, attempt, now, zone_name)

    def _add(self, line: int, attempt: Attempt, now: datetime, zone_name: str | None) -> None:
        when = Text(day_and_clock(attempt.at, now), Size.SMALL, tone=ColorToken.MUTED, tabular=True)
        when.setToolTip(plain_text.tip(both_exact(attempt.at, zone_name)))
        who = Elided(attempt.agent_name or NOTHING, Size.SMALL)
        word = words.attempt(attempt.state)
        icon = Icon(word.icon, word.token, side=14)
        how = Text(word.text, Size.SMALL)
        how.setToolTip(plain_text.tip(_cause(attempt)))
        for place, widget in enumerate((when, who, icon, how)):
            self._grid.addWidget(widget, 2 * line, place)
        if attempt.note:
            note = Text(attempt.note, Size.SMALL, tone=ColorToken.MUTED, wrap=True, selectable=True)
            self._grid.addWidget(note, 2 * line + 1, 1, 1, 3)


def _cause(attempt: Attempt) -> str:
    if attempt.cause in (None, CallOutcome.ANSWERED):
        return ""
    return messages.line_heard(Call(outcome=attempt.cause), InteractionState.WRAP_UP)
