"""The rows of the inbox: who handed each callback over, when, and with which note."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from agent_desktop.protocol.objects import Callback
from ui.common.table.cells import BLANK, Cell, muted
from ui.common.table.row_models import Column
from ui.supervisor.callbacks.callback_model import CallbackModel
from ui.supervisor.monitor.formulas import NOTHING
from ui.texts.times import exact, how_long

translate = QCoreApplication.translate

AGE: Final = "handed_over"
"""The column that depends on the time, and the server's name of its order."""


class InboxModel(CallbackModel):
    """The callbacks that wait for a supervisor. ``clock`` returns the server's time."""

    def _make_columns(self) -> tuple[Column[Callback], ...]:
        column = Column[Callback]
        known = {one.key: one for one in super()._make_columns()}
        return (
            known["customer"],
            replace(known["number"], fixed=False, drops=1),  # It is beside the list, too.
            column("note", translate("Inbox", "Note"), _note, "Asks for a manager", grows=True),
            column("by", translate("Inbox", "Handed over by"), _by, "Ana Petrova"),
            column(AGE, translate("Inbox", "Waits for"), self._age, "23 h 59 min", right=True),
            *((known["process"],) if "process" in known else ()),
            replace(known["attempts"], drops=2),
            known["due"],
            known["recording"],
        )

    def _age(self, callback: Callback) -> Cell:
        at = handed_over_at(callback)
        return muted(NOTHING) if at is None else Cell(how_long(at, self._clock()), tip=exact(at))


def handed_over_at(callback: Callback) -> datetime | None:
    """Return when a callback was handed over, as far as it is known."""
    return callback.handed_over.at if callback.handed_over is not None else None


def note_of(callback: Callback) -> str:
    """Return the note of the hand-over."""
    note = callback.handed_over.note if callback.handed_over is not None else None
    return note or callback.held_note or ""


def _note(callback: Callback) -> Cell:
    note = note_of(callback)
    return Cell(" ".join(note.split()), tip=note) if note else muted(NOTHING)


def _by(callback: Callback) -> Cell:
    who = callback.handed_over.by if callback.handed_over is not None else None
    return Cell(who) if who else BLANK
