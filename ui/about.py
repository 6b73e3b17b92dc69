"""About this program, and what support asks for first: versions, screen, sound, server; one press copies it all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from agent_desktop.model.desk import Tone
from ui.assets import app_icon
from ui.common.banner import LOOKS
from ui.common.boxes import Card, column, row, stand_on
from ui.common.buttons import Button, Kind
from ui.common.labels import Text, breakable
from ui.common.marks import BusyMark, Icon
from ui.common.page_scroll import PageScroll
from ui.common.page_window import SideWindow
from ui.theme import AROUND, BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import Token

LEAST: Final = (400, 420)
USUAL: Final = (480, 560)
_LOGO: Final = 48


class Finding(NamedTuple):
    """One thing that was looked at; ``mend`` says what helps when it is not as it should be."""

    name: str
    value: str
    tone: Tone = Tone.INFO
    mend: str = ""


class AboutWindow(SideWindow):
    """Shows the version and what was found."""

    check_pressed = Signal()
    """Look again."""
    logs_pressed = Signal()
    """Show the folder with the logs."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AboutWindow", "About Callback Desk"), LEAST, parent)
        self._version = version
        self._findings: tuple[Finding, ...] = ()
        stand_on(self, "window")
        self._list = QGridLayout()
        self._list.setHorizontalSpacing(BETWEEN)
        self._list.setVerticalSpacing(INSIDE)
        self._list.setColumnStretch(2, 1)
        self._parts: list[QWidget] = []
        self._busy = BusyMark(side=18)
        self._busy.hide()
        self._check = Button(self.tr("Check again"), icon="refresh")
        self._copy = Button(self.tr("Copy for support"), Kind.PRIMARY, icon="copy")
        self._logs = Button(self.tr("Show the logs"), Kind.QUIET)
        self._lay_out()
        self._check.clicked.connect(self.check_pressed)
        self._copy.clicked.connect(self.copy)
        self._logs.clicked.connect(self.logs_pressed)
        self.resize(*USUAL)

    def _lay_out(self) -> None:
        page = QWidget()
        inside = column(page, around=BETWEEN, between=BETWEEN)
        head = row(between=BETWEEN)
        head.setContentsMargins(STEP, STEP, STEP, STEP)
        logo = QLabel()
        logo.setPixmap(app_icon().pixmap(_LOGO, _LOGO))
        head.addWidget(logo)
        names = column(between=2)
        names.addWidget(Text(self.tr("Callback Desk"), Size.TITLE, Weight.BOLD))
        said = self.tr("Version {}. Apache License 2.0.").format(self._version)
        names.addWidget(Text(said, tone=Token.MUTED, wrap=True, selectable=True))
        head.addLayout(names, 1)
        inside.addLayout(head)
        card = Card(between=BETWEEN)
        title = row(between=INSIDE)
        title.addWidget(Text(self.tr("Diagnostics"), weight=Weight.STRONG))
        title.addWidget(self._busy)
        title.addStretch()
        title.addWidget(self._logs)
        card.body.addLayout(title)
        card.body.addLayout(self._list)
        inside.addWidget(card)
        inside.addStretch(1)
        outside = column(self)
        outside.addWidget(PageScroll(page), 1)
        foot = row(around=AROUND, between=INSIDE)
        foot.addStretch()
        foot.addWidget(self._check)
        foot.addWidget(self._copy)
        outside.addLayout(foot)

    def show_checking(self) -> None:
        """Show that it is being looked."""
        self._busy.show()
        self._check.set_state(enabled=False)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found."""
        self._busy.hide()
        self._check.set_state(enabled=True)
        self._findings = tuple(findings)
        for part in self._parts:
            self._list.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for line, finding in enumerate(self._findings):
            icon, token = LOOKS[finding.tone]
            mark = Icon(icon if finding.tone is not Tone.INFO else "check", token, side=16)
            name = Text(finding.name, tone=Token.MUTED)
            said = f"{finding.value}\n{finding.mend}" if finding.mend else finding.value
            value = Text(breakable(said), wrap=True, selectable=True)
            for place, part in enumerate((mark, name, value)):
                self._list.addWidget(
                    part, line, place, Qt.AlignmentFlag.AlignTop if place < 2 else Qt.AlignmentFlag(0)
                )
                self._parts.append(part)

    def text(self) -> str:
        """Return everything as plain text."""
        found = (
            f"{one.name}: {one.value}" + (f" ({one.mend})" if one.mend else "") for one in self._findings
        )
        return "\n".join((f"Callback Desk {self._version}", *found))

    def copy(self) -> None:
        """Put everything on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())
