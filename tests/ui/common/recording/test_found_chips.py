"""The numbers beside the words: they are heard, copied, and marked if they are not sure."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.objects import FoundInWords, Transcription, Word
from tests.support.screen.find import button, heard, only, shown_texts
from tests.ui.agent.desk import a_window, at
from ui.agent.dialogs import PostponeDialog
from ui.agent.window import AgentWindow
from ui.common.buttons import Button
from ui.common.recording.found_chips import MOST, ChipUse, FoundChips
from ui.common.recording.recording_view import RecordingView
from ui.gallery import sample
from ui.gallery.agent import DIALING, PREVIEW

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


TIME = FoundInWords("time", "17:00/..", 4, 4, 0.9, sure=True)
CALL, POSTPONE = "Call (212) 555-0187 instead", "Postpone: Call after 17:00"
FREE = ChipUse(number="+12125550142", may_call=True, may_postpone=True)


def test_that_nothing_can_be_applied_unless_it_is_offered(chips: FoundChips) -> None:
    chips.show_found(a_text(PHONE, TIME))
    assert CALL not in names(chips)
    chips.show_use(ChipUse(number="+12125550142"))
    assert CALL not in names(chips)
    chips.show_use(FREE)
    assert {CALL, POSTPONE} <= set(names(chips))


def test_that_a_number_and_a_time_are_applied_by_their_buttons(chips: FoundChips) -> None:
    chips.show_found(a_text(PHONE, TIME))
    chips.show_use(FREE)
    with heard(chips.call_asked) as called, heard(chips.postpone_asked) as postponed:
        button(chips, CALL).click()
        button(chips, POSTPONE).click()
    assert (called, postponed) == ([("+12125550187",)], [("17:00/..",)])


def test_that_each_is_applied_by_its_own_key_and_a_reference_has_none(chips: FoundChips) -> None:
    chips.show_found(a_text(REFERENCE, TIME, PHONE))
    chips.show_use(FREE)
    assert button(chips, POSTPONE).accessibleDescription() == "Key 1"
    assert button(chips, CALL).accessibleDescription() == "Key 2"
    with heard(chips.call_asked) as called, heard(chips.postpone_asked) as postponed:
        for key in (0, 1, 3):
            chips.apply(key)
    assert (called, postponed) == ([], [("17:00/..",)])


def test_that_the_number_that_is_called_cannot_be_applied_again_and_keeps_its_key(chips: FoundChips) -> None:
    chips.show_found(a_text(PHONE, TIME))
    chips.show_use(ChipUse(PHONE.value, may_call=True, may_postpone=True))
    assert (button(chips, CALL).isEnabled(), button(chips, CALL).text()) == (False, "Is called")
    with heard(chips.call_asked) as called, heard(chips.postpone_asked) as postponed:
        chips.apply(1)
        chips.apply(2)
    assert (called, postponed) == ([], [("17:00/..",)])


def test_that_a_change_that_is_pending_is_shown_and_cannot_be_pressed_again(chips: FoundChips) -> None:
    chips.show_found(a_text(PHONE))
    chips.show_use(ChipUse("+12125550142", is_calling=True))
    call = button(chips, CALL)
    assert isinstance(call, Button)
    assert (call.busy, call.isEnabled()) == (True, False)


def in_preview(qtbot: QtBot, *found: FoundInWords, **changed: Any) -> AgentWindow:
    spoken = msgspec.structs.replace(PREVIEW, transcription=a_text(*found), **changed)
    return a_window(qtbot, at(spoken))


def test_that_one_key_in_the_preview_calls_a_number_instead(qtbot: QtBot) -> None:
    window = in_preview(qtbot, TIME, PHONE)
    with heard(window.number_pressed) as pressed:
        QTest.keyClick(window, Qt.Key.Key_2)
    assert pressed == [("+12125550187",)]


def test_that_one_key_in_the_preview_opens_the_dialog_with_the_time_filled_in(qtbot: QtBot) -> None:
    window = in_preview(qtbot, TIME, customer_timezones=("America/New_York",))
    with heard(window.postpone_chosen) as chosen:
        QTest.keyClick(window, Qt.Key.Key_1)
        dialog = only(window, PostponeDialog)
        assert dialog.isVisible()
        assert chosen == []
        dialog.on_action()
    ((complete,),) = chosen
    at_customers = complete.callback_at.astimezone(ZoneInfo("America/New_York"))
    assert (at_customers.hour, at_customers.minute) == (17, 0)
    assert complete.callback_at > sample.NOW


def test_that_a_key_does_nothing_once_the_customer_is_dialled(qtbot: QtBot) -> None:
    window = a_window(qtbot, at(msgspec.structs.replace(DIALING, transcription=a_text(PHONE))))
    with heard(window.number_pressed) as pressed:
        QTest.keyClick(window, Qt.Key.Key_1)
    assert pressed == []


def test_that_the_number_of_the_request_is_shown_and_taken_back(qtbot: QtBot) -> None:
    window = in_preview(qtbot, number="+16465550190", first_number="+12125550142")
    assert "instead of (212) 555-0142" in shown_texts(window)
    with heard(window.number_pressed) as pressed:
        button(window, "Call (212) 555-0142 after all").click()
    assert pressed == [("+12125550142",)]
