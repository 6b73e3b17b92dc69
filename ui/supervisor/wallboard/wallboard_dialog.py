"""The choice of what the wallboard shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from agent_desktop.protocol.supervisor_objects import MonitorItem
from ui.common.confirm_dialog import ConfirmDialog
from ui.texts import plain_text


class WallboardDialog(ConfirmDialog):
    """Offers the business processes; those ``chosen`` before are checked, at first all of them."""

    wanted = Signal(object)
    """The ids of the business processes to show."""

    def __init__(
        self, items: Sequence[MonitorItem], chosen: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Open the wallboard?"),
            self.tr(
                "It fills a screen with the figures of these business processes, four at a time, on the other screen if "
                "there is one. Esc closes it, the arrow keys turn the page, the space bar stays on it."
            ),
            self.tr("Open"),
            parent=parent,
        )
        self.boxes: dict[str, QCheckBox] = {}
        known = {item.business_process_id for item in items} & set(chosen)
        for item in items:
            box = QCheckBox(plain_text.entry(item.name), self)
            box.setChecked(not known or item.business_process_id in known)
            box.toggled.connect(self._on_toggled)
            self.body.addWidget(box)
            self.boxes[item.business_process_id] = box
        self.agreed.connect(self._on_wanted)

    def _chosen(self) -> list[str]:
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def _on_toggled(self) -> None:
        self.allow(allowed=bool(self._chosen()))

    def _on_wanted(self) -> None:
        self.wanted.emit(self._chosen())
