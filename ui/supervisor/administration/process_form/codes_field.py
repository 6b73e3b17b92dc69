"""The tree of disposition codes: codes and groups are added, renamed, moved and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from agent_desktop.model.administration import code_tree
from agent_desktop.model.administration.code_tree import CodeDraft
from agent_desktop.model.administration.process_keys import KeyPath
from agent_desktop.protocol.states import CompletionStatus
from ui.common.buttons import Button
from ui.common.layout.boxes import column, row
from ui.common.layout.flow_layout import FlowLayout
from ui.supervisor.administration.process_form.code_detail import CodeDetail
from ui.supervisor.administration.process_form.form_field import FormField, InvalidEntry
from ui.texts import plain_text
from ui.texts.words import completion
from ui.theme import BETWEEN, STEP

_ID: Final = Qt.ItemDataRole.UserRole
_LOWEST: Final = 60 * STEP
_NEW_STATUS: Final = "handled"

translate = QCoreApplication.translate


class CodesField(FormField):
    """Edits the codes of a business process: the tree, and beside it the selected code."""

    def __init__(self, path: KeyPath, hint: str) -> None:
        super().__init__(path, translate("ProcessForm", "Disposition codes"), hint)
        self._codes: code_tree.Codes = ()
        self._saved: frozenset[str] = frozenset()
        self._has_same_id = False
        """Whether the id that is typed is that of another code."""
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self._name.text())
        self.tree.setMinimumHeight(_LOWEST)
        self.detail = CodeDetail()
        self._buttons: dict[str, Button] = {}
        self._lay_out()
        self.tree.currentItemChanged.connect(self._on_chosen)
        self.detail.edited.connect(self._on_detail)
        for key, do in (
            (QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Up), partial(self._on_move, -1)),
            (QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Down), partial(self._on_move, 1)),
            (QKeySequence(QKeySequence.StandardKey.Delete), self._on_remove),
        ):
            shortcut = QShortcut(key, self.tree, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)
        self._build(None)

    def _lay_out(self) -> None:
        whole = QWidget()
        bar = QWidget()
        tools = FlowLayout(bar)
        for name, text, do in (
            ("code", translate("ProcessForm", "Add code"), partial(self._on_add, _NEW_STATUS)),
            ("group", translate("ProcessForm", "Add group"), partial(self._on_add, None)),
            ("up", translate("ProcessForm", "Move up"), partial(self._on_move, -1)),
            ("down", translate("ProcessForm", "Move down"), partial(self._on_move, 1)),
            ("remove", translate("ProcessForm", "Remove"), self._on_remove),
        ):
            button = self._buttons[name] = Button(text)
            button.setAutoDefault(False)
            button.clicked.connect(_without_argument(do))
            tools.addWidget(button)
        left = column(between=STEP)
        left.addWidget(self.tree, 1)
        left.addWidget(bar)
        inside = row(whole, between=BETWEEN)
        inside.addLayout(left, 3)
        inside.addWidget(self.detail, 2)
        self._arrange(whole, has_name=False)
        self.setFocusProxy(self.tree)

    # --- Values -------------------------------------------------------------------------------------------------------

    def show_value(self, value: Any, default: Any) -> None:
        """Show the codes of a business process, whose ids no longer change."""
        del default
        codes = tuple(msgspec.convert(each, CodeDraft) for each in value or ())
        self._saved = frozenset(code.id for code in codes)
        self._codes = codes
        self._build(self._current_id())

    def value(self) -> Any:
        """Return the codes as in the site file."""
        if self._has_same_id:
            raise InvalidEntry(_same_id())
        return [msgspec.to_builtins(code) for code in self._codes] or None

    def show_error(self, text: str, path: KeyPath = ()) -> None:
        """Show an error at the code and the field that ``path`` names."""
        place = int(path[0]) if path[:1] and path[0].isdigit() else None
        if text and place is not None and place < len(self._codes):
            self._select(self._codes[place].id)
            self.detail.show_error(text, path[1] if len(path) > 1 else "")
            return
        self.detail.show_error("", "")
        super().show_error(text)

    @property
    def error(self) -> str:
        """The error that is shown."""
        return self.detail.error or super().error

    # --- The tree -----------------------------------------------------------------------------------------------------

    def _current_id(self) -> str | None:
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _ID)

    def _code(self, code_id: str | None) -> CodeDraft | None:
        return next((code for code in self._codes if code.id == code_id), None)

    def _build(self, select: str | None) -> None:
        """Build the tree again; ``select`` is the code to select, else the first one."""
        self.tree.blockSignals(True)
        self.tree.clear()
        self._add_items(None, self.tree.addTopLevelItem, 0)
        self.tree.expandAll()
        self.tree.blockSignals(False)
        first = self.tree.topLevelItem(0)
        if not self._select(select) and first is not None:
            self.tree.setCurrentItem(first)
        self._show_chosen()

    def _add_items(self, group: str | None, add: Callable[[QTreeWidgetItem], Any], depth: int) -> None:
        for code in code_tree.children(self._codes, group):
            item = QTreeWidgetItem([_shown(code)])
            item.setData(0, _ID, code.id)
            item.setSizeHint(0, QSize(0, self.tree.fontMetrics().height() + 3 * STEP))
            add(item)
            if depth < len(self._codes):
                self._add_items(code.id, item.addChild, depth + 1)

    def show_again(self) -> None:
        """Show the statuses and keys in the language in use."""
        self.tree.blockSignals(True)
        for item in _items(self.tree):
            code = self._code(item.data(0, _ID))
            if code is not None:
                item.setText(0, _shown(code))
        self.tree.blockSignals(False)

    def _select(self, code_id: str | None) -> bool:
        for item in _items(self.tree):
            if item.data(0, _ID) == code_id:
                self.tree.setCurrentItem(item)
                return True
        return False

    def _on_chosen(self) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        self._has_same_id = False
        code = self._code(self._current_id())
        groups = () if code is None else code_tree.possible_groups(self._codes, code.id)
        has_children = code is not None and bool(code_tree.children(self._codes, code.id))
        self.detail.show_code(
            code, groups, may_change_id=code is not None and code.id not in self._saved, is_group=has_children
        )
        siblings = () if code is None else code_tree.children(self._codes, code.under)
        place = -1 if code is None else siblings.index(code)
        self._buttons["up"].set_state(enabled=place > 0)
        self._buttons["down"].set_state(enabled=0 <= place < len(siblings) - 1)
        self._buttons["remove"].set_state(enabled=code is not None)

    def _change(self, codes: Sequence[CodeDraft], select: str | None) -> None:
        self._codes = tuple(codes)
        self._build(select)
        self._on_edited()

    # --- What is pressed ----------------------------------------------------------------------------------------------

    def _on_add(self, status: str | None) -> None:
        current = self._code(self._current_id())
        under = None
        if current is not None:
            under = current.id if current.status is None else current.under
        label = (
            translate("ProcessForm", "New code")
            if status is not None
            else translate("ProcessForm", "New group")
        )
        made = code_tree.new_id(label, self._taken())
        self._change(
            code_tree.added(self._codes, CodeDraft(id=made, label=label, under=under, status=status)), made
        )
        self.detail.focus_label()

    def _on_remove(self) -> None:
        if (code_id := self._current_id()) is not None:
            code = self._code(code_id)
            left = code_tree.without(self._codes, code_id)
            near = code_tree.children(left, None if code is None else code.under)
            self._change(left, near[-1].id if near else (code.under if code is not None else None))
            self.tree.setFocus()

    def _on_move(self, by: int) -> None:
        if (code_id := self._current_id()) is not None:
            self._change(code_tree.moved(self._codes, code_id, by), code_id)

    def _on_detail(self, new: CodeDraft) -> None:
        """Take the changed code; the id of a new one follows its label until it is typed."""
        before = self._code(self._current_id())
        if before is None:
            return
        others = self._taken() - {before.id}
        if before.id not in self._saved and new.id == before.id and new.label != before.label:
            new = msgspec.structs.replace(new, id=code_tree.new_id(new.label, others))
        self._has_same_id = new.id in others
        if self._has_same_id:
            self.detail.show_error(_same_id(), "id")
            self.edited.emit()
            return
        is_moved = new.under != before.under
        codes = code_tree.replaced(self._codes, before.id, new)
        if is_moved:
            self._change(codes, new.id)
            return
        self._codes = codes
        item = self.tree.currentItem()
        if item is not None:
            item.setText(0, _shown(new))
            item.setData(0, _ID, new.id)
        self.detail.show_id(new.id)
        self._on_edited()

    def _taken(self) -> set[str]:
        return {code.id for code in self._codes}


def _items(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Return all items from top to bottom."""
    found: list[QTreeWidgetItem] = []
    waiting = [tree.topLevelItem(place) for place in reversed(range(tree.topLevelItemCount()))]
    while waiting:
        item = waiting.pop()
        if item is not None:
            found.append(item)
            waiting += [item.child(place) for place in reversed(range(item.childCount()))]
    return found


def _shown(code: CodeDraft) -> str:
    """Return a code in one line: its label, its status and its key."""
    parts = [plain_text.unturned(code.label) or code.id]
    if code.status is not None:
        parts.append(_status_text(code.status))
    if code.key is not None:
        parts.append(translate("ProcessForm", "key {}").format(code.key.upper()))
    return " · ".join(parts)


def _same_id() -> str:
    return translate("ProcessForm", "Another code has this id; each has one of its own.")


def _status_text(status: str) -> str:
    known = next((each for each in CompletionStatus if each.value == status), None)
    return status if known is None else completion(known).text


def _without_argument(do: Callable[[], None]) -> Callable[[bool], None]:
    """Return ``do`` for the signal of a button, whose argument it does not take."""

    def call(_checked: bool) -> None:  # noqa: FBT001 - a signal's argument
        do()

    return call
