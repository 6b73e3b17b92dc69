"""The box in a main window that reports a newer version."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.updates import UpdateState
from ui.announce import announce
from ui.common.banner import Banner
from ui.common.buttons import IconButton
from ui.common.layout.boxes import column
from ui.texts import update_texts


class UpdateNotice(QWidget):
    """Stays until its message is obsolete or the user closes it; news opens it again."""

    install_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: UpdateState | None = None
        self._banner = Banner(self)
        self._close = IconButton("x", self.tr("Close"))
        across = self._banner.layout()
        if across is not None:
            across.addWidget(self._close)
            across.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        column(self).addWidget(self._banner)
        self._banner.pressed.connect(self.install_pressed)
        self._close.clicked.connect(self.hide)
        self.hide()

    def show_update(self, state: UpdateState) -> None:
        """Show the message for ``state``."""
        if state == self._shown:
            return
        self._shown = state
        said = update_texts.said(state)
        self.setVisible(said is not None)
        if said is not None:
            self._banner.show_message(
                said.tone,
                said.text,
                title=said.title,
                button=said.button,
                icon="refresh" if said.busy else "",
            )
            announce(self, f"{said.title} {said.text}".strip())
