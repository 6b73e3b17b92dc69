"""The call script of the business process, beside the call."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from agent_desktop.protocol.wrap_up import WrapUpForm
from ui.common.labels import Text
from ui.common.layout.boxes import Card
from ui.theme import INSIDE, Weight


class ScriptPane(Card):
    """A card with the script; hidden without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=INSIDE)
        self._script = Text(wrap=True, selectable=True, theirs=True)
        self.body.addWidget(Text(self.tr("Script"), weight=Weight.STRONG))
        self.body.addWidget(self._script)
        self.hide()

    def show_form(self, form: WrapUpForm) -> None:
        """Show the script of ``form``."""
        self._script.set_text(form.script or "")
        self.setVisible(form.script is not None)
