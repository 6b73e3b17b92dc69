"""The menu of a table's columns: visibility, sorting and order. It replaces the mouse for all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.common.buttons import IconButton
from ui.common.painting import mirrored
from ui.common.table.table import TableView


class ColumnsMenu(QMenu):
    """Built from the table each time that it opens."""

    def __init__(self, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for before in self.findChildren(QMenu):  # Clearing the menu removes only its entry.
            before.deleteLater()
        columns = self._table.columns()
        for key, title, is_fixed in columns:
            action = self._add(title, self._shower(key))
            action.setCheckable(True)
            action.setChecked(not self._table.hides(key))
            action.setEnabled(not is_fixed)
        self.addSeparator()
        self._add_sorting()
        current = self._table.current_column()
        for text, by in ((self.tr("Move column left"), -1), (self.tr("Move column right"), 1)):
            action = self._add(text, self._mover(current, by))
            action.setEnabled(current is not None)
            arrow = Qt.Key.Key_Left if by < 0 else Qt.Key.Key_Right
            action.setShortcut(Qt.Modifier.CTRL | Qt.Modifier.SHIFT | arrow)
            action.setShortcutVisibleInContextMenu(True)
        self.addSeparator()
        self._add(self.tr("Restore defaults"), self._table.reset_columns)

    def _add_sorting(self) -> None:
        sortable = self._table.sortable()
        if not sortable:
            return
        menu = self.addMenu(self.tr("Sort by"))
        sorting = self._table.sorting()
        for key, title in sortable:
            action = QAction(title, menu)
            action.setCheckable(True)
            action.setChecked(sorting is not None and sorting.column == key)
            action.triggered.connect(self._sorter(key))
            menu.addAction(action)

    def _add(self, text: str, do: Callable[[], None]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(do)
        return action

    def _shower(self, key: str) -> Callable[[], None]:
        return lambda: self._table.hide_column(key, hidden=not self._table.hides(key))

    def _mover(self, key: str | None, by: int) -> Callable[[], None]:
        return lambda: self._table.move_column(key, by) if key is not None else None

    def _sorter(self, key: str) -> Callable[[], None]:
        return lambda: self._table.sort_by(key)


class ColumnsButton(IconButton):
    """Opens the menu of a table's columns, as a right click on its header does."""

    def __init__(self, table: TableView, parent: QWidget | None = None) -> None:
        super().__init__("columns", "", parent=parent)
        name = self.tr("Columns of {}").format(table.accessibleName())
        self.set_name(name, self.tr("Columns: show, hide, move and sort"))
        self._menu = ColumnsMenu(table, self)
        self.clicked.connect(self.drop)
        table.horizontalHeader().customContextMenuRequested.connect(self._on_header_menu)
        self._table = table

    def drop(self) -> None:
        """Open the menu below the button."""
        size = self._menu.sizeHint()
        place = QRect(QPoint(self.width() - size.width(), self.height()), size)
        self._menu.popup(self.mapToGlobal(mirrored(self, place).topLeft()))

    def _on_header_menu(self, point: QPoint) -> None:
        self._menu.popup(self._table.horizontalHeader().mapToGlobal(point))
