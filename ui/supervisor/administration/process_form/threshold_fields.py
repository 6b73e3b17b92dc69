"""The thresholds of a business process as a table: a row for each measure, a column for each level and its end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from agent_desktop.model.administration.process_keys import KeyPath, value_at, with_value
from agent_desktop.protocol.states import Measure
from ui.common.labels import Text
from ui.supervisor.administration.process_form.entries import DURATION, NUMBER, SHARE, Entry
from ui.supervisor.administration.process_form.form_field import (
    FormField,
    InvalidEntry,
    default_text,
    mark_wrong,
)
from ui.supervisor.alerts.threshold_texts import measure_name
from ui.theme import INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

_COLUMNS: Final = ("warning", "alarm", "margin", "clear_after_s")
_NARROWEST: Final = 20 * STEP
_ENTRIES: Final = {Measure.LONGEST_WAIT: DURATION, Measure.REACHED: SHARE}

translate = QCoreApplication.translate


class ThresholdTable(FormField):
    """Edits the levels of all measures."""

    def __init__(self, path: KeyPath, hint: str) -> None:
        super().__init__(path, translate("ProcessForm", "Levels of alerts"), hint)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(INSIDE)
        grid.setVerticalSpacing(STEP)
        self.cells: dict[tuple[Measure, str], QLineEdit] = {}
        self._wrong: dict[Measure, Text] = {}
        headings = self._headings()
        for place, name in enumerate(headings.values(), start=1):
            head = Text(name, Size.SMALL, tone=ColorToken.MUTED, wrap=True)
            grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(place, 2)
        grid.setColumnStretch(0, 3)
        for line, measure in enumerate(Measure):
            self._add_row(grid, 1 + 2 * line, measure, headings)
        self._arrange(table, has_name=False)
        self.setFocusProxy(next(iter(self.cells.values())))

    def _headings(self) -> dict[str, str]:
        return dict(
            zip(
                _COLUMNS,
                (
                    translate("ProcessForm", "Warning from"),
                    translate("ProcessForm", "Alarm from"),
                    translate("ProcessForm", "Ends when better by"),
                    translate("ProcessForm", "for at least"),
                ),
                strict=True,
            )
        )

    def _add_row(self, grid: QGridLayout, line: int, measure: Measure, headings: Mapping[str, str]) -> None:
        name = Text(measure_name(measure), wrap=True, weight=Weight.MEDIUM)
        grid.addWidget(name, line, 0)
        for place, (key, heading) in enumerate(headings.items(), start=1):
            cell = self.cells[measure, key] = QLineEdit()
            cell.setMinimumWidth(_NARROWEST)
            cell.setAccessibleName(f"{measure_name(measure)}, {heading}")
            cell.textEdited.connect(self._on_edited)
            grid.addWidget(cell, line, place)
        wrong = self._wrong[measure] = Text(size=Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        wrong.hide()
        grid.addWidget(wrong, line + 1, 0, 1, 1 + len(headings))

    def paths(self) -> tuple[KeyPath, ...]:
        """Return the path of each cell: two administrators may change different ones."""
        return tuple((*self.path, measure.value, key) for measure, key in self.cells)

    def show_keys(self, keys: Mapping[str, Any], defaults: Mapping[str, Any]) -> None:
        """Show the levels of all measures."""
        for (measure, key), cell in self.cells.items():
            entry, place = _entry(measure, key), (*self.path, measure.value, key)
            found, usual = value_at(keys, place), value_at(defaults, place)
            text = "" if found is None else entry.write(found)
            if cell.text() != text:
                cell.setText(text)
            cell.setPlaceholderText(default_text("" if usual is None else entry.write(usual)))

    def put_into(self, keys: Mapping[str, Any]) -> dict[str, Any]:
        """Return the keys with the levels that are entered."""
        found = dict(keys)
        for (measure, key), cell in self.cells.items():
            text = cell.text().strip()
            try:
                value = _entry(measure, key).read(text) if text else None
            except InvalidEntry as error:
                raise InvalidEntry(str(error), (measure.value, key)) from error
            found = with_value(found, (*self.path, measure.value, key), value)
        return found

    def show_error(self, text: str, path: KeyPath = ()) -> None:
        """Show an error below the row that ``path`` begins with; an empty text removes all errors."""
        measure = next((each for each in Measure if path[:1] == (each.value,)), None)
        if not text or measure is None:
            for row in self._wrong.values():
                row.hide()
            for cell in self.cells.values():
                mark_wrong(cell, wrong=False)
                cell.setAccessibleDescription("")
            super().show_error(text)
            return
        self._wrong[measure].set_text(text)
        self._wrong[measure].show()
        cells = [cell for (row, key), cell in self.cells.items() if row is measure and key in path]
        for cell in cells:
            mark_wrong(cell, wrong=True)
            cell.setAccessibleDescription(text)
        if cells:
            self.setFocusProxy(cells[0])

    @property
    def error(self) -> str:
        """The first error that is shown."""
        shown = [row.text() for row in self._wrong.values() if not row.isHidden()]
        return shown[0] if shown else super().error


def _entry(measure: Measure, key: str) -> Entry:
    return DURATION if key == "clear_after_s" else _ENTRIES.get(measure, NUMBER)
