"""The form of a business process: whatever the site file can contain comes back from its fields unchanged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QTabBar
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.states import Measure
from tests.ui.supervisor.hands import shown
from ui.gallery.process_sample import BILLING
from ui.supervisor.administration.process_form.process_form import ProcessForm
from ui.supervisor.administration.process_form.simple_fields import ChecksField, FlagField, PeopleField
from ui.supervisor.administration.process_form.threshold_fields import ThresholdTable


@pytest.fixture
def form(qtbot: QtBot) -> ProcessForm:
    """The form with a business process that has something in every section."""
    tabs = QTabBar()
    made = ProcessForm(tabs)
    tabs.setParent(made)
    shown(qtbot, made)
    made.show_read(BILLING)
    return made


def test_that_what_is_shown_is_what_would_be_saved(form: ProcessForm) -> None:
    assert form.keys() == BILLING.keys
    assert not form.is_changed


def test_that_a_switch_and_boxes_at_their_defaults_are_left_out(form: ProcessForm) -> None:
    record, types = form.field("calls", "record"), form.field("numbers", "types")
    assert isinstance(record, FlagField)
    assert isinstance(types, ChecksField)
    record.box.click()
    types.boxes["pager"].click()
    changed = form.keys()
    assert "record" not in changed["calls"]
    assert changed["numbers"]["types"][-1] == "pager"
    types.boxes["pager"].click()
    changed = form.keys()
    assert "numbers" not in changed


def test_that_members_keep_their_order_and_new_ones_follow(form: ProcessForm) -> None:
    people = form.field("members")
    assert isinstance(people, PeopleField)
    people.check("dana", is_checked=False)
    people.check("kim", is_checked=True)
    assert form.keys()["members"] == ["nora", "kim"]


def test_that_levels_are_typed_in_their_units(form: ProcessForm) -> None:
    table = form.field("thresholds", "longest_wait_s")
    assert isinstance(table, ThresholdTable)
    for measure, key, text in (
        (Measure.LONGEST_WAIT, "alarm", "1 h"),
        (Measure.REACHED, "warning", "62.5 %"),
        (Measure.AGENTS_AVAILABLE, "alarm", "0"),
        (Measure.WAITING, "margin", ""),
    ):
        cell = table.cells[measure, key]
        cell.selectAll()
        QTest.keyClick(cell, Qt.Key.Key_Delete)
        QTest.keyClicks(cell, text)
    levels = form.keys()["thresholds"]
    assert levels["longest_wait_s"] == {"warning": 600, "alarm": 3600}
    assert levels["reached_ratio"]["warning"] == 0.625
    assert levels["agents_available"] == {"alarm": 0}
    assert levels["waiting"] == {"warning": 20, "alarm": 10}
    QTest.keyClicks(table.cells[Measure.WAITING, "alarm"], "x")
    assert [path for _, path, _ in form.wrong_entries()] == [("waiting", "alarm")]


def test_that_every_field_can_be_reached_and_is_named_for_a_screen_reader(form: ProcessForm) -> None:
    for field in form.fields:
        form.open_field(field)
        reader = form.focusWidget()
        assert reader is not None
        assert reader is field or field.isAncestorOf(reader)
        assert reader.accessibleName() or (isinstance(reader, QCheckBox) and reader.text())
