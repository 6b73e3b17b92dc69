"""Item models over plain rows."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from agent_desktop.model.supervisor.sorting import Sorting
from tests.ui.window_checks import QtsLaws
from ui.common.table.cells import Cell, CellRole
from ui.common.table.row_models import Column, RowsModel


class Fruit(NamedTuple):
    """A row."""

    name: str
    number: int


def a_model(*fruits: Fruit) -> RowsModel[Fruit]:
    columns = (
        Column[Fruit]("name", "Name", lambda row: Cell(row.name, tip="a fruit"), "Clementine", lambda row: row.name),
        Column[Fruit](
            "count", "Count", lambda row: Cell(str(row.number), spoken=f"{row.number} of them"), "99",
            lambda row: row.number, right=True,
        ),
    )  # fmt: skip
    model = RowsModel(columns, lambda row: row.name)
    model.show_rows(fruits)
    return model


def shown(model: RowsModel[Fruit]) -> list[tuple[str, str]]:
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


rows = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 3)).map(
    lambda counts: [Fruit(name, count) for name, count in counts.items()]
)
sortings = st.sampled_from([None, Sorting("name"), Sorting("count"), Sorting("count", descending=True)])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(rows, sortings), max_size=6))
def test_that_any_change_of_rows_keeps_qts_laws(
    qts_laws: QtsLaws, steps: list[tuple[list[Fruit], Sorting | None]]
) -> None:
    model = a_model()
    qts_laws(model)
    for fruits, sorting in steps:
        model.sort_by(sorting)
        model.show_rows(fruits)
        assert sorted(shown(model)) == sorted((name, str(count)) for name, count in fruits)


def test_that_rows_come_in_the_order_of_a_column() -> None:
    model = a_model(Fruit("pear", 2), Fruit("fig", 9), Fruit("lime", 2))
    model.sort_by(Sorting("count", descending=True))
    assert [name for name, _ in shown(model)] == ["fig", "pear", "lime"]
    model.sort_by(None)
    assert [name for name, _ in shown(model)] == ["pear", "fig", "lime"]


def test_that_a_row_is_followed_wherever_sorting_puts_it() -> None:
    model = a_model(Fruit("pear", 2), Fruit("fig", 9))
    model.sort_by(Sorting("count"))
    held = QPersistentModelIndex(model.index(0, 0))
    model.show_rows([Fruit("pear", 12), Fruit("fig", 9), Fruit("apple", 1)])
    assert (held.row(), held.data()) == (2, "pear")


def test_that_only_changed_parts_are_drawn_again() -> None:
    model = a_model(*(Fruit(name, 1) for name in "abcdef"))
    touched: list[tuple[int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        touched.append((first.row(), last.row()))

    model.dataChanged.connect(note)
    model.show_rows([Fruit(name, 2 if name in "bcf" else 1) for name in "abcdef"])
    assert touched == [(1, 2), (5, 5)]


def test_that_time_touches_its_own_column_alone() -> None:
    model = a_model(Fruit("a", 1), Fruit("b", 1))
    touched: list[tuple[int, int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        touched.append((first.row(), last.row(), first.column()))

    model.dataChanged.connect(note)
    model.tick("count", "unknown")
    assert touched == [(0, 1, 1)]


def test_that_a_cell_is_read_out_by_its_own_words() -> None:
    model = a_model(Fruit("pear", 2))  # An index does not keep its model alive.
    index = model.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "2 of them"
    assert index.data(Qt.ItemDataRole.DisplayRole) == "2"
    assert index.data(CellRole.KEY) == "pear"
    assert index.siblingAtColumn(0).data(Qt.ItemDataRole.ToolTipRole) == "a fruit"


def test_that_a_place_is_found_by_its_key() -> None:
    model = a_model(Fruit("pear", 2), Fruit("fig", 9))
    assert (model.place("fig"), model.place("plum")) == (1, None)
