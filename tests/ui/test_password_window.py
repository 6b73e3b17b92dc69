"""Changing one's own password: refusals beside the field, by keyboard, and no password left in a closed window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.screen.find import button, field, heard, shown_texts
from ui.password_window import PasswordRole, PasswordWindow

CURRENT, NEW, AGAIN = "Current password", "New password", "New password, once more"


def a_window(qtbot: QtBot) -> PasswordWindow:
    window = PasswordWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def fill(window: PasswordWindow, current: str, new: str, again: str) -> None:
    for name, text in ((CURRENT, current), (NEW, new), (AGAIN, again)):
        field(window, name).clear()
        QTest.keyClicks(field(window, name), text)


def test_that_a_password_is_changed_by_keyboard_alone(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    assert window.focusWidget() is field(window, CURRENT)
    fill(window, "old secret", "new secret", "new secret")
    with heard(window.change_pressed) as asked:
        QTest.keyClick(field(window, AGAIN), Qt.Key.Key_Return)
    assert asked == [("old secret", "new secret")]


def test_that_enter_leads_to_the_first_empty_field(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    QTest.keyClicks(field(window, CURRENT), "old secret")
    assert not button(window, "Change password").isEnabled()
    with qtbot.assertNotEmitted(window.change_pressed):
        QTest.keyClick(field(window, CURRENT), Qt.Key.Key_Return)
    assert window.focusWidget() is field(window, NEW)


def test_that_two_different_new_passwords_are_not_sent(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    fill(window, "old secret", "new secret", "new secert")
    with qtbot.assertNotEmitted(window.change_pressed):
        button(window, "Change password").click()
    assert field(window, AGAIN).accessibleDescription() == "The two new passwords differ."
    assert window.focusWidget() is field(window, AGAIN)
    QTest.keyClicks(field(window, AGAIN), "x")
    assert "The two new passwords differ." not in shown_texts(window)


def test_that_a_refusal_is_read_with_its_field_and_the_passwords_stay(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    fill(window, "wrong", "new secret", "new secret")
    window.show_pending()
    assert not any(edit.isEnabled() for edit in window.findChildren(QLineEdit))
    assert "Changing the password…" in shown_texts(window)
    window.show_error("The current password is wrong.", PasswordRole.CURRENT)
    assert "Changing the password…" not in shown_texts(window)
    assert field(window, CURRENT).accessibleDescription() == "The current password is wrong."
    assert window.focusWidget() is field(window, CURRENT)
    assert field(window, NEW).text() == "new secret"
    assert button(window, "Change password").isEnabled()


def test_that_a_closed_window_forgets_the_passwords_and_hides_the_next_ones(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    fill(window, "old secret", "new secret", "newest")
    button(window, "Change password").click()
    button(window, f"Show the password: {CURRENT}").click()
    assert field(window, CURRENT).echoMode() is QLineEdit.EchoMode.Normal
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    window.show()
    assert [edit.text() for edit in window.findChildren(QLineEdit)] == ["", "", ""]
    assert field(window, CURRENT).echoMode() is QLineEdit.EchoMode.Password
    assert "The two new passwords differ." not in shown_texts(window)


def test_that_success_is_shown_instead_of_the_form(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    fill(window, "old secret", "new secret", "new secret")
    window.show_changed()
    assert "Your password is changed" in shown_texts(window)
    assert not field(window, CURRENT).isVisible()
    assert field(window, CURRENT).text() == field(window, NEW).text() == ""
    button(window, "Close").click()
    window.show()
    assert field(window, CURRENT).isVisible()
    assert "Your password is changed" not in shown_texts(window)
