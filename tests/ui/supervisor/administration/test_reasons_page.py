"""The page of the reasons for Not Ready: their order, their names, and what is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from agent_desktop.protocol.administration.reasons import MOST_REASONS, NotReadyReason
from tests.ui.supervisor.hands import Heard, press, shown
from ui.common.buttons import Button
from ui.gallery.administration import REASONS
from ui.supervisor.administration.reasons_page import ReasonsPage


def a_page(qtbot: QtBot) -> ReasonsPage:
    page = ReasonsPage()
    shown(qtbot, page)
    page.show_reasons(REASONS)
    return page


def is_enabled(page: ReasonsPage, text: str) -> bool:
    return next(each for each in page.findChildren(Button) if each.text() == text).isEnabled()


def test_that_names_and_order_are_saved_as_they_were_typed(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    assert not is_enabled(page, "Save")
    saved = Heard(page.save_pressed)
    press(page, "New reason")
    assert page.name.edit.hasFocus()
    QTest.keyClicks(page.name.edit, "Doctor")
    page.names["fr"].edit.setFocus()
    QTest.keyClicks(page.names["fr"].edit, "Docteur")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(page.list, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    *before, last = REASONS
    assert saved.said == [(*before, NotReadyReason(name="Doctor", names={"fr": "Docteur"}), last)]
    assert not is_enabled(page, "New reason")
    page.show_reasons(saved.said[0], "Saved.")
    assert not page.is_changed
    assert is_enabled(page, "New reason")


def test_that_the_last_reason_stays_and_changes_can_be_undone(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    for _ in REASONS[1:]:
        press(page, "Remove")
    assert page.list.count() == 1
    assert not is_enabled(page, "Remove")
    press(page, "Undo changes")
    assert [page.list.item(place).text() for place in range(page.list.count())] == [
        each.name for each in REASONS
    ]


def test_that_a_text_for_a_language_that_the_windows_lack_is_kept(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_reasons((NotReadyReason(name="Coaching", names={"nl": "Coachgesprek"}),))
    saved = Heard(page.save_pressed)
    page.names["de"].edit.setFocus()
    QTest.keyClicks(page.names["de"].edit, "Coachen")
    press(page, "Save")
    names = {"nl": "Coachgesprek", "de": "Coachen"}
    assert saved.said == [(NotReadyReason(name="Coaching", names=names),)]


def test_that_a_refusal_is_at_its_reason_and_a_conflict_keeps_what_was_typed(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.list.setCurrentRow(0)
    QTest.keyClicks(page.name.edit, "!")
    press(page, "Save")
    page.show_trouble("name is 'Lunch' again", "$.items[1].name")
    assert page.list.currentRow() == 1
    assert page.name.edit.accessibleDescription() == "name is 'Lunch' again"
    page.show_conflict((NotReadyReason(name="Theirs"),))
    assert page.list.item(0).text().endswith("!")
    press(page, "Undo changes")
    assert page.list.item(0).text() == "Theirs"


def test_that_a_menu_has_no_room_for_more(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    page.show_reasons([NotReadyReason(name=f"R{place}") for place in range(MOST_REASONS)])
    assert not is_enabled(page, "New reason")
