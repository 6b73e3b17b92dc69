"""The text of a recording: the spoken word is lit, and a word leads to its place in the sound."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.objects import Transcription, Word
from tests.support.screen.find import heard
from ui.common.recording import recording_texts
from ui.common.recording.transcript_view import TranscriptView
from ui.gallery import sample
from ui.theme import color
from ui.tokens import ColorToken


def a_transcript(qtbot: QtBot, said: Transcription | None = sample.TRANSCRIPTION) -> TranscriptView:
    view = TranscriptView()
    qtbot.addWidget(view)
    view.resize(340, 200)
    view.show_transcription(said)
    view.show()
    qtbot.waitExposed(view)
    qtbot.waitUntil(lambda: view.maximumHeight() < 16_000_000)
    return view


def click_word(view: TranscriptView, index: int) -> None:
    place = view._rect_of(index).center()  # pyright: ignore[reportPrivateUsage]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def lit_word(view: TranscriptView) -> str | None:
    """Return the word on the light's ground, as it is seen."""
    lit = view._lit  # pyright: ignore[reportPrivateUsage]
    if lit is None or view.transcription is None:
        return None
    place = view._rect_of(lit)  # pyright: ignore[reportPrivateUsage]
    image = view.viewport().grab().toImage()
    assert image.pixelColor(place.left() - 1, place.center().y()) == color(ColorToken.PREVIEW)
    return view.transcription.words[lit].text


def test_that_the_spoken_word_is_lit(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    words = sample.TRANSCRIPTION.words
    for word in (words[0], words[11], words[20]):
        view.show_position((word.start_s + word.end_s) / 2)
        assert lit_word(view) == word.text


def test_that_nothing_is_lit_before_the_first_word(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    view.show_position(0.0)
    assert lit_word(view) is None


@pytest.mark.parametrize("index", [0, 5, 16, 30])
def test_that_a_click_on_a_word_jumps_to_it(qtbot: QtBot, index: int) -> None:
    view = a_transcript(qtbot)
    with heard(view.word_pressed) as said:
        click_word(view, index)
    assert said == [(sample.TRANSCRIPTION.words[index].start_s,)]


def test_that_enter_jumps_to_the_word_at_the_caret(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    cursor = view.textCursor()
    cursor.setPosition(view.toPlainText().index("Rosa") + 1)
    view.setTextCursor(cursor)
    with heard(view.word_pressed) as said:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert said == [(sample.TRANSCRIPTION.words[3].start_s,)]


def test_that_unsure_words_are_dotted_and_labelled(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    tips: dict[str, str] = {}
    for word in ("charged", "order"):
        cursor = view.textCursor()
        cursor.setPosition(view.toPlainText().index(word) + 1)
        tips[word] = cursor.charFormat().toolTip()
    assert tips == {"charged": "", "order": "Not sure: this may be another word."}


def test_that_the_text_can_be_copied_whole(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    view.copy_all()
    assert QGuiApplication.clipboard().text() == sample.TRANSCRIPTION.text


def test_that_a_transcription_without_words_is_text(qtbot: QtBot) -> None:
    view = a_transcript(qtbot, Transcription("Only text.", ()))
    view.show_position(3.0)
    assert (view.toPlainText(), lit_word(view)) == ("Only text.", None)


def test_that_the_next_transcription_replaces_the_one_before(qtbot: QtBot) -> None:
    view = a_transcript(qtbot)
    view.show_position(10.0)
    view.show_transcription(Transcription("Hi.", (Word("Hi.", 0.0, 1.0, 0.9),)))
    view.show_position(0.5)
    assert (view.toPlainText(), lit_word(view)) == ("Hi.", "Hi.")
    view.show_transcription(None)
    assert view.toPlainText() == ""


def test_that_a_long_transcription_keeps_the_spoken_word_in_sight(qtbot: QtBot) -> None:
    text = " ".join(f"word{index}" for index in range(400))
    view = a_transcript(qtbot, Transcription(text, sample.words_of(text, 404.0)))
    view.resize(340, 120)
    view.setFixedHeight(120)
    view.show_position(300.0)
    lit = view._lit  # pyright: ignore[reportPrivateUsage]
    assert lit is not None
    assert view.viewport().rect().contains(view._rect_of(lit).center())  # pyright: ignore[reportPrivateUsage]


def test_that_space_and_arrows_are_left_to_the_player(qtbot: QtBot) -> None:
    from PySide6.QtGui import QKeyEvent

    view = a_transcript(qtbot)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        view.keyPressEvent(event)
        assert not event.isAccepted()


def test_that_no_word_is_dotted_if_the_engine_gives_no_confidence(qtbot: QtBot) -> None:
    words = (Word("Call", 0.0, 0.4, 0.0), Word("back", 0.4, 1.0, 0.0))
    view = a_transcript(qtbot, Transcription("Call back", words, "en", unrated=True))
    formats = view.document().allFormats()
    assert not any(
        each.toCharFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine for each in formats
    )


def test_that_the_note_states_that_certainty_and_times_are_not_the_engines() -> None:
    words = (Word("Call", 0.0, 0.4, 0.0),)
    transcription = Transcription("Call", words, "en", unrated=True, estimated=True)
    assert (
        recording_texts.transcription_note(transcription) == "English · times estimated · certainty unknown"
    )
