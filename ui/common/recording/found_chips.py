"""The numbers and times that were found in the words of a recording: each one plays its words, is copied, and is applied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desktop.protocol.objects import FoundInWords, Transcription
from agent_desktop.protocol.states import FoundKind
from ui.common.buttons import Button, ButtonKind, IconButton
from ui.common.layout.boxes import row
from ui.common.layout.flow_layout import FlowLayout
from ui.texts import numbers, plain_text
from ui.texts.times import clock_time

MOST: Final = 6
"""Chips that are shown; a message with more numbers is read, not glanced at."""

_COPIED_MS: Final = 1500
_COPY_SIDE: Final = 14
_OPEN_END: Final = ".."


@dataclass(frozen=True, slots=True)
class ChipUse:
    """What may be done with finds now: whether a number may be called instead of ``number``, and a time be postponed to.

    ``is_calling`` is true while the change of the number is pending.
    """

    number: str = ""
    may_call: bool = False
    may_postpone: bool = False
    is_calling: bool = False


class FoundChips(QWidget):
    """A chip for each number of a transcription, in the order in which they were spoken.

    With ``show_use`` each telephone number and each time has a button that applies it, and a key: 1 for the first of
    them, and so on. The key stays the same while buttons are disabled, so that a second press never applies another.
    """

    play_asked = Signal(float)
    """Where the words of a number begin, in seconds of the recording."""
    call_asked = Signal(str)
    """A telephone number, E.164."""
    postpone_asked = Signal(str)
    """A time to call, as in ``FoundInWords.value``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[FoundInWords, ...] = ()
        self._chips: list[QWidget] = []
        self._use: ChipUse | None = None
        self._applying: list[tuple[FoundInWords, Button]] = []
        self._flow = FlowLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_found(self, transcription: Transcription | None) -> None:
        """Show the numbers of ``transcription`` whose words it has; unchanged ones keep the focus."""
        words = transcription.words if transcription is not None else ()
        found = (transcription.found or ()) if transcription is not None else ()
        wanted = tuple(one for one in found if 0 <= one.first_word < len(words))[:MOST]
        if wanted != self._shown:
            self._clear()
            for one in wanted:
                self._add(self._chip(one, words[one.first_word].start_s)).show()
                if one.kind in (FoundKind.PHONE, FoundKind.TIME):
                    self._add(self._apply_button(one))
            self._shown = wanted
            self._show_use()
            self.updateGeometry()
        self.setVisible(bool(wanted))

    def _add(self, part: QWidget) -> QWidget:
        """Add a part of a chip: a line may break between its parts, so that a narrow window cuts none."""
        self._chips.append(part)
        self._flow.addWidget(part)
        return part

    def show_use(self, use: ChipUse) -> None:
        """Offer to apply the finds, as far as ``use`` allows it."""
        if use != self._use:
            self._use = use
            self._show_use()

    def apply(self, key: int) -> None:
        """Press the button with this key, if there is one that may be pressed."""
        if 1 <= key <= len(self._applying) and self._applying[key - 1][1].isVisibleTo(self):
            self._applying[key - 1][1].click()

    def _show_use(self) -> None:
        use = self._use
        for one, button in self._applying:
            if use is None:
                button.hide()
            elif one.kind == FoundKind.PHONE:
                is_called = one.value == use.number
                button.setVisible(use.may_call or use.is_calling)
                button.setText(self.tr("Is called") if is_called else self.tr("Call instead"))
                button.set_state(
                    enabled=use.may_call and not is_called, busy=use.is_calling and not is_called
                )
            else:
                button.setVisible(use.may_postpone)
                button.set_state(enabled=use.may_postpone)

    def _clear(self) -> None:
        self._applying.clear()
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()

    def _chip(self, one: FoundInWords, start_s: float) -> QWidget:
        chip = QWidget(self)
        across = row(chip, between=0)
        text = self._text(one)
        play = Button(text if one.sure else self.tr("{} ?").format(text), ButtonKind.PLAIN, icon="play")
        name = self.tr("Play the words: {}").format(text)
        doubt = "" if one.sure else self.tr("Not sure: listen to it before you use it.")
        play.setAccessibleName(name)
        play.setAccessibleDescription(doubt)
        play.setToolTip(plain_text.tip(doubt or name))
        play.clicked.connect(partial(self._on_play, start_s))
        copied = text if one.kind == FoundKind.TIME else one.value
        copy = IconButton("copy", self.tr("Copy {}").format(copied), side=_COPY_SIDE)
        copy.clicked.connect(partial(self._on_copy, copy, copied))
        across.addWidget(play)
        across.addWidget(copy)
        return chip

    def _apply_button(self, one: FoundInWords) -> Button:
        key = str(len(self._applying) + 1)
        if one.kind == FoundKind.PHONE:
            button = Button(self.tr("Call instead"), ButtonKind.QUIET, key=key, parent=self)
            name = self.tr("Call {} instead").format(numbers.written(one.value))
            button.clicked.connect(partial(self._on_call, one.value))
        else:
            button = Button(self.tr("Postpone…"), ButtonKind.QUIET, key=key, parent=self)
            name = self.tr("Postpone: {}").format(self._text(one))
            button.clicked.connect(partial(self._on_postpone, one.value))
        button.setAccessibleName(name)
        button.setAccessibleDescription(self.tr("Key {}").format(key))
        button.setToolTip(plain_text.tip(name))
        button.hide()
        self._applying.append((one, button))
        return button

    def _text(self, one: FoundInWords) -> str:
        match one.kind:
            case FoundKind.PHONE:
                return self.tr("Telephone {}").format(numbers.written(one.value))
            case FoundKind.REFERENCE:
                return self.tr("Reference {}").format(one.value)
            case FoundKind.TIME:
                return self._time_text(one.value)
            case _:
                return one.value

    def _time_text(self, value: str) -> str:
        """Return a time to call as people write it; ``value`` is an ISO 8601 interval of clock times, or one of them."""
        opens, slash, closes = value.partition("/")
        first, last = clock_time(opens), clock_time(closes)
        if not slash:
            return self.tr("Call at {}").format(first)
        if closes == _OPEN_END:
            return self.tr("Call after {}").format(first)
        if opens == _OPEN_END:
            return self.tr("Call before {}").format(last)
        return self.tr("Call between {first} and {last}").format(first=first, last=last)

    def _on_play(self, start_s: float, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.play_asked.emit(start_s)

    def _on_call(self, number: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.call_asked.emit(number)

    def _on_postpone(self, value: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.postpone_asked.emit(value)

    def _on_copy(self, button: IconButton, value: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        QGuiApplication.clipboard().setText(value)
        button.set_icon("check")
        QTimer.singleShot(_COPIED_MS, button, partial(button.set_icon, "copy"))
