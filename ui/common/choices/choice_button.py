"""A button that shows the current one of a few choices, and opens a menu of the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from ui.common.choices.drop_button import DropButton
from ui.texts import plain_text
from ui.theme import Size


class ChoiceButton(DropButton):
    """One value of several; at first, the first one offered."""

    chosen = Signal(object)
    """The value that the user has chosen."""

    def __init__(self, name: str, parent: QWidget | None = None, *, size: Size = Size.BODY) -> None:
        self._menu = QMenu()
        super().__init__(name, size=size, menu=self._menu, parent=parent)
        self._menu.setParent(self, self._menu.windowFlags())
        self._group = QActionGroup(self)
        self._offered: tuple[tuple[Any, str], ...] = ()
        self._value: Any = None

    @property
    def value(self) -> Any:
        """The current value."""
        return self._value

    def offer(self, offered: Sequence[tuple[Any, str]]) -> None:
        """Offer values with their texts; the current value stays if it is among them."""
        if tuple(offered) == self._offered:
            return
        self._offered = tuple(offered)
        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        for value, text in self._offered:
            action = self._menu.addAction(plain_text.entry(text))
            action.setCheckable(True)
            action.setData(value)
            self._group.addAction(action)
            action.triggered.connect(partial(self._on_chosen, value))
        known = any(value == self._value for value, _ in self._offered)
        self.choose(self._value if known or not self._offered else self._offered[0][0])

    def choose(self, value: Any) -> None:
        """Show ``value`` as current, without emitting ``chosen``."""
        self._value = value
        text = next((text for offered, text in self._offered if offered == value), "")
        self.show_value(text)
        for action in self._group.actions():
            action.setChecked(action.data() == value)

    def retranslate(self, again: Callable[[str], str]) -> None:
        """Offer the same in another language."""
        self._offered = tuple((value, again(text)) for value, text in self._offered)
        super().retranslate(again)

    def choose_text(self, text: str | None) -> None:
        """Show the value that is written as ``text``, or the first one, without emitting ``chosen``."""
        values = [value for value, _ in self._offered]
        found = next((value for value in values if value is not None and str(value) == text), None)
        self.choose(found if found is not None or not values else values[0])

    def _on_chosen(self, value: Any, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        if value != self._value:
            self.choose(value)
            self.chosen.emit(value)
