"""What a supervisor does in Callback Search: filters, rows and buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.supervisor.hands import (
    choose,
    menu_of,
)
from ui.common.choices.choice_button import ChoiceButton
from ui.supervisor.callbacks.action_bar import ActionBar
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.refusal_list import RefusalList
from ui.supervisor.callbacks.search_bar import SearchField

CONTROL = Qt.KeyboardModifier.ControlModifier


def field_of(search: CallbackSearch) -> SearchField:
    field = search.findChild(SearchField)
    assert field is not None
    return field


def button_of(search: CallbackSearch, text: str) -> QAbstractButton:
    """Return a button of the action bar."""
    bar = search.findChild(ActionBar)
    assert bar is not None
    return next(one for one in bar.findChildren(QAbstractButton) if one.text() == text)


def refusals_in(widget: QWidget) -> list[str]:
    """Return the lines about refused callbacks."""
    list_ = widget.findChild(RefusalList)
    assert list_ is not None
    return [list_.item(place).text() for place in range(list_.count()) if list_.isVisible()]


def pick(search: CallbackSearch, name: str, entry: str) -> None:
    """Choose a filter's entry."""
    filter_ = next(
        one for one in search.findChildren(ChoiceButton) if one.accessibleName().startswith(f"{name}:")
    )
    filter_.drop()
    choose(menu_of(search), entry)


def rows(search: CallbackSearch, *places: int) -> None:
    """Select several rows, as one does with Ctrl and a click."""
    search.table.choose(places[0])
    for place in places[1:]:
        index = search.table.model().index(place, 0)
        where = search.table.visualRect(index).center()
        QTest.mouseClick(search.table.viewport(), Qt.MouseButton.LeftButton, CONTROL, where)
