"""The recordings of one callback: waveform, player and transcription."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agent_desktop.model.sound import DeviceList, PlayerStage, PlayerState
from agent_desktop.protocol.objects import Recording, Transcription
from agent_desktop.protocol.states import TranscriptionStatus
from ui.common.buttons import IconButton
from ui.common.choices.choice_button import ChoiceButton
from ui.common.labels import Text
from ui.common.layout.boxes import Card, Hairline, row
from ui.common.marks import BusyMark
from ui.common.recording import recording_texts
from ui.common.recording.found_chips import ChipUse, FoundChips
from ui.common.recording.playback_bar import PlaybackBar
from ui.common.recording.transcript_view import TranscriptView, has_words
from ui.common.recording.waveform import Waveform
from ui.texts import messages, times
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken


@dataclass(frozen=True, slots=True)
class RecordingContent:
    """The recordings of a callback, newest first, and the transcription of the newest one.

    ``conversations`` are the ids of those that follow the customer's, and are recordings of conversations.
    ``subject_id`` identifies the callback or the interaction: a new one starts with its newest recording.
    """

    subject_id: str
    recordings: tuple[Recording, ...] = ()
    transcription_status: TranscriptionStatus = TranscriptionStatus.NONE
    transcription: Transcription | None = None
    conversations: frozenset[str] = frozenset()


class RecordingView(Card):
    """The customer's recordings, to play and to read.

    The full view is a card that folds to its words and a play button. The compact view is part of a panel: it has
    smaller texts, does not fold, and requests the transcriptions of older recordings with ``older_chosen``.
    """

    play_pressed = Signal()
    seek_asked = Signal(float)
    """A position, in seconds of the recording."""
    speed_chosen = Signal(float)
    volume_changed = Signal(float)
    device_chosen = Signal(object)
    """A ``Device.id``, or None for the system's default."""
    recording_chosen = Signal(object)
    """Another ``Recording`` of the same callback."""
    call_asked = Signal(str)
    """A telephone number among the finds, E.164. Only after ``show_use``."""
    postpone_asked = Signal(str)
    """A time to call among the finds, as in ``FoundInWords.value``. Only after ``show_use``."""
    older_chosen = Signal(object)
    """A ``Recording`` that is not the newest: pass its transcription to ``show_words``. Only from a compact view."""

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent, between=INSIDE)
        self._compact = compact
        self._content = RecordingContent("")
        self._now: datetime | None = None
        self._chosen: Recording | None = None
        self._older_words: Transcription | None = None
        self._loading_older = False
        self._folded = False
        self._player = PlayerState()
        self._devices = DeviceList()
        size = Size.SMALL if compact else Size.BODY
        self._title = (
            Text("", size, tone=ColorToken.MUTED)
            if compact
            else Text(self.tr("Recording"), size, Weight.STRONG)
        )
        choice_name = self.tr("Recording") if compact else self.tr("Recording of")
        self._choice = ChoiceButton(choice_name, size=Size.BODY if compact else Size.SMALL)
        self._time = Text("", size, tone=ColorToken.MUTED, tabular=True)
        self._wave = Waveform()
        self._bar = PlaybackBar()
        self._bar.set_compact(compact=compact)
        trouble_tone = ColorToken.DANGER if compact else ColorToken.NOT_READY
        self._trouble = Text("", Size.SMALL, tone=trouble_tone, wrap=True)
        self._line = Hairline()
        self._words_title = Text(self.tr("Transcription"), weight=Weight.STRONG)
        self._words_note = Text(size=Size.SMALL, tone=ColorToken.MUTED)
        self._copy = IconButton("copy", self.tr("Copy the transcription"), side=16)
        self._fold_play = IconButton("play", self.tr("Play the recording"), side=18, tone=ColorToken.TEXT)
        self._unfold = IconButton("chevron-down", self.tr("Show the recording"), side=18)
        self._busy = BusyMark(side=16)
        self._words = TranscriptView()
        self._found = FoundChips()
        self._no_words = Text("", size, tone=ColorToken.MUTED, wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = row(between=INSIDE)
        top.addWidget(self._title)
        top.addWidget(self._choice)
        top.addStretch()
        top.addWidget(self._time)
        self.body.addLayout(top)
        for widget in (self._wave, self._bar, self._trouble):
            self.body.addWidget(widget)
        if not self._compact:
            self.body.addSpacing(STEP // 2)
        self.body.addWidget(self._line)
        heading = row(between=STEP)
        heading.addWidget(self._words_title)
        heading.addStretch()
        for widget in (self._words_note, self._copy, self._fold_play, self._unfold):
            heading.addWidget(widget)
        self.body.addLayout(heading)
        waiting = row(between=INSIDE)
        waiting.addWidget(self._busy)
        waiting.addWidget(self._no_words, 1)
        self.body.addLayout(waiting)
        self.body.addWidget(self._found)
        self.body.addWidget(self._words)
        if self._compact:
            self.setProperty("card", False)
            self.body.setContentsMargins(0, 0, 0, 0)
        else:
            self.body.setContentsMargins(BETWEEN + STEP, BETWEEN, BETWEEN + STEP, BETWEEN)

    def _connect(self) -> None:
        self._bar.play_pressed.connect(self.play_pressed)
        self._bar.seek_asked.connect(self.seek_asked)
        self._bar.speed_chosen.connect(self.speed_chosen)
        self._bar.volume_changed.connect(self.volume_changed)
        self._bar.device_chosen.connect(self.device_chosen)
        self._wave.seek_asked.connect(self.seek_asked)
        self._words.word_pressed.connect(self.seek_asked)
        self._found.play_asked.connect(self._on_play_found)
        self._found.call_asked.connect(self.call_asked)
        self._found.postpone_asked.connect(self.postpone_asked)
        self._choice.chosen.connect(self._on_chosen)
        self._copy.clicked.connect(self._words.copy_all)
        self._fold_play.clicked.connect(self.play_pressed)
        self._unfold.clicked.connect(self._on_unfold)

    def relay_to(self, window: Any) -> None:
        """Pass each signal of this view on to the signal of the same name of ``window``.

        Qt's signals fit no protocol of Python's, so a missing one is noticed only here, when the window is created.
        """
        self.play_pressed.connect(window.play_pressed)
        self.seek_asked.connect(window.seek_asked)
        self.speed_chosen.connect(window.speed_chosen)
        self.volume_changed.connect(window.volume_changed)
        self.device_chosen.connect(window.device_chosen)
        self.recording_chosen.connect(window.recording_chosen)

    @property
    def chosen(self) -> Recording | None:
        """The recording whose words are shown and that play starts; None where there is none."""
        return self._chosen

    def show_recordings(self, content: RecordingContent, now: datetime) -> None:
        """Show the recordings of ``content``; an older one that was chosen stays chosen."""
        is_same = content.subject_id == self._content.subject_id
        kept = next((one for one in content.recordings if is_same and one.id == self._chosen_id), None)
        self._content, self._now = content, now
        if kept is None:
            self._older_words, self._loading_older = None, False
        self._chosen = kept or next(iter(content.recordings), None)
        self._show_choice(now)
        self._show_words()
        self.show_player(self._player, self._devices)

    def show_words(self, recording: Recording, transcription: Transcription | None) -> None:
        """Show the words of an older recording, unless another one has been chosen meanwhile."""
        if recording.id == self._chosen_id and not self._is_newest:
            self._older_words, self._loading_older = transcription, False
            self._show_words()
            self._show_parts()

    def show_player(self, player: PlayerState, devices: DeviceList) -> None:
        """Show the state of the player; call it as often as the playhead should move."""
        self._player, self._devices = player, devices
        is_ready = player.stage is PlayerStage.READY
        known_s = self._chosen.duration_s if self._chosen is not None else 0.0
        length = times.figures(player.duration_s or known_s)
        self._time.set_text(
            f"{times.figures(player.position_s)} / {length}" if is_ready or not self._compact else ""
        )
        self._wave.show_wave(player.waveform, player.position_s, player.duration_s)
        self._wave.setEnabled(is_ready)
        self._bar.show_player(player, devices)
        self._fold_play.set_icon("pause" if player.playing else "play")
        self._fold_play.set_name(self.tr("Pause") if player.playing else self.tr("Play the recording"))
        self._fold_play.set_state(enabled=player.can_play, busy=player.stage is PlayerStage.LOADING)
        self._trouble.set_text(messages.player_trouble(player))
        self._words.show_position(player.position_s)
        self._show_parts()

    def show_use(self, use: ChipUse) -> None:
        """Offer to apply the finds, as far as ``use`` allows it."""
        self._found.show_use(use)

    def apply_found(self, key: int) -> None:
        """Apply the find with this key, if that is offered."""
        self._found.apply(key)

    def set_folded(self, *, folded: bool) -> None:
        """Fold the view to its words and a play button, or unfold it."""
        self._folded = folded
        self._show_parts()

    def focus_play(self) -> None:
        """Focus play and pause, if there is anything to play."""
        self._bar.focus_play()

    def skip_back(self) -> None:
        """Go back a step."""
        self._bar.skip_back()

    def skip_forward(self) -> None:
        """Go forward a step."""
        self._bar.skip_forward()

    @property
    def _chosen_id(self) -> str | None:
        return self._chosen.id if self._chosen is not None else None

    @property
    def _is_newest(self) -> bool:
        recordings = self._content.recordings
        return not recordings or recordings[0].id == self._chosen_id

    @property
    def _is_conversation(self) -> bool:
        return self._chosen_id in self._content.conversations

    def _show_choice(self, now: datetime) -> None:
        recordings, chosen = self._content.recordings, self._chosen
        if chosen is None:
            return
        when = times.day_and_clock(chosen.recorded_at, now)
        if self._compact:
            self._title.set_text(
                self.tr("conversation of {}").format(when)
                if self._is_conversation
                else self.tr("recording of {}").format(when)
            )
            conversations = self._content.conversations
            entries = [
                recording_texts.short_entry(one, now, conversation=one.id in conversations)
                for one in recordings
            ]
        else:
            entries = [recording_texts.entry(one, now) for one in recordings]
        self._choice.offer(list(zip(recordings, entries, strict=True)))
        self._choice.choose(chosen)
        if not self._compact:
            self._choice.show_value(recording_texts.place(chosen, recordings, now))

    def _show_words(self) -> None:
        content, compact = self._content, self._compact
        status = content.transcription_status
        if self._is_conversation:
            transcription, instead = None, self.tr("Conversations are not transcribed.")
        elif not content.recordings:
            transcription, instead = None, self.tr("The customer left no recording.")
        elif self._is_newest:
            transcription = content.transcription
            instead = recording_texts.why_no_words(status, transcription, compact=compact)
        else:
            transcription = self._older_words
            instead = recording_texts.older_without_words(
                transcription, compact=compact, loading=self._loading_older
            )
        readable = transcription if has_words(transcription) else None
        self._words.show_transcription(readable)
        self._found.show_found(readable)
        self._no_words.set_text("" if readable is not None else instead)
        self._words_note.set_text(
            recording_texts.transcription_note(readable) if readable is not None else ""
        )

    def _show_parts(self) -> None:
        content = self._content
        several = len(content.recordings) > 1
        has_sound = bool(content.recordings)
        is_whole = has_sound and not self._folded
        is_readable = self._words.transcription is not None
        is_full = not self._compact
        for widget in (self._time, self._wave, self._bar, self._line):
            widget.setVisible(is_whole)
        self._title.setVisible(is_whole and (is_full or not several))
        self._choice.setVisible(is_whole and several)
        self._trouble.setVisible(is_whole and bool(self._trouble.text()))
        self._words_title.set_text(self.tr("Transcription") if has_sound else self.tr("Recording"))
        self._words_title.setVisible(is_full)
        for widget in (self._fold_play, self._unfold):
            widget.setVisible(has_sound and self._folded)
        self._copy.setVisible(is_full and is_readable and is_whole)
        self._words_note.setVisible(is_readable and is_whole and bool(self._words_note.text()))
        self._words.setVisible(is_readable)
        self._no_words.setVisible(bool(self._no_words.text()))
        self._busy.setVisible(
            is_full
            and not is_readable
            and has_sound
            and self._is_newest
            and not self._is_conversation
            and content.transcription_status is TranscriptionStatus.PENDING
        )

    def _on_play_found(self, start_s: float) -> None:
        """Play the recording from the words of a number on."""
        self.seek_asked.emit(start_s)
        if not self._player.playing:
            self.play_pressed.emit()

    def _on_unfold(self) -> None:
        self.set_folded(folded=False)

    def _on_chosen(self, recording: Recording) -> None:
        """Replace the words together with the sound that they belong to."""
        self._chosen = recording
        self._older_words = None
        self._loading_older = self._compact and not self._is_newest and not self._is_conversation
        if self._now is not None:
            self._show_choice(self._now)
        self._show_words()
        self._show_parts()
        if self._loading_older:
            self.older_chosen.emit(recording)
        self.recording_chosen.emit(recording)
