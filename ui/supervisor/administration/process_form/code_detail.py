"""The selected disposition code beside the tree: label, status, group, key and id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desktop.model.administration.code_tree import CodeDraft
from agent_desktop.protocol.states import CompletionStatus
from ui.common.choices.choice_box import ChoiceBox
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.labelled_field import LabelledField
from ui.texts import plain_text
from ui.texts.words import completion
from ui.theme import INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken

_LETTERS: Final = 12

translate = QCoreApplication.translate


class CodeDetail(QWidget):
    """Edits one code."""

    edited = Signal(object)
    """The changed ``CodeDraft``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: CodeDraft | None = None
        self._is_showing = False
        self.label = LabelledField(translate("ProcessForm", "Label"))
        self.key = LabelledField(translate("ProcessForm", "Key, a digit or a small letter"))
        self.id = LabelledField(translate("ProcessForm", "Id, which is in reports and never changes"))
        self.status = ChoiceBox(letters=_LETTERS)
        self.group = ChoiceBox(letters=_LETTERS)
        self._wrong = Text(size=Size.SMALL, tone=ColorToken.DANGER, wrap=True)
        self._wrong.hide()
        self._empty = Text(
            translate(
                "ProcessForm", "No codes: agents choose the completion status alone. Add a code to begin."
            ),
            tone=ColorToken.MUTED,
            wrap=True,
        )
        self.key.edit.setMaxLength(1)
        self.status.addItem(translate("ProcessForm", "None: a group of codes"), None)
        for status in CompletionStatus:
            self.status.addItem(plain_text.entry(completion(status).text), status.value)
        self._lay_out()
        for field in (self.label, self.key, self.id):
            field.edit.textEdited.connect(self._on_edited)
        for box in (self.status, self.group):
            box.activated.connect(self._on_edited)

    def _lay_out(self) -> None:
        inside = column(self, between=INSIDE)
        self._parts = QWidget()
        parts = column(self._parts, between=INSIDE)
        parts.addWidget(self.label)
        self._add(parts, translate("ProcessForm", "Completion status"), self.status)
        self._add(parts, translate("ProcessForm", "In the group"), self.group)
        parts.addWidget(self.key)
        parts.addWidget(self.id)
        parts.addWidget(self._wrong)
        inside.addWidget(self._parts)
        inside.addWidget(self._empty)
        inside.addStretch(1)

    def _add(self, inside: QVBoxLayout, name: str, box: ChoiceBox) -> None:
        label = Text(name, Size.SMALL, Weight.MEDIUM, wrap=True)
        label.setBuddy(box)
        box.setAccessibleName(name)
        pair = column(between=STEP)
        pair.addWidget(label)
        pair.addWidget(box)
        inside.addLayout(pair)

    def show_code(
        self, code: CodeDraft | None, groups: Sequence[CodeDraft], *, may_change_id: bool, is_group: bool
    ) -> None:
        """Show a code; ``groups`` are those it can be moved to, and ``is_group`` is whether codes are under it."""
        self._code = code
        self._parts.setVisible(code is not None)
        self._empty.setVisible(code is None)
        if code is None:
            return
        self.show_error("", "")
        self._is_showing = True
        for field, text in ((self.label, code.label), (self.key, code.key or ""), (self.id, code.id)):
            if field.edit.text() != text:
                field.edit.setText(text)
        self.id.edit.setReadOnly(not may_change_id)
        self.status.setCurrentIndex(max(0, self.status.findData(code.status)))
        self.status.setEnabled(not is_group)
        self.group.clear()
        self.group.addItem(translate("ProcessForm", "None: at the top"), None)
        for each in groups:
            self.group.addItem(plain_text.entry(each.label or each.id), each.id)
        self.group.setCurrentIndex(max(0, self.group.findData(code.under)))
        self._is_showing = False

    def show_id(self, code_id: str) -> None:
        """Show the id that was made from the label."""
        if self._code is not None and self.id.edit.text() != code_id:
            self.id.edit.setText(code_id)
        self._code = self._draft()

    def focus_label(self) -> None:
        """Focus the label, and select it to be replaced."""
        self.label.edit.setFocus()
        self.label.edit.selectAll()

    def show_error(self, text: str, field: str) -> None:
        """Show an error at ``field``, a key of the site file; an empty text removes all errors."""
        fields = {"label": self.label, "key": self.key, "id": self.id}
        for name, each in fields.items():
            each.show_error(text if name == field else "")
        elsewhere = text if field not in fields else ""
        self._wrong.set_text(elsewhere)
        self._wrong.setVisible(bool(elsewhere))
        if field in fields and text:
            fields[field].edit.setFocus()

    @property
    def error(self) -> str:
        """The error that is shown; empty without one."""
        shown = [field.edit.accessibleDescription() for field in (self.label, self.key, self.id)]
        return next((text for text in shown if text), "" if self._wrong.isHidden() else self._wrong.text())

    def _draft(self) -> CodeDraft:
        def chosen(box: ChoiceBox) -> Any:
            return box.currentData()

        return CodeDraft(
            id=self.id.edit.text().strip(),
            label=self.label.edit.text().strip(),
            key=self.key.edit.text().strip().lower() or None,
            under=chosen(self.group),
            status=chosen(self.status),
        )

    def _on_edited(self) -> None:
        if self._code is not None and not self._is_showing:
            self._wrong.hide()
            self.edited.emit(self._draft())
