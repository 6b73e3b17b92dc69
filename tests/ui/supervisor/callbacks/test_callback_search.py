"""Callback Search: finding, looking, and what can be done with what is chosen."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListWidget
from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.bulk_command import (
    BulkAction,
    BulkChange,
    BulkCommand,
    RefusedCallback,
    Undo,
)
from agent_desktop.model.supervisor.monitor_columns import Figure
from agent_desktop.model.supervisor.search import CallbackQuery, DueFilter
from agent_desktop.model.supervisor.sorting import Layout, Sorting
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.commands import GiveToAgent, Placement
from agent_desktop.protocol.objects import Transcription, Word
from agent_desktop.protocol.states import CallbackSort, Location, RoutingStatus, TranscriptionOutcome
from agent_desktop.protocol.supervisor_objects import CallbackPage, Why
from tests.support.typed import type_over
from tests.ui.supervisor.hands import (
    Heard,
    ask_menu,
    choose,
    column,
    dialog_of,
    entries,
    menu_of,
    press,
    seen_columns,
    shown,
    strike,
    words_in,
)
from ui.common.attribute_rows import LinkButton
from ui.common.choices.choice_button import ChoiceButton
from ui.common.fields import DateField, TimeField
from ui.common.labels import Text
from ui.common.layout.page_scroll import PageScroll
from ui.common.recording.transcript_view import TranscriptView
from ui.gallery import supervisor_sample
from ui.gallery.sample import DEVICES, NOW, PLAYER
from ui.gallery.studio import settle
from ui.supervisor.callbacks.action_bar import ActionBar
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.figure_strip import FigureStrip
from ui.supervisor.callbacks.give_dialog import NameField
from ui.supervisor.callbacks.search_bar import SearchField
from ui.tokens import ColorToken

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def search(qtbot: QtBot) -> CallbackSearch:
    """Callback Search of Claims with seven callbacks, all that there are."""
    made = CallbackSearch(supervisor_sample.now, any_process=False)
    shown(qtbot, made)
    made.show_view(supervisor_sample.VIEW)
    made.look_for(CallbackQuery("claims"))
    made.show_first(CallbackPage(supervisor_sample.CALLBACKS))
    return made


def field_of(search: CallbackSearch) -> SearchField:
    field = search.findChild(SearchField)
    assert field is not None
    return field


def button_of(search: CallbackSearch, text: str) -> QAbstractButton:
    """Return a button of the action bar."""
    bar = search.findChild(ActionBar)
    assert bar is not None
    return next(one for one in bar.findChildren(QAbstractButton) if one.text() == text)


def pick(search: CallbackSearch, name: str, entry: str) -> None:
    """Choose a filter's entry."""
    filter_ = next(
        one for one in search.findChildren(ChoiceButton) if one.accessibleName().startswith(f"{name}:")
    )
    filter_.drop()
    choose(menu_of(search), entry)


def rows(search: CallbackSearch, *places: int) -> None:
    """Select several rows, as one does with Ctrl and a click."""
    search.table.choose(places[0])
    for place in places[1:]:
        index = search.table.model().index(place, 0)
        where = search.table.visualRect(index).center()
        QTest.mouseClick(search.table.viewport(), Qt.MouseButton.LeftButton, CONTROL, where)


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
        one.show_story(supervisor_sample.CALLBACKS[0])
        assert ("process" in seen_columns(one.table)) is is_told
        assert one.panel.story is not None
        assert ("Business process" in [fact.name for fact in one.panel.story.facts]) is is_told


def test_that_the_selected_callback_is_reported_once_the_selection_rests(
    qtbot: QtBot, search: CallbackSearch
) -> None:
    looked = Heard(search.looked_at)
    with qtbot.waitSignal(search.looked_at):
        for place in (0, 1, 2, 1):
            search.table.choose(place)
    assert looked.said == ["c-1"]
    search.show_story(supervisor_sample.ROSA, supervisor_sample.WORDS, Why(()))
    told = words_in(search.panel)
    assert "Rosa Díaz" in told
    assert "Attempts (1)" in told
    assert "It may be offered now." in told


def test_that_speech_without_words_is_not_called_silence(search: CallbackSearch) -> None:
    search.table.choose(1)
    foreign = Transcription("", (), outcome=TranscriptionOutcome.UNINTELLIGIBLE)
    search.show_story(supervisor_sample.ROSA, foreign)
    told = words_in(search.panel)
    assert "Someone speaks, but the words could not be made out. Listen to the recording." in told
    assert "No words were heard in this recording." not in told


def test_that_a_silent_recording_shows_that_it_has_no_words(search: CallbackSearch) -> None:
    search.table.choose(1)
    search.show_story(
        supervisor_sample.ROSA, msgspec.structs.replace(supervisor_sample.WORDS, text="", words=())
    )
    assert "No words were heard in this recording." in words_in(search.panel)
    assert not search.panel.findChildren(TranscriptView)[0].isVisible()
    search.show_story(supervisor_sample.ROSA, supervisor_sample.WORDS)
    assert "No words were heard in this recording." not in words_in(search.panel)
    assert search.panel.findChildren(TranscriptView)[0].isVisible()


def test_that_a_story_which_comes_too_late_is_not_shown(search: CallbackSearch) -> None:
    search.table.choose(6)
    search.show_story(supervisor_sample.CALLBACKS[6])
    search.show_story(supervisor_sample.ROSA, supervisor_sample.WORDS, Why(()))
    assert search.panel.story is not None
    assert search.panel.story.callback_id == "c-6"


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
    assert entries(menu) == ["Send to queue", "Give to agent…", "Withdraw…", "Purge…"]
    assert all(action.isEnabled() for action in menu.actions())


@pytest.mark.parametrize(
    ("place", "enabled"),
    [(0, [False, False, False, False]), (1, [False, True, True, True]), (3, [True, True, True, True])],
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
def test_that_commands_that_cannot_be_undone_need_confirmation(
    search: CallbackSearch, key: Qt.Key, command: BulkAction, name: str
) -> None:
    asked = Heard(search.command_asked)
    rows(search, 1, 3, 6)
    strike(search.table, key)
    dialog = dialog_of(search)
    assert dialog is not None
    assert f"{name} 3 callbacks?" in words_in(dialog)
    assert asked.said == []
    press(dialog, name)
    assert asked.said == [(command, ("c-1", "c-3", "c-6"), None)]


def test_that_enter_does_not_purge_by_itself(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(1)
    strike(search.table, Qt.Key.Key_Delete)
    dialog = dialog_of(search)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert asked.said == []


def test_that_an_agent_is_found_by_typing_and_given_the_callback(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(1)
    strike(search.table, Qt.Key.Key_G)
    dialog = dialog_of(search)
    assert dialog is not None
    field, people = dialog.findChild(NameField), dialog.findChild(QListWidget)
    assert field is not None
    assert people is not None
    QTest.keyClicks(field, "wong")
    press(dialog, "Give")
    assert asked.said == [(BulkAction.GIVE_TO_AGENT, ("c-1",), GiveToAgent("lee"))]


def test_that_an_ask_can_be_taken_back_and_put_off(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(4)
    choose(ask_menu(search.table, 4), "Give to agent…")
    dialog = dialog_of(search)
    assert dialog is not None
    field = dialog.findChild(NameField)
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Up)
    press(dialog, "Not before")
    press(dialog, "Give")
    ((_, _, given),) = asked.said
    assert given.agent_id is None
    assert isinstance(given.due_at, datetime)
    assert given.due_at.tzinfo is UTC
    assert given.due_at > NOW


def not_before(search: CallbackSearch, typed: datetime) -> tuple[datetime, str]:
    """Give the callbacks chosen not before ``typed``; return the instant that is sent, and what the dialog says."""
    asked = Heard(search.command_asked)
    strike(search.table, Qt.Key.Key_G)
    dialog = dialog_of(search)
    assert dialog is not None
    day, time = dialog.findChild(DateField), dialog.findChild(TimeField)
    assert day is not None
    assert time is not None
    press(dialog, "Not before")
    type_over(day, typed.date().isoformat())
    type_over(time, typed.strftime("%H:%M"))
    said = words_in(dialog)
    press(dialog, "Give")
    ((_, _, given),) = asked.said
    return given.due_at, said


def in_zones(*zones: str) -> SupervisorView:
    """Return the floor with its first business processes in these zones."""
    pairs = zip(supervisor_sample.MONITOR, zones, strict=False)
    moved = tuple(msgspec.structs.replace(item, timezone=zone) for item, zone in pairs)
    return msgspec.structs.replace(supervisor_sample.VIEW, monitor=moved)


TYPED = datetime(2026, 12, 1, 9, 30)  # noqa: DTZ001 - what one types are figures; the dialog says whose


def test_that_a_time_is_given_on_the_clock_of_the_business_process_and_labelled(
    search: CallbackSearch,
) -> None:
    search.show_view(in_zones("Europe/London", "Europe/Berlin"))
    search.table.choose(4)
    at, said = not_before(search, TYPED)
    assert at == datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
    assert "Berlin time; 1 Dec 3:30 here" in said


def test_that_a_time_for_business_processes_of_several_zones_is_on_the_local_clock_and_labelled(
    search: CallbackSearch,
) -> None:
    search.show_view(in_zones("Europe/London", "Europe/Berlin"))
    foreign = msgspec.structs.replace(supervisor_sample.CALLBACKS[5], business_process_id="billing")
    search.show_first(CallbackPage((*supervisor_sample.CALLBACKS[:5], foreign)))
    rows(search, 4, 5)
    at, said = not_before(search, TYPED)
    assert at == datetime(2026, 12, 1, 14, 30, tzinfo=UTC)
    assert "In this machine's time zone" in said


def test_that_only_agents_of_all_the_business_processes_are_offered(search: CallbackSearch) -> None:
    foreign = msgspec.structs.replace(supervisor_sample.CALLBACKS[1], business_process_id="technical")
    assert search.agents_for([foreign]) == []
    assert {person.id for person in search.agents_for(supervisor_sample.CALLBACKS)} == {
        one.id for one in supervisor_sample.AGENTS
    }


def test_that_the_results_of_many_are_summed_up(search: CallbackSearch) -> None:
    search.show_outcome(BulkCommand(BulkAction.PURGE, 3, 1))
    assert "Purging: 1 of 3" in words_in(search)
    refused = (RefusedCallback("a", "An agent has it."), RefusedCallback("b", "An agent has it."))
    search.show_outcome(BulkCommand(BulkAction.PURGE, 3, 1, refused))
    told = words_in(search)
    assert "1 of 3 purged" in told
    assert "2 refused: An agent has it." in told
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


# --- More than one ------------------------------------------------------------------------------------------------------


def test_that_sending_several_to_the_queue_is_asked_first_with_what_will_happen(
    qtbot: QtBot, search: CallbackSearch
) -> None:
    asked = Heard(search.command_asked)
    search.table.setFocus()
    QTest.keyClick(search.table, Qt.Key.Key_A, CONTROL)
    strike(search.table, Qt.Key.Key_Q)
    dialog = dialog_of(search)
    assert dialog is not None
    told = words_in(dialog)
    for sentence in (
        "Send 7 callbacks to the queue?",
        "3 of 7 go to the queue now.",
        "2 lose their due times.",
        "1 is no longer held for a supervisor.",
        "3 will be refused: already in queue.",
        "1 will be refused: an agent has it.",
    ):
        assert sentence in told
    assert asked.said == []
    press(dialog, "Cancel")
    assert asked.said == []
    search.activateWindow()
    qtbot.waitUntil(search.isActiveWindow)
    strike(search.table, Qt.Key.Key_Q)
    again = dialog_of(search)
    assert again is not None
    press(again, "Send to queue")
    assert [command for command, _, _ in asked.said] == [BulkAction.SEND_TO_QUEUE]


def test_that_giving_several_shows_how_many_are_refused(search: CallbackSearch) -> None:
    rows(search, 0, 1, 3)
    strike(search.table, Qt.Key.Key_G)
    dialog = dialog_of(search)
    assert dialog is not None
    assert "2 of 3 are given to the agent." in words_in(dialog)
    assert "1 will be refused: an agent has it." in words_in(dialog)


@pytest.mark.parametrize("status", [RoutingStatus.STOPPED, RoutingStatus.OFF_SCHEDULE])
def test_that_nothing_is_sent_to_a_queue_that_is_closed_and_the_tip_shows_why(
    search: CallbackSearch, status: RoutingStatus
) -> None:
    closed = tuple(msgspec.structs.replace(item, status=status) for item in supervisor_sample.MONITOR)
    search.show_view(msgspec.structs.replace(supervisor_sample.VIEW, monitor=closed))
    search.table.choose(3)
    button = button_of(search, "Send to queue")
    assert not button.isEnabled()
    reason = "stopped" if status is RoutingStatus.STOPPED else "off schedule"
    assert f"its business process is {reason}" in button.toolTip()
    assert button_of(search, "Purge…").isEnabled()


def test_that_the_action_bar_obeys_the_rules_of_the_menu(search: CallbackSearch) -> None:
    for place in range(len(supervisor_sample.CALLBACKS)):
        search.table.choose(place)
        menu = ask_menu(search.table, place)
        for action in menu.actions():
            button = button_of(search, action.text())
            assert button.isEnabled() is action.isEnabled(), (place, action.text())
            assert button.toolTip() == action.toolTip()
        menu.close()


def test_that_the_action_bar_asks_before_it_purges(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(1)
    press(search, "Purge…")
    dialog = dialog_of(search)
    assert dialog is not None
    assert "This cannot be undone." in words_in(dialog)
    assert asked.said == []
    press(dialog, "Purge")
    assert asked.said == [(BulkAction.PURGE, ("c-1",), None)]


def test_that_undo_is_offered_after_a_command_that_can_be_undone_alone(search: CallbackSearch) -> None:
    undone = Heard(search.undo_asked)
    button = button_of(search, "Undo")
    assert not button.isEnabled()
    assert button.toolTip() == "There is nothing to undo."
    search.show_undo(Undo(BulkAction.SEND_TO_QUEUE, (BulkChange("c-3", Placement(), Placement()),)))
    assert button.isEnabled()
    press(search, "Undo")
    strike(search.table, Qt.Key.Key_Z, CONTROL)
    assert len(undone.said) == 2


def test_that_letters_typed_into_the_search_field_are_not_commands(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    search.table.choose(3)
    search.focus_search()
    QTest.keyClicks(field_of(search), "qgw")
    QTest.keyClick(field_of(search), Qt.Key.Key_Delete)
    assert (asked.said, dialog_of(search), field_of(search).text()) == ([], None, "qgw")


def test_that_ctrl_a_in_the_search_field_selects_its_text_and_no_callback(search: CallbackSearch) -> None:
    search.table.choose(3)
    search.focus_search()
    QTest.keyClicks(field_of(search), "rosa")
    QTest.keyClick(field_of(search), Qt.Key.Key_A, CONTROL)
    assert field_of(search).selectedText() == "rosa"
    assert search.table.selected() == ["c-3"]


def test_that_the_number_of_selected_callbacks_is_shown(search: CallbackSearch) -> None:
    rows(search, 1, 3, 6)
    assert "7 callbacks, 3 selected" in words_in(search)


# --- Order and place ----------------------------------------------------------------------------------------------------


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


# --- The panel ----------------------------------------------------------------------------------------------------------

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


def test_that_an_older_recording_has_its_own_words(search: CallbackSearch) -> None:
    search.table.choose(1)
    search.show_story(TWICE, supervisor_sample.WORDS)
    part = search.panel.recording
    heard, older = Heard(part.recording_chosen), Heard(part.older_chosen)
    newest = words_of(search)
    choose_recording(search, 1)
    assert ([one.id for one in heard.said], [one.id for one in older.said]) == (["older"], ["older"])
    assert words_of(search) == ""
    assert "Loading the transcription…" in words_in(search.panel)
    part.show_words(OLDER, OLD_WORDS)
    assert words_of(search) == "Call tomorrow"
    search.show_story(
        TWICE, supervisor_sample.WORDS, Why(())
    )  # The rest of the story comes later, and changes no words.
    assert (words_of(search), part.chosen) == ("Call tomorrow", OLDER)
    choose_recording(search, 0)
    assert words_of(search) == newest
    part.show_words(OLDER, OLD_WORDS)
    assert words_of(search) == newest


def test_that_an_older_recording_without_words_is_labelled(search: CallbackSearch) -> None:
    search.table.choose(1)
    search.show_story(TWICE, supervisor_sample.WORDS)
    choose_recording(search, 1)
    search.panel.recording.show_words(OLDER, None)
    assert "There is no transcription of this recording." in words_in(search.panel)


def test_that_playing_leaves_the_panel_where_it_was_scrolled_to(qtbot: QtBot, search: CallbackSearch) -> None:
    search.resize(1100, 320)
    search.table.choose(1)
    search.show_story(supervisor_sample.ROSA, supervisor_sample.WORDS)
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
    search.show_story(msgspec.structs.replace(supervisor_sample.ROSA, attributes=attributes))
    links = search.panel.findChildren(LinkButton)
    assert [link.address for link in links] == ["https://crm.example.com/17"]
    pressed = Heard(search.panel.link_pressed)
    links[0].click()
    assert pressed.said == ["https://crm.example.com/17"]
    assert "file:///etc/passwd" in words_in(search.panel)
    press(search.panel, "Copy Order")
    assert QGuiApplication.clipboard().text() == "A-17"


def test_that_whom_to_give_it_to_shows_what_each_agent_is_doing_the_available_first(
    search: CallbackSearch,
) -> None:
    search.table.choose(1)
    strike(search.table, Qt.Key.Key_G)
    dialog = dialog_of(search)
    assert dialog is not None
    field, people = dialog.findChild(NameField), dialog.findChild(QListWidget)
    assert field is not None
    assert people is not None
    lines = [people.item(place).text() for place in range(people.count())]
    assert lines[1:3] == ["Lee Wong – Available for 7 min", "Sam Okoro – Offered for 6 s"]
    assert "Ana Petrova – in a call for 3 min" in lines
    assert "Mo Haddad – Lunch since 10:03" in lines
    assert lines[-1] == "Per Olsen – Offline"
    assert all(not people.item(place).icon().isNull() for place in range(1, people.count()))
    QTest.keyClicks(field, "ines")
    shown_ones = [people.item(place) for place in range(people.count()) if not people.item(place).isHidden()]
    assert [item.text().partition(" – ")[0] for item in shown_ones] == ["Inês Costa"]
    QTest.keyClicks(field, "x")
    assert all(people.item(place).isHidden() for place in range(people.count()))


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


def test_that_a_time_that_cannot_be_read_is_named_in_the_colour_of_faults(search: CallbackSearch) -> None:
    search.table.choose(4)
    strike(search.table, Qt.Key.Key_G)
    dialog = dialog_of(search)
    assert dialog is not None
    press(dialog, "Not before")
    time = dialog.findChild(TimeField)
    assert time is not None
    type_over(time, "25:00")
    (fault,) = [
        text for text in dialog.findChildren(Text) if text.text().startswith("There is no such time.")
    ]
    assert fault.isVisible()
    assert fault.tone is ColorToken.DANGER
    type_over(time, "15:30")
    assert fault.tone is ColorToken.MUTED
