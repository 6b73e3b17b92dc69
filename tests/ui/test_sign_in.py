"""Signing in: quick to appear, plain about what is wrong, and usable without a mouse."""

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.screen.find import button, field, heard, shown_texts
from ui.sign_in import SignInField, SignInWindow

HEAVY = ("asyncio", "httpx", "msgspec", "numpy", "phonenumbers", "qasync", "sounddevice", "ssl")


def a_window(qtbot: QtBot) -> SignInWindow:
    window = SignInWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_that_the_first_window_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from ui import theme\n"
        "from ui.sign_in import SignInWindow\n"
        "app = QApplication([]); theme.install(app); window = SignInWindow(); window.show()\n"
        "while not window.painted: app.processEvents()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_that_its_first_picture_is_reported(qtbot: QtBot) -> None:
    window = SignInWindow()
    qtbot.addWidget(window)
    assert not window.painted
    with qtbot.waitSignal(window.painted_once):
        window.show()
    assert window.painted


def test_that_the_first_empty_field_gets_the_keyboard(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.activateWindow()
    window.show_form()
    assert window.focusWidget() is field(window, "Server")
    window.show_form("https://callbacks.example.com")
    assert window.focusWidget() is field(window, "User")
    window.show_form("https://callbacks.example.com", "dana")
    assert window.focusWidget() is field(window, "Password")


def test_that_enter_signs_in_with_what_was_typed(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_form(" https://callbacks.example.com ", "dana", stay=False)
    QTest.keyClicks(field(window, "Password"), "secret")
    with heard(window.sign_in_pressed) as said:
        QTest.keyClick(field(window, "Password"), Qt.Key.Key_Return)
    assert said == [("https://callbacks.example.com", "dana", "secret", False)]


def test_that_staying_signed_in_is_asked_for(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_form("https://callbacks.example.com", "dana")
    QTest.keyClicks(field(window, "Password"), "secret")
    stay = window.findChild(QCheckBox)
    assert stay is not None
    assert stay.isChecked()
    with heard(window.sign_in_pressed) as said:
        button(window, "Sign in").click()
    assert said == [("https://callbacks.example.com", "dana", "secret", True)]


def test_that_nothing_is_sent_while_a_field_is_empty(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_form("https://callbacks.example.com", "dana")
    assert not button(window, "Sign in").isEnabled()
    with qtbot.assertNotEmitted(window.sign_in_pressed):
        QTest.keyClick(field(window, "Password"), Qt.Key.Key_Return)


def test_that_an_error_is_shown_under_its_field_until_it_is_corrected(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_form("https://callbacks.example.com", "dana")
    QTest.keyClicks(field(window, "Password"), "wrong")
    window.show_progress("Signing in as dana…")
    window.show_error("User or password is wrong.", SignInField.PASSWORD)
    assert "User or password is wrong." in shown_texts(window)
    password = field(window, "Password")
    assert password.text() == "wrong"
    assert password.accessibleDescription() == "User or password is wrong."
    QTest.keyClicks(password, "x")
    assert "User or password is wrong." not in shown_texts(window)


def test_that_an_error_without_a_field_is_shown_under_all_fields(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_error("The server is of another version.")
    assert "The server is of another version." in shown_texts(window)
    window.show_progress("Signing in…")
    assert "The server is of another version." not in shown_texts(window)


def test_that_only_cancel_can_be_pressed_while_it_signs_in(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_progress("Signing in as dana…")
    assert "Signing in as dana…" in shown_texts(window)
    assert button(window, "Sign in").isHidden()
    assert not any(edit.isEnabled() for edit in window.findChildren(QLineEdit))
    with qtbot.waitSignal(window.cancel_pressed):
        button(window, "Cancel").click()


def test_that_a_locked_server_cannot_be_changed_and_shows_who_locked_it(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_form("https://callbacks.example.com", server_locked_by="group policy")
    server = field(window, "Server")
    assert server.isReadOnly()
    assert "Locked by group policy" in shown_texts(window)
    assert server.accessibleDescription() == "Locked by group policy"
    window.show_form("https://callbacks.example.com")
    assert not server.isReadOnly()
    assert "Locked by group policy" not in shown_texts(window)
    assert server.accessibleDescription() == ""


def test_that_staying_signed_in_cannot_be_chosen_against_the_administrator(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_form("desk.example.com", stay=False, stay_locked_by="group policy")
    stay = button(window, "Stay signed in on this machine")
    assert not stay.isEnabled()
    assert stay.accessibleDescription() == "Locked by group policy"
    window.show_progress("Signing in…")
    window.show_error("The password is wrong.")
    assert not stay.isEnabled()
    window.show_form("desk.example.com")
    assert stay.isEnabled()


def test_that_the_password_is_hidden_until_it_is_asked_for_asvs_6_2_6(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    password = field(window, "Password")
    assert password.echoMode() is QLineEdit.EchoMode.Password
    button(window, "Show the password").click()
    assert password.echoMode() is QLineEdit.EchoMode.Normal
    button(window, "Hide the password").click()
    assert password.echoMode() is QLineEdit.EchoMode.Password


def test_that_settings_about_and_quit_are_available_before_signing_in(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    for name, signal in (
        ("Settings", window.settings_pressed),
        ("About", window.about_pressed),
        ("Quit", window.quit_pressed),
    ):
        with qtbot.waitSignal(signal):
            button(window, name).click()


def test_that_every_button_has_a_way_by_the_keyboard(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    buttons = [one for one in window.findChildren(QPushButton) if one.isVisible()]
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in buttons)
