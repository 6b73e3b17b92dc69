"""The button that writes a report to a file: its formats, and where to save it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from agent_desktop.model.supervisor.report import FileFormat
from ui.common.choices.drop_button import DropButton
from ui.texts import plain_text

translate = QCoreApplication.translate


class ExportButton(DropButton):
    """Offers the formats of a file; the system's key for saving opens it from anywhere in ``page``."""

    chosen = Signal(object)
    """A ``FileFormat``."""

    def __init__(
        self,
        page: QWidget,
        formats: Sequence[FileFormat] = (FileFormat.CSV, FileFormat.EXCEL, FileFormat.PDF),
    ) -> None:
        self._menu = QMenu()
        super().__init__("", menu=self._menu, parent=page)
        self._menu.setParent(self, self._menu.windowFlags())
        self.show_value(self.tr("Export"))
        self.setAccessibleName(self.tr("Export the report"))
        for format_ in formats:
            self._menu.addAction(self._entry(format_)).triggered.connect(partial(self._on_chosen, format_))
        key = QKeySequence(QKeySequence.StandardKey.Save)
        self.setToolTip(plain_text.tip(key.toString(QKeySequence.SequenceFormat.NativeText)))
        shortcut = QShortcut(key, page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.click)

    def _entry(self, format_: FileFormat) -> str:
        return {
            FileFormat.CSV: self.tr("CSV file…"),
            FileFormat.EXCEL: self.tr("Excel file…"),
            FileFormat.PDF: self.tr("PDF file…"),
            FileFormat.JSON_LINES: self.tr("JSON lines…"),
        }[format_]

    def _on_chosen(self, format_: FileFormat, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        self.chosen.emit(format_)


def ask_for_path(page: QWidget, format_: FileFormat, name: str, then: Callable[[str], None]) -> None:
    """Ask where to save a file that ``name`` is suggested for; call ``then`` with its path."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = translate("ReportsPage", "Save the report")
    dialog = QFileDialog(page.window(), title, documents)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(format_.value)
    dialog.setNameFilter(f"{format_.name} (*.{format_.value})")
    dialog.selectFile(name)
    dialog.fileSelected.connect(then)
    dialog.open()
