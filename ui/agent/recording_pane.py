"""The recording and its transcription: whole while previewing, folded afterwards."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from agent_desktop.model.sound import DeviceList, PlayerStage, PlayerState
from agent_desktop.protocol.objects import Interaction, Recording
from agent_desktop.protocol.states import TranscriptionOutcome, TranscriptionStatus
from ui.common.buttons import IconButton
from ui.common.choices.drop_button import DropButton
from ui.common.labels import Text
from ui.common.layout.boxes import Card, Hairline, row
from ui.common.marks import BusyMark
from ui.common.recording.playback_bar import PlaybackBar
from ui.common.recording.transcript_view import UNSURE_BELOW, TranscriptView, has_words
from ui.common.recording.waveform import Waveform
from ui.texts import messages, times
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken


class RecordingPane(Card):
    """What the customer said, to hear and to read."""

    play_pressed = Signal()
    seek_asked = Signal(float)
    speed_chosen = Signal(float)
    volume_changed = Signal(float)
    device_chosen = Signal(object)
    recording_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, between=INSIDE)
        self._at_hand: Interaction | None = None
        self._player = PlayerState()
        self._devices = DeviceList()
        self._folds = self._folded = False
        self._chosen: str | None = None
        self._now: datetime | None = None
        self._title = Text(self.tr("Recording"), weight=Weight.STRONG)
        self._which_menu = QMenu(self)
        self._which = DropButton(self.tr("Recording of"), size=Size.SMALL, menu=self._which_menu)
        self._time = Text(tone=ColorToken.MUTED, tabular=True)
        self._wave = Waveform()
        self._bar = PlaybackBar()
        self._trouble = Text(size=Size.SMALL, tone=ColorToken.NOT_READY, wrap=True)
        self._line = Hairline()
        self._said_title = Text(self.tr("Transcription"), weight=Weight.STRONG)
        self._said_note = Text(size=Size.SMALL, tone=ColorToken.MUTED)
        self._copy = IconButton("copy", self.tr("Copy the transcription"), side=16)
        self._fold_play = IconButton("play", self.tr("Play the recording"), side=18, tone=ColorToken.TEXT)
        self._fold = IconButton("chevron-down", self.tr("Show the recording"), side=18)
        self._busy = BusyMark(side=16)
        self._said = TranscriptView()
        self._no_words = Text(tone=ColorToken.MUTED, wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        top = row(between=INSIDE)
        top.addWidget(self._title)
        top.addWidget(self._which)
        top.addStretch()
        top.addWidget(self._time)
        self.body.addLayout(top)
        self.body.addWidget(self._wave)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._trouble)
        self.body.addSpacing(STEP // 2)
        self.body.addWidget(self._line)
        said = row(between=STEP)
        said.addWidget(self._said_title)
        said.addStretch()
        said.addWidget(self._said_note)
        said.addWidget(self._copy)
        said.addWidget(self._fold_play)
        said.addWidget(self._fold)
        self.body.addLayout(said)
        waiting = row(between=INSIDE)
        waiting.addWidget(self._busy)
        waiting.addWidget(self._no_words, 1)
        self.body.addLayout(waiting)
        self.body.addWidget(self._said)
        self.body.setContentsMargins(BETWEEN + STEP, BETWEEN, BETWEEN + STEP, BETWEEN)

    def _connect(self) -> None:
        self._bar.play_pressed.connect(self.play_pressed)
        self._bar.seek_asked.connect(self.seek_asked)
        self._bar.speed_chosen.connect(self.speed_chosen)
        self._bar.volume_changed.connect(self.volume_changed)
        self._bar.device_chosen.connect(self.device_chosen)
        self._wave.seek_asked.connect(self.seek_asked)
        self._said.word_pressed.connect(self.seek_asked)
        self._copy.clicked.connect(self._said.copy_all)
        self._fold_play.clicked.connect(self.play_pressed)
        self._fold.clicked.connect(self._unfold)

    def show_interaction(self, at_hand: Interaction, now: datetime, *, folded: bool) -> None:
        """Show what there is of recording and transcription; folded it is a few lines and a play button."""
        self._now = now
        moved = (
            self._at_hand is None
            or at_hand.id != self._at_hand.id
            or at_hand.state is not self._at_hand.state
        )
        if moved or folded is not self._folds:
            self._folds = self._folded = folded
        if self._at_hand is None or at_hand.id != self._at_hand.id or not self._still_there(at_hand):
            self._chosen = at_hand.recording.id if at_hand.recording is not None else None
        if at_hand != self._at_hand:
            self._at_hand = at_hand
            self._show_chosen(at_hand, now)
        self._show_parts()

    def show_player(self, player: PlayerState, devices: DeviceList) -> None:
        """Show what the player does."""
        self._player, self._devices = player, devices
        known = self._at_hand.recording if self._at_hand is not None else None
        length = player.duration_s or (known.duration_s if known is not None else 0.0)
        self._time.set_text(f"{times.figures(player.position_s)} / {times.figures(length)}")
        self._wave.show_wave(player.waveform, player.position_s, player.duration_s)
        self._wave.setEnabled(player.stage is PlayerStage.READY)
        self._bar.show_player(player, devices)
        self._fold_play.set_icon("pause" if player.playing else "play")
        self._fold_play.set_name(self.tr("Pause") if player.playing else self.tr("Play the recording"))
        self._fold_play.set_state(enabled=player.can_play, busy=player.stage is PlayerStage.LOADING)
        trouble = messages.player_trouble(player)
        self._trouble.set_text(trouble)
        self._said.show_position(player.position_s if self._is_newest() else -1.0)
        self._show_parts()

    def focus_play(self) -> None:
        """Put the keyboard on play and pause, if there is anything to play."""
        self._bar.focus_play()

    def skip_back(self) -> None:
        """Go back a step."""
        self._bar.skip_back()

    def skip_forward(self) -> None:
        """Go forward a step."""
        self._bar.skip_forward()

    def _still_there(self, at_hand: Interaction) -> bool:
        """Whether there is still the recording that was chosen: the first one may come during the preview."""
        kept = (*at_hand.recordings, at_hand.recording)
        return any(recording is not None and recording.id == self._chosen for recording in kept)

    def _is_newest(self) -> bool:
        at_hand = self._at_hand
        return at_hand is not None and at_hand.recording is not None and self._chosen == at_hand.recording.id

    def _show_chosen(self, at_hand: Interaction, now: datetime) -> None:
        self._show_which(at_hand, now)
        self._show_words(at_hand)
        self.show_player(self._player, self._devices)

    def _show_which(self, at_hand: Interaction, now: datetime) -> None:
        recordings = at_hand.recordings
        self._which_menu.clear()
        for recording in recordings:
            text = (
                f"{times.day_and_clock(recording.recorded_at, now)} · {times.figures(recording.duration_s)}"
            )
            action = self._which_menu.addAction(text)
            action.triggered.connect(partial(self._on_which, recording))
            if recording.id == self._chosen:
                place = self.tr("{when}, {n} of {all}").format(
                    when=times.day_and_clock(recording.recorded_at, now),
                    n=recordings.index(recording) + 1,
                    all=len(recordings),
                )
                self._which.show_value(place)

    def _show_words(self, at_hand: Interaction) -> None:
        said = at_hand.transcription if self._is_newest() and has_words(at_hand.transcription) else None
        self._said.show_transcription(said)
        status = at_hand.transcription_status
        pending = said is None and self._is_newest() and status is TranscriptionStatus.PENDING
        self._busy.setVisible(pending)
        self._no_words.set_text("" if said is not None else self._why_no_words(at_hand, status))
        self._said_note.set_text(self._note(at_hand) if said is not None else "")

    def _why_no_words(self, at_hand: Interaction, status: TranscriptionStatus) -> str:
        if at_hand.recording is None:
            return self.tr("The customer left no recording.")
        if not self._is_newest():
            return self.tr("Only the newest recording is transcribed.")
        match status:
            case TranscriptionStatus.PENDING:
                return self.tr("Transcribing…")
            case TranscriptionStatus.FAILED:
                return self.tr("This recording could not be transcribed. It can still be heard.")
            case TranscriptionStatus.READY if at_hand.transcription is not None:
                if at_hand.transcription.outcome is TranscriptionOutcome.UNINTELLIGIBLE:
                    return self.tr(
                        "Someone speaks, but the words could not be made out. Listen to the recording."
                    )
                return self.tr("No words were heard in this recording.")
            case TranscriptionStatus.NONE | TranscriptionStatus.READY:
                return self.tr("There is no transcription.")

    def _note(self, at_hand: Interaction) -> str:
        said = at_hand.transcription
        if said is None:
            return ""
        parts: list[str] = []
        if said.language:
            parts.append(QLocale.languageToString(QLocale(said.language).language()))
        if any(word.confidence < UNSURE_BELOW for word in said.words):
            parts.append(self.tr("dotted: unsure"))
        return " · ".join(parts)

    def _show_parts(self) -> None:
        at_hand = self._at_hand
        has_sound = at_hand is not None and at_hand.recording is not None
        is_said = self._said.transcription is not None
        whole = has_sound and not self._folded
        for widget in (self._title, self._time, self._wave, self._bar, self._line):
            widget.setVisible(whole)
        self._which.setVisible(whole and at_hand is not None and len(at_hand.recordings) > 1)
        self._trouble.setVisible(whole and bool(self._trouble.text()))
        self._fold_play.setVisible(has_sound and self._folded)
        self._fold.setVisible(has_sound and self._folded)
        self._said_title.set_text(self.tr("Transcription") if has_sound else self.tr("Recording"))
        self._said.setVisible(is_said)
        self._no_words.setVisible(bool(self._no_words.text()))
        self._said_note.setVisible(is_said and whole)
        self._copy.setVisible(is_said and whole)

    def _unfold(self) -> None:
        self._folded = False
        self._show_parts()

    def _on_which(self, recording: Recording, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self._chosen = recording.id
        if self._at_hand is not None and self._now is not None:
            self._show_chosen(self._at_hand, self._now)
        self._show_parts()
        self.recording_chosen.emit(recording)
