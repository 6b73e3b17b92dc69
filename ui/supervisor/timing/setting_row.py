"""One setting of Callback Timing: its name, its effect, its field with limits, and another user's value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_desktop.model.supervisor.timing_edit import TimingField, Value
from agent_desktop.model.supervisor.timing_parsing import UnreadableTiming
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import column, row
from ui.common.marks import Dot
from ui.common.painting import fill_rounded, smooth
from ui.supervisor.timing import timing_texts
from ui.supervisor.timing.field_editors import FieldEditor
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight, tint
from ui.tokens import ColorToken

MakeEditor = Callable[[TimingField, QWidget], FieldEditor]


class Theirs(QWidget):
    """Another user's value, with the choice between theirs and mine."""

    theirs_pressed = Signal()
    mine_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Text("", Size.SMALL, wrap=True, parent=self)
        self._take = Button(self.tr("Use theirs"), ButtonKind.QUIET, parent=self)
        self._keep = Button(self.tr("Keep mine"), ButtonKind.QUIET, parent=self)
        self._take.clicked.connect(self.theirs_pressed)
        self._keep.clicked.connect(self.mine_pressed)
        inside = column(self, between=STEP)
        inside.setContentsMargins(BETWEEN, INSIDE, BETWEEN, STEP)
        inside.addWidget(self._text)
        buttons = row(between=BETWEEN)
        buttons.addWidget(self._take)
        buttons.addWidget(self._keep)
        buttons.addStretch(1)
        inside.addLayout(buttons)

    def show_text(self, text: str, *, asks: bool) -> None:
        """Show another user's change; ``asks`` offers the choice."""
        self._text.set_text(text)
        self._take.setVisible(asks)
        self._keep.setVisible(asks)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the background."""
        painter = QPainter(self)
        smooth(painter)
        fill_rounded(painter, self.rect(), tint(ColorToken.NOT_READY))


class SettingRow(QWidget):
    """A setting with its field. ``wide`` puts the field under the name instead of beside it."""

    edited = Signal(object)
    """Its ``TimingField``."""
    theirs_taken = Signal(object)
    mine_kept = Signal(object)

    def __init__(
        self, field: TimingField, make: MakeEditor, *, wide: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor = make(field, self)
        self._name = Text(timing_texts.name(field), weight=Weight.MEDIUM, wrap=True, parent=self)
        self._name.setBuddy(editor)
        self._mark = Dot(ColorToken.ACCENT, self.tr("changed, not saved"), side=7, parent=self)
        self._does = _quiet(timing_texts.does(field), self)
        self._bounds = _quiet(timing_texts.bounds(field), self)
        self._wrong = Text("", Size.SMALL, tone=ColorToken.DANGER, wrap=True, parent=self)
        self._theirs = Theirs(self)
        policy = self._mark.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._mark.setSizePolicy(policy)
        self._lay_out(wide=wide)
        self.show_again()
        for widget in (self._mark, self._wrong, self._theirs):
            widget.hide()
        self._bounds.setVisible(bool(self._bounds.text()))
        editor.edited.connect(self._on_edited)
        self._theirs.theirs_pressed.connect(self._on_theirs)
        self._theirs.mine_pressed.connect(self._on_mine)

    def _lay_out(self, *, wide: bool) -> None:
        words = column(between=STEP // 2)
        top = row(between=INSIDE)
        top.addWidget(self._name)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        words.addLayout(top)
        words.addWidget(self._does)
        words.addStretch(1)
        under = column(between=STEP)
        for widget in (self.editor, self._bounds, self._wrong):
            under.addWidget(widget)
        under.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(INSIDE)
        if wide:
            grid.addLayout(words, 0, 0)
            grid.addLayout(under, 1, 0)
            grid.addWidget(self._theirs, 2, 0)
        else:
            grid.addLayout(words, 0, 0)
            grid.addLayout(under, 0, 1)
            grid.addWidget(self._theirs, 1, 0, 1, 2)
            grid.setColumnStretch(0, 6)
            grid.setColumnStretch(1, 5)

    def show_again(self) -> None:
        """Show the limits, whose units are those to type, and describe the field by its texts."""
        self._bounds.set_text(timing_texts.bounds(self.field))
        self.editor.setAccessibleDescription(f"{self._does.text()} {self._bounds.text()}".strip())

    @property
    def field(self) -> TimingField:
        """The setting of this row."""
        return self.editor.field

    def check(self) -> Value | UnreadableTiming:
        """Return the entered value, or its error, and show which it is."""
        try:
            value = self.editor.value()
        except UnreadableTiming as error:
            self.show_wrong(timing_texts.fault(self.field, error))
            return error
        self.show_wrong("")
        return value

    def show_wrong(self, text: str) -> None:
        """Show the error, or that there is none."""
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))
        self.editor.show_wrong(wrong=bool(text))

    def show_changed(self, *, changed: bool) -> None:
        """Mark whether it differs from the server's value."""
        self._mark.setVisible(changed)

    def show_theirs(self, text: str, *, asks: bool = False) -> None:
        """Show another user's value; an empty text removes the strip."""
        self._theirs.show_text(text, asks=asks)
        self._theirs.setVisible(bool(text))

    def _on_edited(self) -> None:
        self.edited.emit(self.field)

    def _on_theirs(self) -> None:
        self.theirs_taken.emit(self.field)

    def _on_mine(self) -> None:
        self.mine_kept.emit(self.field)


def _quiet(text: str, parent: QWidget) -> Text:
    return Text(text, Size.SMALL, tone=ColorToken.MUTED, wrap=True, parent=parent)
