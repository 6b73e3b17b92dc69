"""The dialogs of commands for callbacks: the consequences, what goes with the command, and the server's preview."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.bulk_command import BulkCommand, BulkDetail
from agent_desktop.protocol.steering import Because
from ui.common.confirm_dialog import ConfirmDialog
from ui.labelled_field import LabelledField
from ui.supervisor.callbacks.action_preview import ActionPreview

ASK_PAUSE_MS: Final = 300
"""Delay after a change before the server is asked again: not for each key."""

LONGEST_REASON: Final = 100
"""The server's limit, in characters."""


class ActionDialog(ConfirmDialog):
    """Confirms a command for callbacks. ``names`` has the customers by the callbacks' ids.

    The command can be pressed while the server has not answered yet, or cannot: it decides about each callback anyway.
    """

    preview_wanted = Signal(object)
    """The ``BulkDetail`` to be previewed: answer with ``show_preview`` or ``show_trouble``."""
    chosen = Signal(object)
    """The ``BulkDetail`` of the confirmed command."""

    def __init__(
        self,
        title: str,
        text: str,
        action: str,
        names: Mapping[str, str],
        *,
        dangerous: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, text, action, dangerous=dangerous, parent=parent)
        self._preview = ActionPreview(names)
        # Queued: the list knows its width, and so its height, only while it is laid out.
        self._preview.height_changed.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        self._is_refused = False
        self._ask = QTimer(self, singleShot=True, interval=ASK_PAUSE_MS)
        self._ask.timeout.connect(self._on_ask)
        self.agreed.connect(self._on_action)

    def begin(self) -> None:
        """Open, below the fields of the subclass show the preview, and ask for it."""
        self.body.addWidget(self._preview)
        self.body.addStretch(1)
        self.open()
        self.ask_again()
        self.begin_preview()

    def begin_preview(self) -> None:
        """Ask for the preview now, if one is to be asked for."""
        if self._ask.isActive():
            self._ask.stop()
            self._on_ask()

    def show_preview(self, preview: BulkCommand) -> None:
        """Show what would become of the callbacks; a command that changes none cannot be pressed."""
        if self._ask.isActive():
            return  # Another one has been chosen meanwhile.
        self._is_refused = not preview.done
        self._preview.show_preview(preview)
        self._allow()
        self._fit()

    def show_trouble(self, text: str) -> None:
        """Show why there is no preview."""
        self._preview.show_trouble(text)
        self._fit()

    def ask_again(self) -> None:
        """Ask for the preview of what is chosen now, once the choice rests."""
        self._is_refused = False
        if self._is_complete():
            self._preview.show_asking()
            self._ask.start()
        else:
            self._ask.stop()
            self._preview.show_nothing()
        self._allow()
        self._fit()

    def detail(self) -> BulkDetail:
        """Return what goes with the command."""
        return None

    def _is_complete(self) -> bool:
        """Return whether everything that the command needs is chosen."""
        return True

    def _allow(self) -> None:
        self.allow(allowed=self._is_complete() and not self._is_refused)

    def _on_ask(self) -> None:
        self.preview_wanted.emit(self.detail())

    def _on_action(self) -> None:
        if self._is_complete():
            self.chosen.emit(self.detail())


class ReasonDialog(ActionDialog):
    """Confirms a command that ends callbacks, with a reason."""

    def __init__(
        self, title: str, text: str, action: str, names: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, text, action, names, dangerous=True, parent=parent)
        self._reason = LabelledField(
            QCoreApplication.translate("ReasonDialog", "Reason, kept with the callback")
        )
        self._reason.edit.setMaxLength(LONGEST_REASON)
        self.body.addWidget(self._reason)
        self._reason.edit.setFocus()

    def detail(self) -> BulkDetail:
        """Return the reason, if there is one."""
        reason = self._reason.edit.text().strip()
        return Because(reason) if reason else None
