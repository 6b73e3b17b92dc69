"""About this program: its name, version and licence, and the details that support needs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.assets import app_icon
from ui.common.buttons import Button
from ui.common.labels import Text
from ui.common.layout.boxes import column, row, stand_on
from ui.common.layout.page_window import SideWindow
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight, sized
from ui.tokens import ColorToken

LEAST: Final = (380, 200)
_LOGO: Final = 48


class AboutWindow(SideWindow):
    """Shows ``version``, and ``built_on``: the names and versions of its runtime."""

    self_test_pressed = Signal()

    def __init__(self, version: str, built_on: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AboutWindow", "About Callback Desk"), LEAST, parent)
        stand_on(self, "window")
        inside = column(self, around=2 * AROUND, between=BETWEEN)
        head = row(between=2 * BETWEEN)
        logo = QLabel()
        logo.setPixmap(app_icon().pixmap(sized(_LOGO), sized(_LOGO)))
        head.addWidget(logo)
        names = column(between=2)
        names.addWidget(Text(self.tr("Callback Desk"), Size.TITLE, Weight.BOLD))
        said = self.tr("Version {}. Apache License 2.0.").format(version)
        names.addWidget(Text(said, tone=ColorToken.MUTED, wrap=True, selectable=True))
        names.addWidget(Text(built_on, Size.SMALL, tone=ColorToken.MUTED, wrap=True, selectable=True))
        head.addLayout(names, 1)
        inside.addLayout(head)
        inside.addStretch(1)
        foot = row(between=INSIDE)
        foot.addStretch()
        test = Button(self.tr("Self-test"), icon="activity")
        close = Button(self.tr("Close"))
        test.clicked.connect(self.self_test_pressed)
        close.clicked.connect(self.close)
        foot.addWidget(test)
        foot.addWidget(close)
        inside.addLayout(foot)
