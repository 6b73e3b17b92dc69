"""The menu *Help*, the same in every window."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.assets import MenuIcons, icon


class Help(StrEnum):
    """The entries of the menu, in order."""

    SELF_TEST = "self_test"
    SHORTCUTS = "shortcuts"
    UPDATES = "updates"
    ABOUT = "about"


ICONS: Final = {
    Help.SELF_TEST: "activity",
    Help.SHORTCUTS: "keyboard",
    Help.UPDATES: "refresh",
    Help.ABOUT: "info",
}


class HelpMenu(QMenu):
    """Emits the chosen entry; icons are set when it opens, because the theme may have changed."""

    wanted = Signal(object)
    """``Help``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Help"))
        texts = {
            Help.SELF_TEST: self.tr("Self-test…"),
            Help.SHORTCUTS: self.tr("Keyboard shortcuts…"),
            Help.UPDATES: self.tr("Check for updates…"),
            Help.ABOUT: self.tr("About Callback Desk…"),
        }
        self._entries = {entry: self.addAction(texts[entry]) for entry in Help}
        for entry, action in self._entries.items():
            action.triggered.connect(partial(self._on_wanted, entry))
        MenuIcons(self, self._colour)

    def _colour(self) -> None:
        for entry, action in self._entries.items():
            action.setIcon(icon(ICONS[entry]))

    def _on_wanted(self, entry: Help, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.wanted.emit(entry)
