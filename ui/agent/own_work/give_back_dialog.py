"""The dialog that gives an own callback back to the queue, with the reason."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.own_commands import GIVE_BACK
from agent_desktop.protocol.commands import GiveBack
from agent_desktop.protocol.objects import OwnCallback
from ui.agent.own_work.own_dialog import OwnDialog
from ui.common.labels import Text
from ui.labelled_field import LabelledField
from ui.texts import own_work_texts
from ui.tokens import ColorToken

LONGEST: Final = 100
"""Characters of a reason (``docs/protocol.md``)."""


class GiveBackDialog(OwnDialog):
    """Asks for the reason."""

    give_back_chosen = Signal(object, object)
    """The ``OwnCallback``, and ``commands.GiveBack``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Give the callback back"), self.tr("Give back"), GIVE_BACK, parent)
        self._own: OwnCallback | None = None
        self._who = Text(tone=ColorToken.MUTED, wrap=True)
        self.reason = LabelledField(self.tr("Reason"))
        self.reason.edit.setMaxLength(LONGEST)
        self.middle.addWidget(self._who)
        self.middle.addWidget(
            Text(self.tr("Every agent of the business process may have it. It keeps its time."), wrap=True)
        )
        self.middle.addWidget(self.reason)
        self.reason.edit.textChanged.connect(self.update_action)

    def ask(self, own: OwnCallback, view: AgentView, now: datetime) -> None:
        """Open for ``own``."""
        self._own = own
        self._who.set_text(f"{own_work_texts.who(own)} · {own.business_process.name}")
        self.reason.edit.clear()
        self.begin(view, now)
        self.reason.edit.setFocus()

    def is_complete(self) -> bool:
        """Whether there is a reason."""
        return bool(self.reason.edit.text().strip())

    def on_action(self) -> None:
        """Emit the command."""
        if self._own is not None and self.action.isEnabled() and self.is_complete():
            self.show_refusal("")
            self.note_sent()
            self.give_back_chosen.emit(self._own, GiveBack(self.reason.edit.text().strip()))
