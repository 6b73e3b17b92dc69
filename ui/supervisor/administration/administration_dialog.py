"""The window of administrators."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QTabBar, QWidget

from agent_desktop.model.clock import utc_now
from ui.common.buttons import Button
from ui.common.labels import Text
from ui.common.layout.boxes import column, stand_on
from ui.common.layout.flow_layout import FlowLayout
from ui.common.layout.screen_fit import ScreenFit
from ui.supervisor.administration.do_not_call_page import DoNotCallPage
from ui.supervisor.administration.processes_page import ProcessesPage
from ui.supervisor.administration.reasons_page import ReasonsPage
from ui.supervisor.administration.users_page import UsersPage
from ui.theme import AROUND, BETWEEN, Size, Weight, font, sized
from ui.tokens import ColorToken

USUAL: Final = (1100, 640)


class AdministrationDialog(QDialog):
    """Shows what administrators change while the server runs."""

    save_wanted = Signal(str)
    """The path of a file to which the configuration is to be written."""

    def __init__(self, clock_now: Callable[[], datetime] = utc_now, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Administration"))
        stand_on(self, "window")
        self.users = UsersPage(self)
        self.processes = ProcessesPage(clock_now, self)
        self.do_not_call = DoNotCallPage(clock_now, self)
        self.reasons = ReasonsPage(self)
        self._tabs = QTabBar()
        self._stack = QStackedWidget()
        inside = column(self, around=AROUND, between=BETWEEN)
        inside.addWidget(Text(self.tr("Administration"), Size.TITLE, Weight.STRONG))
        note = self.tr("Changes are in force at once. They are kept beside the site file, and win over it.")
        inside.addWidget(Text(note, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        self._fill_tabs()
        inside.addWidget(self._tabs)
        inside.addWidget(self._stack, 1)
        self._save = Button(self.tr("Save as site file…"))
        self._save.setAutoDefault(False)
        self._save.clicked.connect(self._on_save)
        close = Button(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QWidget()
        buttons = FlowLayout(foot)
        buttons.addWidget(close)
        buttons.addWidget(self._save)
        inside.addWidget(foot)
        for key, do in (
            (QKeySequence.StandardKey.Find, self._on_find),
            (QKeySequence.StandardKey.Refresh, self.users.wanted.emit),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(do)
        self.resize(QSize(sized(USUAL[0]), sized(USUAL[1])))
        ScreenFit(self)

    def _fill_tabs(self) -> None:
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setFont(font())
        self._tabs.setAccessibleName(self.tr("Parts of the configuration"))
        pages = (
            (self.tr("Users"), self.users),
            (self.tr("Business processes"), self.processes),
            (self.tr("Never called"), self.do_not_call),
            (self.tr("Not Ready reasons"), self.reasons),
        )
        for place, (name, page) in enumerate(pages):
            self._tabs.addTab(name)
            self._stack.addWidget(page)
            key = QKeySequence(Qt.Modifier.ALT | Qt.Key(Qt.Key.Key_1.value + place))
            QShortcut(key, self).activated.connect(partial(self._tabs.setCurrentIndex, place))
            self._tabs.setTabToolTip(place, key.toString(QKeySequence.SequenceFormat.NativeText))
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)

    def open_page(self, page: QWidget) -> None:
        """Open one of the pages."""
        self._tabs.setCurrentIndex(self._stack.indexOf(page))

    def _on_find(self) -> None:
        self.open_page(self.users)
        self.users.focus_search()

    def show_saving(self, *, busy: bool) -> None:
        """Show whether the configuration is being written."""
        self._save.set_state(enabled=not busy, busy=busy)

    def _on_save(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save the configuration as a site file"), documents)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("TOML (*.toml)")
        dialog.setDefaultSuffix("toml")
        dialog.selectFile("site.toml")
        dialog.fileSelected.connect(self.save_wanted)
        dialog.open()
