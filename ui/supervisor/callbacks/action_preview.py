"""What a command would do to the selected callbacks, as the server answers before it is carried out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.bulk_command import BulkCommand
from ui.announce import announce
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.supervisor.callbacks import consequence_texts
from ui.supervisor.callbacks.refusal_list import RefusalList
from ui.theme import INSIDE, Size
from ui.tokens import ColorToken


class ActionPreview(QWidget):
    """The number of callbacks that accept a command, and a line with the reason for each of the others."""

    height_changed = Signal()
    """The refusals need another height than before."""

    def __init__(self, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True)
        self._list = RefusalList(names)
        self._list.height_changed.connect(self.height_changed)
        inside = column(self, between=INSIDE)
        inside.addWidget(self._text)
        inside.addWidget(self._list)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show nothing, because nothing is chosen yet."""
        self._text.set_text("")
        self._text.hide()
        self._list.show_refused(())

    def show_asking(self) -> None:
        """Show that the server is asked; the last answer stays beside it."""
        self._show(self.tr("Checking with the server…"), ColorToken.MUTED)

    def show_preview(self, preview: BulkCommand) -> None:
        """Show the server's answer."""
        text = consequence_texts.previewed(preview)
        self._show(text, ColorToken.MUTED if preview.done else ColorToken.DANGER)
        self._list.show_refused(preview.refused)
        announce(self, text)

    def show_trouble(self, text: str) -> None:
        """Show why the server did not answer, or refuses the command as a whole."""
        self._show(text, ColorToken.DANGER)
        self._list.show_refused(())
        announce(self, text)

    def _show(self, text: str, tone: ColorToken) -> None:
        self._text.set_tone(tone)
        self._text.set_text(text)
        self._text.setVisible(bool(text))
