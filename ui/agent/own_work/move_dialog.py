"""The dialog that moves an own callback to another time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.own_commands import MOVE
from agent_desktop.protocol.commands import MoveCallback
from agent_desktop.protocol.objects import OwnCallback
from agent_desktop.protocol.problems import Problem
from ui.agent.own_work.own_dialog import OwnDialog, TimeChoice
from ui.common.labels import Text
from ui.texts import own_work_texts
from ui.tokens import ColorToken


class MoveDialog(OwnDialog):
    """Asks for the new time."""

    move_chosen = Signal(str, object)
    """The callback's id, and ``commands.MoveCallback``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Move the callback"), self.tr("Move"), MOVE, parent)
        self._own: OwnCallback | None = None
        self._who = Text(tone=ColorToken.MUTED, wrap=True)
        self.time = TimeChoice()
        self.middle.addWidget(self._who)
        self.middle.addWidget(self.time)
        self.time.moment.edited.connect(self.update_action)

    def ask(self, own: OwnCallback, view: AgentView, now: datetime) -> None:
        """Open for ``own``."""
        self._own = own
        self._who.set_text(f"{own_work_texts.who(own)} · {own.business_process.name}")
        due = own.callback.due_at
        self.time.propose(due if due is not None and due > now else None, now)
        self.begin(view, now)
        self.time.moment.date.setFocus()

    def is_complete(self) -> bool:
        """Whether the time can be read."""
        return self.time.chosen(self.now) is not None

    def show_at_field(self, problem: Problem, text: str) -> bool:
        """Show a refused time beside it."""
        if problem.field != "$.due_at":
            return False
        self.time.show_wrong(text)
        self.time.moment.time.setFocus()
        return True

    def on_action(self) -> None:
        """Emit the command."""
        at = self.time.chosen(self.now)
        if self._own is not None and at is not None and self.action.isEnabled():
            self.show_refusal("")
            self.note_sent()
            self.move_chosen.emit(self._own.callback.id, MoveCallback(at))
