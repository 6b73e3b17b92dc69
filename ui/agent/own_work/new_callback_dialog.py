"""The dialog that creates a callback by hand for a number."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from msgspec import UNSET
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from agent_desktop.model.agent_view import AgentView
from agent_desktop.model.own_commands import CREATE
from agent_desktop.protocol.commands import NewOwnCallback
from agent_desktop.protocol.objects import BusinessProcessRef
from agent_desktop.protocol.problems import Problem, ProblemCode
from ui.agent.own_work.own_dialog import OwnDialog, TimeChoice
from ui.common.choices.choice_box import ChoiceBox
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.labelled_field import LabelledField
from ui.theme import STEP, Size, Weight

LONGEST_NOTE: Final = 1000
"""The most characters of a note."""

_OF_NUMBER: Final = frozenset(
    {
        ProblemCode.NUMBER_IN_USE,
        ProblemCode.NUMBER_NOT_ALLOWED,
        ProblemCode.TOO_MANY_FOR_NUMBER,
    }
)


class NewCallbackDialog(OwnDialog):
    """Asks for number, name, business process and time; each refusal is shown at its field."""

    create_chosen = Signal(object)
    """``commands.NewOwnCallback``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("New callback"), self.tr("Create"), CREATE, parent)
        self.number = LabelledField(self.tr("Number, with the country code"), coded=True)
        self.number.edit.setPlaceholderText("+49 30 901820")
        self.name = LabelledField(self.tr("Customer's name (optional)"))
        self.name.edit.setMaxLength(200)
        self.note = LabelledField(self.tr("Note for the call (optional)"))
        self.note.edit.setMaxLength(LONGEST_NOTE)
        self.process = ChoiceBox()
        self.process.setAccessibleName(self.tr("Business process"))
        self.later = QCheckBox(self.tr("Call at a later time"))
        self.time = TimeChoice()
        self._processes: tuple[BusinessProcessRef, ...] = ()
        of_process = column(between=STEP)
        label = Text(self.tr("Business process"), Size.SMALL, Weight.MEDIUM)
        label.setBuddy(self.process)
        of_process.addWidget(label)
        of_process.addWidget(self.process)
        self.middle.addWidget(self.number)
        self.middle.addWidget(self.name)
        self.middle.addLayout(of_process)
        self.middle.addWidget(self.note)
        self.middle.addWidget(self.later)
        self.middle.addWidget(self.time)
        self.time.hide()
        self.later.toggled.connect(self._on_later)
        self.number.edit.textChanged.connect(self.update_action)
        self.time.moment.edited.connect(self.update_action)

    def ask(self, view: AgentView, now: datetime, number: str = "") -> None:
        """Open with empty fields, or for ``number``."""
        self._show_processes(view.me.business_processes if view.me is not None else ())
        self.number.edit.setText(number)
        self.name.edit.clear()
        self.note.edit.clear()
        self.number.show_error("")
        self.later.setChecked(False)
        self.time.propose(None, now)
        self.begin(view, now)
        self.number.edit.setFocus()

    def is_complete(self) -> bool:
        """Whether there are a number, a business process and, for a later call, a time that can be read."""
        has_time = not self.later.isChecked() or self.time.chosen(self.now) is not None
        return bool(self.number.edit.text().strip()) and bool(self._processes) and has_time

    def show_at_field(self, problem: Problem, text: str) -> bool:
        """Show a refusal at the number, or at the time."""
        if problem.field == "$.number" or problem.code in _OF_NUMBER:
            self.number.show_error(text)
            self.number.edit.setFocus()
            return True
        if problem.field == "$.due_at" and self.later.isChecked():
            self.time.show_wrong(text)
            self.time.moment.time.setFocus()
            return True
        return False

    def on_action(self) -> None:
        """Emit the command."""
        if not self.action.isEnabled() or not self.is_complete():
            return
        self.show_refusal("")
        self.number.show_error("")
        self.note_sent()
        note = self.note.edit.text().strip()
        self.create_chosen.emit(
            NewOwnCallback(
                business_process_id=self._processes[self.process.currentIndex()].id,
                number=_plain(self.number.edit.text()),
                customer_name=self.name.edit.text().strip() or None,
                due_at=self.time.chosen(self.now) if self.later.isChecked() else None,
                note=note or UNSET,
            )
        )

    def _show_processes(self, processes: tuple[BusinessProcessRef, ...]) -> None:
        chosen = self.process.currentIndex()
        if processes != self._processes:
            self._processes, chosen = processes, 0
            self.process.clear()
            self.process.addItems([process.name for process in processes])
        self.process.setCurrentIndex(max(0, chosen))

    def _on_later(self, checked: bool) -> None:  # noqa: FBT001 - Qt passes it
        self.time.setVisible(checked)
        self.update_action()
        if checked:
            self.time.moment.date.setFocus()
        self.fit()


def _plain(number: str) -> str:
    """Return ``number`` without the spaces and marks that people write; the server checks the rest."""
    text = "".join(letter for letter in number if letter not in " \u00a0-./()\u2013")
    return f"+{text[2:]}" if text.startswith("00") else text
