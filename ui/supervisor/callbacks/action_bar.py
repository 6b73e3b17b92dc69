"""The commands for the selected callbacks, always visible; a disabled one shows the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from agent_desktop.model.supervisor.bulk_command import BulkAction
from ui.common.buttons import Button, IconButton
from ui.common.layout.boxes import row
from ui.texts import plain_text
from ui.theme import INSIDE

ICONS: Final = {
    BulkAction.SEND_TO_QUEUE: "list",
    BulkAction.GIVE_TO_AGENT: "user",
    BulkAction.CHANGE: "clock",
    BulkAction.WITHDRAW: "x",
    BulkAction.PURGE: "trash",
    BulkAction.UNDO: "undo",
}


class ActionBar(QWidget):
    """A button for each action, with the action's text, tip and enabled state.

    Without room for the texts only the icons are shown, and a countdown; tips and screen readers still have the names.
    """

    def __init__(self, actions: Mapping[BulkAction, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Actions for the selected callbacks"))
        self._actions = actions
        self._texts: dict[BulkAction, Button] = {}
        self._icons: dict[BulkAction, IconButton] = {}
        across = row(self, between=INSIDE)
        for command, action in actions.items():
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self._texts[command] = Button(action.text(), icon=ICONS[command], key=key, parent=self)
            self._icons[command] = IconButton(ICONS[command], action.text(), parent=self)
            for button in (self._texts[command], self._icons[command]):
                button.clicked.connect(action.trigger)
                across.addWidget(button)
            action.changed.connect(self.refresh)
        across.addStretch(1)
        self.refresh()
        self._fit()

    def refresh(self) -> None:
        """Show which actions are enabled, and why the others are not."""
        has_other_text = False
        for command, action in self._actions.items():
            for button in (self._texts[command], self._icons[command]):
                button.set_state(enabled=action.isEnabled())
                button.setAccessibleDescription(action.toolTip())
            # A countdown beside the name is for the eyes: a screen reader would read each second of it.
            text = " ".join(filter(None, (action.text(), action.data())))
            if text != self._texts[command].text():
                has_other_text = True
                self._texts[command].setText(text)
                self._texts[command].setAccessibleName(action.text())
            self._texts[command].setToolTip(plain_text.tip(action.toolTip()))
            self._icons[command].set_name(action.text(), f"{action.text()}\n{action.toolTip()}")
        if has_other_text:
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return a size wide enough for the icons, and for a countdown."""
        sizes = [
            (self._texts if self._counts_down(command) else self._icons)[command].sizeHint()
            for command in self._actions
        ]
        width = sum(size.width() for size in sizes) + INSIDE * (len(sizes) - 1)
        return QSize(width, max(size.height() for size in sizes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the texts if there is room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the buttons into the bar again in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_icons"):
            self._fit()

    def _fit(self) -> None:
        widths = [button.sizeHint().width() for button in self._texts.values()]
        has_room = sum(widths) + INSIDE * (len(widths) - 1) <= self.width()
        for command in self._actions:
            is_text = has_room or self._counts_down(command)
            self._texts[command].setVisible(is_text)
            self._icons[command].setVisible(not is_text)

    def _counts_down(self, command: BulkAction) -> bool:
        return bool(self._actions[command].data())
