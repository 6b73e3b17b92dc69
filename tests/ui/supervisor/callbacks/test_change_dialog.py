"""Changing callbacks: what is changed, the server's preview, and what is sent."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from agent_desktop.model.supervisor.bulk_command import (
    BulkAction,
    BulkCommand,
    CallbackChange,
    RefusedCallback,
)
from tests.support.typed import type_over
from tests.ui.supervisor.callbacks.search_steps import refusals_in, rows
from tests.ui.supervisor.hands import Heard, dialog_of, press, strike, words_in
from ui.common.choices.choice_box import ChoiceBox
from ui.common.fields import DateField, TimeField
from ui.supervisor.callbacks.callback_search import CallbackSearch


def asked_about(search: CallbackSearch, *places: int) -> QDialog:
    """Press the key for a change of some callbacks, and return the dialog."""
    rows(search, *places)
    strike(search.table, Qt.Key.Key_C)
    dialog = dialog_of(search)
    assert dialog is not None
    return dialog


def choose(dialog: QDialog, name: str, entry: str) -> None:
    """Choose an entry."""
    box = next(one for one in dialog.findChildren(ChoiceBox) if one.accessibleName().startswith(name))
    box.setCurrentIndex(box.findText(entry))


def test_that_nothing_can_be_changed_before_something_is_chosen(search: CallbackSearch) -> None:
    wanted, asked = Heard(search.preview_wanted), Heard(search.command_asked)
    dialog = asked_about(search, 1)
    press(dialog, "Change")
    assert (wanted.said, asked.said) == ([], [])
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("name", "entry", "change"),
    [
        ("Priority", "9", CallbackChange(priority=9)),
        ("Priority", "0", CallbackChange(priority=0)),
        ("Business process", "Billing", CallbackChange(business_process_id="billing")),
        ("Due", "None: as soon as possible", CallbackChange(due_at=None)),
    ],
)
def test_that_only_what_is_chosen_is_changed(
    qtbot: QtBot, search: CallbackSearch, name: str, entry: str, change: CallbackChange
) -> None:
    asked = Heard(search.command_asked)
    dialog = asked_about(search, 1, 3)
    wanted = Heard(search.preview_wanted)
    with qtbot.waitSignal(search.preview_wanted):
        choose(dialog, name, entry)
    assert wanted.said == [(BulkAction.CHANGE, ("c-1", "c-3"), change)]
    press(dialog, "Change")
    assert asked.said == [(BulkAction.CHANGE, ("c-1", "c-3"), change)]


def test_that_a_time_is_on_the_clock_of_the_business_process(search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    dialog = asked_about(search, 1)
    choose(dialog, "Due", "Not before a time")
    day, time = dialog.findChild(DateField), dialog.findChild(TimeField)
    assert day is not None
    assert time is not None
    type_over(day, "2026-12-01")
    type_over(time, "9:30")
    assert "New York time" in words_in(dialog)
    press(dialog, "Change")
    assert asked.said == [
        (BulkAction.CHANGE, ("c-1",), CallbackChange(due_at=datetime(2026, 12, 1, 14, 30, tzinfo=UTC)))
    ]


def test_that_a_change_that_the_server_would_refuse_for_all_cannot_be_made(
    qtbot: QtBot, search: CallbackSearch
) -> None:
    asked = Heard(search.command_asked)
    dialog = asked_about(search, 1)
    with qtbot.waitSignal(search.preview_wanted):
        choose(dialog, "Business process", "Billing")
    refused = RefusedCallback("c-1", "The customer has another open callback there.")
    search.show_preview(BulkCommand(BulkAction.CHANGE, 1, refused=(refused,)))
    assert "0 of 1 are changed." in words_in(dialog)
    assert refusals_in(dialog) == ["Rosa Díaz – The customer has another open callback there."]
    press(dialog, "Change")
    assert asked.said == []
    with qtbot.waitSignal(search.preview_wanted):
        choose(dialog, "Business process", "Unchanged")
        choose(dialog, "Priority", "9")
    search.show_preview(BulkCommand(BulkAction.CHANGE, 1, 1))
    assert refusals_in(dialog) == []
    press(dialog, "Change")
    assert asked.said == [(BulkAction.CHANGE, ("c-1",), CallbackChange(priority=9))]


def test_that_a_change_can_be_made_although_its_preview_failed(qtbot: QtBot, search: CallbackSearch) -> None:
    asked = Heard(search.command_asked)
    dialog = asked_about(search, 1)
    with qtbot.waitSignal(search.preview_wanted):
        choose(dialog, "Priority", "3")
    search.show_preview_failed("The server did not answer in time.")
    assert "The server did not answer in time." in words_in(dialog)
    press(dialog, "Change")
    assert asked.said == [(BulkAction.CHANGE, ("c-1",), CallbackChange(priority=3))]
