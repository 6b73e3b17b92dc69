"""The history for the current agent: the requested agent, notes of colleagues, earlier attempts and earlier callbacks."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desktop.protocol.objects import Attempt, Interaction
from agent_desktop.protocol.story import CustomerStory, EarlierCallback
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import Card, column, row
from ui.common.marks import Icon
from ui.texts import past, plain_text, times
from ui.theme import INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

FEW: Final = 4
"""Number of entries of each list shown at first: the notes of the last days; a press shows all."""


class _Entry(NamedTuple):
    """One thing that happened: when, in which words, and the note."""

    at: datetime
    said: str
    note: str
    inset: bool = False


class HistoryPane(Card):
    """A card with the history; empty without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=INSIDE)
        self._shown: tuple[Interaction, CustomerStory | None, str, bool] | None = None
        self._opened = ""
        self._now: datetime | None = None
        self._asked = Text(weight=Weight.STRONG, wrap=True)
        self._asked_line = QWidget()
        across = row(self._asked_line, between=INSIDE)
        across.addWidget(Icon("user", ColorToken.ACCENT, side=16))
        across.addWidget(self._asked, 1)
        self._title = Text(self.tr("History"), weight=Weight.STRONG)
        self._entries = QWidget()
        self._lines = column(self._entries, between=INSIDE)
        self._earlier_title = Text(self.tr("Earlier callbacks"), weight=Weight.STRONG)
        self._earlier = QWidget()
        self._earlier_lines = column(self._earlier, between=INSIDE)
        self._all = Button("", ButtonKind.QUIET)
        self._all.clicked.connect(self._on_all)
        under = row()
        under.addWidget(self._all)
        under.addStretch()
        for widget in (self._asked_line, self._title, self._entries, self._earlier_title, self._earlier):
            self.body.addWidget(widget)
        self.body.addLayout(under)
        self.hide()

    def show_interaction(
        self, interaction: Interaction, now: datetime, story: CustomerStory | None = None
    ) -> None:
        """Show the requested agent and the entries, newest first; unchanged content costs nothing.

        ``story`` has every attempt and the earlier callbacks; until it is there, the interaction's own last attempts
        are shown.
        """
        self._now = now
        key = (interaction, story, str(now.astimezone().date()), self._opened == interaction.id)
        if key != self._shown:
            self._shown = key
            asked = past.asked(interaction)
            self._asked.set_text(asked)
            self._asked_line.setVisible(bool(asked))
            self._show_entries(_of_callback(interaction, story, now), _of_others(story, now), is_open=key[3])
        self.setVisible(
            bool(self._asked.text()) or not self._title.isHidden() or not self._earlier.isHidden()
        )

    def read_out(self) -> None:
        """Announce the history to a screen reader, newest first."""
        texts = [label.text() for label in self.findChildren(Text) if label.isVisibleTo(self)]
        announce(self, ". ".join(text for text in texts if text))

    def _show_entries(self, own: list[_Entry], others: list[list[_Entry]], *, is_open: bool) -> None:
        hidden = 0 if is_open else max(0, len(own) - FEW) + max(0, len(others) - FEW)
        _fill(self._lines, own if is_open else own[:FEW])
        told = others if is_open else [one[:2] for one in others[:FEW]]
        hidden += 0 if is_open else sum(len(one) > 2 for one in others[:FEW])
        _fill(self._earlier_lines, [entry for one in told for entry in one])
        for title, entries, has_any in (
            (self._title, self._entries, bool(own)),
            (self._earlier_title, self._earlier, bool(others)),
        ):
            title.setVisible(has_any)
            entries.setVisible(has_any)
        self._all.setText(self.tr("Show the whole history"))
        self._all.setVisible(hidden > 0)

    def _on_all(self) -> None:
        if self._shown is not None and self._now is not None:
            interaction, story, _, _ = self._shown
            self._opened = interaction.id
            self.show_interaction(interaction, self._now, story)


def _of_callback(interaction: Interaction, story: CustomerStory | None, now: datetime) -> list[_Entry]:
    """Return what happened with this callback, newest first."""
    attempts = interaction.earlier_attempts if story is None else story.attempts
    entries = [_attempt(one, now) for one in attempts]
    if (handed := interaction.handed_over) is not None:
        head = past.hand_over_head(interaction, now)
        said = past.handed_over()
        entries.append(
            _Entry(
                handed.at or interaction.entered_at, f"{head}: {said}" if head else said, handed.note or ""
            )
        )
    return sorted(entries, key=lambda one: one.at, reverse=True)


def _of_others(story: CustomerStory | None, now: datetime) -> list[list[_Entry]]:
    """Return the earlier callbacks, each with its attempts, newest first."""
    return [] if story is None else [_other(one, now) for one in story.callbacks]


def _other(callback: EarlierCallback, now: datetime) -> list[_Entry]:
    head = _Entry(callback.entered_at, past.earlier_callback(callback, now), "")
    return [head, *(_attempt(one, now, inset=True) for one in reversed(callback.attempts))]


def _attempt(attempt: Attempt, now: datetime, *, inset: bool = False) -> _Entry:
    said = f"{past.attempt_head(attempt, now)}: {past.outcome(attempt)}"
    corrected = past.corrected(attempt)
    return _Entry(attempt.at, f"{said} · {corrected}" if corrected else said, attempt.note or "", inset)


def _fill(lines: QVBoxLayout, entries: list[_Entry]) -> None:
    """Show ``entries`` instead of those before."""
    while (item := lines.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    for entry in entries:
        lines.addWidget(_line(entry))


def _line(entry: _Entry) -> QWidget:
    made = QWidget()
    inside = column(made, between=STEP // 2)
    inside.setContentsMargins(INSIDE + STEP if entry.inset else 0, 0, 0, 0)
    top = Text(entry.said, Size.SMALL, tone=ColorToken.MUTED, wrap=True)
    top.setToolTip(plain_text.tip(times.exact(entry.at)))
    inside.addWidget(top)
    if entry.note:
        inside.addWidget(Text(entry.note, wrap=True, selectable=True, theirs=True))
    return made
