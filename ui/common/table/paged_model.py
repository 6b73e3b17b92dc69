"""Item models over rows that are loaded page by page while the view is scrolled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from agent_desktop.model.supervisor.paging import Pages
from agent_desktop.model.supervisor.sorting import Sorting
from ui.common.table.row_models import NOWHERE, Column, ColumnsModel, Index

Row = TypeVar("Row")


class PagedModel(ColumnsModel[Row]):
    """The rows loaded so far, in the server's order."""

    order_wanted = Signal()
    """The user chose another order: the server must start again with ``sorting``."""
    more_wanted = Signal()
    """The view was scrolled to the last loaded row, and there are more."""

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._key = key
        self._pages = Pages(key)
        self._has_more = False
        self._fetching = False

    def can_sort_by(self, column: Column[Row]) -> bool:
        """Return whether the server can sort all its rows by the column."""
        return bool(column.server_key)

    def sort_by(self, sorting: Sorting | None) -> None:
        """Request another order. The loaded rows stay until they arrive in it."""
        if sorting != self._sorting:
            self._sorting = sorting
            self.order_wanted.emit()

    @property
    def has_more(self) -> bool:
        """Whether the server has more rows."""
        return self._has_more

    def row_at(self, row: int) -> Row:
        """Return the row."""
        return self._pages[row]

    def key_of(self, row: Row) -> str:
        """Return the key that identifies a row."""
        return self._key(row)

    def place(self, key: str) -> int | None:
        """Return the position of a row."""
        return self._pages.place(key)

    def found(self, key: str) -> Row | None:
        """Return a loaded row."""
        place = self._pages.place(key)
        return None if place is None else self._pages[place]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of loaded rows."""
        return 0 if parent.isValid() else len(self._pages)

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether scrolling on loads more."""
        return not parent.isValid() and self._has_more and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        """Request the next page, which arrives later."""
        if self.canFetchMore(parent):
            self._fetching = True
            self.more_wanted.emit()

    def show_first(self, rows: Iterable[Row], *, has_more: bool) -> None:
        """Start again with a first page."""
        self.beginResetModel()
        self._pages.replace(rows)
        self._has_more, self._fetching = has_more, False
        self.endResetModel()

    def show_more(self, rows: Iterable[Row], *, has_more: bool) -> None:
        """Append a page."""
        new = self._pages.new_ones(rows)
        self._has_more, self._fetching = has_more, False
        if new:
            first = len(self._pages)
            self.beginInsertRows(NOWHERE, first, first + len(new) - 1)
            self._pages.extend(new)
            self.endInsertRows()

    def more_failed(self) -> None:
        """Allow the next page to be requested again."""
        self._fetching = False

    def change(self, row: Row) -> None:
        """Update a loaded row."""
        place = self._pages.change(row)
        self.touch(place, place)

    def remove(self, key: str) -> None:
        """Remove a row, if it is loaded."""
        place = self._pages.place(key)
        if place is not None:
            self.beginRemoveRows(NOWHERE, place, place)
            self._pages.remove(key)
            self.endRemoveRows()
