"""Fields for one key each: a line, a text of several lines, a switch, a choice, and several choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from agent_desktop.model.administration.process_keys import KeyPath
from agent_desktop.model.supervisor.sorting import folded
from ui.common.choices.choice_box import ChoiceBox
from ui.common.layout.boxes import column
from ui.common.layout.card_grid import CardGrid
from ui.supervisor.administration.process_form.entries import TEXT, Entry
from ui.supervisor.administration.process_form.form_field import FormField, default_text
from ui.texts import plain_text
from ui.theme import STEP

_LINES: Final = 5
_ROWS: Final = 7
_IN_ONE_COLUMN: Final = 4
_FILTERED_FROM: Final = 8
"""From this number on, a list can be filtered."""
_ID: Final = Qt.ItemDataRole.UserRole

translate = QCoreApplication.translate

Choice = tuple[str, Any]
"""A text with its value."""


class LineField(FormField):
    """A value that is typed; the empty field is the default, which it shows; ``empty`` describes one without a default."""

    def __init__(
        self,
        path: KeyPath,
        name: str,
        hint: str = "",
        *,
        entry: Entry = TEXT,
        is_required: bool = False,
        empty: str = "",
    ) -> None:
        super().__init__(path, name, hint)
        self._entry = entry
        self._is_required = is_required
        self._empty = empty
        self.line = QLineEdit()
        self._arrange(self.line)
        self.line.textEdited.connect(self._on_edited)

    def show_value(self, value: Any, default: Any) -> None:
        """Show a value."""
        text = "" if value is None else self._entry.write(value)
        if self.line.text() != text:
            self.line.setText(text)
        if not self._is_required:
            usual = "" if default is None else self._entry.write(default)
            self.line.setPlaceholderText(default_text(usual) if usual or not self._empty else self._empty)

    def value(self) -> Any:
        """Return the typed value; an empty required text is sent as it is, for the server to refuse."""
        text = self.line.text().strip()
        if not text:
            return "" if self._is_required else None
        return self._entry.read(text)


class LinesField(FormField):
    """A text of several lines."""

    def __init__(self, path: KeyPath, name: str, hint: str = "", *, lines: int = _LINES) -> None:
        super().__init__(path, name, hint)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight((lines + 1) * self.text.fontMetrics().lineSpacing())
        self._shown = ""
        self._arrange(self.text)
        self.text.textChanged.connect(self._on_changed)

    def show_value(self, value: Any, default: Any) -> None:
        """Show a text."""
        del default
        self._shown = value or ""
        if self.text.toPlainText() != self._shown:
            self.text.setPlainText(self._shown)

    def value(self) -> Any:
        """Return the text as it is typed."""
        return self.text.toPlainText() or None

    def _on_changed(self) -> None:
        if self.text.toPlainText() != self._shown:
            self._shown = self.text.toPlainText()
            self._on_edited()


class FlagField(FormField):
    """A switch."""

    def __init__(self, path: KeyPath, name: str, hint: str = "") -> None:
        super().__init__(path, name, hint)
        self._default = False
        self.box = QCheckBox(plain_text.entry(name))
        self._arrange(self.box, has_name=False)
        self.box.clicked.connect(self._on_edited)

    def show_value(self, value: Any, default: Any) -> None:
        """Show whether it is on."""
        self._default = bool(default)
        self.box.setChecked(self._default if value is None else bool(value))

    def value(self) -> Any:
        """Return whether it is on."""
        return None if self.box.isChecked() is self._default else self.box.isChecked()


class ChoiceField(FormField):
    """One of several values."""

    def __init__(self, path: KeyPath, name: str, choices: Sequence[Choice], hint: str = "") -> None:
        super().__init__(path, name, hint)
        self._default: Any = None
        self.box = ChoiceBox(letters=12)
        self._arrange(self.box)
        self.offer(choices)
        self.box.activated.connect(self._on_edited)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer other values."""
        self.box.clear()
        for text, value in choices:
            self.box.addItem(plain_text.entry(text), value)

    def show_value(self, value: Any, default: Any) -> None:
        """Show a value; one that is not offered is added, so that it is not lost."""
        self._default = default
        wanted = default if value is None else value
        if self.box.findData(wanted) < 0:
            self.box.addItem(plain_text.entry(str(wanted)), wanted)
        self.box.setCurrentIndex(self.box.findData(wanted))

    def value(self) -> Any:
        """Return the chosen value."""
        chosen = self.box.currentData()
        return None if chosen == self._default else chosen


class ChecksField(FormField):
    """Any of a few values, each with its box."""

    def __init__(self, path: KeyPath, name: str, choices: Sequence[Choice], hint: str = "") -> None:
        super().__init__(path, name, hint)
        self._default: list[str] = []
        group = QWidget()
        group.setAccessibleName(name)
        inside = (
            CardGrid(group, between=STEP) if len(choices) > _IN_ONE_COLUMN else column(group, between=STEP)
        )
        self.boxes: dict[str, QCheckBox] = {}
        for text, value in choices:
            box = self.boxes[value] = QCheckBox(plain_text.entry(text))
            box.setAccessibleDescription(name)
            box.clicked.connect(self._on_edited)
            inside.addWidget(box)
        self._arrange(group)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def show_value(self, value: Any, default: Any) -> None:
        """Show which are chosen."""
        self._default = list(default or ())
        chosen = self._default if value is None else value
        for name, box in self.boxes.items():
            box.setChecked(name in chosen)

    def value(self) -> Any:
        """Return the chosen ones, in the order of the boxes."""
        chosen = [name for name, box in self.boxes.items() if box.isChecked()]
        return None if sorted(chosen) == sorted(self._default) else chosen


class PeopleField(FormField):
    """Any of many people, in a list that can be filtered by name."""

    def __init__(self, path: KeyPath, name: str, hint: str = "") -> None:
        super().__init__(path, name, hint)
        self._order: list[str] = []
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(translate("ProcessForm", "Find by name"))
        self.filter.setAccessibleName(translate("ProcessForm", "Find by name"))
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setSpacing(STEP // 2)
        whole = QWidget()
        inside = column(whole, between=STEP)
        inside.addWidget(self.filter)
        inside.addWidget(self.list)
        self._arrange(whole)
        self.setFocusProxy(self.list)
        self.filter.textChanged.connect(self._on_filter)
        self.list.itemChanged.connect(self._on_edited)
        self._fit()

    def offer(self, people: Sequence[Choice]) -> None:
        """Offer people; those who were checked stay so."""
        checked = set(self._checked())
        self.list.blockSignals(True)
        self.list.clear()
        for text, person_id in people:
            item = QListWidgetItem(text)
            item.setData(_ID, person_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(is_checked=person_id in checked))
            self.list.addItem(item)
        self.list.blockSignals(False)
        if self.list.count():
            self.list.setCurrentRow(0)
        self.filter.setVisible(len(people) >= _FILTERED_FROM)
        self._fit()

    def show_value(self, value: Any, default: Any) -> None:
        """Check the people of ``value``."""
        del default
        self._order = list(value or ())
        self.list.blockSignals(True)
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setCheckState(_state(is_checked=item.data(_ID) in self._order))
        self.list.blockSignals(False)

    def value(self) -> Any:
        """Return the checked people: those of before in their order, then the new ones."""
        checked = self._checked()
        kept = [person_id for person_id in self._order if person_id in checked]
        return [*kept, *(each for each in checked if each not in kept)] or None

    def check(self, person_id: str, *, is_checked: bool) -> None:
        """Check one person, or not."""
        for place in range(self.list.count()):
            if self.list.item(place).data(_ID) == person_id:
                self.list.item(place).setCheckState(_state(is_checked=is_checked))

    def _checked(self) -> list[str]:
        items = (self.list.item(place) for place in range(self.list.count()))
        return [item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _fit(self) -> None:
        row = self.list.fontMetrics().height() + 4 * STEP
        shown = min(max(self.list.count(), 2), _ROWS)
        self.list.setFixedHeight(shown * row + 2 * STEP)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow size: long names are scrolled."""
        return QSize(40 * STEP, super().minimumSizeHint().height())

    def _on_filter(self, text: str) -> None:
        wanted = folded(text.strip())
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setHidden(bool(wanted) and wanted not in folded(item.text()))


def _state(*, is_checked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_checked else Qt.CheckState.Unchecked
