"""The page of the do-not-call list: what is listed, and what can be removed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.supervisor.hands import Heard, column, press, shown
from ui.common.buttons import Button
from ui.gallery import supervisor_sample
from ui.gallery.administration import NUMBERS, PROCESSES
from ui.supervisor.administration.do_not_call_page import DoNotCallPage


def test_that_entries_are_listed_and_those_of_the_site_file_stay(qtbot: QtBot) -> None:
    page = DoNotCallPage(supervisor_sample.now)
    shown(qtbot, page)
    page.show_names({process.id: process.name for process in PROCESSES})
    page.show_entries(NUMBERS)
    assert column(page.table, "kind") == ["Number", "Beginning of numbers"]
    assert column(page.table, "process") == ["Billing", "All"]
    assert column(page.table, "by") == ["sue", "Site file"]
    removed = Heard(page.remove_pressed)
    press(page, "Remove…")
    assert [entry.id for entry in removed.said] == ["d2"]
    page.table.choose(1)
    assert not next(each for each in page.findChildren(Button) if each.text() == "Remove…").isEnabled()
