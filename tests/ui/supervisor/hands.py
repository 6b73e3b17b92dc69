"""Hands and eyes for the supervisor's widgets: what stands in a table, and what a person would press."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QPoint, Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ui.common.table.cells import Cell, cell_of
from ui.common.table.row_models import ColumnsModel
from ui.common.table.table import TableView


def shown(qtbot: QtBot, widget: QWidget, width: int = 1100, height: int = 600) -> QWidget:
    """Show a widget with the keyboard in its window."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def column(table: TableView, key: str) -> list[str]:
    """Return a column of a table, from top to bottom."""
    model = _model(table)
    place = model.column_of(key)
    assert place is not None, key
    return [cell_of(model.index(row, place)).text for row in range(model.rowCount())]


def seen_columns(table: TableView) -> list[str]:
    """Return the keys of the columns that can be seen, from left to right."""
    return [key for key, _, _ in table.columns() if not table.hides(key)]


def strike(
    table: TableView, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key in a table."""
    table.setFocus()
    QTest.keyClick(table, key, modifier)


def click(table: TableView, row: int, key: str) -> None:
    """Click a cell."""
    model = _model(table)
    place = model.column_of(key)
    assert place is not None, key
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        table.visualRect(model.index(row, place)).center(),
    )


def menu_of(widget: QWidget) -> QMenu:
    """Return the menu that is open in the widget's window."""
    return next(menu for menu in widget.window().findChildren(QMenu) if menu.isVisible())


def entries(menu: QMenu) -> list[str]:
    """Return what a menu offers."""
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(menu: QMenu, text: str) -> None:
    """Click an entry of a menu."""
    action = next(one for one in menu.actions() if one.text() == text)
    QTest.mouseClick(
        menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, menu.actionGeometry(action).center()
    )


def ask_menu(table: TableView, row: int) -> QMenu:
    """Ask for the context menu of a row, and return it."""
    table.customContextMenuRequested.emit(table.visualRect(_model(table).index(row, 0)).center())
    return menu_of(table)


def dialog_of(widget: QWidget) -> QDialog | None:
    """Return the question that is open over the widget's window."""
    return next((one for one in widget.window().findChildren(QDialog) if one.isVisible()), None)


def press(where: QWidget, text: str) -> None:
    """Press a button by its text or its name."""
    QApplication.processEvents()  # It may just have got its text, and its place by it.
    button = next(
        one
        for one in where.findChildren(QAbstractButton)
        if text in (one.text(), one.accessibleName()) and one.isVisibleTo(where)
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 4))


def words_in(widget: QWidget) -> str:
    """Return all that can be read in a widget."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def _model(table: TableView) -> ColumnsModel[object]:
    model = table.model()
    assert isinstance(model, ColumnsModel)
    return cast("ColumnsModel[object]", model)


class Heard:
    """What a signal has said, in order; one value alone stands for itself."""

    def __init__(self, signal: SignalInstance) -> None:
        self.said: list[Any] = []
        signal.connect(self.note)

    def note(self, *values: Any) -> None:
        """Take note."""
        self.said.append(values[0] if len(values) == 1 else values)


def row(model: ColumnsModel[Any], place: int) -> dict[str, str]:
    """Return a row as it is read, by column."""
    return {column.key: cell_of(model.index(place, n)).text for n, column in enumerate(model.columns)}


def cell(model: ColumnsModel[Any], place: int, key: str) -> Cell:
    """Return one cell."""
    return cell_of(model.index(place, model.column_of(key) or 0))
