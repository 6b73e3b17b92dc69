"""The attributes of the current callback, in full."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.objects import Interaction
from ui.common.attribute_rows import AttributeRows
from ui.common.labels import Text
from ui.common.layout.boxes import Card
from ui.theme import INSIDE, Weight


class DetailsPane(Card):
    """A card with the attributes; empty without any."""

    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=INSIDE)
        self._rows = AttributeRows()
        self._rows.link_pressed.connect(self.link_pressed)
        self.body.addWidget(Text(self.tr("Details"), weight=Weight.STRONG))
        self.body.addWidget(self._rows)
        self.hide()

    def show_interaction(self, interaction: Interaction) -> None:
        """Show the attributes of ``interaction``."""
        self._rows.show_attributes(interaction.attributes)
        self.setVisible(bool(interaction.attributes))
