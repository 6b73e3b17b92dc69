"""The panel of one callback beside the list: recordings, their words, and attributes."""

from __future__ import annotations

import msgspec
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.objects import Word
from agent_desktop.protocol.supervisor_objects import Why
from tests.ui.supervisor.hands import (
    Heard,
    choose,
    menu_of,
    press,
    words_in,
)
from ui.common.attribute_rows import LinkButton
from ui.common.choices.choice_button import ChoiceButton
from ui.common.layout.page_scroll import PageScroll
from ui.common.recording.transcript_view import TranscriptView
from ui.gallery import supervisor_sample
from ui.gallery.sample import DEVICES, NOW, PLAYER
from ui.gallery.studio import settle
from ui.supervisor.callbacks.callback_search import CallbackSearch

OLDER = supervisor_sample.recording("older", 9.0, 300)


TWICE = msgspec.structs.replace(
    supervisor_sample.ROSA, recordings=(*supervisor_sample.ROSA.recordings, OLDER)
)


OLD_WORDS = msgspec.structs.replace(
    supervisor_sample.WORDS,
    text="Call tomorrow",
    words=(Word("Call", 0, 400, 1.0), Word("tomorrow", 400, 900, 1.0)),
)


def words_of(search: CallbackSearch) -> str:
    """Return the words that can be read beside the list."""
    view = search.panel.findChildren(TranscriptView)[0]
    return view.toPlainText() if view.isVisible() else ""


def choose_recording(search: CallbackSearch, place: int) -> None:
    """Choose another recording in the panel."""
    choice = next(one for one in search.panel.findChildren(ChoiceButton) if one.isVisible())
    choice.drop()
    menu = menu_of(search)
    choose(menu, menu.actions()[place].text())


def test_that_the_language_is_shown_with_the_words(search: CallbackSearch) -> None:
    search.table.choose(1)
    spanish = msgspec.structs.replace(supervisor_sample.WORDS, language="es")
    search.show_detail(TWICE, spanish)
    assert "Spanish" in words_in(search.panel)
    search.show_detail(TWICE, msgspec.structs.replace(spanish, text="", words=()))
    assert "Spanish" not in words_in(search.panel)


def test_that_an_older_recording_has_its_own_words(search: CallbackSearch) -> None:
    search.table.choose(1)
    search.show_detail(TWICE, supervisor_sample.WORDS)
    part = search.panel.recording
    heard, older = Heard(part.recording_chosen), Heard(part.older_chosen)
    newest = words_of(search)
    choose_recording(search, 1)
    assert ([one.id for one in heard.said], [one.id for one in older.said]) == (["older"], ["older"])
    assert words_of(search) == ""
    assert "Loading the transcription…" in words_in(search.panel)
    part.show_words(OLDER, OLD_WORDS)
    assert words_of(search) == "Call tomorrow"
    search.show_detail(
        TWICE, supervisor_sample.WORDS, Why(())
    )  # The rest of the story comes later, and changes no words.
    assert (words_of(search), part.chosen) == ("Call tomorrow", OLDER)
    choose_recording(search, 0)
    assert words_of(search) == newest
    part.show_words(OLDER, OLD_WORDS)
    assert words_of(search) == newest


def test_that_an_older_recording_without_words_is_labelled(search: CallbackSearch) -> None:
    search.table.choose(1)
    search.show_detail(TWICE, supervisor_sample.WORDS)
    choose_recording(search, 1)
    search.panel.recording.show_words(OLDER, None)
    assert "There is no transcription of this recording." in words_in(search.panel)


def test_that_playing_leaves_the_panel_where_it_was_scrolled_to(qtbot: QtBot, search: CallbackSearch) -> None:
    search.resize(1100, 320)
    search.table.choose(1)
    search.show_detail(supervisor_sample.ROSA, supervisor_sample.WORDS)
    bar = next(one for one in search.panel.findChildren(PageScroll)).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for read in (0, bar.maximum()):
        bar.setValue(read)
        for second in range(40):
            player = msgspec.structs.replace(PLAYER, position_s=float(second))
            search.panel.recording.show_player(player, DEVICES)
        assert bar.value() == read


def test_that_attributes_are_rows_whose_links_alone_can_be_pressed(search: CallbackSearch) -> None:
    attributes = {"Order": "A-17", "Customer": "https://crm.example.com/17", "File": "file:///etc/passwd"}
    search.table.choose(1)
    search.show_detail(msgspec.structs.replace(supervisor_sample.ROSA, attributes=attributes))
    links = search.panel.findChildren(LinkButton)
    assert [link.address for link in links] == ["https://crm.example.com/17"]
    pressed = Heard(search.panel.link_pressed)
    links[0].click()
    assert pressed.said == ["https://crm.example.com/17"]
    assert "file:///etc/passwd" in words_in(search.panel)
    press(search.panel, "Copy Order")
    assert QGuiApplication.clipboard().text() == "A-17"


TALK = supervisor_sample.recording("call-a1", 95.0, 60)


def test_that_a_conversation_follows_the_customers_recordings_and_has_no_words(
    search: CallbackSearch,
) -> None:
    search.table.choose(1)
    search.show_detail(supervisor_sample.ROSA, supervisor_sample.WORDS, conversations=(TALK,))
    part = search.panel.recording
    chosen, older = Heard(part.recording_chosen), Heard(part.older_chosen)
    assert part.chosen == supervisor_sample.ROSA.recording
    choose_recording(search, 1)
    assert ([one.id for one in chosen.said], older.said) == (["call-a1"], [])
    assert words_of(search) == ""
    assert "Conversations are not transcribed." in words_in(search.panel)
    choice = next(one for one in search.panel.findChildren(ChoiceButton) if one.isVisible())
    assert choice.text().startswith("call ")
    search.show_detail(supervisor_sample.ROSA, supervisor_sample.WORDS, Why(()), (TALK,))
    assert part.chosen == TALK
    choose_recording(search, 0)
    assert words_of(search) == supervisor_sample.WORDS.text


def test_that_a_conversation_is_shown_where_the_customer_left_no_recording(search: CallbackSearch) -> None:
    search.table.choose(1)
    silent = msgspec.structs.replace(supervisor_sample.ROSA, recording=None, recordings=())
    search.show_detail(silent)
    assert not search.panel.recording.isVisible()
    search.show_detail(silent, conversations=(TALK,))
    assert search.panel.recording.isVisible()
    assert search.panel.recording.chosen == TALK
    assert "conversation of" in words_in(search.panel)


def test_that_an_attempt_is_shown_with_its_code_and_who_corrected_it(search: CallbackSearch) -> None:
    search.table.choose(1)
    attempts = supervisor_sample.ROSA.attempts
    assert isinstance(attempts, tuple)
    coded = msgspec.structs.replace(
        attempts[0], code="refund", code_label="Billing › Refund", corrected_at=NOW, corrected_by="Sue Ortiz"
    )
    unlabelled = msgspec.structs.replace(attempts[0], code="gone", note="Away")
    rosa = msgspec.structs.replace(supervisor_sample.ROSA, attempts=(coded, unlabelled, attempts[0]))
    search.show_detail(rosa, supervisor_sample.WORDS, Why(()))
    settle()  # New lines are shown once the layout has placed them.
    told = words_in(search.panel)
    assert "Billing › Refund · corrected by Sue Ortiz" in told
    assert "gone Away" in told
