"""The page of the reasons for *Not Ready*: the list in the order of the menu, and the names of the selected one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QWidget

from agent_desktop.protocol.administration.reasons import MOST_REASONS, NotReadyReason
from ui.announce import announce
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.layout.flow_layout import FlowLayout
from ui.common.layout.page_scroll import PageScroll
from ui.labelled_field import LabelledField
from ui.texts import languages, plain_text
from ui.theme import BETWEEN, INSIDE, STEP, Size
from ui.tokens import ColorToken

_PLACE: Final = re.compile(r"\$\.items\[(\d+)\]")
_LONGEST: Final = 100
"""Most characters of a reason, as on the wire."""
_LOWEST: Final = 40 * STEP


class ReasonsPage(QWidget):
    """Edits the reasons; an empty list stands for the standard ones."""

    wanted = Signal()
    """A request to read the reasons: answer with ``show_reasons`` or ``show_trouble``."""
    save_pressed = Signal(object)
    """The reasons to save: answer with ``show_reasons``, ``show_conflict`` or ``show_trouble``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved: tuple[NotReadyReason, ...] = ()
        self._reasons: list[NotReadyReason] = []
        self._busy = False
        self._is_read = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Reasons for Not Ready, in the order of the menu"))
        self.list.setMinimumHeight(_LOWEST)
        self.name = LabelledField(self.tr("Name, which reports show in every language"))
        self.names = {
            language: LabelledField(self.tr("Shown in {}").format(languages.name_of(language)))
            for language in languages.available()
        }
        self._buttons: dict[str, Button] = {}
        self._note = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True, selectable=True)
        self._note.hide()
        self._save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self._revert = Button(self.tr("Undo changes"))
        self._lay_out()
        self._connect()
        self._show_chosen()

    def _lay_out(self) -> None:
        about = self.tr(
            "What agents choose from when they are not ready. An agent who has a reason that is removed keeps it until the "
            "next change of state. A name without a text for a language is shown as it is written."
        )
        bar = QWidget()
        tools = FlowLayout(bar)
        for name, text, do in (
            ("new", self.tr("New reason"), self._on_new),
            ("up", self.tr("Move up"), partial(self._on_move, -1)),
            ("down", self.tr("Move down"), partial(self._on_move, 1)),
            ("remove", self.tr("Remove"), self._on_remove),
        ):
            button = self._buttons[name] = Button(text)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            tools.addWidget(button)
        left = column(between=STEP)
        left.addWidget(self.list, 1)
        left.addWidget(bar)
        page = QWidget()
        fields = column(page, between=BETWEEN)
        for field in (self.name, *self.names.values()):
            field.edit.setMaxLength(_LONGEST)
            fields.addWidget(field)
        fields.addStretch(1)
        both = row(between=BETWEEN)
        both.addLayout(left, 1)
        both.addWidget(PageScroll(page), 1)
        foot = QWidget()
        buttons = FlowLayout(foot)
        for button in (self._save, self._revert):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        whole = column(self, between=INSIDE)
        whole.addWidget(Text(about, Size.SMALL, tone=ColorToken.MUTED, wrap=True))
        whole.addLayout(both, 1)
        whole.addWidget(self._note)
        whole.addWidget(foot)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_chosen)
        for field in (self.name, *self.names.values()):
            field.edit.textEdited.connect(self._on_typed)
        self._save.clicked.connect(self._on_save)
        self._revert.clicked.connect(self._on_revert)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self._on_save)
        for key, do in (
            (QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Up), partial(self._on_move, -1)),
            (QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Down), partial(self._on_move, 1)),
            (QKeySequence(QKeySequence.StandardKey.Delete), self._on_remove),
        ):
            QShortcut(key, self.list, context=Qt.ShortcutContext.WidgetShortcut).activated.connect(do)

    @property
    def is_changed(self) -> bool:
        """Whether there are changes that are not saved."""
        return self._is_read and tuple(self._reasons) != self._saved

    def show_reasons(self, reasons: Sequence[NotReadyReason], done: str = "") -> None:
        """Show the reasons as they are on the server; ``done`` is what has just been done."""
        self._is_read, self._busy = True, False
        self._saved = tuple(reasons)
        self._build(list(reasons), max(0, self.list.currentRow()))
        self._say(done, ColorToken.MUTED)

    def show_conflict(self, reasons: Sequence[NotReadyReason]) -> None:
        """Show that someone else was faster; what was typed stays."""
        self._busy = False
        self._saved = tuple(reasons)
        self._allow()
        text = self.tr(
            "Someone else has changed the reasons meanwhile. Undo your changes to see theirs; saving again replaces them."
        )
        self._say(text, ColorToken.NOT_READY, urgent=True)

    def show_trouble(self, text: str, field: str | None = None) -> None:
        """Show why the last request failed, at the reason that ``field`` names; what was typed stays."""
        self._busy = False
        found = None if field is None else _PLACE.match(field)
        if found is not None and int(found[1]) < len(self._reasons):
            self.list.setCurrentRow(int(found[1]))
            self.name.show_error(text)
            self.name.edit.setFocus()
        self._say(text, ColorToken.DANGER, urgent=True)
        self._allow()

    def _say(self, text: str, tone: ColorToken, *, urgent: bool = False) -> None:
        self._note.set_tone(tone)
        self._note.set_text(text)
        self._note.setVisible(bool(text))
        if text:
            announce(self, text, urgent=urgent)

    def _build(self, reasons: list[NotReadyReason], select: int) -> None:
        self._reasons = reasons
        self.list.blockSignals(True)
        self.list.clear()
        for reason in reasons:
            self.list.addItem(_shown(reason))
        self.list.setCurrentRow(min(select, len(reasons) - 1))
        self.list.blockSignals(False)
        self._show_chosen()

    def _current(self) -> NotReadyReason | None:
        place = self.list.currentRow()
        return self._reasons[place] if 0 <= place < len(self._reasons) else None

    def _show_chosen(self) -> None:
        reason = self._current()
        self.name.edit.setText("" if reason is None else reason.name)
        self.name.show_error("")
        for language, field in self.names.items():
            field.edit.setText("" if reason is None else reason.names.get(language, ""))
        self._allow()

    def _allow(self) -> None:
        place, count = self.list.currentRow(), len(self._reasons)
        may = self._is_read and not self._busy
        for field in (self.name, *self.names.values()):
            field.setEnabled(may and place >= 0)
        self._buttons["new"].set_state(enabled=may and count < MOST_REASONS)
        self._buttons["up"].set_state(enabled=may and place > 0)
        self._buttons["down"].set_state(enabled=may and 0 <= place < count - 1)
        self._buttons["remove"].set_state(enabled=may and place >= 0 and count > 1)
        may_save = self.is_changed and all(reason.name for reason in self._reasons)
        self._save.set_state(enabled=may and may_save, busy=self._busy)
        self._revert.set_state(enabled=may and self.is_changed)

    def _on_chosen(self, _place: int) -> None:
        self._show_chosen()

    def _on_typed(self) -> None:
        place = self.list.currentRow()
        if self._current() is None:
            return
        # A text for a language that this version lacks stays as the site file has it.
        typed = {language: field.edit.text().strip() for language, field in self.names.items()}
        others = {key: text for key, text in self._reasons[place].names.items() if key not in self.names}
        names = {**others, **{language: text for language, text in typed.items() if text}}
        reason = replace(self._reasons[place], name=self.name.edit.text().strip(), names=names)
        self._reasons[place] = reason
        self.list.item(place).setText(_shown(reason))
        self._say("", ColorToken.MUTED)
        self._allow()

    def _on_new(self, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self._build([*self._reasons, NotReadyReason(name=self.tr("New reason"))], len(self._reasons))
        self.name.edit.setFocus()
        self.name.edit.selectAll()

    def _on_remove(self, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        place = self.list.currentRow()
        if self._buttons["remove"].isEnabled():
            self._build([*self._reasons[:place], *self._reasons[place + 1 :]], place)
            self.list.setFocus()

    def _on_move(self, by: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        place = self.list.currentRow()
        if self._buttons["up" if by < 0 else "down"].isEnabled():
            reasons = list(self._reasons)
            reasons[place], reasons[place + by] = reasons[place + by], reasons[place]
            self._build(reasons, place + by)

    def _on_revert(self) -> None:
        self._build(list(self._saved), max(0, self.list.currentRow()))
        self._say("", ColorToken.MUTED)

    def _on_save(self) -> None:
        if self._save.isEnabled():
            self._busy = True
            self._allow()
            self.save_pressed.emit(tuple(self._reasons))


def _shown(reason: NotReadyReason) -> str:
    return plain_text.unturned(reason.name) or "…"
