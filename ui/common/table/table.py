"""The supervisor's tables: calm rows, columns that can be sorted, hidden and moved, all by keyboard as well."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from agent_desktop.model.supervisor.sorting import Layout, Sorting
from ui.common.table.cells import CellDelegate, CellRole, cell_of, width_of
from ui.common.table.header import TableHeader
from ui.common.table.row_models import ColumnsModel

_MOVE_KEYS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class TableView(QTableView):
    """Shows a ``ColumnsModel``. All signals name rows by their keys."""

    opened = Signal(str)
    """A row: double click, or Enter on a cell without a link."""
    link_pressed = Signal(str, str)
    """A row and a column: a click on a link, or Enter."""
    menu_asked = Signal(QPoint)
    """A request for the context menu at a global point; it is for the selected rows."""
    chosen = Signal()
    """The selection or the current row has changed."""
    arranged = Signal(object)
    """``Layout``: the user has sorted, hidden, moved or sized columns."""

    def __init__(
        self, model: ColumnsModel[Any], *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._cells = CellDelegate(self)
        self._fitting = False
        self._pressed = QPersistentModelIndex()
        self._sized: dict[str, int] = {}
        self._hidden: set[str] = set()
        self._kept: set[str] = set()
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self._set_up(several=several)
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(self._on_chosen)
        self.selectionModel().currentChanged.connect(self._on_chosen)
        self._take_font()

    def _set_up(self, *, several: bool) -> None:
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget(self))  # Qt would draw a box where two scroll bars meet.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)  # The frame's rounded corners must be visible below it.
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_asked)

    def _set_up_header(self) -> None:
        header = self._header
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.sectionClicked.connect(self._on_header_clicked)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(any(map(self._rows.can_sort_by, self._rows.columns)))

    # --- Selection ----------------------------------------------------------------------------------------------------

    def selected(self) -> list[str]:
        """Return the keys of the selected rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.key_of(self._rows.row_at(row)) for row in rows]

    def current(self) -> str | None:
        """Return the key of the row with the focus."""
        index = self.currentIndex()
        return self._rows.key_of(self._rows.row_at(index.row())) if index.isValid() else None

    def current_column(self) -> str | None:
        """Return the key of the column with the focus."""
        index = self.currentIndex()
        return self._rows.columns[index.column()].key if index.isValid() else None

    def choose(self, row: int, column: int | None = None) -> None:
        """Select a row and focus it."""
        index = self._rows.index(row, self._first_shown() if column is None else column)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)

    def visible_keys(self) -> list[str]:
        """Return the keys of the visible rows."""
        count = self._rows.rowCount()
        if not count:
            return []
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        last = count - 1 if last < 0 else last
        return [self._rows.key_of(self._rows.row_at(row)) for row in range(first, last + 1)]

    def columns(self) -> list[tuple[str, str, bool]]:
        """Return each column's key and title, and whether it is fixed, in the displayed order."""
        order = sorted(range(len(self._rows.columns)), key=self._header.visualIndex)
        columns = [self._rows.columns[place] for place in order]
        return [(column.key, column.title, column.fixed) for column in columns]

    def given_columns(self) -> list[tuple[str, str, bool]]:
        """Return the same of each column, in the order of the sections."""
        return [(column.key, column.title, column.fixed) for column in self._rows.columns]

    def sortable(self) -> list[tuple[str, str]]:
        """Return the key and title of each column that rows can be sorted by."""
        rows = self._rows
        return [(column.key, column.title) for column in rows.columns if rows.can_sort_by(column)]

    def hides(self, key: str) -> bool:
        """Return whether a column is hidden, by the user or for lack of room."""
        return self.isColumnHidden(self._place(key))

    # --- Layout -------------------------------------------------------------------------------------------------------

    def layout_now(self) -> Layout:
        """Return the layout of the columns."""
        columns = self._rows.columns
        order = sorted(range(len(columns)), key=self._header.visualIndex)
        keys = tuple(columns[place].key for place in order)
        hidden, kept = tuple(sorted(self._hidden)), tuple(sorted(self._kept))
        return Layout(keys, hidden, kept, dict(self._sized), self.sorting())

    def arrange(self, layout: Layout) -> None:
        """Restore a layout of the columns. Columns that no longer exist are skipped, new ones come last."""
        self._fitting = True
        for target, key in enumerate(self._known(layout.order)):
            self._header.moveSection(self._header.visualIndex(self._place(key)), target)
        fixed = {column.key for column in self._rows.columns if column.fixed}
        self._hidden = set(self._known(layout.hidden)) - fixed
        self._kept = set(self._known(layout.kept))
        self._sized = {key: layout.widths[key] for key in self._known(layout.widths)}
        self._fitting = False
        self._sort(layout.sorting)
        self.fit()

    def sorting(self) -> Sorting | None:
        """Return the current sorting."""
        return self._rows.sorting

    def sort_by(self, key: str) -> None:
        """Sort by a column; a second time, in the other direction."""
        now = self.sorting()
        turned = now is not None and now.column == key and not now.descending
        self._sort(Sorting(key, descending=turned))
        self.arranged.emit(self.layout_now())

    def hide_column(self, key: str, *, hidden: bool) -> None:
        """Hide a column, or show it again."""
        if hidden:
            self._hidden.add(key)
            self._kept.discard(key)
        else:
            self._hidden.discard(key)
            self._kept.add(key)
        self.fit()
        self.arranged.emit(self.layout_now())

    def move_column(self, key: str, by: int) -> None:
        """Move a column past its visible neighbours."""
        header = self._header
        place = header.visualIndex(self._place(key))
        target = place + by
        while 0 <= target < header.count() and header.isSectionHidden(header.logicalIndex(target)):
            target += by
        if 0 <= target < header.count():
            header.moveSection(place, target)

    def reset_columns(self) -> None:
        """Restore the first layout of the columns; the sorting stays."""
        keys = tuple(column.key for column in self._rows.columns)
        self.arrange(Layout(keys, sorting=self.sorting()))
        self.arranged.emit(self.layout_now())

    def fit(self) -> None:
        """Give each column the width that it needs, and the rest to those that grow.

        If there is too little room, titles wrap to two lines; if that is not enough, some columns are hidden.
        """
        self._fitting = True
        wanted = [place for place, column in enumerate(self._rows.columns) if column.key not in self._hidden]
        self._header.wrap(wraps=False)
        self._header.wrap(wraps=sum(map(self._wanted_width, wanted)) > self.viewport().width())
        shown = self._fitting_columns()
        for place in range(len(self._rows.columns)):
            self.setColumnHidden(place, place not in shown)
        widths = {place: self._wanted_width(place) for place in shown}
        room = self.viewport().width() - sum(widths.values())
        growing = [place for place in shown if self._rows.columns[place].grows]
        if room > 0 and growing:
            for place in growing:
                widths[place] += room // len(growing)
            widths[growing[-1]] += room % len(growing)
        for place, width in widths.items():
            self.setColumnWidth(place, width)
        self._fitting = False

    def _fitting_columns(self) -> list[int]:
        """Return the visible columns: all that the user wants, less those hidden for lack of room."""
        columns = self._rows.columns
        shown = [place for place, column in enumerate(columns) if column.key not in self._hidden]
        droppable = [
            place for place in shown if columns[place].drops and columns[place].key not in self._kept
        ]
        needed = sum(self._wanted_width(place) for place in shown)
        for place in sorted(droppable, key=lambda one: -columns[one].drops):
            if needed <= self.viewport().width():
                break
            shown.remove(place)
            needed -= self._wanted_width(place)
        return shown

    def _wanted_width(self, place: int) -> int:
        column = self._rows.columns[place]
        if column.key in self._sized:
            return self._sized[column.key]
        return max(width_of(column.sample, mark=column.mark), self._header.width_of_title(place))

    def _sort(self, sorting: Sorting | None) -> None:
        if sorting is not None and sorting.column not in (key for key, _ in self.sortable()):
            sorting = None  # From the settings of another version.
        self._rows.sort_by(sorting)
        place = self._place(sorting.column) if sorting is not None else None
        self._header.setSortIndicatorShown(place is not None)
        if place is not None and sorting is not None:
            order = Qt.SortOrder.DescendingOrder if sorting.descending else Qt.SortOrder.AscendingOrder
            self._header.setSortIndicator(place, order)

    def _known(self, keys: Iterable[str]) -> list[str]:
        known = {column.key for column in self._rows.columns}
        return [key for key in keys if key in known]

    def _place(self, key: str) -> int:
        place = self._rows.column_of(key)
        if place is None:
            raise KeyError(key)
        return place

    def _first_shown(self) -> int:
        return next(
            (
                logical
                for visual in range(self._header.count())
                if not self.isColumnHidden(logical := self._header.logicalIndex(visual))
            ),
            0,
        )

    # --- Qt -----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; move the current column with Ctrl, Shift and an arrow key."""
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._press(index)
        elif (
            key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and event.modifiers() == _MOVE_KEYS and index.isValid()
        ):
            self.move_column(self._rows.columns[index.column()].key, -1 if key == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Ignore letters: they are shortcuts here, not a search for rows."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button was pressed: a link needs press and release on it."""
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a link."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and plain and self._pressed == index and cell_of(index).link:
            self._press(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a row."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and not cell_of(index).link:
            self.opened.emit(str(index.data(CellRole.KEY)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer's shape what can be pressed."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._light(index.row())
        link = cell_of(index).link
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Highlight no row."""
        super().leaveEvent(event)
        self._light(-1)

    def _light(self, row: int) -> None:
        if self._cells.lit_row != row:
            self._cells.lit_row = row
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the new width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.ApplicationFontChange) and hasattr(
            self, "_cells"
        ):
            self._take_font()

    def retranslate(self, again: Callable[[str], str]) -> None:
        """Show titles and cells in another language; the columns stay as wide as the user has made them."""
        self._rows.retranslate(again)
        self.fit()
        self.viewport().update()

    def _take_font(self) -> None:
        self._cells.refresh()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._cells.row_height())
        self.fit()
        self.viewport().update()

    def _press(self, index: QModelIndex) -> None:
        key = str(index.data(CellRole.KEY))
        if cell_of(index).link:
            self.link_pressed.emit(key, self._rows.columns[index.column()].key)
        else:
            self.opened.emit(key)

    def _on_chosen(self) -> None:
        self.chosen.emit()

    def _on_menu_asked(self, point: QPoint) -> None:
        if self.selectionModel().hasSelection():
            self.menu_asked.emit(self.viewport().mapToGlobal(point))

    def _on_header_clicked(self, section: int) -> None:
        column = self._rows.columns[section]
        if self._rows.can_sort_by(column):
            self.sort_by(column.key)

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        if not self._fitting and new:
            self._sized[self._rows.columns[section].key] = new
            self.arranged.emit(self.layout_now())

    def _on_moved(self) -> None:
        if not self._fitting:
            self.arranged.emit(self.layout_now())
