"""The window of sessions: what is listed, and what can be ended."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.supervisor.hands import Heard, column, press, shown
from ui.common.accounts.sessions_dialog import SessionsDialog
from ui.common.buttons import Button
from ui.gallery import supervisor_sample
from ui.gallery.administration import SESSIONS


def button(dialog: SessionsDialog, text: str) -> Button:
    return next(each for each in dialog.findChildren(Button) if each.text() == text)


def test_that_the_own_session_here_stays_and_the_others_can_be_ended(qtbot: QtBot) -> None:
    dialog = SessionsDialog(supervisor_sample.now)
    shown(qtbot, dialog)
    dialog.show_sessions(SESSIONS)
    ended, all_ended = Heard(dialog.end_pressed), Heard(dialog.end_all_pressed)
    assert column(dialog.table, "current") == ["this one", ""]
    assert not button(dialog, "End this session").isEnabled()
    dialog.table.choose(1)
    press(dialog, "End this session")
    press(dialog, "Sign out everywhere else")
    assert (ended.said, len(all_ended.said)) == (["s2"], 1)
    dialog.show_sessions(SESSIONS[:1])
    assert not button(dialog, "Sign out everywhere else").isEnabled()


def test_that_an_administrator_ends_all_sessions_of_a_user(qtbot: QtBot) -> None:
    dialog = SessionsDialog(supervisor_sample.now, "Dana Reyes")
    shown(qtbot, dialog)
    dialog.show_sessions(SESSIONS[1:])
    press(dialog, "Sign out everywhere")
    dialog.show_pending()
    assert not button(dialog, "Sign out everywhere").isEnabled()
    dialog.show_trouble("The server does not answer.")
    assert button(dialog, "Sign out everywhere").isEnabled()
