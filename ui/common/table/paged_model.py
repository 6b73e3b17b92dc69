"""Item models over rows that come page by page: the view asks for more as it is scrolled."""

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
    """Another order was chosen: the server is to begin again with ``sorting``."""
    more_wanted = Signal()
    """The end of what is loaded was scrolled to, and there is more."""

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(columns, parent)
        self._key = key
        self._pages = Pages(key)
        self._has_more = False
        self._fetching = False

    def can_sort_by(self, column: Column[Row]) -> bool:
        """Return whether the server can order all its rows by the column."""
        return bool(column.server_key)

    def sort_by(self, sorting: Sorting | None) -> None:
        """Ask for another order. The rows loaded stay until they come again in it."""
        if sorting != self._sorting:
            self._sorting = sorting
            self.order_wanted.emit()

    @property
    def has_more(self) -> bool:
        """Whether the server has rows beyond those loaded."""
        return self._has_more

    def row_at(self, row: int) -> Row:
        """Return the row."""
        return self._pages[row]

    def key_of(self, row: Row) -> str:
        """Return what tells a row from the others."""
        return self._key(row)

    def place(self, key: str) -> int | None:
        """Return where a row is."""
        return self._pages.place(key)

    def found(self, key: str) -> Row | None:
        """Return a row that is loaded."""
        place = self._pages.place(key)
        return None if place is None else self._pages[place]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows are loaded."""
        return 0 if parent.isValid() else len(self._pages)

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether scrolling on would bring more."""
        return not parent.isValid() and self._has_more and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page; it comes when it comes."""
        if self.canFetchMore(parent):
            self._fetching = True
            self.more_wanted.emit()

    def show_first(self, rows: Iterable[Row], *, has_more: bool) -> None:
        """Begin again with a first page."""
        self.beginResetModel()
        self._pages.replace(rows)
        self._has_more, self._fetching = has_more, False
        self.endResetModel()

    def show_more(self, rows: Iterable[Row], *, has_more: bool) -> None:
        """Add a page at the end."""
        new = self._pages.new_ones(rows)
        self._has_more, self._fetching = has_more, False
        if new:
            first = len(self._pages)
            self.beginInsertRows(NOWHERE, first, first + len(new) - 1)
            self._pages.extend(new)
            self.endInsertRows()

    def more_failed(self) -> None:
        """Let the next page be asked for again."""
        self._fetching = False

    def change(self, row: Row) -> None:
        """Bring a row that is loaded up to date."""
        place = self._pages.change(row)
        self.touch(place, place)

    def remove(self, key: str) -> None:
        """Take a row away, if it is loaded."""
        place = self._pages.place(key)
        if place is not None:
            self.beginRemoveRows(NOWHERE, place, place)
            self._pages.remove(key)
            self.endRemoveRows()
