"""Callback Search: finding, looking, and what can be done with what is chosen."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.bulk_command import (
    BulkAction,
    BulkCommand,
    RefusedCallback,
)
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.search import CallbackQuery, DueFilter
from agent_desktop.model.supervisor.sorting import Layout, Sorting
from agent_desktop.protocol.objects import Transcription
from agent_desktop.protocol.states import CallbackSort, Location, TranscriptionOutcome
from agent_desktop.protocol.steering import Because
from agent_desktop.protocol.supervisor_objects import CallbackPage, Why
from tests.ui.supervisor.callbacks.search_steps import field_of, pick, refusals_in, rows
from tests.ui.supervisor.hands import (
    Heard,
    ask_menu,
    column,
    dialog_of,
    entries,
    press,
    seen_columns,
    shown,
    strike,
    words_in,
)
from ui.common.recording.transcript_view import TranscriptView
from ui.gallery import supervisor_sample
from ui.gallery.studio import settle
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.figure_strip import FigureStrip


def test_that_a_search_begins_when_the_typing_rests(qtbot: QtBot, search: CallbackSearch) -> None:
    asked = Heard(search.query_asked)
    with qtbot.waitSignal(search.query_asked):
        QTest.keyClicks(field_of(search), "555")
    assert asked.said == [CallbackQuery("claims", text="555")]


def test_that_enter_searches_at_once_and_escape_takes_it_back(search: CallbackSearch) -> None:
    asked = Heard(search.query_asked)
    QTest.keyClicks(field_of(search), "rosa")
    QTest.keyClick(field_of(search), Qt.Key.Key_Return)
    QTest.keyClick(field_of(search), Qt.Key.Key_Escape)
    assert [query.text for query in asked.said] == ["rosa", ""]


def test_that_the_filters_narrow_by_location_agent_and_due(search: CallbackSearch) -> None:
    asked = Heard(search.query_asked)
    pick(search, "Interaction Location", "Pending")
    pick(search, "Agent", "Lee Wong")
    pick(search, "Due", "Later today")
    assert asked.said[-1] == CallbackQuery("claims", "", Location.PENDING, "lee", DueFilter.TODAY)


def test_that_a_list_of_all_shows_the_business_process_of_each_callback(
    qtbot: QtBot, search: CallbackSearch
) -> None:
    of_all = CallbackSearch(supervisor_sample.now, any_process=True)
    shown(qtbot, of_all)
    of_all.show_view(supervisor_sample.VIEW)
    of_all.show_first(CallbackPage(supervisor_sample.CALLBACKS))
    assert set(column(of_all.table, "process")) == {"Claims"}
    for one, is_told in ((of_all, True), (search, False)):
        one.show_detail(supervisor_sample.CALLBACKS[0])
        assert ("process" in seen_columns(one.table)) is is_told
        assert one.panel.detail is not None
        assert ("Business process" in [fact.name for fact in one.panel.detail.facts]) is is_told


def test_that_the_selected_callback_is_reported_once_the_selection_rests(
    qtbot: QtBot, search: CallbackSearch
) -> None:
    looked = Heard(search.looked_at)
    with qtbot.waitSignal(search.looked_at):
        for place in (0, 1, 2, 1):
            search.table.choose(place)
    assert looked.said == ["c-1"]
    search.show_detail(supervisor_sample.ROSA, supervisor_sample.WORDS, Why(()))
    told = words_in(search.panel)
    assert "Rosa Díaz" in told
    assert "Attempts (1)" in told
    assert "It may be offered now." in told


def test_that_speech_without_words_is_not_called_silence(search: CallbackSearch) -> None:
    search.table.choose(1)
    foreign = Transcription("", (), outcome=TranscriptionOutcome.UNINTELLIGIBLE)
    search.show_detail(supervisor_sample.ROSA, foreign)
    told = words_in(search.panel)
    assert "Someone speaks, but the words could not be made out. Listen to the recording." in told
    assert "No words were heard in this recording." not in told


def test_that_a_silent_recording_shows_that_it_has_no_words(search: CallbackSearch) -> None:
    search.table.choose(1)
    search.show_detail(
        supervisor_sample.ROSA, msgspec.structs.replace(supervisor_sample.WORDS, text="", words=())
    )
    assert "No words were heard in this recording." in words_in(search.panel)
    assert not search.panel.findChildren(TranscriptView)[0].isVisible()
    search.show_detail(supervisor_sample.ROSA, supervisor_sample.WORDS)
    assert "No words were heard in this recording." not in words_in(search.panel)
    assert search.panel.findChildren(TranscriptView)[0].isVisible()


def test_that_a_story_which_comes_too_late_is_not_shown(search: CallbackSearch) -> None:
    search.table.choose(6)
    search.show_detail(supervisor_sample.CALLBACKS[6])
    search.show_detail(supervisor_sample.ROSA, supervisor_sample.WORDS, Why(()))
    assert search.panel.detail is not None
    assert search.panel.detail.callback_id == "c-6"


def test_that_callbacks_handed_over_can_be_found(search: CallbackSearch) -> None:
    asked = Heard(search.query_asked)
    pick(search, "Interaction Location", "Handed over")
    assert asked.said[-1] == CallbackQuery("claims", held=True)
    pick(search, "Interaction Location", "Pending")
    assert asked.said[-1] == CallbackQuery("claims", location=Location.PENDING)


def test_that_reasons_are_asked_for_the_rows_that_can_be_seen(qtbot: QtBot, search: CallbackSearch) -> None:
    many = [msgspec.structs.replace(supervisor_sample.CALLBACKS[6], id=f"m-{n}") for n in range(150)]
    wanted = Heard(search.why_wanted)
    with qtbot.waitSignal(search.why_wanted):
        search.show_first(CallbackPage(tuple(many), "more"))
    assert "m-0" in wanted.said[0]
    assert len(wanted.said[0]) < 40


def test_that_scrolling_to_the_end_asks_for_more(qtbot: QtBot, search: CallbackSearch) -> None:
    many = [msgspec.structs.replace(supervisor_sample.CALLBACKS[6], id=f"m-{n}") for n in range(100)]
    search.show_first(CallbackPage(tuple(many), "more"))
    with qtbot.waitSignal(search.more_wanted):
        search.table.scrollToBottom()
    search.show_more(CallbackPage((msgspec.structs.replace(supervisor_sample.CALLBACKS[6], id="last"),)))
    assert search.table.model().rowCount() == 101
    assert "101 callbacks" in words_in(search)
    search.show_first(CallbackPage((many[0],)))
    assert "1 callback " in f"{words_in(search)} "


def test_that_the_menu_offers_the_required_commands(search: CallbackSearch) -> None:
    search.table.choose(3)
    menu = ask_menu(search.table, 3)
    assert entries(menu) == ["Send to queue", "Give to agent…", "Change…", "Withdraw…", "Purge…"]
    assert all(action.isEnabled() for action in menu.actions())


@pytest.mark.parametrize(
    ("place", "enabled"),
    [(0, [False] * 5), (1, [False, True, True, True, True]), (3, [True] * 5)],
)
def test_that_only_what_makes_sense_is_offered(
    search: CallbackSearch, place: int, enabled: list[bool]
) -> None:
    search.table.choose(place)
    menu = ask_menu(search.table, place)
    assert [action.isEnabled() for action in menu.actions()] == enabled


def test_that_send_to_queue_goes_out_at_once(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(3)
    strike(search.table, Qt.Key.Key_Q)
    assert asked.said == [(BulkAction.SEND_TO_QUEUE, ("c-3",), None)]


@pytest.mark.parametrize(
    ("key", "command", "name"),
    [(Qt.Key.Key_Delete, BulkAction.PURGE, "Purge"), (Qt.Key.Key_W, BulkAction.WITHDRAW, "Withdraw")],
)
def test_that_commands_that_end_callbacks_need_confirmation_and_take_a_reason(
    search: CallbackSearch, key: Qt.Key, command: BulkAction, name: str
) -> None:
    asked = Heard(search.command_asked)
    rows(search, 1, 3, 6)
    strike(search.table, key)
    dialog = dialog_of(search)
    assert dialog is not None
    assert f"{name} 3 callbacks?" in words_in(dialog)
    assert asked.said == []
    reason = dialog.findChild(QLineEdit)
    assert reason is not None
    assert dialog.focusWidget() is reason
    QTest.keyClicks(reason, "Called twice")
    press(dialog, name)
    assert asked.said == [(command, ("c-1", "c-3", "c-6"), Because("Called twice"))]


def test_that_enter_does_not_purge_by_itself(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(1)
    strike(search.table, Qt.Key.Key_Delete)
    dialog = dialog_of(search)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.said == []


def test_that_the_results_of_many_are_summed_up(search: CallbackSearch) -> None:
    search.show_outcome(BulkCommand(BulkAction.PURGE, 3, 1))
    assert "Purging: 1 of 3" in words_in(search)
    refused = (RefusedCallback("a", "An agent has it."), RefusedCallback("b", "An agent has it."))
    search.show_outcome(BulkCommand(BulkAction.PURGE, 3, 1, refused))
    told = words_in(search)
    assert "1 of 3 purged" in told
    assert "2 refused: An agent has it." in told
    press(search, "Show each…")
    each = dialog_of(search)
    assert each is not None
    assert refusals_in(each) == ["An agent has it.", "An agent has it."]
    press(each, "Close")
    press(search, "Close")
    assert "1 of 3 purged" not in words_in(search)


def test_that_moving_callbacks_are_updated(search: CallbackSearch) -> None:
    gone = msgspec.structs.replace(supervisor_sample.CALLBACKS[2], location=Location.COMPLETED)
    new = msgspec.structs.replace(supervisor_sample.CALLBACKS[6], id="new", customer_name="New One")
    foreign = msgspec.structs.replace(new, id="foreign", business_process_id="billing")
    search.show_changes([gone, new, foreign])
    names = column(search.table, "customer")
    assert names[-1] == "New One"
    assert len(names) == len(supervisor_sample.CALLBACKS)


def test_that_nothing_found_offers_to_clear_the_search(search: CallbackSearch) -> None:
    search.look_for(CallbackQuery("claims", text="nobody"))
    search.show_first(CallbackPage(()))
    assert "No callbacks match" in words_in(search)
    asked = Heard(search.query_asked)
    press(search, "Clear the search")
    assert asked.said == [CallbackQuery("claims")]


def test_that_an_error_leaves_what_is_shown_and_offers_to_try_again(search: CallbackSearch) -> None:
    search.show_error("The server did not answer in time.")
    assert search.table.isVisible()
    asked = Heard(search.query_asked)
    press(search, "Try again")
    assert asked.said == [CallbackQuery("claims")]


def test_that_a_figure_names_its_formula_and_the_way_back(search: CallbackSearch) -> None:
    search.look_for(CallbackQuery("claims", figure=Figure.REACHED), supervisor_sample.CLAIMS)
    told = words_in(search)
    assert "% Clbk Reached" in told
    assert "61 ÷ 96 = 64 %" in told
    asked = Heard(search.query_asked)
    press(search, "Show all callbacks again")
    assert asked.said == [CallbackQuery("claims")]


def test_that_nothing_can_be_done_while_the_connection_is_lost(search: CallbackSearch) -> None:
    search.show_view(supervisor_sample.LOST)
    search.table.choose(3)
    assert not any(action.isEnabled() for action in ask_menu(search.table, 3).actions())


def test_that_a_click_on_a_title_asks_the_server_for_another_order(search: CallbackSearch) -> None:
    asked = Heard(search.query_asked)
    header = search.table.horizontalHeader()
    for key in ("attempts", "attempts", "customer"):
        place = [name for name, _, _ in search.table.columns()].index(key)
        where = QPoint(header.sectionViewportPosition(place) + 12, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert [(query.sort, query.descending) for query in asked.said] == [
        (CallbackSort.ATTEMPTS, False),
        (CallbackSort.ATTEMPTS, True),
        (CallbackSort.CUSTOMER, False),
    ]
    assert search.table.sorting() == Sorting("customer")


def test_that_the_order_stays_when_the_search_changes(search: CallbackSearch) -> None:
    search.table.sort_by("attempts")
    asked = Heard(search.query_asked)
    QTest.keyClicks(field_of(search), "rosa")
    QTest.keyClick(field_of(search), Qt.Key.Key_Return)
    assert asked.said == [CallbackQuery("claims", text="rosa", sort=CallbackSort.ATTEMPTS)]


def test_that_a_remembered_order_is_asked_for_from_the_start(qtbot: QtBot) -> None:
    made = CallbackSearch(supervisor_sample.now, any_process=False)
    shown(qtbot, made)
    asked = Heard(made.query_asked)
    made.arrange(Layout(sorting=Sorting("due", descending=True)))
    made.look_for(CallbackQuery("claims"))
    assert asked.said == [CallbackQuery("claims", sort=CallbackSort.DUE, descending=True)]


@pytest.mark.parametrize("scrolled", [False, True])
def test_that_the_row_under_the_pointer_stays_when_a_result_comes_and_goes(
    search: CallbackSearch, *, scrolled: bool
) -> None:
    many = tuple(msgspec.structs.replace(supervisor_sample.CALLBACKS[6], id=f"m-{n}") for n in range(60))
    search.show_first(CallbackPage(many))
    QApplication.processEvents()
    if scrolled:
        search.table.scrollToBottom()
    pointer = search.table.viewport().mapTo(search.window(), QPoint(40, 90))

    def row_there() -> int:
        QApplication.processEvents()
        return search.table.rowAt(search.table.viewport().mapFrom(search.window(), pointer).y())

    before = row_there()
    refused = tuple(RefusedCallback(f"r{n}", f"Reason {n}.") for n in range(4))
    search.show_outcome(BulkCommand(BulkAction.PURGE, 6, 2, refused))
    assert "2 of 6 purged" in words_in(search)
    assert row_there() == before
    search.show_error("The server did not answer in time.")
    assert row_there() == before
    press(search, "Close")
    assert row_there() == before


def test_that_no_row_moves_when_the_strip_of_a_figure_comes_and_goes(search: CallbackSearch) -> None:
    def top() -> int:
        settle()
        return search.table.viewport().mapTo(search, QPoint(0, 0)).y()

    before = top()
    strip = search.findChild(FigureStrip)
    assert strip is not None
    search.look_for(CallbackQuery("claims", figure=Figure.TO_BE_PROCESSED), supervisor_sample.CLAIMS)
    search.show_first(CallbackPage(supervisor_sample.CALLBACKS))
    assert strip.isVisible()
    assert top() == before
    search.look_for(CallbackQuery("claims"))
    assert not strip.isVisible()
    assert top() == before
