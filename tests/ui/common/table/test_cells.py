"""Cells are as large as the system's font makes their text."""

from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ui.common.table.cells import MARK, MARK_GAP, Cell, CellDelegate, CellRole, width_of


def test_that_the_icon_of_a_cell_follows_the_systems_font(qtbot: QtBot, qapp: QApplication) -> None:
    view = QListView()
    qtbot.addWidget(view)
    delegate = CellDelegate(view)
    model = QStandardItemModel()
    for mark in ("", "warning"):
        item = QStandardItem()
        item.setData(Cell("Stopped", mark=mark), CellRole.CELL)
        model.appendRow(item)

    def room_for_icon() -> int:
        plain, marked = (
            delegate.sizeHint(QStyleOptionViewItem(), model.index(line, 0)).width() for line in range(2)
        )
        return marked - plain

    assert room_for_icon() == MARK + MARK_GAP
    assert width_of("9", mark=True) - width_of("9") == MARK + MARK_GAP
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    qapp.setFont(larger)
    delegate.refresh()
    assert room_for_icon() == 2 * MARK + MARK_GAP
    assert width_of("9", mark=True) - width_of("9") == 2 * MARK + MARK_GAP
