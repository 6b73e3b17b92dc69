"""The history of a callback for its current agent: the requested agent, notes of colleagues, earlier attempts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.objects import Interaction
from ui.common.labels import Text
from ui.common.layout.boxes import Card, column, row
from ui.common.marks import Icon
from ui.texts import past, plain_text, times
from ui.theme import INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken


class HistoryPane(Card):
    """A card with the history; empty without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=INSIDE)
        self._shown: tuple[Interaction, str] | None = None
        self._asked = Text(weight=Weight.STRONG, wrap=True)
        self._asked_line = QWidget()
        across = row(self._asked_line, between=INSIDE)
        across.addWidget(Icon("user", ColorToken.ACCENT, side=16))
        across.addWidget(self._asked, 1)
        self._title = Text(self.tr("History"), weight=Weight.STRONG)
        self._entries = QWidget()
        self._lines = column(self._entries, between=INSIDE)
        for widget in (self._asked_line, self._title, self._entries):
            self.body.addWidget(widget)
        self.hide()

    def show_interaction(self, interaction: Interaction, now: datetime) -> None:
        """Show the requested agent and the entries, newest first; unchanged content costs nothing."""
        key = (interaction, str(now.astimezone().date()))
        if key != self._shown:
            self._shown = key
            asked = past.asked(interaction)
            self._asked.set_text(asked)
            self._asked_line.setVisible(bool(asked))
            entries = self._fill(interaction, now)
            self._title.setVisible(bool(entries))
            self._entries.setVisible(bool(entries))
        self.setVisible(bool(self._asked.text()) or not self._title.isHidden())

    def _fill(self, interaction: Interaction, now: datetime) -> int:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        entries: list[tuple[datetime, str, str, str]] = [
            (one.at, past.attempt_head(one, now), past.outcome(one), one.note or "")
            for one in interaction.earlier_attempts
        ]
        if (handed := interaction.handed_over) is not None:
            said = self.tr("handed it to the supervisors")
            head = past.hand_over_head(interaction, now)
            entries.append((handed.at or interaction.entered_at, head, said, handed.note or ""))
        for at, head, said, note in sorted(entries, key=lambda one: one[0], reverse=True):
            self._lines.addWidget(_entry(head, said, note, tip=times.exact(at)))
        return len(entries)


def _entry(head: str, said: str, note: str, *, tip: str) -> QWidget:
    made = QWidget()
    inside = column(made, between=STEP // 2)
    top = Text(f"{head}: {said}" if head else said, Size.SMALL, tone=ColorToken.MUTED, wrap=True)
    top.setToolTip(plain_text.tip(tip))
    inside.addWidget(top)
    if note:
        inside.addWidget(Text(note, wrap=True, selectable=True))
    return made
