"""The choice of a disposition code: the codes of the chosen status, group by group, each with its key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from agent_desktop.protocol.states import CompletionStatus
from agent_desktop.protocol.wrap_up import DispositionCode, WrapUpForm
from ui.announce import announce
from ui.common.completion.code_row import CodeRow
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken


class CodePicker(QWidget):
    """One row for each code that goes with a status, under the names of its groups; hidden without any.

    The keys of a path are typed one after the other: the key of a group leads into it.
    """

    chosen = Signal(str)
    """The id of a code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = WrapUpForm()
        self._status: CompletionStatus | None = None
        self._rows: dict[str, CodeRow] = {}
        self._inside: str | None = None
        """The group that the typed keys have led into."""
        self._group = QButtonGroup(self)
        self._title = Text(weight=Weight.STRONG)
        self._lines = column(self, between=STEP // 2)
        self._lines.setContentsMargins(0, 0, 0, STEP)
        self._title.setContentsMargins(STEP, INSIDE, 0, 0)
        self._lines.addWidget(self._title)
        self.hide()

    def show_form(
        self, form: WrapUpForm, status: CompletionStatus | None, code: str | None, *, enabled: bool
    ) -> None:
        """Show the codes of ``status``, with ``code`` chosen."""
        if (form, status) != (self._form, self._status):
            self._form, self._status, self._inside = form, status, None
            self._build()
        needed = status is not None and form.asks_for_code(status)
        self._title.set_text(self.tr("Code (required)") if needed else self.tr("Code"))
        for code_id, line in self._rows.items():
            line.setEnabled(enabled)
            if line.isChecked() is not (code_id == code):
                self._group.setExclusive(False)
                line.setChecked(code_id == code)
                self._group.setExclusive(True)
        self.setVisible(bool(self._rows))

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """The rows that the keyboard can reach, from top to bottom."""
        return tuple(self._rows.values())

    def press_key(self, key: str) -> bool:
        """Choose the code with ``key``, or go into the group with it; return whether there is one."""
        if not self.isVisible():
            return False
        for code in self._form.codes:
            if code.key != key or code.under != self._inside or not self._leads_on(code):
                continue
            if code.status is None:
                self._inside = code.id
                announce(self, code.label)
            elif (line := self._rows.get(code.id)) is not None and line.isEnabled():
                self._inside = None
                line.setFocus()
                line.click()
            return True
        has_left, self._inside = self._inside is not None, None
        return has_left and self.press_key(key)

    def _leads_on(self, code: DispositionCode) -> bool:
        return any(code in self._form.path(each) for each in self._rows)

    def _build(self) -> None:
        while self._lines.count() > 1:
            item = self._lines.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                if isinstance(widget, CodeRow):
                    self._group.removeButton(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        above: tuple[DispositionCode, ...] = ()
        for code in self._form.codes:
            if code.status is None or code.status is not self._status:
                continue
            *groups, _ = self._form.path(code.id)
            for depth, group in enumerate(groups):
                if tuple(groups[: depth + 1]) != above[: depth + 1]:
                    self._lines.addWidget(_heading(group, depth))
            above = tuple(groups)
            keys = " ".join(each.key for each in (*groups, code) if each.key is not None)
            line = CodeRow(code.label, keys, len(groups))
            line.clicked.connect(partial(self.chosen.emit, code.id))
            self._group.addButton(line)
            self._lines.addWidget(line)
            self._rows[code.id] = line


def _heading(group: DispositionCode, depth: int) -> QWidget:
    made = Text(group.label, Size.SMALL, tone=ColorToken.MUTED, wrap=True)
    made.setContentsMargins(BETWEEN * (depth + 1), STEP, 0, 0)
    return made
