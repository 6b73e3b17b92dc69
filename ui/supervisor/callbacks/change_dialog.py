"""Change the due time, the priority and the business process of callbacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.bulk_command import CallbackChange
from agent_desktop.protocol.objects import BusinessProcessRef
from ui.common.choices.choice_box import ChoiceBox
from ui.common.labels import Text
from ui.supervisor.callbacks.action_dialog import ActionDialog
from ui.supervisor.later_fields import LaterFields
from ui.theme import Size, Weight

translate = QCoreApplication.translate

HIGHEST_PRIORITY: Final = 9
SOON: Final = timedelta(hours=1)
"""The first value of the time, relative to now."""


class DueChoice(IntEnum):
    """What becomes of the due times."""

    KEEP = 0
    NONE = 1
    LATER = 2


class ChangeDialog(ActionDialog):
    """Asks what is to be changed. A time is on the clock of ``zone``, or on this machine's without one."""

    def __init__(
        self,
        title: str,
        names: Mapping[str, str],
        processes: Sequence[BusinessProcessRef],
        now: datetime,
        *,
        zone: ZoneInfo | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title,
            translate(
                "ChangeDialog", "Callbacks that an agent has stay as they are. Undo puts the others back."
            ),
            translate("ChangeDialog", "Change"),
            names,
            parent=parent,
        )
        keep = translate("ChangeDialog", "Unchanged")
        self._due = self._choice(translate("ChangeDialog", "Due"))
        self._due.addItem(keep, DueChoice.KEEP)
        self._due.addItem(translate("ChangeDialog", "None: as soon as possible"), DueChoice.NONE)
        self._due.addItem(translate("ChangeDialog", "Not before a time"), DueChoice.LATER)
        self._at = LaterFields(translate("ChangeDialog", "Not before"), now, now + SOON, zone=zone)
        self._at.check.hide()
        self._at.hide()
        self.body.addWidget(self._at)
        self._priority = self._choice(translate("ChangeDialog", "Priority, 9 is the highest"))
        self._priority.addItem(keep, None)
        for number in range(HIGHEST_PRIORITY + 1):
            self._priority.addItem(str(number), number)
        self._process = self._choice(translate("ChangeDialog", "Business process"))
        self._process.addItem(keep, None)
        for process in processes:
            self._process.addItem(process.name, process.id)
        for choice in (self._due, self._priority, self._process):
            choice.currentIndexChanged.connect(self._on_chosen)
        self._at.changed.connect(self.ask_again)
        self._due.setFocus()

    def _choice(self, name: str) -> ChoiceBox:
        label = Text(name, Size.SMALL, Weight.MEDIUM)
        choice = ChoiceBox(letters=12)
        choice.setAccessibleName(name)
        label.setBuddy(choice)
        self.body.addWidget(label)
        self.body.addWidget(choice)
        return choice

    def detail(self) -> CallbackChange:
        """Return what is changed."""
        due = self._due.currentData()
        due_at: datetime | msgspec.UnsetType | None = msgspec.UNSET
        if due == DueChoice.NONE:
            due_at = None
        elif due == DueChoice.LATER:
            due_at = self._at.instant
        return CallbackChange(due_at, self._priority.currentData(), self._process.currentData())

    def _is_complete(self) -> bool:
        return not self.detail().is_empty and self._at.is_usable

    def _on_chosen(self) -> None:
        is_later = self._due.currentData() == DueChoice.LATER
        self._at.setVisible(is_later)
        self._at.check.setChecked(is_later)
        self.ask_again()
