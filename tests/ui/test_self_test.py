"""The window of the self-test: lines as they come, one verdict, and everything in one press."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agent_desktop.model.self_test import Check, CheckResult, Verdict
from tests.support.screen.find import button, heard, shown_texts
from ui.agent.window import AgentWindow
from ui.help_menu import Help, HelpMenu
from ui.self_test import SelfTestWindow
from ui.supervisor.window import SupervisorWindow

GOOD = CheckResult(Check.SERVER, Verdict.OK, "Server", "answers")
BETTER = CheckResult(Check.KEYRING, Verdict.WARN, "Keyring", "none", "Unlock it.")
WRONG = CheckResult(Check.CERTIFICATE, Verdict.FAIL, "Certificate", "expired", "Have it renewed.")


def a_window(qtbot: QtBot) -> SelfTestWindow:
    window = SelfTestWindow("Callback Desk 1.2.3: self-test")
    qtbot.addWidget(window)
    window.show()
    return window


def test_that_a_line_is_shown_with_what_helps_as_it_comes(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_line(GOOD)
    qtbot.waitUntil(lambda: {"Server", "answers"} <= set(shown_texts(window)))
    window.show_line(BETTER)
    qtbot.waitUntil(lambda: "Unlock it" in "".join(shown_texts(window)))
    assert not button(window, "Copy for support").isEnabled()


@pytest.mark.parametrize(
    ("lines", "verdict"),
    [
        ((GOOD,), "Everything works"),
        ((GOOD, BETTER), "You can work, but there are warnings"),
        ((WRONG, BETTER, GOOD), "A problem keeps you from working"),
    ],
)
def test_that_the_worst_line_is_the_verdict(
    qtbot: QtBot, lines: tuple[CheckResult, ...], verdict: str
) -> None:
    window = a_window(qtbot)
    for line in lines:
        window.show_line(line)
    window.show_end()
    assert verdict in shown_texts(window)


def test_that_everything_can_be_copied_for_support(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    for line in (GOOD, WRONG):
        window.show_line(line)
    window.show_end()
    button(window, "Copy for support").click()
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Callback Desk 1.2.3: self-test",
        "ok   Server: answers",
        "FAIL Certificate: expired",
        "     -> Have it renewed.",
    ]


def test_that_testing_again_starts_from_the_beginning(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    window.show_line(WRONG)
    window.show_end()
    with heard(window.test_pressed) as said:
        button(window, "Test again").click()
    window.show_testing()
    assert len(said) == 1
    assert not button(window, "Test again").isEnabled()
    assert "expired" not in shown_texts(window)
    window.show_line(GOOD)
    window.show_end()
    assert window.text().splitlines()[1:] == ["ok   Server: answers"]


@pytest.mark.parametrize("kind", [AgentWindow, SupervisorWindow])
def test_that_every_role_has_the_menu_help(qtbot: QtBot, kind: type[AgentWindow | SupervisorWindow]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    menu = help_menu(widget)
    assert menu.title() == "Help"
    with heard(widget.help_wanted) as said:
        for action in menu.actions():
            action.trigger()
    assert said == [(entry,) for entry in Help]
    menu.aboutToShow.emit()
    assert all(not action.icon().isNull() for action in menu.actions())


def help_menu(widget: QWidget) -> HelpMenu:
    """Return the one menu of that kind."""
    (menu,) = widget.findChildren(HelpMenu)
    return menu
