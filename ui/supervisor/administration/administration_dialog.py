"""The window of administrators."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from ui.common.labels import Text
from ui.common.layout.boxes import column, stand_on
from ui.common.layout.screen_fit import ScreenFit
from ui.supervisor.administration.users_page import UsersPage
from ui.theme import AROUND, BETWEEN, Size, Weight, sized
from ui.tokens import ColorToken

USUAL: Final = (1100, 640)


class AdministrationDialog(QDialog):
    """Shows what administrators change while the server runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Administration"))
        stand_on(self, "window")
        self.users = UsersPage(self)
        inside = column(self, around=AROUND, between=BETWEEN)
        inside.addWidget(Text(self.tr("Users"), Size.TITLE, Weight.STRONG))
        note = self.tr("Changes are in force at once. They are kept beside the site file, and win over it.")
        inside.addWidget(Text(note, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        inside.addWidget(self.users, 1)
        for key, do in (
            (QKeySequence.StandardKey.Find, self.users.focus_search),
            (QKeySequence.StandardKey.Refresh, self.users.wanted.emit),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(do)
        self.resize(QSize(sized(USUAL[0]), sized(USUAL[1])))
        ScreenFit(self)
