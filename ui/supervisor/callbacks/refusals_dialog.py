"""The callbacks that the last command has not changed, one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from agent_desktop.model.supervisor.bulk_command import BulkCommand
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.screen_fit import ScreenFit
from ui.supervisor.callbacks import bulk_result_texts
from ui.supervisor.callbacks.refusal_list import RefusalList
from ui.theme import AROUND, BETWEEN, Size, Weight, sized

WIDTH: Final = 480


class RefusalsDialog(QDialog):
    """The outcome of a command with each refused callback. ``names`` has the customers by the callbacks' ids."""

    def __init__(self, outcome: BulkCommand, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = bulk_result_texts.title(outcome)
        self.setWindowTitle(title)
        stand_on(self, "card")
        refusals = RefusalList(names)
        refusals.height_changed.connect(self.adjustSize, Qt.ConnectionType.QueuedConnection)
        refusals.show_refused(outcome.refused)
        close = Button(self.tr("Close"), ButtonKind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        inside = column(self, around=AROUND, between=BETWEEN)
        inside.addWidget(Text(title, Size.TITLE, Weight.STRONG, wrap=True))
        inside.addWidget(refusals)
        buttons = row()
        buttons.addStretch(1)
        buttons.addWidget(close)
        inside.addLayout(buttons)
        self.setMinimumWidth(sized(WIDTH))
        ScreenFit(self)
        refusals.setFocus()
