"""The attributes of the current callback, in full."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.objects import Interaction
from ui.common.attribute_rows import AttributeRows
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import Card, row
from ui.shortcuts import OPEN_PAGE, hint
from ui.texts import plain_text
from ui.theme import INSIDE, Weight


class DetailsPane(Card):
    """A card with the attributes; empty without any."""

    link_pressed = Signal(str)
    page_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=INSIDE)
        self._rows = AttributeRows()
        self._rows.link_pressed.connect(self.link_pressed)
        self._open = Button(self.tr("Open the customer's page"), ButtonKind.QUIET, icon="external")
        self._open.setToolTip(plain_text.tip(hint(self.tr("Open the page in the browser"), OPEN_PAGE)))
        self._open.clicked.connect(self.page_pressed)
        top = row()
        top.addWidget(Text(self.tr("Details"), weight=Weight.STRONG))
        top.addStretch()
        top.addWidget(self._open)
        self.body.addLayout(top)
        self.body.addWidget(self._rows)
        self.hide()

    def show_interaction(self, interaction: Interaction) -> None:
        """Show the attributes of ``interaction``, and the button for its page."""
        self._rows.show_attributes(interaction.attributes)
        self._open.setVisible(interaction.screen_pop is not None)
        self.setVisible(bool(interaction.attributes) or interaction.screen_pop is not None)
