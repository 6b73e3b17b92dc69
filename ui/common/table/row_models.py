"""Item models over plain rows: columns provide the cells, rows are sorted in Python, changes are passed on unchanged.

Sorting is done here, not in a ``QSortFilterProxyModel``: a proxy over a Python model of some thousand rows that change
ten times a second occupies the GUI thread completely.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from agent_desktop.model.supervisor.sorting import Sorting, SortKey, in_order
from ui.common.table.cells import Cell, CellRole
from ui.texts import plain_text

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its key in settings, its title, and its cells.

    ``sample`` is the longest usual text, which determines its first width; ``mark`` adds room for an icon. ``sort`` is
    None if the window cannot sort by it; then ``server_key`` is the server's name of the order over rows that are not
    all loaded. A ``fixed`` column cannot be hidden. ``grows`` takes the room that is left. If room is short, columns
    with ``drops`` are hidden, the highest number first.
    """

    key: str
    title: str
    cell: Callable[[Row], Cell]
    sample: str
    sort: Callable[[Row], SortKey] | None = None
    mark: bool = False
    right: bool = False
    fixed: bool = False
    grows: bool = False
    drops: int = 0
    tip: str = ""
    server_key: str = ""


class ColumnsModel(QAbstractTableModel, Generic[Row]):
    """The common base of all table models; a subclass holds the rows."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._sorting: Sorting | None = None

    @property
    def sorting(self) -> Sorting | None:
        """The current sorting; None for the given order."""
        return self._sorting

    def can_sort_by(self, column: Column[Row]) -> bool:
        """Return whether the rows can be sorted by ``column``."""
        raise NotImplementedError

    def sort_by(self, sorting: Sorting | None) -> None:
        """Show the rows in another order."""
        raise NotImplementedError

    def row_at(self, row: int) -> Row:
        """Return the row."""
        raise NotImplementedError

    def key_of(self, row: Row) -> str:
        """Return the key that identifies a row for as long as it lives."""
        raise NotImplementedError

    def column_of(self, key: str) -> int | None:
        """Return the position of the column, or None."""
        return next((place for place, column in enumerate(self.columns) if column.key == key), None)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the data for Qt; ``CellRole.CELL`` is the whole cell."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        if role == CellRole.KEY:
            return self.key_of(self.row_at(index.row()))
        if role not in _FROM_CELL:
            return None
        cell = column.cell(self.row_at(index.row()))
        return cell if role == CellRole.CELL else _FROM_CELL[role](cell)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title, alignment and tip."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return column.tip or None
        return (plain_text.tip(column.tip) or None) if role == Qt.ItemDataRole.ToolTipRole else None

    def retranslate(self, again: Callable[[str], str]) -> None:
        """Show titles and cells in another language."""
        self.columns = tuple(
            replace(one, title=again(one.title), tip=again(one.tip), sample=again(one.sample))
            for one in self.columns
        )
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self.columns) - 1))
        if self.rowCount():
            self.touch(0, self.rowCount() - 1)

    def touch(self, first: int, last: int, column: int | None = None) -> None:
        """Redraw rows ``first`` to ``last``, in one column or in all."""
        left, right = (0, len(self.columns) - 1) if column is None else (column, column)
        self.dataChanged.emit(self.index(first, left), self.index(last, right))

    def tick(self, *keys: str) -> None:
        """Redraw the columns ``keys``, whose texts depend on the time."""
        if self.rowCount():
            for key in keys:
                if (column := self.column_of(key)) is not None:
                    self.touch(0, self.rowCount() - 1, column)


def alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    """Return the alignment of a column's text."""
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


_FROM_CELL: Final[dict[int, Callable[[Cell], object]]] = {
    CellRole.CELL: lambda cell: cell,
    Qt.ItemDataRole.DisplayRole: lambda cell: plain_text.unturned(cell.text),
    Qt.ItemDataRole.ToolTipRole: lambda cell: plain_text.tip(cell.tip) or None,
    Qt.ItemDataRole.AccessibleTextRole: lambda cell: plain_text.unturned(cell.spoken or cell.text),
}


class RowsModel(ColumnsModel[Row]):
    """A complete list of rows, sorted by a column."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._key = key
        self._given: list[Row] = []
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def row_at(self, row: int) -> Row:
        """Return the row."""
        return self._rows[row]

    def key_of(self, row: Row) -> str:
        """Return the key that identifies a row."""
        return self._key(row)

    def place(self, key: str) -> int | None:
        """Return the position of the row with ``key``."""
        return self._places.get(key)

    def can_sort_by(self, column: Column[Row]) -> bool:
        """Return whether the column can be sorted."""
        return column.sort is not None

    def sort_by(self, sorting: Sorting | None) -> None:
        """Show the rows in another order."""
        self._sorting = sorting
        self.show_rows(self._given)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show ``rows``. Rows that stay keep their selection, and only changed ones are redrawn."""
        self._given = list(rows)
        wanted = self._in_order()
        keys = [self._key(row) for row in wanted]
        known = set(keys)
        if known.isdisjoint(
            self._places
        ):  # A completely different list: nothing to keep, and this is faster.
            self._begin_again(wanted)
            return
        self._remove([place for place, row in enumerate(self._rows) if self._key(row) not in known])
        self._append([row for row, key in zip(wanted, keys, strict=True) if key not in self._places])
        self._reorder(keys)
        self._change(wanted)

    def _in_order(self) -> list[Row]:
        sorting = self._sorting
        column = next((one for one in self.columns if sorting and one.key == sorting.column), None)
        if sorting is None or column is None or column.sort is None:
            return list(self._given)
        # Sorted from the given order, so that equal rows keep it whatever the sorting was before.
        return in_order(self._given, column.sort, descending=sorting.descending)

    def _begin_again(self, rows: list[Row]) -> None:
        if not rows and not self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self._index_rows()
        self.endResetModel()

    def _remove(self, places: list[int]) -> None:
        while places:
            last = places.pop()
            first = last
            while places and places[-1] == first - 1:
                first = places.pop()
            self.beginRemoveRows(NOWHERE, first, last)
            del self._rows[first : last + 1]
            self._index_rows()  # Slots of ``endRemoveRows`` may look up a row at once.
            self.endRemoveRows()

    def _append(self, rows: list[Row]) -> None:
        if not rows:
            return
        self.beginInsertRows(NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
        self._rows.extend(rows)
        self._index_rows()
        self.endInsertRows()

    def _reorder(self, keys: list[str]) -> None:
        if keys == [self._key(row) for row in self._rows]:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._key(self._rows[index.row()]) for index in before]
        self._rows = [self._rows[self._places[key]] for key in keys]
        self._index_rows()
        after = [
            self.index(self._places[key], index.column()) for key, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _change(self, rows: list[Row]) -> None:
        run: list[int] = []
        for place, row in enumerate(rows):
            old = self._rows[place]
            if old is row or old == row:
                continue
            self._rows[place] = row
            if run and place != run[-1] + 1:
                self.touch(run[0], run[-1])
                run = []
            run.append(place)
        if run:
            self.touch(run[0], run[-1])

    def _index_rows(self) -> None:
        self._places = {self._key(row): place for place, row in enumerate(self._rows)}
