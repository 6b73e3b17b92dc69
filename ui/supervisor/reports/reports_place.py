"""The place of all reports: a tab for each, which is created when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from functools import partial
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from ui.common.layout.boxes import Hairline, column
from ui.common.layout.lazy_stack import LazyStack
from ui.supervisor.list_page import ListPage
from ui.supervisor.reports.audit_trail_page import AuditTrailPage
from ui.supervisor.reports.figures_page import FiguresPage
from ui.supervisor.reports.report_files_page import ReportFilesPage
from ui.supervisor.reports.reports_page import ReportsPage
from ui.theme import BETWEEN, font


class ReportKind(IntEnum):
    """The reports, in the order of their tabs."""

    COMPLETED = 0
    FIGURES = 1
    AUDIT = 2
    FILES = 3


class ReportsPlace(QWidget):
    """Report 6.04, the figures of a period, the audit trail, and the scheduled files."""

    built = Signal(object)
    """A new report, which from now on emits queries."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = QTabBar(self)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setFont(font())
        self._tabs.setAccessibleName(self.tr("Reports"))
        self._stack = LazyStack(self)
        for name, make in (
            (self.tr("Completed callbacks"), partial(ReportsPage, clock_now)),
            (self.tr("Figures of a period"), partial(FiguresPage, clock_now)),
            (self.tr("Audit trail"), partial(AuditTrailPage, clock_now)),
            (self.tr("Scheduled files"), partial(ReportFilesPage, clock_now)),
        ):
            self._tabs.addTab(name)
            self._stack.add(make)
        self._set_keys()
        whole = column(self, between=BETWEEN)
        head = column(between=0)
        head.addWidget(self._tabs)
        head.addWidget(Hairline(self))
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        self._stack.built.connect(self.built)
        self._tabs.currentChanged.connect(self._stack.open)

    def _set_keys(self) -> None:
        for kind in ReportKind:
            key = QKeySequence(Qt.Modifier.ALT | Qt.Key(Qt.Key.Key_1.value + kind))
            shortcut = QShortcut(key, self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(partial(self.open_report, kind))
            self._tabs.setTabToolTip(kind, key.toString(QKeySequence.SequenceFormat.NativeText))

    @property
    def completed(self) -> ReportsPage:
        """Report 6.04."""
        return cast("ReportsPage", self._stack.page(ReportKind.COMPLETED))

    @property
    def figures(self) -> FiguresPage:
        """The figures of a period."""
        return cast("FiguresPage", self._stack.page(ReportKind.FIGURES))

    @property
    def audit(self) -> AuditTrailPage:
        """The audit trail."""
        return cast("AuditTrailPage", self._stack.page(ReportKind.AUDIT))

    @property
    def files(self) -> ReportFilesPage:
        """The scheduled files."""
        return cast("ReportFilesPage", self._stack.page(ReportKind.FILES))

    @property
    def content(self) -> QWidget:
        """The open report."""
        return self._stack.page(self._tabs.currentIndex())

    def made(self) -> list[QWidget]:
        """Return the reports that exist."""
        return self._stack.made()

    def open_report(self, kind: ReportKind) -> None:
        """Open a report, and focus it."""
        self._tabs.setCurrentIndex(kind)
        part = self.content
        if isinstance(part, ListPage):
            part.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start(self) -> None:
        """Create the open report: later than the place, so that ``built`` is heard."""
        self._stack.open(self._tabs.currentIndex())
