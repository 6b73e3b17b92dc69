"""Callback Timing of one business process: every setting, checked while typing, saved as a whole.

Two supervisors may edit at once. When another one was faster, their change is shown beside mine, field by field;
a field that both changed waits until one value is chosen. Nothing is overwritten unseen.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_desktop.model.agent_view import Tone
from agent_desktop.model.supervisor.timing_edit import (
    Clash,
    TimingField,
    TimingRead,
    Value,
    changed,
    merge,
    timing_of,
    values_of,
)
from agent_desktop.model.supervisor.timing_parsing import UnreadableTiming
from agent_desktop.protocol.timing import Schedule, Timing
from ui.common.banner import Banner
from ui.common.buttons import Button, ButtonKind
from ui.common.labels import Text
from ui.common.layout.boxes import Card, Hairline, column, row
from ui.common.layout.overlay import FootOverlay
from ui.common.layout.page_scroll import PageScroll
from ui.supervisor.timing import timing_texts
from ui.supervisor.timing.exceptions_editor import ExceptionsEditor
from ui.supervisor.timing.field_editors import ChoiceEditor, FieldEditor, RadioEditor, TextEditor
from ui.supervisor.timing.openings_preview import OpeningsPreview
from ui.supervisor.timing.setting_row import SettingRow
from ui.supervisor.timing.week_editor import WeekEditor
from ui.theme import BETWEEN, INSIDE, STEP, Weight
from ui.tokens import ColorToken

_LEFT = (
    (TimingField.DURATION_FOR_NO_ANSWER, TimingField.ATTEMPTS_BEFORE_FAILURE, TimingField.RECALL_INTERVALS),
    (TimingField.MAX_PREVIEW_TIME_MODE, TimingField.MAX_PREVIEW_TIME),
    (
        TimingField.OFFER_TIMEOUT,
        TimingField.WRAP_UP,
        TimingField.DECLINE_COOLDOWN,
        TimingField.REQUESTED_AGENT_WAIT,
        TimingField.DISCONNECT_GRACE,
    ),
)
_RIGHT = (
    (TimingField.WEEKLY, TimingField.TIMEZONE, TimingField.EXCEPTIONS, TimingField.OFF_SCHEDULE_POLICY),
    (
        TimingField.CALLING_HOURS,
        TimingField.EXPIRES_AFTER,
        TimingField.DUPLICATE_POLICY,
        TimingField.SHORT_CALL,
        TimingField.SHIFT_STARTS,
    ),
)
"""The settings in cards, the source's own five first in their order."""

_WIDE = frozenset(
    {
        TimingField.WEEKLY,
        TimingField.EXCEPTIONS,
        TimingField.MAX_PREVIEW_TIME_MODE,
        TimingField.RECALL_INTERVALS,
    }
)


class TimingForm(QWidget):
    """Edits the timing of one business process."""

    save_pressed = Signal(object, str)
    """The complete ``Timing``, and the version that it is based on."""
    changed_here = Signal(bool)
    """Whether there are unsaved changes."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._read: TimingRead | None = None
        self._clashes: dict[TimingField, Clash] = {}
        self._values: dict[TimingField, Value] = {}
        self._wrong: set[TimingField] = set()
        self._is_live = self._is_saving = False
        self._rows: dict[TimingField, SettingRow] = {}
        self._inside = QWidget(self)
        self._state = Text("", tone=ColorToken.MUTED, parent=self)
        self._undo = Button(self.tr("Undo"), icon="undo", parent=self)
        self._save = Button(
            self.tr("Save"), ButtonKind.PRIMARY, key=_key(QKeySequence.StandardKey.Save), parent=self
        )
        self._banner = Banner()
        self._notices = FootOverlay(self)
        self._lay_out()
        self._undo.clicked.connect(self.undo)
        self._save.clicked.connect(self._on_save)
        self._banner.pressed.connect(self._banner.hide)
        shortcut = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Save),
            self,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        shortcut.activated.connect(self._on_save)

    # --- Layout -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        # Above the bottom of the form: no field may move under a pointer that is about to click.
        self._notices.add(self._banner)
        across: QHBoxLayout = row(self._inside, between=BETWEEN)
        across.setContentsMargins(0, 0, STEP, 0)
        for groups in (_LEFT, _RIGHT):
            side = column(between=BETWEEN)
            for group in groups:
                side.addWidget(self._card(group))
            side.addStretch(1)
            across.addLayout(side, 1)
        scroll = PageScroll(self._inside, self)
        bar = row(between=INSIDE)
        bar.addWidget(self._state, 1)
        bar.addWidget(self._undo)
        bar.addWidget(self._save)
        whole = column(self, between=INSIDE)
        whole.addLayout(bar)
        whole.addWidget(scroll, 1)

    def _card(self, group: tuple[TimingField, ...]) -> Card:
        card = Card(self._inside)
        for place, field in enumerate(group):
            if place:
                card.body.addWidget(Hairline(card))
            one = SettingRow(field, self._editor, wide=field in _WIDE, parent=card)
            one.edited.connect(self._on_edited)
            one.theirs_taken.connect(self._on_theirs_taken)
            one.mine_kept.connect(self._on_mine_kept)
            self._rows[field] = one
            card.body.addWidget(one)
            if field is TimingField.EXCEPTIONS:
                self._preview = OpeningsPreview(self._clock, card)
                card.body.addWidget(Hairline(card))
                card.body.addWidget(self._preview)
        return card

    def _editor(self, field: TimingField, parent: QWidget) -> FieldEditor:
        match field:
            case TimingField.WEEKLY:
                return WeekEditor(parent)
            case TimingField.EXCEPTIONS:
                return ExceptionsEditor(self._clock, parent)
            case TimingField.MAX_PREVIEW_TIME_MODE:
                return RadioEditor(field, parent)
            case TimingField.DUPLICATE_POLICY | TimingField.OFF_SCHEDULE_POLICY:
                return ChoiceEditor(field, parent)
            case _:
                return TextEditor(field, parent)

    # --- Content ------------------------------------------------------------------------------------------------------

    @property
    def is_changed(self) -> bool:
        """Whether there are unsaved changes."""
        return bool(self._wrong) or bool(self._changed())

    def row_of(self, field: TimingField) -> SettingRow:
        """Return the row of a setting."""
        return self._rows[field]

    def show_read(self, read: TimingRead) -> None:
        """Show the server's values. While there are unsaved changes, show differences beside them instead."""
        if self._read is None or not self.is_changed:
            self._begin(read)
        elif read.version != self._read.version:
            self.show_conflict(read)

    def show_conflict(self, theirs: TimingRead) -> None:
        """Show another user's saved values beside what is being edited here."""
        if self._read is None:
            self._begin(theirs)
            return
        base = self._read.process.timing
        merged = merge(base, timing_of({**values_of(base), **self._values}), theirs.process.timing)
        self._read = theirs
        self._clashes.update({clash.field: clash for clash in merged.clashes})
        their_values = values_of(theirs.process.timing)
        for field in merged.theirs:
            if field not in self._wrong:
                self._rows[field].editor.show_value(their_values[field])
            self._rows[field].show_theirs(
                self.tr("Someone else has just changed this: {}").format(
                    timing_texts.summary(field, their_values[field])
                )
            )
        for clash in merged.clashes:
            self._rows[clash.field].show_theirs(
                self.tr("Someone else set this to: {theirs}. Before: {base}.").format(
                    theirs=timing_texts.summary(clash.field, clash.theirs),
                    base=timing_texts.summary(clash.field, clash.base),
                ),
                asks=True,
            )
        self._say_conflict(len(merged.theirs), len(merged.clashes))
        self._is_saving = False
        self._check()

    def show_saved(self, read: TimingRead) -> None:
        """Show that the server has the saved values."""
        self._is_saving = False
        self._begin(read)
        self._banner.show_message(
            Tone.SUCCESS, self.tr("The new timing is in effect."), title=self.tr("Saved")
        )
        self._banner.show()

    def show_refused(self, text: str, field_name: str | None = None) -> None:
        """Show why the server refused; ``field_name`` is the place in the request."""
        self._is_saving = False
        self._check()
        named = (field_name or "").removeprefix("$.").removeprefix("timing.")
        field = next((one for one in TimingField if named and named.startswith(one.value)), None)
        if field is not None:
            self._rows[field].show_wrong(text)
        self._banner.show_message(Tone.ERROR, text, title=self.tr("Not saved"), button=self.tr("Close"))
        self._banner.show()

    def allow(self, *, is_live: bool) -> None:
        """Set whether saving is possible."""
        self._is_live = is_live
        self._refresh()

    def undo(self) -> None:
        """Restore the server's values."""
        if self._read is not None:
            self._banner.hide()
            self._begin(self._read)

    def _begin(self, read: TimingRead) -> None:
        self._read = read
        self._clashes.clear()
        for field, value in values_of(read.process.timing).items():
            self._rows[field].editor.show_value(value)
            self._rows[field].show_theirs("")
        self._check()

    def _say_conflict(self, theirs: int, clashes: int) -> None:
        if not theirs and not clashes:
            text = self.tr("Their values are the same as yours. Save again.")
        elif not clashes:
            text = self.tr("Their changes are added and marked; yours are kept. Check, and save again.")
        else:
            text = self.tr("Your values and theirs are side by side. Choose for each, and save again.")
        self._banner.show_message(
            Tone.WARNING,
            text,
            title=self.tr("Someone else has changed this timing"),
            button=self.tr("Close"),
        )
        self._banner.show()

    # --- Editing ------------------------------------------------------------------------------------------------------

    def _changed(self) -> tuple[TimingField, ...]:
        if self._read is None:
            return ()
        return changed(self._read.process.timing, self._timing())

    def _timing(self) -> Timing:
        """Return the edited timing; invalid fields have the server's values."""
        base = values_of(self._read.process.timing) if self._read is not None else values_of(Timing())
        return timing_of({**base, **self._values})

    def _check(self) -> None:
        self._values, self._wrong = {}, set()
        for field, one in self._rows.items():
            value = one.check()
            if isinstance(value, UnreadableTiming):
                self._wrong.add(field)
            else:
                self._values[field] = value
        different = set(self._changed()) | self._wrong
        for field, one in self._rows.items():
            one.show_changed(changed=field in different)
        self._show_openings()
        self._refresh()
        self.changed_here.emit(bool(different))

    def _show_openings(self) -> None:
        parts = (TimingField.TIMEZONE, TimingField.WEEKLY, TimingField.EXCEPTIONS)
        if self._wrong & set(parts):
            self._preview.show_schedule(None)
        else:
            self._preview.show_schedule(Schedule(*(self._values[field] for field in parts)))

    def _refresh(self) -> None:
        count = len(set(self._changed()) | self._wrong)
        open_clashes = len(self._clashes)
        if self._wrong:
            text, tone = self.tr("%Ln settings are invalid", None, len(self._wrong)), ColorToken.DANGER
        elif open_clashes:
            text = self.tr("%Ln settings to choose between yours and theirs", None, open_clashes)
            tone = ColorToken.NOT_READY
        elif count:
            text, tone = self.tr("%Ln changes not saved", None, count), ColorToken.TEXT
        else:
            text, tone = self.tr("All saved"), ColorToken.MUTED
        self._state.set_text(text)
        self._state.set_tone(tone)
        self._state.set_weight(Weight.MEDIUM if tone is not ColorToken.MUTED else Weight.NORMAL)
        may_save = bool(count) and not self._wrong and not open_clashes and self._is_live
        self._save.set_state(enabled=may_save, busy=self._is_saving)
        self._save.setToolTip("" if self._is_live else self.tr("Not available while the connection is lost"))
        self._undo.set_state(enabled=bool(count) and not self._is_saving)

    def _on_edited(self, _field: TimingField) -> None:
        self._banner.hide()
        self._check()

    def _on_theirs_taken(self, field: TimingField) -> None:
        clash = self._clashes.pop(field, None)
        if clash is not None:
            self._rows[field].editor.show_value(clash.theirs)
        self._rows[field].show_theirs("")
        self._check()

    def _on_mine_kept(self, field: TimingField) -> None:
        self._clashes.pop(field, None)
        self._rows[field].show_theirs("")
        self._check()

    def _on_save(self) -> None:
        if self._read is not None and self._save.isEnabled():
            self._is_saving = True
            self._refresh()
            self.save_pressed.emit(self._timing(), self._read.version)


def _key(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
