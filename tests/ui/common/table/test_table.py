"""The supervisor's tables: columns that can be sorted, hidden and moved, by mouse and by keyboard."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.sorting import Layout, Sorting
from tests.ui.supervisor.hands import (
    Heard,
    choose,
    click,
    column,
    entries,
    menu_of,
    seen_columns,
    shown,
    strike,
)
from ui.common.table.cells import PADDING, Cell, width_of
from ui.common.table.columns_menu import ColumnsButton
from ui.common.table.header import title_lines
from ui.common.table.row_models import Column, RowsModel
from ui.common.table.table import TableView
from ui.theme import Appearance, Theme, Weight, font

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Ship(NamedTuple):
    """A row."""

    name: str
    length: int
    flag: str


SHIPS = (Ship("Vasa", 69, "SE"), Ship("Fram", 39, "NO"), Ship("Gorch Fock", 82, "DE"))


def a_table(qtbot: QtBot, width: int = 700) -> TableView:
    columns = (
        Column[Ship]("name", "Name", lambda row: Cell(row.name), "Gorch Fock", lambda row: row.name, fixed=True,
                     grows=True),
        Column[Ship]("length", "Length over all", lambda row: Cell(str(row.length), link=True), "100",
                     lambda row: row.length, right=True),
        Column[Ship]("flag", "Flag", lambda row: Cell(row.flag), "MMMMMMMMMM", drops=1),
    )  # fmt: skip
    model = RowsModel(columns, lambda row: row.name)
    model.show_rows(SHIPS)
    table = TableView(model)
    model.setParent(table)
    table.setAccessibleName("Ships")
    shown(qtbot, table, width, 300)
    return table


def header_click(table: TableView, section: int) -> None:
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_that_a_click_on_a_title_sorts_and_another_turns_the_order(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    header_click(table, 1)
    assert column(table, "length") == ["39", "69", "82"]
    header_click(table, 1)
    assert column(table, "length") == ["82", "69", "39"]
    assert table.sorting() == Sorting("length", descending=True)


def test_that_a_column_without_an_order_does_not_sort(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    header_click(table, 2)
    assert table.sorting() is None


def test_that_the_current_column_moves_by_keyboard(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.choose(0, 1)
    strike(table, Qt.Key.Key_Left, CONTROL_SHIFT)
    assert seen_columns(table) == ["length", "name", "flag"]
    strike(table, Qt.Key.Key_Right, CONTROL_SHIFT)
    assert seen_columns(table) == ["name", "length", "flag"]


def test_that_enter_presses_a_link_and_opens_a_row_elsewhere(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    opened, pressed = Heard(table.opened), Heard(table.link_pressed)
    table.choose(1, 1)
    strike(table, Qt.Key.Key_Return)
    table.choose(1, 0)
    strike(table, Qt.Key.Key_Return)
    assert (pressed.said, opened.said) == ([("Fram", "length")], ["Fram"])


def test_that_a_click_on_a_link_presses_it_and_a_click_beside_it_does_not(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    pressed = Heard(table.link_pressed)
    click(table, 2, "name")
    click(table, 2, "length")
    assert pressed.said == [("Gorch Fock", "length")]


def test_that_letters_do_not_look_for_rows(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.choose(0)
    strike(table, Qt.Key.Key_G)
    assert table.current() == "Vasa"


def test_that_the_columns_menu_does_all_that_the_mouse_can(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    button = ColumnsButton(table, table)
    table.choose(0, 1)
    button.drop()
    menu = menu_of(table)
    assert entries(menu) == [
        "Name",
        "Length over all",
        "Flag",
        "Sort by",
        "Move column left",
        "Move column right",
        "Restore defaults",
    ]
    assert not menu.actions()[0].isEnabled()
    choose(menu, "Flag")
    assert seen_columns(table) == ["name", "length"]
    button.drop()
    choose(menu_of(table), "Move column left")
    assert seen_columns(table) == ["length", "name"]
    button.drop()
    sort_by = next(menu for menu in menu_of(table).findChildren(QMenu) if menu.title() == "Sort by")
    sort_by.actions()[0].trigger()
    assert table.sorting() == Sorting("name")
    menu_of(table).close()
    button.drop()
    choose(menu_of(table), "Restore defaults")
    assert seen_columns(table) == ["name", "length", "flag"]


def test_that_an_arrangement_is_emitted_and_can_be_restored(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    arranged = Heard(table.arranged)
    table.sort_by("length")
    table.move_column("flag", -1)
    table.hide_column("length", hidden=True)
    other = a_table(qtbot)
    other.arrange(arranged.said[-1])
    assert seen_columns(other) == ["name", "flag"]
    assert column(other, "name") == ["Fram", "Vasa", "Gorch Fock"]


def test_that_an_arrangement_of_another_version_does_no_harm(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.arrange(
        Layout(("gone", "flag"), hidden=("name", "gone"), widths={"gone": 3}, sorting=Sorting("gone"))
    )
    assert seen_columns(table) == ["flag", "name", "length"]
    assert column(table, "name") == ["Vasa", "Fram", "Gorch Fock"]


def test_that_a_column_drops_where_room_is_short_and_comes_back(qtbot: QtBot) -> None:
    table = a_table(qtbot, width=230)
    assert seen_columns(table) == ["name", "length"]
    table.resize(700, 300)
    assert seen_columns(table) == ["name", "length", "flag"]


def test_that_a_column_which_the_user_wants_stays_however_narrow(qtbot: QtBot) -> None:
    table = a_table(qtbot, width=230)
    table.hide_column("flag", hidden=False)
    assert seen_columns(table) == ["name", "length", "flag"]


def test_that_a_width_set_by_hand_stays(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    table.setColumnWidth(1, 222)
    table.resize(900, 300)
    assert table.columnWidth(1) == 222


def test_that_the_columns_fill_the_width(qtbot: QtBot) -> None:
    table = a_table(qtbot)
    assert sum(map(table.columnWidth, range(3))) == table.viewport().width()


def test_that_a_long_title_is_broken_into_the_two_narrowest_lines() -> None:
    assert title_lines("Number of Attempts", wraps=True) == ["Number of", "Attempts"]
    assert title_lines("Number of Attempts", wraps=False) == ["Number of Attempts"]
    assert title_lines("Due", wraps=True) == ["Due"]


@pytest.mark.parametrize("weight", [Weight.NORMAL, Weight.MEDIUM])
@pytest.mark.parametrize("text", ["+49 30 23125042", "HandlingByBusinessProcess", "1:11:11"])
def test_that_a_sample_fits_into_the_column_made_for_it(text: str, weight: Weight) -> None:
    drawn = QFontMetrics(font(weight=weight, tabular=True))
    room = width_of(text) - 2 * PADDING
    assert drawn.elidedText(text, Qt.TextElideMode.ElideRight, room) == text


def colours_of_row(table: TableView, row: int) -> set[str]:
    """Return the colours of the first cell of ``row``, without its text."""
    picture = table.viewport().grab().toImage()
    place = table.visualRect(table.model().index(row, 0))
    left = place.left() + PADDING // 2
    return {picture.pixelColor(left, y).name() for y in range(place.top(), place.bottom())}


@pytest.mark.parametrize("appearance", list(Appearance))
def test_that_a_selected_row_is_distinguishable_in_all_colours(
    qtbot: QtBot, our_look: Theme, appearance: Appearance
) -> None:
    our_look.choose(appearance)
    table = a_table(qtbot)
    plain = colours_of_row(table, 1)
    table.selectRow(1)
    table.setCurrentIndex(QModelIndex())  # The frame around the current cell is another matter.
    table.selectionModel().select(
        table.model().index(1, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert colours_of_row(table, 1) - plain
