"""The panel beside a list: one callback with its recording, its words, its attempts, and why it waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QWidget

from agent_desktop.model.sound import DeviceList, PlayerStage, PlayerState
from agent_desktop.protocol.objects import Recording, Transcription
from agent_desktop.protocol.states import TranscriptionOutcome, TranscriptionStatus
from ui.common.attribute_rows import AttributeRows
from ui.common.choices.choice_button import ChoiceButton
from ui.common.empty_state import EmptyState
from ui.common.labels import Elided, Text
from ui.common.layout.boxes import Card, Hairline, column, row
from ui.common.layout.page_scroll import PageScroll
from ui.common.marks import Badge
from ui.common.recording.playback_bar import PlaybackBar
from ui.common.recording.transcript_view import TranscriptView, has_words
from ui.common.recording.waveform import Waveform
from ui.supervisor.callbacks.attempts_list import AttemptsList
from ui.supervisor.callbacks.callback_detail import CallbackDetail, DetailFact
from ui.supervisor.callbacks.callback_model import reason_text
from ui.texts import messages, plain_text
from ui.texts.times import day_and_clock, figures, zone_named
from ui.theme import BETWEEN, INSIDE, STEP, Size, Weight
from ui.tokens import ColorToken


class RecordingPart(QWidget):
    """The recording of a callback: waveform, player, and the words under it."""

    play_pressed = Signal()
    seek_asked = Signal(float)
    speed_chosen = Signal(float)
    volume_changed = Signal(float)
    device_chosen = Signal(object)
    recording_chosen = Signal(object)
    """Another ``Recording`` of the callback."""
    older_chosen = Signal(object)
    """A ``Recording`` that is not the newest: answer with ``show_words``."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock_now
        self._story: CallbackDetail | None = None
        self._chosen: Recording | None = None
        self._caption = Text("", Size.SMALL, tone=ColorToken.MUTED, parent=self)
        self._choice = ChoiceButton(self.tr("Recording"), self)
        self._time = Text("", Size.SMALL, tone=ColorToken.MUTED, tabular=True, parent=self)
        self._wave = Waveform(parent=self)
        self._bar = PlaybackBar(parent=self)
        self._bar.set_compact(compact=True)
        self._trouble = Text("", Size.SMALL, tone=ColorToken.DANGER, wrap=True, parent=self)
        self._words = TranscriptView(parent=self)
        self._no_words = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True, parent=self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = row()
        top.addWidget(self._caption)
        top.addWidget(self._choice)
        top.addStretch(1)
        top.addWidget(self._time)
        inside = column(self, between=INSIDE)
        inside.addLayout(top)
        for widget in (self._wave, self._bar, self._trouble, Hairline(), self._words, self._no_words):
            inside.addWidget(widget)

    def _connect(self) -> None:
        self._bar.play_pressed.connect(self.play_pressed)
        self._bar.seek_asked.connect(self.seek_asked)
        self._bar.speed_chosen.connect(self.speed_chosen)
        self._bar.volume_changed.connect(self.volume_changed)
        self._bar.device_chosen.connect(self.device_chosen)
        self._wave.seek_asked.connect(self.seek_asked)
        self._words.word_pressed.connect(self.seek_asked)
        self._choice.chosen.connect(self._on_chosen)

    def show_story(self, story: CallbackDetail) -> None:
        """Show the recordings and the words of ``story``."""
        several = len(story.recordings) > 1
        self._choice.setVisible(several)
        self._caption.setVisible(not several)
        if story.recordings:
            newest = story.recordings[0]
            self._caption.set_text(self.tr("recording of {}").format(self._when(newest)))
            self._choice.offer([(recording, self._when(recording)) for recording in story.recordings])
        known = {recording.id for recording in story.recordings}
        is_same = self._story is not None and self._story.callback_id == story.callback_id
        self._story = story
        if not is_same or self._chosen is None or self._chosen.id not in known:
            self._chosen = story.recordings[0] if story.recordings else None
        self._choice.choose(next((one for one in story.recordings if one.id == self._chosen_id), None))
        if self._is_newest:
            self._show_words(story.transcription, self._instead_of_words(story))

    @property
    def chosen(self) -> Recording | None:
        """The recording whose words are shown, and that is to be heard; None where there is none."""
        return self._chosen

    @property
    def _chosen_id(self) -> str | None:
        return self._chosen.id if self._chosen is not None else None

    @property
    def _is_newest(self) -> bool:
        recordings = self._story.recordings if self._story is not None else ()
        return not recordings or recordings[0].id == self._chosen_id

    def show_words(self, recording: Recording, transcription: Transcription | None) -> None:
        """Show the words of an older recording, unless another one has been chosen meanwhile."""
        if recording.id == self._chosen_id and not self._is_newest:
            none = self.tr("There is no transcription of this recording.")
            self._show_words(
                transcription, none if transcription is None else self._without_words(transcription)
            )

    def _show_words(self, transcription: Transcription | None, instead: str) -> None:
        said = transcription if has_words(transcription) else None
        self._words.show_transcription(said)
        self._words.setVisible(said is not None)
        self._no_words.set_text("" if said is not None else instead)
        self._no_words.setVisible(bool(self._no_words.text()))

    def _on_chosen(self, recording: Recording) -> None:
        """Take the words away with the sound that they belong to."""
        self._chosen = recording
        if self._story is not None and self._is_newest:
            self._show_words(self._story.transcription, self._instead_of_words(self._story))
        else:
            self._show_words(None, self.tr("Loading the transcription…"))
            self.older_chosen.emit(recording)
        self.recording_chosen.emit(recording)

    def show_player(self, player: PlayerState, devices: DeviceList) -> None:
        """Draw what the player does."""
        self._wave.show_wave(player.waveform, player.position_s, player.duration_s)
        self._bar.show_player(player, devices)
        self._words.show_position(player.position_s)
        is_there = player.stage is PlayerStage.READY
        self._time.set_text(
            f"{figures(player.position_s)} / {figures(player.duration_s)}" if is_there else ""
        )
        self._trouble.set_text(messages.player_trouble(player))
        self._trouble.setVisible(bool(self._trouble.text()))

    def _when(self, recording: Recording) -> str:
        return day_and_clock(recording.recorded_at, self._clock())

    def _without_words(self, transcription: Transcription) -> str:
        """Return why a transcription that is done has no words."""
        if transcription.outcome is TranscriptionOutcome.UNINTELLIGIBLE:
            return self.tr("Someone speaks, but the words could not be made out. Listen to the recording.")
        return self.tr("No words were heard in this recording.")

    def _instead_of_words(self, story: CallbackDetail) -> str:
        match story.transcription_status:
            case TranscriptionStatus.PENDING:
                return self.tr("Transcribing…")
            case TranscriptionStatus.FAILED:
                return self.tr("This recording could not be transcribed.")
            case TranscriptionStatus.READY if story.transcription is not None:
                return self._without_words(story.transcription)
            case TranscriptionStatus.READY:
                return self.tr("Loading the transcription…")
            case TranscriptionStatus.NONE:
                return ""


class CallbackDetailPanel(Card):
    """One callback beside its list."""

    link_pressed = Signal(str)
    """An address that ``link_of`` allows."""

    def __init__(self, clock_now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent, around=0, between=0)
        self._clock = clock_now
        self._inside = QWidget(self)
        self.recording = RecordingPart(clock_now, self._inside)
        self._title = Elided("", Size.BODY, Weight.BOLD, parent=self._inside)
        self._number = Text("", tone=ColorToken.MUTED, tabular=True, selectable=True, parent=self._inside)
        self._state = Badge(parent=self._inside)
        self._facts = QGridLayout()
        self._shown_facts: tuple[DetailFact, ...] = ()
        self._attributes_title = Text(self.tr("Attributes"), Size.SMALL, Weight.STRONG, parent=self._inside)
        self._attributes = AttributeRows()
        self._why_title = Text(self.tr("Why not offered"), Size.SMALL, Weight.STRONG, parent=self._inside)
        self._why = Text("", Size.SMALL, tone=ColorToken.MUTED, wrap=True, parent=self._inside)
        self._attempts_title = Text("", Size.SMALL, Weight.STRONG, parent=self._inside)
        self._attempts = AttemptsList(self._inside)
        self._nothing = EmptyState(self, roomy=False)
        self._nothing.show_state(
            "list", self.tr("No callback chosen"), self.tr("Choose one to hear it and to see its attempts.")
        )
        self._story: CallbackDetail | None = None
        self._lay_out()
        self._attributes.link_pressed.connect(self.link_pressed)
        self.show_story(None)

    def _lay_out(self) -> None:
        body = column(self._inside, around=BETWEEN + STEP // 2, between=INSIDE)
        body.addWidget(self._title)
        body.addWidget(self._number)
        body.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.recording)
        self._facts.setHorizontalSpacing(BETWEEN)
        self._facts.setVerticalSpacing(STEP)
        self._facts.setColumnStretch(1, 1)
        body.addLayout(self._facts)
        for widget in (
            self._attributes_title,
            self._attributes,
            self._why_title,
            self._why,
            self._attempts_title,
            self._attempts,
        ):
            body.addWidget(widget)
        body.addStretch(1)
        scroll = PageScroll(self._inside, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(scroll)
        self.body.addLayout(self._stack)

    @property
    def story(self) -> CallbackDetail | None:
        """What is told now."""
        return self._story

    def show_story(self, story: CallbackDetail | None) -> None:
        """Tell of a callback, or say that none is chosen."""
        self._story = story
        self._stack.setCurrentIndex(0 if story is None else 1)
        if story is None:
            return
        self._title.set_text(story.title)
        self._number.set_text(story.number)
        self._number.setVisible(story.number != story.title)
        self._state.show_word(story.state)
        self.recording.setVisible(bool(story.recordings))
        self.recording.show_story(story)
        self._show_facts(story.facts)
        self._attributes.show_attributes(dict(story.attributes))
        self._attributes_title.setVisible(bool(story.attributes))
        self._show_why(story)
        self._show_attempts(story)

    def _show_facts(self, facts: tuple[DetailFact, ...]) -> None:
        """Show ``facts``; the same again costs nothing, and keeps what is selected in them."""
        if facts == self._shown_facts:
            return
        self._shown_facts = facts
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line, fact in enumerate(facts):
            name = Text(fact.name, Size.SMALL, tone=ColorToken.MUTED)
            value = Text(fact.text, Size.SMALL, wrap=True, selectable=True)
            value.setToolTip(plain_text.tip(fact.tip))
            self._facts.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, line, 1)

    def _show_why(self, story: CallbackDetail) -> None:
        reasons = story.why
        if reasons is None:
            text = ""
        elif not reasons:
            text = self.tr("It may be offered now.")
        else:
            zone = zone_named(story.zone_name) if story.zone_name else None
            text = "\n".join(reason_text(reason, self._clock(), zone) for reason in reasons)
        self._why.set_text(text)
        for widget in (self._why_title, self._why):
            widget.setVisible(bool(text))

    def _show_attempts(self, story: CallbackDetail) -> None:
        attempts = story.attempts or ()
        count = len(attempts)
        self._attempts_title.set_text(
            self.tr("Attempts ({})").format(count) if count else self.tr("No attempt")
        )
        self._attempts_title.setVisible(story.attempts is not None)
        self._attempts.setVisible(bool(attempts))
        self._attempts.show_attempts(attempts, self._clock(), story.zone_name)
