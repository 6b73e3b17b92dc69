"""Giving callbacks to an agent: whom, until when, and on which clock."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from agent_desktop.model.supervisor.bulk_command import BulkAction, BulkCommand, RefusedCallback
from agent_desktop.model.supervisor.supervisor_view import SupervisorView
from agent_desktop.protocol.commands import GiveToAgent
from agent_desktop.protocol.supervisor_objects import CallbackPage
from tests.support.typed import type_over
from tests.ui.supervisor.callbacks.search_steps import refusals_in, rows
from tests.ui.supervisor.hands import (
    Heard,
    ask_menu,
    choose,
    dialog_of,
    press,
    strike,
    words_in,
)
from ui.common.fields import DateField, TimeField
from ui.common.labels import Text
from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.callbacks.callback_search import CallbackSearch
from ui.supervisor.callbacks.give_dialog import NameField
from ui.tokens import ColorToken


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
    """Give the callbacks chosen not before ``typed``; return the time that is sent, and the text of the dialog."""
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


TYPED = datetime(2026, 12, 1, 9, 30)  # noqa: DTZ001 - the typed time has no zone; the dialog adds it


def test_that_a_time_is_given_on_the_clock_of_the_business_process_and_labelled(
    search: CallbackSearch,
) -> None:
    search.show_view(in_zones("Europe/London", "Europe/Berlin"))
    search.table.choose(4)
    at, said = not_before(search, TYPED)
    assert at == datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
    assert "Berlin time; Dec 1 3:30 here" in said


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


def test_that_giving_several_shows_who_is_refused_and_why(search: CallbackSearch) -> None:
    wanted = Heard(search.preview_wanted)
    rows(search, 0, 1, 3)
    strike(search.table, Qt.Key.Key_G)
    dialog = dialog_of(search)
    assert dialog is not None
    assert wanted.said == [(BulkAction.GIVE_TO_AGENT, ("c-0", "c-1", "c-3"), GiveToAgent("lee"))]
    refused = RefusedCallback("c-0", "An agent has the callback already.")
    search.show_preview(BulkCommand(BulkAction.GIVE_TO_AGENT, 3, 2, (refused,)))
    assert "2 of 3 are given to the agent." in words_in(dialog)
    name = supervisor_sample.CALLBACKS[0].customer_name
    assert refusals_in(dialog) == [f"{name} – An agent has the callback already."]


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
