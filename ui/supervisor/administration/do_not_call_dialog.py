"""The form of a new entry of the do-not-call list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from agent_desktop.protocol.commands import NewDoNotCall
from agent_desktop.protocol.objects import BusinessProcessRef
from agent_desktop.protocol.states import DoNotCallKind
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.choices.choice_box import ChoiceBox
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.screen_fit import ScreenFit
from ui.labelled_field import LabelledField
from ui.supervisor.administration.do_not_call_model import kind_name
from ui.texts import plain_text
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Size, Weight, sized

WIDTH: Final = 440


class DoNotCallDialog(QDialog):
    """Prompts for a number, a beginning or a pattern; it stays until ``accept``, or shows a refusal."""

    saved = Signal(object)
    """``NewDoNotCall``."""

    def __init__(self, processes: Sequence[BusinessProcessRef], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Never call this number")
        self.setWindowTitle(title)
        stand_on(self, "window")
        self._kind = ChoiceBox()
        self._value = LabelledField(
            self.tr("In international form, such as +442079460123, +1900 or +1???5550*"), coded=True
        )
        self._process = ChoiceBox()
        self._note = LabelledField(self.tr("Note"))
        self._cancel = Button(self.tr("Cancel"))
        self._save = Button(self.tr("Add"), ButtonKind.PRIMARY)
        for kind in DoNotCallKind:
            self._kind.addItem(kind_name(kind), kind)
        self._process.addItem(self.tr("Every business process"), None)
        for process in processes:
            self._process.addItem(plain_text.entry(process.name), process.id)
        inside = column(self, around=AROUND + INSIDE, between=BETWEEN)
        inside.addWidget(Text(title, Size.TITLE, Weight.STRONG, wrap=True))
        self._add(inside, self.tr("Kind"), self._kind)
        inside.addWidget(self._value)
        self._add(inside, self.tr("Not called by"), self._process)
        inside.addWidget(self._note)
        inside.addStretch(1)
        buttons = row(between=INSIDE)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        inside.addLayout(buttons)
        self._save.setDefault(True)
        self._value.edit.textChanged.connect(self._allow)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        self.setMinimumWidth(sized(WIDTH))
        ScreenFit(self)
        self._allow()
        self._value.edit.setFocus()

    def _add(self, inside: QVBoxLayout, name: str, box: ChoiceBox) -> None:
        label = Text(name, Size.SMALL, Weight.MEDIUM, wrap=True)
        label.setBuddy(box)
        box.setAccessibleName(name)
        pair = column(between=STEP)
        pair.addWidget(label)
        pair.addWidget(box)
        inside.addLayout(pair)

    def show_refusal(self, text: str, field: str | None) -> None:
        """Show why it was refused, at the note or at the number."""
        self._allow()
        at = self._note if field == "$.note" else self._value
        at.show_error(text)
        at.edit.setFocus()
        announce(self, text, urgent=True)

    def _allow(self) -> None:
        self._save.set_state(enabled=bool(self._value.edit.text().strip()))

    def _on_save(self) -> None:
        self._save.set_state(enabled=False, busy=True)
        kind = DoNotCallKind(self._kind.currentData())
        value = {kind.value: self._value.edit.text().strip().replace(" ", "")}
        note = self._note.edit.text().strip() or None
        self.saved.emit(NewDoNotCall(**value, note=note, business_process_id=self._process.currentData()))
