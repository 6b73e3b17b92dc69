"""The attempts of one callback: time, agent and end of each, its disposition code, and who corrected it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from agent_desktop.protocol.objects import Attempt, Call
from agent_desktop.protocol.states import CallOutcome, InteractionState
from ui.common.labels import Elided, Text
from ui.common.marks import Icon
from ui.supervisor.callbacks.callback_model import both_exact
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts import messages, past, plain_text, words
from ui.texts.times import day_and_clock
from ui.theme import INSIDE, STEP, Size
from ui.tokens import ColorToken

LINES: Final = 3
"""Lines of the grid for each attempt: itself, its code, and its note."""


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
            self._grid.addWidget(widget, LINES * line, place)
        for below, text in enumerate((_code(attempt), attempt.note), start=1):
            if text:
                more = Text(text, Size.SMALL, tone=ColorToken.MUTED, wrap=True, selectable=True, theirs=True)
                self._grid.addWidget(more, LINES * line + below, 1, 1, 3)


def _code(attempt: Attempt) -> str:
    """Return the disposition code with its groups, and who corrected the attempt; empty without either."""
    code = attempt.code_label or attempt.code
    return " · ".join(filter(None, (code if isinstance(code, str) else "", past.corrected(attempt))))


def _cause(attempt: Attempt) -> str:
    if attempt.cause in (None, CallOutcome.ANSWERED):
        return ""
    return messages.line_heard(Call(outcome=attempt.cause), InteractionState.WRAP_UP)
