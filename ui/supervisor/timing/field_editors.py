"""The fields of Callback Timing: each shows a value, checks typed text, and returns the value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from agent_desktop.model.supervisor import timing_parsing
from agent_desktop.model.supervisor.timing_edit import DURATIONS, TimingField, Value, limits
from agent_desktop.model.supervisor.timing_parsing import ParseFault, UnreadableTiming
from agent_desktop.protocol.zones import is_zone, zone_names
from ui.common.choices.choice_button import ChoiceButton
from ui.common.labels import Text
from ui.common.layout.boxes import column
from ui.supervisor.timing import timing_texts
from ui.theme import STEP, Size
from ui.tokens import ColorToken


class FieldEditor(QWidget):
    """The editor of one setting."""

    edited = Signal()
    """The user has changed something, perhaps to an invalid text."""

    def __init__(self, field: TimingField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field

    def show_value(self, value: Value) -> None:
        """Show a value, without emitting it."""
        raise NotImplementedError

    def value(self) -> Value:
        """Return the entered value.

        Raises:
            UnreadableTiming: the text is invalid or exceeds a limit.
        """
        raise NotImplementedError

    def show_wrong(self, *, wrong: bool) -> None:
        """Show whether the content is invalid."""


class TextEditor(FieldEditor):
    """A setting that is typed."""

    def __init__(self, field: TimingField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._line = QLineEdit()
        self._line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._line.setAccessibleName(timing_texts.name(field))
        self._line.textEdited.connect(self._on_edited)
        column(self, between=0).addWidget(self._line)
        self.setFocusProxy(self._line)
        if field is TimingField.TIMEZONE:
            self._line.setCompleter(self._zones())

    @property
    def line(self) -> QLineEdit:
        """The field itself."""
        return self._line

    def show_value(self, value: Value) -> None:
        """Show a value."""
        self._line.setText(timing_texts.written(self.field, value))

    def value(self) -> Value:
        """Return the typed value."""
        return read(self.field, self._line.text())

    def show_wrong(self, *, wrong: bool) -> None:
        """Colour the frame."""
        if bool(self._line.property("wrong")) is not wrong:
            self._line.setProperty("wrong", wrong)
            self._line.style().unpolish(self._line)
            self._line.style().polish(self._line)

    def _on_edited(self) -> None:
        self.edited.emit()

    def _zones(self) -> QCompleter:
        completer = QCompleter(_zone_names(), self._line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._on_edited)
        return completer


@cache
def _zone_names() -> list[str]:
    return sorted(zone_names())


class ChoiceEditor(FieldEditor):
    """A setting that is chosen from a list."""

    def __init__(self, field: TimingField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._choice = ChoiceButton(timing_texts.name(field))
        self._choice.offer(timing_texts.choices(field))
        self._choice.chosen.connect(self._on_chosen)
        inside = column(self, between=0)
        inside.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._choice)

    def show_value(self, value: Value) -> None:
        """Show the choice."""
        self._choice.choose(value)

    def value(self) -> Value:
        """Return the choice."""
        return self._choice.value

    def _on_chosen(self) -> None:
        self.edited.emit()


class RadioEditor(FieldEditor):
    """A setting of few values, each with its meaning."""

    def __init__(self, field: TimingField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        inside: QVBoxLayout = column(self, between=STEP // 2)
        self._buttons: dict[Value, QRadioButton] = {}
        for value, text in timing_texts.choices(field):
            button = QRadioButton(text)
            means = timing_texts.choice_does(value)
            button.setAccessibleDescription(means)
            button.clicked.connect(self._on_clicked)
            self._buttons[value] = button
            inside.addWidget(button)
            note = Text(means, Size.SMALL, tone=ColorToken.MUTED, wrap=True)
            note.setIndent(7 * STEP)
            inside.addWidget(note)
        self.setFocusProxy(next(iter(self._buttons.values())))

    def show_value(self, value: Value) -> None:
        """Show the choice."""
        self._buttons[value].setChecked(True)

    def value(self) -> Value:
        """Return the choice."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def _on_clicked(self) -> None:
        self.edited.emit()


def read(field: TimingField, text: str) -> Value:
    """Return the value of a typed setting.

    Raises:
        UnreadableTiming: the text is invalid or exceeds a limit.
    """
    if field in (TimingField.CALLING_HOURS, TimingField.EXPIRES_AFTER) and not text.strip():
        return None
    if field is TimingField.TIMEZONE and not is_zone(text.strip()):
        raise UnreadableTiming(ParseFault.UNKNOWN_ZONE, text.strip())
    reader: Callable[[str], Value] = {
        TimingField.TIMEZONE: str.strip,
        TimingField.RECALL_INTERVALS: _read_durations,
        TimingField.ATTEMPTS_BEFORE_FAILURE: timing_parsing.count,
        TimingField.CALLING_HOURS: timing_parsing.span,
        TimingField.SHIFT_STARTS: timing_parsing.clock_times,
    }.get(field, _read_duration)
    value = reader(text)
    _check(field, value)
    return value


def _read_duration(text: str) -> float:
    return _in_seconds(timing_parsing.duration(text))


def _read_durations(text: str) -> tuple[float, ...]:
    return tuple(map(_in_seconds, timing_parsing.durations(text, decimal=QLocale().decimalPoint())))


def _in_seconds(value: timedelta) -> float:
    return value.total_seconds()


def _check(field: TimingField, value: Value) -> None:
    allowed = limits(field)
    if allowed.items is not None and not allowed.items[0] <= len(value) <= allowed.items[1]:
        raise UnreadableTiming(ParseFault.TOO_FEW if len(value) < allowed.items[0] else ParseFault.TOO_MANY)
    if field in DURATIONS or field is TimingField.ATTEMPTS_BEFORE_FAILURE:
        numbers: tuple[float, ...] = value if field is TimingField.RECALL_INTERVALS else (value,)
        for number in numbers:
            if allowed.is_low(number):
                raise UnreadableTiming(ParseFault.TOO_LOW)
            if allowed.is_high(number):
                raise UnreadableTiming(ParseFault.TOO_HIGH)
