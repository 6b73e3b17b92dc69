"""The customer's message can be heard and read, or the pane shows why not."""

import msgspec
import pytest
from PySide6.QtWidgets import QMenu, QScrollArea
from pytestqt.qtbot import QtBot

from agent_desktop.model.sound import PlayerStage, PlayerState, SoundFault, SoundMissing
from agent_desktop.protocol.objects import Interaction, Transcription
from agent_desktop.protocol.states import InteractionState, TranscriptionOutcome, TranscriptionStatus
from tests.support.screen.find import button, heard, only, shown_texts
from tests.ui.agent.desk import a_window, at
from ui.agent.window import AgentWindow
from ui.common.marks import BusyMark
from ui.common.recording.playback_bar import PlaybackBar
from ui.common.recording.recording_view import RecordingView
from ui.common.recording.transcript_view import TranscriptView
from ui.common.recording.waveform import Waveform
from ui.gallery import sample
from ui.gallery.agent import DIALING, HANDLING, PREVIEW, WRAP_UP

S = InteractionState
T = TranscriptionStatus


def texts(window: AgentWindow) -> list[str]:
    return shown_texts(only(window, RecordingView))


def without_words(status: T) -> Interaction:
    return sample.interaction(S.PREVIEW, transcription=None, transcription_status=status)


def test_that_a_preview_shows_wave_and_words(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW))
    assert only(window, Waveform).isVisible()
    assert only(window, TranscriptView).toPlainText() == sample.TRANSCRIPTION.text
    assert {"Recording", "0:17 / 0:42", "Transcription", "English · dotted: unsure"} <= set(texts(window))


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (T.PENDING, "Transcribing…"),
        (T.FAILED, "This recording could not be transcribed. It can still be heard."),
        (T.NONE, "There is no transcription."),
    ],
)
def test_that_a_missing_transcription_is_shown_with_the_reason(qtbot: QtBot, status: T, said: str) -> None:
    window = a_window(qtbot, at(without_words(status)))
    assert said in texts(window)
    assert not only(window, TranscriptView).isVisible()
    pane = only(window, RecordingView)
    assert any(mark.isVisible() for mark in pane.findChildren(BusyMark)) is (status is T.PENDING)
    assert only(window, Waveform).isVisible()


def test_that_a_transcription_without_words_is_labelled(qtbot: QtBot) -> None:
    silent = Transcription("", (), language="en-US")
    window = a_window(qtbot, at(msgspec.structs.replace(PREVIEW, transcription=silent)))
    assert "No words were heard in this recording." in texts(window)
    assert not any("English" in text for text in texts(window))
    assert not only(window, TranscriptView).isVisible()
    assert not button(window, "Copy the transcription").isVisible()


def test_that_speech_without_words_is_not_called_silence(qtbot: QtBot) -> None:
    foreign = Transcription("", (), outcome=TranscriptionOutcome.UNINTELLIGIBLE)
    window = a_window(qtbot, at(msgspec.structs.replace(PREVIEW, transcription=foreign)))
    assert "Someone speaks, but the words could not be made out. Listen to the recording." in texts(window)
    assert "No words were heard in this recording." not in texts(window)


def test_that_a_transcription_that_arrives_is_shown(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(without_words(T.PENDING)))
    window.show_view(at(PREVIEW))
    assert "Transcribing…" not in texts(window)
    assert only(window, TranscriptView).isVisible()


def test_that_a_recording_that_comes_during_the_preview_shows_its_transcription(qtbot: QtBot) -> None:
    bare = sample.interaction(S.PREVIEW, recording=None, transcription=None, transcription_status=T.NONE)
    window = a_window(qtbot, at(bare), PlayerState())
    window.show_view(at(without_words(T.PENDING)))
    assert "Transcribing…" in texts(window)
    window.show_view(at(PREVIEW))
    assert only(window, TranscriptView).isVisible()
    assert only(window, TranscriptView).toPlainText() == sample.TRANSCRIPTION.text
    assert "Only the newest recording is transcribed." not in texts(window)


def test_that_an_older_recording_stays_chosen_as_the_callback_changes(qtbot: QtBot) -> None:
    two = sample.interaction(S.PREVIEW, recordings=(sample.RECORDING, sample.OLDER))
    window = a_window(qtbot, at(two))
    menu = next(one for one in only(window, RecordingView).findChildren(QMenu) if len(one.actions()) == 2)
    menu.actions()[1].trigger()
    window.show_view(at(msgspec.structs.replace(two, note="known")))
    button(window, "Recording of: 9:33, 2 of 2")


def test_that_a_preview_without_a_recording_states_it(qtbot: QtBot) -> None:
    bare = sample.interaction(S.PREVIEW, recording=None, transcription=None)
    window = a_window(qtbot, at(bare), PlayerState())
    assert "The customer left no recording." in texts(window)
    assert "Recording" in texts(window)
    assert "Transcription" not in texts(window)
    assert not only(window, Waveform).isVisible()


def test_that_without_a_preview_nothing_of_a_recording_is_shown_where_there_is_none(qtbot: QtBot) -> None:
    bare = sample.interaction(S.DIALING, recording=None, transcription=None)
    window = a_window(qtbot, at(bare), PlayerState())
    assert not only(window, RecordingView).isVisible()


@pytest.mark.parametrize("at_hand", [DIALING, HANDLING, WRAP_UP])
def test_that_it_is_folded_after_the_preview_and_can_be_opened(qtbot: QtBot, at_hand: Interaction) -> None:
    window = a_window(qtbot, at(at_hand))
    assert not only(window, Waveform).isVisible()
    assert only(window, TranscriptView).isVisible()
    button(window, "Show the recording").click()
    assert only(window, Waveform).isVisible()


def test_that_it_can_be_played_while_folded(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(HANDLING), msgspec.structs.replace(sample.PLAYER, playing=False))
    with heard(window.play_pressed) as said:
        button(window, "Play the recording").click()
    assert len(said) == 1


def test_that_the_length_is_known_before_the_sound_is(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW), PlayerState(PlayerStage.LOADING))
    assert "0:00 / 0:42" in texts(window)


def test_that_missing_sound_leaves_everything_else(qtbot: QtBot) -> None:
    silent = msgspec.structs.replace(sample.PLAYER, playing=False, problem=SoundMissing(SoundFault.NO_DEVICE))
    window = a_window(qtbot, at(PREVIEW), silent)
    assert "There is no sound device. Plug one in to play recordings." in texts(window)
    assert only(window, Waveform).isVisible()
    assert only(window, TranscriptView).isVisible()
    assert only(window, PlaybackBar).isVisible()


def test_that_an_unreadable_recording_is_labelled(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(PREVIEW), PlayerState(PlayerStage.UNREADABLE))
    assert "This recording cannot be played." in texts(window)


def test_that_an_older_recording_can_be_chosen(qtbot: QtBot) -> None:
    two = sample.interaction(S.PREVIEW, recordings=(sample.RECORDING, sample.OLDER))
    window = a_window(qtbot, at(two))
    button(window, "Recording of: 10:12, 1 of 2")
    menu = next(one for one in only(window, RecordingView).findChildren(QMenu) if len(one.actions()) == 2)
    with heard(window.recording_chosen) as said:
        menu.actions()[1].trigger()
    assert said == [(sample.OLDER,)]
    button(window, "Recording of: 9:33, 2 of 2")
    assert "Only the newest recording is transcribed." in texts(window)
    assert not only(window, TranscriptView).isVisible()


def test_that_the_newest_recording_of_the_next_callback_is_shown(qtbot: QtBot) -> None:
    two = sample.interaction(S.PREVIEW, recordings=(sample.RECORDING, sample.OLDER))
    window = a_window(qtbot, at(two))
    menu = next(one for one in only(window, RecordingView).findChildren(QMenu) if len(one.actions()) == 2)
    menu.actions()[1].trigger()
    window.show_view(at(msgspec.structs.replace(two, id="i-2")))
    button(window, "Recording of: 10:12, 1 of 2")
    assert only(window, TranscriptView).isVisible()


def long_preview() -> Interaction:
    text = " ".join(f"word{index}" for index in range(300))
    said = Transcription(text, sample.words_of(text, 304.0))
    return msgspec.structs.replace(PREVIEW, transcription=said)


def page_of(window: AgentWindow) -> QScrollArea:
    return next(one for one in window.findChildren(QScrollArea) if one.isVisible())


def test_that_playing_never_scrolls_the_page_away(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(long_preview()), msgspec.structs.replace(sample.PLAYER, position_s=1.5))
    bar = page_of(window).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for read in (0, bar.maximum() // 2, bar.maximum()):
        bar.setValue(read)
        for position_s in range(2, 200, 4):
            window.show_player(msgspec.structs.replace(sample.PLAYER, position_s=float(position_s)))
        assert bar.value() == read


def test_that_the_page_stays_where_the_picker_is_worked_in(qtbot: QtBot) -> None:
    handling = msgspec.structs.replace(HANDLING, transcription=long_preview().transcription)
    window = a_window(qtbot, at(handling))
    page = page_of(window)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    for position_s in range(2, 200, 4):
        window.show_player(msgspec.structs.replace(sample.PLAYER, position_s=float(position_s)))
    assert page.verticalScrollBar().value() == 0
