"""The numbers and times that were found in the words of a recording: each one plays its words, and is copied."""

from __future__ import annotations

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


class FoundChips(QWidget):
    """A chip for each number of a transcription, in the order in which they were spoken."""

    play_asked = Signal(float)
    """Where the words of a number begin, in seconds of the recording."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[FoundInWords, ...] = ()
        self._chips: list[QWidget] = []
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
                self._chips.append(self._chip(one, words[one.first_word].start_s))
                self._flow.addWidget(self._chips[-1])
                self._chips[-1].show()
            self._shown = wanted
            self.updateGeometry()
        self.setVisible(bool(wanted))

    def _clear(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()

    def _chip(self, one: FoundInWords, start_s: float) -> QWidget:
        chip = QWidget(self)
        across = row(chip, between=0)
        text = self._text(one)
        play = Button(text if one.sure else f"{text} ?", ButtonKind.PLAIN, icon="play")
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

    def _on_copy(self, button: IconButton, value: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        QGuiApplication.clipboard().setText(value)
        button.set_icon("check")
        QTimer.singleShot(_COPIED_MS, button, partial(button.set_icon, "copy"))
