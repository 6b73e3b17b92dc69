"""Rows that are loaded page by page while scrolling, in the server's order, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")


class Pages(Generic[Row]):
    """The rows loaded so far; ``key`` identifies a row for as long as it lives."""

    def __init__(self, key: Callable[[Row], str]) -> None:
        self._key = key
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: int) -> Row:
        return self._rows[place]

    @property
    def rows(self) -> Sequence[Row]:
        """All rows; do not modify."""
        return self._rows

    def place(self, key: str) -> int | None:
        """Return the position of the row with ``key``."""
        return self._places.get(key)

    def replace(self, rows: Iterable[Row]) -> None:
        """Start again with the first page."""
        self._rows, self._places = [], {}
        self.extend(self.new_ones(rows))

    def new_ones(self, rows: Iterable[Row]) -> list[Row]:
        """Return those rows of a page that are not loaded yet: a row may have moved while pages were read."""
        seen = set(self._places)
        new: list[Row] = []
        for row in rows:
            key = self._key(row)
            if key not in seen:
                seen.add(key)
                new.append(row)
        return new

    def extend(self, rows: Iterable[Row]) -> None:
        """Add rows that are not loaded yet."""
        for row in rows:
            self._places[self._key(row)] = len(self._rows)
            self._rows.append(row)

    def change(self, row: Row) -> int:
        """Replace the older version of a row, and return its position.

        Raises:
            KeyError: it is not loaded.
        """
        place = self._places[self._key(row)]
        self._rows[place] = row
        return place

    def remove(self, key: str) -> int:
        """Remove a row, and return its former position.

        Raises:
            KeyError: it is not loaded.
        """
        place = self._places.pop(key)
        del self._rows[place]
        for later in range(place, len(self._rows)):
            self._places[self._key(self._rows[later])] = later
        return place
