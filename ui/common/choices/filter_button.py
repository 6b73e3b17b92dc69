"""A button with named filters of a list: apply one, save the current one, delete one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from ui.common.choices.choice_button import ChoiceButton
from ui.common.choices.drop_button import DropButton
from ui.texts import plain_text

MOST_FILTERS: Final = 50
"""Most filters of one list, so that the menu stays readable."""
LONGEST_NAME: Final = 40

Filter = Mapping[str, str]
"""The values of a list's fields by their names; one that is not set is missing."""


class FilterButton(DropButton):
    """Reads the list's fields with ``kept`` and sets them with ``restore``, which also refreshes the list."""

    changed = Signal(object)
    """All filters of the list by name, to be stored."""

    def __init__(
        self, kept: Callable[[], Filter], restore: Callable[[Filter], None], parent: QWidget | None = None
    ) -> None:
        self._menu = QMenu()
        super().__init__("", menu=self._menu, parent=parent)
        self._menu.setParent(self, self._menu.windowFlags())
        self._kept, self._restore = kept, restore
        self._filters: dict[str, Filter] = {}
        self.show_value(self.tr("Filters"))
        self.setAccessibleName(self.tr("Saved filters"))
        self.setToolTip(plain_text.tip(self.tr("Saved filters")))
        self._menu.aboutToShow.connect(self._fill)  # Not in the signal of an entry, which it removes.

    def show_filters(self, filters: Mapping[str, Filter]) -> None:
        """Offer ``filters``."""
        self._filters = dict(filters)

    def _fill(self) -> None:
        self._menu.clear()
        for before in self._menu.findChildren(QMenu):  # Clearing the menu removes only its entry.
            before.deleteLater()
        names = sorted(self._filters, key=str.casefold)
        for name in names:
            self._menu.addAction(plain_text.entry(name)).triggered.connect(partial(self._on_applied, name))
        if names:
            self._menu.addSeparator()
        save = self._menu.addAction(self.tr("Save this filter…"))
        save.setEnabled(len(names) < MOST_FILTERS)
        save.triggered.connect(self._on_save)
        if names:
            delete = self._menu.addMenu(self.tr("Delete a filter"))
            for name in names:
                delete.addAction(plain_text.entry(name)).triggered.connect(partial(self._on_deleted, name))

    def _on_applied(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        if name in self._filters:
            self._restore(self._filters[name])

    def _on_save(self) -> None:
        dialog = QInputDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save this filter"))
        dialog.setLabelText(self.tr("Name of the filter. One with the same name is replaced."))
        dialog.textValueSelected.connect(self._on_named)
        dialog.open()

    def _on_named(self, text: str) -> None:
        name = " ".join(text.split())[:LONGEST_NAME]
        if name:
            self._store({**self._filters, name: dict(self._kept())})

    def _on_deleted(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it
        self._store({each: filter_ for each, filter_ in self._filters.items() if each != name})

    def _store(self, filters: Mapping[str, Filter]) -> None:
        self.show_filters(filters)
        self.changed.emit(self._filters)


def kept_choices(choices: Mapping[str, ChoiceButton]) -> dict[str, str]:
    """Return the values of choices by name, as texts; one without a value is missing."""
    return {name: str(choice.value) for name, choice in choices.items() if choice.value is not None}


def kept_text(text: str) -> dict[str, str]:
    """Return the filter of a list that has a search text alone."""
    text = text.strip()
    return {"text": text} if text else {}


def restore_choices(choices: Mapping[str, ChoiceButton], kept: Filter) -> None:
    """Show the values of a filter; a value that is no longer offered becomes the first one."""
    for name, choice in choices.items():
        choice.choose_text(kept.get(name))
