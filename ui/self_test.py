"""The self-test: the results, line by line as they become known; one press copies everything."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_desktop.model.agent_view import Tone
from agent_desktop.model.self_test import CheckResult, Verdict, as_text
from ui.announce import announce
from ui.common.banner import LOOKS, Banner
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text, breakable
from ui.common.layout.boxes import Card, column, row, stand_on
from ui.common.layout.page_scroll import PageScroll
from ui.common.layout.page_window import SideWindow
from ui.common.marks import BusyMark, Icon
from ui.theme import AROUND, BETWEEN, INSIDE, Size, Weight
from ui.tokens import ColorToken

LEAST: Final = (420, 420)
USUAL: Final = (560, 640)
_TONES: Final = {Verdict.OK: Tone.SUCCESS, Verdict.WARN: Tone.WARNING, Verdict.FAIL: Tone.ERROR}


class SelfTestWindow(SideWindow):
    """Shows the lines of one test after the other. ``title`` is the first line of the copied text."""

    test_pressed = Signal()
    """Run the test again."""
    logs_pressed = Signal()
    """Show the folder with the logs."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SelfTestWindow", "Self-test"), LEAST, parent)
        self._title = title
        self._lines: list[CheckResult] = []
        self._parts: list[QWidget] = []
        stand_on(self, "window")
        self._verdict = Banner()
        self._busy = BusyMark(side=18)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(INSIDE)
        self._grid.setColumnStretch(2, 1)
        self._again = Button(self.tr("Test again"), icon="refresh")
        self._copy = Button(self.tr("Copy for support"), ButtonKind.PRIMARY, icon="copy")
        self._logs = Button(self.tr("Show the logs"), ButtonKind.QUIET)
        self._lay_out()
        self._again.clicked.connect(self.test_pressed)
        self._copy.clicked.connect(self.copy)
        self._logs.clicked.connect(self.logs_pressed)
        self.show_testing()
        self.resize(*USUAL)

    def _lay_out(self) -> None:
        page = QWidget()
        inside = column(page, around=BETWEEN, between=BETWEEN)
        inside.addWidget(self._verdict)
        card = Card(between=BETWEEN)
        top = row(between=INSIDE)
        top.addWidget(Text(self.tr("This machine and the server"), weight=Weight.STRONG))
        top.addWidget(self._busy)
        top.addStretch()
        top.addWidget(self._logs)
        card.body.addLayout(top)
        card.body.addLayout(self._grid)
        inside.addWidget(card)
        note = self.tr("The copied text contains no names and no passwords.")
        inside.addWidget(Text(note, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        inside.addStretch(1)
        outside = column(self)
        outside.addWidget(PageScroll(page), 1)
        foot = row(around=AROUND, between=INSIDE)
        foot.addStretch()
        foot.addWidget(self._again)
        foot.addWidget(self._copy)
        outside.addLayout(foot)

    def rename(self, title: str) -> None:
        """Begin the copied text with ``title``, which is in another language now."""
        self._title = title

    def show_testing(self) -> None:
        """Start again without the old lines."""
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._lines = [], []
        self._verdict.hide()
        self._busy.show()
        self._again.set_state(enabled=False)
        self._copy.set_state(enabled=False)

    def show_line(self, line: CheckResult) -> None:
        """Add a line."""
        self._lines.append(line)
        row_of_it = len(self._lines)
        icon, token = LOOKS[_TONES[line.verdict]]
        mark = Icon("check" if line.verdict is Verdict.OK else icon, token, side=16)
        mark.setAccessibleName(self._word(line.verdict))
        name = Text(line.name, tone=ColorToken.MUTED)
        box = QWidget()
        words = column(box, between=2)
        words.addWidget(Text(breakable(line.found), wrap=True, selectable=True))
        if line.remedy:
            words.addWidget(Text(breakable(line.remedy), Size.SMALL, tone=token, wrap=True, selectable=True))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(mark, row_of_it, 0, top)
        self._grid.addWidget(name, row_of_it, 1, top)
        self._grid.addWidget(box, row_of_it, 2)
        self._parts += (mark, name, box)

    def show_end(self) -> None:
        """Show the summary."""
        self._busy.hide()
        self._again.set_state(enabled=True)
        self._copy.set_state(enabled=True)
        worst = max((line.verdict for line in self._lines), key=list(Verdict).index, default=Verdict.OK)
        title = {
            Verdict.OK: self.tr("Everything works"),
            Verdict.WARN: self.tr("You can work, but there are warnings"),
            Verdict.FAIL: self.tr("A problem keeps you from working"),
        }[worst]
        wrong = [line.name for line in self._lines if line.verdict is not Verdict.OK]
        self._verdict.show_message(_TONES[worst], ", ".join(wrong), title=title)
        self._verdict.show()
        announce(self, title)

    def text(self) -> str:
        """Return everything as plain text."""
        return as_text(self._title, self._lines)

    def copy(self) -> None:
        """Copy everything to the clipboard."""
        QGuiApplication.clipboard().setText(self.text())

    def _word(self, verdict: Verdict) -> str:
        return {
            Verdict.OK: self.tr("OK"),
            Verdict.WARN: self.tr("warning"),
            Verdict.FAIL: self.tr("wrong"),
        }[verdict]
