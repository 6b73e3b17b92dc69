"""Create a callback for a number: the fields, and the server's refusals at them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import UNSET
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.commands import NewCallback
from agent_desktop.protocol.supervisor_objects import MonitorItem
from ui.announce import announce
from ui.common.choices.choice_box import ChoiceBox
from ui.common.confirm_dialog import ConfirmDialog
from ui.common.labels import Text
from ui.labelled_field import LabelledField
from ui.supervisor.later_fields import LaterFields
from ui.texts.times import zone_named
from ui.theme import Size, Weight
from ui.tokens import ColorToken

translate = QCoreApplication.translate

HIGHEST_PRIORITY: Final = 9
LONGEST_NAME: Final = 200
LONGEST_NOTE: Final = 1000
SOON: Final = timedelta(hours=1)
"""The first value of the time, relative to now."""


class CreateCallbackDialog(ConfirmDialog):
    """Asks for a new callback. It stays until the server has taken it: ``show_taken`` or ``show_refusal``."""

    wanted = Signal(object)
    """``NewCallback``."""

    def __init__(
        self,
        processes: Sequence[MonitorItem],
        chosen: str | None,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("CreateCallback", "New callback"),
            "",
            translate("CreateCallback", "Create"),
            parent=parent,
        )
        self._number = LabelledField(translate("CreateCallback", "Number, with its country code"), coded=True)
        self._number.edit.setPlaceholderText("+12125550142")
        self._name = LabelledField(translate("CreateCallback", "Customer"))
        self._name.edit.setMaxLength(LONGEST_NAME)
        self.body.addWidget(self._number)
        self.body.addWidget(self._name)
        self._process = self._choice(translate("CreateCallback", "Business process"))
        for item in processes:
            self._process.addItem(item.name, item.business_process_id)
        self._process.setCurrentIndex(max(0, self._process.findData(chosen)))
        self._refusal_of_process = self._wrong()
        self._due = LaterFields(
            translate("CreateCallback", "Not before"), now, now + SOON, zone=_zone_of(processes, chosen)
        )
        self.body.addWidget(self._due)
        self._priority = self._choice(translate("CreateCallback", "Priority, 9 is the highest"))
        for number in range(HIGHEST_PRIORITY + 1):
            self._priority.addItem(str(number), number)
        self._note = LabelledField(translate("CreateCallback", "Note for the agent"))
        self._note.edit.setMaxLength(LONGEST_NOTE)
        self.body.addWidget(self._note)
        self._refusal = self._wrong()
        self._is_sent = False
        self._number.edit.textChanged.connect(self._allow)
        self._due.changed.connect(self._allow)
        self._process.currentIndexChanged.connect(self._refusal_of_process.hide)
        self._allow()
        self._number.edit.setFocus()

    def _choice(self, name: str) -> ChoiceBox:
        label = Text(name, Size.SMALL, Weight.MEDIUM)
        choice = ChoiceBox(letters=12)
        choice.setAccessibleName(name)
        label.setBuddy(choice)
        self.body.addWidget(label)
        self.body.addWidget(choice)
        return choice

    def _wrong(self) -> Text:
        text = Text("", Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        text.hide()
        self.body.addWidget(text)
        return text

    def show_taken(self) -> None:
        """Close: the server has the callback."""
        self.accept()

    def show_refusal(self, text: str, field: str | None) -> None:
        """Show why the callback was refused, at ``field`` (as ``$.number``) if that is one of the dialog's."""
        self._is_sent = False
        match field:
            case "$.number":
                self._number.show_error(text)
                self._number.edit.setFocus()
            case "$.customer_name":
                self._name.show_error(text)
                self._name.edit.setFocus()
            case "$.due_at" if self._due.is_on:
                self._due.show_refusal(text)
                self._due.focus_time()
            case "$.business_process_id":
                self._show_wrong(self._refusal_of_process, text)
                self._process.setFocus()
            case _:
                self._show_wrong(self._refusal, text)
        announce(self, text, urgent=True)
        self._allow()
        self._fit()

    def _show_wrong(self, where: Text, text: str) -> None:
        where.set_text(text)
        where.show()

    def _allow(self) -> None:
        is_complete = bool(self._number.edit.text().strip()) and self._due.is_usable
        self._action.set_state(enabled=is_complete, busy=self._is_sent)

    def _on_agreed(self) -> None:
        """Send the callback, and stay."""
        self._is_sent = True
        self._refusal.hide()
        self._allow()
        note = self._note.edit.text().strip()
        self.wanted.emit(
            NewCallback(
                business_process_id=self._process.currentData(),
                number=_bare(self._number.edit.text()),
                customer_name=self._name.edit.text().strip() or None,
                priority=self._priority.currentData(),
                due_at=self._due.instant,
                note=note or UNSET,
            )
        )


def _zone_of(processes: Sequence[MonitorItem], chosen: str | None) -> ZoneInfo | None:
    zones = {item.timezone for item in processes if chosen in (None, item.business_process_id)}
    return zone_named(zones.pop()) if len(zones) == 1 else None


def _bare(number: str) -> str:
    """Return a number without the marks by which people group its digits; the server decides about the rest."""
    return "".join(mark for mark in number if not mark.isspace() and mark not in "()-./")
