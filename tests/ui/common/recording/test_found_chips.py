"""The numbers beside the words: they are heard, copied, and marked if they are not sure."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.objects import FoundInWords, Transcription, Word
from tests.support.screen.find import button, heard, only
from tests.ui.agent.desk import a_window, at
from ui.common.recording.found_chips import MOST, FoundChips
from ui.common.recording.recording_view import RecordingView
from ui.gallery import sample
from ui.gallery.agent import PREVIEW

WORDS = tuple(
    Word(text, place, place + 0.8, 0.9)
    for place, text in enumerate(["call", "212", "555", "0187", "order", "4417"])
)
PHONE = FoundInWords("phone", "+12125550187", 1, 3, 0.9, sure=True)
PLAY_PHONE = "Play the words: Telephone (212) 555-0187"
REFERENCE = FoundInWords("reference", "4417", 5, 5, 0.5)


def a_text(*found: FoundInWords) -> Transcription:
    return Transcription("call 212 555 0187 order 4417", WORDS, "en", found=found)


@pytest.fixture
def chips(qtbot: QtBot) -> FoundChips:
    made = FoundChips()
    qtbot.addWidget(made)
    made.show_found(a_text(PHONE, REFERENCE))
    return made


def names(chips: FoundChips) -> list[str]:
    return [each.accessibleName() for each in chips.findChildren(QPushButton) if each.isVisibleTo(chips)]


def test_that_each_number_can_be_played_and_copied_by_name(chips: FoundChips) -> None:
    assert names(chips) == [
        PLAY_PHONE,
        "Copy +12125550187",
        "Play the words: Reference 4417",
        "Copy 4417",
    ]


def test_that_a_number_plays_from_its_first_word(chips: FoundChips) -> None:
    with heard(chips.play_asked) as played:
        button(chips, PLAY_PHONE).click()
    assert played == [(1.0,)]


def test_that_a_number_is_copied_as_it_is_dialled(chips: FoundChips) -> None:
    button(chips, "Copy +12125550187").click()
    assert QGuiApplication.clipboard().text() == "+12125550187"


def test_that_an_unsure_number_is_marked_in_text_and_for_screen_readers(chips: FoundChips) -> None:
    sure = button(chips, PLAY_PHONE)
    unsure = button(chips, "Play the words: Reference 4417")
    assert (sure.text(), sure.accessibleDescription()) == ("Telephone (212) 555-0187", "")
    assert unsure.text() == "Reference 4417 ?"
    assert unsure.accessibleDescription() == "Not sure: listen to it before you use it."


def test_that_the_numbers_of_another_text_replace_them(chips: FoundChips) -> None:
    chips.show_found(a_text(REFERENCE))
    assert names(chips) == ["Play the words: Reference 4417", "Copy 4417"]
    chips.show_found(Transcription("older", ()))
    assert (names(chips), chips.isHidden()) == ([], True)


def test_that_an_unchanged_text_keeps_its_chips(chips: FoundChips) -> None:
    before = chips.findChildren(QPushButton)
    chips.show_found(a_text(PHONE, REFERENCE))
    assert chips.findChildren(QPushButton) == before


def test_that_a_find_of_a_newer_server_is_shown_and_one_without_words_is_not(chips: FoundChips) -> None:
    newer = FoundInWords("parcel", "XY9", 0, 0, 0.9, sure=True)
    chips.show_found(a_text(newer, FoundInWords("phone", "+1", 99, 99, 0.9)))
    assert names(chips) == ["Play the words: XY9", "Copy XY9"]


def test_that_a_message_of_many_numbers_shows_the_first_ones(chips: FoundChips) -> None:
    chips.show_found(a_text(*(FoundInWords("reference", str(4000 + n), 5, 5, 0.9) for n in range(MOST + 3))))
    assert len(names(chips)) == 2 * MOST


def test_that_a_number_in_the_preview_starts_the_player_at_its_words(qtbot: QtBot) -> None:
    spoken = msgspec.structs.replace(PREVIEW, transcription=a_text(PHONE))
    window = a_window(qtbot, at(spoken), msgspec.structs.replace(sample.PLAYER, playing=False))
    view = only(window, RecordingView)
    with heard(view.seek_asked) as sought, heard(view.play_pressed) as played:
        button(window, PLAY_PHONE).click()
    assert (sought, played) == ([(1.0,)], [()])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("17:00/..", "Call after 17:00"),
        ("../09:30", "Call before 9:30"),
        ("09:00/11:00", "Call between 9:00 and 11:00"),
        ("16:30", "Call at 16:30"),
        ("later", "Call at later"),
    ],
)
def test_that_a_time_to_call_is_shown_and_copied_in_words(chips: FoundChips, value: str, text: str) -> None:
    chips.show_found(a_text(FoundInWords("time", value, 0, 0, 0.9, sure=True)))
    assert names(chips) == [f"Play the words: {text}", f"Copy {text}"]
    button(chips, f"Copy {text}").click()
    assert QGuiApplication.clipboard().text() == text
